import type { Range } from '../graph/model/span.ts'

/**
 * A passage as the analysis reads it: line breaks inside it and furniture dropped, ASCII and half-width kana made
 * full-width, composed (NFC). Unit i of `text` stands for the document's code units `starts[i]` to `ends[i]` (half
 * open): several where か and a combining ゛ became one, so that every stretch leads back to the very characters.
 */
export interface Shadow {
  readonly text: string
  readonly starts: Int32Array
  readonly ends: Int32Array
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

const isLineBreak = (code: number): boolean =>
  (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029
const isSpace = (code: number): boolean => code === 0x20 || code === 0x09 || code === 0x3000
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
  let next = 0
  for (let at = range.start; at < range.end;) {
    while (next < holes.length && holes[next]!.end <= at) next += 1
    const hole = holes[next]
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
    let broken = false
    for (; end < pieces.length; end += 1) {
      const code = pieces[end]!.text.charCodeAt(0)
      if (isLineBreak(code)) broken = true
      else if (!isSpace(code)) break
    }
    if (!broken) for (let n = i; n < end; n += 1) kept.push(pieces[n]!)
    const [before, after] = [kept.at(-1), pieces[end]]
    if (broken && before && after && isLatin(before.text) && isLatin(after.text))
      kept.push({ text: ' ', start: pieces[i]!.start, end: pieces[end - 1]!.end })
    if (after) kept.push(after)
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

const westernComma = /(?<=[\p{Script=Han}ぁ-んァ-ヴー々」』）])，/gu
const westernStop = /(?<=[\p{Script=Han}ぁ-んァ-ヴー々」』）])．$/u

/** Commas and a last stop in the western style (，．) as 、 and 。; those in figures and between Latin words stay. */
const withJapaneseStops = (text: string): string =>
  /[，．]/u.test(text) ? text.replace(westernComma, '、').replace(westernStop, '。') : text

/** A code unit that is a character of its own, already as shadows have it: kana and kanji, full-width forms, 、。「」. */
const isAsIs = (code: number): boolean =>
  (code >= 0x3000 && code <= 0x3029) ||
  (code >= 0x3030 && code <= 0x3098) ||
  (code >= 0x309b && code <= 0x9fff) ||
  (code >= 0xff01 && code <= 0xff60)

/** Where in the range something begins that shadows change, or a hole; the end of the range if nothing does. */
const asIsUntil = (text: string, range: Range, holes: readonly Range[]): number => {
  const hole = holes.find(({ end }) => end > range.start)
  const end = Math.min(range.end, Math.max(range.start, hole?.start ?? range.end))
  let at = range.start
  while (at < end && isAsIs(text.charCodeAt(at))) at += 1
  return at
}

/**
 * The shadow of a range of the text: holes, line breaks (with the white space around them) and variation selectors
 * dropped, ASCII full-width, half-width kana full-width, ， and a last ． as 、 and 。, the rest NFC. Holes are in text
 * order and disjoint.
 */
export const shadowOf = (text: string, range: Range, holes: readonly Range[] = []): Shadow => {
  const inside = holes.filter((hole) => hole.end > range.start && hole.start < range.end)
  // Most sentences have nothing to change: then places are counted, not collected.
  if (asIsUntil(text, range, inside) === range.end) {
    const length = range.end - range.start
    const [starts, ends] = [new Int32Array(length), new Int32Array(length)]
    for (let n = 0; n < length; n += 1) {
      starts[n] = range.start + n
      ends[n] = range.start + n + 1
    }
    return { text: withJapaneseStops(text.slice(range.start, range.end)), starts, ends }
  }
  const units = composed(withoutBreaks(codePointsOf(text, range, inside)))
  const shaped = units.map((unit) => unit.text).join('')
  const [starts, ends] = [new Int32Array(shaped.length), new Int32Array(shaped.length)]
  let n = 0
  for (const unit of units)
    for (let k = 0; k < unit.text.length; k += 1, n += 1) {
      starts[n] = unit.start
      ends[n] = unit.end
    }
  return { text: withJapaneseStops(shaped), starts, ends }
}

/** A stretch of a shadow's text (half open) and what is read in its place; neither is empty. */
export interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** Drops what both ends have in common, as long as something is left on either side. */
const trimmedEdit = (before: string, { from, to, text }: Edit): Edit => {
  let [start, end, cut, stop] = [from, to, 0, text.length]
  while (end - start > 1 && stop - cut > 1 && before[start] === text[cut]) [start, cut] = [start + 1, cut + 1]
  while (end - start > 1 && stop - cut > 1 && before[end - 1] === text[stop - 1]) [end, stop] = [end - 1, stop - 1]
  return { from: start, to: end, text: text.slice(cut, stop) }
}

/**
 * A shadow with stretches replaced (in order, disjoint). Where the length stays, each new unit stands for what the old
 * one stood for; else each stands for the whole stretch (せ of でせう: both し and ょ of でしょう), so that no range that is
 * drawn from the shadow ends inside it and every character of the document is still stood for.
 */
export const edited = (shadow: Shadow, edits: readonly Edit[]): Shadow => {
  if (edits.length === 0) return shadow
  const pieces: string[] = []
  const [starts, ends]: [number[], number[]] = [[], []]
  let next = 0
  const keep = (until: number): void => {
    pieces.push(shadow.text.slice(next, until))
    for (; next < until; next += 1) {
      starts.push(shadow.starts[next]!)
      ends.push(shadow.ends[next]!)
    }
  }
  for (const edit of edits) {
    const { from, to, text } = trimmedEdit(shadow.text, edit)
    keep(from)
    pieces.push(text)
    for (let n = 0; n < text.length; n += 1) {
      const isSameLength = text.length === to - from
      starts.push(shadow.starts[isSameLength ? from + n : from]!)
      ends.push(shadow.ends[isSameLength ? from + n : to - 1]!)
    }
    next = to
  }
  keep(shadow.text.length)
  return { text: pieces.join(''), starts: Int32Array.from(starts), ends: Int32Array.from(ends) }
}
