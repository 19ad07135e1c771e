import type { Range } from '../../graph/model/span.ts'
import { isDelimiter } from './lexicon-function.ts'
import { noSidePhrases, predicateClasses } from './lexicon-predicates.ts'
import { compoundsOf, foldTerm, isContent } from './words.ts'
import type { Compound, Word } from './words.ts'

/** A word of the predicate lexicon found in a quote, as words `[from, to)`. */
export interface PredicateWord extends Range {
  readonly name: string
  readonly sign: 1 | -1 | 0
  readonly from: number
  readonly to: number
  /** It needs a negation to mean its class (足りない), which then is part of it. */
  readonly negated: boolean
}

/** What a statement says of what: the target, the predicate with its direction. */
export interface Frame {
  /** Lexicon words anywhere in the quote. */
  readonly classes: readonly PredicateWord[]
  /** The lexicon words of the main predicate. */
  readonly main: readonly PredicateWord[]
  /** What the main predicate speaks of. */
  readonly target?: Compound
  /** Words `[predicateFrom, end)` are the main predicate. */
  readonly predicateFrom: number
  /** Direction × negation: 1 for more of it, -1 for less. */
  readonly sign: 1 | -1
  /** Whether a word of the lexicon or a negation gave the sign; else it is 1 for want of a reason. */
  readonly signed: boolean
  /** Whether it openly takes no side. */
  readonly noSide: boolean
}

const entries = new Map<string, { readonly name: string; readonly sign: 1 | -1 | 0; readonly negated: boolean }>()
for (const { name, sign, words } of predicateClasses)
  for (const word of words.split(' '))
    entries.set(word.replace('+neg', ''), { name, sign, negated: word.endsWith('+neg') })
const longestEntry = 4

/** Negations that deny nothing: obligation, supposition, rhetorical questions. Found in the surface of the predicate. */
const idioms =
  /な(?:けれ|きゃ|く)(?:ば|ては|ちゃ)?(?:な|い)(?:らな|りませ|けな|けませ)(?:い|ん|かった)?|ね?ばな(?:らな|らぬ|りませ)(?:い|ん)?|ないと(?:いけな|なりませ)(?:い|ん)|ざるを(?:得|え)(?:な|ませ)(?:い|ん)?|かも(?:しれ|知れ)(?:な|ませ)(?:い|ん)?|に(?:過|す)ぎ(?:な|ませ)(?:い|ん)?|に(?:他|ほか)なら(?:な|ず)い?|に(?:違|相違)い?な(?:い|く)|言うまでも(?:な|ありませ)(?:い|ん|く)|ほかな(?:い|く)|他な(?:い|く)|(?:で|じゃ|の|ん)(?:は|で|では)?(?:な|ありませ)(?:い|ん)(?:の)?(?:だろう|でしょう|だろ)?か|(?:だけで|のみなら)(?:な|は?な)?(?:く|ず)|余儀な/gu

const isNegation = (w: Word): boolean =>
  (w.pos === '助動詞' && ['ない', 'ぬ', 'ん', 'まい', 'ず'].includes(w.base)) ||
  (w.pos === '形容詞' && w.base === 'ない')

/** The lexicon words in `words`, longest first, in order. */
export const predicateWordsOf = (words: readonly Word[]): readonly PredicateWord[] => {
  const found: PredicateWord[] = []
  for (let i = 0; i < words.length; i++)
    for (let n = Math.min(longestEntry, words.length - i); n > 0; n--) {
      const run = words.slice(i, i + n)
      const joined = foldTerm(run.map((w, k) => (k === n - 1 ? w.base : w.surface)).join(''))
      const entry = entries.get(joined) ?? entries.get(foldTerm(run.map((w) => w.surface).join('')))
      if (!entry) continue
      const negated = words.slice(i + n, i + n + 4).some(isNegation)
      if (entry.negated && !negated) break
      found.push({ ...entry, from: i, to: i + n, start: words[i]!.start, end: words[i + n - 1]!.end })
      i += n - 1
      break
    }
  return found
}

/** How many words of `[from, end)` really negate. */
const negationsIn = (words: readonly Word[], from: number): number => {
  const tail = words.slice(from)
  let surface = ''
  const at = tail.map((w) => {
    const start = surface.length
    surface += w.surface
    return start
  })
  const idiomatic = [...surface.matchAll(idioms)].map((m) => [m.index, m.index + m[0].length] as const)
  return tail.filter((w, k) => isNegation(w) && !idiomatic.some(([a, b]) => at[k]! >= a && at[k]! < b)).length
}

const asksBack = /(?:だろうか|でしょうか|のか|ろうか)[。？！?]*$/u
const asksForAssent = /(?:な|ありませ)(?:い|ん)(?:の)?(?:だろう|でしょう)?か[。？！?]*$|のでは[。？！?]*$/u

const isStop = (words: readonly Word[], i: number): boolean => {
  if (!isDelimiter(words[i]!.surface)) return false
  const before = words[i - 1]
  return !before || !(before.pos === '助詞' && ['係助詞', '格助詞', '連体化'].includes(before.detail[0]))
}

/** 大幅に, 急激な: says how, not what. */
const saysHow = (words: readonly Word[], i: number): boolean =>
  words[i]!.detail[0] === '形容動詞語幹' && ['に', 'な', 'で'].includes(words[i + 1]?.surface ?? '')

/** Reads target and predicate of the main, last clause, from right to left. */
export const frameOf = (words: readonly Word[]): Frame => {
  const classes = predicateWordsOf(words)
  const endingAt = new Map(classes.map((c) => [c.to - 1, c]))
  const main: PredicateWord[] = []
  let last = words.length
  while (last > 0 && words[last - 1]!.pos === '記号') last--
  let own = false
  let i = last - 1
  for (; i >= 0; i--) {
    const w = words[i]!
    const entry = endingAt.get(i)
    if (entry) {
      main.unshift(entry)
      i = entry.from
    } else if (isStop(words, i)) {
      if (main.length || own) break
    } else if (isContent(w) && !saysHow(words, i)) {
      if (main.length || own) break
      own = true
    } else if (
      w.pos === '助詞' &&
      w.detail[0] === '接続助詞' &&
      main.length &&
      w.base !== 'て' &&
      w.base !== 'で' &&
      w.base !== 'ば'
    )
      break
  }
  const predicateFrom = Math.max(0, i + 1)
  const surface = words.map((w) => w.surface).join('')
  let sign = 1
  for (const m of main) if (m.sign === -1) sign = -sign
  const negations = negationsIn(words, predicateFrom) - main.filter((m) => m.negated).length
  const negated = negations > 0 && negations % 2 === 1
  const doubted = asksBack.test(surface) && !asksForAssent.test(surface)
  if (negated) sign = -sign
  if (doubted) sign = -sign
  const target = compoundsOf(words).findLast((c) => c.from < predicateFrom && !saysHow(words, c.to - 1))
  return {
    classes,
    main,
    predicateFrom,
    sign: sign < 0 ? -1 : 1,
    signed: main.some((m) => m.sign !== 0) || negated || doubted,
    noSide: noSidePhrases.some(
      (p) =>
        surface.includes(p) ||
        words
          .map((w) => w.base)
          .join('')
          .includes(p),
    ),
    ...(target && { target }),
  }
}
