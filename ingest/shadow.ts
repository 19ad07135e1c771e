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

const fullWidth = (c: string): string => {
  const code = c.charCodeAt(0)
  if (code === 0x20 || code === 0x09) return '\u3000'
  return code > 0x20 && code < 0x7f ? String.fromCharCode(code + 0xfee0) : c
}

const isLineBreak = (c: string): boolean => /[\n\r\f\u000b\u0085\u2028\u2029]/u.test(c)
const isSpace = (c: string): boolean => /[ \t\u3000]/u.test(c)
const isVariationSelector = (c: string): boolean => /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u.test(c)
const isLatin = (c: string): boolean => /[A-Za-z0-9,.;:)\]]/u.test(c)
/** What joins the character before it: combining marks, and the half-width voicing marks after half-width kana. */
const isJoining = (c: string): boolean => /[\p{M}\uff9e\uff9f]/u.test(c)

interface Piece {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** The code points of a range with their places, holes left out. */
const codePointsOf = (text: string, range: Range, holes: readonly Range[]): readonly Piece[] => {
  const pieces: Piece[] = []
  const inside = holes.filter((hole) => hole.end > range.start && hole.start < range.end)
  let next = 0
  for (let at = range.start; at < range.end;) {
    while (next < inside.length && inside[next]!.end <= at) next += 1
    const hole = inside[next]
    if (hole && hole.start <= at) {
      at = hole.end
      continue
    }
    const c = String.fromCodePoint(text.codePointAt(at)!)
    pieces.push({ text: c, start: at, end: at + c.length })
    at += c.length
  }
  return pieces
}

/** Drops line breaks with the white space around them; between two Latin words a break stands for a space. */
const withoutBreaks = (pieces: readonly Piece[]): readonly Piece[] => {
  const kept: Piece[] = []
  for (let i = 0; i < pieces.length;) {
    let end = i
    while (end < pieces.length && (isSpace(pieces[end]!.text) || isLineBreak(pieces[end]!.text))) end += 1
    const run = pieces.slice(i, end)
    const broken = run.some((piece) => isLineBreak(piece.text))
    if (!broken) kept.push(...run)
    const [before, after] = [kept.at(-1), pieces[end]]
    if (broken && before && after && isLatin(before.text) && isLatin(after.text))
      kept.push({ text: ' ', start: run[0]!.start, end: run.at(-1)!.end })
    if (end < pieces.length) kept.push(pieces[end]!)
    i = end + 1
  }
  return kept
}

/** Characters with what joins them, composed; both halves of a surrogate pair stand for the whole pair. */
const composed = (pieces: readonly Piece[]): readonly Piece[] => {
  const units: Piece[] = []
  for (let i = 0; i < pieces.length;) {
    let end = i + 1
    while (end < pieces.length && isJoining(pieces[end]!.text)) end += 1
    const cluster = pieces.slice(i, end)
    const raw = cluster
      .map((piece) => piece.text)
      .filter((c) => !isVariationSelector(c))
      .join('')
    const shaped = /[\uff61-\uff9f]/u.test(raw) ? raw.normalize('NFKC') : raw.normalize('NFC')
    for (const c of shaped) units.push({ text: fullWidth(c), start: cluster[0]!.start, end: cluster.at(-1)!.end })
    i = end
  }
  return units
}

/**
 * The shadow of a range of the text: holes, line breaks (with the white space around them) and variation selectors
 * dropped, ASCII full-width, half-width kana full-width, the rest NFC. Holes are in text order and disjoint.
 */
export const shadowOf = (text: string, range: Range, holes: readonly Range[] = []): Shadow => {
  const units = composed(withoutBreaks(codePointsOf(text, range, holes)))
  return {
    text: units.map((unit) => unit.text).join(''),
    starts: units.flatMap((unit) => Array.from({ length: unit.text.length }, () => unit.start)),
    ends: units.flatMap((unit) => Array.from({ length: unit.text.length }, () => unit.end)),
  }
}
