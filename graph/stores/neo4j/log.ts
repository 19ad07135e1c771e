import neo4j from 'neo4j-driver'
import type { RecId } from '../../model/header.ts'
import type { Log, Page, Revision, Slice, Undone, Version } from '../../store.ts'
import { checkPage, sliceOf } from '../paging.ts'
import type { Query, Run } from './connection.ts'
import { undoneFrom, type UndoneRow } from '../undone.ts'

type Nullable<T> = { readonly [K in keyof T]-?: Exclude<T[K], undefined> | (undefined extends T[K] ? null : never) }

const revisionFrom = (row: Nullable<Revision>): Revision => ({
  version: row.version,
  key: row.key,
  digest: row.digest,
  by: row.by,
  at: row.at,
  ...(row.reason !== null && { reason: row.reason }),
  ...(row.undoes !== null && { undoes: row.undoes }),
  ...(row.undoneBy !== null && { undoneBy: row.undoneBy }),
})

const logQuery = ({ order, record, by }: Log): Query => {
  const start =
    record === undefined
      ? 'MATCH (r:Revision)'
      : 'MATCH (c:Change) WHERE c.record = $record WITH c MATCH (r:Revision {version: c.version})'
  const conditions = ['r.version > $since', 'r.version < $until', ...(by === undefined ? [] : ['r.by IN $by'])]
  const direction = order === 'newest' ? 'DESC' : 'ASC'
  return {
    name: `log(${[order, ...(record === undefined ? [] : ['record']), ...(by === undefined ? [] : ['by'])].join(' ')})`,
    text: `${start} WHERE ${conditions.join(' AND ')} WITH r ORDER BY r.version ${direction} LIMIT $limit
      OPTIONAL MATCH (u:Revision) WHERE u.undoes = r.version
      WITH r, max(u.version) AS undoneBy
      RETURN r.version AS version, r.key AS key, r.digest AS digest, r.by AS by, r.at AS at, r.reason AS reason,
        r.undoes AS undoes, undoneBy
      ORDER BY version ${direction}`,
  }
}

/** A page of the log. */
export const readLog = async (run: Run, query: Log, page: Page): Promise<Slice<Revision>> => {
  checkPage(page, 'version')
  const since = query.since ?? 0
  const after = page.after === undefined ? undefined : Number(page.after)
  const isNewest = query.order === 'newest'
  const rows = await run<Nullable<Revision>>(logQuery(query), {
    record: query.record,
    by: query.by,
    since: neo4j.int(isNewest || after === undefined ? since : Math.max(since, after)),
    until: neo4j.int(isNewest && after !== undefined ? after : Number.MAX_SAFE_INTEGER),
    limit: neo4j.int(page.first + 1),
  })
  return sliceOf(rows.map(revisionFrom), page, ({ version }) => String(version))
}

const changesQuery: Query = {
  name: 'changes',
  text: `MATCH (c:Change) WHERE c.version = $version AND c.record > $after
    RETURN c.version AS version, c.record AS record, c.before AS before ORDER BY record LIMIT $limit`,
}

/** A page of what one commit changed, by record. */
export const readChanges = async (run: Run, version: Version, page: Page): Promise<Slice<Undone>> => {
  checkPage(page, 'id')
  const values = { version: neo4j.int(version), after: page.after ?? '', limit: neo4j.int(page.first + 1) }
  return sliceOf((await run<UndoneRow>(changesQuery, values)).map(undoneFrom), page, ({ record }) => record)
}

const countQuery: Query = {
  name: 'changes.count',
  text: `MATCH (c:Change) WHERE c.version > $after AND c.version <= $until AND c.record > ''
    WITH c LIMIT $most RETURN count(c) AS n`,
}

/** How many changes came after one version, up to another; at most so many. */
export const countChanges = async (run: Run, after: Version, until: Version, most: number): Promise<number> => {
  const values = { after: neo4j.int(after), until: neo4j.int(until), most: neo4j.int(most) }
  return (await run<{ readonly n: number }>(countQuery, values))[0]!.n
}

/** The index is of version and record, so both are asked for. */
const firstQuery: Query = {
  name: 'rewind.first',
  text: `MATCH (c:Change) WHERE c.version > $version AND c.record > ''
    RETURN c.record AS record, min(c.version) AS version ORDER BY record`,
}

const firstOfQuery: Query = {
  name: 'rewind.firstOf',
  text: `UNWIND $records AS one MATCH (c:Change) WHERE c.record = one AND c.version > $version
    RETURN c.record AS record, min(c.version) AS version ORDER BY record`,
}

const beforeQuery: Query = {
  name: 'rewind.before',
  text: `UNWIND $rows AS row MATCH (c:Change {record: row.record, version: row.version})
    RETURN c.version AS version, c.record AS record, c.before AS before ORDER BY record`,
}

/** How many records are read at a time where everything is read. */
const stretch = 500

/**
 * For each record (of these, if there is a list) changed after a version, its first change since, by record: first which, then what. The log never
 * changes, so the two may be apart in time.
 */
export async function* rewind(
  run: Run,
  version: Version,
  records: readonly RecId[] | undefined,
): AsyncIterable<Undone> {
  const values = { version: neo4j.int(version), ...(records && { records: [...new Set(records)] }) }
  const query = records === undefined ? firstQuery : firstOfQuery
  const first = await run<{ readonly record: RecId; readonly version: Version }>(query, values)
  for (let start = 0; start < first.length; start += stretch) {
    const rows = first
      .slice(start, start + stretch)
      .map((row) => ({ record: row.record, version: neo4j.int(row.version) }))
    yield* (await run<UndoneRow>(beforeQuery, { rows })).map(undoneFrom)
  }
}
