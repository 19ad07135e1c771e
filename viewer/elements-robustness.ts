import type { NetworkTie } from './queries/network.ts'

/** The network as it is and as accepted material alone would have it. */
export interface ReviewedShare {
  readonly ties: number
  /** Ties that stand with the same sign on accepted material alone, with another, and not at all. */
  readonly same: number
  readonly other: number
  readonly gone: number
  /** The pair that is nearest on accepted material alone; undefined: no tie above 0. */
  readonly nearest: { readonly a: string; readonly b: string; readonly weight: number } | undefined
}

/** Holds the ties against what accepted material alone leaves of them. */
export const reviewedShareOf = (ties: readonly NetworkTie[]): ReviewedShare => {
  const left = ties.flatMap((tie) => (tie.reviewedWeight === null ? [] : [{ tie, weight: tie.reviewedWeight }]))
  const same = left.filter(({ tie, weight }) => Math.sign(tie.weight) === Math.sign(weight)).length
  const [first] = left.filter(({ weight }) => weight > 0).toSorted((x, y) => y.weight - x.weight)
  return {
    ties: ties.length,
    same,
    other: left.length - same,
    gone: ties.length - left.length,
    nearest: first && { a: first.tie.a.id, b: first.tie.b.id, weight: first.weight },
  }
}

/** The share of trials after which the same two are nearest, in per cent; undefined where nothing was tried. */
export const keptShare = ({ tried, kept }: { readonly tried: number; readonly kept: number }): number | undefined =>
  tried === 0 ? undefined : Math.round((kept / tried) * 100)
