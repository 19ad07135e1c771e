import type { ExtractionWarning } from '../graph/change/extraction.ts'
import type { Range } from '../graph/model/span.ts'
import type { Block } from './blocks.ts'
import type { Document } from './document.ts'
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

interface Unit {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** The characters of a block that are words: holes left out; line breaks stay as white space. */
const unitsOf = (text: string, block: Block): readonly Unit[] => {
  const from = block.marker?.end ?? block.start
  const units: Unit[] = []
  let next = 0
  for (let at = from; at < block.end;) {
    while (next < block.holes.length && block.holes[next]!.end <= at) next += 1
    const hole = block.holes[next]
    if (hole && hole.start <= at) {
      at = hole.end
      continue
    }
    const c = String.fromCodePoint(text.codePointAt(at)!)
    units.push({ text: c, start: at, end: at + c.length })
    at += c.length
  }
  return units
}

/** For each unit the index of the bracket it closes or is closed by; brackets without a partner have none. */
const pairsOf = (units: readonly Unit[]): ReadonlyMap<number, number> => {
  const pairs = new Map<number, number>()
  const stack: { readonly closer: string; readonly at: number }[] = []
  units.forEach(({ text }, at) => {
    const opener = openers.indexOf(text)
    if (opener >= 0) stack.push({ closer: closers[opener]!, at })
    if (!closers.includes(text)) return
    const depth = stack.findLastIndex((open) => open.closer === text)
    if (depth < 0) return
    pairs.set(stack[depth]!.at, at)
    pairs.set(at, stack[depth]!.at)
    stack.length = depth
  })
  return pairs
}

const isSpace = (unit: Unit | undefined): boolean => unit !== undefined && /\s/u.test(unit.text)
/** What carries a sentence on after a quotation or an exclamation: particles, the copula, commas. */
const carriesOn = (unit: Unit | undefined): boolean =>
  unit !== undefined && /[、，､,・とっのにをはがでもへやかなだよねさしくけわり」』）｣)…―]/u.test(unit.text)
const isEmoji = (unit: Unit): boolean => /\p{Extended_Pictographic}/u.test(unit.text) && unit.text > '\u2100'

/**
 * A range with the emphasis marks at its edges that open or close inside it (**重要**だ。): quotes keep their markup
 * whole. Marks of one kind come in pairs: the even ones open, the odd ones close.
 */
const withEmphasis = (text: string, range: Range, holes: readonly Range[]): Range => {
  const marks = holes.filter((hole) => /^[*`]+$/u.test(text.slice(hole.start, hole.end)))
  const opening = marks.find((hole, i) => i % 2 === 0 && hole.end === range.start)
  const closing = marks.find((hole, i) => i % 2 === 1 && hole.start === range.end)
  return { start: opening?.start ?? range.start, end: closing?.end ?? range.end }
}

/** How a text ends its sentences, besides 。: with ．(and ，) in the manner of science and law, or not. */
const endsWithFullWidthPeriod = (text: string): boolean => {
  const periods = text.match(/(?<=\p{Script=Hiragana})．/gu)?.length ?? 0
  const circles = text.match(/[。｡]/gu)?.length ?? 0
  return periods >= 2 && periods > circles
}

/** Whether a sentence can end at unit i (outside brackets). `wide`: ．is a full stop in this text. */
const isStop = (units: readonly Unit[], i: number, wide: boolean): boolean => {
  const [unit, next] = [units[i]!, units[i + 1]]
  if (unit.text === '。' || unit.text === '｡') return true
  if (unit.text === '．') return wide && !/[0-9０-９]/u.test(next?.text ?? '')
  if (/[！？‼⁇⁈⁉]/u.test(unit.text)) return !/[！？!?‼⁇⁈⁉]/u.test(next?.text ?? '') && !carriesOn(next)
  if (/[!?]/u.test(unit.text)) {
    const after = units[i + 1]
    return (after === undefined || isSpace(after) || /[\u3041-\uffff]/u.test(after.text)) && !carriesOn(after)
  }
  return isEmoji(unit) && isSpace(next) && /[\p{Script=Hiragana}。！？]/u.test(units[i - 1]?.text ?? '')
}

/** Half-open ranges of unit indices, one per sentence. */
const cut = (units: readonly Unit[], wide: boolean): readonly Range[] => {
  const pairs = pairsOf(units)
  const cuts: Range[] = []
  let start = 0
  const endAt = (end: number): void => {
    cuts.push({ start, end })
    start = end
  }
  for (let i = 0; i < units.length; i += 1) {
    while (start < units.length && isSpace(units[start]) && i <= start) {
      start += 1
      i = start
    }
    if (i >= units.length) break
    const partner = pairs.get(i)
    if (partner !== undefined && partner > i) {
      // A quotation: its own full stops end nothing, unless it is the whole sentence.
      const last = units[partner - 1]!
      const next = units[partner + 1]
      const whole = i === start && /[。｡．！？!?]/u.test(last.text) && partner - 1 > i
      if (whole && (next === undefined || (!carriesOn(next) && !closers.includes(next.text)))) endAt(partner + 1)
      i = partner
      continue
    }
    if (isStop(units, i, wide)) endAt(i + 1)
  }
  if (start < units.length) cuts.push({ start, end: units.length })
  return cuts
}

const trimmed = (units: readonly Unit[], { start, end }: Range): Range | undefined => {
  let [from, to] = [start, end]
  while (from < to && isSpace(units[from])) from += 1
  while (to > from && isSpace(units[to - 1])) to -= 1
  if (from >= to) return undefined
  return { start: units[from]!.start, end: units[to - 1]!.end }
}

/**
 * The sentences of the document's paragraphs and items, in text order and disjoint. 。！？ (and ．where the text uses
 * it so) end a sentence, not inside a bracket that is closed in the same block. A bracket that is never closed holds
 * nothing: the sentences after it are cut as if it were not there.
 */
export const sentencesOf = (document: Document, blocks: readonly Block[]): readonly Sentence[] => {
  const wide = endsWithFullWidthPeriod(document.text)
  const ranges = blocks.flatMap((block, index) => {
    if (block.kind !== 'paragraph' && block.kind !== 'item') return []
    const units = unitsOf(document.text, block)
    return cut(units, wide)
      .map((range) => trimmed(units, range))
      .filter((range) => range !== undefined)
      .map((range) => ({ ...withEmphasis(document.text, range, block.holes), block: index }))
  })
  return ranges
    .map((range) => ({ ...range, shadow: shadowOf(document.text, range, blocks[range.block]!.holes) }))
    .filter(({ shadow }) => /[\p{L}\p{N}]/u.test(shadow.text))
    .map((sentence, index) => ({ ...sentence, index }))
}

/** Longest sentence that is not worth a look, in UTF-16 code units. */
const longestSentence = 2000

const unpaired = (units: readonly Unit[], quotes: string): readonly Unit[] => {
  const pairs = pairsOf(units)
  return units.filter((unit, i) => quotes.includes(unit.text) && !pairs.has(i))
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
  const open = units
    .flatMap((block) => unpaired(block, '「『'))
    .filter((quote, i, all) => {
      const next = all[i + 1]
      return !closing.some((close) => close.start > quote.start && (next === undefined || close.start < next.start))
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
