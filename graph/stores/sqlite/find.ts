import type { Rec, RecOf } from '../../model/record.ts'
import type { RelationType } from '../../model/relation.ts'
import type { Find, Page, Slice } from '../../store.ts'
import { checkPage, sliceOf, sortKey } from '../paging.ts'
import { periodOf } from '../period.ts'
import type { Connection } from './connection.ts'
import { recFrom, type Body } from './rows.ts'

/** A part of a WHERE with its values. */
export interface Condition {
  readonly sql: string
  readonly values: readonly (string | number)[]
}

/** The column is one of these; nothing if there is no list, never if it is empty. One value lets an index give the order. */
export const isOneOf = (column: string, list: readonly string[] | undefined): readonly Condition[] => {
  if (list === undefined) return []
  if (list.length === 1) return [{ sql: `${column} = ?`, values: [list[0]!] }]
  return [{ sql: `${column} IN (SELECT value FROM json_each(?))`, values: [JSON.stringify(list)] }]
}

/** The record's id is one that this SELECT gives for the list. */
const isAmong = (select: string, list: readonly string[] | undefined): readonly Condition[] =>
  list === undefined
    ? []
    : [{ sql: `id IN (${select} IN (SELECT value FROM json_each(?)))`, values: [JSON.stringify(list)] }]

/** A live relation of one of these types joins the record to one of the list. `end` is the record's own. */
const isJoined = (
  end: 'source' | 'target',
  types: readonly RelationType[],
  list: readonly string[] | undefined,
): readonly Condition[] => {
  const other = end === 'source' ? 'target' : 'source'
  const names = types.map((type) => `'${type}'`).join(', ')
  return isAmong(`SELECT ${end} FROM relation WHERE live AND type IN (${names}) AND ${other}`, list)
}

const isAtLeast = (column: string, least: string | number | undefined): readonly Condition[] =>
  least === undefined ? [] : [{ sql: `${column} >= ?`, values: [least] }]

const ownConditions = (query: Find): readonly Condition[] => {
  switch (query.kind) {
    case 'essay':
      return [
        ...isJoined('target', ['wrote'], query.authors),
        ...isOneOf(`body ->> '$.organisation'`, query.organisations),
        ...isAtLeast('first_day', query.from && periodOf(query.from).first),
        ...(query.to === undefined ? [] : [{ sql: 'last_day <= ?', values: [periodOf(query.to).last] }]),
        ...isAmong('SELECT essay FROM edition WHERE sha256', query.sha256),
        ...isOneOf('source', query.sources),
      ]
    case 'actor':
      return [
        ...isOneOf(`body ->> '$.type'`, query.types),
        ...isAmong('SELECT actor FROM name WHERE folded', query.names),
      ]
    case 'statement':
      return [
        ...isOneOf('essay', query.essays),
        ...isJoined('target', ['holds'], query.holders),
        ...isOneOf(`body ->> '$.statementKind'`, query.kinds),
        ...isOneOf(`body ->> '$.voice'`, query.voices),
        ...isJoined('source', ['addressed_to'], query.addressees),
        ...isJoined('source', ['mentions'], query.mentions),
        ...isJoined('source', ['about'], query.issues),
        ...isJoined('source', ['affirms', 'denies', 'discusses'], query.propositions),
        ...isOneOf(`body ->> '$.provenance.origin'`, query.origins),
      ]
    case 'issue':
    case 'codebook':
      return []
    case 'proposition':
      return [...isJoined('source', ['about'], query.issues), ...isOneOf(`body ->> '$.dimension'`, query.dimensions)]
    case 'relation':
      return [
        ...isOneOf('type', query.types),
        ...isOneOf(`body ->> '$.label'`, query.labels),
        ...isOneOf(`body ->> '$.provenance.origin'`, query.origins),
        ...isOneOf(ruleName, query.rules),
        ...isOneOf('slot', query.slots),
      ]
  }
}

/** A rule's name, without its version. */
const rule = `body ->> '$.provenance.rule'`
const ruleName = `CASE WHEN instr(${rule}, '@') > 0 THEN substr(${rule}, 1, instr(${rule}, '@') - 1) ELSE ${rule} END`

const columns = {
  id: 'id',
  published: 'published_key',
  'published-desc': 'published_desc_key',
  place: 'place_key',
} as const satisfies Record<Find['order'], string>

const conditionsOf = (query: Find): readonly Condition[] => [
  ...(query.kind === 'relation' ? [] : [{ sql: `kind = '${query.kind}'`, values: [] }]),
  ...isOneOf('status', query.statuses),
  ...isAtLeast('confidence', query.minConfidence),
  ...ownConditions(query),
]

/** Whether a filter is there that an index answers, so that what it leaves is better sorted than the order walked. */
const isNarrow = (query: Find): boolean => {
  switch (query.kind) {
    case 'essay':
      return [query.authors, query.sha256, query.sources].some((list) => list !== undefined)
    case 'statement': {
      const { essays, holders, addressees, mentions, issues, propositions } = query
      return [essays, holders, addressees, mentions, issues, propositions].some((list) => list !== undefined)
    }
    default:
      return false
  }
}

const orders = {
  published: 'vertex_published',
  'published-desc': 'vertex_published_desc',
  place: 'vertex_place',
} as const

/**
 * Where a page is read from. Without statistics SQLite would rather take all of a kind and sort it, and statistics of
 * a store that has grown since are no better: the index of the order is named.
 */
const from = (query: Find): string => {
  if (query.kind === 'relation') return 'relation'
  return query.order === 'id' || isNarrow(query) ? 'vertex' : `vertex INDEXED BY ${orders[query.order]}`
}

const narrowing = ['essays', 'holders', 'addressees', 'mentions', 'issues', 'propositions'] as const

/**
 * The table to read in order. All statements by place are read along their own index: left to itself, SQLite finds them
 * by their kind and sorts them all for each page.
 */
const inOrderFrom = (query: Find): string => {
  const isOfAll = query.kind === 'statement' && narrowing.every((field) => query[field] === undefined)
  return isOfAll ? 'vertex INDEXED BY vertex_place' : from(query)
}

/** All of the conditions, in one. */
export const allOf = (conditions: readonly Condition[]): Condition => ({
  sql: conditions.map(({ sql }) => sql).join(' AND '),
  values: conditions.flatMap(({ values }) => values),
})

/** A page of the records a query asks for. */
export const find = <F extends Find>({ all }: Connection, query: F, page: Page): Slice<RecOf<F['kind']>> => {
  checkPage(page, query.order)
  const column = columns[query.order]
  const { sql, values } = allOf([{ sql: `${column} > ?`, values: [page.after ?? ''] }, ...conditionsOf(query)])
  const rows = all<Body>(
    `SELECT body FROM ${inOrderFrom(query)} WHERE ${sql} ORDER BY ${column} LIMIT ?`,
    ...values,
    page.first + 1,
  )
  const found = rows.map(recFrom) as (Rec & RecOf<F['kind']>)[]
  return sliceOf(found, page, (rec) => sortKey(rec, query.order))
}

/** How many records a query asks for. */
export const count = ({ all }: Connection, query: Find): number => {
  const { sql, values } = allOf([{ sql: `id > ''`, values: [] }, ...conditionsOf(query)])
  return all<{ readonly n: number }>(
    `SELECT count(*) AS n FROM ${query.kind === 'relation' ? 'relation' : 'vertex'} WHERE ${sql}`,
    ...values,
  )[0]!.n
}
