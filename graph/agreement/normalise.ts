import type { Count } from './counts.ts'
import { congruence, conflict } from './measure.ts'
import type { Normalisation } from './options.ts'

/** The sums over propositions from which every denominator is made; a and b are the counts of two units. */
export interface Sums {
  /** n(i) = Σj Σk x(i,j,k). */
  readonly activityA: number
  readonly activityB: number
  /** Σx(i)² over all (j,k). */
  readonly squaresA: number
  readonly squaresB: number
  /** Congruence + conflict. */
  readonly common: number
  /** Σ x(i)[x(i′)=0] + Σ x(i′)[x(i)=0] + Σ x(i)·x(i′), over all (j,k). */
  readonly union: number
}

const unionAt = (x: number, y: number): number => (y === 0 ? x : 0) + (x === 0 ? y : 0) + x * y

/** The sums of one proposition. */
export const sumsOf = (a: Count, b: Count): Sums => ({
  activityA: a.affirm + a.deny,
  activityB: b.affirm + b.deny,
  squaresA: a.affirm ** 2 + a.deny ** 2,
  squaresB: b.affirm ** 2 + b.deny ** 2,
  common: congruence(a, b) + conflict(a, b),
  union: unionAt(a.affirm, b.affirm) + unionAt(a.deny, b.deny),
})

/** No proposition at all. */
export const noSums: Sums = { activityA: 0, activityB: 0, squaresA: 0, squaresB: 0, common: 0, union: 0 }

/** Sums of two sets of propositions together. */
export const addSums = (s: Sums, t: Sums): Sums => ({
  activityA: s.activityA + t.activityA,
  activityB: s.activityB + t.activityB,
  squaresA: s.squaresA + t.squaresA,
  squaresB: s.squaresB + t.squaresB,
  common: s.common + t.common,
  union: s.union + t.union,
})

/** What a numerator is divided by. Not 0 where both units take a side on a common proposition. */
export const denominatorOf: Readonly<Record<Normalisation, (sums: Sums) => number>> = {
  none: () => 1,
  average_activity: (s) => (s.activityA + s.activityB) / 2,
  shared: (s) => s.common,
  jaccard: (s) => s.union,
  cosine: (s) => Math.sqrt(s.squaresA) * Math.sqrt(s.squaresB),
  dna_cosine: (s) => s.activityA * s.activityB,
}
