import { liveStatuses, type RecId } from '../model/header.ts'
import type { Rec } from '../model/record.ts'
import type { Relation } from '../model/relation.ts'
import type { Incident, Store } from '../store.ts'

/** What was read around some vertices. */
export interface Around {
  /** By id, each once. */
  readonly relations: readonly Relation[]
  /** The vertices they end at, so far as they came along. */
  readonly ends: ReadonlyMap<RecId, Rec>
  /** False when the budget ended before the relations did. */
  readonly complete: boolean
}

const page = 1000

/** The smallest of some cursors: behind it no vertex that has more is skipped, though some relations come twice. */
const earliest = (cursors: readonly string[]): string => cursors.reduce((a, b) => (b < a ? b : a))

/**
 * The relations at some vertices, asked for all of them at once: further calls only for those that have more than a
 * page. Stops once `budget` relations were read. A relation between two of the vertices comes once.
 */
export const relationsAround = async (
  store: Pick<Store, 'incident'>,
  ids: readonly RecId[],
  query: Omit<Incident, 'direction'>,
  budget: number,
): Promise<Around> => {
  const found = new Map<RecId, Relation>()
  const ends = new Map<RecId, Rec>()
  const first = Math.max(1, Math.min(page, Math.ceil(budget / Math.max(1, ids.length))))
  let left = ids
  let after: string | undefined
  while (left.length > 0 && found.size < budget) {
    const slices = await store.incident(left, { ...query, direction: 'any' }, { first, ...(after && { after }) })
    for (const relation of slices.flatMap((slice) => slice.items)) found.set(relation.id, relation)
    for (const rec of slices.flatMap((slice) => slice.ends ?? [])) ends.set(rec.id, rec)
    left = left.filter((_, n) => slices[n]!.more)
    const cursors = slices.filter((slice) => slice.more).map((slice) => slice.cursors.at(-1)!)
    after = cursors.length === 0 ? undefined : earliest(cursors)
  }
  const relations = [...found.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return { relations, ends, complete: left.length === 0 }
}

/** The end of a relation that is not this one. */
export const otherEnd = (relation: Relation, id: RecId): RecId => (relation.from === id ? relation.to : relation.from)

/**
 * Those of the ids that are live vertices now; what is `known` of them is not asked for. A live relation may point to a
 * former vertex; nobody walks there.
 */
export const liveAmong = async (
  store: Pick<Store, 'get'>,
  ids: readonly RecId[],
  known: ReadonlyMap<RecId, Rec> = new Map(),
): Promise<ReadonlySet<RecId>> => {
  const unknown = ids.filter((id) => !known.has(id))
  const read = unknown.length === 0 ? [] : await store.get(unknown)
  const records = new Map([...known, ...unknown.map((id, n) => [id, read[n]] as const)])
  const isLiveVertex = (rec: Rec | undefined): boolean =>
    rec !== undefined && rec.kind !== 'relation' && liveStatuses.some((status) => status === rec.status)
  return new Set(ids.filter((id) => isLiveVertex(records.get(id))))
}
