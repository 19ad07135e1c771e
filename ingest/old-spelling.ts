import type { Block } from './blocks.ts'
import { oldCharacters } from './lexicon/old-characters.ts'
import { kanaRules } from './lexicon/old-kana.ts'
import { largeTsu, literaryEnding, modernSigns, oldSigns, smallTsu } from './lexicon/old-signs.ts'
import { oldWords } from './lexicon/old-words.ts'
import type { Edit, Shadow } from './shadow.ts'
import { edited } from './shadow.ts'

/**
 * How a passage is spelled: as today; so, but with small つ written large; in old characters with today's kana (1946 to
 * 1949); in old kana.
 */
export const spellings = ['modern', 'tsu', 'characters', 'old'] as const
/** One of {@link spellings}. */
export type Spelling = (typeof spellings)[number]

const oneOf = (sources: readonly string[]): RegExp => new RegExp(sources.map((source) => `(${source})`).join('|'), 'gu')
const oldSign = oneOf(oldSigns.map(({ form }) => form))
const modernSign = oneOf(modernSigns.map(({ form }) => form))
const large = new RegExp(largeTsu, 'gu')
const small = new RegExp(smallTsu, 'gu')
const literary = new RegExp(literaryEnding, 'gu')
const oldCharacter = new RegExp(`[${[...oldCharacters.keys()].join('')}]`, 'gu')
const theirForms = new RegExp(`[${[...new Set(oldCharacters.values())].join('')}]`, 'gu')

/** Most texts hold nothing of all this, and are done with one look. */
const anySign = new RegExp([oldSign, oldCharacter, large].map(({ source }) => source).join('|'), 'u')

/** What speaks for old spelling in a passage, and against it. */
interface Signs {
  readonly old: number
  /** Kinds of old signs. */
  readonly kinds: ReadonlySet<number>
  readonly modern: number
  readonly characters: number
  readonly distinct: ReadonlySet<string>
  /** How often today's form stands where an old one exists. */
  readonly theirs: number
  /** つ of なつた, and っ of なった. */
  readonly large: number
  readonly small: number
  /** Endings of 文語. */
  readonly literary: number
}

const none: Signs = {
  old: 0,
  kinds: new Set(),
  modern: 0,
  characters: 0,
  distinct: new Set(),
  theirs: 0,
  large: 0,
  small: 0,
  literary: 0,
}

const countOf = (text: string, what: RegExp): number => text.match(what)?.length ?? 0

/** What is quoted inside a passage is another's spelling; a passage that is one quotation is not left without words. */
const withoutQuotations = (text: string): string => {
  const rest = text.replace(/「[^「」]*」|『[^『』]*』/gu, '「」')
  return /\p{L}/u.test(rest) ? rest : text
}

const signsIn = (passage: string): Signs => {
  const text = withoutQuotations(passage)
  const kinds = new Set<number>()
  let old = 0
  for (const match of text.matchAll(oldSign)) {
    old += 1
    kinds.add(match.findIndex((group, i) => i > 0 && group !== undefined))
  }
  // Without hiragana it is no Japanese prose: 中國 in a Chinese title.
  const found = /[ぁ-ん].*[ぁ-ん]/su.test(text) ? (text.match(oldCharacter) ?? []) : []
  const theirs = found.length === 0 ? 0 : countOf(text, theirForms)
  return {
    old,
    kinds,
    modern: countOf(text, modernSign),
    characters: found.length,
    distinct: new Set(found),
    theirs,
    large: countOf(text, large),
    small: countOf(text, small),
    literary: countOf(text, literary),
  }
}

const sumOf = (all: readonly Signs[]): Signs =>
  all.reduce(
    (sum, one) => ({
      old: sum.old + one.old,
      kinds: new Set([...sum.kinds, ...one.kinds]),
      modern: sum.modern + one.modern,
      characters: sum.characters + one.characters,
      distinct: new Set([...sum.distinct, ...one.distinct]),
      theirs: sum.theirs + one.theirs,
      large: sum.large + one.large,
      small: sum.small + one.small,
      literary: sum.literary + one.literary,
    }),
    none,
  )

