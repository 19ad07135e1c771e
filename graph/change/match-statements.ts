import { fold } from '../identity/fold.ts'
import { gramsOf, jaccard } from '../identity/grams.ts'
import { walkSpan, type PiecePair } from '../identity/edition-map.ts'
import type { EditionHead } from '../model/edition.ts'
import { isLive, type RecId } from '../model/header.ts'
import type { Range } from '../model/span.ts'
import type { Statement } from '../model/statement.ts'
import type { ExtractedStatement } from './extraction.ts'
import { isMachineMade, isRejected } from './slice.ts'

/** Where an older statement stands in the current text. */
export interface Whereabouts {
  /** The very passage, unchanged. */
  readonly exact?: Range
  /** The passage in the edition before, when it still stood there. */
  readonly before?: Range
  /** Pieces of the current text that carry on those in which it stood; empty: its words are gone. */
  readonly regions: readonly Range[]
}

/** Below this, two quotes in one sentence are different statements. */
const alikeInSentence = 0.3
/** Below this, two quotes anywhere in the text are different statements. */
const alikeAnywhere = 0.5

const overlap = (a: Range, b: Range): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))

/**
 * Where each statement stands now. `heads`: all editions, oldest first, the current one last; `pairs`: how the current
 * text carries on the one before, absent when the current edition is not new.
 */
export const locate = (
  statements: readonly Statement[],
  heads: readonly Pick<EditionHead, 'id' | 'map'>[],
  pairs: readonly PiecePair[] | undefined,
): ReadonlyMap<RecId, Whereabouts> =>
  new Map(
    statements.map((statement): [RecId, Whereabouts] => {
      const exact = walkSpan(statement.span, heads)
      if (pairs === undefined)
        return [statement.id, exact === undefined ? { regions: [] } : { exact, before: exact, regions: [exact] }]
      const before = walkSpan(statement.span, heads.slice(0, -1))
      if (before === undefined) return [statement.id, { regions: [] }]
      const regions = pairs.filter((pair) => overlap(pair.from, before) > 0).map((pair) => pair.to)
      return [statement.id, exact === undefined ? { before, regions } : { exact, before, regions: [exact] }]
    }),
  )

interface Candidate {
  readonly old: Statement
  readonly index: number
  readonly score: number
}

/** Live before rejected before withdrawn: what is seen has the first claim to a passage. */
const rank = (statement: Statement): number => (isLive(statement) ? 0 : isRejected(statement) ? 1 : 2)

/**
 * Which older statement each extracted one carries on (rule I4), by index of the extracted ones; one to one. First the
 * same passage; then the likest quote in the sentences that carry its own on; then, for statements of whose sentence
 * nothing is left in its place, the likest quote anywhere (moved and edited at once); last the same words anywhere.
 */
export const matchStatements = (
  statements: readonly Statement[],
  extracted: readonly ExtractedStatement[],
  text: string,
  whereabouts: ReadonlyMap<RecId, Whereabouts>,
): ReadonlyMap<number, Statement> => {
  const matched = new Map<number, Statement>()
  // A new essay has nothing to match, and the pairs of characters of all its quotes take much room.
  if (statements.length === 0) return matched
  const used = new Set<RecId>()
  const quotes = extracted.map(({ start, end }) => text.slice(start, end))
  const grams = quotes.map((quote) => gramsOf(quote, 2))
  const take = (old: Statement, index: number) => {
    if (matched.has(index) || used.has(old.id)) return
    matched.set(index, old)
    used.add(old.id)
  }
  const takeBest = (score: (old: Statement, index: number) => number) => {
    const candidates = statements
      .filter((old) => !used.has(old.id))
      .flatMap((old) =>
        extracted.flatMap((_, index): readonly Candidate[] => {
          const found = matched.has(index) ? 0 : score(old, index)
          return found > 0 ? [{ old, index, score: found }] : []
        }),
      )
    candidates
      .sort(
        (a, b) =>
          rank(a.old) - rank(b.old) || b.score - a.score || a.index - b.index || (a.old.place < b.old.place ? -1 : 1),
      )
      .forEach(({ old, index }) => take(old, index))
  }
  const olderGrams = new Map(statements.map((old) => [old.id, gramsOf(old.quote, 2)]))
  const likeness = (old: Statement, index: number): number => jaccard(olderGrams.get(old.id)!, grams[index]!)
  const atLeast = (score: number, least: number): number => (score >= least ? score : 0)

  takeBest((old, index) => {
    const exact = whereabouts.get(old.id)?.exact
    const { start, end, statementKind } = extracted[index]!
    return exact?.start === start && exact.end === end ? (old.statementKind === statementKind ? 2 : 1) : 0
  })
  takeBest((old, index) => {
    const { exact, regions } = whereabouts.get(old.id)!
    const range = extracted[index]!
    if (!regions.some((region) => overlap(region, range) > 0)) return 0
    const shared = exact === undefined ? 0 : overlap(exact, range)
    const share = exact === undefined ? 0 : shared / (exact.end - exact.start + range.end - range.start - shared)
    return atLeast(Math.max(likeness(old, index), share), alikeInSentence)
  })
  const isLost = (old: Statement): boolean => whereabouts.get(old.id)?.regions.length === 0
  takeBest((old, index) =>
    isLost(old) ? atLeast(likeness(old, index), isMachineMade(old) ? alikeAnywhere : alikeInSentence) : 0,
  )
  const folded = quotes.map(fold)
  const olderFolded = new Map(statements.map((old) => [old.id, fold(old.quote)]))
  takeBest((old, index) => (olderFolded.get(old.id) === folded[index] ? 1 : 0))
  return matched
}

/**
 * The passage that carries a statement on whose own words were changed and which the rules no longer find: from where
 * the changed piece begins to differ to where it ends to, at its widest. `undefined` when its words are gone.
 */
export const nearestPassage = (
  older: string,
  newer: string,
  { before }: Whereabouts,
  pairs: readonly PiecePair[],
): Range | undefined => {
  const touched = before === undefined ? [] : pairs.filter((pair) => overlap(pair.from, before) > 0)
  const [first, last] = [touched[0], touched.at(-1)]
  if (before === undefined || first === undefined || last === undefined) return undefined
  const shared = (pair: PiecePair): { readonly head: number; readonly tail: number } => {
    const [a, b] = [older.slice(pair.from.start, pair.from.end), newer.slice(pair.to.start, pair.to.end)]
    const shorter = Math.min(a.length, b.length)
    let head = 0
    while (head < shorter && a[head] === b[head]) head++
    let tail = 0
    while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++
    return { head, tail }
  }
  const startIn = before.start - first.from.start
  const start = startIn <= shared(first).head ? first.to.start + Math.max(0, startIn) : first.to.start
  const endIn = last.from.end - before.end
  const end = endIn <= shared(last).tail ? last.to.end - Math.max(0, endIn) : last.to.end
  return start < end ? { start, end } : { start: first.to.start, end: first.to.end }
}
