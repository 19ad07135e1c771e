import type { Header, Instant } from './header.ts'

/** What becomes of propositions the machine finds by itself while there is a codebook: not looked for, kept in a tray of their own, or beside the analyst's. */
export const foundModes = ['off', 'tray', 'mixed'] as const
/** One of {@link foundModes}. */
export type FoundMode = (typeof foundModes)[number]

/** Forms in which a codebook is read. */
export const codebookFormats = ['csv', 'json'] as const
/** One of {@link codebookFormats}. */
export type CodebookFormat = (typeof codebookFormats)[number]

/**
 * The analyst's codebook as imported last: one record per graph. What its rows say stands in issues and propositions;
 * the file is kept so that it can be given back unchanged, and because it holds what coding needs and nobody else does
 * (wordings, examples, what to include and exclude). Older files are in the log.
 */
export interface Codebook extends Header {
  readonly kind: 'codebook'
  /** The file's name. */
  readonly name: string
  readonly format: CodebookFormat
  /** The file's bytes, base 64. */
  readonly file: string
  /** When each version of the codebook came in; the number of a version is its place, from 1. */
  readonly versions: readonly Instant[]
  readonly found: FoundMode
}

/** Number of the version in force. */
export const codebookVersion = ({ versions }: Pick<Codebook, 'versions'>): number => versions.length