/** Whether the characters of a passage are the old ones: many different, and few of today's that have an old form. */
const hasOldCharacters = ({ characters, distinct, theirs }: Signs): boolean =>
  characters >= 8 && distinct.size >= 5 && theirs * 2 <= characters

/** Three signs of two kinds are enough; two, or two endings of 文語, where all characters are old. */
const isOldKana = (signs: Signs, modernAllowed: number): boolean => {
  const { old, kinds, modern, literary } = signs
  if (modern > modernAllowed) return false
  return (old >= 3 && kinds.size >= 2) || ((old >= 2 || literary >= 2) && modern === 0 && hasOldCharacters(signs))
}

const spellingOf = (signs: Signs, modernAllowed: number): Spelling => {
  if (isOldKana(signs, modernAllowed)) return 'old'
  if (hasOldCharacters(signs)) return 'characters'
  return signs.large >= 3 && signs.small === 0 ? 'tsu' : 'modern'
}

/**
 * How each block is spelled. A text is in old spelling if its signs say so two to one; then all its blocks are, but
 * those with more signs of today's spelling than of the old. In any other text a block is read so only if it shows it
 * by itself, without one sign of today's. What stands in 「」 counts for nothing.
 */
export const spellingsOf = (text: string, blocks: readonly Block[]): readonly Spelling[] => {
  if (!anySign.test(text)) return blocks.map(() => 'modern')
  const signs = blocks.map((block) => (block.kind === 'excluded' ? none : signsIn(text.slice(block.start, block.end))))
  const all = sumOf(signs)
  const whole = spellingOf(all, all.old / 2)
  return signs.map((own) => {
    const alone = spellingOf(own, 0)
    if (alone === 'old' || whole === 'modern') return alone
    return whole === 'old' && own.modern > own.old ? alone : whole
  })
}

/**
 * How a quote without its text is spelled: one sign is enough, since it was taken from a text; characters that are all old
 * must be three.
 */
export const spellingIn = (quote: string): Spelling => {
  if (!anySign.test(quote)) return 'modern'
  const signs = signsIn(quote)
  if (signs.old > 0 && signs.modern === 0) return 'old'
  return signs.distinct.size >= 3 && signs.theirs === 0 ? 'characters' : 'modern'
}

interface Rule {
  readonly pattern: RegExp
  readonly now: (match: string) => string
}

/** 々 of kana: こゝ is ここ, たゞ is ただ. */
const repetition: Rule = {
  pattern: /[ぁ-んァ-ヶ][ゝゞヽヾ]/gu,
  now: (match) => `${match[0]!}${(match[0]! + (/[ゞヾ]/u.test(match) ? '\u3099' : '')).normalize('NFC')}`,
}
const words = (listed: readonly string[]): Rule => ({
  pattern: new RegExp(listed.toSorted((a, b) => b.length - a.length).join('|'), 'gu'),
  now: (old) => oldWords.get(old)!,
})
const rulesOf = (rules: typeof kanaRules): readonly Rule[] =>
  rules.map(({ old, now }) => ({ pattern: new RegExp(old, 'gu'), now: () => now }))

const characters: Rule = { pattern: oldCharacter, now: (c) => oldCharacters.get(c)! }
const listed = [...oldWords.keys()]
const tsu: readonly Rule[] = [
  words(listed.filter((old) => old.replaceAll('つ', 'っ') === oldWords.get(old))),
  ...rulesOf(kanaRules.filter((rule) => rule.tsu)),
]

/** What is done to a passage, in order: characters first, then whole words, then the rules of kana. */
const steps: Readonly<Record<Spelling, readonly Rule[]>> = {
  modern: [],
  tsu,
  characters: [characters, repetition, ...tsu],
  old: [characters, repetition, words(listed), ...rulesOf(kanaRules)],
}

const editsIn = (text: string, { pattern, now }: Rule): readonly Edit[] =>
  [...text.matchAll(pattern)].map(({ 0: match, index }) => ({
    from: index,
    to: index + match.length,
    text: now(match),
  }))

/** A shadow as it would be written today. */
export const modernised = (shadow: Shadow, spelling: Spelling): Shadow =>
  steps[spelling].reduce((done, rule) => edited(done, editsIn(done.text, rule)), shadow)
