import type { Count } from './counts.ts'
import type { Measure } from './options.ts'

/** Same side: Σk x(i,j,k) · x(i′,j,k). Leifeld 2017, "congruence network". */
export const congruence = (a: Count, b: Count): number => a.affirm * b.affirm + a.deny * b.deny

/** Opposite sides: Σk x(i,j,k) · x(i′,j,1−k). Leifeld 2017, "conflict network". */
export const conflict = (a: Count, b: Count): number => a.affirm * b.deny + a.deny * b.affirm

/** What one proposition adds to a tie's numerator. */
export const measureOf: Readonly<Record<Measure, (a: Count, b: Count) => number>> = {
  congruence,
  conflict,
  subtract: (a, b) => congruence(a, b) - conflict(a, b),
  ignore: (a, b) => (a.affirm + a.deny) * (b.affirm + b.deny),
}
