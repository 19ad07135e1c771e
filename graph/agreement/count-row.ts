import { denominatorOf, unionAt, type Parts, type Sums } from './normalise.ts'
import type { AgreementOptions, Measure } from './options.ts'

/** Counts (graph/agreement/counts.ts) as numbers side by side, so that two of them are put together in one walk. */
export interface CountRow {
  /** Places, in the order of ids, of the propositions that have a count, rising. */
  readonly places: Int32Array
  /** x(i,j,1) and x(i,j,0) at each of them; not both 0. */
  readonly affirm: Float64Array
  readonly deny: Float64Array
  /** How many propositions the scope has: every place is below it. */
  readonly size: number
  /** n(i) = Σj Σk x(i,j,k). */
  readonly activity: number
  /** Σj Σk x(i,j,k)². */
  readonly squares: number
}

/** How a measure counts two that meet on the same side and on opposite ones (graph/agreement/measure.ts). */
export const factors: Readonly<Record<Measure, { readonly same: number; readonly opposite: number }>> = {
  congruence: { same: 1, opposite: 0 },
  conflict: { same: 0, opposite: 1 },
  subtract: { same: 1, opposite: -1 },
  ignore: { same: 1, opposite: 1 },
}

/** What two units have together: all that a weight is made of, by any normalisation. */
export interface Meeting extends Sums {
  readonly numerator: number
  /** Propositions on which both have a count. */
  readonly shared: number
}

/** A {@link Meeting} that is being added up. */
export type Adding = { -readonly [K in keyof Meeting]: Meeting[K] }

/** A row with a number for every proposition of the scope, so that nothing has to be looked for. */
export interface Spread {
  readonly row: CountRow
  /** By place; 0 where there is no count. */
  readonly affirm: Float64Array
  readonly deny: Float64Array
}

/** Spreads a row over all places. */
export const spreadOf = (row: CountRow): Spread => {
  const [affirm, deny] = [new Float64Array(row.size), new Float64Array(row.size)]
  for (let n = 0; n < row.places.length; n++) {
    affirm[row.places[n]!] = row.affirm[n]!
    deny[row.places[n]!] = row.deny[n]!
  }
  return { row, affirm, deny }
}

/**
 * Takes from a meeting what one proposition gives it with the counts that two have there, and adds what it gives with others.
 * Only those sums are kept up that the numerator and the named parts of a denominator need.
 */
export const recountAt = (
  sums: Adding,
  a1: number,
  a0: number,
  b1: number,
  b0: number,
  newA1: number,
  newA0: number,
  newB1: number,
  newB0: number,
  measure: Measure,
  parts: Parts,
): void => {
  const { same: forSame, opposite: forOpposite } = factors[measure]
  const same = a1 * b1 + a0 * b0
  const opposite = a1 * b0 + a0 * b1
  const newSame = newA1 * newB1 + newA0 * newB0
  const newOpposite = newA1 * newB0 + newA0 * newB1
  sums.numerator -= forSame * same + forOpposite * opposite
  sums.numerator += forSame * newSame + forOpposite * newOpposite
  if (a1 + a0 > 0 && b1 + b0 > 0) sums.shared -= 1
  if (newA1 + newA0 > 0 && newB1 + newB0 > 0) sums.shared += 1
  if (parts.activity) {
    sums.activityA -= a1 + a0
    sums.activityA += newA1 + newA0
    sums.activityB -= b1 + b0
    sums.activityB += newB1 + newB0
  }
  if (parts.squares) {
    sums.squaresA -= a1 * a1 + a0 * a0
    sums.squaresA += newA1 * newA1 + newA0 * newA0
    sums.squaresB -= b1 * b1 + b0 * b0
    sums.squaresB += newB1 * newB1 + newB0 * newB0
  }
  if (parts.common) {
    sums.common -= same + opposite
    sums.common += newSame + newOpposite
  }
  if (parts.union) {
    sums.union -= unionAt(a1, b1) + unionAt(a0, b0)
    sums.union += unionAt(newA1, newB1) + unionAt(newA0, newB0)
  }
}

/** A meeting to be filled. */
export const noMeeting = (): Adding => ({
  ...{ numerator: 0, shared: 0, activityA: 0, activityB: 0, squaresA: 0, squaresB: 0, common: 0, union: 0 },
})

/**
 * Puts two rows together, in one walk over the second, and fills `into` with what comes of it. Sums are taken in the order of
 * propositions; what only one of the two counts is its activity less what it counts on shared propositions.
 */
export const meet = (into: Adding, a: Spread, b: CountRow, measure: Measure): void => {
  const { same: forSame, opposite: forOpposite } = factors[measure]
  const { places, affirm, deny } = b
  const { affirm: affirmA, deny: denyA } = a
  let shared = 0
  let numerator = 0
  let common = 0
  let both = 0
  let union = 0
  for (let n = 0; n < places.length; n += 1) {
    const place = places[n]!
    const a1 = affirmA[place]!
    const a0 = denyA[place]!
    if (a1 + a0 === 0) continue
    const b1 = affirm[n]!
    const b0 = deny[n]!
    const same = a1 * b1 + a0 * b0
    const opposite = a1 * b0 + a0 * b1
    shared += 1
    numerator += forSame * same + forOpposite * opposite
    common += same + opposite
    both += a1 + a0 + b1 + b0
    union += unionAt(a1, b1) + unionAt(a0, b0)
  }
  into.numerator = numerator
  into.shared = shared
  into.activityA = a.row.activity
  into.activityB = b.activity
  into.squaresA = a.row.squares
  into.squaresB = b.squares
  into.common = common
  into.union = a.row.activity + b.activity - both + union
}

/** What two rows have together. */
export const meetingOf = (a: Spread, b: CountRow, measure: Measure): Meeting => {
  const meeting = noMeeting()
  meet(meeting, a, b, measure)
  return meeting
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
