import type { RecId } from '../../model/header.ts'
import type { Relation } from '../../model/relation.ts'
import type { Incident, Page, Slice } from '../../store.ts'
import { checkPage, sliceOf } from '../paging.ts'
import type { Connection } from './connection.ts'
import { allOf, isOneOf, type Condition } from './find.ts'

/** SELECT of these columns of the relations at the vertex `v.value`; each only once. */
const selectAt = (columns: string, query: Incident, more: readonly Condition[]): Condition => {
  const { minConfidence } = query
  const restOf = (end: string): Condition =>
    allOf([
      ...more,
      ...isOneOf('status', query.statuses),
      ...isOneOf('type', query.types),
      ...(minConfidence === undefined ? [] : [{ sql: 'confidence >= ?', values: [minConfidence] }]),
      ...isOneOf(end === 'source' ? 'target' : 'source', query.among),
    ])
  const ends = ['source', 'target'].filter((end) => query.direction !== (end === 'source' ? 'in' : 'out'))
  const parts = ends.map((end) => ({ end, ...restOf(end) }))
  return {
    sql: parts
      .map(({ end, sql }) => `SELECT ${columns} FROM relation WHERE ${end} = v.value AND ${sql}`)
      .join(' UNION '),
    values: parts.flatMap(({ values }) => values),
  }
}

/** A page of the relations at each vertex, by id: one statement however many vertices. */
export const incident = (
  { all }: Connection,
  ids: readonly RecId[],
  query: Incident,
  page: Page,
): readonly Slice<Relation>[] => {
  checkPage(page, 'id')
  const { sql, values } = selectAt('id, body', query, [{ sql: 'id > ?', values: [page.after ?? ''] }])
  const wanted = [...new Set(ids)]
  const rows = all<{ readonly place: number; readonly bodies: string }>(
    `SELECT v.key AS place, (
       SELECT json_group_array(json(body)) FROM (SELECT body FROM (${sql}) ORDER BY id LIMIT ?)
     ) AS bodies FROM json_each(?) v ORDER BY v.key`,
    ...values,
    page.first + 1,
    JSON.stringify(wanted),
  )
  const found = new Map(rows.map(({ place, bodies }) => [wanted[place]!, bodies]))
  return ids.map((id) => sliceOf(JSON.parse(found.get(id)!) as Relation[], page, (relation) => relation.id))
}

/** How many relations there are at each vertex: one statement however many vertices. */
export const degrees = ({ all }: Connection, ids: readonly RecId[], query: Incident): readonly number[] => {
  const { sql, values } = selectAt('id', query, [])
  const wanted = [...new Set(ids)]
  const rows = all<{ readonly place: number; readonly n: number }>(
    `SELECT v.key AS place, (SELECT count(*) FROM (${sql})) AS n FROM json_each(?) v ORDER BY v.key`,
    ...values,
    JSON.stringify(wanted),
  )
  const counts = new Map(rows.map(({ place, n }) => [wanted[place]!, n]))
  return ids.map((id) => counts.get(id)!)
}
