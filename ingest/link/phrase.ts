import type { Range } from '../../graph/model/span.ts'
import { states } from '../lexicon/states.ts'
import { listedConcept } from './concept-lexicon.ts'
import type { ListedConcept } from './concept-lexicon.ts'
import { isDelimiter, mannerNouns } from './lexicon-function.ts'
import { foldTerm, isNounPart } from './words.ts'
import type { Word } from './words.ts'

/** A compound of a noun phrase, as words `[from, to)`. */
export interface Part extends Range {
  /** NFKC, lower case; the full form of an abbreviation. */
  readonly key: string
  readonly morphemes: readonly string[]
  readonly from: number
  readonly to: number
  /** The concept of public policy that it names, where the lexicon has it. */
  readonly listed?: ListedConcept
  /** Stands beside the next one (送電網と蓄電池) instead of saying more of it. */
  readonly beside: boolean
}

/** Full form of an abbreviation, by key. */
export type Canonical = (key: string) => string | undefined

const linkers = new Set([
  'の',
  'に対する',
  'をめぐる',
  'に関する',
  'という',
  'といった',
  'と',
  'や',
  'および',
  '及び',
  '並びに',
  '・',
  'か',
  'における',
  'による',
  'に向けた',
  'または',
])
const besides = new Set(['と', 'や', 'および', '及び', '並びに', '・', 'か', 'または'])
const isAttribute = (w: Word): boolean => w.pos === '名詞' && ['副詞可能', '形容動詞語幹'].includes(w.detail[0])
const none: Word = { surface: '', base: '', pos: '', detail: ['', '', ''], form: '', start: 0, end: 0 }
/** Whether it is a point or a length of time. */
export const isTime = (key: string): boolean =>
  /^[\d〇一二三四五六七八九十]+(?:年度?|月|日|年間|世紀|か月|週間)(?:間|以降|以上|まで|先|後|前)?$/u.test(key)

/** The listed concept of a compound: itself, or its end where that is no single short word (日米共同作戦: 共同作戦). */
const listedOf = (key: string, morphemes: readonly string[]): ListedConcept | undefined => {
  const whole = listedConcept(key)
  for (let i = 1; !whole && i < morphemes.length; i++) {
    const tail = morphemes.slice(i)
    const found = tail.length > 1 || tail[0]!.length > 2 ? listedConcept(tail.join('')) : undefined
    if (found) return found
  }
  return whole
}

/** The words `[from, to)` as a part of a noun phrase. */
export const partOf = (
  words: readonly Word[],
  from: number,
  to: number,
  beside: boolean,
  canonical: Canonical,
): Part => {
  const run = words.slice(from, to)
  const morphemes = run.map((w) => foldTerm(w.surface))
  const short = morphemes.join('')
  const key = canonical(short) ?? short
  const listed = listedOf(key, morphemes)
  return {
    key,
    morphemes,
    from,
    to,
    ...(listed && { listed }),
    beside,
    start: run[0]!.start,
    end: run.at(-1)!.end,
  }
}

/** The word after nouns that say how a thing is done: 全面|解禁, 段階|的|縮小; a listed compound stays whole. */
const pastManner = (words: readonly Word[], from: number, to: number): number => {
  let at = from
  while (at < to - 1 && mannerNouns.has(foldTerm(words[at]!.surface))) {
    at++
    if (words[at]!.surface === '的' && at < to - 1) at++
  }
  if (at === from || words[at]!.detail[0] === '接尾') return from
  const whole = words.slice(from, to).map((w) => foldTerm(w.surface))
  return listedConcept(whole.join('')) ? from : at
}

/** 枠の思い切った拡充, 枠のさらなる拡充: the word before what says how. */
const pastAdverbial = (words: readonly Word[], before: number, found: number): number => {
  const [last, verb] = [words[before], words[before - 1]]
  if (found === 0 || !last) return before
  const isManner = last.base === 'た' && verb !== undefined && ['思い切る', '踏み込む', '行き届く'].includes(verb.base)
  if (isManner && words[before - 2]?.surface === 'の') return before - 2
  return /^(?:さらなる|更なる|たゆまぬ|いっそうの)$/u.test(last.surface) && words[before - 1]?.surface === 'の'
    ? before - 1
    : before
}

/** 導入に向けた議論, 制度に関わる費用: the word after the phrase that a verb ties to the noun behind it, `before` being its last word. */
const aimedAt = (words: readonly Word[], before: number): number | undefined => {
  const [last, verb, particle] = [words[before], words[before - 1], words[before - 2]]
  if (last?.base === 'た' && verb?.base === '向ける' && ['に', 'へ'].includes(particle?.surface ?? ''))
    return before - 2
  const isTie = last?.pos === '動詞' && ['関わる', 'かかわる', '係る', 'かかる', '関する'].includes(last.base)
  return isTie && verb?.surface === 'に' ? before - 1 : undefined
}

