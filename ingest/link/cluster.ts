import { likeness } from './features.ts'

/** What is compared: a statement's vector. */
export interface Point {
  readonly id: string
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

/** Two sentences that share only a kind of predicate are about different things. */
const isTopical = (feature: string): boolean => !feature.startsWith('p:')

/** The pairs of at least `threshold`, found through the rarer features they share; most alike first, then by id. */
export const alikePairs = (points: readonly Point[], threshold: number): readonly Pair[] => {
  const holding = new Map<string, number[]>()
  points.forEach((p, i) => {
    for (const key of p.vector.keys()) {
      if (!isTopical(key)) continue
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
      const list = holding.get(key)
      if (list && list.length <= limit) for (const a of list) if (a < b) partners.add(a)
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
 * Groups ids, most alike first: two groups join when the mean likeness over all pairs between them is at least
 * `threshold` (average link). Ids come in ascending order, so that the result does not depend on the order of input.
 */
export const groupsOf = (
  ids: readonly string[],
  near: { readonly alike: (a: string, b: string) => number; readonly of: (id: string) => readonly string[] },
  threshold: number,
): readonly (readonly string[])[] => {
  const at = new Map(ids.map((id, i) => [id, i]))
  const pairs = ids.flatMap((id, a) =>
    near.of(id).flatMap((other): readonly Pair[] => {
      const b = at.get(other)
      const value = near.alike(id, other)
      return b !== undefined && a < b && value >= threshold ? [{ a, b, likeness: value }] : []
    }),
  )
  pairs.sort((x, y) => y.likeness - x.likeness || x.a - y.a || x.b - y.b)
  const group = ids.map((_, i) => i)
  const members = new Map<number, readonly number[]>(ids.map((_, i) => [i, [i]]))
  for (const { a, b } of pairs) {
    const [x, y] = [group[a]!, group[b]!]
    if (x === y) continue
    const [left, right] = [members.get(x)!, members.get(y)!]
    let sum = 0
    for (const i of left) for (const j of right) sum += near.alike(ids[i]!, ids[j]!)
    if (sum / (left.length * right.length) < threshold) continue
    const into = Math.min(x, y)
    const both = [...left, ...right].sort((i, j) => i - j)
    members.delete(Math.max(x, y))
    members.set(into, both)
    for (const i of both) group[i] = into
  }
  return [...members.values()].map((list) => list.map((i) => ids[i]!))
}
