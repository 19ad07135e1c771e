import { consistently } from '../graph/read/consistently.ts'
import { readStanding } from '../graph/read/standing.ts'
import type { Standing } from '../graph/agreement/standing.ts'
import type { Store, Version } from '../graph/store.ts'

/** The in-memory tables of the last corpus versions asked for. */
export interface Standings {
  /** The table of a store's present version, or of the version a store of the past shows. */
  current(guarded: Store, store: Store): Promise<Standing>
}

/**
 * Keeps the tables of the `size` versions last used. Two requests that want a table not there yet share one reading;
 * a reading that fails is not kept. The reading runs on `store`, not on the guarded store of the request that asked
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
  const read = async (store: Store): Promise<Standing> => (await consistently(store, () => readStanding(store))).value
  return {
    current: async (guarded, store) => {
      const version = await guarded.head()
      const found = tables.get(version)
      if (found !== undefined) return keep(version, found)
      const table = read(store)
      table.catch(() => tables.delete(version))
      return keep(version, table)
    },
  }
}
