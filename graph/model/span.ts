/** Permanent id of an edition: `edition:` and 26 base-32 characters. */
export type EditionId = string

/**
 * A passage of one edition: half open, in UTF-16 code units of the text as decoded, before any repair.
 * `edition.text.slice(start, end)` is the passage.
 */
export interface Span {
  readonly edition: EditionId
  readonly start: number
  readonly end: number
}

/** A stretch of a text whose edition is clear from the context; half open, in UTF-16 code units. */
export interface Range {
  readonly start: number
  readonly end: number
}
