import { recountAt, type Adding, type Meeting, type Spread } from './count-row.ts'
import type { LeaveOuts } from './leave-out.ts'
import type { Line } from './line.ts'
import { denominatorOf, partsOf } from './normalise.ts'
import type { AgreementOptions } from './options.ts'

/** Lowest and highest weight of a tie after leaving something out. */
export interface Range {
  readonly low: number
  readonly high: number
}

/** The changes of one text: from one place of {@link LeaveOuts} to another; none where they are the same. */
export interface Changes {
  readonly of: LeaveOuts
  readonly from: number
  readonly to: number
}

/** Place among changes at which a proposition stands, or −1. */
const changeAt = ({ of, from, to }: Changes, place: number): number => {
  for (let n = from; n < to; n++) if (of.place[n] === place) return n
  return -1
}

/** The weight of a tie after these changes in the counts of its two units; undefined if no tie is left. */
export const weightAfter = (
  a: Line,
  b: Line,
  whole: Meeting,
  changesA: Changes,
  changesB: Changes,
  options: AgreementOptions,
  sums: Adding = { ...whole },
): number | undefined => weightAfterIn(sums, whole, a.spread(), b.spread(), changesA, changesB, options)

const weightAfterIn = (
  sums: Adding,
  whole: Meeting,
  a: Spread,
  b: Spread,
  changesA: Changes,
  changesB: Changes,
  { measure, normalisation }: AgreementOptions,
): number | undefined => {
  const parts = partsOf[normalisation]
  const ofA = changesA.of
  const ofB = changesB.of
  sums.numerator = whole.numerator
  sums.shared = whole.shared
  if (parts.activity) {
    sums.activityA = whole.activityA
    sums.activityB = whole.activityB
  }
  if (parts.squares) {
    sums.squaresA = whole.squaresA
    sums.squaresB = whole.squaresB
  }
  if (parts.common) sums.common = whole.common
  if (parts.union) sums.union = whole.union
  for (let n = changesA.from; n < changesA.to; n++) {
    const place = ofA.place[n]!
    // A statement of both units changes both.
    const other = changeAt(changesB, place)
    const b1 = b.affirm[place]!
    const b0 = b.deny[place]!
    recountAt(
      sums,
      a.affirm[place]!,
      a.deny[place]!,
      b1,
      b0,
      ofA.affirm[n]!,
      ofA.deny[n]!,
      other < 0 ? b1 : ofB.affirm[other]!,
      other < 0 ? b0 : ofB.deny[other]!,
      measure,
      parts,
    )
  }
  for (let n = changesB.from; n < changesB.to; n++) {
    const place = ofB.place[n]!
    if (changeAt(changesA, place) >= 0) continue
    const a1 = a.affirm[place]!
    const a0 = a.deny[place]!
    recountAt(sums, a1, a0, b.affirm[place]!, b.deny[place]!, a1, a0, ofB.affirm[n]!, ofB.deny[n]!, measure, parts)
  }
  return sums.shared === 0 ? undefined : sums.numerator / denominatorOf[normalisation](sums)
}

/**
 * How much a tie hangs on single texts: each statement that takes a side, and each essay, is left out of both units in
 * turn. Where nothing that can be left out leaves a tie, both ends are the weight itself. Each text costs what it
 * changes, not what the units have said. (With weighting by confidence this rounds otherwise than a count from the
 * beginning would, by some 1e-15.)
 */
export const rangeFromLines = (a: Line, b: Line, whole: Meeting, options: AgreementOptions, weight: number): Range => {
  const sums: Adding = { ...whole }
  const [spreadA, spreadB] = [a.spread(), b.spread()]
  let [low, high] = [Infinity, -Infinity]
  for (const [ofA, ofB] of [
    [a.statements(), b.statements()],
    [a.essays(), b.essays()],
  ] as const) {
    const [changesA, changesB] = [
      { of: ofA, from: 0, to: 0 },
      { of: ofB, from: 0, to: 0 },
    ]
    for (let x = 0, y = 0; x < ofA.texts.length || y < ofB.texts.length;) {
      const one = x < ofA.texts.length ? ofA.texts[x]! : Infinity
      const other = y < ofB.texts.length ? ofB.texts[y]! : Infinity
      changesA.from = changesA.to = 0
      changesB.from = changesB.to = 0
      if (one <= other) {
        changesA.from = ofA.start[x]!
        changesA.to = ofA.start[++x]!
      }
      if (other <= one) {
        changesB.from = ofB.start[y]!
        changesB.to = ofB.start[++y]!
      }
      // What others say too changes nothing.
      const isIdle = changesA.from === changesA.to && changesB.from === changesB.to
      const left = isIdle ? weight : weightAfterIn(sums, whole, spreadA, spreadB, changesA, changesB, options)
      if (left === undefined) continue
      if (left < low) low = left
      if (left > high) high = left
    }
  }
  return low === Infinity ? { low: weight, high: weight } : { low, high }
}
