import type { AgreementOptions } from './agreement-options.ts'
import { optionsFromLook, scopeOfProposition } from './agreement-options.ts'
import type { Answer, Api } from './client.ts'
import type { CompareModel, NeitherRow } from './elements-compare.ts'
import { compareModelFrom, neitherOf } from './elements-compare.ts'
import type { NetworkModel } from './elements-network.ts'
import { networkFrom } from './elements-network.ts'
import type { Filter } from './filter.ts'
import { originsFromFilter, statementsFromFilter, statusesFromFilter } from './filter.ts'
import { allPages, mapAnswer } from './loads.ts'
import { loadLines } from './loads-overview.ts'
import { isInPeriod } from './period.ts'
import type { Compared, CompareLink, CompareResult } from './queries/compare.ts'
import { compareLinksQuery, compareQuery, pairPositionsQuery } from './queries/compare.ts'
import { cardsQuery } from './queries/evidence.ts'
import type { CardStatement } from './queries/fragments.ts'
import type { NetworkResult, Robustness } from './queries/network.ts'
import { networkQuery, robustnessQuery } from './queries/network.ts'
import type { LineEntry } from './queries/overview.ts'
import type { PropositionNode, PropositionResult } from './queries/proposition.ts'
import { propositionQuery } from './queries/proposition.ts'
import type { NetworkLook } from './url-analysis.ts'

/** Two units side by side. */
export interface Comparison {
  /** Corpus version it was computed on. */
  readonly version: number
  readonly a: CompareResult['compare']['a']
  readonly b: CompareResult['compare']['b']
  /** By the measure asked for, and by its two parts; null: no common ground. */
  readonly tie: CompareResult['compare']['tie']
  readonly congruence: CompareResult['compare']['tie']
  readonly conflict: CompareResult['compare']['tie']
  /** Essays both signed, which count for neither here. */
  readonly coSigned: CompareResult['compare']['coSigned']
  readonly compared: readonly Compared[]
  readonly model: CompareModel
  /** Points of debate on which neither takes a side; undefined where they could not be read. */
  readonly neither: readonly NeitherRow[] | undefined
}

/** What two units are compared by. */
export interface Pair {
  readonly a: string
  readonly b: string
  readonly options: AgreementOptions
  readonly filter: Filter
  readonly rev: number | undefined
}

const asked = (rev: number | undefined) => (rev === undefined ? {} : { asOf: rev })

/** Reads two units side by side, with all propositions and the links between them. */
export const loadComparison = async (api: Api, pair: Pair, signal: AbortSignal): Promise<Answer<Comparison>> => {
  const { a, b, options, filter, rev } = pair
  const heads: CompareResult[] = []
  const variables = {
    a,
    b,
    options,
    congruence: { ...options, measure: 'CONGRUENCE' as const },
    conflict: { ...options, measure: 'CONFLICT' as const },
    ...asked(rev),
  }
  const statements = statementsFromFilter(filter)
  const among = {
    voices: statements.voices ?? [],
    statuses: statusesFromFilter(filter),
    minConfidence: filter.confidence,
  }
  const [positions, compared, links] = await Promise.all([
    api.ask(pairPositionsQuery, { scope: options.scope ?? null, ...asked(rev) }, signal),
    allPages<Compared>(async (after) => {
      const answer = await api.ask(compareQuery, { ...variables, after }, signal)
      if (answer.kind === 'data') heads.push(answer.data)
      return mapAnswer(answer, (data) => data.compare.propositions)
    }),
    allPages<CompareLink>(async (after) =>
      mapAnswer(
        await api.ask(compareLinksQuery, { a, b, options, filter: among, after, ...asked(rev) }, signal),
        (data) => data.compare.links,
      ),
    ),
  ])
  if (compared.kind === 'failure') return compared
  if (links.kind === 'failure') return links
  const { compare, congruence, conflict } = heads[0]!
  const { origins } = originsFromFilter(filter)
  // The API's filter of links knows neither dates nor origins.
  const isShown = (link: CompareLink) =>
    [link.a, link.b].every(({ span }) => isInPeriod(span.essay.published, filter.period)) &&
    link.grounds.every(({ record }) => !origins || origins.includes(record.provenance.origin))
  return {
    kind: 'data',
    data: {
      version: compare.corpusVersion,
      a: compare.a,
      b: compare.b,
      tie: compare.tie,
      congruence: congruence.tie,
      conflict: conflict.tie,
      coSigned: compare.coSigned,
      compared: compared.data,
      model: compareModelFrom(compared.data, links.data.filter(isShown), compare.a.id),
      neither:
        positions.kind === 'data'
          ? neitherOf(positions.data.positions, compared.data, [compare.a.id, compare.b.id])
          : undefined,
    },
  }
}

