import type { RecId } from '../model/header.ts'
import { meetingAt, weightFromMeeting, type CountRow, type Meeting } from './count-row.ts'
import type { Changed, LeaveOuts } from './leave-out.ts'
import type { Line } from './line.ts'
import type { AgreementOptions } from './options.ts'

/** Lowest and highest weight of a tie after leaving something out. */
export interface Range {
  readonly low: number
  readonly high: number
}

const nothing: readonly Changed[] = []

/** Index of a place in a row; −1 if it has no count there. */
const indexOf = ({ places }: CountRow, place: number): number => {
  let [from, to] = [0, places.length - 1]
  while (from <= to) {
    const middle = (from + to) >> 1
    if (places[middle] === place) return middle
    if (places[middle]! < place) from = middle + 1
    else to = middle - 1
  }
  return -1
}

/** The whole without what these places add to it, and with what they add after a change. */
const afterChanges = (
  whole: Meeting,
  a: CountRow,
  b: CountRow,
  changesA: readonly Changed[],
  changesB: readonly Changed[],
  { measure }: AgreementOptions,
): Meeting => {
  const sums = { ...whole }
  const add = (meeting: Meeting, sign: 1 | -1): void => {
    sums.numerator += sign * meeting.numerator
    sums.shared += sign * meeting.shared
    sums.activityA += sign * meeting.activityA
    sums.activityB += sign * meeting.activityB
    sums.squaresA += sign * meeting.squaresA
    sums.squaresB += sign * meeting.squaresB
    sums.common += sign * meeting.common
    sums.union += sign * meeting.union
  }
  const step = (place: number, inA: Changed | undefined, inB: Changed | undefined): void => {
    const [atA, atB] = [indexOf(a, place), indexOf(b, place)]
    const [a1, a0] = [a.affirm[atA] ?? 0, a.deny[atA] ?? 0]
    const [b1, b0] = [b.affirm[atB] ?? 0, b.deny[atB] ?? 0]
    add(meetingAt(a1, a0, b1, b0, measure), -1)
    add(meetingAt(inA?.affirm ?? a1, inA?.deny ?? a0, inB?.affirm ?? b1, inB?.deny ?? b0, measure), 1)
  }
  for (const change of changesA)
    step(
      change.place,
      change,
      changesB.find(({ place }) => place === change.place),
    )
  for (const change of changesB)
    if (!changesA.some(({ place }) => place === change.place)) step(change.place, undefined, change)
  return sums
}

/**
 * How much a tie hangs on single texts: each statement that takes a side, and each essay, is left out of both units in
 * turn. Where nothing that can be left out leaves a tie, both ends are the weight itself. Each text costs what it
 * changes, not what the units have said. (With weighting by confidence this rounds otherwise than a count from the
 * beginning would, by some 1e-15.)
 */
export const rangeFromLines = (a: Line, b: Line, whole: Meeting, options: AgreementOptions, weight: number): Range => {
  let [low, high] = [Infinity, -Infinity]
  const take = (found: number): void => {
    low = Math.min(low, found)
    high = Math.max(high, found)
  }
  const leaveOut = (ofA: LeaveOuts, ofB: LeaveOuts): void => {
    const each = (text: RecId): void => {
      const [changesA, changesB] = [ofA.get(text) ?? nothing, ofB.get(text) ?? nothing]
      if (changesA.length + changesB.length === 0) {
        take(weight)
        return
      }
      const left = weightFromMeeting(afterChanges(whole, a.row, b.row, changesA, changesB, options), options)
      if (left !== undefined) take(left.weight)
    }
    for (const text of ofA.keys()) each(text)
    for (const text of ofB.keys()) if (!ofA.has(text)) each(text)
  }
  leaveOut(a.statements(), b.statements())
  leaveOut(a.essays(), b.essays())
  return low === Infinity ? { low: weight, high: weight } : { low, high }
}
