import type { NamedNode } from './queries/graph.ts'
import type { SearchHit, SearchResult } from './queries/search.ts'
import type { TextKey } from './text/text.ts'
import type { Picked, View } from './url.ts'
import { tableView } from './url-table.ts'
import { graphView } from './url.ts'

/** Hits of one kind, in the order in which groups are shown. */
export interface HitGroup {
  readonly key: keyof SearchResult
  readonly word: TextKey
  readonly total: number
  readonly hits: readonly SearchHit[]
}

const order = [
  ['propositions', 'kind.proposition'],
  ['issues', 'kind.issue'],
  ['actors', 'kind.actor'],
  ['statements', 'kind.statement'],
  ['essays', 'kind.essay'],
] as const

/** The groups that have hits. */
export const groupsFromSearch = (result: SearchResult): readonly HitGroup[] =>
  order
    .map(([key, word]) => ({ key, word, total: result[key].totalCount, hits: result[key].nodes }))
    .filter((group) => group.total > 0)

/** Where a found record is opened: sentences in their text, actors in the graph, the rest with its passages. */
export const viewOfHit = (vertex: SearchHit['vertex'] | NamedNode): View & { readonly sel?: Picked } => {
  switch (vertex.__typename) {
    case 'Statement':
      return { view: 'essay', id: vertex.span.essay.id, s: vertex.id }
    case 'Essay':
      return { view: 'essay', id: vertex.id }
    case 'Actor':
      return { ...graphView, focus: vertex.id, sel: { kind: 'record', id: vertex.id } }
    default:
      return { ...tableView, sel: { kind: 'record', id: vertex.id } }
  }
}

/** The excerpt cut at its matches. Overlapping matches are joined; what lies outside the text is ignored. */
export const piecesOfExcerpt = (
  excerpt: string,
  matches: readonly { readonly start: number; readonly end: number }[],
): readonly { readonly text: string; readonly isHit: boolean }[] => {
  const pieces: { readonly text: string; readonly isHit: boolean }[] = []
  let at = 0
  for (const { start, end } of matches.toSorted((a, b) => a.start - b.start)) {
    const from = Math.max(start, at)
    if (end <= from || from >= excerpt.length) continue
    if (from > at) pieces.push({ text: excerpt.slice(at, from), isHit: false })
    pieces.push({ text: excerpt.slice(from, end), isHit: true })
    at = Math.min(end, excerpt.length)
  }
  if (at < excerpt.length) pieces.push({ text: excerpt.slice(at), isHit: false })
  return pieces
}
