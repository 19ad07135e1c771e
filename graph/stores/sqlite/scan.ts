import type { Essay } from '../../model/essay.ts'
import type { RecId } from '../../model/header.ts'
import type { Rec } from '../../model/record.ts'
import type { Relation } from '../../model/relation.ts'
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

interface Tie {
  readonly id: RecId
  readonly relation: string
  readonly statement: string
  readonly essay: RecId
  readonly holders: string
}

/** Relation ids begin with the type, so one type after the other is the order by id. */
const types = ['about', 'affirms', 'denies', 'discusses'] as const satisfies readonly Stance['sense'][]

const readTies = ({ all }: Connection, type: string, after: RecId): readonly Tie[] =>
  all<Tie>(
    `SELECT r.id, r.body AS relation, s.body AS statement, s.essay, (
       SELECT json_group_array(h.source) FROM relation h WHERE h.target = s.id AND h.type = 'holds' AND h.live
     ) AS holders
     FROM relation r CROSS JOIN vertex s ON s.id = r.source
     WHERE r.type = ? AND r.id > ? AND r.live AND s.kind = 'statement' ORDER BY r.id LIMIT ${stretch}`,
    type,
    after,
  )

const stancesOf = (connection: Connection, ties: readonly Tie[]): readonly Stance[] => {
  const essays = getRecords(connection, [...new Set(ties.map(({ essay }) => essay))])
  const essayOf = new Map(essays.filter((rec): rec is Essay => rec?.kind === 'essay').map((rec) => [rec.id, rec]))
  return ties.flatMap((tie) => {
    const essay = essayOf.get(tie.essay)
    const relation = JSON.parse(tie.relation) as Relation
    const statement = JSON.parse(tie.statement) as Statement
    return essay === undefined ? [] : stanceOf(relation, statement, essay, JSON.parse(tie.holders) as RecId[])
  })
}

/** The stance table by relation id. */
export async function* stances(read: Read): AsyncIterable<Stance> {
  for (const type of types) {
    let after: RecId | undefined = ''
    while (after !== undefined) {
      const from: RecId = after
      const ties: readonly Tie[] = await read((connection) => readTies(connection, type, from))
      yield* await read((connection) => stancesOf(connection, ties))
      after = ties.length < stretch ? undefined : ties.at(-1)!.id
    }
  }
}
