import { GraphError } from '../graph/errors.ts'
import type { Standing } from '../graph/agreement/standing.ts'
import { statuses, type Instant, type Origin, type RecId } from '../graph/model/header.ts'
import { readTree } from '../graph/read/tree.ts'
import type { Along, Page, Start, Step, Store, Tree, Version, Wanted } from '../graph/store.ts'
import type { Pasts } from './as-of.ts'
import type { Caller } from './auth.ts'
import { standingFrom } from './by-origin.ts'
import type { EditionDirectory } from './editions.ts'
import { refusal } from './errors.ts'
import type { Limits } from './limits.ts'
import { createLoaders, type Loaders } from './loaders.ts'
import { createTallies, type FindTally } from './tallies.ts'
import type { Standings } from './standing.ts'

/** Counts the objects of one answer. */
export interface Budget {
  /** Throws TOO_COSTLY, and gives the request up, when more were spent than there are. */
  spend(objects: number): void
}

/** What is read along with the pages of each field of Query that has pages. */
export type Ahead = ReadonlyMap<string, readonly Step[]>

/** What a query reads, worked out before it reads anything. */
export interface Reading {
  /** Of records no more than this. */
  readonly wanted: Wanted
  /** Along with pages this. */
  readonly ahead: Ahead
  /** Tells apart what is wanted of records. */
  readonly key: string
}

/** What lives as long as the server. */
export interface Services {
  readonly store: Store
  readonly standings: Standings
  readonly pasts: Pasts
  readonly editions: EditionDirectory
  readonly caller: Caller
  readonly clock: () => Instant
  readonly limits: Limits
}

/** What resolvers read from; one per request. */
export interface Context {
  /** The store, as long as the request lasts. */
  readonly store: RequestStore
  readonly loaders: Loaders
  /** The stance table; the same one for the whole request. */
  readonly standing: () => Promise<Standing>
  /** How the units of a scope stand on a proposition. */
  readonly tally: FindTally
  readonly caller: Caller
  readonly clock: () => Instant
  readonly limits: Limits
  readonly budget: Budget
  /** Aborted when the request is given up. */
  readonly signal: AbortSignal
  /** Somebody wrote: the stance table may be brought up to date before anybody asks for it. */
  readonly keepUp: () => void
  /** After a write: read anew. */
  readonly forget: () => void
  /** Before anything was read: answer for a version of the past. Throws BAD_INPUT for one that is yet to come. */
  readonly lookBack: (version: Version) => Promise<void>
  /** Before anything was read: read no more than this. */
  readonly readOnly: (reading: Reading) => void
  /** Tells apart what is wanted of records. */
  readonly wantedKey: string
  /** Whether a page of a field of Query is to be read with what lies along from it. */
  readonly looksAhead: (field: string) => boolean
  /** A page of such a field with what the query will ask about it. */
  readonly readAlong: (field: string, start: Start, page: Page, asked?: readonly RecId[]) => Promise<Tree>
}

/** A store for one request. */
export type RequestStore = Store & Required<Along> & Required<Pick<Store, 'place'>>

/**
 * A store that does nothing any more once the request is given up: every call and every item asks first. With `wanted`
 * it gives no more of the records than that, where the store reads them in part.
 */
