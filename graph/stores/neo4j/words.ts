import { fold } from '../../identity/fold.ts'
import { isLive, type RecId, type VertexKind } from '../../model/header.ts'
import type { Rec, RecOf, Vertex } from '../../model/record.ts'
import type { Page, Slice, Wanted, Words } from '../../store.ts'
import { checkPage, sliceOf } from '../paging.ts'
import { narrowing, searchableTokens } from '../searchable.ts'
import neo4j from 'neo4j-driver'
import type { Query, Run } from './connection.ts'
import { returnedVertices, type Returned, type Value } from './returned.ts'

/** What a vertex is found by, parted by white space, where the analyzer cuts; former ones are not found. */
export const tokensProperty = (vertex: Vertex, text: string | undefined): string | undefined =>
  isLive(vertex) ? searchableTokens(vertex, text).join(' ') : undefined

/** The folded names of an actor, each once. */
export const namesOf = (vertex: Vertex): readonly string[] =>
  vertex.kind === 'actor' ? [...new Set([vertex.name, ...vertex.aliases].map(fold))] : []

/** Longer words, and such with white space, the analyzer would cut; no token is like that, so they find nothing. */
const isToken = (token: string): boolean => token !== '' && token.length <= 200 && !/\s/u.test(token)

/** A phrase for Lucene, in which nothing is an operator: within quotes only these two characters mean something. */
const quoted = (phrase: readonly string[]): string => `"${phrase.join(' ').replace(/["\\]/gu, '\\$&')}"`

/** From so many hits on words are frequent. */
const frequent = 1000

/** All hits, if they are few: each is looked at, and all are sorted. */
const hitsQuery = ({ name, of }: Returned<Vertex>): Query => ({
  name: `search.hits${name}`,
  text: `CALL db.index.fulltext.queryNodes('words', $phrases, {limit: $frequent}) YIELD node
    WITH collect(node) AS hits
    RETURN size(hits) AS n, COLLECT {
      UNWIND CASE WHEN size(hits) < $frequent THEN hits ELSE [] END AS v
      WITH v WHERE v.kind IN $kinds AND v.id > $after
      WITH v ORDER BY v.id LIMIT $limit RETURN ${of('v')} } AS vertices`,
})

/**
 * Hits on frequent words: vertices are walked by id, kind by kind, until the page is full of hits, which is soon where
 * there are many. Tokens stand apart by one space each, so that a phrase of them is a piece of that text.
 */
const walkQuery = ({ name, of }: Returned<Vertex>): Query => ({
  name: `search.walk${name}`,
  text: `UNWIND $ranges AS range CALL (range) {
      MATCH (v:Vertex) WHERE v.id > range.after AND v.id < range.end
        AND all(phrase IN $phrases WHERE ' ' + v.tokens + ' ' CONTAINS phrase)
      WITH v ORDER BY v.id LIMIT $limit RETURN v }
    WITH v ORDER BY v.id LIMIT $limit RETURN ${of('v')} AS vertex`,
})

/** The hits of a search, by id. */
export const search = async (
  run: Run,
  words: Words,
  page: Page,
  wanted: Wanted = {},
): Promise<Slice<RecOf<VertexKind>>> => {
  checkPage(page, 'id')
  const phrases = narrowing(words.phrases)
  const { kinds } = words
  const after = page.after ?? ''
  const limit = neo4j.int(page.first + 1)
  if (phrases.length === 0 || !phrases.flat().every(isToken)) return { items: [], cursors: [], more: false }
  const returned = returnedVertices(kinds, wanted)
  const [found] = await run<{ readonly n: number; readonly vertices: readonly Value[] }>(hitsQuery(returned), {
    ...{ kinds, after, limit, frequent: neo4j.int(frequent), ...returned.values },
    phrases: phrases.map(quoted).join(' AND '),
  })
  const rows =
    found!.n < frequent
      ? found!.vertices.map((vertex) => ({ vertex }))
      : await run<{ readonly vertex: Value }>(walkQuery(returned), {
          limit,
          ...returned.values,
          ranges: kinds.map((kind) => ({ after: after > `${kind}:` ? after : `${kind}:`, end: `${kind};` })),
          phrases: phrases.map((phrase) => ` ${phrase.join(' ')} `),
        })
  const records = rows.map(({ vertex }) => returned.read(vertex) as Rec & RecOf<VertexKind>)
  return sliceOf(records, page, (rec: { readonly id: RecId }) => rec.id)
}
