import type { ExclusionReason } from '../../graph/model/essay.ts'
import type { Range } from '../../graph/model/span.ts'

/**
 * What a format says of a stretch of the text: HTML and Markdown know their headings, items and side matter, where
 * plain text leaves it to be told from the words. In text order; an `excluded` mark may hold others.
 */
export type Mark = Range &
  (
    | { readonly kind: 'heading'; readonly level: number }
    | { readonly kind: 'item'; readonly level: number }
    | { readonly kind: 'paragraph' }
    | { readonly kind: 'excluded'; readonly reason: ExclusionReason }
  )

/** What a file says of itself outside its visible text: front matter, meta elements. Missing stays missing. */
export interface FileMetadata {
  readonly title?: string
  readonly authors?: readonly string[]
  readonly organisation?: string
  /** As written; not yet an ISO date. */
  readonly published?: string
  readonly language?: string
}

/** What reading one format gives: the text all offsets point into, its marks, and what the file says of itself. */
export interface ReadText {
  readonly text: string
  readonly marks: readonly Mark[]
  readonly metadata: FileMetadata
}
