import type { RecId } from '../model/header.ts'
import { countsFromVotes, countRuleFrom } from './counts.ts'
import type { AgreementOptions } from './options.ts'
import type { Vote } from './scope.ts'
import { weightFromCounts } from './tie.ts'

/** Lowest and highest weight of a tie after leaving something out. */
export interface Range {
  readonly low: number
  readonly high: number
}

const distinct = (votes: readonly Vote[], key: (vote: Vote) => RecId): readonly RecId[] => [...new Set(votes.map(key))]

/**
 * How much a tie hangs on single texts: each statement that takes a side, and each essay, is left out of both units in
 * turn. Where nothing that can be left out leaves a tie, both ends are the weight itself.
 */
export const rangeFromVotes = (
  a: readonly Vote[],
  b: readonly Vote[],
  options: AgreementOptions,
  weight: number,
): Range => {
  const rule = countRuleFrom(options.scope, options.measure)
  const [whole, other] = [countsFromVotes(a, rule), countsFromVotes(b, rule)]
  const sided = [...a, ...b].filter((v) => v.side !== 'discuss')
  const leaveOut = (key: (vote: Vote) => RecId): readonly number[] =>
    distinct(sided, key).flatMap((left) => {
      const [x, y] = [a, b].map((votes) => votes.filter((v) => key(v) !== left))
      const tie = weightFromCounts(
        x!.length === a.length ? whole : countsFromVotes(x!, rule),
        y!.length === b.length ? other : countsFromVotes(y!, rule),
        options,
      )
      return tie === undefined ? [] : [tie.weight]
    })
  const weights = [...leaveOut((v) => v.stance.statement), ...leaveOut((v) => v.stance.essay)]
  return weights.length === 0
    ? { low: weight, high: weight }
    : { low: Math.min(...weights), high: Math.max(...weights) }
}
