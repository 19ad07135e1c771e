import type { Tokenise } from '../morphemes.ts'
import { frameOf } from './frame.ts'
import type { Frame } from './frame.ts'
import { compoundsOf, isContent, isName, wordsOf } from './words.ts'
import type { Compound, Word } from './words.ts'

/** A quote as the linker compares it. */
export interface Reading {
  readonly words: readonly Word[]
  readonly compounds: readonly Compound[]
  readonly frame: Frame
  /** Features with how often and how prominently they occur, before rarity: w: word, c: compound, b: bigram, p: predicate class. */
  readonly features: ReadonlyMap<string, number>
}

/** How much each kind of feature counts; tuned by bench/link-eval.ts. */
const shares = { word: 1, name: 1.2, compound: 0.7, bigram: 0.35, class: 1, main: 1.3 } as const

const kanjiOrKatakana = /[\p{Script=Han}ァ-ヴー々]{2}/u

/** Reads the words of a quote. `canonical` gives the full form of an abbreviation. */
export const readingOf = (
  words: readonly Word[],
  tokenise: Tokenise,
  canonical: (compound: string) => string | undefined = () => undefined,
): Reading => {
  const frame = frameOf(words)
  const compounds = compoundsOf(words)
  const features = new Map<string, number>()
  const add = (key: string, weight: number): void => void features.set(key, Math.max(features.get(key) ?? 0, weight))
  const focus = (from: number): number =>
    from >= frame.predicateFrom || (frame.target && from >= frame.target.from && from < frame.target.to)
      ? shares.main
      : 1
  const classed = new Set(frame.classes.flatMap((c) => Array.from({ length: c.to - c.from }, (_, k) => c.from + k)))
  words.forEach((w, i) => {
    if (isContent(w) && !classed.has(i)) add(`w:${w.base}`, (isName(w) ? shares.name : shares.word) * focus(i))
  })
  for (const c of compounds) {
    const full = canonical(c.key)
    const weight = shares.compound * focus(c.from)
    if (c.to - c.from > 1 || full) add(`c:${full ?? c.key}`, full ? 2 * weight : weight)
    if (full) for (const [key, share] of fullTerms(full, tokenise)) add(key, share * focus(c.from))
    for (let k = 0; k + 1 < c.key.length; k++)
      if (kanjiOrKatakana.test(c.key.slice(k, k + 2))) add(`b:${c.key.slice(k, k + 2)}`, shares.bigram * focus(c.from))
  }
  for (const c of frame.classes) add(`p:${c.name}`, shares.class * (c.from >= frame.predicateFrom ? shares.main : 1))
  return { words, compounds, frame, features }
}

/** The words of a full form, for where its abbreviation stands. */
const fullTerms = (full: string, tokenise: Tokenise): readonly (readonly [string, number])[] =>
  wordsOf(full, tokenise)
    .filter(isContent)
    .map((w) => [`w:${w.base}`, shares.word] as const)

/** Rarity of features over the corpus: ln((N + 1) / df), 0.2 at least. Features it never saw get the greatest. */
export const rarityOf = (readings: readonly Reading[]): ((feature: string) => number) => {
  const seen = new Map<string, number>()
  for (const r of readings) for (const key of r.features.keys()) seen.set(key, (seen.get(key) ?? 0) + 1)
  const n = Math.max(readings.length, 40)
  return (feature) => Math.max(0.2, Math.log((n + 1) / (seen.get(feature) ?? 1)))
}

/** Shorter vectors are not stretched to length 1: a word in common says less of two short sentences than of two long ones. */
const shortest = 11

/** A reading as a vector of length 1 at most. */
export const vectorOf = (reading: Reading, rarity: (feature: string) => number): ReadonlyMap<string, number> => {
  const vector = new Map<string, number>()
  let square = 0
  for (const [key, weight] of reading.features) {
    const value = weight * rarity(key)
    vector.set(key, value)
    square += value * value
  }
  const length = Math.max(shortest, Math.sqrt(square))
  for (const [key, value] of vector) vector.set(key, value / length)
  return vector
}

/** Cosine of two vectors of length 1. */
export const likeness = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number => {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [key, value] of few) sum += value * (many.get(key) ?? 0)
  return sum
}
