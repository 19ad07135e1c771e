import neo4j from 'neo4j-driver'
import type { Rec, RecOf } from '../../model/record.ts'
import type { Find, Page, Slice, Wanted } from '../../store.ts'
import { checkPage, sliceOf } from '../paging.ts'
import { periodOf } from '../period.ts'
import type { Query, Run, Values } from './connection.ts'
import { countRelations, findRelations, type FindRelations } from './find-relations.ts'
import { nativeTypes } from './native.ts'
import { returnedVertices, type Value } from './returned.ts'

/** A way to narrow a list by a parameter: by starting from its values where that is quick, or by looking at each vertex. */
interface Filter {
  readonly name: string
  readonly value: unknown
  /** Gives `v` from the values, through an index. */
  readonly start?: string
  readonly condition: string
}

/** A query for vertices. */
export type FindVertices = Exclude<Find, { readonly kind: 'relation' }>
type List = readonly string[] | undefined

const from = (name: string, value: unknown, rest: { readonly start?: string; readonly condition: string }) =>
  value === undefined ? [] : [{ name, value, ...rest }]

/** A live relation joins `v` to one of the list; the arrows are those of the relation, seen from `v`. */
const joined = (name: string, list: List, arrows: 'in' | 'out', ...types: readonly (keyof typeof nativeTypes)[]) => {
  const natives = types.map((type) => nativeTypes[type]).join('|')
  const arrow = arrows === 'out' ? `-[:${natives}]->` : `<-[:${natives}]-`
  return from(name, list, {
    start: `UNWIND $${name} AS one MATCH (o:Vertex {id: one}) MATCH (v:Vertex)${arrow}(o)`,
    condition: `EXISTS { MATCH (v)${arrow}(o:Vertex) WHERE o.id IN $${name} }`,
  })
}

const oneOf = (name: string, list: List, property: string): readonly Filter[] =>
  from(name, list, { condition: `v.${property} IN $${name}` })

const filtersOf = (query: FindVertices): readonly Filter[] => {
  switch (query.kind) {
    case 'essay':
      return [
        ...from('sha256', query.sha256, {
          start: 'UNWIND $sha256 AS one MATCH (e:Edition {sha256: one}) WITH e MATCH (v:Vertex {id: e.essay})',
          condition: 'EXISTS { MATCH (e:Edition) WHERE e.essay = v.id AND e.sha256 IN $sha256 }',
        }),
        ...from('sources', query.sources, {
          start: 'UNWIND $sources AS one MATCH (v:Vertex {source: one})',
          condition: 'v.source IN $sources',
        }),
        ...joined('authors', query.authors, 'in', 'wrote'),
        ...oneOf('organisations', query.organisations, 'organisation'),
        ...from('from', query.from && periodOf(query.from).first, { condition: 'v.firstDay >= $from' }),
        ...from('to', query.to && periodOf(query.to).last, { condition: 'v.lastDay <= $to' }),
      ]
    case 'actor':
      return [
        ...from('names', query.names, {
          start: 'UNWIND $names AS one MATCH (n:Name {folded: one}) WITH n MATCH (v:Vertex {id: n.actor})',
          condition: 'EXISTS { MATCH (n:Name) WHERE n.actor = v.id AND n.folded IN $names }',
        }),
        ...oneOf('types', query.types, 'type'),
      ]
    case 'statement':
      return [
        ...joined('propositions', query.propositions, 'out', 'affirms', 'denies', 'discusses'),
        ...joined('addressees', query.addressees, 'out', 'addressed_to'),
        ...joined('mentions', query.mentions, 'out', 'mentions'),
        ...joined('holders', query.holders, 'in', 'holds'),
        ...from('essays', query.essays, {
          // Keys of places begin with the essay.
          start: `UNWIND $essays AS one MATCH (v:Vertex) WHERE v.placeKey STARTS WITH one + ' '`,
          condition: 'v.essay IN $essays',
        }),
        ...joined('issues', query.issues, 'out', 'about'),
        ...oneOf('kinds', query.kinds, 'statementKind'),
        ...oneOf('voices', query.voices, 'voice'),
        ...oneOf('origins', query.origins, 'origin'),
      ]
    case 'issue':
    case 'codebook':
      return []
    case 'proposition':
      return [...joined('issues', query.issues, 'out', 'about'), ...oneOf('dimensions', query.dimensions, 'dimension')]
  }
}

