import neo4j from 'neo4j-driver'
import type { Edition } from '../../model/edition.ts'
import type { RecId } from '../../model/header.ts'
import type { Rec, Vertex } from '../../model/record.ts'
import type { Relation } from '../../model/relation.ts'
import type { Commit } from '../../store.ts'
import { plainText } from '../plain.ts'
import type { Query, Run, Values } from './connection.ts'
import { allLabels, labelsOf, nativeTypeOf } from './native.ts'
import { grouped } from '../../change/grouped.ts'
import { forDriver, propertiesOf } from './properties.ts'
import type { Known } from './facts.ts'
import type { Made } from './one-after-another.ts'
import { namesOf, tokensProperty } from './words.ts'

const byId = <T extends { readonly id: RecId }>(items: readonly T[]): readonly T[] =>
  [...items].sort((a, b) => (a.id < b.id ? -1 : 1))

/** A statement with its values, not run yet. */
type Step = readonly [Query, Values]

/** Most rows one statement is given: a message and its plan's memory stay small, however large the commit is. */
const rowsAtOnce = 2000
/** A text may be as long as a book. */
const textsAtOnce = 50

/** The statement as often as its rows need. */
const inBatches = (query: Query, name: string, rows: readonly unknown[], size = rowsAtOnce): readonly Step[] =>
  Array.from({ length: Math.ceil(rows.length / size) }, (_, n) => [
    query,
    { [name]: rows.slice(n * size, (n + 1) * size) },
  ])

/** Slots are given up before they are taken, so that relations may change places in one commit (rule S10, F5). */
const takingAway = (relations: readonly Relation[]): readonly Step[] =>
  [...grouped(relations, nativeTypeOf)].flatMap(([native, rows]) => {
    const query: Query = {
      name: `write.takeAway(${native})`,
      text: `UNWIND $ids AS id MATCH ()-[r:${native}]->() WHERE r.id = id DELETE r`,
    }
    return inBatches(
      query,
      'ids',
      rows.map(({ id }) => id),
    )
  })

/** A relation to draw, as statements take it. */
export const drawingRow = (relation: Relation): Values => ({
  from: relation.from,
  to: relation.to,
  relation: forDriver(propertiesOf(relation)),
})

const drawing = (relations: readonly Relation[]): readonly Step[] =>
  [...grouped(relations, nativeTypeOf)].flatMap(([native, rows]) => {
    const query: Query = {
      name: `write.draw(${native})`,
      text: `UNWIND $rows AS row MATCH (a:Vertex {id: row.from}) CALL (row) { MATCH (b:Vertex {id: row.to}) RETURN b }
        CREATE (a)-[r:${native}]->(b) SET r = row.relation`,
    }
    return inBatches(query, 'rows', rows.map(drawingRow))
  })

const puttingVertices = (vertices: readonly Vertex[], texts: ReadonlyMap<RecId, string>): readonly Step[] =>
  [...grouped(vertices, (vertex) => labelsOf(vertex).join(':'))].flatMap(([labels, rows]) => {
    const others = allLabels.filter((label) => !labels.split(':').includes(label))
    const properties = (vertex: Vertex): Values => {
      const tokens = tokensProperty(vertex, texts.get(vertex.id))
      return { ...forDriver(propertiesOf(vertex)), ...(tokens !== undefined && { tokens }) }
    }
    const query: Query = {
      name: `write.vertices(${labels})`,
      text: `UNWIND $rows AS row MERGE (v:Vertex {id: row.id})
        SET v = row REMOVE v:${others.join(':')} SET v:${labels}`,
    }
    return inBatches(query, 'rows', rows.map(properties))
  })

const namesTaken: Query = {
  name: 'write.namesTaken',
  text: 'UNWIND $actors AS actor MATCH (n:Name {actor: actor}) DELETE n',
}
const namesGiven: Query = {
  name: 'write.namesGiven',
  text: 'UNWIND $rows AS row CREATE (:Name {folded: row.folded, actor: row.actor})',
}

const naming = (vertices: readonly Vertex[]): readonly Step[] => {
  const actors = vertices.filter(({ kind }) => kind === 'actor')
  if (actors.length === 0) return []
  const rows = actors.flatMap((actor) => namesOf(actor).map((folded) => ({ folded, actor: actor.id })))
  const ids = actors.map(({ id }) => id)
  return [...inBatches(namesTaken, 'actors', ids), ...inBatches(namesGiven, 'rows', rows)]
}

const editionsMade: Query = { name: 'write.editions', text: 'UNWIND $rows AS row CREATE (e:Edition) SET e = row' }

