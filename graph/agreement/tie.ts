import type { RecId } from '../model/record.ts'

/** One line of an agreement network, with the arithmetic that made it. */
export interface Tie {
  /** The unit with the smaller id. */
  readonly a: RecId
  /** The other. */
  readonly b: RecId
  /** numerator / denominator. */
  readonly weight: number
  readonly numerator: number
  readonly denominator: number
  /** Propositions on which both take a side; at least 1. */
  readonly shared: number
  /** Of those, both on the same one side. */
  readonly agreeing: number
  /** Of those, on opposite sides, neither on both. */
  readonly diverging: number
  /** Lowest weight after leaving out any one statement or essay, where a tie is left; `weight` if none is. */
  readonly low: number
  /** Highest weight after leaving out any one statement or essay, where a tie is left; `weight` if none is. */
  readonly high: number
  /** The weight counting accepted statements and stances only; absent if no tie is left then. */
  readonly reviewedWeight?: number
}
