import { idKey, placeKey, publishedDescKey } from '../graph/model/sort-key.ts'
import { isLive, type RecId } from '../graph/model/header.ts'
import type { Rec, RecOf, Vertex } from '../graph/model/record.ts'
import { byRank, type Relation, type RelationType } from '../graph/model/relation.ts'
import type { Essay } from '../graph/model/essay.ts'
import type { Proposition } from '../graph/model/proposition.ts'
import type { Statement } from '../graph/model/statement.ts'
import type { Find, Incident, Page, Slice, Start } from '../graph/store.ts'
import {
  connect,
  connectionFromSlice,
  connectList,
  pageFromArgs,
  type Connection,
  type PageArgs,
  type Place,
} from './connection.ts'
import type { Context } from './context.ts'
import {
  filterStatements,
  idsIn,
  incidentQuery,
  statementFind,
  type RelationFilterArgs,
  type StatementFilterArgs,
} from './filters.ts'
import { given } from './given.ts'
import { anyStatus } from './loaders.ts'
import { whenThere, type Soon } from './soon.ts'

/** Arguments of a field that lists relations at a vertex. */
export interface RelationsArgs extends PageArgs {
  readonly direction: Incident['direction']
  readonly filter?: RelationFilterArgs | null
}

/** Arguments of a field that lists statements. */
export interface StatementsArgs extends PageArgs {
  readonly filter?: StatementFilterArgs | null
}

const byKey =
  <T>(keyOf: (item: T) => string) =>
  (a: T, b: T): number =>
    keyOf(a) < keyOf(b) ? -1 : 1

/** A list of records straight from the store. */
export const connectFind = <F extends Find>(
  context: Context,
  place: Place,
  args: PageArgs,
  find: F,
): Soon<Connection<RecOf<F['kind']>>> =>
  connect(
    place,
    args,
    (page) => readFind(context, place, find, page),
    () => context.store.count(find),
  )

const nameOf = ({ field }: Place): string => field.slice(field.indexOf('.') + 1)

const readFind = async <F extends Find>(
  context: Context,
  place: Place,
  find: F,
  page: Page,
): Promise<Slice<RecOf<F['kind']>>> => {
  const asked: Find = find
  if (asked.kind === 'relation' || !context.looksAhead(nameOf(place))) return await context.store.find(find, page)
  const start: Start = { kind: 'find', query: asked }
  return (await context.readAlong(nameOf(place), start, page)) as Slice<Rec> as Slice<RecOf<F['kind']>>
}

/**
 * The statements a filter lets through. Where they are read in one go its ids are taken as they are, and followed if it
 * turns out that one of them was merged away (rule I8).
 */
export const connectStatements = async (
  context: Context,
  place: Place,
  args: StatementsArgs,
): Promise<Connection<Statement>> => {
  const ids = idsIn(args.filter)
  const field = nameOf(place)
  if (ids.length === 0 || !context.looksAhead(field))
    return connectFind(context, place, args, await statementFind(context, args.filter))
  const page = pageFromArgs(place, args)
  const read = (query: Find & { readonly kind: 'statement' }, asked: readonly RecId[] = []) =>
    context.readAlong(field, { kind: 'find', query }, page, asked)
  let find = await statementFind(context, args.filter, given)
  let tree = await read(find, ids)
  if (tree.survivors.some((id) => id !== undefined)) {
    find = await statementFind(context, args.filter)
    tree = await read(find)
  }
  return connectionFromSlice(place, args, tree as Slice<Rec> as Slice<Statement>, () => context.store.count(find))
}

const inRank = (relations: readonly Relation[]): readonly Relation[] =>
  relations.length > 1 ? relations.toSorted(byRank) : relations

/** Live relations of these types at a vertex, the ranked ones first by rank, then by id. */
export const rankedRelations = (
  { loaders }: Context,
  id: RecId,
  direction: 'out' | 'in',
  types: readonly RelationType[],
): Soon<readonly Relation[]> => whenThere(loaders.related(id, direction, types), inRank)

/** The live records at the other end of the live relations of these types, in their order. */
export const relatedRecords = (
  { loaders }: Context,
  id: RecId,
  direction: 'out' | 'in',
  ...types: readonly RelationType[]
): Soon<readonly Rec[]> =>
  whenThere(loaders.related(id, direction, types), (relations) => {
    const known = loaders.others.get(relations)
    if (known !== undefined) return known
    const ids = inRank(relations).map((relation) => (direction === 'in' ? relation.from : relation.to))
    return whenThere(loaders.records(ids), (records) => {
      const live = records.filter(isLive)
      loaders.others.set(relations, live)
      return live
    })
  })

/** The relations at a vertex, a page at a time. Batched over all vertices that are asked the same. */
export const listRelations = (context: Context, vertex: Vertex, args: RelationsArgs): Soon<Connection<Relation>> => {
  const place: Place = { field: 'Vertex.relations', parent: vertex.id, args }
  const { query, matches } = incidentQuery(args.direction, args.filter)
  const { loaders } = context
  if (matches !== undefined)
    return loaders
      .allIncident(vertex.id, query)
      .then((relations) => connectList(place, args, relations.filter(matches), idKey))
  return connect(
    place,
    args,
    (page) => loaders.incident(vertex.id, { ...query, ends: true }, page),
    () => loaders.degree(vertex.id, query),
  )
}

/**
 * The statements tied to a vertex, by essay, then text order. The port cannot page over several parents' lists in one
 * call, so they are read whole, batched over all parents, and cut here: the number of calls stays the same for 1 and
 * 100 parents.
 */
export const listStatements = async (
  context: Context,
  vertex: Vertex,
  direction: 'out' | 'in',
  type: RelationType,
  args: StatementsArgs,
): Promise<Connection<Statement>> => {
  const { loaders } = context
  const relations =
    type === 'contains'
      ? await loaders.allIncident(vertex.id, { direction, types: [type], statuses: anyStatus, ends: true })
      : await loaders.related(vertex.id, direction, [type])
  const ends = relations.map((relation) => (direction === 'in' ? relation.from : relation.to))
  const found = await filterStatements(context, await loaders.records(ends), args.filter)
  const place: Place = { field: `${vertex.kind}.statements`, parent: vertex.id, args }
  return connectList(place, args, [...found].sort(byKey(placeKey)), placeKey)
}

/** The essays an actor signed, newest first. */
export const listEssays = async (context: Context, vertex: Vertex, args: PageArgs): Promise<Connection<Essay>> => {
  const records = await relatedRecords(context, vertex.id, 'out', 'wrote')
  const essays = records.filter((rec) => rec.kind === 'essay').sort(byKey(publishedDescKey))
  return connectList({ field: 'Actor.essays', parent: vertex.id, args }, args, essays, publishedDescKey)
}

/** The propositions under an issue, by id. */
export const listPropositions = async (
  context: Context,
  vertex: Vertex,
  args: PageArgs,
): Promise<Connection<Proposition>> => {
  const records = await relatedRecords(context, vertex.id, 'in', 'about')
  const found = records.filter((rec) => rec.kind === 'proposition').sort(byKey(idKey))
  return connectList({ field: 'Issue.propositions', parent: vertex.id, args }, args, found, idKey)
}
