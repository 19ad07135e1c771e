import { daysFromBounds, placeInDays } from '../graph/agreement/windows.ts'
import { liveStatuses, type Origin, type RecId, type Status } from '../graph/model/header.ts'
import type { Rec } from '../graph/model/record.ts'
import type { Relation, RelationType } from '../graph/model/relation.ts'
import type { Statement, StatementKind, Voice } from '../graph/model/statement.ts'
import type { Find, Incident } from '../graph/store.ts'
import type { Context } from './context.ts'
import { given, type Given } from './given.ts'
import type { Soon } from './soon.ts'
import { ruleNameOf } from '../graph/model/rule-name.ts'

type Ids = readonly RecId[]

/** Input StatementFilter. */
export interface StatementFilterArgs {
  readonly essays?: Ids | null
  readonly holders?: Ids | null
  readonly kinds?: readonly StatementKind[] | null
  readonly voices?: readonly Voice[] | null
  readonly addressees?: Ids | null
  readonly mentions?: Ids | null
  readonly issues?: Ids | null
  readonly propositions?: Ids | null
  readonly origins?: readonly Origin[] | null
  readonly from?: string | null
  readonly to?: string | null
  readonly undated?: boolean | null
  readonly statuses: readonly Status[]
  readonly minConfidence: number
}

/** Input EssayFilter. */
export interface EssayFilterArgs {
  readonly authors?: Ids | null
  readonly organisations?: Ids | null
  readonly from?: string | null
  readonly to?: string | null
}

/** Input RelationFilter. */
export interface RelationFilterArgs {
  readonly types?: readonly RelationType[] | null
  readonly labels?: readonly string[] | null
  readonly origins?: readonly Origin[] | null
  readonly rules?: readonly string[] | null
  readonly statuses: readonly Status[]
  readonly minConfidence: number
}

/** What a filter says when it is not given at all. */
const everythingLive = { statuses: liveStatuses, minConfidence: 0 }

/** Fields of filters that hold ids. */
const idFields: ReadonlySet<string> = new Set([
  'essays',
  'holders',
  'addressees',
  'mentions',
  'issues',
  'propositions',
  'authors',
  'organisations',
  'one',
  'other',
])

/** Ids as they are now: a merged id becomes its survivor's (rule I8); an unknown one stays and matches nothing. */
export const survivingIds = async ({ loaders }: Context, ids: Ids): Promise<Ids> =>
  (await Promise.all(ids.map((id) => loaders.record(id)))).map((rec, n) => rec?.id ?? ids[n]!)

/** A filter without nulls, its ids resolved. One store call at most. */
export const resolvedFilter = async <T extends object>(
  context: Context,
  filter: T | null | undefined,
): Promise<Given<T>> => {
  const fields = Object.entries(given(filter)).map(async ([name, value]) => {
    return [name, idFields.has(name) ? await survivingIds(context, value as Ids) : value] as const
  })
  return Object.fromEntries(await Promise.all(fields)) as Given<T>
}

/** Essays of a period, of these or of all; the period is what an analysis means by the same words. */
const essaysBetween = async (
  context: Context,
  among: Ids | undefined,
  { from, to, undated = false }: Given<Pick<StatementFilterArgs, 'from' | 'to' | 'undated'>>,
): Promise<Ids> => {
  const days = daysFromBounds(from, to, undated)
  const { essays } = await context.standing()
  return (among ?? [...essays.keys()]).filter((id) => {
    const essay = essays.get(id)
    return essay !== undefined && placeInDays(essay.published, days) === 'in'
  })
}

/** The ids in a filter, as they are given. */
export const idsIn = (filter: object | null | undefined): Ids =>
  Object.entries(given(filter)).flatMap(([name, value]) => (idFields.has(name) ? (value as Ids) : []))

