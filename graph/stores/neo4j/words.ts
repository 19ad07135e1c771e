import { fold } from '../../identity/fold.ts'
import { isLive, type RecId, type VertexKind } from '../../model/header.ts'
import type { Rec, RecOf, Vertex } from '../../model/record.ts'
import type { Page, Slice, Words } from '../../store.ts'
import { checkPage, sliceOf } from '../paging.ts'
import { narrowing, searchableTokens } from '../searchable.ts'
import neo4j from 'neo4j-driver'
import type { Query, Run } from './connection.ts'
import { returnVertex, vertexFrom, type VertexRow } from './records.ts'

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

const searchQuery: Query = {
  name: 'search',
  text: `CALL db.index.fulltext.queryNodes('words', $phrases) YIELD node AS v
    WITH v WHERE v.kind IN $kinds AND v.id > $after
    WITH v ORDER BY v.id LIMIT $limit RETURN ${returnVertex}`,
}

/** The hits of a search, by id. */
export const search = async (run: Run, words: Words, page: Page): Promise<Slice<RecOf<VertexKind>>> => {
  checkPage(page, 'id')
  const phrases = narrowing(words.phrases)
  if (phrases.length === 0 || !phrases.flat().every(isToken)) return { items: [], cursors: [], more: false }
  const rows = await run<VertexRow>(searchQuery, {
    phrases: phrases.map(quoted).join(' AND '),
    kinds: words.kinds,
    after: page.after ?? '',
    limit: neo4j.int(page.first + 1),
  })
  return sliceOf(rows.map(vertexFrom) as (Rec & RecOf<VertexKind>)[], page, (rec: { readonly id: RecId }) => rec.id)
}
