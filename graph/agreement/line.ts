import { statuses, type RecId } from '../model/header.ts'
import { rowsFromVotes } from './count-cells.ts'
import { spreadOf, type CountRow, type Spread } from './count-row.ts'
import { countRuleFrom, type CountRule } from './counts.ts'
import { leaveOutsOf, type LeaveOuts } from './leave-out.ts'
import type { AgreementOptions } from './options.ts'
import { votesOf, type Votes } from './votes.ts'

/** A unit with its counts, made ready for ties with any other; what only shown ties need is worked out when asked for. */
export interface Line {
  readonly unit: RecId
  /** Its votes, and perhaps those of others, in the order of `Scoped`. */
  readonly votes: Votes
  readonly row: CountRow
  readonly spread: () => Spread
  /** The same with sides kept apart, whatever the measure. */
  readonly sided: () => CountRow
  /** The same of accepted statements and stances alone. */
  readonly reviewed: () => Spread
  /** What each statement changes in the counts. */
  readonly statements: () => LeaveOuts
  /** What each essay changes in the counts. */
  readonly essays: () => LeaveOuts
}

const once = <T>(work: () => T): (() => T) => {
  let done: { readonly value: T } | undefined
  return () => (done ??= { value: work() }).value
}

const accepted = statuses.indexOf('accepted')

const isReviewed = ({ columns, row }: Votes, n: number): boolean =>
  columns.standing[row[n]!] === accepted * 8 + accepted

const emptyRow = (size: number): CountRow => ({
  ...{ places: new Int32Array(0), affirm: new Float64Array(0), deny: new Float64Array(0), size },
  ...{ activity: 0, squares: 0 },
})

/** The lines of all units that have a vote, by id. */
export const linesFromVotes = (
  votes: Votes,
  { scope, measure }: Pick<AgreementOptions, 'scope' | 'measure'>,
): readonly Line[] => {
  const rule = countRuleFrom(scope, measure)
  const rows = rowsFromVotes(votes, rule)
  const sidedRule: CountRule = { ...rule, keepsSide: true }
  const sided = once(() => (rule.keepsSide ? rows : rowsFromVotes(votes, sidedRule)))
  const reviewed = once(() => rowsFromVotes(votes, rule, (n) => isReviewed(votes, n)))
  const speaks = new Uint8Array(votes.units.length)
  for (const unit of votes.unit) speaks[unit] = 1
  return votes.units.flatMap((id, unit): readonly Line[] =>
    speaks[unit] === 0
      ? []
      : [
          {
            unit: id,
            votes,
            row: rows[unit]!,
            spread: once(() => spreadOf(rows[unit]!)),
            sided: () => sided()[unit]!,
            reviewed: once(() => spreadOf(reviewed()[unit]!)),
            statements: once(() => leaveOutsOf(votes, unit, rule, 'statement')),
            essays: once(() => leaveOutsOf(votes, unit, rule, 'essay')),
          },
        ],
  )
}

/** The line of a unit without a vote. */
export const emptyLine = (unit: RecId, votes: Votes): Line => {
  const row = emptyRow(votes.places)
  const none: LeaveOuts = {
    ...{ texts: new Int32Array(0), start: new Int32Array(1), place: new Int32Array(0) },
    ...{ affirm: new Float64Array(0), deny: new Float64Array(0) },
  }
  const spread = once(() => spreadOf(row))
  return {
    ...{ unit, votes, row, spread, reviewed: spread },
    ...{ sided: () => row, statements: () => none, essays: () => none },
  }
}

/** The line of one unit among votes. */
export const lineOf = (unit: RecId, votes: Votes, options: Pick<AgreementOptions, 'scope' | 'measure'>): Line => {
  const own = votesOf(votes, unit)
  return linesFromVotes(own, options).find((line) => line.unit === unit) ?? emptyLine(unit, own)
}
