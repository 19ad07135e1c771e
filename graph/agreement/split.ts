import type { Tally } from './tally.ts'

/** Units that take a side: those on both sides count once. */
export const sidedUnits = ({ affirms, denies, both }: Tally): number => affirms + denies + both

/**
 * How evenly the units that take a side are parted: 1 − |for − against| ÷ (for + against), from 0 (all on one side) to
 * 1 (as many for as against). A unit on both sides counts on both. Undefined below two units: one voice is no debate.
 */
export const splitOf = (tally: Tally): number | undefined => {
  if (sidedUnits(tally) < 2) return undefined
  const [affirming, denying] = [tally.affirms + tally.both, tally.denies + tally.both]
  return 1 - Math.abs(affirming - denying) / (affirming + denying)
}
