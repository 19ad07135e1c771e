import type { EditionId } from './span.ts'
import type { Instant, RecId } from './header.ts'

/**
 * A stretch of the edition before that stands unchanged in this one: `length` UTF-16 code units from `from` in the
 * older text to `to` in the newer one. The ranges of a map are disjoint and rise in both texts (rule I6).
 */
export interface AlignedRange {
  readonly from: number
  readonly to: number
  readonly length: number
}

/** One immutable state of an essay's text. Spans point into an edition. Written once, never changed. */
export interface Edition {
  readonly id: EditionId
  readonly essay: RecId
  /** Counts from 1 within the essay. */
  readonly number: number
  /** SHA-256 of the file's bytes, lower-case hexadecimal. */
  readonly sha256: string
  /** When it was read in. */
  readonly at: Instant
  /** The text as decoded, before any repair. */
  readonly text: string
  /** Where the text of the edition before stands in this one; empty for the first edition. */
  readonly map: readonly AlignedRange[]
}

/** An edition without its text, for lists and for walking the maps. */
export interface EditionHead extends Omit<Edition, 'text'> {
  /** Length of the text in UTF-16 code units. */
  readonly length: number
}
