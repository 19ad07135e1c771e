import { measuresOf, meetingsOf } from './measures.ts'
import type { Marked } from './measures.ts'
import { isOneVoice, passages } from './tie.ts'
import type { Tie, TypedRule } from './tie.ts'

/** One author in two essays, for a measure in the one and against it in the other. */
export const changeOfMind: TypedRule = (context) =>
  meetingsOf(
    context.corpus.reads.flatMap((read) =>
      measuresOf(read).map((frame): Marked<undefined> => ({ read, frame, mark: undefined })),
    ),
    context,
  )
    .filter(([x, y]) => isOneVoice(x.read, y.read) && x.frame.sign !== y.frame.sign)
    .map(([x, y]) => ({
      a: x.read,
      b: y.read,
      sense: 'diverges',
      dimension: 'means',
      rule: 'link.change-of-mind@1',
      evidence: [x, y].flatMap(({ read, frame }) => passages(read, frame.evidence)),
    }))

/** Dimensions on which one author can shift between two essays, and no more than add to what he said. */
const shifts: ReadonlySet<string> = new Set(['timing', 'addressee', 'degree', 'means'])

/** What the other rules find between two essays of one author: a shift of his own, or nothing worth a relation. */
export const asChangeOfMind = (tie: Tie): readonly Tie[] => {
  if (!isOneVoice(tie.a, tie.b)) return [tie]
  if (tie.rule === 'link.change-of-mind@1') return [tie]
  if (tie.sense === 'agrees' || !shifts.has(tie.dimension) || tie.rule === 'link.other-remedy@1') return []
  return [{ ...tie, rule: 'link.change-of-mind@1' }]
}
