import type { Range } from '../model/span.ts'

/** Where a piece may end: behind a full stop with its closing brackets, at an empty line, at a page break. */
const breaks = /[。！？!?]+[」』）)】〉》”’]*|\n[^\S\n]*\n|\f/gu

const trimmed = (text: string, start: number, end: number): readonly Range[] => {
  const piece = text.slice(start, end)
  const words = piece.trim()
  if (words === '') return []
  const from = start + piece.indexOf(words)
  return [{ start: from, end: from + words.length }]
}

const cutBy = (text: string, pattern: RegExp, { start, end }: Range): readonly Range[] => {
  const ends = Array.from(text.slice(start, end).matchAll(pattern), (match) => start + match.index + match[0].length)
  return [...ends, end].flatMap((stop, n) => trimmed(text, ends[n - 1] ?? start, stop))
}

/**
 * A text cut into sentence-like pieces, without the white space around them, in text order. Coarser than the ingest's
 * sentences and independent of its rules, so that two editions are always cut alike; a line break alone ends nothing,
 * so that a text broken into other lines stays the same.
 */
export const piecesOf = (text: string): readonly Range[] => cutBy(text, breaks, { start: 0, end: text.length })

/** The lines of a stretch of the text, without the white space around them; empty ones are left out. */
export const linesOf = (text: string, range: Range): readonly Range[] => cutBy(text, /\n/g, range)