/** The compounds of the noun phrase that ends before word `end`, in text order; empty where none ends there. */
export const phraseBefore = (words: readonly Word[], end: number, canonical: Canonical): readonly Part[] => {
  const parts: Part[] = []
  let beside = false
  for (let to = end; to > 0;) {
    let from = to
    if (
      from > 0 &&
      words[from - 1]!.detail[0] === '副詞可能' &&
      (parts.length === 0 || isNounPart(words[from - 2] ?? none))
    )
      from--
    while (from > 0 && isNounPart(words[from - 1]!) && !isDelimiter(words[from - 1]!.surface)) from--
    while (from < to && words[from]!.detail[0] === '接尾') from++
    // 税率そのもの, 制度自体: the thing; 公共施設等: the thing and its like.
    if (to - from > 1 && ['そのもの', '自体', '等'].includes(words[to - 1]!.surface)) to--
    const start = from
    from = pastManner(words, from, to)
    if (from === to) {
      if (to > 0 && parts.length && isAttribute(words[to - 1]!)) from = to - 1
      else break
    } else parts.unshift(partOf(words, from, to, beside, canonical))
    let before = Math.min(start, from) - 1
    before = pastAdverbial(words, before, parts.length)
    const aimed = parts.length > 0 ? aimedAt(words, before) : undefined
    if (aimed !== undefined) {
      ;[to, beside] = [aimed, false]
      continue
    }
    if (before > 0 && words[before]!.surface === 'な' && isAttribute(words[before - 1]!)) before -= 2
    const linker = words[before]
    if (
      !linker ||
      !linkers.has(linker.surface) ||
      (linker.surface === 'か' && linker.detail[0] !== '副助詞／並立助詞／終助詞')
    )
      break
    beside = besides.has(linker.surface)
    to = before
    if (
      linker.surface === 'の' &&
      ['へ', 'と', 'から', 'について', 'で', 'まで'].includes(words[before - 1]?.surface ?? '')
    )
      to = before - 1
    // 協力のための指針
    if (linker.surface === 'の' && words[before - 1]?.surface === 'ため' && words[before - 2]?.surface === 'の')
      to = before - 2
    if (linker.surface === 'という' && ['だ', 'である'].includes(words[before - 1]?.surface ?? '')) break
  }
  return parts
}

const stateNames = new Map(states.flatMap((names) => names.map((n) => [foldTerm(n), foldTerm(names[0]!)] as const)))
/** The state that a name means, by its first name: 我が国 is 日本. */
export const stateNamed = (key: string): string | undefined => stateNames.get(key)

/** Nouns that open a sentence before a comma, and name no item of a list. */
const openers: ReadonlySet<string> = new Set(
  '事実 実際 当然 無論 勿論 本来 是非 例 次 結果 反面 一方 正直 通常'.split(' '),
)
const mostItems = 6

const isDoingNoun = (words: readonly Word[], parts: readonly Part[]): boolean =>
  words[parts.at(-1)!.to - 1]!.detail[0] === 'サ変接続' || parts.at(-1)!.key.endsWith('化')

/** Whether a phrase that stands before a comma is an item of a list, and not the end of a clause: 利害が対立、交渉は. */
const isItem = (words: readonly Word[], parts: readonly Part[]): boolean => {
  const [first, last] = [parts[0]!, parts.at(-1)!]
  const before = words[first.from - 1]
  if (openers.has(last.key) || isTime(last.key) || words[last.to - 1]!.detail[0] === '数') return false
  const isArgument = before?.pos === '助詞' && ['が', 'を', 'に', 'へ', 'で', 'と'].includes(before.surface)
  return !(isArgument && isDoingNoun(words, parts))
}

/**
 * The noun phrases of a list that ends before word `end`, the last first: 税率の見直し、控除の廃止は. Things that a doing
 * takes together (税源、財源の移譲) are told by the last alone.
 */
export const listBefore = (words: readonly Word[], end: number, canonical: Canonical): readonly (readonly Part[])[] => {
  const last = phraseBefore(words, end, canonical)
  const items: (readonly Part[])[] = [last]
  let from = last[0]?.from
  while (from !== undefined && from > 1 && items.length < mostItems) {
    const comma = words[from - 1]!
    // 上限の規制、時間の規制など、一定の規制: the items are named, and then what they have in common.
    const end = ['など', '等', '等々'].includes(words[from - 2]!.surface) ? from - 2 : from - 1
    const noun = words[end - 1]
    if (!['、', '，'].includes(comma.surface) || !noun || !isNounPart(noun) || isDelimiter(noun.surface)) break
    const parts = phraseBefore(words, end, canonical)
    if (parts.length === 0 || !isItem(words, parts)) break
    items.push(parts)
    from = parts[0]!.from
  }
  return items.filter(
    (parts, n) =>
      n === 0 ||
      (parts.length > 1 && isDoingNoun(words, parts)) ||
      !items.slice(0, n).some((later) => later.length > 1),
  )
}
