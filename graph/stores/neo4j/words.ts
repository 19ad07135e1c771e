import { fold } from '../../identity/fold.ts'
import { isLive, type RecId, type VertexKind } from '../../model/header.ts'
import type { Rec, RecOf, Vertex } from '../../model/record.ts'
import type { Page, Slice, Wanted, Words } from '../../store.ts'
import { checkPage, sliceOf } from '../paging.ts'
import { narrowing, searchableTokens } from '../searchable.ts'
import neo4j from 'neo4j-driver'
import type { Run } from './connection.ts'
import type { Selection } from './find.ts'
import { returnedVertices, type Value } from './returned.ts'

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

/**
 * Gives the hits `v`. If they are few, all are looked at. Those on frequent words are walked by id, kind by kind, until
 * the page is full of hits, which is soon where there are many. Tokens stand apart by one space each, so that a phrase of
 * them is a piece of that text.
 */
const hitsText = `CALL db.index.fulltext.queryNodes('words', $phrases, {limit: $frequent}) YIELD node
  WITH collect(node) AS hits
  CALL (hits) {
      UNWIND CASE WHEN size(hits) < $frequent THEN hits ELSE [] END AS v
      WITH v WHERE v.kind IN $kinds AND v.id > $after RETURN v
    UNION ALL
      UNWIND CASE WHEN size(hits) < $frequent THEN [] ELSE $ranges END AS range CALL (range) {
        MATCH (v:Vertex) WHERE v.id > range.after AND v.id < range.end
          AND all(piece IN $pieces WHERE ' ' + v.tokens + ' ' CONTAINS piece)
        WITH v ORDER BY v.id LIMIT $limit RETURN v }
      RETURN v
  }`

/** The way to what words are found in; undefined if they are found nowhere. */
export const hitsOf = ({ phrases: given, kinds }: Words, after = ''): Selection | undefined => {
  const phrases = narrowing(given)
  if (phrases.length === 0 || !phrases.flat().every(isToken)) return undefined
  return {
    name: 'words',
    text: hitsText,
    values: {
      ...{ kinds, after, frequent: neo4j.int(frequent) },
      phrases: phrases.map(quoted).join(' AND '),
      ranges: kinds.map((kind) => ({ after: after > `${kind}:` ? after : `${kind}:`, end: `${kind};` })),
      pieces: phrases.map((phrase) => ` ${phrase.join(' ')} `),
    },
  }
}

/** The hits of a search, by id. */
export const search = async (
  run: Run,
  words: Words,
  page: Page,
  wanted: Wanted = {},
): Promise<Slice<RecOf<VertexKind>>> => {
  checkPage(page, 'id')
  const hits = hitsOf(words, page.after)
  if (hits === undefined) return { items: [], cursors: [], more: false }
  const returned = returnedVertices(words.kinds, wanted)
  const rows = await run<{ readonly vertex: Value }>(
    {
      name: `search(${hits.name})${returned.name}`,
      text: `${hits.text} WITH v ORDER BY v.id LIMIT $limit RETURN ${returned.of('v')} AS vertex`,
    },
    { ...hits.values, ...returned.values, limit: neo4j.int(page.first + 1) },
  )
  const records = rows.map(({ vertex }) => returned.read(vertex) as Rec & RecOf<VertexKind>)
  return sliceOf(records, page, (rec: { readonly id: RecId }) => rec.id)
}
