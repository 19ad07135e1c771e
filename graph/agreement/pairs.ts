import type { RecId } from '../model/header.ts'
import { candidatesFrom, pairKey, rowsFromScoped, type Row } from './candidates.ts'
import { activityOf, ballotsFromVotes, countRuleFrom, countsFromVotes, type Ballot } from './counts.ts'
import type { AgreementOptions } from './options.ts'
import { outcomeOf, type Outcome } from './outcome.ts'
import { tieFromVotes, votesOutside } from './pair.ts'
import { scopedFromStanding, scopedInDays, type Vote } from './scope.ts'
import type { Standing } from './standing.ts'
import type { Tie } from './tie.ts'
import { daysFromBounds } from './windows.ts'

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

/** Every pair of units that take a side, with or without common ground, by ids; the rows of `ronten network`. */
export const pairsFromStanding = (standing: Standing, options: AgreementOptions): readonly Pair[] => {
  const { scope } = options
  const { scoped } = scopedInDays(scopedFromStanding(standing, scope), daysFromBounds(scope.from, scope.to))
  const rows = rowsFromScoped(scoped, options).filter(({ counts }) => counts.size > 0)
  const tied = new Map(candidatesFrom(rows, scoped, options).map((c) => [pairKey(c.a.unit, c.b.unit), c]))
  const rule = countRuleFrom(scope, options.measure)
  const sided = { ...rule, keepsSide: true }
  const measured = (votes: readonly Vote[]) => ({
    votes,
    activity: activityOf(countsFromVotes(votes, rule)),
    sides: countsFromVotes(votes, sided),
  })
  const whole = new Map(rows.map((row) => [row.unit, measured(row.votes)]))
  return rows.flatMap((a, n) =>
    rows.slice(n + 1).map((b): Pair => {
      const candidate = tied.get(pairKey(a.unit, b.unit))
      const coSigned = candidate?.coSigned ?? []
      const outside = ({ unit, votes }: Row) =>
        coSigned.length === 0 ? whole.get(unit)! : measured(votesOutside(votes, coSigned))
      const [x, y] = [outside(a), outside(b)]
      const tie = candidate && tieFromVotes({ unit: a.unit, votes: x.votes }, { unit: b.unit, votes: y.votes }, options)
      const propositions = [...new Set([...x.sides.keys(), ...y.sides.keys()])].toSorted()
      return {
        a: a.unit,
        b: b.unit,
        activityA: x.activity,
        activityB: y.activity,
        ...(tie !== undefined && { tie }),
        outcomes: propositions.map((proposition) => ({
          proposition,
          outcome: outcomeOf(x.sides.get(proposition), y.sides.get(proposition))!,
        })),
      }
    }),
  )
}

/** The pairs of statements behind a tie; their values add up to its numerator. By proposition, then statements. */
export const contributionsFromStanding = (
  standing: Standing,
  options: AgreementOptions,
): readonly (Contribution & { readonly units: readonly [RecId, RecId] })[] => {
  const { scope } = options
  const { scoped } = scopedInDays(scopedFromStanding(standing, scope), daysFromBounds(scope.from, scope.to))
  const rule = countRuleFrom(scope, options.measure)
  return candidatesFrom(rowsFromScoped(scoped, options), scoped, options).flatMap(({ a, b, coSigned }) => {
    const [ballotsA, ballotsB] = [a, b].map(({ votes }) => ballotsFromVotes(votesOutside(votes, coSigned), rule))
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
