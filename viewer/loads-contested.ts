import type { AgreementOptions } from './agreement-options.ts'
import type { Answer, Api } from './client.ts'
import type { Filter } from './filter.ts'
import { originsFromFilter } from './filter.ts'
import { allPages, mapAnswer } from './loads.ts'
import { isInPeriod } from './period.ts'
import type { ContestedStance, ContestedTie } from './queries/contested.ts'
import { contestedQuery, contestedTiesQuery } from './queries/contested.ts'

/** What analysts' verdicts split on, and what the network would be with it. */
export interface Contested {
  readonly stances: readonly ContestedStance[]
  /** The pair that is nearest when all of it is counted; undefined: there is none, or nothing is contested. */
  readonly nearest: ContestedTie | undefined
  readonly ties: number
}

const isShown = (filter: Filter, { from }: ContestedStance): boolean =>
  from.__typename === 'Statement' &&
  isInPeriod(from.span.essay.published, filter.period) &&
  (filter.voice === 'all' || from.voice === 'OWN') &&
  (filter.authors.length === 0 || from.holders.some(({ id }) => filter.authors.includes(id)))

/** Reads the stances on which verdicts split; the ties with them only where there are any. */
export const loadContested = async (
  api: Api,
  filter: Filter,
  options: AgreementOptions,
  rev: number | undefined,
  signal: AbortSignal,
): Promise<Answer<Contested>> => {
  const asOf = rev ?? null
  const asked = {
    types: ['AFFIRMS' as const, 'DENIES' as const, 'DISCUSSES' as const],
    statuses: ['CONTESTED' as const],
    ...originsFromFilter(filter),
  }
  const found = await allPages<ContestedStance>(async (after) =>
    mapAnswer(await api.ask(contestedQuery, { filter: asked, after, asOf }, signal), (data) => data.relations),
  )
  if (found.kind === 'failure') return found
  const stances = found.data.filter((stance) => isShown(filter, stance))
  if (stances.length === 0) return { kind: 'data', data: { stances, nearest: undefined, ties: 0 } }
  const scope = { ...options.scope, statuses: ['ACCEPTED' as const, 'PROPOSED' as const, 'CONTESTED' as const] }
  return mapAnswer(await api.ask(contestedTiesQuery, { options: { ...options, scope }, asOf }, signal), (data) => {
    const ties = data.agreement.windows[0]?.ties ?? []
    const [nearest] = ties.filter(({ weight }) => weight > 0).toSorted((x, y) => y.weight - x.weight)
    return { stances, nearest, ties: ties.length }
  })
}
