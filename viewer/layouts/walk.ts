import type { Point } from './columns.ts'

/** A direction on the screen. */
export type Direction = 'left' | 'right' | 'up' | 'down'

const units: Readonly<Record<Direction, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
}

/** How much more a step to the side costs than a step ahead. */
const aside = 2.5

/** The nearest element in a direction; what lies more aside than ahead does not count. Undefined: none. */
export const nearestIn = (
  places: ReadonlyMap<string, Point>,
  from: string,
  direction: Direction,
): string | undefined => {
  const start = places.get(from)
  if (!start) return undefined
  const unit = units[direction]
  const found = [...places]
    .filter(([id]) => id !== from)
    .map(([id, place]) => {
      const [dx, dy] = [place.x - start.x, place.y - start.y]
      const ahead = dx * unit.x + dy * unit.y
      const side = Math.abs(dx * unit.y) + Math.abs(dy * unit.x)
      return { id, ahead, side, cost: ahead + aside * side }
    })
    .filter(({ ahead, side }) => ahead > 0 && (side <= ahead || unit.x !== 0))
    .toSorted((a, b) => a.cost - b.cost || (a.id < b.id ? -1 : 1))
  return found[0]?.id
}

/** The next or previous of a list, round and round. */
export const stepIn = <T>(list: readonly T[], at: T | undefined, step: 1 | -1): T | undefined => {
  if (list.length === 0) return undefined
  const index = at === undefined ? -1 : list.indexOf(at)
  return index === -1 ? list[step === 1 ? 0 : list.length - 1] : list[(index + step + list.length) % list.length]
}
