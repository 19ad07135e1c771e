import type { Range } from '../../graph/model/span.ts'
import { predicateClasses } from './lexicon-predicates.ts'
import { stateClasses } from './lexicon-states.ts'
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

const entriesOf = (
  classes: readonly (Pick<Entry, 'axis' | 'sign' | 'takes'> & { readonly words: string })[],
): ReadonlyMap<string, Entry> =>
  new Map<string, Entry>(
    classes.flatMap(({ axis, sign, takes, words }) =>
      words.split(/ +/u).map((word): readonly [string, Entry] => {
        const key = foldTerm(word.replace('+neg', ''))
        const negated = word.endsWith('+neg')
        return [negated ? `${key}+neg` : key, { key, axis, sign, negated, ...(takes && { takes }) }]
      }),
    ),
  )
const predicateEntries = entriesOf(predicateClasses)
const stateEntries = entriesOf(stateClasses)
const longestEntry = 6

/** The entry for a noun as it stands, 引き上げ say. */
export const entryOf = (key: string): Entry | undefined =>
  predicateEntries.get(key) ?? predicateEntries.get(`${key}+neg`)

/** Whether the lexicon lacks the word. */
export const isOpen = ({ axis }: { readonly axis: Axis }): boolean => axis.startsWith('lemma:')

/** Whether it is a position in a set turn. */
export const isSaid = ({ axis }: { readonly axis: Axis }): boolean => ['joint', 'role', 'lead', 'vital'].includes(axis)

/** Whether it is a diagnosis of a state. */
export const isState = ({ axis }: { readonly axis: Axis }): boolean =>
  ['sure', 'trend', 'enough', 'cause'].includes(axis)

/** Whether the word judges by itself: no call has to follow. */
export const isVerdict = (entry: Entry): boolean => ['worth', 'merit', 'need'].includes(entry.axis) || isState(entry)

/** Whether the word is a negation. */
export const isNegation = (w: Word): boolean =>
  (w.pos === '助動詞' && ['ない', 'ぬ', 'ん', 'まい', 'ず'].includes(w.base)) ||
  (w.pos === '形容詞' && w.base === 'ない')

/** Whether the predicate that ends before `at` is denied: at once, or after し, て, い and the like. */
const deniedAfter = (words: readonly Word[], at: number): boolean => {
  for (let i = at; i < at + 5 && i < words.length; i++) {
    const w = words[i]!
    if (isNegation(w)) return true
    const carries = w.pos === '助動詞' || w.pos === '助詞' || w.pos === '動詞' || w.detail[0] === '接尾'
    if (!carries || (i >= at + 3 && w.pos === '助詞')) return false
  }
  return false
}

const firstsOf = (entries: ReadonlyMap<string, Entry>): ReadonlySet<string> =>
  new Set([...entries.keys()].map((key) => key[0]!))
const firsts = new Map([predicateEntries, stateEntries].map((entries) => [entries, firstsOf(entries)] as const))

const rows: Readonly<Record<string, string>> = {
  え: 'う',
  け: 'く',
  げ: 'ぐ',
  せ: 'す',
  て: 'つ',
  め: 'む',
  れ: 'る',
  べ: 'ぶ',
}
/** 白紙に戻せ。 bids, though the dictionary has 戻せる: the key by its own verb. */
const biddingOf = (last: Word, next: Word | undefined, before: string): readonly string[] => {
  const isEnd = next === undefined || /^[。！!」』]/u.test(next.surface)
  const end = rows[last.surface.at(-1)!]
  const isBidding = isEnd && last.pos === '動詞' && last.base === `${last.surface}る` && end !== undefined
  return isBidding ? [before + last.surface.slice(0, -1) + end] : []
}

const wordsIn = (words: readonly Word[], entries: ReadonlyMap<string, Entry>): readonly PredicateWord[] => {
  const found: PredicateWord[] = []
  const begins = firsts.get(entries)!
  const surfaces = words.map((w) => foldTerm(w.surface))
  for (let i = 0; i < words.length; i++) {
    const first = words[i]!
    // Most words begin no entry at all.
    if (!begins.has(surfaces[i]![0]!) && !begins.has(first.base[0]!)) continue
    for (let n = Math.min(longestEntry, words.length - i); n > 0; n--) {
      const before = surfaces.slice(i, i + n - 1).join('')
      const last = words[i + n - 1]!
      const keys = [before + last.base, before + surfaces[i + n - 1]!, ...biddingOf(last, words[i + n], before)]
      const negated = keys.map((key) => entries.get(`${key}+neg`)).find((e) => e !== undefined)
      const plain = keys.map((key) => entries.get(key)).find((e) => e !== undefined)
      if (!(plain ?? negated) || first.pos === '助詞' || first.detail[0] === '接尾') continue
      const entry = (negated && deniedAfter(words, i + n) ? negated : undefined) ?? plain
      if (!entry) break
      found.push({ entry, from: i, to: i + n, start: first.start, end: words[i + n - 1]!.end })
      i += n - 1
      break
    }
  }
  return found
}

/** The lexicon's words of change and judgement, longest first, in order. */
export const predicateWordsOf = (words: readonly Word[]): readonly PredicateWord[] => wordsIn(words, predicateEntries)

/** The lexicon's words for the state of a thing, longest first, in order. */
export const stateWordsOf = (words: readonly Word[]): readonly PredicateWord[] => wordsIn(words, stateEntries)
