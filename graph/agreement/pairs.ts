import type { RecId } from '../model/header.ts'
import { candidatesFrom, forPairs, linesFromScoped, speakingLines } from './candidates.ts'
import { ballotsFromVotes, countRuleFrom, type Ballot } from './counts.ts'
import type { AgreementOptions } from './options.ts'
import { outcomesFromRows, type Outcome } from './outcome.ts'
import { scopedInOwnDays } from './scope.ts'
import type { Standing } from './standing.ts'
import { tieFromLines, type Tie } from './tie.ts'
import { listVotes, votesOf } from './votes.ts'

/** Two statements that count, and what they add to the numerator of a tie. */
export interface Contribution {
  readonly proposition: RecId
  readonly a: Ballot
  readonly b: Ballot
  readonly value: number
}

/** Two units of a scope with all that their line of a network is made of. */
export interface Pair {
  /** The smaller id. */
  readonly a: RecId
  readonly b: RecId
  /** n(i), outside the essays both signed. */
  readonly activityA: number
  readonly activityB: number
  /** Absent: no common ground. */
  readonly tie?: Tie
  /** Of the propositions on which at least one takes a side, by id. */
  readonly outcomes: readonly { readonly proposition: RecId; readonly outcome: Outcome }[]
}

/** How much two ballots on one proposition add: congruence counts the same side, conflict opposite ones. */
const valueOf = (a: Ballot, b: Ballot, { measure }: AgreementOptions): number => {
  const product = a.value * b.value
  if (measure === 'ignore') return product
  if (a.first.side === b.first.side) return measure === 'conflict' ? 0 : product
  return measure === 'congruence' ? 0 : measure === 'conflict' ? product : -product
}

/**
 * Every pair of units that take a side (of all units of the scope, with `isolates`), with or without common ground, by
 * ids; the rows of `ronten network`.
 */
export const pairsFromStanding = (standing: Standing, options: AgreementOptions, isolates = false): readonly Pair[] => {
  const scoped = scopedInOwnDays(standing, options.scope)
  const lines = isolates ? linesFromScoped(scoped, options) : speakingLines(scoped, options)
  const pairs: Pair[] = []
  forPairs(lines, scoped, options, (a, b) => {
    const tie = tieFromLines(a, b, options)
    pairs.push({
      a: a.unit,
      b: b.unit,
      activityA: a.row.activity,
      activityB: b.row.activity,
      ...(tie !== undefined && { tie }),
      outcomes: outcomesFromRows(a.sided(), b.sided()).map(({ place, outcome }) => ({
        proposition: scoped.propositions[place]!.id,
        outcome,
      })),
    })
  })
  return pairs
}

/** The pairs of statements behind a tie; their values add up to its numerator. By proposition, then statements. */
export const contributionsFromStanding = (
  standing: Standing,
  options: AgreementOptions,
): readonly (Contribution & { readonly units: readonly [RecId, RecId] })[] => {
  const scoped = scopedInOwnDays(standing, options.scope)
  const rule = countRuleFrom(options.scope, options.measure)
  return candidatesFrom(linesFromScoped(scoped, options), scoped, options).flatMap(({ a, b }) => {
    const [ballotsA, ballotsB] = [a, b].map(({ unit, votes }) =>
      ballotsFromVotes(listVotes(votesOf(votes, unit)), rule),
    )
    const pairs = ballotsA!.flatMap((x) =>
      ballotsB!
        .filter((y) => y.first.proposition === x.first.proposition)
        .map((y) => ({
          units: [a.unit, b.unit] as const,
          proposition: x.first.proposition,
          a: x,
          b: y,
          value: valueOf(x, y, options),
        })),
    )
    const key = (one: Contribution): string =>
      `${one.proposition} ${one.a.first.stance.statement} ${one.b.first.stance.statement}`
    return pairs.filter(({ value }) => value !== 0).toSorted((x, y) => (key(x) < key(y) ? -1 : 1))
  })
}
