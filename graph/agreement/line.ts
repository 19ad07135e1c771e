import type { RecId } from '../model/header.ts'
import { rowFromCounts, spreadOf, type CountRow, type Places, type Spread } from './count-row.ts'
import { countRuleFrom, countsFromVotes, type Counts } from './counts.ts'
import { leaveOutsFromVotes, type LeaveOuts } from './leave-out.ts'
import type { AgreementOptions } from './options.ts'
import type { Vote } from './scope.ts'

/** A unit with its votes, made ready for ties with any other; what only shown ties need is worked out when asked for. */
export interface Line {
  readonly unit: RecId
  /** In the order of `Scoped`. */
  readonly votes: readonly Vote[]
  readonly counts: Counts
  readonly row: CountRow
  readonly spread: () => Spread
  /** The same with sides kept apart, whatever the measure. */
  readonly sided: () => CountRow
  /** The same of accepted statements and stances alone. */
  readonly reviewed: () => CountRow
  /** What each statement changes in the counts. */
  readonly statements: () => LeaveOuts
  /** What each essay changes in the counts. */
  readonly essays: () => LeaveOuts
}

const isReviewed = ({ stance }: Vote): boolean =>
  stance.statementStatus === 'accepted' && stance.stanceStatus === 'accepted'

const once = <T>(work: () => T): (() => T) => {
  let done: { readonly value: T } | undefined
  return () => (done ??= { value: work() }).value
}

/** A unit's votes made ready for ties. `places` are those of all propositions of the scope. */
export const lineFromVotes = (
  unit: RecId,
  votes: readonly Vote[],
  places: Places,
  { scope, measure }: AgreementOptions,
): Line => {
  const rule = countRuleFrom(scope, measure)
  const rowOf = (some: readonly Vote[], keepsSide: boolean): CountRow =>
    rowFromCounts(countsFromVotes(some, { ...rule, keepsSide }), places)
  const counts = countsFromVotes(votes, rule)
  const row = rowFromCounts(counts, places)
  return {
    unit,
    votes,
    counts,
    row,
    spread: once(() => spreadOf(row)),
    sided: once(() => (rule.keepsSide ? row : rowOf(votes, true))),
    reviewed: once(() => rowOf(votes.filter(isReviewed), rule.keepsSide)),
    statements: once(() => leaveOutsFromVotes(votes, rule, places, (v) => v.stance.statement)),
    essays: once(() => leaveOutsFromVotes(votes, rule, places, (v) => v.stance.essay)),
  }
}
