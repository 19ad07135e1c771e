import { conceptsOf, doneTo, listedOfConcept } from '../concept.ts'
import type { Concept } from '../concept.ts'
import { foldedPosition } from '../folding.ts'
import type { Frame } from '../frame.ts'
import { decisionNouns, framingNouns } from '../lexicon-function.ts'
import type { Appraisal } from '../lexicon-appraisals.ts'
import { isMeasure, openAxisOf, openPredicatesOf } from '../open-predicates.ts'
import { listBefore, phraseBefore } from '../phrase.ts'
import type { Canonical } from '../phrase.ts'
import type { Sentence } from '../polarity.ts'
import { isNounPart } from '../words.ts'
import type { Word } from '../words.ts'
import { readClause } from './clauses.ts'
import type { Towards } from './towards.ts'

/** A noun phrase, or a clause made a noun (続けるのは), and what follows it. */
export interface Place {
  readonly towards: readonly Towards[]
  /** Characters of the surface: where it begins, and where what follows it begins. */
  readonly begin: number
  readonly end: number
  readonly isClause: boolean
  /** Who speaks or acts stands here, and nothing to take a side on. */
  readonly isSpeaker: boolean
  readonly surface: string
}

/** A sentence with the places where it names things, in order. */
export interface Layout {
  readonly sentence: Sentence
  readonly text: string
  readonly places: readonly Place[]
  /** Noun phrases that go on as part of a longer one: 補助金頼み in 補助金頼みの農政. */
  readonly parts: readonly Place[]
  /** The word at a character. */
  readonly wordAt: (at: number) => number
}

/** Who speaks in the essay. */
const speakers =
  /^(?:私|わたし|私たち|わたしたち|私ども|我々|われわれ|僕|筆者|本稿|本論|本提言|小論|我が党|わが党|我が会派|わが会派|会派|本紙|当会|自分|皆さん|国民|誰)$/u

/** A body that states what it thinks: 本会は…と考えます. */
const body = /(?:党|会派|会|会議所|連盟|協会|組合|連合会|審議会|委員会|研究所|財団|法人|団体|学会|弁護士会)$/u
const states =
  /(?:と|て|を)(?:は)?(?:考え|思|認識|判断|理解|受け止め|捉え|位置(?:付|づ)け|主張|訴え|要望|要請|提案|提言|表明|求め|掲げ|目指|支持|賛成|反対)[^、。]{0,14}$/u
const statesItself = (surface: string, rest: string): boolean =>
  body.test(surface) && /^(?:は|も|としては|として)、?/u.test(rest) && states.test(rest.replace(/[。！\s]+$/u, ''))

/** Being for a thing as positions: where it names a doing (Xの引き下げ), on what that is done to. */
const forThing = (concept: Concept, { words }: Sentence, canonical: Canonical): readonly Towards[] => {
  const done = foldedPosition(concept, 1)
  if (done) return [done]
  const doing = doneTo(concept, words, canonical)
  const isOne = concept.head.listed?.name === concept.head.key
  const whole: Towards = { concept, axis: 'worth', predicate: '妥当', direction: 1, sign: 1 }
  if (!doing || !isMeasure(doing.done) || isOne) return [whole]
  const part: Towards = {
    concept: doing.to,
    axis: openAxisOf(doing.done),
    predicate: doing.done,
    direction: 1,
    sign: 1,
  }
  // 権限の移譲 is listed as a whole: whoever speaks of it by another name speaks of the same.
  return listedOfConcept(concept).length > 0 ? [part, whole] : [part]
}

/** Nouns for how something is gone about: who is against it is against what it goes by (数字で進む交渉). */
const ways = /(?:話し?合い|協議|交渉|議論|やり方|進め方|手法|方法|解決|外交|政治|行政)$/u
const goes = new Set([
  '進む',
  '進める',
  '行う',
  '決める',
  '決まる',
  '動く',
  '動かす',
  'まとめる',
  '済ませる',
  '押し切る',
])

/** What a way of going about something goes by, as words `[0, end)`: 数字で進む|交渉. */
const meansBefore = (words: readonly Word[], from: number): number | undefined => {
  let verb = from - 1
  if (words[verb]?.base === 'た') verb--
  const isVia = words[verb]?.pos === '動詞' && goes.has(words[verb]!.base) && words[verb - 1]?.surface === 'で'
  return isVia && isNounPart(words[verb - 2] ?? words[verb]!) ? verb - 1 : undefined
}

const nominal = /^(?:の|こと|点|ところ|動き|やり方|姿勢|ほう|方)$/u
const goesOn = /^(?:の|と|や|・|および|及び|といった|という|に関する|に対する|をめぐる|における|による)$/u

