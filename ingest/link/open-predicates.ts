import { lightVerbs } from './lexicon-function.ts'
import { notMeasures, notResults } from './lexicon-open.ts'
import type { OpenAxis } from './lexicon-predicates.ts'
import { entryOf } from './predicate-words.ts'
import type { PredicateWord } from './predicate-words.ts'
import { foldTerm, isNounPart } from './words.ts'
import type { Word } from './words.ts'

/** What 無償化, 無償にする and 無償とする have in common. */
const stemOf = (key: string): string => key.replace(/(?:[にとく]する|化)$/u, '') || key

/** The axis of a predicate that the lexicon lacks. */
export const openAxisOf = (key: string): OpenAxis => `lemma:${stemOf(key)}`

/** Whether a noun of doing says what should be done, and the lexicon lacks it. */
export const isMeasure = (done: string): boolean => !notMeasures.has(done) && entryOf(done) === undefined

const isPlainNoun = (w: Word | undefined): boolean =>
  w?.pos === '名詞' && ['一般', '形容動詞語幹', 'サ変接続', '接尾'].includes(w.detail[0])

/** Where the word before governs the verb by に: 災害に備える, not 速やかに改める. */
const takesNi = (words: readonly Word[], from: number): boolean => {
  const [particle, noun] = [words[from - 1], words[from - 2]]
  return particle?.surface === 'に' && noun?.pos === '名詞' && !['形容動詞語幹', '副詞可能'].includes(noun.detail[0])
}

interface Found {
  readonly key: string
  readonly from: number
  readonly to: number
}

/** The predicate whose last word is word `i`: a verb, noun + する, or noun + にする, とする, adjective + くする. */
const foundAt = (words: readonly Word[], i: number): Found | undefined => {
  const w = words[i]!
  if (w.pos !== '動詞' || w.detail[0] === '接尾') return undefined
  if (w.base !== 'する') {
    if (w.detail[0] !== '自立' || lightVerbs.has(w.base) || notMeasures.has(w.base)) return undefined
    const first = words[i - 1]
    return first?.pos === '動詞' && first.detail[0] === '自立' && first.form === '連用形'
      ? { key: first.surface + w.base, from: i - 1, to: i + 1 }
      : { key: w.base, from: i, to: i + 1 }
  }
  const [before, noun] = [words[i - 1], words[i - 2]]
  if (!before) return undefined
  if (before.pos === '形容詞' && before.form.startsWith('連用'))
    return { key: `${before.surface}する`, from: i - 1, to: i + 1 }
  if ((before.surface === 'に' || before.surface === 'と') && before.pos === '助詞' && isPlainNoun(noun)) {
    if (noun!.detail[0] === '接尾' || notResults.has(noun!.base) || isNounPart(words[i - 3] ?? before)) return undefined
    return { key: `${foldTerm(noun!.surface)}${before.surface}する`, from: i - 2, to: i + 1 }
  }
  let from = i
  while (from > 0 && i - from < 4 && isNounPart(words[from - 1]!)) from--
  const key = foldTerm(
    words
      .slice(from, i)
      .map((x) => x.surface)
      .join(''),
  )
  if (from === i || before.pos !== '名詞' || notMeasures.has(key) || notMeasures.has(before.base)) return undefined
  return { key, from, to: i }
}

/**
 * Predicates that the lexicon lacks: each is an axis of its own, on which only its own word speaks. `known` are those of
 * the lexicon, which go before.
 */
export const openPredicatesOf = (words: readonly Word[], known: readonly PredicateWord[]): readonly PredicateWord[] =>
  words.flatMap((_, i): readonly PredicateWord[] => {
    const found = foundAt(words, i)
    if (!found || known.some((k) => k.from < Math.max(found.to, i + 1) && k.to > found.from)) return []
    const { key, from, to } = found
    const takes = takesNi(words, from) ? ('に' as const) : undefined
    return [
      {
        entry: { key, axis: openAxisOf(key), sign: 1, negated: false, ...(takes && { takes }) },
        from,
        to,
        start: words[from]!.start,
        end: words[to - 1]!.end,
      },
    ]
  })
