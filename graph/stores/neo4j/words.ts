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
/** Vertices that are looked at first, for each of the page, and at most. */
const [lookedAtEach, lookedAtMost] = [12, 1200]

/**
 * What the words are found in, of a vertex `v`. Tokens stand apart by one space each, so that a phrase of them is a piece
 * of that text. The longest phrase is looked for by itself first, which is cheap and rules out most.
 */
const isHit = "v.tokens CONTAINS $longest AND all(piece IN $pieces WHERE ' ' + v.tokens + ' ' CONTAINS piece)"

/**
 * Gives the hits `v`. The next vertices by id are looked at first: where words are frequent, a page is full of hits
 * already. Otherwise all hits are looked up if they are few. Else all vertices are walked by id, kind by kind, until the
 * page is full, which is soon where there are many.
 */
const hitsText = `CALL () {
    MATCH (v:Vertex) WHERE v.id > $after AND v.id < $end WITH v ORDER BY v.id LIMIT $look
    WITH v WHERE v.kind IN $kinds AND ${isHit} WITH v ORDER BY v.id LIMIT $limit RETURN collect(v) AS first }
  CALL (first) {
      UNWIND CASE WHEN size(first) < $limit THEN [] ELSE first END AS v RETURN v
    UNION ALL
      UNWIND CASE WHEN size(first) < $limit THEN [$phrases] ELSE [] END AS phrases
      CALL db.index.fulltext.queryNodes('words', phrases, {limit: $frequent}) YIELD node
      WITH collect(node) AS hits
      CALL (hits) {
          UNWIND CASE WHEN size(hits) < $frequent THEN hits ELSE [] END AS v
          WITH v WHERE v.kind IN $kinds AND v.id > $after RETURN v
        UNION ALL
          UNWIND CASE WHEN size(hits) < $frequent THEN [] ELSE $ranges END AS range CALL (range) {
            MATCH (v:Vertex) WHERE v.id > range.after AND v.id < range.end AND ${isHit}
            WITH v ORDER BY v.id LIMIT $limit RETURN v }
          RETURN v
      }
      RETURN v
  }`

/** The way to what words are found in, as many as `limit` of them; undefined if they are found nowhere. */
export const hitsOf = ({ phrases: given, kinds }: Words, limit: number, after = ''): Selection | undefined => {
  const phrases = narrowing(given)
  const sorted = [...kinds].sort()
  if (phrases.length === 0 || sorted.length === 0 || !phrases.flat().every(isToken)) return undefined
  const pieces = phrases.map((phrase) => phrase.join(' '))
  const start = `${sorted[0]!}:`
  return {
    name: 'words',
    text: hitsText,
    values: {
      ...{ kinds, frequent: neo4j.int(frequent), look: neo4j.int(Math.min(lookedAtEach * limit, lookedAtMost)) },
      ...{ after: after > start ? after : start, end: `${sorted.at(-1)!};` },
      phrases: phrases.map(quoted).join(' AND '),
      ranges: kinds.map((kind) => ({ after: after > `${kind}:` ? after : `${kind}:`, end: `${kind};` })),
      pieces: pieces.map((piece) => ` ${piece} `),
      longest: pieces.reduce((a, b) => (b.length > a.length ? b : a)),
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
  const hits = hitsOf(words, page.first + 1, page.after)
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