/** The properties that hold the keys of the orders. */
export const keyProperties = {
  id: 'id',
  published: 'publishedKey',
  'published-desc': 'publishedDescKey',
  place: 'placeKey',
} as const satisfies Record<Find['order'], string>

/** A way to the vertices of a list. */
export interface Selection {
  readonly name: string
  /** Cypher that gives each `v` once. */
  readonly text: string
  readonly values: Values
}

/** The first filter that an index answers is where the search starts; without one, the order's own index is. */
export const selectionOf = (query: FindVertices, after: string | undefined): Selection => {
  const filters = filtersOf(query)
  const first = filters.find(({ start }) => start !== undefined)
  const key = keyProperties[query.order]
  const narrowing = [...filters.map(({ name }) => name), ...(query.minConfidence === undefined ? [] : ['least'])]
  const conditions = [
    `v.${key} > $after`,
    ...(key === 'id' ? ['v.id < $end'] : []),
    'v.kind = $kind',
    'v.status IN $statuses',
    ...(query.minConfidence === undefined ? [] : ['v.confidence >= $least']),
    ...filters.filter((filter) => filter !== first).map(({ condition }) => condition),
  ].join(' AND ')
  return {
    name: `${query.kind}, ${[query.order, ...narrowing].join(' ')}`,
    text: `${first ? `${first.start} WITH DISTINCT v` : 'MATCH (v:Vertex)'} WHERE ${conditions}`,
    values: {
      ...Object.fromEntries(filters.map(({ name, value }) => [name, value])),
      after: after ?? (key === 'id' ? `${query.kind}:` : ''),
      end: `${query.kind};`,
      kind: query.kind,
      statuses: query.statuses,
      least: query.minConfidence ?? null,
    },
  }
}

const isAboutRelations = (query: Find): query is FindRelations => query.kind === 'relation'

/** A page of the records a query asks for. */
export const find = async <F extends Find>(
  run: Run,
  query: F,
  page: Page,
  wanted: Wanted = {},
): Promise<Slice<RecOf<F['kind']>>> => {
  const asked: Find = query
  checkPage(page, asked.order)
  if (isAboutRelations(asked))
    return (await findRelations(run, asked, page, wanted)) as Slice<Rec> as Slice<RecOf<F['kind']>>
  const { name, text, values } = selectionOf(asked as FindVertices, page.after)
  const returned = returnedVertices([asked.kind], wanted)
  const key = keyProperties[asked.order]
  const statement: Query = {
    name: `find(${name})${returned.name}`,
    text: `${text} WITH v ORDER BY v.${key} LIMIT $limit RETURN ${returned.of('v')} AS vertex, v.${key} AS key`,
  }
  const rows = await run<{ readonly vertex: Value; readonly key: string }>(statement, {
    ...values,
    ...returned.values,
    limit: neo4j.int(page.first + 1),
  })
  const { items, cursors, more } = sliceOf(rows, page, ({ key }) => key)
  return { items: items.map(({ vertex }) => returned.read(vertex) as Rec as RecOf<F['kind']>), cursors, more }
}

/** How many records a query asks for. */
export const count = async (run: Run, query: Find): Promise<number> => {
  if (isAboutRelations(query)) return countRelations(run, query)
  const { name, text, values } = selectionOf(query, undefined)
  const [row] = await run<{ readonly n: number }>(
    { name: `count(${name})`, text: `${text} RETURN count(v) AS n` },
    values,
  )
  return row!.n
}
