import { subjectsOf } from './subjects.ts'
import type { Analysed } from './subjects.ts'

/** 増額してほしいと要望してまいりました: a demand that goes on to now, told politely. */
const gone =
  /(?:(?:ほしい|欲しい|もらいたい|いただきたい|べきだ?|必要がある)(?:と(?:いうこと)?|こと|旨)|よう(?:に)?|[うくすつぬむるぐぶ]こと|[\p{Script=Han}]{2,})(?:を|も|は)?、?[^。、はが]{0,24}(?:お願い|要望|要請|要求|求め|訴え|働きかけ|提案|提言|申し入れ)(?:を)?(?:し)?て(?:きました|まいりました|参りました)。?$/u
/** 今回の総会では…など五項目の決議を採択しました: what one's own meeting asks for. */
const resolved =
  /^　*(?:今回|今年|本年|今年度|このたび|この度)の?[^。、]{0,10}(?:大会|総会|集会)(?:は|では|で)、[^。]{10,}(?:決議|要望|提言|宣言)(?:文|書)?を[^。、]{0,8}(?:採択|決定|可決|決議)し(?:ました|た)。?$/u

/** …することを、提案した, of the body that writes. */
const asked =
  /(?:こと|必要性|重要性|旨|よう(?:に)?|べき(?:だ|である)?と)(?:を)?、?(?:[^。、はがを]{0,10})(?:提案|提言|要請|要望|要求|求め|訴え|申し入れ)(?:を)?(?:し|行い|行っ|いたし)?(?:た|ました)。?$/u

/** Whether a sentence tells of the writer's own demand without naming him: nobody else stands in it as who demands. */
export const isToldDemand = (sentence: Analysed): boolean => {
  const { text } = sentence
  if (resolved.test(text)) return true
  if (asked.test(text) && subjectsOf(sentence).some((s) => s.particle === 'は' && s.who === 'self')) return true
  return (
    gone.test(text) &&
    !subjectsOf(sentence).some(
      (s) => (s.who === 'actor' || s.who === 'group') && ['は', 'が', 'も'].includes(s.particle),
    )
  )
}

const bare =
  /(?:を|よう(?:に)?|こと(?:を)?)、?[^。、はが]{0,16}(?:求め|要求し|要望し|要請し|訴え|提案し|提言し)て(?:い|おり)ます。?$/u

/** 安全基準を設けるよう求めています: a demand in the polite present with nobody in the sentence who makes it. */
export const isBareDemand = (sentence: Analysed): boolean =>
  bare.test(sentence.text) && subjectsOf(sentence).every((s) => s.who === 'self')
