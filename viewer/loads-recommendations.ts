import type { Answer, Api } from './client.ts'
import type { Filter, StatementFilter } from './filter.ts'
import { statementsFromFilter } from './filter.ts'
import { allPages, mapAnswer } from './loads.ts'
import type { RecommendationEntry } from './queries/recommendations.ts'
import { recommendationsQuery } from './queries/recommendations.ts'

/** Somebody, and how many of the recommendations are addressed to them, or theirs. */
export interface Share {
  readonly id: string
  readonly label: string
  readonly n: number
}

/** The recommendations that the filter leaves, as far as they were read. */
export interface Recommendations {
  readonly entries: readonly RecommendationEntry[]
  readonly total: number
}

/** The filter of recommendations; `to`: ids of addressees, any of them; none: all. */
export const recommendationsFilter = (filter: Filter, to: readonly string[]): StatementFilter => ({
  ...statementsFromFilter(filter),
  kinds: ['RECOMMENDATION'],
  ...(to.length > 0 && { addressees: [...to] }),
})

/** Reads the recommendations that a filter leaves, whomever they ask: up to 2,000. */
export const loadRecommendations = async (
  api: Api,
  filter: Filter,
  signal: AbortSignal,
): Promise<Answer<Recommendations>> => {
  let total = 0
  const entries = await allPages(async (after) => {
    const asked = { filter: recommendationsFilter(filter, []), after }
    return mapAnswer(await api.ask(recommendationsQuery, asked, signal), ({ statements }) => {
      total = statements.totalCount
      return statements
    })
  })
  return mapAnswer(entries, (list) => ({ entries: list, total }))
}

/** How often each of these is named, the most often first, then by name. */
const sharesOf = (named: readonly { readonly id: string; readonly label: string }[]): readonly Share[] => {
  const shares = new Map<string, Share>()
  for (const { id, label } of named) shares.set(id, { id, label, n: (shares.get(id)?.n ?? 0) + 1 })
  return [...shares.values()].sort((a, b) => b.n - a.n || (a.label < b.label ? -1 : 1))
}

/** Who is asked to act. */
export const addresseeShares = (entries: readonly RecommendationEntry[]): readonly Share[] =>
  sharesOf(entries.flatMap((entry) => entry.addressees))

/** Who asks: a list most of which is one author's says so. */
export const holderShares = (entries: readonly RecommendationEntry[]): readonly Share[] =>
  sharesOf(entries.flatMap((entry) => entry.holders))

/** The entries addressed to any of these; all where none is chosen. */
export const addressedTo = (
  entries: readonly RecommendationEntry[],
  to: readonly string[],
): readonly RecommendationEntry[] =>
  to.length === 0 ? entries : entries.filter((entry) => entry.addressees.some(({ id }) => to.includes(id)))

/** A quote in three parts, the middle one what is to be done; in one where the action does not lie in it. */
export const partsOf = ({ span, action }: RecommendationEntry): readonly [string, string, string] => {
  const { quote, start } = span
  const [from, to] = action ? [action.start - start, action.end - start] : [0, 0]
  if (!action || from < 0 || to > quote.length) return [quote, '', '']
  return [quote.slice(0, from), quote.slice(from, to), quote.slice(to)]
}
