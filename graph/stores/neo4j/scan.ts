import neo4j from 'neo4j-driver'
import { liveStatuses, statuses, vertexKinds, type RecId } from '../../model/header.ts'
import type { Essay } from '../../model/essay.ts'
import type { Rec } from '../../model/record.ts'
import { relationTypes, type Relation, type RelationType } from '../../model/relation.ts'
import type { Statement } from '../../model/statement.ts'
import type { Slice, Stance, StatementRow } from '../../store.ts'
import { stanceOf, stanceTieFrom } from '../stance.ts'
import type { Query, Run } from './connection.ts'
import { find } from './find.ts'
import { findRelations } from './find-relations.ts'
import { nativeTypes } from './native.ts'
import { returnVertex, vertexFrom, type Ends, type VertexRow } from './records.ts'
import { returnedRelations, returnedVertices, type Value } from './returned.ts'

/** How many records are read at a time where everything is read. */
const stretch = 500

const verticesQuery: Query = {
  name: 'stream.vertices',
  text: `MATCH (v:Vertex) WHERE v.id > $after AND v.id < $end WITH v ORDER BY v.id LIMIT $limit RETURN ${returnVertex}`,
}

const isKind = (prefix: string): boolean => (vertexKinds as readonly string[]).includes(prefix)

/** One stretch of the records whose ids begin alike. */
const readStretch = async (run: Run, prefix: string, after: RecId | undefined): Promise<readonly Rec[]> => {
  if (isKind(prefix)) {
    const values = { after: after ?? `${prefix}:`, end: `${prefix};`, limit: neo4j.int(stretch) }
    return (await run<VertexRow>(verticesQuery, values)).map(vertexFrom)
  }
  const types = relationTypes.filter((type) => type === prefix)
  const page = { first: stretch, ...(after !== undefined && { after }) }
  return (await findRelations(run, { kind: 'relation', order: 'id', statuses, types }, page)).items
}

/** All records by id: ids begin with kind or type, so one of these after the other is their order. */
export async function* streamRecords(run: Run): AsyncIterable<Rec> {
  for (const prefix of [...vertexKinds, ...relationTypes].sort((a, b) => (`${a}:` < `${b}:` ? -1 : 1))) {
    let after: RecId | undefined
    for (;;) {
      const found: readonly Rec[] = await readStretch(run, prefix, after)
      yield* found
      if (found.length < stretch) break
      after = found.at(-1)!.id
    }
  }
}

const types = ['about', 'affirms', 'denies', 'discusses'] as const satisfies readonly Stance['sense'][]

const tie = returnedRelations({ relation: ['provenance'] })
const statement = returnedVertices(
  ['statement'],
  { statement: ['statementKind', 'voice', 'condition', 'span', 'provenance'] },
  'statementProperties',
)
const essay = returnedVertices(['essay'], { essay: ['organisation', 'published'] }, 'essayProperties')

interface Row extends Ends {
  readonly relation: Value
  readonly statement: Value
  readonly essay: Value | null
  readonly holders: readonly RecId[]
}

/** Live ties of live statements; what is native is live. */
const tiesQuery = (type: (typeof types)[number]): Query => ({
  name: `stances(${type})`,
  text: `MATCH (s:Statement)-[r:${nativeTypes[type]}]->(p:Vertex) WHERE r.id > $after
    WITH s, r, p ORDER BY r.id LIMIT $limit
    OPTIONAL MATCH (e:Vertex {id: s.essay})
    RETURN ${tie.of('r')} AS relation, s.id AS from, p.id AS to, ${statement.of('s')} AS statement,
      CASE WHEN e IS NULL THEN null ELSE ${essay.of('e')} END AS essay,
      COLLECT { MATCH (a:Vertex)-[:${nativeTypes.holds}]->(s) RETURN a.id } AS holders
    ORDER BY r.id`,
})

const stancesOf = (row: Row, relation: Relation): readonly Stance[] =>
  row.essay === null
    ? []
    : stanceOf(
        stanceTieFrom(relation),
        statement.read(row.statement) as Statement,
        essay.read(row.essay) as Essay,
        row.holders,
      )

/** The stance table by relation id. */
export async function* stances(run: Run): AsyncIterable<Stance> {
  for (const type of types) {
    let after: RecId | undefined = ''
    while (after !== undefined) {
      const values = { after, limit: neo4j.int(stretch), ...tie.values, ...statement.values, ...essay.values }
      const rows: readonly Row[] = await run<Row>(tiesQuery(type), values)
      const relations: readonly Relation[] = rows.map((row) => tie.read(row.relation, row))
      yield* rows.flatMap((row, n) => stancesOf(row, relations[n]!))
      after = rows.length < stretch ? undefined : relations.at(-1)!.id
    }
  }
}

/** Every live statement by place, of each what the analyses need (S27). */
export async function* leanStatements(run: Run): AsyncIterable<StatementRow> {
  const query = { kind: 'statement', order: 'place', statuses: liveStatuses } as const
  const wanted = { statement: ['essay', 'place', 'statementKind', 'voice'] }
  for (let after: string | undefined, more = true; more;) {
    const slice: Slice<Statement> = await find(
      run,
      query,
      { first: 1000, ...(after !== undefined && { after }) },
      wanted,
    )
    yield* slice.items.map(({ id, essay, place, statementKind, voice }) => ({ id, essay, place, statementKind, voice }))
    after = slice.cursors.at(-1)
    more = slice.more
  }
}

/** The ends of every live relation of a type, by id (S27). */
export async function* leanEnds(run: Run, type: RelationType): AsyncIterable<Pick<Relation, 'from' | 'to'>> {
  const query = { kind: 'relation', order: 'id', statuses: liveStatuses, types: [type] } as const
  for (let after: string | undefined, more = true; more;) {
    const page = { first: 1000, ...(after !== undefined && { after }) }
    const slice: Slice<Relation> = await findRelations(run, query, page, { relation: [] })
    yield* slice.items.map(({ from, to }) => ({ from, to }))
    after = slice.cursors.at(-1)
    more = slice.more
  }
}
