/**
 * The floors of bench/store.ts: the same questions in Cypher and SQL written by hand for each, asked through the driver
 * in the bench's own process, without HTTP, GraphQL, records or checks. Each answers with plain rows.
 */
import neo4j, { type Driver } from 'neo4j-driver'
import { connector } from '../graph/stores/sqlite/connection.ts'
import { pairWeights, type Side } from './store-pairs.ts'
import type { RequestName, Subject } from './store-requests.ts'

/** A floor: asks each request of a subject, and adds a relation; answers how many rows or things came. */
export interface Floor {
  readonly ask: (name: RequestName, subject: Subject) => Promise<number>
  readonly add: (subject: Subject, key: string) => Promise<void>
  readonly close: () => Promise<void>
}

const cypherHolders = 'COLLECT { MATCH (a:Actor)-[:HOLDS]->(s) RETURN [a.id, a.name] } AS holders'
const cypherPage = `MATCH (v:Vertex) WHERE v.placeKey > $after AND v:Statement
  WITH v AS s ORDER BY v.placeKey LIMIT 50 MATCH (e:Essay)-[:CONTAINS]->(s)
  RETURN s.id, s.statementKind, s.quote, e.id, e.title, s.placeKey, ${cypherHolders}`
const walked = 'HOLDS|AFFIRMS|DENIES|DISCUSSES|MENTIONS'

const cypher: Readonly<Record<RequestName, string>> = {
  page: cypherPage,
  middle: cypherPage,
  issue: `MATCH (:Vertex {id: $issue})<-[:ABOUT]-(s:Statement) WITH s ORDER BY s.placeKey LIMIT 50
    OPTIONAL MATCH (s)-[t:AFFIRMS|DENIES|DISCUSSES]->(p:Proposition)
    WITH collect({id: s.id, quote: s.quote, type: type(t), p: p.id,
        holders: COLLECT { MATCH (a:Actor)-[:HOLDS]->(s) RETURN [a.id, a.name] }}) AS rows, collect(DISTINCT p) AS ps
    RETURN rows, COLLECT { UNWIND ps AS p RETURN [p.id, p.label, COLLECT {
        MATCH (p)<-[u:AFFIRMS|DENIES]-(o:Statement) WITH u, o ORDER BY u.id LIMIT 10
        RETURN [type(u), o.id, COLLECT { MATCH (a:Actor)-[:HOLDS]->(o) RETURN [a.id, a.name] }] }] } AS propositions`,
  neighbourhood: `MATCH (root:Vertex {id: $author})
    CALL (root) { MATCH (root)-[:${walked}]-(one) WITH DISTINCT one ORDER BY one.id RETURN collect(one) AS ones }
    CALL (root, ones) { UNWIND ones AS one MATCH (one)-[:${walked}]-(two) WITH DISTINCT two
      WHERE two <> root AND NOT two IN ones WITH two ORDER BY two.id LIMIT 200 RETURN collect(two) AS twos }
    WITH ([root] + ones + twos)[..200] AS shown
    RETURN COLLECT { UNWIND shown AS v RETURN [v.id, coalesce(v.label, v.name, v.quote), COUNT { (v)-[:${walked}]-() }] } AS vertices,
      COLLECT { UNWIND shown AS v MATCH (v)-[r:${walked}]->(w) WHERE w IN shown
        WITH r, v, w ORDER BY r.id LIMIT 300 RETURN [r.id, type(r), v.id, w.id] } AS relations`,
  network: `MATCH (:Vertex {id: $issue})<-[:ABOUT]-(p:Proposition)<-[t:AFFIRMS|DENIES]-(s:Statement)<-[:HOLDS]-(a:Actor)
    WHERE s.voice = 'own'
    RETURN DISTINCT a.id AS unit, a.name AS name, p.id AS proposition, type(t) = 'AFFIRMS' AS affirms`,
  // Of the hundred best hits or so half are no statements, and of the first fifty all may be none.
  search: `CALL db.index.fulltext.queryNodes('words', $phrase, {limit: 150}) YIELD node AS s
    WITH s WHERE s:Statement WITH s LIMIT 50 RETURN s.id, s.quote, ${cypherHolders}`,
}

