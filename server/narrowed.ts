import type { Relation } from '../graph/model/relation.ts'
import type { Slice, Store } from '../graph/store.ts'
import { readAllIncident } from './loaders.ts'

/**
 * A view of a store that shows only relations which match, for filters the port's `incident` does not know (label,
 * origin, rule). Reads a vertex's relations whole; still one call for all vertices of a round.
 */
export const narrowStore = (store: Store, matches: (relation: Relation) => boolean): Store => ({
  ...store,
  incident: async (ids, query, { first, after }) =>
    (await readAllIncident(store, ids, query)).map((all): Slice<Relation> => {
      const behind = all.filter((relation) => matches(relation) && (after === undefined || relation.id > after))
      const items = behind.slice(0, first)
      return { items, cursors: items.map(({ id }) => id), more: behind.length > first }
    }),
  degrees: async (ids, query) => (await readAllIncident(store, ids, query)).map((all) => all.filter(matches).length),
})
