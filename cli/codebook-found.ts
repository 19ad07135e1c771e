import type { CodebookRow } from '../graph/change/codebook-rows.ts'
import { rowsFromFound } from '../graph/formats/codebook-now.ts'
import { isLive } from '../graph/model/header.ts'
import { readLinkable } from '../graph/read/linkable.ts'
import type { Store } from '../graph/store.ts'

/** Examples given of each side, at most. */
const mostExamples = 2

/** The propositions the machine found, as codes, with passages that affirm and deny them as examples. */
export const foundRowsOf = async (store: Store): Promise<readonly CodebookRow[]> => {
  const { issues, propositions, relations, statements } = await readLinkable(store)
  const quotes = new Map(statements.map(({ id, quote }) => [id, quote]))
  const live = relations.filter(isLive)
  const issueOf = new Map(live.filter((r) => r.type === 'about').map((r) => [r.from, r.to]))
  return rowsFromFound(issues, propositions, issueOf, (proposition) => {
    const examples = (type: 'affirms' | 'denies'): readonly string[] =>
      live
        .filter((r) => r.type === type && r.to === proposition)
        .sort((a, b) => b.provenance.confidence - a.provenance.confidence || (a.id < b.id ? -1 : 1))
        .slice(0, mostExamples)
        .flatMap((r) => quotes.get(r.from)?.replace(/[\s|]+/gu, '') ?? [])
    return { affirm: examples('affirms'), deny: examples('denies') }
  })
}
