import { relation } from './context.ts'
import type { RelateRule } from './context.ts'

const opening = /(賛成|反対)(?:の|する)?(?:立場|討論)/u
const repeated = /(賛成|反対)(?:を|の意を)?(?:いた)?(?:します|表明|する(?:もの)?(?:です|であります|である|。))/u
const blame =
  /(?:問題|重大|論外|言語道断|無責任|欠陥法案|改悪)(?:だ|である|です|であります)。?$|(?:容認|賛成|賛同|看過|評価)(?:する(?:こと)?(?:は|が)?|することは|は)?(?:到底)?(?:でき(?:ない|ません)|できるものではありません)。?$|と言わざるを得(?:ない|ません)。?$/u
const praise =
  /(?:評価(?:し(?:ます|ている|ております)|でき(?:る|ます)(?:内容[^。]*)?|に値(?:する|します))|(?:前進|一歩)(?:だ|である|です|であります)|歓迎(?:し|いたし)ます|内容となって(?:います|おります))。?$/u

/** In a speech for or against a bill, a verdict on it (問題です, 評価できます) and the stand taken anew support the stand first announced. */
export const stand: RelateRule = (course) => {
  const first = course.steps.slice(0, 6).find((step) => step.main !== undefined && opening.test(step.text))
  if (!first) return []
  const sides = [...first.text.matchAll(/賛成|反対/gu)].map(([side]) => side)
  // 一案に反対、一案に賛成: which of the two a later verdict concerns is not told by its words.
  if (new Set(sides).size !== 1) return []
  const verdict = sides[0] === '反対' ? blame : praise
  return course.steps.slice(first.index + 1).flatMap((step) => {
    if (step.main === undefined || course.statements[step.main]!.voice === 'reported') return []
    // 別の法案についても: a further matter.
    if (/^[^、。]{1,24}についても/u.test(step.text)) return []
    // と答弁されました。…と言わざるを得ません: a verdict on what somebody said.
    if (
      /(?:答弁|発言|説明|主張|弁明|釈明)(?:だ|である)?と?[^。、]{0,6}[^。]{0,12}。?$/u.test(step.text.slice(-30)) &&
      !repeated.test(step.text)
    )
      return []
    const again = repeated.exec(step.text)
    const match = again?.[1] === sides[0] ? again : verdict.exec(step.text)
    return match ? relation(course, 'relate.stand', 'supports', step, first, { step, match }) : []
  })
}
