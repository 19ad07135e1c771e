import neo4j from 'neo4j-driver'
import type { RecId } from '../../model/header.ts'
import type { Relation } from '../../model/relation.ts'
import type { Incident, Page, Slice } from '../../store.ts'
import { checkPage, sliceOf } from '../paging.ts'
import type { Run, Values } from './connection.ts'
import { relationFrom, type RelationRow } from './records.ts'
import { nativesOf } from './relations.ts'

const arrows = { any: ['-', '-'], out: ['-', '->'], in: ['<-', '-'] } as const

/** The relations at `v` that a query asks for, those behind a cursor; undefined if none can be. */
const patternOf = (query: Incident): { readonly name: string; readonly text: string } | undefined => {
  const natives = nativesOf(query.types, query.statuses)
  if (natives.length === 0) return undefined
  const [left, right] = arrows[query.direction]
  const conditions = [
    'r.id > $after AND r.status IN $statuses',
    // Former relations are all of one relationship type.
    ...(query.types === undefined ? [] : ['(r.type IS NULL OR r.type IN $types)']),
    ...(query.minConfidence === undefined ? [] : ['r.confidence >= $least']),
    ...(query.among === undefined ? [] : ['w.id IN $among']),
  ].join(' AND ')
  return {
    name: `${[query.direction, ...(query.types ? ['typed'] : []), ...(query.minConfidence === undefined ? [] : ['least']), ...(query.among ? ['among'] : [])].join(' ')}, ${natives.join(' ')}`,
    text: `MATCH (v)${left}[r:${natives.join('|')}]${right}(${query.among ? 'w:Vertex' : ''}) WHERE ${conditions}`,
  }
}

const valuesOf = (
  ids: readonly RecId[],
  { statuses, types, minConfidence: least, among }: Incident,
  after: string,
): Values => ({
  ...{ ids, statuses, types, least, among, after },
})

/** A page of the relations at each vertex, by id: one statement however many vertices. */
export const incident = async (
  run: Run,
  ids: readonly RecId[],
  query: Incident,
  page: Page,
): Promise<readonly Slice<Relation>[]> => {
  checkPage(page, 'id')
  const pattern = patternOf(query)
  const rows =
    pattern === undefined
      ? []
      : await run<{ readonly id: RecId; readonly relations: readonly RelationRow[] }>(
          {
            name: `incident(${pattern.name})`,
            text: `UNWIND $ids AS id MATCH (v:Vertex {id: id}) RETURN id, COLLECT { ${pattern.text}
              WITH r ORDER BY r.id LIMIT $limit
              RETURN {relation: properties(r), from: startNode(r).id, to: endNode(r).id} } AS relations`,
          },
          {
            ...valuesOf([...new Set(ids)], query, page.after ?? ''),
            limit: neo4j.int(page.first + 1),
          },
        )
  const found = new Map(rows.map(({ id, relations }) => [id, relations.map(relationFrom)]))
  return ids.map((id) => sliceOf(found.get(id) ?? [], page, (relation) => relation.id))
}

/** How many relations there are at each vertex: one statement however many vertices. */
export const degrees = async (run: Run, ids: readonly RecId[], query: Incident): Promise<readonly number[]> => {
  const pattern = patternOf(query)
  const rows =
    pattern === undefined
      ? []
      : await run<{ readonly id: RecId; readonly n: number }>(
          {
            name: `degrees(${pattern.name})`,
            text: `UNWIND $ids AS id MATCH (v:Vertex {id: id}) RETURN id, COUNT { ${pattern.text} } AS n`,
          },
          valuesOf([...new Set(ids)], query, ''),
        )
  // A vertex that is not there has no row, and no relations.
  const counts = new Map(rows.map(({ id, n }) => [id, n]))
  return ids.map((id) => counts.get(id) ?? 0)
}
