import type { Standing } from '../graph/agreement/standing.ts'
import { liveStatuses, type Origin, type RecId } from '../graph/model/header.ts'
import type { Store } from '../graph/store.ts'

/** Where stances come from that no machine drew: few, since people made or imported them one by one. */
type Others = ReadonlyMap<RecId, Origin>

const pageSize = 1000

const readOthers = async (store: Store): Promise<Others> => {
  const others = new Map<RecId, Origin>()
  for (let after: string | undefined, more = true; more;) {
    const slice = await store.find(
      {
        kind: 'relation',
        order: 'id',
        statuses: liveStatuses,
        types: ['affirms', 'denies', 'discusses'],
        origins: ['analyst', 'import'],
      },
      { first: pageSize, ...(after === undefined ? {} : { after }) },
    )
    for (const { id, provenance } of slice.items) others.set(id, provenance.origin)
    after = slice.cursors.at(-1)
    more = slice.more
  }
  return others
}

const othersOf = new WeakMap<Standing, Others>()
const narrowed = new WeakMap<Standing, Map<string, Standing>>()

/**
 * The table with the stances of these origins alone. Read only when asked for, and once for a table: analyses that don't
 * ask where a stance comes from pay nothing for it.
 */
export const standingFrom = async (
  standing: Standing,
  store: Store,
  origins: readonly Origin[] | undefined,
): Promise<Standing> => {
  if (origins === undefined) return standing
  const key = [...new Set(origins)].toSorted().join(' ')
  const tables = narrowed.get(standing) ?? new Map<string, Standing>()
  narrowed.set(standing, tables)
  const known = tables.get(key)
  if (known) return known
  // Kept when it is there, not while it is read: a request that gives up must not spoil it for another.
  const others = othersOf.get(standing) ?? (await readOthers(store))
  othersOf.set(standing, others)
  const table: Standing = {
    ...standing,
    everyStance: standing.stances,
    stances: standing.stances.filter(
      ({ sense, relation }) => sense === 'about' || origins.includes(others.get(relation) ?? 'machine'),
    ),
  }
  tables.set(key, table)
  return table
}
