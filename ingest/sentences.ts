import type { ExtractionWarning } from '../graph/change/extraction.ts'
import type { Range } from '../graph/model/span.ts'
import type { Block } from './blocks.ts'
import type { Document } from './document.ts'
import { modernised, spellingsOf } from './old-spelling.ts'
import type { Spelling } from './old-spelling.ts'
import type { Shadow } from './shadow.ts'
import { shadowOf } from './shadow.ts'

/** A sentence of the body. Its range holds the full stop, not the white space around it, nor a list mark before it. */
export interface Sentence extends Range {
  /** Index among the sentences of the document. */
  readonly index: number
  /** Index of its block. */
  readonly block: number
  /** Its words as the analysis reads them. */
  readonly shadow: Shadow
}

const openers = '「『（(［[｛{〈《【〔“｢'
const closers = '」』）)］]｝}〉》】〕”｣'

/** The characters of a block that are words: where each begins in the text. Holes are left out; line breaks stay as white space. */
interface Units {
  readonly text: string
  readonly starts: Int32Array
}

const unitsOf = (text: string, block: Block): Units => {
  const from = block.marker?.end ?? block.start
  const starts = new Int32Array(Math.max(0, block.end - from))
  let length = 0
  let next = 0
  for (let at = from; at < block.end;) {
    while (next < block.holes.length && block.holes[next]!.end <= at) next += 1
    const hole = block.holes[next]
    if (hole && hole.start <= at) {
      at = hole.end
      continue
    }
    starts[length] = at
    length += 1
    at += text.codePointAt(at)! > 0xffff ? 2 : 1
  }
  return { text, starts: starts.subarray(0, length) }
}

/** The character at index i; none outside. */
const charAt = ({ text, starts }: Units, i: number): string | undefined =>
  i >= 0 && i < starts.length ? String.fromCodePoint(text.codePointAt(starts[i]!)!) : undefined

const endOf = ({ text, starts }: Units, i: number): number =>
  starts[i]! + (text.codePointAt(starts[i]!)! > 0xffff ? 2 : 1)

/** Kana and kanji: most characters, and none that opens, closes or ends anything. */
const isLetter = (code: number): boolean =>
  (code >= 0x3041 && code <= 0x3096) || (code >= 0x30a1 && code <= 0x30fe) || (code >= 0x3400 && code <= 0x9fff)

const noPartner = -1

/** For each unit the index of the bracket it closes or is closed by; {@link noPartner} for all others. */
const pairsOf = (units: Units): Int32Array => {
  const pairs = new Int32Array(units.starts.length).fill(noPartner)
  const stack: { readonly closer: string; readonly at: number }[] = []
  // How many of each kind are open, so that a closing bracket without a partner is not looked for in a deep stack.
  const open = new Map<string, number>()
  const count = (closer: string, change: number): void => {
    open.set(closer, (open.get(closer) ?? 0) + change)
  }
  for (let at = 0; at < pairs.length; at += 1) {
    if (isLetter(units.text.charCodeAt(units.starts[at]!))) continue
    const c = charAt(units, at)!
    const opener = openers.indexOf(c)
    if (opener >= 0) {
      const closer = closers[opener]!
      stack.push({ closer, at })
      count(closer, 1)
    }
    if (!closers.includes(c) || (open.get(c) ?? 0) === 0) continue
    for (let top = stack.pop()!; ; top = stack.pop()!) {
      count(top.closer, -1)
      if (top.closer !== c) continue
      pairs[top.at] = at
      pairs[at] = top.at
      break
    }
  }
  return pairs
}

const isSpace = (c: string | undefined): boolean => c !== undefined && /\s/u.test(c)
/** What carries a sentence on after a quotation or an exclamation: particles, the copula, commas. */
const carriesOn = (c: string | undefined): boolean =>
  c !== undefined && /[、，､,・とっのにをはがでもへやかなだよねさしくけわり」』）｣)…―]/u.test(c)
const isEmoji = (c: string): boolean => /\p{Extended_Pictographic}/u.test(c) && c > '\u2100'

