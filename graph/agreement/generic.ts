import type { CountRow } from './count-row.ts'

/** A unit's counts with the sides kept apart. */
export type Sided = Pick<CountRow, 'places' | 'affirm' | 'deny'>

/** Units from which on a proposition may be called generic. */
const least = 3

/**
 * The proposition on which the most units stand, at least three and at least half of those that take any side, all of
 * them for it and none against: it lifts every tie. The smallest place among equals; undefined: there is none.
 */
export const genericPlace = (
  units: readonly Sided[],
): { readonly place: number; readonly units: number } | undefined => {
  const counts = new Map<number, { affirming: number; denying: number }>()
  for (const { places, affirm, deny } of units)
    places.forEach((place, n) => {
      const count = counts.get(place) ?? { affirming: 0, denying: 0 }
      if (affirm[n]! > 0) count.affirming += 1
      if (deny[n]! > 0) count.denying += 1
      counts.set(place, count)
    })
  const [first] = [...counts]
    .filter(([, { affirming, denying }]) => denying === 0 && affirming >= least && affirming * 2 >= units.length)
    .toSorted(([p, x], [q, y]) => y.affirming - x.affirming || p - q)
  return first && { place: first[0], units: first[1].affirming }
}
