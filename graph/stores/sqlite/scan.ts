import type { Essay } from '../../model/essay.ts'
import type { RecId, Status } from '../../model/header.ts'
import type { Rec } from '../../model/record.ts'
import type { Statement } from '../../model/statement.ts'
import type { Stance } from '../../store.ts'
import { stanceOf } from '../stance.ts'
import type { Connection, Read } from './connection.ts'
import { getRecords } from './get.ts'
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

/** A tie as its columns tell it, so that its body need not be read. */
interface Tie {
  readonly id: RecId
  readonly type: Stance['sense']
  readonly target: RecId
  readonly status: Status
  readonly confidence: number
  readonly statement: RecId
}

/** Relation ids begin with the type, so one type after the other is the order by id. */
const types = ['about', 'affirms', 'denies', 'discusses'] as const satisfies readonly Stance['sense'][]

const readTies = ({ all }: Connection, type: string, after: RecId): readonly Tie[] =>
  all<Tie>(
    `SELECT r.id, r.type, r.target, r.status, r.confidence, r.source AS statement FROM relation r
     WHERE r.type = ? AND r.id > ? AND r.live ORDER BY r.id LIMIT ${stretch}`,
    type,
    after,
  )

interface Said {
  readonly statement: Statement
  readonly holders: readonly RecId[]
}

/** Statements with their holders. Those that are none (propositions have ties to issues too) are left out. */
const readSaid = ({ all }: Connection, ids: readonly RecId[]): readonly Said[] =>
  all<Body & { readonly holders: string }>(
    `SELECT s.body, (
       SELECT json_group_array(h.source) FROM relation h WHERE h.target = s.id AND h.type = 'holds' AND h.live
     ) AS holders
     FROM vertex s WHERE s.id IN (SELECT value FROM json_each(?)) AND s.kind = 'statement'`,
    JSON.stringify(ids),
  ).map(({ body, holders }) => ({
    statement: JSON.parse(body) as Statement,
    holders: JSON.parse(holders) as RecId[],
  }))

/** The stance table by relation id. A statement is read once, however many ties it has. */
export async function* stances(read: Read): AsyncIterable<Stance> {
  const said = new Map<RecId, Said>()
  const essayOf = new Map<RecId, Essay>()
  for (const type of types) {
    let after: RecId | undefined = ''
    while (after !== undefined) {
      const from: RecId = after
      const ties: readonly Tie[] = await read((connection) => {
        const found = readTies(connection, type, from)
        const unread = [...new Set(found.map(({ statement }) => statement))].filter((id) => !said.has(id))
        const statements = readSaid(connection, unread)
        for (const one of statements) said.set(one.statement.id, one)
        const essays = [...new Set(statements.map(({ statement }) => statement.essay))].filter((id) => !essayOf.has(id))
        for (const rec of getRecords(connection, essays)) if (rec?.kind === 'essay') essayOf.set(rec.id, rec)
        return found
      })
      for (const { id, type: sense, target, status, confidence, statement } of ties) {
        const one = said.get(statement)
        const essay = one && essayOf.get(one.statement.essay)
        if (one === undefined || essay === undefined) continue
        yield* stanceOf({ id, type: sense, to: target, status, confidence }, one.statement, essay, one.holders)
      }
      after = ties.length < stretch ? undefined : ties.at(-1)!.id
    }
  }
}
