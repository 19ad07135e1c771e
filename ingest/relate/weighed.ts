import { claimScore } from '../annotate/claim-model.ts'
import type { Weights } from '../annotate/claim-model.ts'
import model from '../relate-weights.json' with { type: 'json' }
import type { Course, FoundArgument } from './context.ts'
import { groundsNothing } from './grounds.ts'
import { jointFeaturesOf, pairsOf, pairViewOf, placeFeaturesOf, wayOf } from './pair-features.ts'
import type { PairView } from './pair-features.ts'

/** What a sum of weights comes to: from which on a pair is named, and under which rule. */
export const bands = [
  { rule: 'relate.weighed-likely', from: -0.5 },
  { rule: 'relate.weighed', from: -1.5 },
] as const

/** A pair with the sum of its weights. */
export interface WeighedPair {
  readonly from: number
  readonly to: number
  readonly sum: number
}

/**
 * The pairs of sentences of a document that no rule related, with what speaks for the first being a reason for the
 * second. Only reasons that stand first: of those that follow their claim without a sign one in five was right.
 */
export const weighPairs = (view: PairView, of: Weights): readonly WeighedPair[] => {
  const { steps } = view.course
  const parts = new Map<string, number>()
  // One sentence stands in many pairs: what it brings to either place is summed once.
  const part = (index: number, place: 'from' | 'to', way: 'on' | 'back'): number => {
    const key = `${index} ${place} ${way}`
    const known = parts.get(key)
    if (known !== undefined) return known
    const sum = claimScore(placeFeaturesOf(view.side(index), place, way), of)
    parts.set(key, sum)
    return sum
  }
  return pairsOf(view.course).flatMap(([from, to]) => {
    const [a, b] = [steps[from]!.main!, steps[to]!.main!]
    const way = wayOf(from, to)
    if (way === 'back' || view.related.has(`${a} ${b}`) || view.related.has(`${b} ${a}`)) return []
    if (view.side(to).kind === 'advice' && groundsNothing(steps[from]!.text)) return []
    const sum = part(from, 'from', way) + part(to, 'to', way) + claimScore(jointFeaturesOf(view, from, to), of)
    return [{ from, to, sum }]
  })
}

/** The weightiest pairs first; a sentence is a reason once, and two sentences are related once. */
export const choosePairs = (pairs: readonly WeighedPair[], least: number): readonly WeighedPair[] => {
  const taken = new Set<string>()
  return pairs
    .filter(({ sum }) => sum >= least)
    .toSorted((a, b) => b.sum - a.sum || a.from - b.from || a.to - b.to)
    .filter(({ from, to }) => {
      const pair = `${Math.min(from, to)} ${Math.max(from, to)}`
      if (taken.has(pair) || taken.has(String(from))) return false
      taken.add(pair).add(String(from))
      return true
    })
}

/** Reasons that no sign names but that many features speak for, by weights learned from annotated texts (`npm run train`). */
export const weighed = (course: Course, found: readonly FoundArgument[]): readonly FoundArgument[] =>
  choosePairs(weighPairs(pairViewOf(course, found), model.weights), bands.at(-1)!.from).map(({ from, to, sum }) => {
    const [a, b] = [course.steps[from]!, course.steps[to]!]
    const evidence = [course.at(a, 0, a.text.length)]
    const { rule } = bands.find((band) => sum >= band.from)!
    return { type: 'supports', from: a.main!, to: b.main!, rule, evidence }
  })