/** Ties read at most. */
const maxTies = 2000

/** A network with its camps. */
export interface Network {
  /** Corpus version it was computed on. */
  readonly version: number
  readonly model: NetworkModel
  readonly omittedTies: number
  readonly camps: NetworkResult['camps']
}

/** Reads the network that the controls ask for. */
export const loadNetwork = async (
  api: Api,
  filter: Filter,
  look: NetworkLook,
  rev: number | undefined,
  signal: AbortSignal,
): Promise<Answer<Network>> =>
  mapAnswer(
    await api.ask(
      networkQuery,
      {
        options: optionsFromLook(filter, look),
        minWeight: look.min / 100,
        isolates: look.iso,
        evenIfFew: look.few,
        maxTies,
        ...asked(rev),
      },
      signal,
    ),
    ({ agreement, camps }) => {
      const [window] = agreement.windows
      return {
        version: agreement.corpusVersion,
        model: networkFrom(window?.members ?? [], window?.ties ?? []),
        omittedTies: window?.omittedTies ?? 0,
        camps,
      }
    },
  )

/** Reads how far the network of these controls hangs on single propositions, essays and statements. */
export const loadRobustness = async (
  api: Api,
  options: AgreementOptions,
  rev: number | undefined,
  signal: AbortSignal,
): Promise<Answer<Robustness>> =>
  mapAnswer(await api.ask(robustnessQuery, { options, ...asked(rev) }, signal), (data) => data.robustness)

/** What the page of a proposition shows. */
export interface PropositionPage {
  readonly proposition: PropositionNode
  readonly positions: PropositionResult['positions']
  readonly cards: readonly CardStatement[]
  /** Statements on it, those not read included. */
  readonly total: number
  readonly lines: readonly LineEntry[]
}

/** Pages of statements that the page of a proposition reads, of 50 each. */
const maxPages = 6

/** Reads a proposition with all that is said on it; undefined if there is none with this id. */
export const loadProposition = async (
  api: Api,
  id: string,
  filter: Filter,
  signal: AbortSignal,
): Promise<Answer<PropositionPage | undefined>> => {
  const statements = {
    ...statementsFromFilter({ ...filter, issues: [], authors: [] }),
    voices: ['OWN' as const, 'REPORTED' as const],
    propositions: [id],
  }
  let total = 0
  let read = 0
  const [answer, cards, lines] = await Promise.all([
    api.ask(propositionQuery, { id, scope: scopeOfProposition(filter, id) }, signal),
    allPages<CardStatement>(async (after) =>
      mapAnswer(await api.ask(cardsQuery, { filter: statements, after }, signal), (data) => {
        total = data.statements.totalCount
        read += 1
        const { pageInfo } = data.statements
        return read < maxPages ? data.statements : { ...data.statements, pageInfo: { ...pageInfo, hasNextPage: false } }
      }),
    ),
    loadLines(api, filter, signal),
  ])
  if (answer.kind === 'failure') return answer
  if (cards.kind === 'failure') return cards
  return mapAnswer(lines, (all) => {
    const { node, positions } = answer.data
    if (node?.__typename !== 'Proposition') return undefined
    return { proposition: node, positions, cards: cards.data, total, lines: all }
  })
}
