import { gramsOf, jaccard } from '../identity/grams.ts'
import type { SimilarEssay } from '../identity/recognise.ts'
import type { EditionHead } from '../model/edition.ts'
import type { EditionId } from '../model/span.ts'
import { liveStatuses, type RecId } from '../model/header.ts'
import type { Store } from '../store.ts'
import { allPages, batchesOf } from './all-pages.ts'

/** Sketches of texts by edition: editions never change, so one map serves a whole batch of files. */
export type Sketches = Map<EditionId, ReadonlySet<number>>

/** Runs kept of a text: enough to tell a similarity of one half from one of a third. */
const sketchSize = 400
/** Below this a sketch says that the texts are different for certain; above it they are compared in full. */
const worthComparing = 0.3

/** A number below 2^52 for a run of characters, spread evenly (FNV-1a twice, from two beginnings). */
const hashOf = (gram: string): number => {
  let [high, low] = [0x811c9dc5, 0x01000193]
  for (let n = 0; n < gram.length; n++) {
    const unit = gram.charCodeAt(n)
    high = Math.imul(high ^ unit, 0x01000193)
    low = Math.imul(low ^ unit, 0x85ebca6b)
  }
  high = Math.imul(high ^ (high >>> 15), 0x2c1b3c6d)
  low = Math.imul(low ^ (low >>> 13), 0x297a2d39)
  return ((high ^ (high >>> 12)) >>> 12) * 2 ** 32 + ((low ^ (low >>> 15)) >>> 0)
}

/** The runs of five characters with the smallest hashes (bottom-k sketch, Broder 1997). */
const sketchOf = (text: string): ReadonlySet<number> =>
  new Set(
    Float64Array.from(new Set(Array.from(gramsOf(text), hashOf)))
      .sort()
      .slice(0, sketchSize),
  )

/** Jaccard similarity as two sketches tell it: the share of the smallest hashes of both that both have. */
const estimate = (a: ReadonlySet<number>, b: ReadonlySet<number>): number => {
  const smallest = Float64Array.from(new Set([...a, ...b]))
    .sort()
    .slice(0, sketchSize)
  return smallest.length === 0 ? 0 : smallest.filter((hash) => a.has(hash) && b.has(hash)).length / smallest.length
}

/**
 * The live essays whose current text resembles this one by at least `least` (Jaccard similarity of runs of five
 * characters, rule I3), most similar first. Texts shorter than a third or longer than thrice are not looked at; the
 * others are read once per edition into `sketches` (fifty a call), and compared in full only where the sketches agree.
 */
export const similarEssays = async (
  store: Store,
  text: string,
  least: number,
  sketches: Sketches = new Map(),
): Promise<readonly SimilarEssay[]> => {
  const essays = await allPages((page) => store.find({ kind: 'essay', order: 'id', statuses: liveStatuses }, page))
  const heads: (readonly [RecId, EditionHead])[] = []
  for (const batch of batchesOf(essays)) {
    const editions = await store.editions(batch.map((essay) => essay.id))
    batch.forEach((essay, n) => {
      const head = editions[n]?.at(-1)
      if (head !== undefined && head.length * 3 >= text.length && text.length * 3 >= head.length)
        heads.push([essay.id, head])
    })
  }
  const unread = heads.filter(([, head]) => !sketches.has(head.id))
  for (const batch of batchesOf(unread, 50)) {
    const texts = await store.texts(batch.map(([, head]) => head.id))
    batch.forEach(([, head], n) => {
      const current = texts[n]
      if (current !== undefined) sketches.set(head.id, sketchOf(current))
    })
  }
  if (heads.length === 0) return []
  const [own, grams] = [sketchOf(text), gramsOf(text)]
  const close = heads.filter(([, head]) => estimate(own, sketches.get(head.id) ?? new Set()) >= worthComparing)
  const texts = close.length === 0 ? [] : await store.texts(close.map(([, head]) => head.id))
  return close
    .map(([essay], n) => ({ essay, similarity: jaccard(grams, gramsOf(texts[n] ?? '')) }))
    .filter(({ similarity }) => similarity >= least)
    .sort((a, b) => b.similarity - a.similarity || (a.essay < b.essay ? -1 : 1))
}
