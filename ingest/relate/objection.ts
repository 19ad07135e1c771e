import { relation } from './context.ts'
import type { RelateRule } from './context.ts'

/** An objection that nobody in particular makes: …との反論があろう, …という声も聞こえてくる. */
const raises =
  /(?:反論|批判|異論|反対論|声|意見|指摘|主張|見方|向き|懸念|疑問|不満|抵抗)(?:が|も|は|の声も)(?:ある|あろう|あるだろう|あるかもしれない|あるに違いない|あります|ありましょう|あるでしょう|聞かれる|聞かれます|聞こえて(?:くる|きます|きそうだ|きそうです)|出る(?:だろう|かもしれない)|根強い|根強くある|少なくない|絶えない)。?$/u
const turning = /^　*(?:しかし(?:ながら)?|だが|ですが、|でも、|とはいえ|けれど(?:も)?|ただ、|果たして)/u
/** …との批判は当たらない: the reply without a connective. */
const refuses =
  /(?:批判|反論|指摘|主張|懸念|見方)は[^。]{0,10}(?:当たらない|当たりません|誤り(?:だ|である|です)|的外れ(?:だ|である|です)|筋違い(?:だ|である|です))。?$/u

/** …との反論があろう。だが…: the reply attacks the objection raised. */
export const objection: RelateRule = (course) =>
  course.steps.flatMap((step, i) => {
    const before = course.steps[i - 1]
    if (!before || before.block !== step.block || !raises.test(before.text)) return []
    const match = turning.exec(step.text) ?? refuses.exec(step.text)
    return match ? relation(course, 'relate.objection', 'attacks', step, before, { step, match }) : []
  })
