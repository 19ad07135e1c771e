import neo4j from 'neo4j-driver'
import { isLive, liveStatuses, type RecId } from '../../model/header.ts'
import type { Rec } from '../../model/record.ts'
import { relationTypes } from '../../model/relation.ts'
import type { Incident, Incidents, Page, Wanted } from '../../store.ts'
import { checkPage, sliceOf } from '../paging.ts'
import type { Run, Values } from './connection.ts'
import { kindsAt, returnedRelations, returnedVertices, type Value } from './returned.ts'
import { nativesOf } from './relations.ts'

const arrows = { any: ['-', '-'], out: ['-', '->'], in: ['<-', '-'] } as const

/** What is native and named is live: where every live standing is asked for and no other, none needs to be looked at. */
const isAnyLive = ({ statuses }: Incident): boolean =>
  statuses.every((status) => isLive({ status })) && liveStatuses.every((status) => statuses.includes(status))

/** Gives `v`, and the vertices among which its other ends must be: nodes are compared faster than their ids. */
const startOf = ({ among }: Incident): string =>
  `${among ? 'MATCH (n:Vertex) WHERE n.id IN $among WITH collect(n) AS near ' : ''}
    UNWIND $ids AS id MATCH (v:Vertex {id: id})`

/** How relations at a vertex are matched. */
interface Pattern {
  readonly name: string
  readonly text: string
  /** Whether none of them can be former. */
  readonly areLive: boolean
}

/**
 * The relations at `v` that a query asks for, those behind a cursor; undefined if none can be. Without a condition the
 * server counts them without reading any. `value` is how the statement calls a value of the query.
 */
export const patternOf = (
  query: Incident,
  after: string | undefined,
  value = (name: string): string => `$${name}`,
): Pattern | undefined => {
  const natives = nativesOf(query.types, query.statuses)
  if (natives.length === 0) return undefined
  const [left, right] = arrows[query.direction]
  const anyLive = isAnyLive(query)
  const isBounded = (query.minConfidence ?? 0) > 0
  const conditions = [
    ...(after === undefined ? [] : [`r.id > ${value('after')}`]),
    ...(anyLive ? [] : [`r.status IN ${value('statuses')}`]),
    // Former relations are all of one relationship type.
    ...(query.types === undefined || anyLive ? [] : [`(r.type IS NULL OR r.type IN ${value('types')})`]),
    ...(isBounded ? [`r.confidence >= ${value('least')}`] : []),
    ...(query.among === undefined ? [] : ['w IN near']),
  ]
  const narrowing = [
    query.direction,
    ...(after === undefined ? [] : ['after']),
    ...(anyLive ? ['live'] : []),
    ...(query.types ? ['typed'] : []),
    ...(isBounded ? ['least'] : []),
    ...(query.among ? ['among'] : []),
  ]
  const where = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`
  return {
    name: `${narrowing.join(' ')}, ${natives.join(' ')}`,
    text: `MATCH (v)${left}[r:${natives.join('|')}]${right}(${query.among ? 'w' : ''})${where}`,
    areLive: anyLive,
  }
}

const valuesOf = (
  ids: readonly RecId[],
  { statuses, types, minConfidence: least, among }: Incident,
  after: string | undefined,
): Values => ({
  ...{ ids, statuses, types, least, among, after },
})

/** Where the vertices stand that are away from those a query is about. */
export const farEnds = { in: ['from'], out: ['to'], any: ['from', 'to'] } as const
/** How a statement calls the ends of a relationship `r`. */
export const nodes = { from: 'startNode(r)', to: 'endNode(r)' } as const

/** A relation in a row, with its ends. */
export type RelationValue = readonly [value: Value, from: RecId, to: RecId]

interface Row {
  readonly ids: readonly RecId[]
  readonly relations: readonly (readonly RelationValue[])[]
  readonly ends: readonly Value[]
}

/** A page of the relations at each vertex, by id: one statement however many vertices, with their other ends or without. */
export const incident = async (
  run: Run,
  ids: readonly RecId[],
  query: Incident,
  page: Page,
  wanted: Wanted = {},
): Promise<readonly Incidents[]> => {
  checkPage(page, 'id')
  const pattern = patternOf(query, page.after)
  if (pattern === undefined || ids.length === 0) return ids.map(() => ({ items: [], cursors: [], more: false }))
  const relations = returnedRelations(wanted, pattern.areLive)
  const vertices = returnedVertices(kindsAt(query.types ?? relationTypes, farEnds[query.direction]), wanted)
  const far = farEnds[query.direction].map((end) => nodes[end]).join(', ')
  const ends = query.ends
    ? `COLLECT { UNWIND found AS rs UNWIND rs AS r UNWIND [${far}] AS w WITH DISTINCT w RETURN ${vertices.of('w')} }`
    : '[]'
  const [row] = await run<Row>(
    {
      name: `incident(${pattern.name})${relations.name}${query.ends ? ` with ends${vertices.name}` : ''}`,
      text: `${startOf(query)}
        WITH v, COLLECT { ${pattern.text} WITH r ORDER BY r.id LIMIT $limit RETURN r } AS rs
        WITH collect(v.id) AS ids, collect(rs) AS found
        RETURN ids, [rs IN found | [r IN rs | [${relations.of('r')}, startNode(r).id, endNode(r).id]]] AS relations,
          ${ends} AS ends`,
    },
    {
      ...valuesOf([...new Set(ids)], query, page.after),
      ...{ ...relations.values, ...(query.ends && vertices.values), limit: neo4j.int(page.first + 1) },
    },
  )
  const found = new Map(row!.ids.map((id, n) => [id, row!.relations[n]!]))
  const others = new Map(row!.ends.map((value) => vertices.read(value)).map((rec): [RecId, Rec] => [rec.id, rec]))
  return ids.map((id) => {
    const read = (found.get(id) ?? []).map(([value, from, to]) => relations.read(value, { from, to }))
    const slice = sliceOf(read, page, (relation) => relation.id)
    if (!query.ends) return slice
    return { ...slice, ends: slice.items.map(({ from, to }) => others.get(from === id ? to : from)!) }
  })
}

/** How many relations there are at each vertex: one statement however many vertices. */
export const degrees = async (run: Run, ids: readonly RecId[], query: Incident): Promise<readonly number[]> => {
  const pattern = patternOf(query, undefined)
  const rows =
    pattern === undefined
      ? []
      : await run<{ readonly id: RecId; readonly n: number }>(
          {
            name: `degrees(${pattern.name})`,
            text: `${startOf(query)} RETURN id, COUNT { ${pattern.text} } AS n`,
          },
          valuesOf([...new Set(ids)], query, undefined),
        )
  // A vertex that is not there has no row, and no relations.
  const counts = new Map(rows.map(({ id, n }) => [id, n]))
  return ids.map((id) => counts.get(id) ?? 0)
}
