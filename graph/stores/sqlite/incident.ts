import type { RecId } from '../../model/header.ts'
import type { Relation } from '../../model/relation.ts'
import type { Incident, Page, Slice } from '../../store.ts'
import { checkPage, sliceOf } from '../paging.ts'
import type { Connection } from './connection.ts'
import { allOf, isOneOf, type Condition } from './find.ts'

/** SELECTs of these columns of the relations at each end of the vertex `v.value`; no relation is in both. */
const selectsAt = (columns: string, query: Incident, more: readonly Condition[]): readonly Condition[] => {
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
  return ends.map((end, n) => {
    const { sql, values } = restOf(end)
    // A relation from a vertex to itself is at its first end alone.
    const once = n === 0 ? '' : ' AND source <> target'
    return { sql: `SELECT ${columns} FROM relation WHERE ${end} = v.value${once} AND ${sql}`, values }
  })
}

/** A page of the relations at each vertex, by id: one statement however many vertices. */
export const incident = (
  { all }: Connection,
  ids: readonly RecId[],
  query: Incident,
  page: Page,
): readonly Slice<Relation>[] => {
  checkPage(page, 'id')
  const parts = selectsAt('id, body', query, [{ sql: 'id > ?', values: [page.after ?? ''] }])
  const wanted = [...new Set(ids)]
  const rows = all<{ readonly place: number; readonly bodies: string | null }>(
    `SELECT v.key AS place, (
       SELECT group_concat(body, ',') FROM (
         SELECT body FROM (${parts.map(({ sql }) => sql).join(' UNION ALL ')}) ORDER BY id LIMIT ?)
     ) AS bodies FROM json_each(?) v ORDER BY v.key`,
    ...parts.flatMap(({ values }) => values),
    page.first + 1,
    JSON.stringify(wanted),
  )
  const found = new Map(rows.map(({ place, bodies }) => [wanted[place]!, bodies]))
  const relationsOf = (id: RecId): readonly Relation[] => JSON.parse(`[${found.get(id) ?? ''}]`) as Relation[]
  return ids.map((id) => sliceOf(relationsOf(id), page, (relation) => relation.id))
}

/** How many relations there are at each vertex: one statement however many vertices. */
export const degrees = ({ all }: Connection, ids: readonly RecId[], query: Incident): readonly number[] => {
  const parts = selectsAt('count(*)', query, [])
  const wanted = [...new Set(ids)]
  const rows = all<{ readonly place: number; readonly n: number }>(
    `SELECT v.key AS place, ${parts.map(({ sql }) => `(${sql})`).join(' + ')} AS n FROM json_each(?) v ORDER BY v.key`,
    ...parts.flatMap(({ values }) => values),
    JSON.stringify(wanted),
  )
  const counts = new Map(rows.map(({ place, n }) => [wanted[place]!, n]))
  return ids.map((id) => counts.get(id)!)
}
