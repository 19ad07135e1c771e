import { relation } from './context.ts'
import type { RelateRule } from './context.ts'
import { openingOf } from './signs.ts'

/** Words by which the word of others is brought in as proof or as company: 実際, 現に, …も同じ見方だ, …を裏付ける. */
const brought =
  /^　*(?:実際|現に|事実、|例えば|たとえば|その証拠に|これを裏付け|裏付けるように)|^[^。、「]{2,24}も(?:、|「|また)|裏付け|裏づけ|同様の(?:見方|指摘|認識)|同じ(?:見方|認識)|と(?:の)?(?:警告|警鐘|断言|実証)|明らかにし/u

/** 農家だけではない: a claim that calls for somebody else to be heard. */
const widens =
  /だけで(?:は)?な|にとどまらな|(?:声|批判|不満|懸念)[はがも][^。]{0,12}(?:多い|強い|絶えない|尽きない|上が)|(?:例外|無縁)ではな/u

/** A claim that opens a paragraph and, right after it, what somebody says or found: the word of others bears the claim out, where words bring it in as such. */
export const testimony: RelateRule = (course) =>
  course.steps.flatMap((step, i) => {
    const before = course.steps[i - 1]
    if (before?.main === undefined || step.main === undefined || before.block !== step.block) return []
    if (course.steps[i - 2]?.block === step.block) return []
    const [claim, word] = [course.statements[before.main]!, course.statements[step.main]!]
    if (claim.voice !== 'own' || claim.kind !== 'claim' || word.voice !== 'reported') return []
    // What nobody in particular asks for bears nothing out.
    if (word.kind !== 'claim' && word.holders.length === 0) return []
    if (/^　*なお、?/u.test(before.text) || ['contrast', 'concession', 'rather'].includes(openingOf(step.text)))
      return []
    if (!brought.test(step.text) && !widens.test(before.text)) return []
    return relation(course, 'relate.testimony', 'supports', step, before, {
      step,
      match: /^[\s\S]*$/u.exec(step.text)!,
    })
  })
