import neo4j from 'neo4j-driver'
import { GraphError, isGraphError } from '../../errors.ts'
import { relationTypes } from '../../model/relation.ts'
import type { Connection, Query } from './connection.ts'
import { isAlreadyThere } from './errors.ts'
import { formerType, nativeTypes } from './native.ts'

/** A constraint or index and how it is made. */
interface Thing {
  readonly name: string
  readonly rule: string
}

const unique = (name: string, label: string, ...properties: readonly string[]): Thing => ({
  name,
  rule: `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE (${listed('n', properties)}) IS UNIQUE`,
})

const uniqueRelation = (name: string, type: string, property: string): Thing => ({
  name,
  rule: `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR ()-[r:${type}]-() REQUIRE r.${property} IS UNIQUE`,
})

const index = (name: string, label: string, ...properties: readonly string[]): Thing => ({
  name,
  rule: `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (${listed('n', properties)})`,
})

const listed = (of: string, properties: readonly string[]): string => properties.map((one) => `${of}.${one}`).join(', ')

/**
 * Step 1. Orders are indexed for all vertices, former ones too, since lists show both. What an actor is
 * found by is kept as nodes of its own: no index looks into lists.
 */
const first: readonly Thing[] = [
  unique('corpus_one', 'Corpus', 'one'),
  unique('vertex_id', 'Vertex', 'id'),
  unique('edition_id', 'Edition', 'id'),
  unique('edition_number', 'Edition', 'essay', 'number'),
  unique('revision_version', 'Revision', 'version'),
  unique('revision_key', 'Revision', 'by', 'key'),
  unique('change_record', 'Change', 'record', 'version'),
  ...relationTypes.flatMap((type) => [
    uniqueRelation(`${type}_id`, nativeTypes[type], 'id'),
    uniqueRelation(`${type}_slot`, nativeTypes[type], 'slot'),
  ]),
  uniqueRelation('former_id', formerType, 'id'),
  { name: 'former_slot', rule: `CREATE INDEX former_slot IF NOT EXISTS FOR ()-[r:${formerType}]-() ON (r.slotWas)` },
  index('vertex_place', 'Vertex', 'placeKey'),
  index('vertex_published', 'Vertex', 'publishedKey'),
  index('vertex_published_desc', 'Vertex', 'publishedDescKey'),
  index('vertex_source', 'Vertex', 'source'),
  index('edition_sha256', 'Edition', 'sha256'),
  index('revision_undoes', 'Revision', 'undoes'),
  index('change_version', 'Change', 'version', 'record'),
  index('name_folded', 'Name', 'folded'),
  index('name_actor', 'Name', 'actor'),
  {
    name: 'words',
    rule: `CREATE FULLTEXT INDEX words IF NOT EXISTS FOR (n:Essay|Actor|Statement|Issue|Proposition) ON EACH [n.tokens]
      OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'whitespace', \`fulltext.eventually_consistent\`: false}}`,
  },
]

/** Step 2. What waits for review is asked for by standing, the least sure first: question 10 of docs/cypher.md. */
const second: readonly Thing[] = relationTypes.map((type) => ({
  name: `${type}_review`,
  rule: `CREATE INDEX ${type}_review IF NOT EXISTS FOR ()-[r:${nativeTypes[type]}]-() ON (r.status, r.confidence)`,
}))

/** The steps from one form of the database to the next; its schema number is how many it has behind it. */
const steps: readonly (readonly Thing[])[] = [first, second]

/** Every constraint and index of the present form. */
export const things: readonly Thing[] = steps.flat()

/** Number of the step that makes the present form. */
export const present = steps.length

/** Oldest server whose constraints and subqueries are those the tests run against. */
const oldest = { major: 5, minor: 26 } as const

const corpusQuery: Query = { name: 'schema.corpus', text: 'MATCH (c:Corpus) RETURN c.schema AS schema' }
const foreignQuery: Query = { name: 'schema.foreign', text: 'MATCH (n) RETURN count(n) AS nodes' }
const namesQuery: Query = {
  name: 'schema.names',
  text: `SHOW INDEXES YIELD name, state WHERE state = 'ONLINE' RETURN name`,
}
const awaitQuery: Query = { name: 'schema.await', text: 'CALL db.awaitIndexes(300)' }
const corpusMade: Query = {
  name: 'schema.corpusMade',
  text: 'MERGE (c:Corpus {one: 1}) ON CREATE SET c.version = 0 SET c.schema = $schema',
}

const checkServer = async ({ agent }: Connection): Promise<void> => {
  const [, major, minor] = /^Neo4j\/(\d+)\.(\d+)/u.exec(await agent()) ?? []
  const isOld = Number(major) < oldest.major || (Number(major) === oldest.major && Number(minor) < oldest.minor)
  if (major === undefined || isOld)
    throw new GraphError(
      'UNAVAILABLE',
      `This server is too old: Ronten needs Neo4j ${oldest.major}.${oldest.minor} or newer. Update it, or use another.`,
      [],
      undefined,
      'version',
    )
}

/** Makes a constraint or index; another process that opens the database may be making it at this moment. */
const make = async ({ change }: Connection, { name, rule }: Thing): Promise<void> => {
  try {
    await change({ name: `schema.${name}`, text: rule })
  } catch (error) {
    if (!isGraphError(error) || !isAlreadyThere(error)) throw error
  }
}

/** Names of the constraints and indexes that are not there, or not in working order. */
export const missingThings = async ({ read }: Pick<Connection, 'read'>): Promise<readonly Thing[]> => {
  const there = new Set((await read<{ readonly name: string }>(namesQuery)).map(({ name }) => name))
  return things.filter(({ name }) => !there.has(name))
}

/** What the database is now: whether it is a store of ours. Refuses too old a server, a newer store, foreign data. */
const recognise = async (connection: Connection): Promise<number | undefined> => {
  await checkServer(connection)
  const schemaNow = async (): Promise<number | undefined> =>
    (await connection.read<{ readonly schema: number }>(corpusQuery))[0]?.schema
  let schema = await schemaNow()
  if (schema === undefined) {
    const [found] = await connection.read<{ readonly nodes: number }>(foreignQuery)
    // Perhaps another process made a store of it between the two questions.
    if (found!.nodes > 0) schema = await schemaNow()
    if (found!.nodes > 0 && schema === undefined)
      throw new GraphError('CORRUPT', 'This database holds data of another program. Choose an empty one.')
  }
  if (schema !== undefined && schema > present)
    throw new GraphError('TOO_NEW', 'A newer Ronten wrote this database. Update Ronten; it was left as it is.')
  return schema
}

/**
 * Brings the database to the present form (rule S24), whoever else opens it at the same moment: each step may be run
 * again, and what is missing is made. Refuses a database with nodes of others, and leaves one of a newer program as it
 * is. With `asIs` a store of ours is left as it is too, whatever it lacks.
 */
export const migrate = async (connection: Connection, asIs: boolean): Promise<void> => {
  const schema = await recognise(connection)
  if (asIs && schema !== undefined) return
  const missing = await missingThings(connection)
  for (const thing of missing) await make(connection, thing)
  if (missing.length > 0) await connection.change(awaitQuery)
  if (schema !== present) await connection.change(corpusMade, { schema: neo4j.int(present) })
}
