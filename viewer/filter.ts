import type { VariablesOf } from './graphql.ts'
import type { overviewQuery } from './queries/overview.ts'
import type { essayStatementsQuery } from './queries/essay.ts'

/** Which standings are shown: accepted and unreviewed, accepted alone, or rejected ones too. */
export const statusChoices = ['open', 'accepted', 'former'] as const
/** Whose word is shown: the essay's own, or reported too. */
export const voiceChoices = ['own', 'all'] as const

/** What is shown in every view; it is kept when the view changes. */
export interface Filter {
  readonly voice: (typeof voiceChoices)[number]
  readonly status: (typeof statusChoices)[number]
  /** Least confidence of the machine, 0 to 1 in steps of 0.05. */
  readonly confidence: number
  /** Ids of issues; empty: all. */
  readonly issues: readonly string[]
  /** Ids of authors; empty: all. */
  readonly authors: readonly string[]
  /** Ids of essays; empty: all. */
  readonly essays: readonly string[]
}

/** The parts of a filter, in the order in which they are shown. */
export const filterParts = ['voice', 'status', 'confidence', 'issues', 'authors', 'essays'] as const
/** One of {@link filterParts}. */
export type FilterPart = (typeof filterParts)[number]

/** Shows everything live in the authors' own voice. */
export const noFilter: Filter = { voice: 'own', status: 'open', confidence: 0, issues: [], authors: [], essays: [] }

/** Whether a part says the same as {@link noFilter}. */
export const isDefault = (filter: Filter, part: FilterPart): boolean => {
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

/** What the overview counts, in columns of authors or essays. Rejected material is shown in lists only, never counted. */
export const scopeFromFilter = (filter: Filter, unit: Unit): Scope => ({
  unit,
  voices: voices(filter),
  statuses: filter.status === 'accepted' ? ['ACCEPTED'] : ['ACCEPTED', 'PROPOSED'],
  minConfidence: filter.confidence,
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

/** Which statements lists show. */
export const statementsFromFilter = (filter: Filter): StatementFilter => ({
  voices: voices(filter),
  statuses: statusesFromFilter(filter),
  minConfidence: filter.confidence,
  ...chosen('issues', filter.issues),
  ...chosen('holders', filter.authors),
  ...chosen('essays', filter.essays),
})
