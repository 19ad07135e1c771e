import type { RecId } from '../model/record.ts'
import type { Relation } from '../model/relation.ts'
import type { Incident, Store } from '../store.ts'

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

/** What lies around some vertices, breadth first, cut the same way every time. */
export const findNeighbourhood = async (store: Store, query: NeighbourhoodQuery): Promise<Subgraph> => {
  throw new Error(`not yet: ${store.name} ${query.depth}`)
}
