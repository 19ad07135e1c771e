import type { Range } from '../graph/model/span.ts'

/** A fact read in the text, with its place. */
export interface Read {
  readonly value: string
  readonly at: Range
}

/** What a text says of itself; missing stays missing. */
export interface TextMetadata {
  readonly title?: Read
  readonly authors: readonly Read[]
  readonly organisation?: Read
  /** Who prints or publishes the text, and speaks in it where nobody signs. */
  readonly publisher?: Read
  readonly published?: Read
}
