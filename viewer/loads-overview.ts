import type { Answer, Api } from './client.ts'
import type { Filter, Scope, Unit } from './filter.ts'
import { linesFromFilter, scopeFromFilter } from './filter.ts'
import { allPages, mapAnswer } from './loads.ts'
import { isInPeriod } from './period.ts'
import type { FindingsResult } from './queries/findings.ts'
import { findingsQuery } from './queries/findings.ts'
import type { LineEntry, OverviewResult } from './queries/overview.ts'
import { linesQuery, overviewQuery, reviewedQuery } from './queries/overview.ts'

const isLineIn = (filter: Filter, line: LineEntry): boolean =>
  [line.from, line.to].every(
    (end) => end.__typename !== 'Statement' || isInPeriod(end.span.essay.published, filter.period),
  )

/** Reads the direct lines between statements that a filter lets through. */
export const loadLines = async (
  api: Api,
  filter: Filter,
  signal: AbortSignal,
): Promise<Answer<readonly LineEntry[]>> => {
  const variables = { filter: linesFromFilter(filter) }
  const lines = await allPages<LineEntry>(async (after) =>
    mapAnswer(await api.ask(linesQuery, { ...variables, after }, signal), (data) => data.relations),
  )
  return mapAnswer(lines, (all) => all.filter((line) => isLineIn(filter, line)))
}

/** The overview's matrix, the direct lines, and what stands out. */
export interface Overview {
  readonly matrix: OverviewResult
  readonly lines: readonly LineEntry[]
  /** Undefined where they could not be worked out: the table stands without them. */
  readonly findings: FindingsResult | undefined
  /** The part that was read: another may be asked for meanwhile. */
  readonly window: Window
}

/** Rows (units) and columns (propositions) that are asked for; the second is for corpora too large for the first. */
const shapes = [
  { maxRows: 40, maxColumns: 100 },
  { maxRows: 40, maxColumns: 30 },
] as const

/** Which part of a large overview is shown: so many units and propositions are passed over. */
export interface Window {
  readonly units: number
  readonly propositions: number
}

/** The overview from its beginning. */
export const firstWindow: Window = { units: 0, propositions: 0 }

const unitField = { HOLDER: 'holders', ORGANISATION: 'organisations', ESSAY: 'essays' } as const

/**
 * The accepted twin of what is shown. Where all is shown it came along; of a larger overview it is asked for by name,
 * since among what is accepted alone other propositions may come first.
 */
const withTwin = async (
  api: Api,
  matrix: OverviewResult,
  scope: Scope,
  asOf: number | null,
  signal: AbortSignal,
): Promise<Answer<OverviewResult>> => {
  const { rows, columns, omittedRows, omittedColumns } = matrix.positions
  if (omittedRows + omittedColumns === 0) return { kind: 'data', data: matrix }
  const only = {
    ...scope.only,
    propositions: columns.map(({ proposition }) => proposition.id),
    [unitField[scope.unit ?? 'HOLDER']]: rows.map(({ id }) => id),
  }
  const reviewed = { ...scope, statuses: ['ACCEPTED' as const], only }
  return mapAnswer(await api.ask(reviewedQuery, { scope: reviewed, asOf }, signal), (data) => ({ ...matrix, ...data }))
}

/** Reads the overview. */
export const loadOverview = async (
  api: Api,
  filter: Filter,
  unit: Unit,
  {
    order,
    rev,
    window,
  }: { readonly order: 'SPLIT' | 'COVERAGE'; readonly rev: number | undefined; readonly window: Window },
  signal: AbortSignal,
): Promise<Answer<Overview>> => {
  const scope = scopeFromFilter(filter, unit)
  const asOf = rev ?? null
  // Few essays name an organisation: one that speaks is worth a row, as long as authors debate.
  const minUnits = unit === 'ORGANISATION' ? 1 : 2
  const variables = {
    scope,
    reviewed: { ...scope, statuses: ['ACCEPTED' as const] },
    order,
    minUnits,
    skipRows: window.units,
    skipColumns: window.propositions,
    asOf,
  }
  const [first, lines, findings] = await Promise.all([
    api.ask(overviewQuery, { ...variables, ...shapes[0] }, signal),
    loadLines(api, filter, signal),
    api.ask(findingsQuery, { options: { scope }, asOf }, signal),
  ])
  const isTooMuch = first.kind === 'failure' && first.failure.kind === 'refused' && first.failure.code === 'TOO_COSTLY'
  const part = isTooMuch ? await api.ask(overviewQuery, { ...variables, ...shapes[1] }, signal) : first
  if (part.kind === 'failure') return part
  const matrix = await withTwin(api, part.data, scope, asOf, signal)
  if (matrix.kind === 'failure') return matrix
  return mapAnswer(lines, (all) => ({
    matrix: matrix.data,
    lines: all,
    findings: findings.kind === 'data' ? findings.data.findings : undefined,
    window,
  }))
}
