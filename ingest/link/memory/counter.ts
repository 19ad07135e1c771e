import { count } from '../tally.ts'
import type { Counted, Tally } from '../tally.ts'

type Items = ReadonlyMap<string, number>

/** A tally of which only the groups that are asked for are read, and that tells what was changed in it. */
export interface Counter {
  readonly get: (group: string) => Items | undefined
  readonly count: (counted: Counted, by: 1 | -1) => void
  /** What the groups counted in since then held before. */
  readonly changed: () => ReadonlyMap<string, Items | undefined>
  /** The changed groups as they are to be kept; undefined: nothing is counted in it any more. */
  readonly kept: () => ReadonlyMap<string, string | undefined>
}

/** A tally whose groups are kept elsewhere, as JSON. */
export const counterOf = (load: (group: string) => string | undefined): Counter => {
  const tally: Tally = new Map()
  const loaded = new Set<string>()
  const changed = new Map<string, Items | undefined>()
  const get = (group: string): Items | undefined => {
    if (!loaded.has(group)) {
      loaded.add(group)
      const kept = load(group)
      if (kept !== undefined) tally.set(group, new Map(JSON.parse(kept) as [string, number][]))
    }
    return tally.get(group)
  }
  return {
    get,
    count: (counted, by) => {
      const [group] = counted
      const items = get(group)
      if (!changed.has(group)) changed.set(group, items && new Map(items))
      count(tally, counted, by)
    },
    changed: () => changed,
    kept: () =>
      new Map(
        [...changed.keys()].map((group) => {
          const items = tally.get(group)
          return [group, items && JSON.stringify([...items])]
        }),
      ),
  }
}
