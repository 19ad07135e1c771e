import type { RecId } from '../model/record.ts'
import type { Relation } from '../model/relation.ts'
import type { Incident, Store } from '../store.ts'

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

/** The shortest ways between two vertices. */
export const findPaths = async (store: Store, query: PathsQuery): Promise<Paths> => {
  throw new Error(`not yet: ${store.name} ${query.maxLength}`)
}
