import { conceptsOf, doneTo } from '../concept.ts'
import type { Concept } from '../concept.ts'
import { foldedPosition } from '../folding.ts'
import type { Frame } from '../frame.ts'
import { decisionNouns, framingNouns } from '../lexicon-function.ts'
import { isMeasure, openAxisOf, openPredicatesOf } from '../open-predicates.ts'
import { phraseBefore } from '../phrase.ts'
import type { Canonical } from '../phrase.ts'
import type { Sentence } from '../polarity.ts'
import { isNounPart } from '../words.ts'
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

/** Being for a thing as a position: where it names a doing (Xの引き下げ), on what that is done to. */
const forThing = (concept: Concept, { words }: Sentence, canonical: Canonical): Towards => {
  const done = foldedPosition(concept, 1)
  if (done) return done
  const doing = doneTo(concept, words, canonical)
  const isOne = concept.head.listed?.name === concept.head.key
  return doing && isMeasure(doing.done) && !isOne
    ? { concept: doing.to, axis: openAxisOf(doing.done), predicate: doing.done, direction: 1, sign: 1 }
    : { concept, axis: 'worth', predicate: '妥当', direction: 1, sign: 1 }
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
    const list = isPart ? within : places
    list.push({
      towards: concepts.map((c) => forThing(c, sentence, canonical)),
      ...{ begin, end: charAt(i), isClause: false, isSpeaker: speakers.test(surface), surface },
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
  'concept' | 'axis' | 'predicate' | 'takes' | 'direction' | 'sign' | 'force' | 'evidence' | 'isAttitude' | 'isEffect'
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
): readonly Attitude[] =>
  place.towards.map((towards): Attitude => {
    const [first, last] = [words[wordAt(said[0])]!, words[wordAt(Math.max(said[0], said[1] - 1))]!]
    return {
      ...towards,
      sign: towards.sign * worth < 0 ? -1 : 1,
      force: 'ought',
      isAttitude: true,
      evidence: [
        { start: towards.concept.start, end: towards.concept.end },
        { start: first.start, end: last.end },
      ],
    }
  })
