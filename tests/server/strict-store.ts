import type { Rec } from '../../graph/model/record.ts'
import type { Incidents, Readings, Slice, Store, Wanted } from '../../graph/store.ts'

/**
 * A store that reads records in part and is as mean as rule S28 lets it be: of each it gives what is wanted and what
 * always comes, and whoever looks at another field is told so.
 */
export const createStrictStore = (store: Store): Store => {
  const only = (wanted: Wanted): Readings => {
    const part = <R extends Rec>(rec: R): R => {
      const fields = wanted[rec.kind]
      if (fields === undefined) return rec
      const always = ['id', 'kind', 'status', 'mergedInto', ...(rec.kind === 'relation' ? ['type', 'from', 'to'] : [])]
      const known = new Set<string>([...always, ...fields])
      const given = Object.fromEntries(Object.entries(rec).filter(([name]) => known.has(name))) as unknown as R
      return new Proxy(given, {
        get: (target, name) => {
          // What is no field of any record is asked by promises, by GraphQL and by tests.
          if (typeof name === 'string' && name in rec && !known.has(name))
            throw new Error(`${name} of a ${rec.kind} was not asked for`)
          return Reflect.get(target, name) as unknown
        },
      })
    }
    const parts = <S extends Slice<Rec>>(slice: S): S => ({ ...slice, items: slice.items.map(part) })
    return {
      get: async (ids) => (await store.get(ids)).map((rec) => rec && part(rec)),
      find: async (query, page) => parts(await store.find(query, page)),
      incident: async (ids, query, page) =>
        (await store.incident(ids, query, page)).map((slice): Incidents => parts(slice)),
      search: async (words, page) => parts(await store.search(words, page)),
    }
  }
  return { ...store, only }
}
