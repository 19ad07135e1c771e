import type { ExclusionReason } from '../../graph/model/essay.ts'
import type { Range } from '../../graph/model/span.ts'
import { findDateLine } from '../document-date.ts'
import type { Line } from '../document-lines.ts'
import { holdsStop } from '../document-lines.ts'
import { memberLinesOf } from '../document-members.ts'
import type { Mark } from '../read/mark.ts'
import { findBylines, isCredit, isRoleLine } from '../document-name.ts'
import { repeatsTitle } from '../document-title.ts'
import { boilerplateReason, isAddress, isLabel, isMenuLike, isProfile } from './boilerplate.ts'
import type { RoledLine } from './draft.ts'
import { wordsMeasure } from './measures.ts'
import type { ItemMark } from './marker.ts'
import { findItemMark } from './marker.ts'
import type { Wrapping } from './wrap.ts'
import { endsSentence, isBrokenOff, isFull } from './wrap.ts'

/** What is known of a document's lines before they are told apart. */
export interface Known {
  readonly lines: readonly Line[]
  readonly furniture: ReadonlySet<number>
  readonly wrapping: Wrapping
  readonly marks: readonly Mark[]
  /** Whether numbers open items even where they look like headings (Markdown, where # opens headings). */
  readonly numbersAreItems: boolean
  /** Places of title, authors and organisation, and date. */
  readonly title: readonly Range[]
  readonly bylines: readonly Range[]
  readonly dates: readonly Range[]
  /** The title's words, and the names of those who sign. */
  readonly titled?: string
  readonly names: readonly string[]
}

const overlaps = (line: Range, ranges: readonly Range[]): boolean =>
  ranges.some((range) => range.start < line.end && range.end > line.start)

