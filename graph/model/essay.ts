import type { EditionId, Range } from './span.ts'
import type { Header, RecId } from './header.ts'

/** Why a passage is left out of the analysis. */
export const exclusionReasons = ['duplicate', 'profile', 'notice', 'furniture', 'caption', 'analyst'] as const
/** One of {@link exclusionReasons}. */
export type ExclusionReason = (typeof exclusionReasons)[number]

/** A passage of the current edition that is not the author's argument. */
export interface Exclusion extends Range {
  readonly reason: ExclusionReason
  /** For `duplicate`, the passage it repeats. */
  readonly repeats?: Range
}

/** Where a fact about an essay was read: in its text, in its front matter or file properties, in a sidecar, or from an analyst. */
export const metadataSources = ['text', 'file', 'sidecar', 'analyst'] as const
/** One of {@link metadataSources}. */
export type MetadataSource = (typeof metadataSources)[number]

/** An essay of the corpus. Authors are `wrote` relations. What is missing stays missing. */
export interface Essay extends Header {
  readonly kind: 'essay'
  /** The title as printed. */
  readonly title?: string
  /** Date of publication as precise as its source: `2025`, `2025-03` or `2025-03-27`. */
  readonly published?: string
  readonly publishedSource?: MetadataSource
  /** Actor under which it appeared. */
  readonly organisation?: RecId
  /** Address or bibliographic reference; ends in the file's name. */
  readonly source: string
  /** BCP 47 tag. */
  readonly language: string
  /** The current edition. */
  readonly edition: EditionId
  /** Passages left out, in text order, disjoint; offsets into the current edition. */
  readonly exclusions: readonly Exclusion[]
  /** Corpus version of the last linking that looked at this essay; absent: not looked at yet. */
  readonly linkedAt?: number
}
