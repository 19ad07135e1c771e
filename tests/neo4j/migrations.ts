import type { Plan } from 'neo4j-driver'
import { liveStatuses } from '../../graph/model/header.ts'
import { relationTypes } from '../../graph/model/relation.ts'
import { present, things } from '../../graph/stores/neo4j/schema.ts'
import type { Store } from '../../graph/store.ts'
import { generateCorpus } from '../../bench/store-data.ts'
import { actor, adding, close, commit } from '../contract/records.ts'
import type { Neo4jServer } from './start-neo4j.ts'

/** What opening does to a database of any age (S24), and what is in the native types (for GDS). */
export const migrationTests = (running: () => Neo4jServer, open: () => Promise<Store>): void => {
  const rows = async (text: string): Promise<readonly Record<string, unknown>[]> =>
    (await running().driver.executeQuery(text)).records.map((record) => record.toObject())
  const schema = async () => ({
    indexes: await rows(
      `SHOW INDEXES YIELD name, type, labelsOrTypes, properties, state WHERE type <> 'LOOKUP'
       RETURN name, type, labelsOrTypes, properties, state ORDER BY name`,
    ),
    constraints: await rows('SHOW CONSTRAINTS YIELD name, type RETURN name, type ORDER BY name'),
    corpus: await rows('MATCH (c:Corpus) RETURN c.schema AS schema, c.version AS version'),
  })
  const operators = async (text: string): Promise<string> => {
    const session = running().driver.session()
    try {
      const flat = (plan: Plan): readonly string[] => [
        `${plan.operatorType} ${String(plan.arguments['Details'] ?? '')}`,
        ...plan.children.flatMap(flat),
      ]
      return flat((await session.run(`EXPLAIN ${text}`)).summary.plan as Plan).join('\n')
    } finally {
      await session.close()
    }
  }

  it('S24: opening again changes nothing', async () => {
    const store = await open()
    for (const one of generateCorpus({ statements: 20, seed: 1 })) await store.apply(one)
    const before = await schema()
    expect(before.corpus).toEqual([{ schema: present, version: await store.head() }])
    expect(before.indexes.map(({ name }) => name)).toEqual(expect.arrayContaining(things.map(({ name }) => name)))
    expect(before.indexes.filter(({ state }) => state !== 'ONLINE')).toEqual([])
    await open()
    expect(await schema()).toEqual(before)
  })

  it('S24: a database in the form of step 1 is brought to the present one, its content untouched', async () => {
    const store = await open()
    for (const one of generateCorpus({ statements: 20, seed: 1 })) await store.apply(one)
    const [now, content] = [await schema(), await rows('MATCH (v:Vertex) RETURN properties(v) AS p ORDER BY v.id')]
    for (const type of relationTypes) await rows(`DROP INDEX ${type}_review`)
    await rows('MATCH (c:Corpus) SET c.schema = 1')
    // Two processes at once.
    await Promise.all([open(), open()])
    expect(await schema()).toEqual(now)
    expect(await rows('MATCH (v:Vertex) RETURN properties(v) AS p ORDER BY v.id')).toEqual(content)
  })

  it('what waits for review is found through an index, and pages by id still go by id', async () => {
    await open()
    const review = `MATCH ()-[r:AFFIRMS]->() WHERE r.status = 'proposed' AND r.confidence < 0.7 RETURN r.id`
    expect(await operators(review)).toMatch(/RelationshipIndexSeek.*status = .*confidence/u)
    const byId = `MATCH ()-[r:AFFIRMS]->() WHERE r.id > $after AND r.status IN $statuses
      RETURN r ORDER BY r.id LIMIT 50`
    const plan = await operators(byId)
    expect(plan).toMatch(/IndexSeekByRange.*AFFIRMS\(id\).* WHERE id > \$after/u)
    expect(plan).not.toMatch(/Sort|Top/u)
  })

  it('the native types hold what is live and nothing else, so that a projection needs no filter by status', async () => {
    const store = await open()
    for (const one of generateCorpus({ statements: 240, seed: 2 })) await store.apply(one)
    await store.apply(commit(adding(actor(1))))
    await store.apply(commit([close(actor(1))]))
    const types = relationTypes.map((type) => type.toUpperCase()).join('|')
    const relations = await rows(
      `MATCH ()-[r:${types}|FORMER]->() RETURN type(r) = 'FORMER' AS former, r.status AS status, count(r) AS n`,
    )
    const labels = 'Essay|Actor|Statement|Claim|Recommendation|Issue|Proposition'
    const vertices = await rows(
      `MATCH (v:${labels}|Former) RETURN v:Former AS former, v.status AS status, v:${labels} AS native, count(v) AS n`,
    )
    for (const { former, status, native = !former } of [...relations, ...vertices]) {
      const isLive = (liveStatuses as readonly unknown[]).includes(status)
      expect([status, former, native]).toEqual([status, !isLive, isLive])
    }
    for (const found of [relations, vertices]) expect(found.some(({ former }) => former)).toBe(true)
    // What gds.graph.project('stances', ['Actor', 'Statement', 'Proposition'], ['HOLDS', 'AFFIRMS', 'DENIES']) reads.
    const projected = await rows('MATCH (a)-[r:HOLDS|AFFIRMS|DENIES]->(b) RETURN count(r) AS n')
    const query = {
      kind: 'relation',
      order: 'id',
      types: ['holds', 'affirms', 'denies'],
      statuses: liveStatuses,
    } as const
    expect(projected).toEqual([{ n: await store.count(query) }])
  })
}
