import type { Range } from '../../../graph/model/span.ts'
import { isVerb } from '../arguments.ts'
import type { Reading } from '../corpus.ts'
import type { Frame } from '../frame.ts'
import type { Word } from '../words.ts'

/** A statement's words as one string, without what the text's layout put between them. */
export interface Surface {
  readonly text: string
  /** The range of the quote that holds `[from, to)` of the string. */
  readonly rangeOf: (from: number, to: number) => Range
  /** Where an offset of the quote stands in the string. */
  readonly placeOf: (offset: number) => number
  /** Whether a verb of its own stands wholly in `[from, to)`. */
  readonly hasVerb: (from: number, to: number) => boolean
}

/** The string of a statement's words, with the way back to its quote. */
export const surfaceOf = ({ words }: Pick<Reading, 'words'>): Surface => {
  const starts: number[] = []
  let text = ''
  for (const word of words) {
    starts.push(text.length)
    text += word.surface
  }
  const wordAt = (place: number): Word =>
    words[
      Math.max(
        0,
        starts.findLastIndex((start) => start <= place),
      )
    ]!
  return {
    text,
    rangeOf: (from, to) => ({ start: wordAt(from).start, end: wordAt(Math.max(from, to - 1)).end }),
    placeOf: (offset) => {
      const n = words.findIndex((word) => word.end > offset)
      return n < 0 ? text.length : starts[n]!
    },
    hasVerb: (from, to) =>
      words.some((word, n) => starts[n]! >= from && starts[n]! + word.surface.length <= to && isVerb(word)),
  }
}

/** Where in the string a position's noun phrase begins, and where its predicate. */
export const placesOf = (
  surface: Surface,
  { evidence }: Frame,
): { readonly concept: number; readonly predicate: number } => ({
  concept: surface.placeOf(evidence[0]!.start),
  predicate: surface.placeOf(evidence[1]!.start),
})

/** A sign that was found, with its words. */
export interface Sign {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly range: Range
}

/** The signs of a pattern (with the flag g) in a string, in order. */
export const signsOf = (surface: Surface, pattern: RegExp): readonly Sign[] =>
  [...surface.text.matchAll(pattern)].map((found) => {
    const to = found.index + found[0].length
    return { text: found[0], from: found.index, to, range: surface.rangeOf(found.index, to) }
  })

/** The signs that say something of a position's predicate: they stand before it in its clause, with no verb between. */
export const signsBefore = (surface: Surface, frame: Frame, pattern: RegExp): readonly Sign[] => {
  const { predicate } = placesOf(surface, frame)
  return signsOf(surface, pattern).filter(
    ({ to }) =>
      to <= predicate && !surface.hasVerb(to, predicate) && !/[。！？]/u.test(surface.text.slice(to, predicate)),
  )
}
