import type { Range } from '../graph/model/span.ts'

/**
 * A passage as the analysis reads it: line breaks inside it and furniture dropped, ASCII and half-width kana made
 * full-width, composed (NFC). Unit i of `text` stands for the document's code units `starts[i]` to `ends[i]` (half
 * open): several where か and a combining ゛ became one, so that every stretch leads back to the very characters.
 */
export interface Shadow {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** The stretch of the document's text that the shadow's code units `from` to `to` (half open, not empty) stand for. */
export const rangeOf = (shadow: Shadow, from: number, to: number): Range => ({
  start: shadow.starts[from]!,
  end: shadow.ends[to - 1]!,
})
