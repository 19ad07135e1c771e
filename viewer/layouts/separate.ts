import type { Point } from './columns.ts'

/** Width and height of an element, in pixels at zoom 1. */
export interface Size {
  readonly width: number
  readonly height: number
}

const rounds = 120
const gap = 8

/**
 * Pushes elements apart until none overlaps, along the axis on which they overlap less; gives up after some rounds, with
 * whatever is left. The order of `places` decides ties, so the same input gives the same picture.
 */
export const separate = (
  places: ReadonlyMap<string, Point>,
  sizeOf: (id: string) => Size,
): ReadonlyMap<string, Point> => {
  const at = [...places].map(([id, { x, y }]) => ({ id, x, y, ...sizeOf(id) }))
  for (let round = 0; round < rounds; round += 1) {
    let moved = false
    for (const [index, a] of at.entries())
      for (const b of at.slice(index + 1)) {
        const x = (a.width + b.width) / 2 + gap - Math.abs(a.x - b.x)
        const y = (a.height + b.height) / 2 + gap - Math.abs(a.y - b.y)
        // Less than a pixel is not seen, and rounding would keep it moving.
        if (x <= 0.5 || y <= 0.5) continue
        moved = true
        if (x < y) {
          const push = (a.x <= b.x ? x : -x) / 2
          a.x -= push
          b.x += push
        } else {
          const push = (a.y <= b.y ? y : -y) / 2
          a.y -= push
          b.y += push
        }
      }
    if (!moved) break
  }
  return new Map(at.map(({ id, x, y }) => [id, { x, y }]))
}