const cypherAdd = `MATCH (s:Vertex {id: $statement}) CALL () { MATCH (a:Vertex {id: $actor}) RETURN a }
  CREATE (s)-[:FLOOR_MARKED {id: $key, at: $at, by: 'analyst:bench', confidence: 1.0}]->(a)`

/** Cypher by hand on the store's database. Its relations are of a type that the store does not read. */
export const createCypherFloor = (driver: Driver): Floor => {
  const asked = async (text: string, values: Readonly<Record<string, unknown>>) => {
    const session = driver.session({ defaultAccessMode: neo4j.session.READ })
    try {
      return (await session.run(text, values)).records.map((record) => record.toObject())
    } finally {
      await session.close()
    }
  }
  return {
    ask: async (name, { issue, author, word, after }) => {
      const phrase = `"${Array.from(word).join(' ')}"`
      const rows = await asked(cypher[name], { issue, author, phrase, after: name === 'middle' ? after.key : '' })
      return name === 'network' ? pairWeights(rows as unknown as Side[], 100).length : rows.length
    },
    add: async ({ statement, actor }, key) => {
      const session = driver.session()
      try {
        await session.executeWrite((transaction) =>
          transaction.run(cypherAdd, { statement, actor, key, at: new Date().toISOString() }),
        )
      } finally {
        await session.close()
      }
    },
    close: async () => driver.close(),
  }
}

const sqlHolders = `(SELECT json_group_array(json_array(a.id, a.body ->> '$.name')) FROM relation h
  JOIN vertex a ON a.id = h.source WHERE h.target = s.id AND h.type = 'holds' AND h.live) AS holders`
const sqlPage = `SELECT s.id, s.body ->> '$.statementKind' AS kind, s.body ->> '$.quote' AS quote, e.id AS essay,
    e.body ->> '$.title' AS title, s.place_key, ${sqlHolders}
  FROM (SELECT * FROM vertex INDEXED BY vertex_place WHERE kind = 'statement' AND place_key > :after AND live ORDER BY place_key LIMIT 50) s
  JOIN vertex e ON e.id = s.essay ORDER BY s.place_key`
const sqlWalked = `('holds', 'affirms', 'denies', 'discusses', 'mentions')`
const ends = (of: string, end: string): string =>
  `SELECT r.${end === 'source' ? 'target' : 'source'} AS id FROM ${of} o CROSS JOIN relation r ON r.${end} = o.id
   WHERE r.live AND r.type IN ${sqlWalked}`

