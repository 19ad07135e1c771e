import type { RecId } from '../model/header.ts'
import { countRuleFrom, countsFromVotes, type Counts } from './counts.ts'
import { groupBy } from './group.ts'
import type { AgreementOptions } from './options.ts'
import { votesOutside } from './pair.ts'
import { unitsInScope, type Scoped, type Vote } from './scope.ts'
import { weightFromCounts } from './tie.ts'

/** A unit with what it counts. */
export interface Row {
  readonly unit: RecId
  readonly votes: readonly Vote[]
  readonly counts: Counts
}

/** A pair of units with common ground. */
export interface Candidate {
  readonly a: Row
  readonly b: Row
  /** Essays both signed. */
  readonly coSigned: readonly RecId[]
  readonly weight: number
}

/** A name of a pair, the same whichever of the two comes first. */
export const pairKey = (a: RecId, b: RecId): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

/** Every unit of a scope (its dates applied) with its counts, by id; those without a counted stance too. */
export const rowsFromScoped = (scoped: Scoped, options: AgreementOptions): readonly Row[] => {
  const rule = countRuleFrom(options.scope, options.measure)
  const votes = groupBy(scoped.votes, (v) => v.unit)
  return unitsInScope(scoped).map((unit): Row => {
    const own = votes.get(unit) ?? []
    return { unit, votes: own, counts: countsFromVotes(own, rule) }
  })
}

/** Essays by pair of their signers. */
const coSignedByPair = ({ scope, essays }: Scoped): ReadonlyMap<string, readonly RecId[]> => {
  const signed = scope.unit === 'holder' ? essays : []
  const pairs = signed.flatMap(({ id, authors }) =>
    authors.flatMap((a, n) => authors.slice(n + 1).map((b) => ({ id, pair: pairKey(a, b) }))),
  )
  return new Map([...groupBy(pairs, (p) => p.pair)].map(([pair, list]) => [pair, list.map((p) => p.id)]))
}

/** Every pair with common ground, with its weight alone: the rest of a tie is worked out for those that are shown. */
export const candidatesFrom = (
  rows: readonly Row[],
  scoped: Scoped,
  options: AgreementOptions,
): readonly Candidate[] => {
  const coSigned = coSignedByPair(scoped)
  const rule = countRuleFrom(options.scope, options.measure)
  return rows.flatMap((a, n) =>
    rows.slice(n + 1).flatMap((b): readonly Candidate[] => {
      const both = coSigned.get(pairKey(a.unit, b.unit)) ?? []
      const counts = (row: Row): Counts =>
        both.length === 0 ? row.counts : countsFromVotes(votesOutside(row.votes, both), rule)
      const found = weightFromCounts(counts(a), counts(b), options)
      return found === undefined ? [] : [{ a, b, coSigned: both, weight: found.weight }]
    }),
  )
}