/** In plain text two and more may stand without a space behind them (##以下本文). */
const headingMark = /^(#{1,6})[ \t　]+|^(#{2,6})(?=[^#\s!])/u
const longestHeading = 45
/** The same for a line between blank ones without a comma. */
const longestApart = 70
/** Letters of sentences that may stand above the title, of a site or of who signs. */
const longestAbove = 400

/** Whether a line without a mark reads as a heading: short, no sentence, and not a line broken off. */
const isHeadingText = (line: Line, next: Line | undefined, wrapping: Wrapping): boolean => {
  const apart = line.blanksBefore > 0 && (next?.blanksBefore ?? 0) > 0 && !/[、，,]/u.test(line.text)
  if (line.text.length > (apart ? longestApart : longestHeading) || isFull(line, wrapping)) return false
  if (/^【[^】]+】$|^[「『][^「」『』。]{1,30}[」』]$/u.test(line.text)) return true
  if (/[？?]$/u.test(line.text)) return !/(?:か|ない|だろう|でしょう|です|ます)[？?]$/u.test(line.text)
  if (holdsStop(line.text) || /[！!…]/u.test(line.text) || /[、，,:：]$/u.test(line.text)) return false
  return next === undefined || !isBrokenOff(line.text, next.text)
}

/** A numbered line is a heading if it is no sentence and its neighbours are not numbered in the same way. */
const isNumberedHeading = (lines: readonly Line[], i: number, mark: ItemMark, wrapping: Wrapping): boolean => {
  if (mark.kind !== 'number' && mark.kind !== 'bracketed') return false
  const line = lines[i]!
  if (holdsStop(line.text) || line.text.length > longestHeading || isFull(line, wrapping)) return false
  // An aim in a list (〜すること), or a line that goes on below its mark.
  const next = lines[i + 1]
  if (/こと$/u.test(line.text)) return false
  if (next && next.indent > line.indent && !findItemMark(next.text) && isBrokenOff(line.text, next.text)) return false
  // What items of another kind follow that are sentences is their heading (２　提言 above （１） …すべきである。).
  const below = next && findItemMark(next.text)
  if (
    below &&
    below.kind !== mark.kind &&
    below.kind !== 'bullet' &&
    /[。｡]$/u.test(next.text) &&
    line.text.length <= 12
  )
    return true
  // What a paragraph follows at once is its heading, however the sections beside it are numbered.
  const previous = lines[i - 1] && findItemMark(lines[i - 1]!.text)?.kind
  if (
    next &&
    previous !== mark.kind &&
    !findItemMark(next.text) &&
    holdsStop(next.text) &&
    !isBrokenOff(line.text, next.text)
  )
    return true
  const isOuter = (other: Line): boolean => other.indent <= line.indent
  const near = [lines.slice(0, i).findLast(isOuter), lines.slice(i + 1).find(isOuter)]
  const siblings = near.filter(
    (other) => other !== undefined && findItemMark(other.text)?.kind === mark.kind && !/[。｡]$/u.test(other.text),
  )
  return siblings.length === 0
}

/** A byline: where an author's name was read and no sentence stands, a post beside it, a post in brackets at the end. */
const isSignature = (lines: readonly Line[], i: number, { bylines, names }: Known): boolean => {
  const { text } = lines[i]!
  if (
    !/^#/u.test(text) &&
    text.length <= 80 &&
    !holdsStop(text) &&
    findBylines(text).some(({ value }) => names.includes(value))
  )
    return true
  const isName = (line: Line | undefined): boolean =>
    line !== undefined && overlaps(line, bylines) && (!holdsStop(line.text) || /^[（(]/u.test(line.text))
  if (isName(lines[i])) return text.length <= 80
  if (lines[i]!.isSpeaker || (isCredit(text) && boilerplateReason(text) === undefined)) return true
  if (isRoleLine(text) && (isName(lines[i - 1]) || isName(lines[i + 1]))) return !/^#/u.test(text)
  return i === lines.length - 1 && /^[（(](.{2,30})[）)]$/u.test(text) && isRoleLine(text.slice(1, -1))
}

/** From what share of its lines a run of short lines is a list of measures. */
const measuring = 0.5

/** Runs of three and more menu-like lines without a blank between them. */
const menuLinesOf = ({ lines, furniture, title, bylines, dates }: Known): ReadonlySet<number> => {
  const isCandidate = (i: number): boolean => {
    const line = lines[i]!
    const known = overlaps(line, [...title, ...bylines, ...dates])
    return !furniture.has(i) && !known && isMenuLike(line.text) && findDateLine(line.text) === undefined
  }
  const found = new Set<number>()
  for (let i = 0; i < lines.length;) {
    let end = i
    while (end < lines.length && isCandidate(end) && (end === i || lines[end]!.blanksBefore === 0)) end += 1
    // Three short lines that word what is to be done are a list, no menu.
    const measures = lines.slice(i, end).filter(({ text }) => wordsMeasure(text)).length
    const isMenu = end - i >= 3 && (measures < 2 || measures < measuring * (end - i))
    if (isMenu) for (let k = i; k < end; k += 1) found.add(k)
    i = Math.max(end, i + 1)
  }
  return found
}

/** Whether so little stands above the title that it is a site's or a signature's and no argument. */
const isShortAbove = ({ lines, title }: Known): boolean => {
  const [first] = title
  if (first === undefined) return false
  const lettersOf = (some: readonly Line[]): number =>
    some.reduce((sum, { text }) => sum + (holdsStop(text) && !isProfile(text) ? text.length : 0), 0)
  const above = lettersOf(lines.filter(({ end }) => end <= first.start))
  return above <= longestAbove && above * 2 <= lettersOf(lines.filter(({ start }) => start >= first.end))
}

const excluded = (line: Line, reason: ExclusionReason): RoledLine => ({
  role: 'excluded',
  reason,
  opens: true,
  skip: 0,
  ...line,
})

const levelOf = (indent: number): number => Math.floor(indent / 2) + 1

const quoteMark = /^[>＞]\s*/u
/** — 名前 (@name), （町の元司書）: who wrote what is quoted above; or nothing at all. */
const signsQuote = /^[>＞]\s*(?:[—–―─]{1,2}\s*[^。]{1,60}|[（(][^）)。]{1,30}[）)])?$/u
const isShort = ({ text }: Line): boolean => text.length <= longestHeading

/** Each line with its role, told from marks, metadata and its own words; page furniture is left to the joining. */
export const rolesOf = (known: Known): readonly RoledLine[] => {
  const { lines, furniture, wrapping, marks } = known
  const menu = menuLinesOf(known)
  const members = memberLinesOf(lines)
  const isLean = isShortAbove(known)
  const visible = (i: number): Line | undefined => lines.slice(i + 1).find((_, k) => !furniture.has(i + 1 + k))
  const guessed = new Set<number>()
  const roled = lines.map((line, i): RoledLine => {
    const around = marks.filter((mark) => mark.start <= line.start && mark.end >= line.end)
    const out = around.find((mark) => mark.kind === 'excluded')
    if (out?.kind === 'excluded') return excluded(line, out.reason)
    if (furniture.has(i)) return excluded(line, 'furniture')
    if (members.has(i)) return excluded(line, 'notice')
    const hash = headingMark.exec(line.text)
    const skip = hash?.[0].length ?? 0
    if (overlaps(line, known.title)) return { role: 'title', opens: true, skip, ...line }
    if (isSignature(lines, i, known)) return { role: 'byline', opens: true, skip: 0, ...line }
    if (overlaps(line, known.dates) && line.text.length <= 80) return { role: 'date', opens: true, skip: 0, ...line }
    const above = known.title[0] !== undefined && line.end <= known.title[0].start
    if (above && isLean) return excluded(line, isProfile(line.text) ? 'profile' : 'furniture')
    if (known.titled !== undefined && !holdsStop(line.text) && repeatsTitle(line.text, known.titled))
      return excluded(line, 'furniture')
    const label = isLabel(line.text) && (above || i === 0)
    const reason =
      boilerplateReason(line.text) ?? (menu.has(i) || label || isAddress(line.text) ? 'furniture' : undefined)
    if (reason !== undefined) return excluded(line, reason)
    if (hash) return { role: 'heading', level: (hash[1] ?? hash[2])!.length, opens: true, skip, ...line }
    const told = around.find((mark) => mark.kind === 'heading' || mark.kind === 'item')
    if (told?.kind === 'heading') return { role: 'heading', level: told.level, opens: true, skip: 0, ...line }
    const mark = findItemMark(line.text)
    const level = told?.kind === 'item' ? told.level : levelOf(line.indent)
    if (told === undefined && !known.numbersAreItems && mark && isNumberedHeading(lines, i, mark, wrapping))
      return { role: 'heading', level: mark.kind === 'bracketed' ? 2 : 1, opens: true, skip: 0, ...line }
    if (told || mark) return { role: 'item', level, opens: true, skip: 0, ...(mark && { mark }), ...line }
    const quote = quoteMark.exec(line.text)?.[0].length ?? 0
    if (quote > 0 && signsQuote.test(line.text)) return excluded(line, 'furniture')
    if (
      quote === 0 &&
      around.length === 0 &&
      isHeadingText(line, visible(i), wrapping) &&
      !continues(lines, i, furniture, wrapping)
    ) {
      guessed.add(i)
      return { role: 'heading', level: 1, opens: true, skip: 0, ...line }
    }
    // What is set in keeps its short lines apart: a post, verses, a list.
    const breaks = quote > 0 && i > 0 && quoteMark.test(lines[i - 1]!.text) && !isFull(lines[i - 1]!, wrapping)
    return { role: 'text', opens: around.length > 0 || (breaks && isShort(lines[i - 1]!)), skip: quote, ...line }
  })
  const items = new Set([...unmarkedItems(lines, guessed), ...announcedItems(roled, wrapping)])
  return roled.map((line, i) => (items.has(i) ? { ...line, role: 'item' } : line))
}

/** Lines in a row that would be headings of nothing, and say each what is done to what: a list without marks. */
const unmarkedItems = (lines: readonly Line[], guessed: ReadonlySet<number>): ReadonlySet<number> => {
  const items = new Set<number>()
  const isLong = (i: number): boolean => guessed.has(i) && lines[i]!.text.length >= 14 && lines[i]!.text.includes('を')
  for (let i = 0; i < lines.length; i++) {
    let end = i
    while (guessed.has(end)) end++
    const run = lines.slice(i, end)
    const first = run.findIndex(({ text }) => wordsMeasure(text))
    const measures = run.filter(({ text }) => wordsMeasure(text)).length
    // What stands above the first measure of a row is its heading.
    if (measures >= 2 && measures >= measuring * run.length) for (let k = i + first; k < end; k++) items.add(k)
    for (let k = i; k < end; k++)
      if (isLong(k) && isLong(k + 1) && isLong(k + 2)) for (let m = k; m < k + 3; m++) items.add(m)
    i = Math.max(i, end)
  }
  return items
}

/** 以下の仕組みを提案します： announces the lines below it, up to a blank one or a sentence, as a list without marks. */
const announcedItems = (roled: readonly RoledLine[], wrapping: Wrapping): readonly number[] =>
  roled.flatMap((above, i) => {
    if (above.role !== 'text' || !/[:：]$/u.test(above.text)) return []
    let end = i + 1
    for (; end < roled.length; end++) {
      const line = roled[end]!
      const isFree = line.role === 'text' || (line.role === 'heading' && line.skip === 0)
      if (!isFree || holdsStop(line.text) || isFull(line, wrapping)) break
      if (end > i + 1 && line.blanksBefore > 0) break
    }
    return end - i > 2 ? Array.from({ length: end - i - 1 }, (_, k) => i + 1 + k) : []
  })

/** Whether a line goes on from the one before it, which was wrapped or broken off. */
const continues = (lines: readonly Line[], i: number, furniture: ReadonlySet<number>, wrapping: Wrapping): boolean => {
  let at = i - 1
  while (at >= 0 && furniture.has(at)) at -= 1
  const before = lines[at]
  if (!before || lines[i]!.indent > wrapping.indent) return false
  return isFull(before, wrapping) && !endsSentence(before.text)
}