/** The places of a sentence. */
export const layoutOf = (sentence: Sentence, canonical: Canonical): Layout => {
  const { words, from } = sentence
  const text = from(0)
  const starts = words.map((_, i) => text.length - from(i).length)
  const charAt = (word: number): number => starts[word] ?? text.length
  const all = [...sentence.predicates, ...openPredicatesOf(words, sentence.predicates)].sort((a, b) => a.to - b.to)
  const places: Place[] = []
  const within: Place[] = []
  for (let i = 1; i <= words.length; i++) {
    const last = words[i - 1]!
    const next = words[i]
    if (last.pos === '名詞' && last.detail[0] === '非自立' && nominal.test(last.surface) && i > 1) {
      if (/^(?:で(?!す)|だ(?!け)|です|なら|な(?!ど|ん))/u.test(from(i))) continue
      const clause = readClause(sentence, i - 1, all, canonical)
      const begin = clause ? charAt(clause.from) : charAt(i - 1)
      places.push({
        ...{ towards: clause?.towards ?? [], begin, end: charAt(i) },
        ...{ isClause: true, isSpeaker: false, surface: text.slice(begin, charAt(i)) },
      })
      continue
    }
    const isPhrase = isNounPart(last) || (last.pos === '名詞' && ['代名詞', '副詞可能'].includes(last.detail[0]))
    if (!isPhrase || (next && isNounPart(next))) continue
    const isPart =
      next !== undefined &&
      goesOn.test(next.surface) &&
      words[i + 1]?.pos === '名詞' &&
      words[i + 1]!.detail[0] !== '非自立'
    const parts = phraseBefore(words, i, canonical)
    const begin = charAt(parts[0]?.from ?? i - 1)
    const surface = text.slice(begin, charAt(i))
    const concepts = conceptsOf(parts, words, canonical)
    // 要件を緩める動きには: what the noun frames stands before it as a clause.
    const before = words[(parts[0]?.from ?? 0) - 1]
    const isFramed =
      parts.length > 0 &&
      (concepts.length === 0 && parts.length === 1
        ? framingNouns.has(parts[0]!.key)
        : decisionNouns.has(parts.at(-1)!.morphemes.at(-1)!) && (before?.pos === '動詞' || before?.pos === '助動詞'))
    const clause = isFramed ? readClause(sentence, parts[0]!.from, all, canonical) : undefined
    if (clause) {
      const start = charAt(clause.from)
      places.push({
        ...{ towards: clause.towards, begin: start, end: charAt(i) },
        ...{ isClause: true, isSpeaker: false, surface: text.slice(start, charAt(i)) },
      })
      continue
    }
    const means = parts.length > 0 && ways.test(surface) ? meansBefore(words, parts[0]!.from) : undefined
    if (means !== undefined) {
      const by = phraseBefore(words, means, canonical)
      places.push({
        towards: conceptsOf(by, words, canonical).flatMap((c) => forThing(c, sentence, canonical)),
        ...{ begin, end: charAt(i), isClause: false, isSpeaker: false, surface },
      })
      continue
    }
    const list = isPart ? within : places
    const listed =
      concepts.length === 0
        ? []
        : listBefore(words, i, canonical)
            .slice(1)
            .flatMap((item) => conceptsOf(item, words, canonical))
    list.push({
      towards: [...concepts, ...listed].flatMap((c) => forThing(c, sentence, canonical)),
      ...{
        begin,
        end: charAt(i),
        isClause: false,
        isSpeaker: speakers.test(surface) || statesItself(surface, text.slice(charAt(i))),
        surface,
      },
    })
  }
  const wordAt = (at: number): number => {
    const found = starts.findLastIndex((s) => s <= at)
    return found < 0 ? 0 : found
  }
  return { sentence, text, places, parts: within, wordAt }
}

/** What attitudes give: positions by a judgement of the whole thing. */
export type Attitude = Pick<
  Frame,
  | 'concept'
  | 'axis'
  | 'predicate'
  | 'takes'
  | 'direction'
  | 'sign'
  | 'force'
  | 'evidence'
  | 'isAttitude'
  | 'isEffect'
  | 'appraisal'
>

/** Sides that are told by what comes of the thing. */
export const asEffects = (attitudes: readonly Attitude[]): readonly Attitude[] =>
  attitudes.map(({ concept, axis, predicate, takes, direction, sign, force, evidence }): Attitude => ({
    concept,
    axis,
    predicate,
    ...(takes && { takes }),
    direction,
    sign,
    force,
    evidence,
    isEffect: true,
  }))

/** The positions of taking a side on what stands at a place; `said` is where the words for it stand. */
export const attitudesTo = (
  place: Place,
  worth: 1 | -1,
  { sentence: { words }, wordAt }: Layout,
  said: readonly [number, number],
  appraisal?: Appraisal,
): readonly Attitude[] =>
  place.towards.map((towards): Attitude => {
    const [first, last] = [words[wordAt(said[0])]!, words[wordAt(Math.max(said[0], said[1] - 1))]!]
    return {
      ...towards,
      sign: towards.sign * worth < 0 ? -1 : 1,
      force: 'ought',
      isAttitude: true,
      ...(appraisal && { appraisal }),
      evidence: [
        { start: towards.concept.start, end: towards.concept.end },
        { start: first.start, end: last.end },
      ],
    }
  })
