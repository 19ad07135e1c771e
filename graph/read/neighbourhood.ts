import { GraphError } from '../errors.ts'
import type { RecId } from '../model/header.ts'
import type { Rec } from '../model/record.ts'
import type { Relation } from '../model/relation.ts'
import type { Along, Incident, Store, Version } from '../store.ts'
import { liveAmong, relationsAround } from './around.ts'

/** What to draw around some vertices. */
export interface NeighbourhoodQuery {
  /** 1 to 20 ids; repeats count once. */
  readonly roots: readonly RecId[]
  /** Steps, 0 to 3. */
  readonly depth: number
  /** Which relations to walk and to show; in either direction. */
  readonly relations: Omit<Incident, 'direction'>
  /** 1 to 300. */
  readonly maxVertices: number
  /** 1 to 1000. */
  readonly maxRelations: number
}

/** A vertex with its place in a neighbourhood. */
export interface PlacedVertex {
  readonly id: RecId
  /** Steps from the nearest root. */
  readonly distance: number
  /** Its relations (under the same filter) that are not shown. */
  readonly hidden: number
}

/** A piece of the graph to draw. */
export interface Subgraph {
  /** By distance, then id. */
  readonly vertices: readonly PlacedVertex[]
  /** With both ends among the vertices, by id. */
  readonly relations: readonly Relation[]
  /** Whether a limit cut something off. */
  readonly truncated: boolean
}

/** Most relations read around the vertices of one distance. */
const readingBudget = 20_000
/** Most neighbours looked up per distance: more than can be shown, less than a hub has. */
const lookupBudget = 1000

const byId = (a: RecId, b: RecId): number => (a < b ? -1 : a > b ? 1 : 0)

const isBetween = (relation: Relation, distances: ReadonlyMap<RecId, number>): boolean =>
  distances.has(relation.from) && distances.has(relation.to)

/** Relations near the roots first, so that a cut takes the outermost. */
const fromInside = (distances: ReadonlyMap<RecId, number>) => (a: Relation, b: Relation) => {
  const ends = (r: Relation): number => distances.get(r.from)! + distances.get(r.to)!
  return ends(a) - ends(b) || byId(a.id, b.id)
}

