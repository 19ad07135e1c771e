import neo4j from 'neo4j-driver'
import { statuses, vertexKinds, type RecId } from '../../model/header.ts'
import type { Essay } from '../../model/essay.ts'
import type { Rec } from '../../model/record.ts'
import { relationTypes } from '../../model/relation.ts'
import type { Statement } from '../../model/statement.ts'
import type { Stance } from '../../store.ts'
import { stanceOf, stanceTieFrom } from '../stance.ts'
import type { Query, Run } from './connection.ts'
import { findRelations } from './find-relations.ts'
import { nativeTypes } from './native.ts'
import { relationFrom, returnVertex, vertexFrom, type RelationRow, type VertexRow } from './records.ts'

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

interface Tie extends RelationRow {
  readonly statement: VertexRow['vertex']
  readonly essay: VertexRow['vertex'] | null
  readonly holders: readonly RecId[]
}

/** Live ties of live statements; what is native is live. */
const tiesQuery = (type: (typeof types)[number]): Query => ({
  name: `stances(${type})`,
  text: `MATCH (s:Statement)-[r:${nativeTypes[type]}]->(p:Vertex) WHERE r.id > $after
    WITH s, r, p ORDER BY r.id LIMIT $limit
    OPTIONAL MATCH (e:Vertex {id: s.essay})
    RETURN properties(r) AS relation, s.id AS from, p.id AS to, s {.*, tokens: null} AS statement,
      e {.*, tokens: null} AS essay, COLLECT { MATCH (a:Vertex)-[:${nativeTypes.holds}]->(s) RETURN a.id } AS holders
    ORDER BY r.id`,
})

const stancesOf = (tie: Tie): readonly Stance[] => {
  if (tie.essay === null) return []
  const essay = vertexFrom({ vertex: tie.essay }) as Essay
  return stanceOf(
    stanceTieFrom(relationFrom(tie)),
    vertexFrom({ vertex: tie.statement }) as Statement,
    essay,
    tie.holders,
  )
}

/** The stance table by relation id. */
export async function* stances(run: Run): AsyncIterable<Stance> {
  for (const type of types) {
    let after: RecId | undefined = ''
    while (after !== undefined) {
      const ties: readonly Tie[] = await run<Tie>(tiesQuery(type), { after, limit: neo4j.int(stretch) })
      yield* ties.flatMap(stancesOf)
      after = ties.length < stretch ? undefined : (ties.at(-1)!.relation['id'] as RecId)
    }
  }
}
