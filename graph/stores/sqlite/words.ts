import { fold } from '../../identity/fold.ts'
import type { Actor } from '../../model/actor.ts'
import { isLive, type RecId, type VertexKind } from '../../model/header.ts'
import type { Rec, RecOf, Vertex } from '../../model/record.ts'
import type { Page, Slice, Words } from '../../store.ts'
import { checkPage, sliceOf } from '../paging.ts'
import { narrowing, searchableTokens } from '../searchable.ts'
import type { Connection } from './connection.ts'
import { numberAll, numberUpTo } from './id-order.ts'
import { recFrom, type Body } from './rows.ts'

/**
 * A token as FTS5 sees it: `x` and the hexadecimal of its UTF-8. So its tokenizer has nothing to cut, fold or take for
 * an operator, and the set of hits is exact (rule S17).
 */
const encoded = (token: string): string => `x${Buffer.from(token, 'utf8').toString('hex')}`

const indexNames = ({ run }: Connection, actor: Actor): void => {
  run('DELETE FROM name WHERE actor = ?', actor.id)
  const names = JSON.stringify([...new Set([actor.name, ...actor.aliases].map(fold))])
  run('INSERT INTO name (folded, actor) SELECT value, ? FROM json_each(?)', actor.id, names)
}

interface Indexed extends Body {
  readonly id_order: number
  readonly text: string | null
}

/** Brings what these vertices are found by up to date; essays among them need their new texts to be there. */
export const indexVertices = (connection: Connection, ids: readonly RecId[]): void => {
  const rows = connection.all<Indexed>(
    `SELECT v.id_order, v.body, e.text FROM vertex v
       LEFT JOIN edition e ON v.kind = 'essay' AND e.id = v.body ->> '$.edition' AND e.essay = v.id
     WHERE v.id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  )
  for (const row of rows) {
    const vertex = recFrom(row) as Vertex
    if (vertex.kind === 'actor') indexNames(connection, vertex)
    connection.run('DELETE FROM words WHERE rowid = ?', row.id_order)
    if (!isLive(vertex)) continue
    const tokens = searchableTokens(vertex, row.text ?? undefined)
    connection.run('INSERT INTO words (rowid, tokens) VALUES (?, ?)', row.id_order, tokens.map(encoded).join(' '))
  }
}

/** Numbers all vertices anew, and puts what they are found by under their new numbers. */
export const renumber = (connection: Connection): void => {
  connection.exec("INSERT INTO words (words) VALUES ('delete-all')")
  numberAll(connection, (ids) => {
    indexVertices(connection, ids)
  })
}

/**
 * Hits come by number, which is by id: where there are many, no more are looked at than the page holds. The driver binds
 * every number as a real one, and FTS5 takes only whole ones for bounds.
 */
const hits = `SELECT v.body FROM words CROSS JOIN vertex v ON v.id_order = words.rowid
  WHERE words MATCH ? AND words.rowid > CAST(? AS INTEGER) AND words.rowid <= CAST(? AS INTEGER) AND v.live
  ORDER BY words.rowid LIMIT ?`

/** The hits of a search, by id. */
export const search = (connection: Connection, words: Words, page: Page): Slice<RecOf<VertexKind>> => {
  checkPage(page, 'id')
  const phrases = narrowing(words.phrases).map((phrase) => `"${phrase.map(encoded).join(' ')}"`)
  const match = phrases.join(' AND ')
  const rows: Body[] = []
  // Ids begin with the kind.
  for (const kind of phrases.length === 0 ? [] : [...new Set(words.kinds)].sort()) {
    const [start, end] = [`${kind}:`, `${kind};`]
    const after = page.after !== undefined && page.after > start ? page.after : start
    const left = page.first + 1 - rows.length
    if (left === 0) break
    if (after < end)
      rows.push(...connection.all<Body>(hits, match, numberUpTo(connection, after), numberUpTo(connection, end), left))
  }
  return sliceOf(rows.map(recFrom) as (Rec & RecOf<VertexKind>)[], page, (rec) => rec.id)
}
