import type { Count } from './counts.ts'

/** How two units stand on one proposition, in the order of lists. */
export const outcomes = ['agree', 'diverge', 'mixed', 'only_a', 'only_b'] as const
/** One of {@link outcomes}. */
export type Outcome = (typeof outcomes)[number]

const isOnBoth = (count: Count): boolean => count.affirm > 0 && count.deny > 0

/** How two units stand to each other; absent counts take no side. Undefined where neither takes one. */
export const outcomeOf = (a: Count | undefined, b: Count | undefined): Outcome | undefined => {
  if (a === undefined || b === undefined) return a === undefined ? (b === undefined ? undefined : 'only_b') : 'only_a'
  if (isOnBoth(a) || isOnBoth(b)) return 'mixed'
  return a.affirm > 0 === b.affirm > 0 ? 'agree' : 'diverge'
}