const writingEditions = (editions: readonly Edition[]): readonly Step[] => {
  if (editions.length === 0) return []
  const ints = (numbers: readonly number[]): readonly unknown[] => numbers.map((n) => neo4j.int(n))
  const rows = editions.map(({ id, essay, number, sha256, at, text, map }) => ({
    ...{ id, essay, sha256, at, text },
    number: neo4j.int(number),
    length: neo4j.int(text.length),
    mapFrom: ints(map.map(({ from }) => from)),
    mapTo: ints(map.map(({ to }) => to)),
    mapLength: ints(map.map(({ length }) => length)),
  }))
  return inBatches(editionsMade, 'rows', rows, textsAtOnce)
}

const headRaised: Query = {
  name: 'write.head',
  text: 'MATCH (c:Corpus {one: 1}) SET c.version = $version',
}
const revisionsMade: Query = { name: 'write.revisions', text: 'UNWIND $rows AS row CREATE (r:Revision) SET r = row' }
const changesMade: Query = { name: 'write.changes', text: 'UNWIND $rows AS row CREATE (c:Change) SET c = row' }

/** A commit's entry in the log, but for its version. */
export const revisionRow = ({ key, by, digest, at, reason, undoes }: Commit): Values => ({
  ...{ key, by, digest, at },
  ...(reason !== undefined && { reason }),
  ...(undoes !== undefined && { undoes: neo4j.int(undoes) }),
})

/** The log's entries. Taking the lock has raised the head by one; more than one revision raise it further. */
const logging = (made: readonly Made[]): readonly Step[] => {
  const revisions = made.map(({ version, commit }) => ({ version: neo4j.int(version), ...revisionRow(commit) }))
  const changes = made.flatMap(({ version, commit, before }) =>
    commit.changes.map(({ after }, n) => {
      const old = before[n]
      return { record: after.id, version: neo4j.int(version), ...(old && { before: plainText(old) }) }
    }),
  )
  const raising: readonly Step[] = made.length === 1 ? [] : [[headRaised, { version: neo4j.int(made.at(-1)!.version) }]]
  return [...raising, ...inBatches(revisionsMade, 'rows', revisions), ...inBatches(changesMade, 'rows', changes)]
}

const textsOf: Query = {
  name: 'write.texts',
  text: `UNWIND $rows AS row MATCH (e:Edition {id: row.edition}) WHERE e.essay = row.essay
    RETURN row.essay AS essay, e.text AS text`,
}

/** The texts by which essays are found: of their current editions, from the commit or from the store. */
const currentTexts = async (
  run: Run,
  vertices: readonly Vertex[],
  editions: readonly Edition[],
): Promise<ReadonlyMap<RecId, string>> => {
  const coming = new Map(editions.map((edition) => [edition.id, edition]))
  const essays = vertices.filter((vertex) => vertex.kind === 'essay')
  const kept = essays.filter(({ edition }) => !coming.has(edition))
  const rows = kept.map(({ id, edition }) => ({ essay: id, edition }))
  const stored = rows.length === 0 ? [] : await run<{ readonly essay: RecId; readonly text: string }>(textsOf, { rows })
  const found = new Map(stored.map(({ essay, text }) => [essay, text]))
  for (const { id, edition } of essays) {
    const text = coming.get(edition)
    if (text?.essay === id) found.set(id, text.text)
  }
  return found
}

const isVertex = (rec: Rec | undefined): rec is Vertex => rec !== undefined && rec.kind !== 'relation'

/**
 * Writes checked commits: steps 5 to 10 of the order of a write. Of a record that several of them change the last state
 * is written; the log has them all. All statements are sent without waiting for one another; the server runs them in this
 * order.
 */
export const writeCommits = async (run: Run, made: readonly Made[], known: Known): Promise<void> => {
  const after = made.flatMap(({ commit }) => commit.changes.map((change) => change.after))
  const last = new Map(after.map((rec) => [rec.id, rec]))
  const editions = made.flatMap(({ commit }) => commit.editions ?? [])
  const records = byId([...last.values()])
  const relations = records.filter((rec) => rec.kind === 'relation')
  // An essay whose text comes in is found by it from now on, whether it changes itself or not.
  const found = [...new Set(editions.map(({ essay }) => essay))].filter((id) => !last.has(id)).map(known.stored)
  const vertices = byId([...records, ...found].filter(isVertex))
  const standing = relations.map(({ id }) => known.stored(id)).filter((rec) => rec?.kind === 'relation')
  const texts = await currentTexts(run, vertices, editions)
  const steps = [
    ...takingAway(standing),
    ...puttingVertices(vertices, texts),
    ...naming(vertices),
    ...drawing(relations),
    ...writingEditions(editions),
    ...logging(made),
  ]
  await Promise.all(steps.map(([query, values]) => run(query, values)))
}
