import { recordProblems } from '../../change/validate-record.ts'
import { vertexKinds, type RecId } from '../../model/header.ts'
import type { Rec, Vertex } from '../../model/record.ts'
import type { CheckFinding } from '../../read/check.ts'
import { isSame } from '../plain.ts'
import { createConnection, type Connection, type ConnectionOptions, type Query } from './connection.ts'
import { labelsOf, nativeTypeOf, typeOf } from './native.ts'
import { propertiesOf } from './properties.ts'
import { recFrom, type Ends } from './records.ts'
import { missingThings } from './schema.ts'
import { shapeProblems, type Typed } from './shapes.ts'
import { namesOf, tokensProperty } from './words.ts'

/** Each property with its type, which the driver does not tell: to it 1 and 1.0 are the same. */
const typesOf = (of: string): string => `[name IN keys(${of}) | [name, valueType(${of}[name])]] AS types`

interface VertexRow extends Typed {
  readonly labels: readonly string[]
  readonly text: string | null
  readonly names: readonly string[]
}

const verticesQuery: Query = {
  name: 'inspect.vertices',
  text: `MATCH (v:Vertex) RETURN properties(v) AS properties, ${typesOf('v')}, labels(v) AS labels,
    COLLECT { MATCH (e:Edition {id: v.edition}) WHERE v.kind = 'essay' RETURN e.text }[0] AS text,
    COLLECT { MATCH (n:Name {actor: v.id}) RETURN n.folded } AS names`,
}

interface RelationRow extends Typed {
  readonly native: string
  readonly from: RecId | null
  readonly to: RecId | null
}

const relationsQuery: Query = {
  name: 'inspect.relations',
  text: `MATCH (a)-[r]->(b) RETURN properties(r) AS properties, ${typesOf('r')}, type(r) AS native,
    a.id AS from, b.id AS to`,
}

const othersQuery = (label: string): Query => ({
  name: `inspect.${label}`,
  text: `MATCH (n:${label}) RETURN n {.*, text: null, before: null} AS properties, ${typesOf('n')}`,
})

const ourLabels = ['Vertex', 'Edition', 'Revision', 'Change', 'Name', 'Corpus']

const foreignQuery: Query = {
  name: 'inspect.foreign',
  text: `MATCH (n) WHERE NOT (${ourLabels.map((label) => `n:${label}`).join(' OR ')})
    RETURN labels(n) AS labels, count(n) AS n ORDER BY labels`,
}

const namelessQuery: Query = {
  name: 'inspect.nameless',
  text: `MATCH (n:Name) WHERE NOT EXISTS { MATCH (v:Vertex {id: n.actor}) } RETURN n.folded AS name, n.actor AS actor`,
}

/** Names of the fields in which two lots of properties differ. */
const differing = (one: Typed['properties'], other: Typed['properties']): readonly string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((name) => !isSame(one[name], other[name])).sort()

const withoutTokens = (properties: Typed['properties']): Typed['properties'] =>
  Object.fromEntries(Object.entries(properties).filter(([name]) => name !== 'tokens'))

/** What is wrong with a record whose properties are in order by themselves: its form, and what follows from it. */
const recordFindings = (rec: Rec, properties: Typed['properties']): readonly (readonly [string, string])[] => [
  ...recordProblems(rec).map((problem) => ['S14', problem] as const),
  ...differing(withoutTokens(properties), propertiesOf(rec)).map(
    (name) => ['S14', `its property ${name} is not what follows from the rest of it`] as const,
  ),
]

const labelFinding = (rec: Vertex, labels: readonly string[]): readonly (readonly [string, string])[] => {
  const [expected, actual] = [['Vertex', ...labelsOf(rec)], labels].map((list) => [...list].sort().join(':'))
  return expected === actual ? [] : [['S6', `has the labels ${actual}, but stands as ${rec.status}: ${expected}`]]
}

const wordFindings = (rec: Vertex, { properties, text, names }: VertexRow): readonly (readonly [string, string])[] => [
  ...(isSame(properties['tokens'], tokensProperty(rec, text ?? undefined))
    ? []
    : [['S17', 'is not found by its words: its property tokens is not what follows from the rest of it'] as const]),
  ...(isSame([...names].sort(), [...namesOf(rec)].sort())
    ? []
    : [['S17', 'is not found by its names: its (:Name) nodes are not its name and aliases'] as const]),
]

const idIn = ({ properties }: Typed): string =>
  typeof properties['id'] === 'string' ? properties['id'] : '(without id)'

const inspectVertex = (row: VertexRow): readonly (readonly [string, string])[] => {
  const kind = vertexKinds.find((one) => one === row.properties['kind'])
  if (kind === undefined) return [['S14', 'its property kind is missing, or no kind of vertex']]
  const problems = shapeProblems(kind, row)
  if (problems.length > 0) return problems.map((problem) => ['S14', problem] as const)
  const rec = recFrom(row.properties) as Vertex
  return [...recordFindings(rec, row.properties), ...labelFinding(rec, row.labels), ...wordFindings(rec, row)]
}

