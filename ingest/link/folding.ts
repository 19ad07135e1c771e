import type { Concept } from './concept.ts'
import type { Frame } from './frame.ts'
import type { Entry } from './predicate-words.ts'

/** What is said should be done with a thing, or not. */
export type Folded = Pick<Frame, 'concept' | 'axis' | 'predicate' | 'takes' | 'direction' | 'sign'>

/** The direction that nouns of change give a sign, all together: ending the cuts is for the thing. */
export const foldedSign = (entries: readonly Entry[], sign: number): 1 | -1 =>
  entries.reduce((s, e) => s * e.sign, sign) < 0 ? -1 : 1

/**
 * A side on what a noun phrase names as done (連系線の増強), or on what `predicate` does to the thing: the innermost noun of
 * change tells what is compared, and all of them turn the sign. Undefined where nothing is done to the thing.
 */
export const foldedPosition = (concept: Concept, sign: number, predicate?: Entry): Folded | undefined => {
  const first = concept.inner[0] ?? predicate
  return (
    first && {
      ...{ concept, axis: first.axis, predicate: first.key, ...(first.takes && { takes: first.takes }) },
      ...{ direction: first.sign, sign: foldedSign(concept.inner, sign) },
    }
  )
}