export const guardStore = (store: Store, signal: AbortSignal, wanted?: Wanted): RequestStore => {
  const parts = wanted && store.only?.(wanted)
  const readings = parts ?? store
  const each = async function* <T>(items: AsyncIterable<T>): AsyncIterable<T> {
    for await (const item of items) {
      signal.throwIfAborted()
      yield item
    }
  }
  const ask = <A extends readonly unknown[], R>(call: (...args: A) => Promise<R>) => {
    return async (...args: A): Promise<R> => {
      signal.throwIfAborted()
      return await call(...args)
    }
  }
  const guarded: Store = {
    name: store.name,
    features: store.features,
    head: ask((atLeast?: number) => store.head(atLeast)),
    apply: ask((commit) => store.apply(commit)),
    applyAll: ask((commits) => store.applyAll(commits)),
    get: ask((ids) => readings.get(ids)),
    editions: ask((essays) => store.editions(essays)),
    texts: ask((ids) => store.texts(ids)),
    find: async (query, page) => {
      signal.throwIfAborted()
      return await readings.find(query, page)
    },
    count: ask((query) => store.count(query)),
    incident: ask((ids, query, page) => readings.incident(ids, query, page)),
    degrees: ask((ids, query) => store.degrees(ids, query)),
    search: ask((words, page) => readings.search(words, page)),
    stances: () => each(store.stances()),
    log: ask((query, page) => store.log(query, page)),
    changes: ask((version, page) => store.changes(version, page)),
    countChanges: ask((after: Version, until: Version, most: number) => store.countChanges(after, until, most)),
    rewind: (version, records) => each(store.rewind(version, records)),
    stream: () => each(store.stream()),
    close: () => Promise.reject(new GraphError('INVALID', 'A request does not close the store.')),
  }
  // Call by call it is stopped between two of them.
  const reading = { ...guarded, ...(parts?.tree && { tree: parts.tree }) }
  return {
    ...guarded,
    place: ask(async (ids, slots) => {
      if (store.place) return await store.place(ids, slots)
      const query = { kind: 'relation', order: 'id', statuses, slots } as const
      return [await store.get(ids), (await store.find(query, { first: 1000 })).items]
    }),
    tree: ask((start, page, steps, asked) => readTree(reading, start, page, steps, asked)),
    around: ask(async (roots, depth, query, most) => parts?.around?.(roots, depth, query, most)),
  }
}

/** A budget of so many objects; `giveUp` ends the request. */
export const createBudget = (limit: number, giveUp: (reason: Error) => void): Budget => {
  let left = limit
  return {
    spend: (objects) => {
      left -= objects
      if (left >= 0) return
      const reason = refusal('TOO_COSTLY', `An answer holds at most ${limit} objects. Ask for smaller pages.`)
      giveUp(reason)
      throw reason
    },
  }
}

/** What of a context is put anew while it lasts. */
type Renewed = { -readonly [Name in 'store' | 'loaders' | 'tally' | 'wantedKey']: Context[Name] }

/**
 * The context of one request. Plain fields that are put anew, no getters: an object with getters of its own has a shape of
 * its own, which the engine keeps among what is old, and all that its getters see with it, until it looks through everything.
 */
export const createContext = (
  services: Services,
  signal: AbortSignal,
  giveUp: (reason: Error) => void,
  reading?: Reading,
): Context => {
  let source = services.store
  let standing: Promise<Standing> | undefined
  let now = reading
  const currentStanding = () => (standing ??= services.standings.current(context.store, source, signal))
  const standingOfOrigins = async (origins?: readonly Origin[]) =>
    standingFrom(await currentStanding(), context.store, origins)
  const store = guardStore(source, signal, reading?.wanted)
  const forget = (): void => {
    standing = undefined
    context.loaders = createLoaders(context.store, services.editions)
    context.tally = createTallies(standingOfOrigins)
  }
  const context: Omit<Context, keyof Renewed> & Renewed = {
    store,
    loaders: createLoaders(store, services.editions),
    standing: currentStanding,
    tally: createTallies(standingOfOrigins),
    caller: services.caller,
    clock: services.clock,
    limits: services.limits,
    budget: createBudget(services.limits.objects, giveUp),
    signal,
    keepUp: services.standings.keepUp,
    forget,
    lookBack: async (version) => {
      source = await services.pasts.find(version)
      context.store = guardStore(source, signal)
      forget()
    },
    readOnly: (next) => {
      if (next === now) return
      now = next
      context.store = guardStore(source, signal, next.wanted)
      context.wantedKey = next.key
      forget()
    },
    wantedKey: reading?.key ?? '',
    looksAhead: (field) => now?.ahead.has(field) === true,
    readAlong: async (field, start, page, asked = []) => {
      const tree = await context.store.tree(start, page, now?.ahead.get(field) ?? [], asked)
      context.loaders.keep(tree)
      return tree
    },
  }
  return context
}