/** How many of these relations each vertex that has one has. */
const shownAt = (relations: readonly Relation[]): ReadonlyMap<RecId, number> => {
  const counts = new Map<RecId, number>()
  for (const { from, to } of relations) for (const id of new Set([from, to])) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

/** Refused quietly: whoever waits for it hears of it. */
const degreesOf = (
  store: Pick<Store, 'degrees'>,
  ids: readonly RecId[],
  { relations }: NeighbourhoodQuery,
): Promise<readonly number[]> => {
  const asked = store.degrees(ids, { ...relations, direction: 'any' })
  asked.catch(() => undefined)
  return asked
}

const checkQuery = (query: NeighbourhoodQuery): void => {
  const bounds: readonly (readonly [string, number, number, number])[] = [
    ['roots', query.roots.length, 1, 20],
    ['depth', query.depth, 0, 3],
    ['maxVertices', query.maxVertices, 1, 300],
    ['maxRelations', query.maxRelations, 1, 1000],
  ]
  for (const [name, value, least, most] of bounds) {
    if (!Number.isInteger(value) || value < least || value > most) {
      throw new GraphError('INVALID', `${name}: a whole number from ${least} to ${most}, not ${value}.`)
    }
  }
}

/**
 * What lies around some vertices: breadth first, nearer before farther, within a distance by id, so that the same
 * question always gives the same picture. Roots that do not exist are left out; a former root is shown. At most two
 * calls of the store per distance while no hub exceeds a page. Throws INVALID for a query out of bounds.
 */
export const findNeighbourhood = async (
  store: Pick<Store, 'get' | 'incident' | 'degrees'>,
  query: NeighbourhoodQuery,
): Promise<Subgraph> => {
  checkQuery(query)
  const wanted = [...new Set(query.roots)].toSorted(byId)
  const known = await store.get(wanted)
  const roots = wanted.filter((_, n) => known[n] !== undefined && known[n]!.kind !== 'relation')
  let frontier: readonly RecId[] = roots.slice(0, query.maxVertices)
  let truncated = frontier.length < roots.length
  const distances = new Map(frontier.map((id) => [id, 0]))
  const read = new Map<RecId, Relation>()
  let degrees: Promise<readonly number[]> | undefined
  for (let distance = 0; frontier.length > 0; distance += 1) {
    // At the last step only what joins two vertices that are shown is asked for: hubs stand there, with thousands more.
    const isLast = distance === query.depth
    const asked = { ...query.relations, ...(isLast ? { among: [...distances.keys()] } : { ends: true as const }) }
    // Asked at the same time as the last relations: who is shown is known by then.
    if (isLast) degrees = degreesOf(store, [...distances.keys()], query)
    const around = await relationsAround(store, frontier, asked, readingBudget)
    truncated ||= !around.complete
    for (const relation of around.relations) read.set(relation.id, relation)
    if (isLast) break
    const met = around.relations.flatMap((r) => [r.from, r.to]).filter((id) => !distances.has(id))
    const candidates = [...new Set(met)].toSorted(byId)
    const live = await liveAmong(store, candidates.slice(0, lookupBudget), around.ends)
    const reached = candidates.filter((id) => live.has(id))
    frontier = reached.slice(0, query.maxVertices - distances.size)
    truncated ||= frontier.length < reached.length || candidates.length > lookupBudget
    for (const id of frontier) distances.set(id, distance + 1)
  }
  const ids = [...distances.keys()]
  const counts = await (degrees ?? degreesOf(store, ids, query))
  return subgraphFrom({ distances, relations: [...read.values()], degrees: counts, truncated }, query)
}

/** What was read, cut and counted. */
const subgraphFrom = (
  {
    distances,
    relations: read,
    degrees,
    truncated,
  }: {
    readonly distances: ReadonlyMap<RecId, number>
    readonly relations: readonly Relation[]
    readonly degrees: readonly number[]
    readonly truncated: boolean
  },
  { maxRelations }: NeighbourhoodQuery,
): Subgraph => {
  const between = read.filter((r) => isBetween(r, distances)).toSorted(fromInside(distances))
  const relations = between.slice(0, maxRelations).toSorted((a, b) => byId(a.id, b.id))
  const shown = shownAt(relations)
  return {
    vertices: [...distances].map(([id, distance], n) => ({
      id,
      distance,
      hidden: degrees[n]! - (shown.get(id) ?? 0),
    })),
    relations,
    truncated: truncated || relations.length < between.length,
  }
}

/** A neighbourhood with the version it is of and the vertices shown. */
export interface NeighbourhoodAtOnce extends Subgraph {
  readonly version: Version
  readonly records: readonly Rec[]
}

/**
 * The same in one round trip, where the store can and all is as usual: undefined if it cannot, if a root is unknown, no
 * vertex or merged away, if there is too much to read at once, or if somebody wrote meanwhile. Then it is to be found
 * call by call.
 */
export const neighbourhoodAtOnce = async (
  store: Along,
  query: NeighbourhoodQuery,
): Promise<NeighbourhoodAtOnce | undefined> => {
  checkQuery(query)
  const roots = [...new Set(query.roots)].toSorted(byId)
  const found = await store.around?.(roots, query.depth, query.relations, query.maxVertices)
  if (found === undefined || found.before !== found.after) return undefined
  const { rings, relations, degrees, cut } = found
  const isUsual = rings[0]!.length === roots.length && rings[0]!.every((rec) => rec.mergedInto === undefined)
  if (!isUsual) return undefined
  const distances = new Map(rings.flatMap((ring, distance) => ring.map(({ id }) => [id, distance] as const)))
  const subgraph = subgraphFrom({ distances, relations, degrees, truncated: cut }, query)
  return { ...subgraph, version: found.after, records: rings.flat() }
}
