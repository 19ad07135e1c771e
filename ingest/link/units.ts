import { kinOf, fusedIn } from './kin.ts'
import { agentNouns, framingNouns, isDelimiter, lightVerbs } from './lexicon-function.ts'
import { entryOf } from './predicate-words.ts'
import { stateNamed } from './phrase.ts'
import { foldTerm } from './words.ts'
import type { Word } from './words.ts'

/** What a stretch of words speaks of, one for each thing or doing, whatever its word: 走った距離 and 走行距離 are 走行, 距離. */
export interface Units {
  readonly things: readonly string[]
  /** The direction that its words hold: 減税 is less 税. */
  readonly sign: 1 | -1
}

const longestKin = 5
/** What a name of one word ends in: 消費税 is 消費 and 税. */
const ends = /^(.{2,})([税費料代率額量数法権])$/u
const withoutMeaning: ReadonlySet<string> = new Set([
  ...[
    'こと',
    'もの',
    'ため',
    '者',
    '人',
    '員',
    '士',
    '職',
    '化',
    '性',
    '的',
    '制',
    '等',
    'など',
    '上',
    '中',
    '内',
    '側',
    '用',
    '型',
    '式',
    '別',
    '間',
    '分',
    '応じる',
    '対する',
    '関する',
    'かかる',
    '向ける',
    'おく',
    '基づく',
    '行う',
    'なる',
    'つく',
    '至る',
    'よる',
    '図る',
    '取る',
    'する',
    '働き',
    '国',
    '新',
    '新しい',
    '再',
    '全',
    '各',
    '大',
    '小',
    '高',
    '低',
  ],
])

/** What tells no thing from another: where, from when, and how far. */
const looseWords: ReadonlySet<string> = new Set(
  '一律 追加 新た 現行 既存 今後 当面 全国 国内 我が国 日本 地元 従来 自ら 全面 早期 大幅 段階 抜本 抜本的 完全 部分 即時 原則 実質 本格'.split(
    ' ',
  ),
)

const isMeant = (key: string): boolean =>
  !withoutMeaning.has(key) &&
  !framingNouns.has(key) &&
  !agentNouns.has(key) &&
  !looseWords.has(key) &&
  !lightVerbs.has(key)

const carries = (w: Word): boolean =>
  (w.pos === '名詞' && !['非自立', '代名詞'].includes(w.detail[0])) ||
  (w.pos === '動詞' && w.detail[0] === '自立') ||
  (w.pos === '形容詞' && w.detail[0] === '自立') ||
  (w.pos === '記号' && w.detail[0] === 'アルファベット')

/** One kanji of a verb stands for it: 認める beside 認定. */
const keyOfVerb = (base: string): string => (/^\p{Script=Han}/u.test(base) ? `v:${base[0]!}` : base)

/** The units of the words `[from, to)`. */
export const unitsOf = (words: readonly Word[], from: number, to: number): Units => {
  const things: string[] = []
  let sign: 1 | -1 = 1
  const add = (thing: string): void => {
    if (!things.includes(thing)) things.push(thing)
  }
  for (let i = from; i < to; i++) {
    const w = words[i]!
    if (!carries(w) || isDelimiter(w.surface)) continue
    let taken = 0
    for (let n = Math.min(longestKin, to - i); n > 0 && taken === 0; n--) {
      const before = words
        .slice(i, i + n - 1)
        .map((x) => foldTerm(x.surface))
        .join('')
      const last = words[i + n - 1]!
      for (const key of [before + foldTerm(last.surface), before + last.base]) {
        const held = fusedIn(key)
        const name = held?.thing ?? kinOf(key)
        if (name === undefined || taken > 0) continue
        add(name)
        if (held?.sign === -1) sign = sign > 0 ? -1 : 1
        taken = n
      }
    }
    if (taken > 0) {
      i += taken - 1
      continue
    }
    const key = foldTerm(w.pos === '名詞' ? w.surface : w.base)
    if (!isMeant(key)) continue
    if (w.detail[0] === '数') {
      add(key)
      continue
    }
    const entry = entryOf(key)
    if (entry !== undefined && ['amount', 'being', 'pace', 'worth', 'merit', 'need', 'reform'].includes(entry.axis)) {
      if (entry.sign < 0) sign = sign > 0 ? -1 : 1
      continue
    }
    if (w.pos !== '名詞') {
      add(keyOfVerb(key))
      continue
    }
    const [, stem, end] = ends.exec(key) ?? []
    if (stem !== undefined && end !== undefined && words[i]!.detail[0] !== '固有名詞') {
      add(kinOf(stem) ?? stem)
      add(kinOf(end) ?? end)
    } else add(stateNamed(key) ?? key)
  }
  return { things, sign }
}

/** Whether two units are one: equal, or a verb beside the noun of doing that holds its character. */
export const isSameUnit = (a: string, b: string): boolean => {
  if (a === b) return true
  const [verb, noun] = a.startsWith('v:') ? [a, b] : [b, a]
  return verb.startsWith('v:') && noun.length === 2 && noun.includes(verb[2]!)
}
