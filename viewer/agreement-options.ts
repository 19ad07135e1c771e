import type { Filter, Scope, Unit } from './filter.ts'
import { scopeFromFilter } from './filter.ts'
import type { VariablesOf } from './graphql.ts'
import type { networkQuery } from './queries/network.ts'
import type { NetworkLook, UnitChoice } from './url-analysis.ts'
import type { Route } from './url.ts'
import { networksView } from './url-analysis.ts'

/** The API's way to say how a network is computed. */
export type AgreementOptions = NonNullable<VariablesOf<typeof networkQuery>['options']>

const measureOf = {
  subtract: 'SUBTRACT',
  congruence: 'CONGRUENCE',
  conflict: 'CONFLICT',
  ignore: 'IGNORE',
  positions: 'SUBTRACT',
} as const satisfies Readonly<Record<NetworkLook['type'], string>>
const normalisationOf = {
  average: 'AVERAGE_ACTIVITY',
  none: 'NONE',
  shared: 'SHARED',
  jaccard: 'JACCARD',
  cosine: 'COSINE',
  dna: 'DNA_COSINE',
} as const satisfies Readonly<Record<NetworkLook['norm'], string>>
const duplicatesOf = {
  window: 'WINDOW',
  all: 'ALL',
  essay: 'ESSAY',
  month: 'MONTH',
  year: 'YEAR',
} as const satisfies Readonly<Record<NetworkLook['dup'], string>>

/** The API's unit. */
export const unitOf = (by: UnitChoice): Unit => (by === 'author' ? 'HOLDER' : by === 'org' ? 'ORGANISATION' : 'ESSAY')

/** The choice in a view that means a unit of the API. */
export const choiceOf: Readonly<Record<Unit, UnitChoice>> = { HOLDER: 'author', ORGANISATION: 'org', ESSAY: 'essay' }

/** What the units of a view are: an essay is told by its id, an organisation by what the view was asked for. */
export const unitOfRoute = (route: Route, unit: string): Unit => {
  if (unit.startsWith('essay:')) return 'ESSAY'
  const by = route.view === 'table' ? route.col : 'by' in route ? route.by : 'author'
  return by === 'org' ? 'ORGANISATION' : 'HOLDER'
}

/** How a network under these controls and this filter is computed. */
export const optionsFromLook = (
  filter: Filter,
  look: Pick<NetworkLook, 'type' | 'norm' | 'dup' | 'by'>,
): AgreementOptions => ({
  scope: { ...scopeFromFilter(filter, unitOf(look.by)), duplicates: duplicatesOf[look.dup] },
  measure: measureOf[look.type],
  normalisation: normalisationOf[look.norm],
})

/**
 * How two units are compared: as the default network, or as the one whose controls are given. The pair is chosen by
 * hand, so the filter of authors (of essays, for two essays) does not hold for it.
 */
export const optionsOfPair = (
  filter: Filter,
  a: string,
  b: string,
  by: UnitChoice,
  look: NetworkLook = networksView,
): AgreementOptions => {
  const chosen: Filter = by === 'author' ? { ...filter, authors: [a, b] } : { ...filter, authors: [] }
  const { scope, ...rest } = optionsFromLook(by === 'essay' ? { ...chosen, essays: [a, b] } : chosen, { ...look, by })
  return by === 'org'
    ? { ...rest, scope: { ...scope, only: { ...scope?.only, organisations: [a, b] } } }
    : { ...rest, scope: scope ?? null }
}

/** The scope of one proposition, by authors. */
export const scopeOfProposition = (filter: Filter, id: string): Scope => {
  const scope = scopeFromFilter({ ...filter, issues: [] }, 'HOLDER')
  return { ...scope, only: { ...scope.only, propositions: [id] } }
}
