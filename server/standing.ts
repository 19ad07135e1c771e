import { consistently } from '../graph/read/consistently.ts'
import { readStanding } from '../graph/read/standing.ts'
import { readStandingSince } from '../graph/read/standing-since.ts'
import type { Standing } from '../graph/agreement/standing.ts'
import type { Store, Version } from '../graph/store.ts'

/** Beyond so many commits a table is read anew: then it may well be most of the corpus that changed. */
const stepsAtMost = 50

/** The in-memory tables of the last corpus versions asked for. */
export interface Standings {
  /** The table of a store's present version, or of the version a store of the past shows. */
  current(guarded: Store, store: Store): Promise<Standing>
}

/**
 * Keeps the tables of the `size` versions last used. Two requests that want a table not there yet share one reading;
 * a reading that fails is not kept. A table is made from that of an earlier version where there is one, so that a write
 * costs what it changed. The reading runs on `store`, not on the guarded store of the request that asked
 * first: a request that gives up must not spoil it for the others.
 */
export const createStandings = (size = 4): Standings => {
  const tables = new Map<Version, Promise<Standing>>()
  const keep = (version: Version, table: Promise<Standing>): Promise<Standing> => {
    tables.delete(version)
    tables.set(version, table)
    for (const old of tables.keys()) if (tables.size > size) tables.delete(old)
    return table
  }
  /** The latest table kept of a version before this one, if few enough have come since. */
  const before = async (version: Version): Promise<Standing | undefined> => {
    const [latest] = [...tables.keys()].filter((v) => v < version && v >= version - stepsAtMost).sort((a, b) => b - a)
    return latest === undefined ? undefined : await tables.get(latest)!.catch(() => undefined)
  }
  const read = async (store: Store, old: Standing | undefined): Promise<Standing> =>
    (
      await consistently(
        store,
        async (version) =>
          (old === undefined ? undefined : await readStandingSince(store, old, version)) ?? (await readStanding(store)),
      )
    ).value
  return {
    current: async (guarded, store) => {
      const version = await guarded.head()
      const found = tables.get(version)
      if (found !== undefined) return keep(version, found)
      const table = before(version).then((old) => read(store, old))
      table.catch(() => tables.delete(version))
      return keep(version, table)
    },
  }
}
