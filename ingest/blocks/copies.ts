import { fold } from '../../graph/identity/fold.ts'
import type { Draft } from './draft.ts'

/** A stretch of letters that stands earlier too; half-open ranges of positions in {@link Letters}. */
export interface Copy {
  readonly start: number
  readonly end: number
  /** Pieces that are equal letter by letter, in order; between them few letters differ. `from`: of the earlier place. */
  readonly pieces: readonly { readonly start: number; readonly end: number; readonly from: number }[]
}

/** The letters and figures of drafts on end, folded, without anything between them. */
export interface Letters {
  readonly text: string
  /** Offset in the document of each. */
  readonly offsets: readonly number[]
  /** Range of positions of each draft; empty for drafts left out. */
  readonly ranges: readonly { readonly start: number; readonly end: number }[]
}

/** Letters compared at once to find a copy; one place in `step` is remembered. */
const seed = 24
const step = 12
/** Letters that may differ between two equal pieces of one copy. */
const longestGap = 12
/** Letters changed, lost or added by a slip of reading, and letters equal behind (or before) them that show it was one. */
const slip = 3
const resumed = 6
/** Letters from which a copy may have slips, and the share of its letters that may be slips. */
const shortestWithSlips = 100
const mostSlips = 0.04

/** Hiragana, katakana and most kanji: letters, each its own fold. */
const isOwnFold = (code: number): boolean =>
  (code >= 0x3041 && code <= 0x3096) ||
  (code >= 0x30a1 && code <= 0x30fa) ||
  code === 0x30fc ||
  (code >= 0x4e00 && code <= 0x9fa5)

/** Letters of the drafts that `isPart` lets in; holes, white space, punctuation and marks are no letters. */
export const lettersOf = (document: string, drafts: readonly Draft[], isPart: (draft: Draft) => boolean): Letters => {
  const parts: string[] = []
  const offsets: number[] = []
  const ranges = drafts.map((draft) => {
    const start = offsets.length
    if (!isPart(draft)) return { start, end: start }
    let hole = 0
    for (let at = draft.start; at < draft.end;) {
      while (hole < draft.holes.length && draft.holes[hole]!.end <= at) hole += 1
      const inside = draft.holes[hole]
      if (inside !== undefined && inside.start <= at) {
        at = inside.end
        continue
      }
      const code = document.charCodeAt(at)
      if (isOwnFold(code)) {
        parts.push(document[at]!)
        offsets.push(at++)
        continue
      }
      const c = String.fromCodePoint(document.codePointAt(at)!)
      if (/[\p{L}\p{N}]/u.test(c)) {
        const letter = c < '\u3400' || c >= '\uf900' ? fold(c) : c
        parts.push(letter)
        for (let n = 0; n < letter.length; n += 1) offsets.push(at)
      }
      at += c.length
    }
    return { start, end: offsets.length }
  })
  return { text: parts.join(''), offsets, ranges }
}

type Piece = Copy['pieces'][number]

/** The equal piece around two equal places, no further back than `floor`; its source ends where it begins. */
const stretched = (text: string, at: number, earlier: number, length: number, floor: number): Piece => {
  let [start, from, end] = [at, earlier, at + length]
  while (start > floor && from > 0 && text[start - 1] === text[from - 1]) {
    start -= 1
    from -= 1
  }
  while (end < text.length && from + end - start < start && text[end] === text[from + end - start]) end += 1
  return { start, end, from }
}

/** The pairs of letters skipped here and there, fewest first. */
const slips: readonly (readonly [number, number])[] = Array.from(
  { length: (slip + 1) ** 2 },
  (_, n): [number, number] => [Math.floor(n / (slip + 1)), n % (slip + 1)],
)
  .filter(([here, there]) => here + there > 0)
  .sort((a, b) => a[0] + a[1] - b[0] - b[1])

