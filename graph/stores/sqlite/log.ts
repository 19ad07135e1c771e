import type { RecId } from '../../model/header.ts'
import type { Log, Page, Revision, Slice, Undone, Version } from '../../store.ts'
import { checkPage, sliceOf } from '../paging.ts'
import type { Connection, Read } from './connection.ts'
import { allOf, isOneOf, type Condition } from './find.ts'
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

/** A page of the log. */
export const readLog = ({ all }: Connection, query: Log, page: Page): Slice<Revision> => {
  checkPage(page, 'version')
  const isNewest = query.order === 'newest'
  const behind: readonly Condition[] =
    page.after === undefined ? [] : [{ sql: `version ${isNewest ? '<' : '>'} ?`, values: [Number(page.after)] }]
  const { sql, values } = allOf([
    { sql: 'version > ?', values: [query.since ?? 0] },
    ...behind,
    ...isOneOf('by', query.by),
    ...(query.record === undefined
      ? []
      : [{ sql: 'version IN (SELECT c.version FROM change c WHERE c.record = ?)', values: [query.record] }]),
  ])
  const rows = all<Nullable<Revision>>(
    `SELECT version, key, digest, by, at, reason, undoes,
       (SELECT max(u.version) FROM revision u WHERE u.undoes = revision.version) AS undoneBy
     FROM revision WHERE ${sql} ORDER BY version ${isNewest ? 'DESC' : 'ASC'} LIMIT ?`,
    ...values,
    page.first + 1,
  )
  return sliceOf(rows.map(revisionFrom), page, ({ version }) => String(version))
}

/** A page of what one commit changed, by record. */
export const readChanges = ({ all }: Connection, version: Version, page: Page): Slice<Undone> => {
  checkPage(page, 'id')
  const rows = all<UndoneRow>(
    `SELECT version, record, before FROM change INDEXED BY change_version
     WHERE version = ? AND record > ? ORDER BY record LIMIT ?`,
    version,
    page.after ?? '',
    page.first + 1,
  )
  return sliceOf(rows.map(undoneFrom), page, ({ record }) => record)
}

/** How many changes came after one version, up to another; at most so many. */
export const countChanges = ({ all }: Connection, after: Version, until: Version, most: number): number =>
  all<{ readonly n: number }>(
    `SELECT count(*) AS n FROM
       (SELECT 1 FROM change INDEXED BY change_version WHERE version > ? AND version <= ? LIMIT ?)`,
    after,
    until,
    most,
  )[0]!.n

/** How many records are read at a time where everything is read. */
const stretch = 500

interface First {
  readonly record: RecId
  readonly version: Version
}

const firstSince = ({ all }: Connection, version: Version, records: readonly RecId[] | undefined): readonly First[] =>
  records === undefined
    ? all<First>(
        `SELECT record, min(version) AS version FROM change INDEXED BY change_version
         WHERE version > ? GROUP BY record ORDER BY record`,
        version,
      )
    : all<First>(
        `SELECT record, min(version) AS version FROM change
         WHERE record IN (SELECT value FROM json_each(?)) AND version > ? GROUP BY record ORDER BY record`,
        JSON.stringify(records),
        version,
      )

/**
 * For each record (of these, if there is a list) changed after a version, its first change since, by record: first
 * which, then what. The log never changes, so the two may be apart in time.
 */
export async function* rewind(
  read: Read,
  version: Version,
  records: readonly RecId[] | undefined,
): AsyncIterable<Undone> {
  const first = await read((connection) => firstSince(connection, version, records))
  for (let start = 0; start < first.length; start += stretch) {
    const rows = await read(({ all }) =>
      all<UndoneRow>(
        `SELECT c.version, c.record, c.before FROM json_each(?) n CROSS JOIN change c
           ON c.record = n.value ->> '$.record' AND c.version = n.value ->> '$.version' ORDER BY n.key`,
        JSON.stringify(first.slice(start, start + stretch)),
      ),
    )
    yield* rows.map(undoneFrom)
  }
}
