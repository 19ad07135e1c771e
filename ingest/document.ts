import type { MetadataSource } from '../graph/model/essay.ts'
import type { Range } from '../graph/model/span.ts'
import type { ExtractionWarning } from '../graph/change/extraction.ts'

/** A file as handed to the ingest: bytes and where they are from. */
export interface SourceFile {
  /** Path or address; ends in the file's name. Written into the essay's `source`. */
  readonly source: string
  readonly bytes: Uint8Array
  /** Content of a sidecar `NAME.meta.json` beside it, if there is one. */
  readonly sidecar?: string
}

/** A piece of metadata with the place where it was read. `at`: where in the text, if it was in the text. */
export interface Found<T> {
  readonly value: T
  readonly source: MetadataSource
  readonly at?: Range
}

/** What the formats have in common. */
export const formats = ['text', 'markdown', 'html'] as const
/** One of {@link formats}. */
export type Format = (typeof formats)[number]

/**
 * A file read and decoded, with what it says of itself. `text` is what editions keep and all offsets point into
 * (UTF-16 code units): for text and Markdown the decoded file, for HTML the visible text.
 */
export interface Document {
  readonly text: string
  /** SHA-256 of the bytes, lower-case hexadecimal. */
  readonly sha256: string
  readonly source: string
  readonly format: Format
  readonly encoding: string
  /** BCP 47 tag. */
  readonly language: string
  readonly title?: Found<string>
  /** In order of signature; empty when there is no byline. */
  readonly authors: readonly Found<string>[]
  readonly organisation?: Found<string>
  /** ISO date as precise as it stands; never one that the text merely mentions. */
  readonly published?: Found<string>
  readonly warnings: readonly ExtractionWarning[]
}
