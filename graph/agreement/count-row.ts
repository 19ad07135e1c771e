import type { RecId } from '../model/header.ts'
import type { Counts } from './counts.ts'
import { denominatorOf, type Sums } from './normalise.ts'
import type { AgreementOptions, Measure } from './options.ts'

/** The places of propositions in the order of their ids: what a {@link CountRow} says instead of ids. */
export type Places = ReadonlyMap<RecId, number>

/** {@link Counts} as numbers side by side, so that two of them are put together in one walk. */
export interface CountRow {
  /** Places of the propositions that have a count, rising. */
  readonly places: Int32Array
  /** x(i,j,1) and x(i,j,0) at each of them; not both 0. */
  readonly affirm: Float64Array
  readonly deny: Float64Array
  /** n(i) = Σj Σk x(i,j,k). */
  readonly activity: number
  /** Σj Σk x(i,j,k)². */
  readonly squares: number
}

/** Counts as a row. */
export const rowFromCounts = (counts: Counts, places: Places): CountRow => {
  const list = [...counts.values()]
  return {
    places: Int32Array.from(counts.keys(), (proposition) => places.get(proposition)!),
    affirm: Float64Array.from(list, (count) => count.affirm),
    deny: Float64Array.from(list, (count) => count.deny),
    activity: list.reduce((sum, { affirm, deny }) => sum + (affirm + deny), 0),
    squares: list.reduce((sum, { affirm, deny }) => sum + (affirm ** 2 + deny ** 2), 0),
  }
}

/** How a measure counts two that meet on the same side and on opposite ones (graph/agreement/measure.ts). */
const factors: Readonly<Record<Measure, { readonly same: number; readonly opposite: number }>> = {
  congruence: { same: 1, opposite: 0 },
  conflict: { same: 0, opposite: 1 },
  subtract: { same: 1, opposite: -1 },
  ignore: { same: 1, opposite: 1 },
}

/** What two rows have together: all that a weight is made of, by any normalisation. */
export interface Meeting extends Sums {
  readonly numerator: number
  /** Propositions on which both have a count. */
  readonly shared: number
}

/** What one proposition adds to a {@link Meeting}, from the four counts there. */
export const meetingAt = (a1: number, a0: number, b1: number, b0: number, measure: Measure): Meeting => {
  const [same, opposite] = [a1 * b1 + a0 * b0, a1 * b0 + a0 * b1]
  const { same: forSame, opposite: forOpposite } = factors[measure]
  return {
    numerator: forSame * same + forOpposite * opposite,
    shared: a1 + a0 > 0 && b1 + b0 > 0 ? 1 : 0,
    activityA: a1 + a0,
    activityB: b1 + b0,
    squaresA: a1 * a1 + a0 * a0,
    squaresB: b1 * b1 + b0 * b0,
    common: same + opposite,
    union: (b1 === 0 ? a1 : 0) + (a1 === 0 ? b1 : 0) + a1 * b1 + ((b0 === 0 ? a0 : 0) + (a0 === 0 ? b0 : 0) + a0 * b0),
  }
}

/** Puts two rows together. The sums are taken in the order of propositions. */
export const meetingOf = (a: CountRow, b: CountRow, measure: Measure): Meeting => {
  const { same: forSame, opposite: forOpposite } = factors[measure]
  let [x, y, shared, numerator, common, union] = [0, 0, 0, 0, 0, 0]
  const [lengthA, lengthB] = [a.places.length, b.places.length]
  while (x < lengthA || y < lengthB) {
    const placeA = x < lengthA ? a.places[x]! : Infinity
    const placeB = y < lengthB ? b.places[y]! : Infinity
    if (placeA < placeB) {
      union += a.affirm[x]! + a.deny[x]!
      x += 1
    } else if (placeB < placeA) {
      union += b.affirm[y]! + b.deny[y]!
      y += 1
    } else {
      const a1 = a.affirm[x]!
      const a0 = a.deny[x]!
      const b1 = b.affirm[y]!
      const b0 = b.deny[y]!
      const same = a1 * b1 + a0 * b0
      const opposite = a1 * b0 + a0 * b1
      shared += 1
      numerator += forSame * same + forOpposite * opposite
      common += same + opposite
      union +=
        (b1 === 0 ? a1 : 0) + (a1 === 0 ? b1 : 0) + a1 * b1 + ((b0 === 0 ? a0 : 0) + (a0 === 0 ? b0 : 0) + a0 * b0)
      x += 1
      y += 1
    }
  }
  return {
    numerator,
    shared,
    activityA: a.activity,
    activityB: b.activity,
    squaresA: a.squares,
    squaresB: b.squares,
    common,
    union,
  }
}

/** The arithmetic of a tie. */
export interface Weight {
  /** numerator / denominator. */
  readonly weight: number
  readonly numerator: number
  readonly denominator: number
  /** Propositions on which both take a side; at least 1. */
  readonly shared: number
}

/** The weight of a tie; undefined where two share no proposition on which both take a side. */
export const weightFromMeeting = (
  meeting: Meeting,
  { normalisation }: Pick<AgreementOptions, 'normalisation'>,
): Weight | undefined => {
  const { numerator, shared } = meeting
  if (shared === 0) return undefined
  const denominator = denominatorOf[normalisation](meeting)
  return { weight: numerator / denominator, numerator, denominator, shared }
}
