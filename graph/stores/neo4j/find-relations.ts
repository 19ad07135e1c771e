import neo4j from 'neo4j-driver'
import { relationTypes, stanceTypes, type Relation, type RelationType } from '../../model/relation.ts'
import type { Find, Page, Slice, Wanted } from '../../store.ts'
import { sliceOf } from '../paging.ts'
import type { Run, Values } from './connection.ts'
import { formerType } from './native.ts'
import type { Ends } from './records.ts'
import { returnedRelations, type Value } from './returned.ts'
import { nativesOf, onEach } from './relations.ts'

/** A query for relations. */
export type FindRelations = Extract<Find, { readonly kind: 'relation' }>

/** The types a query can be about: those it names, and of those the ones its slots can belong to. */
export const typesOf = ({ types, slots }: Pick<FindRelations, 'types' | 'slots'>): readonly RelationType[] => {
  const heads = slots?.map((slot) => slot.slice(0, slot.indexOf(' ')))
  const fits = (type: RelationType): boolean =>
    heads === undefined || heads.includes((stanceTypes as readonly string[]).includes(type) ? 'stance' : type)
  return relationTypes.filter((type) => (types === undefined || types.includes(type)) && fits(type))
}

/** A rule's name, without its version: what stands before its last @. */
const ruleName = `CASE WHEN r.rule CONTAINS '@'
  THEN left(r.rule, size(r.rule) - size(last(split(r.rule, '@'))) - 1) ELSE r.rule END`

const conditionsOf = (query: FindRelations, native: string): string =>
  [
    'r.id > $after',
    'r.status IN $statuses',
    ...(native === formerType ? ['r.type IN $types'] : []),
    ...(query.minConfidence === undefined ? [] : ['r.confidence >= $least']),
    ...(query.labels === undefined ? [] : ['r.label IN $labels']),
    ...(query.origins === undefined ? [] : ['r.origin IN $origins']),
    ...(query.rules === undefined ? [] : [`${ruleName} IN $rules`]),
  ].join(' AND ')

/**
 * The relationships of a type that fit. Where slots are asked for, it starts from them: left to itself the server walks
 * along the ids, which are in order already, through all there are of that type.
 */
const patternOf = (query: FindRelations, native: string): string => {
  const slot = native === formerType ? 'slotWas' : 'slot'
  const start = `UNWIND $slots AS one MATCH ()-[r:${native}]->() WHERE r.${slot} = one WITH DISTINCT r`
  return `${query.slots === undefined ? `MATCH ()-[r:${native}]->()` : start} WHERE ${conditionsOf(query, native)}`
}

const valuesOf = (query: FindRelations, types: readonly RelationType[], after: string): Values => {
  const { statuses, minConfidence: least, labels, origins, rules, slots } = query
  return { after, types, statuses, least, labels, origins, rules, slots }
}

const nameOf = (query: FindRelations, natives: readonly string[]): string => {
  const narrowing = (['minConfidence', 'labels', 'origins', 'rules', 'slots'] as const).filter(
    (name) => query[name] !== undefined,
  )
  return `relation, ${[...natives, ...narrowing].join(' ')}`
}

/** A page of relations by id, from each of the relationship types that may hold some. */
export const findRelations = async (
  run: Run,
  query: FindRelations,
  page: Page,
  wanted: Wanted = {},
): Promise<Slice<Relation>> => {
  const types = typesOf(query)
  const natives = nativesOf(types, query.statuses)
  if (natives.length === 0) return { items: [], cursors: [], more: false }
  const part = (native: string): string => `${patternOf(query, native)} RETURN r ORDER BY r.id LIMIT $limit`
  const returned = returnedRelations(wanted)
  const rows = await run<Ends & { readonly relation: Value }>(
    {
      name: `find(${nameOf(query, natives)})${returned.name}`,
      text: `${onEach(natives, part)} WITH r ORDER BY r.id LIMIT $limit
        RETURN ${returned.of('r')} AS relation, startNode(r).id AS from, endNode(r).id AS to`,
    },
    { ...valuesOf(query, types, page.after ?? ''), ...returned.values, limit: neo4j.int(page.first + 1) },
  )
  const relations = rows.map((row) => returned.read(row.relation, row))
  return sliceOf(relations, page, ({ id }) => id)
}

/** How many relations a query asks for. */
export const countRelations = async (run: Run, query: FindRelations): Promise<number> => {
  const types = typesOf(query)
  const natives = nativesOf(types, query.statuses)
  if (natives.length === 0) return 0
  const part = (native: string): string => `${patternOf(query, native)} RETURN count(r) AS n`
  const [row] = await run<{ readonly n: number }>(
    { name: `count(${nameOf(query, natives)})`, text: `${onEach(natives, part)} RETURN sum(n) AS n` },
    valuesOf(query, types, ''),
  )
  return row!.n
}
