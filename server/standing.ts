import type { Standing } from '../graph/agreement/standing.ts'
import { consistently } from '../graph/read/consistently.ts'
import { readStanding } from '../graph/read/standing.ts'
import { readStandingBefore, readStandingSince } from '../graph/read/standing-since.ts'
import type { Store, Version } from '../graph/store.ts'

/** The in-memory tables of the last corpus versions asked for. */
export interface Standings {
  /**
   * The table of `source`, the store or a view of its past, at the version that the guarded store of a request shows.
   * `signal` is the request's.
   */
  current(guarded: Store, source: Store, signal?: AbortSignal): Promise<Standing>
  /** Whether a request waits for a table that is being read. */
  isAwaitedBy(signal: AbortSignal): boolean
  /** Brings the table of the present up to date, if there is one, unless that was done a moment ago. */
  keepUp(): void
}

/** Beyond so many changes a table is read whole: what is read of changes is in memory all at once. */
const mostChanges = 20_000
/** So few are worked out sooner than the smallest corpus is read. */
const fewChanges = 1000
/** A change costs some four times as much as a row of a table read whole. */
const costOfChange = 4

const changesWorthwhile = ({ stances, statements }: Standing): number =>
  Math.min(mostChanges, Math.max(fewChanges, Math.floor((stances.length + statements.size) / costOfChange)))

/** How much longer than the work itself nothing is done in the background after it. */
const rest = 20

/** Another table, and how many changes lie between. */
interface Near {
  readonly table: Standing
  readonly changes: number
}

/**
 * Keeps the tables of the `size` versions last used. Two requests that want a table not there yet share one reading;
 * a reading that fails is not kept. A table is made from that of an earlier version where there is one, or of a later one
 * for the past, so that it costs what changed between, however many commits that were. The reading runs on `source`, not
 * on the guarded store of the request that asked first: it goes on when that gives up, and whoever asks next finds it.
 */
export const createStandings = (store: Store, size = 4): Standings => {
  const tables = new Map<Version, Promise<Standing>>()
  /** Tables of the past that are being made, perhaps from others: no other is made from them, or two would wait in a ring. */
  const unsettled = new Set<Promise<Standing>>()
  const awaited = new Set<AbortSignal>()
  const keep = (version: Version, table: Promise<Standing>): Promise<Standing> => {
    tables.delete(version)
    tables.set(version, table)
    for (const old of tables.keys()) if (tables.size > size) tables.delete(old)
    return table
  }
  const settled = (isWanted: (version: Version) => boolean): readonly Version[] =>
    [...tables].flatMap(([v, table]) => (isWanted(v) && !unsettled.has(table) ? [v] : [])).toSorted((a, b) => a - b)
  const tableOf = (version: Version | undefined): Promise<Standing | undefined> =>
    version === undefined ? Promise.resolve(undefined) : tables.get(version)!.catch(() => undefined)
  /** A table with what changed between, if that is less than would be read whole. */
  const near = async (
    table: Standing | undefined,
    count: (table: Standing, most: number) => Promise<number>,
  ): Promise<Near | undefined> => {
    if (table === undefined) return undefined
    const most = changesWorthwhile(table)
    const changes = await count(table, most + 1)
    return changes > most ? undefined : { table, changes }
  }
  /** The nearest table of an earlier version. */
  const before = async (source: Store, version: Version): Promise<Near | undefined> =>
    near(await tableOf(settled((v) => v < version).at(-1)), (table, most) =>
      source.countChanges(table.version, version, most),
    )
  /** The nearest table of a later version; the present's if there is none, which somebody will want anyhow. */
  const behind = async (version: Version): Promise<Near | undefined> => {
    const head = await store.head()
    const isFar = (await store.countChanges(version, head, mostChanges + 1)) > mostChanges
    if (isFar) return undefined
    const [later] = settled((v) => v > version)
    const table = await (later === undefined ? find(store, head).catch(() => undefined) : tableOf(later))
    return near(table, (_table, most) => store.countChanges(version, head, most))
  }
  const readPast = async (past: Store, version: Version): Promise<Standing> => {
    const [earlier, later] = [await before(past, version), await behind(version)]
    if (later !== undefined && !(earlier !== undefined && earlier.changes <= later.changes)) {
      const read = (): Promise<Standing | undefined> => readStandingBefore(store, past, later.table, version)
      const { value } = await consistently(store, read)
      if (value !== undefined) return value
    }
    return readSince(past, earlier)
  }
  const readSince = async (source: Store, earlier: Near | undefined): Promise<Standing> => {
    if (earlier === undefined) return readStanding(source)
    const read = (version: Version): Promise<Standing | undefined> => readStandingSince(source, earlier.table, version)
    return (await consistently(source, read)).value ?? (await readStanding(source))
  }
  const find = (source: Store, version: Version): Promise<Standing> => {
    const found = tables.get(version)
    const isPast = source !== store
    if (found !== undefined && (isPast || !unsettled.has(found))) return keep(version, found)
    const table = isPast ? readPast(source, version) : before(store, version).then((near) => readSince(store, near))
    if (isPast) unsettled.add(table)
    const settle = (): void => void unsettled.delete(table)
    table.then(settle, () => {
      settle()
      if (tables.get(version) === table) tables.delete(version)
    })
    return keep(version, table)
  }
  let isResting = false
  return {
    current: async (guarded, source, signal) => {
      const table = find(source, await guarded.head())
      if (signal === undefined) return table
      awaited.add(signal)
      return table.finally(() => awaited.delete(signal))
    },
    isAwaitedBy: (signal) => awaited.has(signal),
    keepUp: () => {
      if (isResting || tables.size === 0) return
      isResting = true
      const begin = performance.now()
      const wake = (): void => {
        isResting = false
      }
      const caughtUp = store.head().then((head) => find(store, head))
      caughtUp.catch(() => undefined).finally(() => setTimeout(wake, rest * (performance.now() - begin)).unref())
    },
  }
}
