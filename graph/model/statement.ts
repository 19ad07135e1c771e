import type { Header, RecId } from './header.ts'
import type { Span } from './span.ts'

/** What a statement does: a debatable assertion (主張), or advocating that somebody should act (提言). */
export const statementKinds = ['claim', 'recommendation'] as const
/** One of {@link statementKinds}. */
export type StatementKind = (typeof statementKinds)[number]

/** Whose word it is: the essay's own (本人の主張), or somebody else's (他者の紹介). */
export const voices = ['own', 'reported'] as const
/** One of {@link voices}. */
export type Voice = (typeof voices)[number]

/** How firmly it is said: 断定, 推量, 可能性. */
export const hedges = ['strong', 'moderate', 'weak'] as const
/** One of {@link hedges}. */
export type Hedge = (typeof hedges)[number]

/**
 * A claim or a recommendation, tied to the characters that say it. Holders, addressees, issues and stances are
 * relations.
 */
export interface Statement extends Header {
  readonly kind: 'statement'
  readonly statementKind: StatementKind
  readonly voice: Voice
  readonly hedge: Hedge
  /** The essay in which it stands; equal to the `from` of its `contains` relation (rule M6). */
  readonly essay: RecId
  /** The passage; in the edition where it was last rewritten, not always the current one (rule I6). */
  readonly span: Span
  /**
   * Where it stands among the statements of its essay: an ASCII key, compared by code units. A carried statement keeps
   * its key although its offset shifts, and a new one gets a key between its neighbours' (rule I9).
   */
  readonly place: string
  /** `edition.text.slice(start, end)` of the span, kept for search and for checking. */
  readonly quote: string
  /** Further occurrences of the passage; they do not count again. */
  readonly repeats: readonly Span[]
  /** The words that state the condition it is said under. */
  readonly condition?: Span
  /** For recommendations, the words that say what is to be done. */
  readonly action?: Span
}
