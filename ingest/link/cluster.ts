import { likeness } from './features.ts'

/** What is grouped: a statement's vector, with the essay it stands in and its holders. */
export interface Point {
  readonly id: string
  readonly essay: string
  readonly vector: ReadonlyMap<string, number>
}

/** Two points by index, `a < b`, and their likeness. */
export interface Pair {
  readonly a: number
  readonly b: number
  readonly likeness: number
}

/** Features of this many points are too common to propose a pair: keeps the work near linear (2,000 points: about a second). */
const commonest = (n: number): number => Math.max(24, Math.ceil(n / 25))

/** The pairs of at least `threshold`, found through the rarer features they share; most alike first, then by id. */
export const alikePairs = (points: readonly Point[], threshold: number): readonly Pair[] => {
  const holding = new Map<string, number[]>()
  points.forEach((p, i) => {
    for (const key of p.vector.keys()) {
      const list = holding.get(key)
      if (list) list.push(i)
      else holding.set(key, [i])
    }
  })
  const limit = commonest(points.length)
  const pairs: Pair[] = []
  points.forEach((p, b) => {
    const partners = new Set<number>()
    for (const key of p.vector.keys()) {
      const list = holding.get(key)!
      if (list.length <= limit) for (const a of list) if (a < b) partners.add(a)
    }
    for (const a of partners) {
      const alike = likeness(points[a]!.vector, p.vector)
      if (alike >= threshold) pairs.push({ a, b, likeness: alike })
    }
  })
  const byIds = (x: Pair, y: Pair): number => (x.a === y.a ? x.b - y.b : x.a - y.a)
  return pairs.sort((x, y) => y.likeness - x.likeness || byIds(x, y))
}

/**
 * Groups points, most alike pairs first: two groups join when the mean likeness over all pairs between them is at least
 * `threshold` (average link). Points must come ordered by id, so that the result does not depend on the order of input.
 */
export const groupsOf = (points: readonly Point[], pairs: readonly Pair[], threshold: number): readonly number[][] => {
  const group = points.map((_, i) => i)
  const members = new Map<number, number[]>(points.map((_, i) => [i, [i]]))
  for (const { a, b } of pairs) {
    const [x, y] = [group[a]!, group[b]!]
    if (x === y) continue
    const [left, right] = [members.get(x)!, members.get(y)!]
    let sum = 0
    for (const i of left) for (const j of right) sum += likeness(points[i]!.vector, points[j]!.vector)
    if (sum / (left.length * right.length) < threshold) continue
    const [into, gone] = x < y ? [x, y] : [y, x]
    members.set(
      into,
      [...left, ...right].sort((i, j) => i - j),
    )
    members.delete(gone)
    for (const i of members.get(into)!) group[i] = into
  }
  return [...members.values()]
}
