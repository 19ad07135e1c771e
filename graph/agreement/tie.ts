import type { RecId } from '../model/header.ts'
import type { Count, Counts } from './counts.ts'
import { measureOf } from './measure.ts'
import { addSums, denominatorOf, noSums, sumsOf } from './normalise.ts'
import type { AgreementOptions } from './options.ts'
import { outcomeOf, type Outcome } from './outcome.ts'

/** The arithmetic of a tie. */
export interface Weight {
  /** numerator / denominator. */
  readonly weight: number
  readonly numerator: number
  readonly denominator: number
  /** Propositions on which both take a side; at least 1. */
  readonly shared: number
}

/** One line of an agreement network, with the arithmetic that made it. */
export interface Tie extends Weight {
  /** The unit with the smaller id. */
  readonly a: RecId
  /** The other. */
  readonly b: RecId
  /** Of the shared propositions, those where both are on the same one side. */
  readonly agreeing: number
  /** Of the shared propositions, those where they are on opposite sides, neither on both. */
  readonly diverging: number
  /** Lowest weight after leaving out any one statement or essay, where a tie is left; `weight` if none is. */
  readonly low: number
  /** Highest weight after leaving out any one statement or essay, where a tie is left; `weight` if none is. */
  readonly high: number
  /** The weight counting accepted statements and stances only; absent if no tie is left then. */
  readonly reviewedWeight?: number
}

const none: Count = { affirm: 0, deny: 0 }

/** Weight of the tie between two units; undefined where they share no proposition on which both take a side. */
export const weightFromCounts = (
  a: Counts,
  b: Counts,
  { measure, normalisation }: Pick<AgreementOptions, 'measure' | 'normalisation'>,
): Weight | undefined => {
  const shared = [...a.keys()].filter((proposition) => b.has(proposition))
  if (shared.length === 0) return undefined
  const numerator = shared.reduce((sum, j) => sum + measureOf[measure](a.get(j)!, b.get(j)!), 0)
  const propositions = [...new Set([...a.keys(), ...b.keys()])].toSorted()
  const sums = propositions.reduce((sum, j) => addSums(sum, sumsOf(a.get(j) ?? none, b.get(j) ?? none)), noSums)
  const denominator = denominatorOf[normalisation](sums)
  return { weight: numerator / denominator, numerator, denominator, shared: shared.length }
}

/** On how many propositions two units have this outcome. The counts must keep sides apart, also for `ignore`. */
export const countOutcomes = (a: Counts, b: Counts, outcome: Outcome): number =>
  [...a].filter(([proposition, count]) => outcomeOf(count, b.get(proposition)) === outcome).length
