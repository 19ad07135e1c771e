import type { Point } from './columns.ts'
import type { Size } from './separate.ts'

/** What a picture hands to the one that takes its place: where things were, and what was seen of it. */
export interface Kept {
  readonly places: ReadonlyMap<string, Point>
  readonly zoom: number
  readonly pan: Point
}

const gap = 8
/** Distance between the spots that are tried above and below the best one, and how many. */
const step = 12
const tries = 400

interface Box extends Point, Size {}

const overlap = (a: Box, b: Box) =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 + gap && Math.abs(a.y - b.y) < (a.height + b.height) / 2 + gap

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/**
 * Places for a picture that was there before: what was in it stays where it is (0 % movement); what is new goes to the
 * middle of its neighbours, up or down to the next free spot, in the column it belongs to. `fresh` are the places of a
 * layout made anew.
 */
export const keptPlaces = (
  fresh: ReadonlyMap<string, Point>,
  lines: readonly { readonly from: string; readonly to: string }[],
  kept: Kept,
  sizeOf: (id: string) => Size,
  hasColumns: boolean,
): ReadonlyMap<string, Point> => {
  const placed = new Map<string, Point>()
  for (const id of fresh.keys()) {
    const old = kept.places.get(id)
    if (old) placed.set(id, old)
  }
  const boxes: Box[] = [...placed].map(([id, point]) => ({ ...point, ...sizeOf(id) }))
  const neighboursOf = (id: string) =>
    lines
      .flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []))
      .flatMap((one) => placed.get(one) ?? [])
  /** Where a column of the fresh layout stands in the old picture. */
  const columnAt = (x: number) => [...placed].find(([id]) => fresh.get(id)!.x === x)?.[1].x ?? x
  const pending = new Set([...fresh.keys()].filter((id) => !placed.has(id)))
  while (pending.size > 0) {
    const id = [...pending].find((one) => neighboursOf(one).length > 0) ?? [...pending][0]!
    pending.delete(id)
    const around = neighboursOf(id)
    const own = fresh.get(id)!
    const wish = around.length === 0 ? own : { x: mean(around.map(({ x }) => x)), y: mean(around.map(({ y }) => y)) }
    const x = hasColumns ? columnAt(own.x) : wish.x
    const size = sizeOf(id)
    const spots = Array.from({ length: tries }, (_, n) => wish.y + (n % 2 ? -1 : 1) * Math.ceil(n / 2) * step)
    const y = spots.find((spot) => !boxes.some((box) => overlap(box, { x, y: spot, ...size }))) ?? wish.y
    placed.set(id, { x, y })
    boxes.push({ x, y, ...size })
  }
  return placed
}