const sql: Readonly<Record<RequestName, string>> = {
  page: sqlPage,
  middle: sqlPage,
  issue: `WITH s AS MATERIALIZED (SELECT s.id, s.place_key, s.body ->> '$.quote' AS quote FROM relation r
      CROSS JOIN vertex s ON s.id = r.source AND +s.kind = 'statement'
      WHERE r.target = :issue AND r.type = 'about' AND r.live AND s.live ORDER BY s.place_key LIMIT 50),
    t AS MATERIALIZED (SELECT r.type, r.source, r.target FROM s CROSS JOIN relation r ON r.source = s.id
      WHERE r.type IN ('affirms', 'denies', 'discusses') AND r.live)
    SELECT 1 AS part, s.id, s.quote AS text, ${sqlHolders},
      (SELECT json_group_array(json_array(t.type, t.target)) FROM t WHERE t.source = s.id) AS more FROM s
    UNION ALL SELECT 2, p.id, p.body ->> '$.label', NULL, (SELECT json_group_array(json_array(u.type, u.source,
      (SELECT json_group_array(json_array(a.id, a.body ->> '$.name')) FROM relation h JOIN vertex a ON a.id = h.source
       WHERE h.target = u.source AND h.type = 'holds' AND h.live))) FROM (
        SELECT type, source FROM relation WHERE target = p.id AND type IN ('affirms', 'denies') AND live
        ORDER BY id LIMIT 10) u)
    FROM (SELECT DISTINCT target AS id FROM t) one CROSS JOIN vertex p ON p.id = one.id`,
  neighbourhood: `WITH zero(id) AS (VALUES (:author)),
    one(id) AS MATERIALIZED (${ends('zero', 'source')} UNION ${ends('zero', 'target')}),
    two(id) AS MATERIALIZED (SELECT id FROM (${ends('one', 'source')} UNION ${ends('one', 'target')})
      WHERE id NOT IN (SELECT id FROM zero) AND id NOT IN (SELECT id FROM one) ORDER BY id LIMIT 200),
    shown(id) AS MATERIALIZED (SELECT id FROM (SELECT 0 AS far, id FROM zero UNION ALL SELECT 1, id FROM one
      UNION ALL SELECT 2, id FROM two ORDER BY far, id LIMIT 200))
    SELECT v.id, coalesce(v.body ->> '$.label', v.body ->> '$.name', v.body ->> '$.quote') AS label,
      (SELECT count(*) FROM relation WHERE source = v.id AND type IN ${sqlWalked} AND live)
      + (SELECT count(*) FROM relation WHERE target = v.id AND type IN ${sqlWalked} AND live) AS degree, NULL AS target
    FROM shown CROSS JOIN vertex v ON v.id = shown.id
    UNION ALL SELECT * FROM (SELECT r.id, r.type, r.source, r.target FROM shown CROSS JOIN relation r ON r.source = shown.id
      WHERE r.live AND r.type IN ${sqlWalked} AND r.target IN (SELECT id FROM shown) ORDER BY r.id LIMIT 300)`,
  network: `SELECT DISTINCT a.id AS unit, a.body ->> '$.name' AS name, p.id AS proposition, t.type = 'affirms' AS affirms
    FROM relation i CROSS JOIN vertex p ON p.id = i.source AND p.kind = 'proposition'
    CROSS JOIN relation t ON t.target = p.id AND t.type IN ('affirms', 'denies') AND t.live
    CROSS JOIN vertex s ON s.id = t.source AND s.live AND s.body ->> '$.voice' = 'own'
    CROSS JOIN relation h ON h.target = s.id AND h.type = 'holds' AND h.live CROSS JOIN vertex a ON a.id = h.source
    WHERE i.target = :issue AND i.type = 'about' AND i.live`,
  search: `SELECT s.id, s.body ->> '$.quote' AS quote, ${sqlHolders} FROM (
      SELECT v.id, v.body FROM words JOIN vertex v ON v.number = words.rowid
      WHERE words MATCH :phrase AND v.kind = 'statement' ORDER BY words.rowid LIMIT 50) s`,
}

const encoded = (word: string): string =>
  `"${Array.from(word, (one) => `x${Buffer.from(one, 'utf8').toString('hex')}`).join(' ')}"`

const relationMade = `INSERT INTO relation (id, type, source, target, slot, live, status, version, confidence, body)
  VALUES (?, 'related_to', ?, ?, ?, 1, 'accepted', 1, 1.0, json_object('id', ?, 'type', 'related_to', 'from', ?, 'to', ?))`

/** SQL by hand: reads the store's file, and writes into a copy of it, where its relations disturb nobody. */
export const createSqlFloor = async (file: string, copy: string): Promise<Floor> => {
  const [reader, writer] = [(await connector(file))(), (await connector(copy))()]
  return {
    ask: async (name, { issue, author, word, after }) => {
      const value = {
        page: '',
        middle: after.key,
        issue,
        author,
        neighbourhood: author,
        network: issue,
        search: encoded(word),
      }
      const rows = reader.all<Side>(sql[name].replace(/:\w+\b/gu, '?1'), value[name])
      return name === 'network' ? pairWeights(rows, 100).length : rows.length
    },
    add: async ({ statement, actor }, key) => {
      writer.run(relationMade, key, statement, actor, key, key, statement, actor)
    },
    close: async () => {
      reader.close()
      writer.close()
    },
  }
}
