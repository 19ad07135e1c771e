import type { RecId } from '../model/header.ts'
import type { Duplicates, Measure, Weighting } from './options.ts'
import type { Vote } from './votes.ts'
import { stretchOf } from './windows.ts'

/** x(i,j,1) and x(i,j,0) of one unit on one proposition. */
export interface Count {
  readonly affirm: number
  readonly deny: number
}

/** One unit's counts by proposition, in the order of their ids. */
export type Counts = ReadonlyMap<RecId, Count>

/** How statements are counted. */
export interface CountRule {
  readonly duplicates: Duplicates
  readonly weighting: Weighting
  /**
   * Whether the side is part of the key of what counts once. It is dropped for the measure `ignore`: all counts then
   * stand in `affirm`, so that no denominator hangs on which side came first.
   */
  readonly keepsSide: boolean
}

/** A group of votes that count once; the first stands for them. */
export interface Ballot {
  readonly first: Vote
  /** 1 (count), or 1 − Π(1 − p) (confidence, noisy-or). */
  readonly value: number
}

/** The rule under which a network with this measure counts. */
export const countRuleFrom = (
  scope: { readonly duplicates: Duplicates; readonly weighting: Weighting },
  measure: Measure,
): CountRule => ({ duplicates: scope.duplicates, weighting: scope.weighting, keepsSide: measure !== 'ignore' })

const stretch = (vote: Vote, duplicates: Duplicates): string => {
  const { stance } = vote
  if (duplicates === 'all') return stance.statement
  if (duplicates === 'essay') return stance.essay
  return duplicates === 'window' ? '' : stretchOf(stance.published, duplicates)
}

/** Name of what a vote counts once with, among one unit's votes on one proposition. */
export const ballotKey = (vote: Vote, { keepsSide, duplicates }: CountRule): string => {
  const side = keepsSide ? vote.side : ''
  // No string is made for the rule that nearly everybody asks for.
  return duplicates === 'window' ? side : `${side} ${stretch(vote, duplicates)}`
}

/** Whether a vote counts: `discusses` takes no side. */
export const takesSide = (vote: Vote): boolean => vote.side !== 'discuss'

/** Probability that at least one is right, if they err independently. A single one is left as it is, free of rounding. */
export const noisyOr = (ps: readonly number[]): number =>
  ps.length === 1 ? ps[0]! : 1 - ps.reduce((none, p) => none * (1 - p), 1)

/** The groups that count once among one unit's votes, in the order of the votes (see `Scoped`). */
export const ballotsFromVotes = (votes: readonly Vote[], rule: CountRule): readonly Ballot[] => {
  const groups: Vote[][] = []
  const byProposition = new Map<RecId, Map<string, Vote[]>>()
  for (const vote of votes) {
    if (!takesSide(vote)) continue
    let onProposition = byProposition.get(vote.proposition)
    if (onProposition === undefined) byProposition.set(vote.proposition, (onProposition = new Map<string, Vote[]>()))
    const key = ballotKey(vote, rule)
    const group = onProposition.get(key)
    if (group !== undefined) group.push(vote)
    else {
      const begun = [vote]
      onProposition.set(key, begun)
      groups.push(begun)
    }
  }
  return groups.map((group) => ({
    first: group[0]!,
    value: rule.weighting === 'count' ? 1 : noisyOr(group.map((v) => v.p)),
  }))
}

/** x(i,j,k) of one unit: its votes must be in the order of `Scoped`. Propositions without a counted side are absent. */
export const countsFromVotes = (votes: readonly Vote[], rule: CountRule): Counts => {
  const counts = new Map<RecId, Count>()
  for (const { first, value } of ballotsFromVotes(votes, rule)) {
    if (value === 0) continue
    const { affirm, deny } = counts.get(first.proposition) ?? { affirm: 0, deny: 0 }
    const isAgainst = rule.keepsSide && first.side === 'deny'
    counts.set(first.proposition, isAgainst ? { affirm, deny: deny + value } : { affirm: affirm + value, deny })
  }
  return new Map([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** The statements that stand for a vote among one unit's votes, in their order. */
export const representatives = (votes: readonly Vote[], rule: CountRule): readonly RecId[] =>
  ballotsFromVotes(votes, rule).map((ballot) => ballot.first.stance.statement)

/** n(i): the sum of a unit's counts. */
export const activityOf = (counts: Counts): number =>
  [...counts.values()].reduce((sum, { affirm, deny }) => sum + affirm + deny, 0)
