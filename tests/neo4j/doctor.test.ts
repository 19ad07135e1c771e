import { jest } from '@jest/globals'
import { checkStore, type CheckFinding } from '../../graph/read/check.ts'
import { inspectNeo4j } from '../../graph/stores/neo4j/inspect.ts'
import { openNeo4jStore } from '../../graph/stores/neo4j/open.ts'
import { createApp } from '../../server/app.ts'
import { actor, adding, close, commit, edition, essay, having, issue, proposition } from '../contract/records.ts'
import { relation, statement } from '../contract/records.ts'
import { describeWithNeo4j } from './server-jars.ts'
import { startNeo4j, type Neo4jServer } from './start-neo4j.ts'

jest.setTimeout(240_000)

const text = '同盟は要だ。だから増やすべきだ。'
const span = { ...statement(1).span, edition: edition(1, text).id, start: 0, end: 5 }
const judged = { verdict: 'accept', by: 'analyst:a', at: statement(1).provenance.at } as const
const told = having(statement(1, 1, { quote: '同盟は要だ', span }), {
  provenance: { ...statement(1).provenance, evidence: [span] },
  verdicts: [judged],
})
const person = actor(1, '田中', ['田中 実'])
const affirms = relation('affirms', told, proposition(1))
const gone = relation('about', told, issue(1))
const records = [
  ...[person, essay(1), told, proposition(1), issue(1), relation('wrote', person, essay(1))],
  ...[relation('contains', essay(1), told), relation('holds', person, told), affirms, gone],
]

/** Damage in Cypher, and what the doctor says of it. */
const damages: readonly (readonly [what: string, cypher: string, rule: string, words: RegExp])[] = [
  [
    'a second stance in the slot that three types share',
    `MATCH (s:Statement)-[r:AFFIRMS]->(p) CREATE (s)-[d:DENIES]->(p)
     SET d = properties(r), d.id = 'denies:' + substring(r.id, 8)`,
    'S8',
    /says again what/u,
  ],
  ['a property that is missing', 'MATCH (a:Actor) REMOVE a.name', 'S14', /property name is missing/u],
  ['a property of another type', "MATCH (s:Statement) SET s.start = 'x'", 'S14', /start is of type STRING.*not whole/u],
  ['a whole number that became a real one', 'MATCH (s:Statement) SET s.end = 5.0', 'S14', /end is of type FLOAT/u],
  ['a relation without its confidence', 'MATCH ()-[r:HOLDS]->() REMOVE r.confidence', 'S14', /confidence is missing/u],
  [
    'evidence in lists of unequal length',
    'MATCH (s:Statement) SET s.evidenceEnd = s.evidenceEnd + 9',
    'S14',
    /evidenceEdition, evidenceStart, evidenceEnd are of unequal length: 1, 1, 2/u,
  ],
  [
    'verdicts in lists of unequal length',
    'MATCH (s:Statement) SET s.verdictBy = []',
    'S14',
    /unequal length: 1, 0, 1, 1/u,
  ],
  ['a value that is none', "MATCH (s:Statement) SET s.voice = 'loud'", 'S14', /voice is "loud"/u],
  ['a sort key of another place', "MATCH (s:Statement) SET s.placeKey = 'z'", 'S14', /placeKey is not what follows/u],
  ['a slot that is not its own', "MATCH ()-[r:HOLDS]->() SET r.slot = 'z'", 'S14', /slot is not what follows/u],
  ['a gap in the log', 'MATCH (r:Revision {version: 1}) DELETE r', 'S2', /missing from the log/u],
  [
    'a change that is not in the log',
    'MATCH (c:Change {version: 2}) DELETE c',
    'S5',
    /is at version 2, but the log has 1/u,
  ],
  ['a head before its log', 'MATCH (c:Corpus) SET c.version = 1', 'S2', /log ends at 2/u],
  [
    'what is closed among what is live',
    `MATCH (a)-[r:FORMER]->(b) CREATE (a)-[n:ABOUT]->(b) SET n = properties(r) DELETE r`,
    'S6',
    /is a ABOUT, but stands as retracted: FORMER/u,
  ],
  [
    'what is live among what is closed',
    `MATCH (a)-[r:HOLDS]->(b) CREATE (a)-[n:FORMER]->(b) SET n = properties(r) DELETE r`,
    'S6',
    /is a FORMER, but stands as proposed: HOLDS/u,
  ],
  ['a vertex without its label', 'MATCH (s:Statement) REMOVE s:Claim', 'S6', /has the labels Statement:Vertex/u],
  ['a standing that does not follow', "MATCH (s:Statement) SET s.status = 'proposed'", 'M3', /stands as proposed/u],
  ['words that are not its own', "MATCH (i:Issue) SET i.tokens = 'z'", 'S17', /not found by its words/u],
  ['a name that is not its own', 'MATCH (n:Name) WITH n LIMIT 1 DELETE n', 'S17', /not found by its names/u],
  ['a text without its length', 'MATCH (e:Edition) REMOVE e.length', 'S14', /length is missing/u],
  ['a quote that is not there', "MATCH (e:Edition) SET e.text = 'ん' + e.text", 'M7', /its quote is not what stands/u],
  ['data of another program', 'CREATE (:Film)', 'S24', /1 nodes of another program/u],
  ['an end that is no vertex', 'MATCH (a:Actor) CREATE (a)-[:LIKES]->(:Film)', 'S7', /is a LIKES with an end/u],
]

