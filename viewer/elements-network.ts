import type { NetworkMember, NetworkTie } from './queries/network.ts'

/** A network as it is drawn: units in an order that puts the near beside each other, and how each pair stands. */
export interface NetworkModel {
  readonly members: readonly NetworkMember[]
  readonly ties: readonly NetworkTie[]
  /** The tie of two units, in either order; undefined: no common ground. */
  readonly tieOf: (a: string, b: string) => NetworkTie | undefined
  /** Greatest absolute weight; 0 without ties. */
  readonly greatest: number
  /** The strongest tie above 0, and the weakest below it. */
  readonly nearest: NetworkTie | undefined
  readonly farthest: NetworkTie | undefined
}

const keyOf = (a: string, b: string) => (a < b ? `${a}~${b}` : `${b}~${a}`)

/**
 * Puts units in a row so that the near stand beside each other: it begins with the strongest tie and goes on at the end
 * to which somebody left is nearest. Units without ties come last. The same network always gives the same row.
 */
export const seriate = (
  units: readonly string[],
  weightOf: (a: string, b: string) => number | undefined,
): readonly string[] => {
  const left = new Set(units.toSorted())
  const weight = (a: string, b: string) => weightOf(a, b) ?? Number.NEGATIVE_INFINITY
  const strongest = [...left]
    .flatMap((a) => [...left].filter((b) => a < b).map((b) => ({ a, b, weight: weight(a, b) })))
    .filter((pair) => pair.weight > Number.NEGATIVE_INFINITY)
    .toSorted((x, y) => y.weight - x.weight)[0]
  if (!strongest) return [...left]
  const row = [strongest.a, strongest.b]
  for (const unit of row) left.delete(unit)
  while (left.size > 0) {
    const [head, tail] = [row[0]!, row.at(-1)!]
    const next = [...left]
      .flatMap((unit) => [
        { unit, atEnd: true, weight: weight(unit, tail) },
        { unit, atEnd: false, weight: weight(unit, head) },
      ])
      .toSorted((x, y) => (y.weight === x.weight ? 0 : y.weight - x.weight))[0]!
    if (next.atEnd) row.push(next.unit)
    else row.unshift(next.unit)
    left.delete(next.unit)
  }
  return row
}

/** Makes the network from the API's answer. */
export const networkFrom = (members: readonly NetworkMember[], ties: readonly NetworkTie[]): NetworkModel => {
  const byPair = new Map(ties.map((tie) => [keyOf(tie.a.id, tie.b.id), tie]))
  const byId = new Map(members.map((member) => [member.unit.id, member]))
  const tieOf = (a: string, b: string) => byPair.get(keyOf(a, b))
  const tied = new Set(ties.flatMap((tie) => [tie.a.id, tie.b.id]))
  const row = seriate([...tied], (a, b) => tieOf(a, b)?.weight)
  const alone = members.filter(({ unit }) => !tied.has(unit.id))
  const falling = ties.toSorted((x, y) => y.weight - x.weight)
  const [first, last] = [falling[0], falling.at(-1)]
  return {
    members: [...row.flatMap((id) => byId.get(id) ?? []), ...alone],
    ties,
    tieOf,
    greatest: Math.max(0, ...ties.map((tie) => Math.abs(tie.weight))),
    nearest: first && first.weight > 0 ? first : undefined,
    farthest: last && last.weight < 0 ? last : undefined,
  }
}

/** Widths of the steps in which lines are drawn, in pixels. */
export const stepWidths = [1.2, 2.6, 4.4, 7] as const
/** How many they are. */
const widthSteps = stepWidths.length

/** How wide a line is drawn, 1 to 4: which quarter of the greatest absolute weight it lies in. */
export const stepOf = (weight: number, greatest: number): number =>
  greatest === 0 ? 1 : Math.min(widthSteps, Math.floor((Math.abs(weight) / greatest) * widthSteps) + 1)

/** The bounds between the steps, with 0 and the greatest. */
export const stepBounds = (greatest: number): readonly number[] =>
  Array.from({ length: widthSteps + 1 }, (_, n) => (greatest * n) / widthSteps)

/** The pair with the next larger weight than the given one, round and round; without one the smallest. Undefined: no ties. */
export const nextLarger = (
  ties: readonly NetworkTie[],
  at: { readonly a: string; readonly b: string } | undefined,
): NetworkTie | undefined => {
  const key = (tie: NetworkTie) => keyOf(tie.a.id, tie.b.id)
  const rising = ties.toSorted((x, y) => x.weight - y.weight || (key(x) < key(y) ? -1 : 1))
  const index = at === undefined ? -1 : rising.findIndex((tie) => key(tie) === keyOf(at.a, at.b))
  return rising[(index + 1) % rising.length]
}
