import { gramsOf, jaccard } from '../identity/grams.ts'
import type { SimilarEssay } from '../identity/recognise.ts'
import type { Store } from '../store.ts'
import { createSketches, estimate, sketchOf, type Sketches } from './sketches.ts'

/**
 * How far below the similarity asked for a sketch may lie for the texts to be compared in full: four standard errors of 400
 * hashes at one half. Below that they are different as good as for certain.
 */
const doubt = 0.1

/**
 * The live essays whose current text resembles this one by at least `least` (Jaccard similarity of runs of five
 * characters, rule I3), most similar first. Texts shorter than a third or longer than thrice are not looked at; the
 * others are compared in full only where the sketches agree.
 */
export const similarEssays = async (
  store: Store,
  text: string,
  least: number,
  sketches: Sketches = createSketches(),
): Promise<readonly SimilarEssay[]> => {
  const [own, grams] = [sketchOf(text), gramsOf(text)]
  const close = [...(await sketches.current(store))].filter(
    ([, { length, sketch }]) =>
      length * 3 >= text.length && text.length * 3 >= length && estimate(own, sketch) >= least - doubt,
  )
  const texts = close.length === 0 ? [] : await store.texts(close.map(([, { edition }]) => edition))
  return close
    .map(([essay], n) => ({ essay, similarity: jaccard(grams, gramsOf(texts[n] ?? '')) }))
    .filter(({ similarity }) => similarity >= least)
    .sort((a, b) => b.similarity - a.similarity || (a.essay < b.essay ? -1 : 1))
}
