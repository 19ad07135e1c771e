import type { LinkableReason, LinkedProposition, LinkedStance, LinkedTie } from '../../../graph/change/linking.ts'
import { confidenceOf } from '../confidence.ts'
import { ascending, inPlace } from '../corpus.ts'
import type { Corpus, Read } from '../corpus.ts'
import type { Onward } from '../onward.ts'
import { announcedMeans } from './announced-means.ts'
import { asChangeOfMind, changeOfMind } from './change-of-mind.ts'
import { howFar } from './how-far.ts'
import { nowOrLater } from './now-or-later.ts'
import { otherGoal } from './other-goal.ts'
import { otherReason } from './other-reason.ts'
import { otherRemedy } from './other-remedy.ts'
import type { Reason, Side, Tie, TypedContext, TypedRule } from './tie.ts'
import { whoShouldAct } from './who-should-act.ts'

/** Every way in which two statements can meet beside a common proposition. */
const rules: readonly TypedRule[] = [
  nowOrLater,
  howFar,
  whoShouldAct,
  otherGoal,
  otherReason,
  otherRemedy,
  announcedMeans,
  changeOfMind,
]

/** What propositions and stances the linker found, of which the ties tell what these don't show. */
export interface Found {
  readonly propositions: readonly Pick<LinkedProposition, 'key' | 'dimension'>[]
  readonly stances: readonly Pick<LinkedStance, 'statement' | 'proposition' | 'type' | 'evidence'>[]
}

/** In groups, by key. */
export const grouped = <T, V>(
  items: readonly T[],
  keyOf: (item: T) => string,
  valueOf: (item: T) => V,
): ReadonlyMap<string, readonly V[]> => {
  const groups = new Map<string, V[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [valueOf(item)])
    else group.push(valueOf(item))
  }
  return groups
}

/** Own statements of each essay, in the order of its text. */
export const coursesOf = (reads: readonly Read[]): ReadonlyMap<string, readonly Read[]> =>
  new Map(
    [
      ...grouped(
        reads.filter((r) => r.statement.voice === 'own'),
        (r) => r.essay,
        (r) => r,
      ),
    ].map(([essay, own]) => [essay, inPlace(own)]),
  )

/** Reasons between statements that are there, by what they are given for. */
export const reasonsAmong = (
  reasons: readonly LinkableReason[],
  at: Corpus['at'],
): ReadonlyMap<string, readonly Reason[]> =>
  grouped(
    reasons.filter(({ from, to }) => at.has(from) && at.has(to)).toSorted((a, b) => ascending(a.from, b.from)),
    (r) => r.to,
    ({ from, rule }): Reason => ({ read: at.get(from)!, ...(rule !== undefined && { rule }) }),
  )

/** A side that a stance takes; undefined where it takes none. */
export const sideFrom = ({
  proposition,
  type,
  evidence,
}: Pick<LinkedStance, 'proposition' | 'type' | 'evidence'>): Side | undefined =>
  type === 'discusses' ? undefined : { proposition, type, ...(evidence[0] && { at: evidence[0].start }) }

const contextOf = (corpus: Corpus, reasons: readonly LinkableReason[], { stances }: Found): TypedContext => ({
  corpus,
  courses: coursesOf(corpus.reads),
  reasons: reasonsAmong(reasons, corpus.at),
  sides: grouped(
    stances.flatMap((stance) => {
      const side = sideFrom(stance)
      return side ? [{ statement: stance.statement, side }] : []
    }),
    (s) => s.statement,
    (s) => s.side,
  ),
})

/** Whether a common proposition says so already: that they agree; or that they diverge on this very dimension. */
const isShown = (
  { a, b, sense, dimension }: Tie,
  { sides }: TypedContext,
  dimensions: ReadonlyMap<string, unknown>,
): boolean => {
  const other = sides.get(b.id) ?? []
  return (sides.get(a.id) ?? []).some((x) =>
    other.some(
      (y) =>
        x.proposition === y.proposition &&
        (sense === 'agrees' ? x.type === y.type : x.type !== y.type && dimensions.get(x.proposition) === dimension),
    ),
  )
}

const essaysOf = ({ a, b }: Tie): string => [a.essay, b.essay].sort(ascending).join(' ')

/** Where an author says himself by which means he parts from another, no guess at their remedies is needed. */
const withoutGuesses = (ties: readonly Tie[]): readonly Tie[] => {
  const said = new Set(ties.filter((tie) => tie.rule === 'link.announced-means@1').map(essaysOf))
  return ties.filter((tie) => tie.rule !== 'link.other-remedy@1' || !said.has(essaysOf(tie)))
}

const isOwn = (read: Read): boolean => read.statement.voice === 'own'

/**
 * Direct relations between statements of different essays that their common propositions don't show, each with its rule
 * and the passages of both; in order of ids. Two statements either agree or diverge on a dimension, not both: where
 * rules contradict each other nothing is said.
 */
export const tiesOf = (
  corpus: Corpus,
  reasons: readonly LinkableReason[],
  found: Found,
  onward?: Onward,
): readonly LinkedTie[] =>
  tiesIn(contextOf(corpus, reasons, found), new Map(found.propositions.map((p) => [p.key, p.dimension])), onward)

/** The same, of what stands in this context; the dimensions are those of its propositions. */
export const tiesIn = (
  context: TypedContext,
  dimensions: ReadonlyMap<string, LinkedProposition['dimension']>,
  onward?: Onward,
): readonly LinkedTie[] => {
  const found = rules.flatMap((rule, n) => {
    onward?.('relations', n, rules.length)
    return rule(context)
  })
  const ties = withoutGuesses(found)
    .flatMap(asChangeOfMind)
    .filter(({ a, b }) => a.essay !== b.essay && isOwn(a) && isOwn(b))
    .filter((tie) => !isShown(tie, context, dimensions))
    .map(({ a, b, sense, dimension, rule, evidence }): LinkedTie => {
      const [first, second] = a.id < b.id ? [a, b] : [b, a]
      return {
        type: sense === 'agrees' ? 'agrees_with' : 'diverges_from',
        a: first.id,
        b: second.id,
        dimension,
        rule,
        confidence: confidenceOf(rule),
        evidence,
      }
    })
  const meetings = grouped(
    ties,
    (t) => `${t.a} ${t.b} ${t.dimension}`,
    (t) => t,
  )
  return [...meetings]
    .sort(([a], [b]) => ascending(a, b))
    .flatMap(([, [first, ...more]]) => (more.every((t) => t.type === first!.type) ? [first!] : []))
}
