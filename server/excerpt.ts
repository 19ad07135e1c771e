import { fold } from '../graph/identity/fold.ts'
import type { Range } from '../graph/model/span.ts'

/** Text around a match, with the places of the matches in it. */
export interface Excerpt {
  readonly excerpt: string
  readonly matches: readonly Range[]
}

const longest = 120
const lead = 40
const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' })
const isWord = /^[\p{L}\p{N}]/u
const isCjk = /[\p{Script=Han}\p{scx=Hira}\p{scx=Kana}]/u
const wordLetter = '(?:(?![\\p{Script=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{Nd}])[\\p{Alphabetic}\\p{N}])'

/** Texts in which every code unit is a character: of ASCII, kana, Han and full-width forms, without marks that join. */
const isOfUnits = /^[\n\x20-\x7e\u3000-\u3029\u3030-\u3098\u309b-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff9d]*$/u

/** The characters of a text with their places. */
const segmentsOf = (text: string): Iterable<{ readonly segment: string; readonly index: number }> =>
  isOfUnits.test(text) ? Array.from(text, (segment, index) => ({ segment, index })) : graphemes.segment(text)

const foldedCharacter = (character: string): string => (/^\s+$/u.test(character) ? ' ' : fold(character))

/** What each code unit that is a character folds to, as far as it was asked: 0 not yet, `uneven` not to one unit. */
const foldedUnits = new Uint16Array(0x10000)
const uneven = 0xffff

const foldedUnit = (unit: number): number => {
  const known = foldedUnits[unit]!
  if (known !== 0) return known
  const character = String.fromCharCode(unit)
  const folded = isOfUnits.test(character) ? foldedCharacter(character) : ''
  return (foldedUnits[unit] = folded.length === 1 ? folded.charCodeAt(0) : uneven)
}

/** A text folded as search folds it, and for each code unit of it the place of its character in the original. */
interface Folded {
  readonly folded: string
  readonly placeAt: (n: number) => Range
}

/** Of texts in which each code unit folds to one, which is most: no place has to be noted. */
const foldedEvenly = (text: string): Folded | undefined => {
  let folded = ''
  let from = 0
  for (let n = 0; n < text.length; n++) {
    const unit = text.charCodeAt(n)
    const to = foldedUnit(unit)
    if (to === unit) continue
    if (to === uneven) return undefined
    folded += text.slice(from, n) + String.fromCharCode(to)
    from = n + 1
  }
  return { folded: from === 0 ? text : folded + text.slice(from), placeAt: (n) => ({ start: n, end: n + 1 }) }
}

/** What stands for a long vowel in words of katakana, and for another thing elsewhere. */
const longVowel = /(?<=[\p{Script=Katakana}ー])[一－](?=\p{Script=Katakana})/gu

const foldedWithPlaces = (text: string): Folded => {
  const plain = /[一－]/u.test(text) ? text.replace(longVowel, 'ー') : text
  const even = foldedEvenly(plain)
  if (even !== undefined) return even
  let folded = ''
  const places: Range[] = []
  for (const { segment, index } of segmentsOf(plain)) {
    const unit = segment.length === 1 ? foldedUnit(segment.charCodeAt(0)) : uneven
    const piece = unit === uneven ? foldedCharacter(segment) : String.fromCharCode(unit)
    folded += piece
    for (let n = 0; n < piece.length; n++) places.push({ start: index, end: index + segment.length })
  }
  return { folded, placeAt: (n) => places[n]! }
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

/** A token as it may stand in the text: a word or a number as a whole, digits with commas between. */
const tokenPattern = (token: string): string => {
  if (/^\p{Nd}+$/u.test(token)) return `(?<!\\p{Nd})${Array.from(token).map(escaped).join(',?')}(?!\\p{Nd})`
  if (!isCjk.test(token) && isWord.test(token)) return `(?<!${wordLetter})${escaped(token)}(?!${wordLetter})`
  return escaped(token)
}

/** Those of the phrases looked for lately, by their words: making one costs as much as looking through a page of hits. */
const patterns = new Map<string, RegExp>()
const patternsKept = 100

/** Tokens side by side: only what makes no token and ends no sentence may stand between them. */
const phrasePattern = (phrase: readonly string[]): RegExp => {
  const name = phrase.join(' ')
  const known = patterns.get(name)
  if (known !== undefined) return known
  const pattern = new RegExp(phrase.map(tokenPattern).join('[^\\p{L}\\p{N}\\p{M}。！？!?]*'), 'gu')
  if (patterns.size === patternsKept) patterns.clear()
  patterns.set(name, pattern)
  return pattern
}

/** All matches. `matchAll` would make the pattern anew for each text. */
const matchesOf = (pattern: RegExp, text: string): readonly RegExpExecArray[] => {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) found.push(match)
  return found
}

/** Where the phrases stand in a text, in its original spelling: in text order, overlapping ones joined. */
export const findMatches = (text: string, phrases: readonly (readonly string[])[]): readonly Range[] => {
  const { folded, placeAt } = foldedWithPlaces(text)
  const found = phrases
    .filter((phrase) => phrase.length > 0)
    .flatMap((phrase) => matchesOf(phrasePattern(phrase), folded))
    .map(({ index, 0: { length } }) => ({ start: placeAt(index).start, end: placeAt(index + length - 1).end }))
    .sort((a, b) => a.start - b.start || a.end - b.end)
  return found.reduce<Range[]>((joined, range) => {
    const last = joined.at(-1)
    if (last !== undefined && range.start < last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, range.end) }
    else joined.push(range)
    return joined
  }, [])
}

const isInside = (text: string, at: number): boolean => at > 0 && /[\uDC00-\uDFFF]/.test(text.charAt(at))

/**
 * The text around the first match, at most 120 code units, line ends shown as spaces. Of several fields the first that
 * holds a match is cut; without any, the first field's beginning.
 */
export const excerptFrom = (fields: readonly string[], phrases: readonly (readonly string[])[]): Excerpt => {
  const looked = fields.map((text) => ({ text, matches: findMatches(text, phrases) }))
  const { text, matches } = looked.find((field) => field.matches.length > 0) ?? looked[0] ?? { text: '', matches: [] }
  const from = Math.max(0, Math.min((matches[0]?.start ?? 0) - lead, text.length - longest))
  const start = isInside(text, from) ? from + 1 : from
  const to = Math.min(text.length, start + longest)
  const end = isInside(text, to) ? to - 1 : to
  return {
    excerpt: text.slice(start, end).replace(/\s/gu, ' '),
    matches: matches
      .filter((match) => match.start >= start && match.end <= end)
      .map((match) => ({ start: match.start - start, end: match.end - start })),
  }
}
