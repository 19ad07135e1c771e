import type { Range } from '../../graph/model/span.ts'
import { predicateClasses } from './lexicon-predicates.ts'
import type { Axis } from './lexicon-predicates.ts'
import { foldTerm } from './words.ts'
import type { Word } from './words.ts'

/** A word of the predicate lexicon. */
export interface Entry {
  readonly key: string
  readonly axis: Axis
  readonly sign: 1 | -1
  readonly takes?: 'に'
  readonly negated: boolean
}

/** A word of the predicate lexicon found in a quote, as words `[from, to)`. */
export interface PredicateWord extends Range {
  readonly entry: Entry
  readonly from: number
  readonly to: number
}

const entries = new Map<string, Entry>(
  predicateClasses.flatMap(({ axis, sign, takes, words }) =>
    words.split(' ').map((word): readonly [string, Entry] => {
      const key = foldTerm(word.replace('+neg', ''))
      return [key, { key, axis, sign, negated: word.endsWith('+neg'), ...(takes && { takes }) }]
    }),
  ),
)
const longestEntry = 5

/** The entry for a noun as it stands, 引き上げ say. */
export const entryOf = (key: string): Entry | undefined => entries.get(key)

/** Whether the lexicon lacks the word. */
export const isOpen = ({ axis }: { readonly axis: Axis }): boolean => axis.startsWith('lemma:')

/** Whether the word judges by itself: no call has to follow. */
export const isVerdict = (entry: Entry): boolean => ['worth', 'merit', 'need'].includes(entry.axis)

/** Whether the word is a negation. */
export const isNegation = (w: Word): boolean =>
  (w.pos === '助動詞' && ['ない', 'ぬ', 'ん', 'まい', 'ず'].includes(w.base)) ||
  (w.pos === '形容詞' && w.base === 'ない')

/** The lexicon words, longest first, in order. */
export const predicateWordsOf = (words: readonly Word[]): readonly PredicateWord[] => {
  const found: PredicateWord[] = []
  for (let i = 0; i < words.length; i++)
    for (let n = Math.min(longestEntry, words.length - i); n > 0; n--) {
      const run = words.slice(i, i + n)
      const asBase = foldTerm(run.map((w, k) => (k === n - 1 ? w.base : w.surface)).join(''))
      const entry = entries.get(asBase) ?? entries.get(foldTerm(run.map((w) => w.surface).join('')))
      if (!entry || run[0]!.pos === '助詞' || run[0]!.detail[0] === '接尾') continue
      if (entry.negated && !words.slice(i + n, i + n + 3).some(isNegation)) break
      found.push({ entry, from: i, to: i + n, start: run[0]!.start, end: run[n - 1]!.end })
      i += n - 1
      break
    }
  return found
}
