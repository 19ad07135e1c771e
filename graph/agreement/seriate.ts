import type { RecId } from '../model/header.ts'

/** A row with its sides: proposition → +1 (affirms), −1 (denies) or 0 (both). Other positions are absent. */
export interface SidedRow {
  readonly unit: RecId
  readonly sides: ReadonlyMap<RecId, number>
}

/** How alike two rows are: the default tie (subtract over average activity); 0 without common ground. */
const likeness = (a: SidedRow, b: SidedRow): number => {
  const activity = (a.sides.size + b.sides.size) / 2
  const common = [...a.sides].reduce((sum, [proposition, side]) => sum + side * (b.sides.get(proposition) ?? 0), 0)
  return activity === 0 ? 0 : common / activity
}

/**
 * Puts like rows side by side: begins with the two most alike and lets the chain grow, at either end, by the row most
 * like that end. Equal likeness goes by id, so that the same table always has the same order. Rows that take no side
 * come last, by id.
 */
export const seriate = (rows: readonly SidedRow[]): readonly RecId[] => {
  const ordered = rows.toSorted((a, b) => (a.unit < b.unit ? -1 : 1))
  const blank = ordered.filter((row) => row.sides.size === 0)
  const left = ordered.filter((row) => row.sides.size > 0)
  const chain: SidedRow[] = []
  const best = (row: SidedRow, among: readonly SidedRow[]) =>
    among.reduce<{ row: SidedRow; likeness: number } | undefined>((top, other) => {
      const found = likeness(row, other)
      return top === undefined || found > top.likeness ? { row: other, likeness: found } : top
    }, undefined)
  const take = (row: SidedRow): SidedRow => left.splice(left.indexOf(row), 1)[0]!
  if (left.length > 1) {
    const pairs = left.map((row, n) => ({ row, found: best(row, left.slice(n + 1)) }))
    const first = pairs.reduce((a, b) => ((b.found?.likeness ?? -Infinity) > (a.found?.likeness ?? -Infinity) ? b : a))
    chain.push(take(first.row), take(first.found!.row))
  }
  while (left.length > 0) {
    const head = chain.length === 0 ? undefined : best(chain[0]!, left)
    const tail = chain.length === 0 ? undefined : best(chain.at(-1)!, left)
    if (head === undefined || tail === undefined) chain.push(take(left[0]!))
    else if (head.likeness > tail.likeness) chain.unshift(take(head.row))
    else chain.push(take(tail.row))
  }
  return [...chain, ...blank].map((row) => row.unit)
}
