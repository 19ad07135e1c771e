import type { Answer, Api } from './client.ts'
import { countOfCell } from './elements-table.ts'
import type { Filter, Scope, StatementFilter, Unit } from './filter.ts'
import { scopeOfCell, statementsFromFilter } from './filter.ts'
import type { CardStatement } from './queries/fragments.ts'
import type { EssayText } from './queries/essay.ts'
import { essayQuery, essayStatementsQuery } from './queries/essay.ts'
import { cardsQuery, cellQuery, issueCellQuery } from './queries/evidence.ts'
import type { Holder } from './table-view.ts'
import type { EssayEntry, IssueEntry, OverviewResult } from './queries/overview.ts'
import { corpusQuery, essaysQuery, issuesQuery } from './queries/overview.ts'

/** What the frame knows of the corpus. */
export interface Corpus {
  readonly version: number
  readonly mayWrite: boolean
  readonly essays: readonly EssayEntry[]
  readonly issues: readonly IssueEntry[]
  readonly claims: number
  readonly recommendations: number
  readonly unreviewed: number
}

/** A page of something, as connections give it. */
export interface Page<T> {
  readonly nodes: readonly T[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

/** Pages read at most: 40 of 50 items. What lies beyond is said by `totalCount` in the views. */
const maxPages = 40

/** Reads page after page, up to 40 of them. */
export const allPages = async <T>(
  pageAfter: (after: string | null) => Promise<Answer<Page<T>>>,
): Promise<Answer<readonly T[]>> => {
  const items: T[] = []
  let after: string | null = null
  for (let count = 0; count < maxPages; count += 1) {
    const answer: Answer<Page<T>> = await pageAfter(after)
    if (answer.kind === 'failure') return answer
    items.push(...answer.data.nodes)
    after = answer.data.pageInfo.endCursor
    if (!answer.data.pageInfo.hasNextPage || after === null) break
  }
  return { kind: 'data', data: items }
}

/** What there is, changed; why there is nothing, as it is. */
export const mapAnswer = <T, U>(answer: Answer<T>, map: (data: T) => U): Answer<U> =>
  answer.kind === 'data' ? { kind: 'data', data: map(answer.data) } : answer

/** Reads the essays and issues of the corpus, and how many statements the filter leaves. */
export const loadCorpus = async (api: Api, filter: Filter, signal: AbortSignal): Promise<Answer<Corpus>> => {
  const all = statementsFromFilter(filter)
  const [corpus, essays, issues] = await Promise.all([
    api.ask(
      corpusQuery,
      {
        claims: { ...all, kinds: ['CLAIM'] },
        recommendations: { ...all, kinds: ['RECOMMENDATION'] },
        unreviewed: { ...all, statuses: ['PROPOSED'] },
      },
      signal,
    ),
    allPages(async (after) => mapAnswer(await api.ask(essaysQuery, { after }, signal), (data) => data.essays)),
    allPages(async (after) => mapAnswer(await api.ask(issuesQuery, { after }, signal), (data) => data.issues)),
  ])
  if (corpus.kind === 'failure') return corpus
  if (essays.kind === 'failure') return essays
  if (issues.kind === 'failure') return issues
  const { claims, recommendations, unreviewed } = corpus.data
  return {
    kind: 'data',
    data: {
      version: corpus.data.corpus.version,
      mayWrite: corpus.data.me.mayWrite,
      essays: essays.data,
      issues: issues.data,
      claims: claims.totalCount,
      recommendations: recommendations.totalCount,
      // Under "accepted only" nothing unreviewed is shown.
      unreviewed: filter.status === 'accepted' ? 0 : unreviewed.totalCount,
    },
  }
}

/** Statements as cards, and how many there are in all. */
export interface Cards {
  readonly cards: readonly CardStatement[]
  readonly total: number
  readonly after: string | undefined
}

const cardsFrom = (page: Page<CardStatement> & { readonly totalCount: number }): Cards => ({
  cards: page.nodes,
  total: page.totalCount,
  after: page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? undefined) : undefined,
})

const holderFrom = (node: { readonly id: string; readonly label?: string; readonly anonymous?: boolean }): Holder => ({
  label: node.label ?? node.id,
  anonymous: node.anonymous === true,
})

/** What one cell rests on. */
export interface CellEvidence extends Cards {
  /** The number that stands in the cell. */
  readonly count: number
  readonly unit: Holder
  readonly proposition: string
  readonly position: OverviewResult['positions']['cells'][number]['cell']['position']
}

/** Which cell of the overview is asked for. */
export interface CellPlace {
  readonly unit: string
  readonly proposition: string
  readonly rev?: number | undefined
}

const askCell = (api: Api, scope: Scope, place: CellPlace, after: string | null, signal?: AbortSignal) => {
  const { unit, proposition, rev } = place
  const variables = { scope: scopeOfCell(scope, unit, proposition), unit, proposition, after, asOf: rev ?? null }
  return api.ask(cellQuery, variables, signal)
}

/** Reads a further page of the statements behind a cell. */
export const loadCellPage = async (api: Api, scope: Scope, place: CellPlace, after: string): Promise<Answer<Cards>> =>
  mapAnswer(await askCell(api, scope, place, after), ({ positions }) => {
    const cell = positions.cells[0]?.cell
    return cell ? cardsFrom(cell.statements) : { cards: [], total: 0, after: undefined }
  })

/** Reads the statements behind a cell; undefined if author or proposition is unknown. */
export const loadCell = async (
  api: Api,
  scope: Scope,
  place: CellPlace,
  signal: AbortSignal,
): Promise<Answer<CellEvidence | undefined>> =>
  mapAnswer(await askCell(api, scope, place, null, signal), (data) => {
    if (!data.unit || !data.proposition) return undefined
    const cell = data.positions.cells[0]?.cell
    return {
      unit: holderFrom(data.unit),
      proposition: 'label' in data.proposition ? data.proposition.label : place.proposition,
      count: cell ? countOfCell(cell, cell.statements.totalCount) : 0,
      position: cell?.position ?? 'NOT_DETECTED',
      ...(cell ? cardsFrom(cell.statements) : { cards: [], total: 0, after: undefined }),
    }
  })

/** Reads a page of the statements that a filter leaves. */
export const loadCards = async (
  api: Api,
  filter: StatementFilter,
  after: string | undefined,
  signal?: AbortSignal,
): Promise<Answer<Cards>> =>
  mapAnswer(await api.ask(cardsQuery, { filter, after: after ?? null }, signal), (data) => cardsFrom(data.statements))

/** What a cell on the level of issues rests on. */
export interface IssueCellEvidence extends Cards {
  readonly unit: Holder
  readonly issue: string
  /** Propositions of the issue. */
  readonly propositions: number
  readonly filter: StatementFilter
}

/** Which cell of an issue is asked for; `essays` are those of an organisation. */
export interface IssueCell {
  readonly unit: string
  readonly issue: string
  readonly kind: Unit
  readonly essays: readonly string[]
}

/** Reads a unit's statements on the propositions of an issue; undefined if one of the two is unknown. */
export const loadIssueCell = async (
  api: Api,
  filter: Filter,
  { unit, issue, kind, essays }: IssueCell,
  signal: AbortSignal,
): Promise<Answer<IssueCellEvidence | undefined>> => {
  const answer = await api.ask(issueCellQuery, { unit, issue }, signal)
  if (answer.kind === 'failure') return answer
  const { unit: found, issue: about } = answer.data
  if (!found || about?.__typename !== 'Issue') return { kind: 'data', data: undefined }
  const asked: StatementFilter = {
    ...statementsFromFilter({ ...filter, issues: [] }),
    propositions: about.propositions.nodes.map(({ id }) => id),
    ...(kind === 'HOLDER' ? { holders: [unit] } : { essays: kind === 'ESSAY' ? [unit] : [...essays] }),
  }
  const propositions = about.propositions.nodes.length
  return mapAnswer(await loadCards(api, asked, undefined, signal), (cards) => ({
    ...cards,
    unit: holderFrom(found),
    issue: about.label,
    propositions,
    filter: asked,
  }))
}

/** An essay with all its statements. */
export interface Reading {
  readonly essay: EssayText
  readonly statements: readonly CardStatement[]
}

/** Reads an essay and its statements, former ones included; undefined if there is none with this id. */
export const loadReading = async (api: Api, id: string, signal: AbortSignal): Promise<Answer<Reading | undefined>> => {
  const all: StatementFilter = {
    voices: ['OWN', 'REPORTED'],
    statuses: ['PROPOSED', 'ACCEPTED', 'CONTESTED', 'REJECTED'],
  }
  const [essay, statements] = await Promise.all([
    api.ask(essayQuery, { id }, signal),
    allPages<CardStatement>(async (after) =>
      mapAnswer(await api.ask(essayStatementsQuery, { id, filter: all, after }, signal), (data) =>
        data.node?.__typename === 'Essay'
          ? data.node.statements
          : { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } },
      ),
    ),
  ])
  if (essay.kind === 'failure') return essay
  const found = essay.data.node
  return mapAnswer(statements, (list) =>
    found?.__typename === 'Essay' ? { essay: found, statements: list } : undefined,
  )
}