/** What to find for a list of statements; with `resolve: given` the ids are taken as they are. */
export const statementFind = async (
  context: Context,
  filter?: StatementFilterArgs | null,
  resolve: (filter: StatementFilterArgs | null | undefined) => Soon<Given<StatementFilterArgs>> = (args) =>
    resolvedFilter(context, args),
): Promise<Find & { readonly kind: 'statement' }> => {
  const { from, to, undated, ...rest } = await resolve(filter)
  const isDated = from !== undefined || to !== undefined
  const period = { ...(from && { from }), ...(to && { to }), ...(undated && { undated }) }
  return {
    ...everythingLive,
    ...rest,
    ...(isDated && { essays: await essaysBetween(context, rest.essays, period) }),
    kind: 'statement',
    order: 'place',
  }
}

/** What to find for a list of essays. */
export const essayFind = async (
  context: Context,
  order: 'published' | 'published-desc',
  filter?: EssayFilterArgs | null,
): Promise<Find & { readonly kind: 'essay' }> => ({
  ...everythingLive,
  ...(await resolvedFilter(context, filter)),
  kind: 'essay',
  order,
})

/** What to find for a list of relations. */
export const relationFind = (filter?: RelationFilterArgs | null): Find & { readonly kind: 'relation' } => ({
  ...everythingLive,
  ...given(filter),
  kind: 'relation',
  order: 'id',
})

/** Relations at a vertex: what the store is asked, and what is left to check if the store cannot be asked it. */
export const incidentQuery = (
  direction: Incident['direction'],
  filter?: RelationFilterArgs | null,
): { readonly query: Incident; readonly matches?: (relation: Relation) => boolean } => {
  const { labels, origins, rules, ...asked } = given(filter)
  const query: Incident = { ...everythingLive, ...asked, direction }
  if (labels === undefined && origins === undefined && rules === undefined) return { query }
  return {
    query,
    matches: ({ label, provenance: { origin, rule } }) =>
      (labels === undefined || (label !== undefined && labels.includes(label))) &&
      (origins === undefined || origins.includes(origin)) &&
      (rules === undefined || (rule !== undefined && rules.includes(ruleNameOf(rule)!))),
  }
}

/** The relations that say what a statement filter asks about. */
const ties = {
  holders: ['in', ['holds']],
  addressees: ['out', ['addressed_to']],
  mentions: ['out', ['mentions']],
  issues: ['out', ['about']],
  propositions: ['out', ['affirms', 'denies', 'discusses']],
} as const satisfies Readonly<Record<string, readonly ['in' | 'out', readonly RelationType[]]>>

const isTied = async ({ loaders }: Context, id: RecId, tie: keyof typeof ties, ids: Ids): Promise<boolean> => {
  const [direction, types] = ties[tie]
  const relations = await loaders.related(id, direction, types)
  return relations.some((relation) => ids.includes(direction === 'in' ? relation.from : relation.to))
}

/** Of these records, the statements that a filter lets through; means the same as `Store.find` with that filter. */
export const filterStatements = async (
  context: Context,
  records: readonly Rec[],
  filter?: StatementFilterArgs | null,
): Promise<readonly Statement[]> => {
  const query = await statementFind(context, filter)
  const { statuses, minConfidence = 0, essays, kinds, voices, origins } = query
  const fit = records.filter(
    (rec): rec is Statement =>
      rec.kind === 'statement' &&
      statuses.includes(rec.status) &&
      rec.provenance.confidence >= minConfidence &&
      (essays === undefined || essays.includes(rec.essay)) &&
      (kinds === undefined || kinds.includes(rec.statementKind)) &&
      (voices === undefined || voices.includes(rec.voice)) &&
      (origins === undefined || origins.includes(rec.provenance.origin)),
  )
  const asked = (Object.keys(ties) as (keyof typeof ties)[]).filter((tie) => query[tie] !== undefined)
  const verdicts = await Promise.all(
    fit.map((rec) => Promise.all(asked.map((tie) => isTied(context, rec.id, tie, query[tie]!)))),
  )
  return fit.filter((_rec, n) => verdicts[n]!.every(Boolean))
}