/**
 * Widens a range to the emphasis marks at its edges that open or close inside it (**重要**だ。): quotes keep their markup
 * whole. Marks of one kind come in pairs: the even ones open, the odd ones close.
 */
const emphasisOf = (text: string, holes: readonly Range[]): ((range: Range) => Range) => {
  const marks = holes.filter((hole) => /^[*`]+$/u.test(text.slice(hole.start, hole.end)))
  const opening = new Map(marks.flatMap((hole, i) => (i % 2 === 0 ? [[hole.end, hole.start]] : [])))
  const closing = new Map(marks.flatMap((hole, i) => (i % 2 === 1 ? [[hole.start, hole.end]] : [])))
  return ({ start, end }) => ({ start: opening.get(start) ?? start, end: closing.get(end) ?? end })
}

/** How a text ends its sentences, besides 。: with ．(and ，) in the manner of science and law, or not. */
const endsWithFullWidthPeriod = (text: string): boolean => {
  const periods = text.match(/(?<=\p{Script=Hiragana})．/gu)?.length ?? 0
  const circles = text.match(/[。｡]/gu)?.length ?? 0
  return periods >= 2 && periods > circles
}

/** Whether a sentence can end at unit i (outside brackets). `wide`: ．is a full stop in this text. */
const isStop = (units: Units, i: number, wide: boolean): boolean => {
  const [c, next] = [charAt(units, i)!, charAt(units, i + 1)]
  if (c === '。' || c === '｡') return true
  if (c === '．') return wide && !/[0-9０-９]/u.test(next ?? '')
  if (/[！？‼⁇⁈⁉]/u.test(c)) return !/[！？!?‼⁇⁈⁉]/u.test(next ?? '') && !carriesOn(next)
  if (/[!?]/u.test(c)) return (next === undefined || isSpace(next) || /[\u3041-\uffff]/u.test(next)) && !carriesOn(next)
  return isEmoji(c) && isSpace(next) && /[\p{Script=Hiragana}。！？]/u.test(charAt(units, i - 1) ?? '')
}

/** Half-open ranges of unit indices, one per sentence. */
const cut = (units: Units, wide: boolean): readonly Range[] => {
  const { length } = units.starts
  const pairs = pairsOf(units)
  const cuts: Range[] = []
  let start = 0
  const endAt = (end: number): void => {
    cuts.push({ start, end })
    start = end
  }
  for (let i = 0; i < length; i += 1) {
    while (start < length && i <= start && isSpace(charAt(units, start))) {
      start += 1
      i = start
    }
    if (i >= length) break
    if (isLetter(units.text.charCodeAt(units.starts[i]!))) continue
    const partner = pairs[i]!
    if (partner > i) {
      // A quotation: its own full stops end nothing, unless it is the whole sentence.
      const next = charAt(units, partner + 1)
      const whole = i === start && /[。｡．！？!?]/u.test(charAt(units, partner - 1)!) && partner - 1 > i
      if (whole && (next === undefined || (!carriesOn(next) && !closers.includes(next)))) endAt(partner + 1)
      i = partner
      continue
    }
    if (isStop(units, i, wide)) endAt(i + 1)
  }
  if (start < length) cuts.push({ start, end: length })
  return cuts
}

/**
 * Longest sentence, in characters. What is longer is no prose but text without its punctuation, and is cut: whatever the
 * rules do inside a sentence, time then grows with the length of the text and not with its square.
 */
export const hardLimit = 4000

/** Pieces of at most {@link hardLimit}, cut behind a comma, a closing bracket or white space where the second half has one. */
const withinLimit = (units: Units, { start, end }: Range): readonly Range[] => {
  const pieces: Range[] = []
  let from = start
  while (end - from > hardLimit) {
    let to = from + hardLimit
    while (to > from + hardLimit / 2 && !/[、，；：」』）\s]/u.test(charAt(units, to - 1)!)) to -= 1
    if (to === from + hardLimit / 2) to = from + hardLimit
    // A mark stays with the character it is on.
    while (to < end && /[\p{M}\uff9e\uff9f]/u.test(charAt(units, to)!)) to += 1
    pieces.push({ start: from, end: to })
    from = to
  }
  return from < end ? [...pieces, { start: from, end }] : pieces
}

const trimmed = (units: Units, { start, end }: Range): Range | undefined => {
  let [from, to] = [start, end]
  while (from < to && isSpace(charAt(units, from))) from += 1
  while (to > from && isSpace(charAt(units, to - 1))) to -= 1
  if (from >= to) return undefined
  return { start: units.starts[from]!, end: endOf(units, to - 1) }
}

/** The sentences of one block, in order; each is handed only the holes near it. */
const sentencesIn = (
  text: string,
  block: Block,
  index: number,
  wide: boolean,
  spelling: Spelling,
): readonly Omit<Sentence, 'index'>[] => {
  const units = unitsOf(text, block)
  const widened = emphasisOf(text, block.holes)
  let hole = 0
  return cut(units, wide)
    .flatMap((one) => withinLimit(units, one))
    .flatMap((one) => {
      const words = trimmed(units, one)
      if (!words) return []
      const range = widened(words)
      while (hole < block.holes.length && block.holes[hole]!.end <= range.start) hole += 1
      let after = hole
      while (after < block.holes.length && block.holes[after]!.start < range.end) after += 1
      const shadow = modernised(shadowOf(text, range, block.holes.slice(hole, after)), spelling)
      return /\p{L}/u.test(shadow.text) ? [{ block: index, shadow, ...range }] : []
    })
}

/**
 * The sentences of the document's paragraphs and items, in text order and disjoint. 。！？ (and ．where the text uses
 * it so) end a sentence, not inside a bracket that is closed in the same block. A bracket that is never closed holds
 * nothing: the sentences after it are cut as if it were not there.
 */
export const sentencesOf = (document: Document, blocks: readonly Block[]): readonly Sentence[] => {
  const wide = endsWithFullWidthPeriod(document.text)
  const spelled = spellingsOf(document.text, blocks)
  return blocks
    .flatMap((block, index) =>
      block.kind === 'paragraph' || block.kind === 'item'
        ? sentencesIn(document.text, block, index, wide, spelled[index]!)
        : [],
    )
    .map((sentence, index) => ({ index, ...sentence }))
}

/** Longest sentence that is not worth a look, in UTF-16 code units. */
const longestSentence = 2000

const unpaired = (units: Units, quotes: string): readonly Range[] => {
  const pairs = pairsOf(units)
  const found: Range[] = []
  units.starts.forEach((start, i) => {
    if (pairs[i] === noPartner && quotes.includes(charAt(units, i)!)) found.push({ start, end: endOf(units, i) })
  })
  return found
}

/**
 * What a person should know of the sentences: a quotation that is opened and closed neither in its block nor in a later
 * one (`unclosed-quote`), and a sentence of more than 2,000 characters (`long-sentence`).
 */
export const sentenceWarnings = (
  document: Document,
  blocks: readonly Block[],
  sentences: readonly Sentence[],
): readonly ExtractionWarning[] => {
  const body = blocks.filter((block) => block.kind === 'paragraph' || block.kind === 'item')
  const units = body.map((block) => unitsOf(document.text, block))
  const closing = units.flatMap((block) => unpaired(block, '」』'))
  let close = 0
  const open = units
    .flatMap((block) => unpaired(block, '「『'))
    .filter((quote, i, all) => {
      // Both lists are in text order, so that each closing quote is passed once.
      while (close < closing.length && closing[close]!.start <= quote.start) close += 1
      return close === closing.length || closing[close]!.start >= (all[i + 1]?.start ?? Infinity)
    })
  const long = sentences.filter((sentence) => sentence.end - sentence.start > longestSentence)
  return [
    ...open.map(({ start, end }) => ({
      code: 'unclosed-quote',
      message:
        '閉じられていない引用があります。段落の中の文はそのまま区切りました。 A quotation is opened and never closed.',
      at: { start, end },
    })),
    ...long.map(({ start, end }) => ({
      code: 'long-sentence',
      message: '2,000字を超える文があります。 A sentence has more than 2,000 characters.',
      at: { start, end },
    })),
  ]
}
