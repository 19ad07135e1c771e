import { isLive, liveStatuses, type RecId } from '../model/header.ts'
import type { Rec } from '../model/record.ts'
import { byRank, stanceTypes, type Relation } from '../model/relation.ts'
import type { EditionId, Span } from '../model/span.ts'
import type { Statement } from '../model/statement.ts'
import type { Find, Store } from '../store.ts'
import { allIncident, allPages, batchesOf } from './all-pages.ts'

/** A recommendation with the records it is tied to, each list in the order of its ranks. */
export interface RecommendationRow {
  readonly statement: Statement
  readonly essay: Rec | undefined
  readonly holders: readonly Rec[]
  readonly addressees: readonly Rec[]
  readonly issues: readonly Rec[]
  readonly stances: readonly { readonly type: Relation['type']; readonly proposition: Rec }[]
  /** The essay's words for what is to be done. */
  readonly action?: string
  /** The essay's words for the condition. */
  readonly condition?: string
}

const isInQuote = (span: Span, { span: whole }: Statement): boolean =>
  span.edition === whole.edition && span.start >= whole.start && span.end <= whole.end

/** The words of spans: from the quote where they stand in it, else from the text of the edition (「Xによれば」 stands before). */
const wordsFrom =
  (texts: ReadonlyMap<EditionId, string>) =>
  (span: Span, statement: Statement): string | undefined =>
    isInQuote(span, statement)
      ? statement.quote.slice(span.start - statement.span.start, span.end - statement.span.start)
      : texts.get(span.edition)?.slice(span.start, span.end)

const readTexts = async (store: Store, statements: readonly Statement[]): Promise<ReadonlyMap<EditionId, string>> => {
  const outside = statements.flatMap((s) =>
    [s.action, s.condition].flatMap((span) => (span !== undefined && !isInQuote(span, s) ? [span.edition] : [])),
  )
  const texts = new Map<EditionId, string>()
  for (const batch of batchesOf([...new Set(outside)]))
    for (const [n, text] of (await store.texts(batch)).entries()) if (text !== undefined) texts.set(batch[n]!, text)
  return texts
}

/**
 * The recommendations that a filter leaves, in text order, with what they are tied to. A call per thousand statements,
 * per 500 of them for their relations, per 500 names and per 500 texts.
 */
export const readRecommendations = async (
  store: Store,
  filter: Omit<Find & { readonly kind: 'statement' }, 'kind' | 'order' | 'kinds'>,
): Promise<readonly RecommendationRow[]> => {
  const statements = (await allPages((page) =>
    store.find({ ...filter, kind: 'statement', order: 'place', kinds: ['recommendation'] }, page),
  )) as readonly Statement[]
  const ids = statements.map(({ id }) => id)
  const types = ['holds', 'addressed_to', 'about', ...stanceTypes] as const
  const ties = await allIncident(store, ids, { direction: 'any', statuses: liveStatuses, types })
  const at = new Map<RecId, Relation[]>(ids.map((id) => [id, []]))
  for (const tie of ties) at.get(tie.type === 'holds' ? tie.to : tie.from)?.push(tie)
  const named = new Set([...statements.map(({ essay }) => essay), ...ties.flatMap(({ from, to }) => [from, to])])
  const records = new Map<RecId, Rec>()
  for (const batch of batchesOf([...named].filter((id) => !at.has(id))))
    for (const [n, rec] of (await store.get(batch)).entries()) if (rec !== undefined) records.set(batch[n]!, rec)
  const words = wordsFrom(await readTexts(store, statements))
  return statements.map((statement): RecommendationRow => {
    const own = at.get(statement.id)!.toSorted(byRank)
    const tied = (type: Relation['type']): readonly Rec[] =>
      own
        .filter((tie) => tie.type === type)
        .flatMap(({ from, to }) => records.get(type === 'holds' ? from : to) ?? [])
        .filter(isLive)
    const action = statement.action && words(statement.action, statement)
    const condition = statement.condition && words(statement.condition, statement)
    return {
      statement,
      essay: records.get(statement.essay),
      holders: tied('holds'),
      addressees: tied('addressed_to'),
      issues: tied('about'),
      stances: stanceTypes.flatMap((type) => tied(type).map((proposition) => ({ type, proposition }))),
      ...(action !== undefined && { action }),
      ...(condition !== undefined && { condition }),
    }
  })
}
