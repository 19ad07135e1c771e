import { fold } from './fold.ts'

/** The different runs of `size` characters of the folded text; a shorter text is its own only run. */
export const gramsOf = (text: string, size = 5): ReadonlySet<string> => {
  const folded = fold(text)
  if (folded === '') return new Set()
  // Where each character begins, the end of the text last.
  const starts: number[] = []
  for (let at = 0; at < folded.length; at += folded.codePointAt(at)! > 0xffff ? 2 : 1) starts.push(at)
  starts.push(folded.length)
  if (starts.length - 1 <= size) return new Set([folded])
  const grams = new Set<string>()
  for (let n = 0; n + size < starts.length; n++) grams.add(folded.slice(starts[n], starts[n + size]))
  return grams
}

/** Jaccard similarity of two sets: shared by all, 0 to 1; two empty sets have nothing in common: 0. */
export const jaccard = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number => {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let shared = 0
  for (const item of small) if (large.has(item)) shared++
  return shared === 0 ? 0 : shared / (a.size + b.size - shared)
}
