import { GraphError } from '../errors.ts'
import type { RecId } from '../model/header.ts'
import type { Relation } from '../model/relation.ts'
import type { Incident, Store } from '../store.ts'
import { liveAmong, otherEnd, relationsAround } from './around.ts'

/** Between what to look for paths. */
export interface PathsQuery {
  readonly from: RecId
  readonly to: RecId
  /** Which relations to walk, in either direction. */
  readonly relations: Omit<Incident, 'direction'>
  /** Most relations on a path, 1 to 6. */
  readonly maxLength: number
  /** 1 to 10. */
  readonly maxPaths: number
}

/** A way through the graph: `vertices[n]` and `vertices[n + 1]` are the ends of `relations[n]`. */
export interface Path {
  readonly vertices: readonly RecId[]
  readonly relations: readonly Relation[]
}

/** Shortest ways from one vertex to another. */
export interface Paths {
  /** Relations on each path; absent if there is none within `maxLength`. */
  readonly length?: number
  /** By the ids along them. */
  readonly paths: readonly Path[]
  /** Whether more of the same length exist. */
  readonly more: boolean
}

/** Most relations read in one search. */
const readingBudget = 50_000

/** One of the two searches that grow towards each other. */
interface Search {
  readonly distances: Map<RecId, number>
  frontier: readonly RecId[]
  depth: number
}

const searchFrom = (id: RecId): Search => ({ distances: new Map([[id, 0]]), frontier: [id], depth: 0 })

const byId = (a: RecId, b: RecId): number => (a < b ? -1 : a > b ? 1 : 0)

/** The ways of length `length` along vertices that lie on a shortest one, by the ids along them. */
function* waysBetween(
  query: PathsQuery,
  length: number,
  relations: readonly Relation[],
  isAt: (id: RecId, step: number) => boolean,
): Generator<Path> {
  const at = new Map<RecId, Relation[]>()
  for (const relation of relations) {
    for (const end of new Set([relation.from, relation.to])) at.set(end, [...(at.get(end) ?? []), relation])
  }
  const nexts = (id: RecId, step: number) =>
    (at.get(id) ?? [])
      .map((relation) => ({ relation, id: otherEnd(relation, id) }))
      .filter((next) => isAt(next.id, step + 1))
      .toSorted((a, b) => byId(a.id, b.id) || byId(a.relation.id, b.relation.id))
  const deadEnds = new Set<string>()
  function* walk(way: Path): Generator<Path> {
    const step = way.relations.length
    const here = way.vertices.at(-1)!
    if (step === length) {
      if (here === query.to) yield way
      return
    }
    if (deadEnds.has(`${step} ${here}`)) return
    let arrived = false
    for (const next of nexts(here, step)) {
      for (const whole of walk({
        vertices: [...way.vertices, next.id],
        relations: [...way.relations, next.relation],
      })) {
        arrived = true
        yield whole
      }
    }
    if (!arrived) deadEnds.add(`${step} ${here}`)
  }
  yield* walk({ vertices: [query.from], relations: [] })
}

const checkQuery = ({ maxLength, maxPaths }: PathsQuery): void => {
  for (const [name, value, most] of [
    ['maxLength', maxLength, 6],
    ['maxPaths', maxPaths, 10],
  ] as const) {
    if (!Number.isInteger(value) || value < 1 || value > most) {
      throw new GraphError('INVALID', `${name}: a whole number from 1 to ${most}, not ${value}.`)
    }
  }
}

/**
 * The shortest ways between two vertices, over live vertices. Two breadth-first searches grow towards each other, the
 * one with the smaller front first; each step costs two calls of the store while no hub exceeds a page. Throws INVALID
 * for a query out of bounds, and TIMEOUT rather than call a way missing when more relations than it may read lie between.
 */
export const findPaths = async (store: Pick<Store, 'get' | 'incident'>, query: PathsQuery): Promise<Paths> => {
  checkQuery(query)
  if (query.from === query.to) return { length: 0, paths: [{ vertices: [query.from], relations: [] }], more: false }
  const [ahead, back] = [searchFrom(query.from), searchFrom(query.to)]
  const read = new Map<RecId, Relation>()
  const meets = (): boolean =>
    ahead.frontier.concat(back.frontier).some((id) => ahead.distances.has(id) && back.distances.has(id))
  while (ahead.depth + back.depth < query.maxLength && !meets()) {
    const search = ahead.frontier.length <= back.frontier.length ? ahead : back
    if (search.frontier.length === 0) break
    const around = await relationsAround(store, search.frontier, query.relations, readingBudget - read.size)
    if (!around.complete) {
      const advice = 'Narrow the types of relation or shorten the path.'
      throw new GraphError('TIMEOUT', `More than ${readingBudget} relations lie on the way. ${advice}`)
    }
    for (const relation of around.relations) read.set(relation.id, relation)
    const met = around.relations.flatMap((r) => [r.from, r.to]).filter((id) => !search.distances.has(id))
    const live = await liveAmong(store, [...new Set(met)].toSorted(byId))
    search.frontier = [...live]
    search.depth += 1
    for (const id of search.frontier) search.distances.set(id, search.depth)
  }
  if (!meets()) return { paths: [], more: false }
  const length = ahead.depth + back.depth
  const isAt = (id: RecId, step: number): boolean =>
    (step > ahead.depth || ahead.distances.get(id) === step) &&
    (step < ahead.depth || back.distances.get(id) === length - step)
  const paths: Path[] = []
  for (const way of waysBetween(query, length, [...read.values()], isAt)) {
    paths.push(way)
    if (paths.length > query.maxPaths) break
  }
  return { length, paths: paths.slice(0, query.maxPaths), more: paths.length > query.maxPaths }
}
