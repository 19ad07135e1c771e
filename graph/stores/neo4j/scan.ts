import neo4j from 'neo4j-driver'
import { liveStatuses, statuses, vertexKinds, type RecId, type Status } from '../../model/header.ts'
import type { Rec } from '../../model/record.ts'
import { relationTypes, type RelationType } from '../../model/relation.ts'
import type { Ends, Stance, StatementRow } from '../../store.ts'
import { stancesFrom, type EssayRow, type SaidRow, type TieRow } from '../stance-scan.ts'
import type { Query, Run } from './connection.ts'
import { findRelations } from './find-relations.ts'
import { nativeTypes } from './native.ts'
import { returnVertex, vertexFrom, type VertexRow } from './records.ts'

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

/** Records of a whole scan that one statement reads: a tenth of a second's work, so that others wait no longer. */
const scanned = 4000

/** What one statement of a scan gives: its records that have all values, how many it read, and where it came to. */
interface Piece {
  readonly packed: readonly string[]
  readonly read: number
  readonly last: string | null
}

/** Stands between the values of a packed record: no id, key or name of a closed list holds it. */
const between = '\n'

/**
 * A scan along an index, in pieces. The values of a record come as one text, since the driver reads a long text sooner
 * than it makes as many values, and a hundred times sooner than as many rows.
 */
async function* pieces(run: Run, name: string, match: string, key: string, values: readonly string[]) {
  const query: Query = {
    name: `scan(${name})`,
    text: `${match} ORDER BY ${key} LIMIT $limit
      RETURN collect(${values.join(` + '\\n' + `)}) AS packed, count(*) AS read, max(${key}) AS last`,
  }
  for (let after: string | null = ''; after !== null;) {
    const [piece]: readonly Piece[] = await run<Piece>(query, { after, limit: neo4j.int(scanned) })
    const { packed, read, last }: Piece = piece!
    yield packed.map((text) => text.split(between))
    after = read < scanned ? null : last
  }
}

/** Live relations of a type by id; what is native is live. */
async function* ties(run: Run, type: RelationType): AsyncIterable<readonly TieRow[]> {
  const match = `MATCH ()-[r:${nativeTypes[type]}]->() WHERE r.id > $after WITH r`
  const values = ['r.id', 'endNode(r).id', 'startNode(r).id', 'r.status', 'toString(r.confidence)']
  for await (const rows of pieces(run, type, match, 'r.id', values))
    yield rows.map(([id, to, from, status, sure]) => [id!, to!, from!, status as Status, Number(sure)])
}

/** Live vertices that have a key, along its index. */
const keyed = (key: 'placeKey' | 'publishedKey'): string =>
  `MATCH (v:Vertex) WHERE v.${key} > $after AND v.status IN ['${liveStatuses.join("', '")}'] WITH v`

async function* said(run: Run): AsyncIterable<readonly SaidRow[]> {
  const values = ['v.id', 'v.essay', 'v.statementKind', 'v.voice', 'toString(v.conditionStart IS NOT NULL)']
  const others = ['toString(v.start)', 'v.status', 'toString(v.confidence)']
  for await (const rows of pieces(run, 'said', keyed('placeKey'), 'v.placeKey', [...values, ...others]))
    yield rows.map(([id, essay, kind, voice, conditional, start, status, sure]) => [
      id!,
      id!,
      essay!,
      kind as StatementRow['statementKind'],
      voice as StatementRow['voice'],
      conditional === 'true',
      Number(start),
      status as Status,
      Number(sure),
    ])
}

async function* essays(run: Run): AsyncIterable<readonly EssayRow[]> {
  const values = ['v.id', "coalesce(v.organisation, '')", "coalesce(v.published, '')"]
  for await (const rows of pieces(run, 'essays', keyed('publishedKey'), 'v.publishedKey', values))
    yield rows.map(([id, organisation, published]) => [id!, id!, organisation || null, published || null])
}

/** The stance table by relation id. Statements, essays and holders are read once, whatever ties they have. */
export const stances = (run: Run): AsyncIterable<Stance> =>
  stancesFrom({ essays: () => essays(run), said: () => said(run), ties: (type) => ties(run, type) })

/** Every live statement by place, of each what the analyses need (S27). */
export async function* leanStatements(run: Run): AsyncIterable<StatementRow> {
  const values = ['v.id', 'v.essay', 'v.place', 'v.statementKind', 'v.voice']
  for await (const rows of pieces(run, 'statements', keyed('placeKey'), 'v.placeKey', values))
    for (const [id, essay, place, kind, voice] of rows)
      yield {
        id: id!,
        essay: essay!,
        place: place!,
        statementKind: kind as StatementRow['statementKind'],
        voice: voice as StatementRow['voice'],
      }
}

/** The ends of every live relation of a type, by id (S27). */
export async function* leanEnds(run: Run, type: RelationType): AsyncIterable<Ends> {
  for await (const rows of ties(run, type)) for (const [, to, from] of rows) yield { from, to }
}
