import type { Line } from '../document-lines.ts'
import { columnsOf, holdsStop } from '../document-lines.ts'

/** How a text breaks its lines: hard-wrapped at a width (in columns), or one line a paragraph. */
export interface Wrapping {
  /** Width at which lines are broken; absent: lines are not broken at a width. */
  readonly width?: number
  /** Indentation of lines that continue a paragraph. */
  readonly indent: number
}

/**
 * Hard-wrapped: most longer lines (40 columns and more, at most 120) end within two columns of one width. Found by
 * counting, so that a few long or short lines don't matter.
 */
export const wrappingOf = (lines: readonly Line[]): Wrapping => {
  const long = lines.filter((line) => columnsOf(line.text) + line.indent >= 40)
  const counts = new Map<number, number>()
  for (const line of long) {
    const columns = columnsOf(line.text) + line.indent
    counts.set(columns, (counts.get(columns) ?? 0) + 1)
  }
  const [width] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? []
  if (width === undefined || width > 120) return { indent: 0 }
  const near = long.filter((line) => Math.abs(columnsOf(line.text) + line.indent - width) <= 2)
  const indent = Math.min(...near.map((line) => line.indent))
  return near.length >= 4 && near.length >= long.length * 0.5 ? { width, indent } : { indent: 0 }
}

/** Whether a line reaches the width at which the text is wrapped, punctuation hanging or held back included. */
export const isFull = (line: Line, { width }: Wrapping): boolean =>
  width !== undefined && columnsOf(line.text) + line.indent >= width - 4

/** Whether a line ends as a sentence does: 。！？ or a bracket closed behind one. */
export const endsSentence = (text: string): boolean =>
  /[。｡．.！？!?…][」』）)”"]*(?:\s*[（(][^（）()]{1,20}[）)])?$|[」』）)]$|[:：]$/u.test(text)

const unbalanced = (text: string): number =>
  (text.match(/[「『（(]/gu)?.length ?? 0) - (text.match(/[」』）)]/gu)?.length ?? 0)

/**
 * Whether a line that is a paragraph's beginning was broken off in mid-sentence (by a page that is gone, for one): it
 * does not end as a sentence does but holds one, or is too long for a heading, or ends in a particle that wants more;
 * and the line after it ends as a sentence does. A quotation opened before the break and not closed after it is taken
 * for one whose end is missing: nothing is joined.
 */
export const isBrokenOff = (line: string, next: string): boolean => {
  if (endsSentence(line) || !(holdsStop(next) || /[！？]/u.test(next))) return false
  if (unbalanced(line) > 0 && unbalanced(line + next) > 0) return false
  if (/^[ーっゃゅょッャュョ々、。」』）]/u.test(next)) return true
  const holdsSentence = holdsStop(line)
  const wantsMore = /(?:[をがはの、，]|[てで]の|から|また|および)$/u.test(line) && line.length >= 15
  const tooLong = line.length >= 38 && /[、，]/u.test(line)
  return holdsSentence || wantsMore || tooLong
}
