/** Two items of two lists that belong together, by index. */
export type IndexPair = readonly [from: number, to: number]

/** Lengths of the longest common subsequence of `a` with every beginning of `b`. */
const lastRow = (a: readonly number[], b: readonly number[]): Uint32Array => {
  let row = new Uint32Array(b.length + 1)
  for (const item of a) {
    const next = new Uint32Array(b.length + 1)
    for (let j = 0; j < b.length; j++) next[j + 1] = item === b[j] ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!)
    row = next
  }
  return row
}

/** Hirschberg 1975: halves `a`, cuts `b` where both halves together have most in common; memory grows with one list only. */
const pairsBetween = (a: readonly number[], b: readonly number[], i: number, j: number): readonly IndexPair[] => {
  if (a.length === 0 || b.length === 0) return []
  if (a.length === 1) {
    const found = b.indexOf(a[0]!)
    return found === -1 ? [] : [[i, j + found]]
  }
  const middle = a.length >> 1
  const head = lastRow(a.slice(0, middle), b)
  const tail = lastRow(a.slice(middle).reverse(), [...b].reverse())
  let cut = 0
  for (let n = 1; n <= b.length; n++) if (head[n]! + tail[b.length - n]! > head[cut]! + tail[b.length - cut]!) cut = n
  return [
    ...pairsBetween(a.slice(0, middle), b.slice(0, cut), i, j),
    ...pairsBetween(a.slice(middle), b.slice(cut), i + middle, j + cut),
  ]
}

/** A longest common subsequence of two lists, as pairs of equal items that rise in both. Same lists, same answer. */
export const commonSubsequence = (a: readonly string[], b: readonly string[]): readonly IndexPair[] => {
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const numbers = new Map<string, number>()
  const numberOf = (item: string): number => {
    if (!numbers.has(item)) numbers.set(item, numbers.size)
    return numbers.get(item)!
  }
  const pair = (n: number): IndexPair => [n, n]
  return [
    ...Array.from({ length: start }, (_, n) => pair(n)),
    ...pairsBetween(
      a.slice(start, a.length - end).map(numberOf),
      b.slice(start, b.length - end).map(numberOf),
      start,
      start,
    ),
    ...Array.from({ length: end }, (_, n): IndexPair => [a.length - end + n, b.length - end + n]),
  ]
}
