import type { AlignedRange, EditionHead } from '../model/edition.ts'
import type { Range, Span } from '../model/span.ts'
import { alignSentences, movedSentences } from './align.ts'
import { commonSubsequence } from './subsequence.ts'
import { linesOf, piecesOf } from './pieces.ts'

/** A piece of the older text and the piece of the newer text that carries it on. */
export interface PiecePair {
  readonly from: Range
  readonly to: Range
  /** It stands elsewhere in the newer text: no map covers it. */
  readonly moved: boolean
}

/** Two texts laid beside each other. */
export interface TextAlignment {
  /** Unchanged text, for the newer edition (rule I6). */
  readonly map: readonly AlignedRange[]
  readonly pairs: readonly PiecePair[]
}

const slice = (text: string, { start, end }: Range): string => text.slice(start, end)

/** How many code units two stretches have in common at their beginning. */
const commonStart = (a: string, b: string): number => {
  let n = 0
  while (n < a.length && n < b.length && a[n] === b[n]) n++
  return n
}

/** How many code units two stretches have in common at their end, behind the first `skipped`. */
const commonEnd = (a: string, b: string, skipped: number): number => {
  let n = 0
  while (n < a.length - skipped && n < b.length - skipped && a.at(-1 - n) === b.at(-1 - n)) n++
  return n
}

/** What two stretches have in common at both ends. */
const endsInCommon = (older: string, newer: string, from: Range, to: Range): readonly AlignedRange[] => {
  const [a, b] = [slice(older, from), slice(newer, to)]
  const head = commonStart(a, b)
  const tail = commonEnd(a, b, head)
  return [
    { from: from.start, to: to.start, length: head },
    { from: from.end - tail, to: to.end - tail, length: tail },
  ].filter((range) => range.length > 0)
}

/** Unchanged text inside a changed piece: equal lines, and what the stretches between them share at their ends. */
const insidePair = (older: string, newer: string, from: Range, to: Range): readonly AlignedRange[] => {
  if (slice(older, from) === slice(newer, to))
    return [{ from: from.start, to: to.start, length: from.end - from.start }]
  const [olderLines, newerLines] = [linesOf(older, from), linesOf(newer, to)]
  const equal = commonSubsequence(
    olderLines.map((line) => slice(older, line)),
    newerLines.map((line) => slice(newer, line)),
  ).map(([i, j]) => ({ from: olderLines[i]!, to: newerLines[j]! }))
  const stops = [...equal, { from: { start: from.end, end: from.end }, to: { start: to.end, end: to.end } }]
  return stops.flatMap((stop, n) => {
    const last = equal[n - 1] ?? { from: { start: 0, end: from.start }, to: { start: 0, end: to.start } }
    const before = endsInCommon(
      older,
      newer,
      { start: last.from.end, end: stop.from.start },
      { start: last.to.end, end: stop.to.start },
    )
    const length = stop.from.end - stop.from.start
    return length === 0 ? before : [...before, { from: stop.from.start, to: stop.to.start, length }]
  })
}

/** Ranges grown into the gaps between them as far as both texts agree, and joined where they meet. */
const maximal = (older: string, newer: string, ranges: readonly AlignedRange[]): readonly AlignedRange[] => {
  const grown: AlignedRange[] = []
  ranges.forEach((range, n) => {
    const last = grown.at(-1)
    const [olderStart, newerStart] = last === undefined ? [0, 0] : [last.from + last.length, last.to + last.length]
    const next = ranges[n + 1] ?? { from: older.length, to: newer.length }
    const left = commonEnd(older.slice(olderStart, range.from), newer.slice(newerStart, range.to), 0)
    const right = commonStart(
      older.slice(range.from + range.length, next.from),
      newer.slice(range.to + range.length, next.to),
    )
    const whole = { from: range.from - left, to: range.to - left, length: left + range.length + right }
    if (last !== undefined && whole.from === olderStart && whole.to === newerStart) {
      grown[grown.length - 1] = { ...last, length: last.length + whole.length }
    } else grown.push(whole)
  })
  return grown
}

/**
 * Lays the newer text of an essay beside the older one: which pieces are carried on (rule I4), and the map of all
 * unchanged text, disjoint, rising in both texts, as long as they can be (rule I6).
 */
export const alignTexts = (older: string, newer: string): TextAlignment => {
  if (older === newer) {
    const whole = { start: 0, end: older.length }
    return {
      map: older === '' ? [] : [{ from: 0, to: 0, length: older.length }],
      pairs: older === '' ? [] : [{ from: whole, to: whole, moved: false }],
    }
  }
  const [olderPieces, newerPieces] = [piecesOf(older), piecesOf(newer)]
  const [a, b] = [olderPieces.map((piece) => slice(older, piece)), newerPieces.map((piece) => slice(newer, piece))]
  const aligned = alignSentences(a, b)
  const pairOf =
    (moved: boolean) =>
    ({ from, to }: { readonly from: number; readonly to: number }): PiecePair => ({
      from: olderPieces[from]!,
      to: newerPieces[to]!,
      moved,
    })
  const pairs = aligned.map(pairOf(false))
  return {
    map: maximal(
      older,
      newer,
      pairs.flatMap(({ from, to }) => insidePair(older, newer, from, to)),
    ),
    pairs: [...pairs, ...movedSentences(a, b, aligned).map(pairOf(true))],
  }
}

/** The range in the newer text, if the map covers all of it: `undefined` when a character of it was changed or is gone. */
export const mapRange = ({ start, end }: Range, map: readonly AlignedRange[]): Range | undefined => {
  const range = map.find(({ from, length }) => from <= start && end <= from + length)
  return range === undefined ? undefined : { start: start - range.from + range.to, end: end - range.from + range.to }
}

/**
 * The span in the current edition, through the maps of all editions after its own (rule I6). `undefined`: the passage
 * does not stand there unchanged, or the span's edition is none of these. `heads`: all editions of the essay, oldest
 * first.
 */
export const walkSpan = (span: Span, heads: readonly Pick<EditionHead, 'id' | 'map'>[]): Span | undefined => {
  const first = heads.findIndex((head) => head.id === span.edition)
  if (first === -1) return undefined
  let range: Range | undefined = span
  for (const head of heads.slice(first + 1)) {
    range = mapRange(range, head.map)
    if (range === undefined) return undefined
  }
  return { edition: heads.at(-1)!.id, start: range.start, end: range.end }
}
