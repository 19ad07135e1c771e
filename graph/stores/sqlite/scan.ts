import type { RecId } from '../../model/header.ts'
import type { Rec } from '../../model/record.ts'
import type { Statement } from '../../model/statement.ts'
import type { RelationType } from '../../model/relation.ts'
import type { Ends, Stance, StatementRow } from '../../store.ts'
import { stancesFrom, type EssayRow, type SaidRow, type TieRow } from '../stance-scan.ts'
import type { Connection, Read } from './connection.ts'
import { recFrom, type Body } from './rows.ts'

/** How many records are read at a time where everything is read. */
const stretch = 500

/** All records by id. */
export async function* streamRecords(read: Read): AsyncIterable<Rec> {
  let after = ''
  for (;;) {
    const rows = await read(({ all }) =>
      all<Body & { readonly id: RecId }>(
        `SELECT id, body FROM (SELECT id, body FROM vertex WHERE id > ? ORDER BY id LIMIT ${stretch})
         UNION ALL SELECT id, body FROM (SELECT id, body FROM relation WHERE id > ? ORDER BY id LIMIT ${stretch})
         ORDER BY id LIMIT ${stretch}`,
        after,
        after,
      ),
    )
    yield* rows.map(recFrom)
    if (rows.length < stretch) return
    after = rows.at(-1)!.id
  }
}

/** Rows of a whole scan that one statement reads: together they come as one JSON text, which costs a third of as many rows. */
const scanned = 4000

/** Rows of the scan behind a key, in order of their first column, which is the key. */
type Scan<Row extends readonly [string | number, ...unknown[]]> = (
  connection: Connection,
  after: string | number,
) => readonly Row[]

/** The scan in pieces: a loop over an array costs much less than one over promises. */
async function* pieces<Row extends readonly [string | number, ...unknown[]]>(
  read: Read,
  rowsAfter: Scan<Row>,
  first: string | number = '',
): AsyncIterable<readonly Row[]> {
  let after: string | number | undefined = first
  while (after !== undefined) {
    const from: string | number = after
    const rows: readonly Row[] = await read((connection) => rowsAfter(connection, from))
    yield rows
    after = rows.length < scanned ? undefined : rows.at(-1)![0]
  }
}

const packed = <Row>(
  { all }: Connection,
  row: string,
  from: string,
  ...values: readonly (string | number)[]
): readonly Row[] =>
  JSON.parse(
    all<{ readonly rows: string }>(
      `SELECT json_group_array(json(row)) AS rows FROM (SELECT ${row} AS row FROM ${from} LIMIT ${scanned})`,
      ...values,
    )[0]!.rows,
  ) as readonly Row[]

/** A number in JSON with all its digits: left to itself, SQLite writes fifteen. */
const exact = (column: string): string => `json(printf('%!.17g', ${column}))`

type PlacedRow = readonly [string, RecId, RecId, string, Statement['statementKind'], Statement['voice']]

/** Every live statement, by place. */
export async function* leanStatements(read: Read): AsyncIterable<StatementRow> {
  const found = pieces<PlacedRow>(read, (connection, after) =>
    packed(
      connection,
      `json_array(place_key, id, essay, body ->> '$.place', body ->> '$.statementKind', body ->> '$.voice')`,
      `vertex INDEXED BY vertex_place WHERE kind = 'statement' AND place_key > ? AND live ORDER BY place_key`,
      after,
    ),
  )
  for await (const rows of found)
    for (const [, id, essay, place, statementKind, voice] of rows) yield { id, essay, place, statementKind, voice }
}

/** Live relations of a type by id, from an index that holds all that is asked for. */
const ties = (read: Read, type: string): AsyncIterable<readonly TieRow[]> =>
  pieces<TieRow>(read, (connection, after) =>
    packed(
      connection,
      `json_array(id, target, source, status, ${exact('confidence')})`,
      'relation INDEXED BY relation_lean WHERE type = ? AND id > ? AND live ORDER BY id',
      type,
      after,
    ),
  )

/** Every live relation of a type with its ends, by id. */
export async function* leanEnds(read: Read, type: RelationType): AsyncIterable<Ends> {
  for await (const rows of ties(read, type)) for (const [, to, from] of rows) yield { from, to }
}

const inOrderOfNumbers = (kind: 'statement' | 'essay'): string =>
  `vertex NOT INDEXED WHERE number > ? AND kind = '${kind}' AND live ORDER BY number`

const said = (read: Read): AsyncIterable<readonly SaidRow[]> =>
  pieces<SaidRow>(
    read,
    (connection, after) =>
      packed(
        connection,
        `json_array(number, id, essay, body ->> '$.statementKind', body ->> '$.voice',
           body -> '$.condition' IS NOT NULL, body -> '$.span.start', status, ${exact('confidence')})`,
        inOrderOfNumbers('statement'),
        after,
      ),
    0,
  )

const essays = (read: Read): AsyncIterable<readonly EssayRow[]> =>
  pieces<EssayRow>(
    read,
    (connection, after) =>
      packed(
        connection,
        `json_array(number, id, body ->> '$.organisation', body ->> '$.published')`,
        inOrderOfNumbers('essay'),
        after,
      ),
    0,
  )

/** The stance table by relation id. Statements, essays and holders are read once, whatever ties they have. */
export const stances = (read: Read): AsyncIterable<Stance> =>
  stancesFrom({ essays: () => essays(read), said: () => said(read), ties: (type) => ties(read, type) })
