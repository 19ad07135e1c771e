import type { Range } from '../../graph/model/span.ts'
import type { Tokenise } from '../morphemes.ts'
import { modernised, spellingIn } from '../old-spelling.ts'
import { rangeOf, shadowOf } from '../shadow.ts'
import { isDelimiter, lightVerbs } from './lexicon-function.ts'

/** A morpheme of a quote. Offsets are UTF-16 code units of the quote. */
export interface Word extends Range {
  readonly surface: string
  /** Base form, NFKC, lower case. */
  readonly base: string
  readonly pos: string
  readonly detail: readonly [string, string, string]
  readonly form: string
}

/** A noun phrase without particles: a maximal run of nouns with their prefixes and suffixes. */
export interface Compound extends Range {
  /** NFKC, lower case, without white space. */
  readonly key: string
  /** As words `[from, to)`. */
  readonly from: number
  readonly to: number
}

/** Words for one thing that one writer shortens or writes otherwise, whatever the topic. */
const variants: readonly (readonly [RegExp, string])[] = [
  [/インターネット/gu, 'ネット'],
  [/寄附/gu, '寄付'],
  [/(?<![\da-z])cm(?![a-z])/gu, '広告'],
]
const hasVariant = /インターネット|寄附|cm/u

/** A string as two writings of it are compared: NFKC, lower case, one of several words for the same. */
export const foldTerm = (text: string): string => {
  const folded = text.normalize('NFKC').toLowerCase()
  return hasVariant.test(folded)
    ? variants.reduce((told, [pattern, usual]) => told.replace(pattern, usual), folded)
    : folded
}

/** White space and Markdown marks: the dictionary is not asked for them. */
const holesOf = (quote: string): readonly Range[] =>
  [...quote.matchAll(/[\s*_#`>]+/gu)].map((m) => ({ start: m.index, end: m.index + m[0].length }))

const longestGloss = 24
/** Leaves out glosses in round brackets, so that the phrase that they stand in stays one: 指針(ガイドライン)見直し. */
const withoutGlosses = (words: readonly Word[]): readonly Word[] => {
  const kept: Word[] = []
  for (let i = 0; i < words.length; i++) {
    const isOpening = /^[（(]$/u.test(words[i]!.surface)
    const end = isOpening ? words.findIndex((w, k) => k > i && /^[）)]$/u.test(w.surface)) : -1
    if (kept.length > 0 && end > 0 && end - i <= longestGloss) i = end
    else kept.push(words[i]!)
  }
  return kept
}

const quoteMarks: Readonly<Record<string, string>> = { '「': '」', '『': '』', '“': '”', '〈': '〉', '‘': '’' }
const longestMarked = 8
/** 「対話」による解決, 『成長』戦略: marks on a noun set it off from nothing, so that the phrase that it stands in stays one. */
const withoutMarks = (words: readonly Word[]): readonly Word[] => {
  const dropped = new Set<number>()
  words.forEach((w, i) => {
    const closing = quoteMarks[w.surface]
    const end = closing === undefined ? -1 : words.findIndex((x, k) => k > i && x.surface === closing)
    if (end < 0 || end - i > longestMarked || end === i + 1) return
    const next = words[end + 1]
    const goesOn = next !== undefined && (next.pos === '助詞' || next.pos === '助動詞' || isNounPart(next))
    if (!goesOn || !words.slice(i + 1, end).every((x) => isNounPart(x) && !isDelimiter(x.surface))) return
    dropped.add(i).add(end)
  })
  return dropped.size === 0 ? words : words.filter((_, i) => !dropped.has(i))
}

/** を行っていく is of 行う, whatever the dictionary says: one goes を only a way. */
const isDoing = (words: readonly Word[], i: number): boolean =>
  words[i]!.surface === '行っ' &&
  words[i]!.base === '行く' &&
  words.slice(Math.max(0, i - 12), i).some((w) => w.surface === 'を')

/** The morphemes of a quote, in order, read through its shadow; glosses in round brackets are left out, and marks on a noun. */
export const wordsOf = (quote: string, tokenise: Tokenise): readonly Word[] => {
  const shadow = modernised(shadowOf(quote, { start: 0, end: quote.length }, holesOf(quote)), spellingIn(quote))
  const words = tokenise(shadow.text)
    .filter((m) => m.to > m.from)
    .map((m) => ({
      surface: m.surface,
      base: foldTerm(m.base === '*' ? m.surface : m.base),
      pos: m.pos,
      detail: m.detail,
      form: m.form,
      ...rangeOf(shadow, m.from, m.to),
    }))
  return withoutMarks(withoutGlosses(words.map((w, i) => (isDoing(words, i) ? { ...w, base: '行う' } : w))))
}

const outOfCompounds = new Set(['非自立', '代名詞', '特殊', '接続詞的', '動詞非自立的', '引用文字列', '副詞可能'])
/** Whether the word can be part of a compound noun. */
export const isNounPart = (w: Word): boolean =>
  (w.pos === '名詞' && !outOfCompounds.has(w.detail[0]) && w.detail[1] !== '助動詞語幹') ||
  (w.pos === '接頭詞' && w.detail[0] !== '動詞接続') ||
  (w.pos === '記号' && w.detail[0] === 'アルファベット') ||
  w.surface === '・'

/** Whether the word carries meaning of its own (no particle, auxiliary, light verb, number). */
export const isContent = (w: Word): boolean => {
  if (lightVerbs.has(w.base) || isDelimiter(w.surface)) return false
  if (w.pos === '名詞') return !outOfCompounds.has(w.detail[0]) && w.detail[0] !== '数' && w.detail[0] !== '接尾'
  if (w.pos === '動詞' || w.pos === '形容詞') return w.detail[0] === '自立'
  return w.pos === '副詞' && w.detail[0] === '一般'
}

/** Whether the word names a person or a place: those are who and where, not what is at stake. */
export const isName = (w: Word): boolean =>
  w.detail[0] === '固有名詞' && (w.detail[1] === '人名' || w.detail[1] === '地域')

/** The compounds among the words `[from, to)`, in order. */
export const compoundsOf = (words: readonly Word[], from = 0, to = words.length): readonly Compound[] => {
  const found: Compound[] = []
  let open = -1
  for (let i = from; i <= to; i++) {
    const inside = i < to && isNounPart(words[i]!) && !isDelimiter(words[i]!.surface)
    if (inside && open < 0) open = i
    if (inside || open < 0) continue
    let [a, b] = [open, i]
    while (a < b && (words[a]!.detail[0] === '接尾' || words[a]!.surface === '・')) a++
    while (b > a && (words[b - 1]!.pos === '接頭詞' || words[b - 1]!.surface === '・')) b--
    open = -1
    if (b <= a || !words.slice(a, b).some(isContent)) continue
    const key = foldTerm(
      words
        .slice(a, b)
        .map((w) => w.surface)
        .join(''),
    )
    if (key.length > 1) found.push({ key, from: a, to: b, start: words[a]!.start, end: words[b - 1]!.end })
  }
  return found
}
