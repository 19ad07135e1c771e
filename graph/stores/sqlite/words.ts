import { fold } from '../../identity/fold.ts'
import type { Actor } from '../../model/actor.ts'
import { isLive, type RecId, type VertexKind } from '../../model/header.ts'
import type { Rec, RecOf, Vertex } from '../../model/record.ts'
import type { Page, Slice, Words } from '../../store.ts'
import { checkPage, sliceOf } from '../paging.ts'
import { narrowing, searchableTokens } from '../searchable.ts'
import type { Connection } from './connection.ts'
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
  readonly number: number
  readonly text: string | null
}

/** Brings what these vertices are found by up to date; essays among them need their new texts to be there. */
export const indexVertices = (connection: Connection, ids: readonly RecId[]): void => {
  const rows = connection.all<Indexed>(
    `SELECT v.number, v.body, e.text FROM vertex v
       LEFT JOIN edition e ON v.kind = 'essay' AND e.id = v.body ->> '$.edition' AND e.essay = v.id
     WHERE v.id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  )
  for (const row of rows) {
    const vertex = recFrom(row) as Vertex
    if (vertex.kind === 'actor') indexNames(connection, vertex)
    connection.run('DELETE FROM words WHERE rowid = ?', row.number)
    if (!isLive(vertex)) continue
    const tokens = searchableTokens(vertex, row.text ?? undefined)
    connection.run('INSERT INTO words (rowid, tokens) VALUES (?, ?)', row.number, tokens.map(encoded).join(' '))
  }
}

/** From so many hits on a word is frequent. */
const frequent = 1000

const isFrequent = ({ all }: Connection, phrases: string): boolean => {
  const hits = `SELECT 1 FROM words WHERE words MATCH ? LIMIT ${frequent}`
  return all<{ readonly n: number }>(`SELECT count(*) AS n FROM (${hits})`, phrases)[0]!.n === frequent
}

/** Each hit is looked up, and all are sorted: quick for the few hits of a rare word. */
const fromHits = `SELECT v.body FROM words CROSS JOIN vertex v ON v.number = words.rowid
  WHERE words MATCH ? AND v.live AND v.kind IN (SELECT value FROM json_each(?)) AND v.id > ?
  ORDER BY v.id LIMIT ?`

/** Vertices are walked by id until the page is full of hits: soon, where many are. Ids begin with the kind. */
const fromOrder = `SELECT v.body FROM vertex v INDEXED BY vertex_kind
  WHERE v.number IN (SELECT rowid FROM words WHERE words MATCH ?) AND v.live
  AND v.kind IN (SELECT value FROM json_each(?)) AND v.id > ?
  ORDER BY v.kind, v.id LIMIT ?`

/** The hits of a search, by id. */
export const search = (connection: Connection, words: Words, page: Page): Slice<RecOf<VertexKind>> => {
  checkPage(page, 'id')
  const phrases = narrowing(words.phrases).map((phrase) => `"${phrase.map(encoded).join(' ')}"`)
  if (phrases.length === 0) return { items: [], cursors: [], more: false }
  const match = phrases.join(' AND ')
  const rows = connection.all<Body>(
    isFrequent(connection, match) ? fromOrder : fromHits,
    match,
    JSON.stringify(words.kinds),
    page.after ?? '',
    page.first + 1,
  )
  return sliceOf(rows.map(recFrom) as (Rec & RecOf<VertexKind>)[], page, (rec) => rec.id)
}
