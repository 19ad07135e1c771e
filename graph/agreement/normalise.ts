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

/** What one (j,k) adds to the union, from the two counts there. */
export const unionAt = (x: number, y: number): number => (y === 0 ? x : 0) + (x === 0 ? y : 0) + x * y

/** What a numerator is divided by. Not 0 where both units take a side on a common proposition. */
export const denominatorOf: Readonly<Record<Normalisation, (sums: Sums) => number>> = {
  none: () => 1,
  average_activity: (s) => (s.activityA + s.activityB) / 2,
  shared: (s) => s.common,
  jaccard: (s) => s.union,
  cosine: (s) => Math.sqrt(s.squaresA) * Math.sqrt(s.squaresB),
  dna_cosine: (s) => s.activityA * s.activityB,
}

/** Which of the sums a denominator is made of. */
export interface Parts {
  readonly activity: boolean
  readonly squares: boolean
  readonly common: boolean
  readonly union: boolean
}

const noParts: Parts = { activity: false, squares: false, common: false, union: false }

/** What each denominator is made of: the other sums need not be taken. */
export const partsOf: Readonly<Record<Normalisation, Parts>> = {
  none: noParts,
  average_activity: { ...noParts, activity: true },
  shared: { ...noParts, common: true },
  jaccard: { ...noParts, union: true },
  cosine: { ...noParts, squares: true },
  dna_cosine: { ...noParts, activity: true },
}