describeWithNeo4j()('the doctor of Neo4j stores', () => {
  let server: Neo4jServer
  const options = () => ({ uri: server.uri, user: server.user, password: server.password })
  const run = async (cypher: string): Promise<void> => {
    await server.driver.executeQuery(cypher)
  }
  /** As `ronten doctor` does it: what is kept how, and what is kept; nothing is put right. */
  const examine = async (): Promise<readonly CheckFinding[]> => {
    const store = await openNeo4jStore({ ...options(), asIs: true })
    try {
      return [...(await inspectNeo4j(options())), ...(await checkStore(store)).findings]
    } finally {
      await store.close()
    }
  }
  const fill = async (): Promise<void> => {
    await server.clear()
    const store = await openNeo4jStore(options())
    await store.apply(commit(adding(...records), { editions: [edition(1, text)] }))
    await store.apply(commit([close(gone)]))
    await store.close()
  }

  beforeAll(async () => {
    server = await startNeo4j({ brief: true })
  }, 180_000)
  afterAll(async () => {
    await server?.stop()
  })

  it('has nothing to say of a store that is in order', async () => {
    await fill()
    expect(await examine()).toEqual([])
  })

  it.each(damages)('finds %s', async (_, cypher, rule, words) => {
    await fill()
    await run(cypher)
    const found = await examine()
    expect(found).toContainEqual({ rule, record: expect.any(String), message: expect.stringMatching(words) })
  })

  it('S24: finds a constraint and an index that are missing, and a record that is there twice for it; changes nothing', async () => {
    await fill()
    await run('DROP CONSTRAINT vertex_id')
    await run('DROP INDEX words')
    await run('MATCH (a:Actor) CREATE (b:Vertex:Actor) SET b = properties(a)')
    const found = await examine()
    for (const [record, words] of [
      ['schema:vertex_id', /is missing/u],
      ['schema:words', /is missing/u],
      [person.id, /is there twice/u],
    ] as const)
      expect(found).toContainEqual(expect.objectContaining({ record, message: expect.stringMatching(words) }))
    expect(await examine()).toEqual(found)
    await expect(openNeo4jStore(options())).rejects.toMatchObject({
      code: 'CORRUPT',
      message: expect.stringMatching(/run the doctor/u),
    })
    await run('MATCH (a:Actor) WITH a ORDER BY elementId(a) SKIP 1 DETACH DELETE a')
  })

  it('S24: a server whose store lost an index is not ready, and is when the store was opened anew', async () => {
    await fill()
    const store = await openNeo4jStore(options())
    const app = createApp({ store, analyst: 'analyst:test', version: '0', dev: false, hosts: [] })
    const health = async (): Promise<readonly [number, unknown]> => {
      const answer = await app.fetch(new Request('http://localhost/health'))
      return [answer.status, await answer.json()]
    }
    expect(await health()).toEqual([200, expect.objectContaining({ status: 'ok', corpusVersion: 2 })])
    await run('DROP CONSTRAINT holds_slot')
    expect(await health()).toEqual([503, { status: 'UNAVAILABLE', version: '0', lacks: ['holds_slot'] }])
    await (await openNeo4jStore(options())).close()
    expect((await health())[0]).toBe(200)
    app.stop()
    await store.close()
  })
})
