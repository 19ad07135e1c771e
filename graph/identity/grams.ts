import { fold } from './fold.ts'

/** The different runs of `size` characters of the folded text; a shorter text is its own only run. */
export const gramsOf = (text: string, size = 5): ReadonlySet<string> => {
  const characters = Array.from(fold(text))
  if (characters.length === 0) return new Set()
  if (characters.length <= size) return new Set([characters.join('')])
  const grams = new Set<string>()
  for (let n = 0; n + size <= characters.length; n++) grams.add(characters.slice(n, n + size).join(''))
  return grams
}

/** Jaccard similarity of two sets: shared by all, 0 to 1; two empty sets have nothing in common: 0. */
export const jaccard = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number => {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let shared = 0
  for (const item of small) if (large.has(item)) shared++
  return shared === 0 ? 0 : shared / (a.size + b.size - shared)
}
