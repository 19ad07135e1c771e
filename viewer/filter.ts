import type { VariablesOf } from './graphql.ts'
import type { overviewQuery } from './queries/overview.ts'
import type { Period } from './period.ts'
import { always, boundsOf, isAlways } from './period.ts'
import type { essayStatementsQuery } from './queries/essay.ts'

/** Which standings are shown: accepted and unreviewed, accepted alone, or rejected ones too. */
export const statusChoices = ['open', 'accepted', 'former'] as const
/** Whose word is shown: the essay's own, or reported too. */
export const voiceChoices = ['own', 'all'] as const

/** Where stances and statements come from: anywhere, or from one origin. */
export const originChoices = ['any', 'analyst', 'machine', 'import'] as const

/** What is shown in every view; it is kept when the view changes. */
export interface Filter {
  readonly voice: (typeof voiceChoices)[number]
  readonly status: (typeof statusChoices)[number]
  /** Least confidence of the machine, 0 to 1 in steps of 0.05. */
  readonly confidence: number
  readonly origin: (typeof originChoices)[number]
  readonly period: Period
  /** Ids of issues; empty: all. */
  readonly issues: readonly string[]
  /** Ids of authors; empty: all. */
  readonly authors: readonly string[]
  /** Ids of essays; empty: all. */
  readonly essays: readonly string[]
}

/** The parts of a filter, in the order in which they are shown. */
export const filterParts = ['voice', 'status', 'origin', 'confidence', 'period', 'issues', 'authors', 'essays'] as const
/** One of {@link filterParts}. */
export type FilterPart = (typeof filterParts)[number]

/** Shows everything live in the authors' own voice. */
export const noFilter: Filter = {
  voice: 'own',
  status: 'open',
  origin: 'any',
  confidence: 0,
  period: always,
  issues: [],
  authors: [],
  essays: [],
}

/** Whether a part says the same as {@link noFilter}. */
export const isDefault = (filter: Filter, part: FilterPart): boolean => {
  if (part === 'period') return isAlways(filter.period)
  const value = filter[part]
  return Array.isArray(value) ? value.length === 0 : value === noFilter[part]
}

/** The parts that are set. */
export const setParts = (filter: Filter): readonly FilterPart[] =>
  filterParts.filter((part) => !isDefault(filter, part))

/** The filter with one part as in {@link noFilter}. */
export const withoutPart = (filter: Filter, part: FilterPart): Filter => ({ ...filter, [part]: noFilter[part] })

/** The API's choice of what an analysis counts. */
export type Scope = NonNullable<VariablesOf<typeof overviewQuery>['scope']>
/** What stands for one column or point. */
export type Unit = NonNullable<Scope['unit']>
/** The API's filter of statements. */
export type StatementFilter = NonNullable<VariablesOf<typeof essayStatementsQuery>['filter']>

const voices = (filter: Filter): ('OWN' | 'REPORTED')[] => (filter.voice === 'own' ? ['OWN'] : ['OWN', 'REPORTED'])

/** The ids to choose from, or nothing where all are wanted: an empty list would choose none. */
const chosen = <K extends string>(field: K, list: readonly string[]): { readonly [F in K]?: string[] } =>
  (list.length === 0 ? {} : { [field]: [...list] }) as { readonly [F in K]?: string[] }

const originNames = { analyst: 'ANALYST', machine: 'MACHINE', import: 'IMPORT' } as const

/** The origins to show, or nothing where any will do. */
export const originsFromFilter = ({ origin }: Filter): { readonly origins?: ('ANALYST' | 'MACHINE' | 'IMPORT')[] } =>
  origin === 'any' ? {} : { origins: [originNames[origin]] }

/** What the overview counts, in columns of authors or essays. Rejected material is shown in lists only, never counted. */
export const scopeFromFilter = (filter: Filter, unit: Unit): Scope => ({
  unit,
  voices: voices(filter),
  statuses: filter.status === 'accepted' ? ['ACCEPTED'] : ['ACCEPTED', 'PROPOSED'],
  minConfidence: filter.confidence,
  ...boundsOf(filter.period),
  ...originsFromFilter(filter),
  duplicates: 'ALL',
  only: {
    ...chosen('issues', filter.issues),
    ...chosen('holders', filter.authors),
    ...chosen('essays', filter.essays),
  },
})

/** The scope of one cell: one unit, one proposition. */
export const scopeOfCell = (scope: Scope, unit: string, proposition: string): Scope => ({
  ...scope,
  only: {
    ...scope.only,
    propositions: [proposition],
    ...(scope.unit === 'ESSAY'
      ? { essays: [unit] }
      : scope.unit === 'ORGANISATION'
        ? { organisations: [unit] }
        : { holders: [unit] }),
  },
})

/** Standings of the records that lists show; contested ones are live and belong to every list but the accepted one. */
export const statusesFromFilter = (filter: Filter): ('PROPOSED' | 'ACCEPTED' | 'CONTESTED' | 'REJECTED')[] =>
  filter.status === 'accepted'
    ? ['ACCEPTED']
    : filter.status === 'open'
      ? ['PROPOSED', 'ACCEPTED', 'CONTESTED']
      : ['PROPOSED', 'ACCEPTED', 'CONTESTED', 'REJECTED']

/** Which direct lines between statements are shown; whom they join is told from their ends. */
export const linesFromFilter = (filter: Filter) => ({
  types: ['AGREES_WITH' as const, 'DIVERGES_FROM' as const],
  statuses: statusesFromFilter(filter),
  minConfidence: filter.confidence,
  ...originsFromFilter(filter),
})

/** Which statements lists show. */
export const statementsFromFilter = (filter: Filter): StatementFilter => ({
  voices: voices(filter),
  statuses: statusesFromFilter(filter),
  minConfidence: filter.confidence,
  ...boundsOf(filter.period),
  ...originsFromFilter(filter),
  ...chosen('issues', filter.issues),
  ...chosen('holders', filter.authors),
  ...chosen('essays', filter.essays),
})
