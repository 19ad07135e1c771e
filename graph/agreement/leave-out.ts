import type { RecId } from '../model/header.ts'
import type { Places } from './count-row.ts'
import { ballotKey, noisyOr, takesSide, type CountRule } from './counts.ts'
import { groupBy } from './group.ts'
import type { Vote } from './scope.ts'

/** What a unit would count on one proposition if a text were left out. */
export interface Changed {
  /** Place of the proposition (graph/agreement/count-row.ts). */
  readonly place: number
  readonly affirm: number
  readonly deny: number
}

/** What would change in a unit's counts if a text were left out, by text; nothing, if the others say it too. */
export type LeaveOuts = ReadonlyMap<RecId, readonly Changed[]>

/** What is left of a ballot's value without one text, by text. */
const valuesWithout = (
  group: readonly Vote[],
  rule: CountRule,
  textOf: (vote: Vote) => RecId,
): ReadonlyMap<RecId, number> => {
  const texts = [...groupBy(group, textOf)]
  const isAlone = texts.length === 1
  if (isAlone || rule.weighting === 'count') return new Map(texts.map(([text]) => [text, isAlone ? 0 : 1]))
  // Products of what comes before and behind each text, so that one pass leaves out each in turn.
  const none = (votes: readonly Vote[]): number => votes.reduce((product, { p }) => product * (1 - p), 1)
  const behind: number[] = [1]
  for (const [, votes] of texts.toReversed()) behind.push(behind.at(-1)! * none(votes))
  let before = 1
  return new Map(
    texts.map(([text, votes], n) => {
      const left = group.length - votes.length
      const value =
        left === 1
          ? noisyOr(group.filter((v) => textOf(v) !== text).map((v) => v.p))
          : 1 - before * behind[texts.length - 1 - n]!
      before *= none(votes)
      return [text, value] as const
    }),
  )
}

/** Ballots on one side of one proposition. */
interface Side {
  value: number
  /** Ballots whose value is not 0: with none left the side is empty, whatever rounding says. */
  filled: number
}

const sideNames = ['affirm', 'deny'] as const

/**
 * What each statement, or each essay, changes in a unit's counts. Work grows with the votes, not with votes times texts:
 * a ballot knows what it is worth without each of its texts.
 */
export const leaveOutsFromVotes = (
  votes: readonly Vote[],
  rule: CountRule,
  places: Places,
  textOf: (vote: Vote) => RecId,
): LeaveOuts => {
  const sided = votes.filter(takesSide)
  const found = new Map<RecId, Changed[]>(sided.map((vote) => [textOf(vote), []]))
  for (const [proposition, there] of groupBy(sided, (v) => v.proposition)) {
    const place = places.get(proposition)!
    if (there.length === 1) {
      const [only] = there
      if (rule.weighting === 'count' || only!.p !== 0) found.get(textOf(only!))!.push({ place, affirm: 0, deny: 0 })
      continue
    }
    const sides: Record<'affirm' | 'deny', Side> = { affirm: { value: 0, filled: 0 }, deny: { value: 0, filled: 0 } }
    const losses = new Map<RecId, Record<'affirm' | 'deny', Side>>()
    for (const group of groupBy(there, (v) => ballotKey(v, rule)).values()) {
      const side = rule.keepsSide && group[0]!.side === 'deny' ? 'deny' : 'affirm'
      const value = rule.weighting === 'count' ? 1 : noisyOr(group.map((v) => v.p))
      if (value === 0) continue
      sides[side].value += value
      sides[side].filled += 1
      for (const [text, left] of valuesWithout(group, rule, textOf)) {
        if (left === value) continue
        const loss = losses.get(text) ?? { affirm: { value: 0, filled: 0 }, deny: { value: 0, filled: 0 } }
        loss[side].value += value - left
        if (left === 0) loss[side].filled += 1
        losses.set(text, loss)
      }
    }
    for (const [text, loss] of losses) {
      const [affirm, deny] = sideNames.map((side) =>
        sides[side].filled === loss[side].filled ? 0 : sides[side].value - loss[side].value,
      )
      found.get(text)!.push({ place, affirm: affirm!, deny: deny! })
    }
  }
  return found
}