/** The piece that goes on behind a slip (`way` 1) or that was there before it (`way` -1). */
const beyondSlip = (text: string, piece: Piece, way: 1 | -1, floor: number): Piece | undefined => {
  const [at, from] = way > 0 ? [piece.end, piece.from + piece.end - piece.start] : [piece.start, piece.from]
  for (const [here, there] of slips) {
    const start = way > 0 ? at + here : at - here - resumed
    const earlier = way > 0 ? from + there : from - there - resumed
    if (start < floor || earlier < 0 || start + resumed > text.length || earlier + resumed > piece.start) continue
    if (text.startsWith(text.slice(start, start + resumed), earlier))
      return stretched(text, start, earlier, resumed, way > 0 ? at : floor)
  }
  return undefined
}

/** Equal pieces around places of 24 letters that stand in an earlier draft too; in order, disjoint. */
const piecesOf = ({ text, ranges }: Letters): readonly Piece[] => {
  const first = new Map<string, number>()
  const pieces: Piece[] = []
  let draft = 0
  let done = 0
  for (let at = 0; at + seed <= text.length;) {
    while (ranges[draft]!.end <= at) draft += 1
    const words = text.slice(at, at + seed)
    const earlier = first.get(words)
    if (earlier === undefined || earlier + seed > ranges[draft]!.start) {
      if (at % step === 0 && earlier === undefined) first.set(words, at)
      at += 1
      continue
    }
    const found = [stretched(text, at, earlier, seed, done)]
    for (let before = beyondSlip(text, found[0]!, -1, done); before; before = beyondSlip(text, before, -1, done))
      found.unshift(before)
    for (let next = beyondSlip(text, found.at(-1)!, 1, done); next; next = beyondSlip(text, next, 1, done))
      found.push(next)
    pieces.push(...found)
    done = found.at(-1)!.end
    at = done
  }
  return pieces
}

/** Whether a piece may go on the copy that ends with another: few letters between them, and no figures. */
const isNear = (text: string, before: Piece, next: Piece): boolean => {
  const between = text.slice(before.end, next.start)
  const end = before.from + before.end - before.start
  const there = next.from >= end && next.from - end <= longestGap ? text.slice(end, next.from) : ''
  return between.length <= longestGap && !/\p{N}/u.test(between + there)
}

/** Whether several pieces are one copy with slips in it, and no sentences built alike on purpose. */
const isOneCopy = (pieces: readonly Piece[]): boolean => {
  const length = pieces.at(-1)!.end - pieces[0]!.start
  const equal = pieces.reduce((sum, { start, end }) => sum + end - start, 0)
  return length >= shortestWithSlips && length - equal <= length * mostSlips
}

const copyFrom = (pieces: readonly Piece[]): Copy => ({ start: pieces[0]!.start, end: pieces.at(-1)!.end, pieces })

/**
 * Stretches that stand earlier in another draft too, in order and disjoint: equal pieces of 24 letters and more; in
 * stretches of 100 letters and more one letter of 25 may differ, figures apart, for scanned copies have slips. Time and
 * memory grow with the length of the text (every place is looked up once, one in twelve is remembered).
 */
export const copiesOf = (letters: Letters): readonly Copy[] => {
  const groups: Piece[][] = []
  for (const piece of piecesOf(letters)) {
    const last = groups.at(-1)
    if (last && isNear(letters.text, last.at(-1)!, piece)) last.push(piece)
    else groups.push([piece])
  }
  return groups.flatMap((pieces) => (isOneCopy(pieces) ? [copyFrom(pieces)] : pieces.map((piece) => copyFrom([piece]))))
}

/** Index of the draft that holds a position. */
export const draftAt = ({ ranges }: Letters, position: number): number => {
  let [low, high] = [0, ranges.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (ranges[middle]!.end > position) high = middle
    else low = middle + 1
  }
  return low
}

/** The position, in the passage copied, of a position in the copy (or of the nearest that is not in a gap). */
export const sourceOf = (copy: Copy, position: number): number => {
  const piece = copy.pieces.findLast(({ start }) => start <= position) ?? copy.pieces[0]!
  return piece.from + Math.min(Math.max(position - piece.start, 0), piece.end - piece.start)
}
