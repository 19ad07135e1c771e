import { relation } from './context.ts'
import type { RelateRule } from './context.ts'
import { endingOf, openingOf } from './signs.ts'

const infers =
  /(?:と(?:言え|いえ)(?:る|ます|よう|るだろう)|と(?:言わ|いわ)ざるを得(?:ない|ません)|としか(?:思え|言え|いえ)(?:ない|ません)|(?<!一[例つ部面環])に(?:過ぎ|すぎ)(?:ない|ません)|(?:こと)?を(?:示して|物語って)い(?:る|ます)|ことが(?:分|わ)か(?:る|ります)|にほかな(?:らない|りません)|(?:の|ん)?では(?:ない(?:だろう|でしょう)?か|ありませんか)|証拠(?:だ|である|です))。?$/u
/** …がそのことを示している: points back, and so bears out what was just said instead of following from it. */
const showsIt = /(?:その(?:こと|事実|証左)|それ)を[^、。]{0,8}(?:示し|表し|物語っ|裏付け|裏づけ)て/u
const margin = 60
const onward: ReadonlySet<string> = new Set(['plain', 'anaphor', 'restatement', 'summary'])

/** A statement and, right after it in the same paragraph, what is drawn from it: …と言える, …としか思えない, …を示している. */
export const inference: RelateRule = (course) =>
  course.steps.flatMap((step, i) => {
    const before = course.steps[i - 1]
    const match = infers.exec(step.text)
    if (!match || before?.main === undefined || step.main === undefined || before.block !== step.block) return []
    const [why, so] = [course.statements[before.main]!, course.statements[step.main]!]
    if (so.voice !== 'own' || so.kind !== 'claim' || why.kind !== 'claim') return []
    if (!onward.has(openingOf(step.text.slice(0, margin)))) return []
    if (showsIt.test(step.text)) return relation(course, 'relate.inference', 'supports', step, before, { step, match })
    const end = endingOf(before.text.slice(-margin))
    if (end === 'rhetorical' || end === 'noun' || end === 'guess') return []
    return relation(course, 'relate.inference', 'supports', before, step, { step, match })
  })
