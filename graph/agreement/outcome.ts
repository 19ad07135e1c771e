import type { CountRow } from './count-row.ts'
import type { Count } from './counts.ts'

/** How two units stand on one proposition, in the order of lists. */
export const outcomes = ['agree', 'diverge', 'mixed', 'only_a', 'only_b'] as const
/** One of {@link outcomes}. */
export type Outcome = (typeof outcomes)[number]

const isOnBoth = (count: Count): boolean => count.affirm > 0 && count.deny > 0

/** How two units stand to each other; absent counts take no side. Undefined where neither takes one. */
export const outcomeOf = (a: Count | undefined, b: Count | undefined): Outcome | undefined => {
  if (a === undefined || b === undefined) return a === undefined ? (b === undefined ? undefined : 'only_b') : 'only_a'
  if (isOnBoth(a) || isOnBoth(b)) return 'mixed'
  return a.affirm > 0 === b.affirm > 0 ? 'agree' : 'diverge'
}

/** How two stand on every proposition on which at least one takes a side, by place. The rows keep sides apart. */
export const outcomesFromRows = (
  a: CountRow,
  b: CountRow,
): readonly { readonly place: number; readonly outcome: Outcome }[] => {
  const countAt = (row: CountRow, n: number): Count => ({ affirm: row.affirm[n]!, deny: row.deny[n]! })
  const found: { place: number; outcome: Outcome }[] = []
  let [x, y] = [0, 0]
  while (x < a.places.length || y < b.places.length) {
    const [placeA, placeB] = [a.places[x] ?? Infinity, b.places[y] ?? Infinity]
    const place = Math.min(placeA, placeB)
    const inA = placeA === place ? countAt(a, x) : undefined
    const inB = placeB === place ? countAt(b, y) : undefined
    found.push({ place, outcome: outcomeOf(inA, inB)! })
    if (inA !== undefined) x += 1
    if (inB !== undefined) y += 1
  }
  return found
}

/** On how many propositions two are on the same one side, and on opposite ones. The rows keep sides apart. */
export const countOutcomes = (a: CountRow, b: CountRow): { readonly agreeing: number; readonly diverging: number } => {
  let [agreeing, diverging] = [0, 0]
  for (let x = 0, y = 0; x < a.places.length && y < b.places.length;) {
    const placeA = a.places[x]!
    const placeB = b.places[y]!
    if (placeA === placeB) {
      const a1 = a.affirm[x]! > 0
      const a0 = a.deny[x]! > 0
      const b1 = b.affirm[y]! > 0
      const b0 = b.deny[y]! > 0
      if (!(a1 && a0) && !(b1 && b0)) {
        if (a1 === b1) agreeing += 1
        else diverging += 1
      }
    }
    if (placeA <= placeB) x += 1
    if (placeB <= placeA) y += 1
  }
  return { agreeing, diverging }
}