const inspectRelation = (row: RelationRow): readonly (readonly [string, string])[] => {
  const { properties, native, from, to } = row
  if (from === null || to === null) return [['S7', `is a ${native} with an end that is no vertex of ours`]]
  const problems = shapeProblems('relation', row)
  if (problems.length > 0) return problems.map((problem) => ['S14', problem] as const)
  const type = typeOf(String(properties['id']))
  if (type === undefined) return [['S9', `is a ${native} whose id names no type of relation`]]
  const ends: Ends = { from, to }
  const rec = recFrom(properties, ends) as Extract<Rec, { readonly kind: 'relation' }>
  const expected = nativeTypeOf(rec)
  return [
    ...(native === expected ? [] : [['S6', `is a ${native}, but stands as ${rec.status}: ${expected}`] as const]),
    ...recordFindings(rec, properties),
  ]
}

/** Every record was changed once for each of its versions, and the log knows of no other. */
const inspectChanges = async (
  { stream }: Connection,
  versions: ReadonlyMap<RecId, unknown>,
): Promise<readonly CheckFinding[]> => {
  const findings: CheckFinding[] = []
  const revisions = new Set<unknown>()
  for await (const row of stream<Typed>(othersQuery('Revision'))) {
    const { version } = row.properties
    revisions.add(version)
    for (const message of shapeProblems('revision', row))
      findings.push({ rule: 'S19', record: `revision:${String(version)}`, message })
  }
  const counts = new Map<RecId, number>()
  const changed = new Set<unknown>()
  for await (const row of stream<Typed>(othersQuery('Change'))) {
    const [record, version] = [String(row.properties['record']), row.properties['version']]
    counts.set(record, (counts.get(record) ?? 0) + 1)
    changed.add(version)
    for (const message of shapeProblems('change', row)) findings.push({ rule: 'S19', record, message })
    if (!revisions.has(version))
      findings.push({
        rule: 'S19',
        record,
        message: `was changed by version ${String(version)}, which is not in the log`,
      })
    if (!versions.has(record)) findings.push({ rule: 'S6', record, message: 'is in the log, but not in the store' })
  }
  for (const version of revisions)
    if (!changed.has(version))
      findings.push({ rule: 'S2', record: `revision:${String(version)}`, message: 'changed nothing, by the log' })
  for (const [record, version] of versions)
    if (counts.get(record) !== version)
      findings.push({
        rule: 'S5',
        record,
        message: `is at version ${String(version)}, but the log has ${String(counts.get(record) ?? 'no')} changes of it`,
      })
  return findings
}

const inspectEditions = async ({ stream }: Connection): Promise<readonly CheckFinding[]> => {
  const findings: CheckFinding[] = []
  for await (const row of stream<Typed>(othersQuery('Edition')))
    for (const message of shapeProblems('edition', row)) findings.push({ rule: 'S14', record: idIn(row), message })
  return findings
}

const inspectForeign = async ({ stream }: Connection): Promise<readonly CheckFinding[]> => {
  const findings: CheckFinding[] = []
  for await (const { labels, n } of stream<{ readonly labels: readonly string[]; readonly n: number }>(foreignQuery))
    findings.push({ rule: 'S24', record: `:${labels.join(':')}`, message: `${n} nodes of another program` })
  for await (const { name, actor } of stream<{ readonly name: string; readonly actor: string }>(namelessQuery))
    findings.push({ rule: 'S17', record: actor, message: `is named ${name}, but is not there` })
  return findings
}

/**
 * What the constraints of Neo4j Community cannot see: that constraints and indexes are there; that properties are there
 * and of their type, lists that belong together of one length; that what is worked out from a record (slot, sort keys,
 * labels, relationship type, words and names it is found by) is what follows from it, so that what is closed is FORMER
 * and nothing else is; that the log has one change for each version of each record. Each is read once, as it comes.
 */
export const inspectNeo4j = async (options: ConnectionOptions): Promise<readonly CheckFinding[]> => {
  const connection = createConnection(options)
  try {
    const findings: CheckFinding[] = (await missingThings(connection)).map(({ name }) => ({
      rule: 'S24',
      record: `schema:${name}`,
      message: 'this constraint or index is missing; every command but this one makes it again',
    }))
    const versions = new Map<RecId, unknown>()
    const take = (row: Typed, found: readonly (readonly [string, string])[]): void => {
      const record = idIn(row)
      if (versions.has(record)) findings.push({ rule: 'S9', record, message: 'is there twice' })
      versions.set(record, row.properties['version'])
      findings.push(...found.map(([rule, message]) => ({ rule, record, message })))
    }
    for await (const row of connection.stream<VertexRow>(verticesQuery)) take(row, inspectVertex(row))
    for await (const row of connection.stream<RelationRow>(relationsQuery)) take(row, inspectRelation(row))
    findings.push(
      ...(await inspectEditions(connection)),
      ...(await inspectChanges(connection, versions)),
      ...(await inspectForeign(connection)),
    )
    return findings.sort((a, b) => (a.record < b.record ? -1 : a.record > b.record ? 1 : 0))
  } finally {
    await connection.close()
  }
}
