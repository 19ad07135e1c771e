import { slotOf } from '../../identity/slot.ts'
import type { AlignedRange, EditionHead } from '../../model/edition.ts'
import type { EditionId } from '../../model/span.ts'
import type { RecId } from '../../model/header.ts'
import type { Rec } from '../../model/record.ts'
import { vertexKinds } from '../../model/header.ts'
import type { Wanted } from '../../store.ts'
import type { RelationType } from '../../model/relation.ts'
import { relationTypes, type Relation } from '../../model/relation.ts'
import type { Run } from './connection.ts'
import { typesOf } from './find-relations.ts'
import { formerType, kindOf, nativeTypes, typeOf } from './native.ts'
import { fewTexts } from './relations.ts'
import { returnRelation } from './records.ts'
import { returnedRelations, returnedVertices, type Returned, type Value } from './returned.ts'

const vertexPart = ({ of }: Returned<Rec>): string => `UNWIND $vertices AS id MATCH (v:Vertex {id: id})
  RETURN ${of('v')} AS vertex, null AS relation, null AS from, null AS to`

/** Looked up under its own type, and if it is not there among the former ones: a unique index either way (F4). */
const relationPart = (native: string, parameter: string): string =>
  `UNWIND $${parameter} AS id MATCH ()-[r:${native}]->() WHERE r.id = id
  RETURN null AS vertex, ${returnRelation}`

const getQuery = (types: readonly RelationType[], vertices: Returned<Rec>) => ({
  name: `get(${types.join(', ')})${vertices.name}`,
  text: [
    vertexPart(vertices),
    ...types.map((type) => relationPart(nativeTypes[type], type)),
    ...(types.length > 0 ? [relationPart(formerType, 'former')] : []),
  ].join('\nUNION ALL\n'),
})

type Row =
  | { readonly vertex: Value; readonly relation: null }
  | { readonly vertex: null; readonly relation: Value; readonly from: RecId; readonly to: RecId }

const allKinds = [...vertexKinds, 'codebook'] as const

/** The records with these ids, in order (rule S11), relations whole: one statement however many. */
export const getRecords = async (
  run: Run,
  ids: readonly RecId[],
  wanted: Wanted = {},
): Promise<readonly (Rec | undefined)[]> => {
  if (ids.length === 0) return []
  const byType = new Map<RelationType | undefined, RecId[]>()
  for (const id of new Set(ids)) {
    const type = typeOf(id)
    const group = byType.get(type)
    if (group === undefined) byType.set(type, [id])
    else group.push(id)
  }
  const types = fewTexts(relationTypes.filter((type) => byType.has(type)))
  const vertexIds = byType.get(undefined) ?? []
  const prefixes = new Set(vertexIds.map(kindOf))
  const vertices = returnedVertices(
    allKinds.filter((kind) => prefixes.has(kind)),
    wanted,
  )
  const relations = returnedRelations({})
  const rows = await run<Row>(getQuery(types, vertices), {
    ...vertices.values,
    vertices: vertexIds,
    former: types.flatMap((type) => byType.get(type) ?? []),
    ...Object.fromEntries(types.map((type) => [type, byType.get(type) ?? []])),
  })
  const found = new Map(
    rows.map((row) => {
      const rec: Rec = row.relation === null ? vertices.read(row.vertex) : relations.read(row.relation, row)
      return [rec.id, rec]
    }),
  )
  return ids.map((id) => found.get(id))
}

/** The relations in a slot: those of a type are looked up by the slot they are in, former ones by the one they were in. */
const slotPart = (native: string): string =>
  `UNWIND $slots AS one MATCH ()-[r:${native}]->() WHERE r.${native === formerType ? 'slotWas' : 'slot'} = one
  RETURN null AS vertex, ${returnRelation}`

/** Records by their ids, and the relations in some slots by id, whole: one statement (rule S32). */
export const placeRecords = async (
  run: Run,
  ids: readonly RecId[],
  slots: readonly string[],
): Promise<readonly [readonly (Rec | undefined)[], readonly Relation[]]> => {
  const [vertexIds, relationIds] = [ids.filter((id) => typeOf(id) === undefined), ids.filter(typeOf)]
  const types = relationTypes.filter((type) => relationIds.some((id) => typeOf(id) === type))
  const natives = [...typesOf({ slots }).map((type) => nativeTypes[type]), formerType]
  const [vertices, relations] = [returnedVertices(allKinds, {}), returnedRelations({})]
  const { name, text } = getQuery(types, vertices)
  const rows = await run<Row>(
    { name: `place(${name}, ${natives.join(', ')})`, text: [text, ...natives.map(slotPart)].join('\nUNION ALL\n') },
    {
      ...{ vertices: vertexIds, former: relationIds, slots },
      ...Object.fromEntries(types.map((type) => [type, relationIds.filter((id) => typeOf(id) === type)])),
    },
  )
  const found = new Map(
    rows.map((row): readonly [RecId, Rec] => {
      const rec = row.relation === null ? vertices.read(row.vertex) : relations.read(row.relation, row)
      return [rec.id, rec]
    }),
  )
  const isPlaced = (rec: Rec): rec is Relation => rec.kind === 'relation' && slots.includes(slotOf(rec))
  const placed = [...found.values()].filter(isPlaced).toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return [ids.map((id) => found.get(id)), placed]
}

interface EditionRow extends Omit<EditionHead, 'map'> {
  readonly mapFrom: readonly number[]
  readonly mapTo: readonly number[]
  readonly mapLength: readonly number[]
}

const mapFrom = ({ mapFrom, mapTo, mapLength }: EditionRow): readonly AlignedRange[] =>
  mapFrom.map((from, n) => ({ from, to: mapTo[n]!, length: mapLength[n]! }))

const editionsQuery = {
  name: 'editions',
  text: `UNWIND $essays AS essay MATCH (e:Edition {essay: essay}) WHERE e.number > 0
    RETURN e.id AS id, e.essay AS essay, e.number AS number, e.sha256 AS sha256, e.at AS at, e.length AS length,
      e.mapFrom AS mapFrom, e.mapTo AS mapTo, e.mapLength AS mapLength ORDER BY e.number`,
}

/** The editions of each of these essays, oldest first. */
export const getEditions = async (run: Run, essays: readonly RecId[]): Promise<readonly (readonly EditionHead[])[]> => {
  const rows = await run<EditionRow>(editionsQuery, { essays: [...new Set(essays)] })
  const heads = new Map<RecId, EditionHead[]>(essays.map((essay) => [essay, []]))
  for (const row of rows) {
    const { id, essay, number, sha256, at, length } = row
    heads.get(essay)!.push({ id, essay, number, sha256, at, map: mapFrom(row), length })
  }
  return essays.map((essay) => heads.get(essay)!)
}

const textsQuery = {
  name: 'texts',
  text: 'UNWIND $ids AS id MATCH (e:Edition {id: id}) RETURN e.id AS id, e.text AS text',
}

/** The texts of these editions, in order. */
export const getTexts = async (run: Run, ids: readonly EditionId[]): Promise<readonly (string | undefined)[]> => {
  const rows = await run<{ readonly id: EditionId; readonly text: string }>(textsQuery, { ids: [...new Set(ids)] })
  const texts = new Map(rows.map(({ id, text }) => [id, text]))
  return ids.map((id) => texts.get(id))
}
