import type { Range } from '../../graph/model/span.ts'
import { conceptsOf, doneTo, phraseBefore } from './concept.ts'
import type { Canonical, Concept } from './concept.ts'
import { framingNouns, isDelimiter, lightVerbs, publicMoney } from './lexicon-function.ts'
import { makingWords, noSide } from './lexicon-predicates.ts'
import type { Axis } from './lexicon-predicates.ts'
import { isMeasure, openAxisOf, openPredicatesOf } from './open-predicates.ts'
import { outcomeAfter } from './polarity.ts'
import type { Sentence } from './polarity.ts'
import { isOpen, isVerdict, predicateWordsOf } from './predicate-words.ts'
import type { Entry, PredicateWord } from './predicate-words.ts'
import type { Word } from './words.ts'

/** A position: what should be with what. */
export interface Frame {
  readonly concept: Concept
  /** Compared with other frames: of the innermost word of change, 引き上げ in 引き上げを見送る. */
  readonly axis: Axis
  /** That word, base form. */
  readonly predicate: string
  /** The particle that the predicate takes, where that is not を. */
  readonly takes?: 'に'
  /** Its own direction, before what the sentence makes of it. */
  readonly direction: 1 | -1
  /** Of all words of change, negations, calls and judgements together. */
  readonly sign: 1 | -1
  readonly force: 'ought' | 'plain'
  /** Public money is named in the sentence. */
  readonly isPublic: boolean
  readonly evidence: readonly Range[]
}

/** What is said in a sentence. */
export interface Frames {
  readonly frames: readonly Frame[]
  /** What it openly takes no side on. */
  readonly undecided: readonly Concept[]
  /** Concepts of all its noun phrases. */
  readonly concepts: readonly Concept[]
}

const particles = ['を', 'は', 'も', 'が', 'に', 'へ', 'について', 'をめぐって', 'か']

interface Argument {
  readonly particle: string
  readonly concepts: readonly Concept[]
  readonly at: number
}

const isVerb = (w: Word): boolean => w.pos === '動詞' && w.detail[0] === '自立' && !lightVerbs.has(w.base)

/** Noun phrases with their particles among the words `[0, end)`, the nearest first. */
const argumentsBefore = (words: readonly Word[], end: number, canonical: Canonical): readonly Argument[] => {
  const found: Argument[] = []
  for (let i = end - 1; i > 0; i--) {
    const w = words[i]!
    if (w.pos !== '助詞' || !particles.includes(w.surface) || words[i - 1]!.pos === '記号') continue
    let nounEnd = i
    let particle = w.surface
    const before = words[i - 1]!
    if (['は', 'も'].includes(w.surface) && before.pos === '助詞') {
      if (!['に', 'へ', 'を', 'だけ', 'まで'].includes(before.surface)) continue
      particle = before.surface === 'へ' ? 'に' : before.surface === 'に' ? 'に' : w.surface
      nounEnd = i - 1
    } else if (before.pos === '助詞' && before.detail[0] === '副助詞') nounEnd = i - 1
    const parts = phraseBefore(words, nounEnd, canonical)
    let concepts = conceptsOf(parts, words, canonical)
    const last = parts.at(-1)
    const first = parts[0]
    const pointing =
      first && words[first.from - 1] && /^(?:その|この|それらの|これらの)$/u.test(words[first.from - 1]!.surface)
    if (!concepts.length && last && (pointing || parts.length === 1))
      concepts = ownedBefore(words, first!.from, last.key, canonical)
    found.push({ particle: particle === 'へ' ? 'に' : particle, concepts, at: i })
  }
  return found
}

/** What a framing or cost noun without a modifier belongs to: the object of its relative clause, or what その points at. */
const ownedBefore = (words: readonly Word[], from: number, key: string, canonical: Canonical): readonly Concept[] => {
  const before = words[from - 1]
  if (!before) return []
  const pointing = /^(?:その|この)$/u.test(before.surface)
  const relative = before.pos === '動詞' || before.base === 'た' || before.surface === 'という'
  if (!pointing && !relative) return []
  if (!framingNouns.has(key) && !/費用|経費|財源|資金|予算|費$/u.test(key)) return []
  const cost = /費用|経費|財源|資金|予算|費$/u.test(key)
  if (!cost) return []
  for (let i = from - 1; i > 0; i--)
    if (words[i]!.pos === '助詞' && ['を', 'は', 'に'].includes(words[i]!.surface)) {
      const found = conceptsOf(phraseBefore(words, i, canonical), words, canonical)
      if (found.length) return found.map((c) => ({ ...c, cost: true }))
    }
  return []
}

/** Whether the word of change is the predicate of a clause, and no noun inside a phrase. */
const isPredicate = (words: readonly Word[], p: PredicateWord): boolean => {
  const last = words[p.to - 1]!
  if (words[p.from]!.pos === '動詞' && words[p.from - 1]?.pos === '動詞' && words[p.from - 1]!.form === '連用形')
    return false
  const next = words[p.to]
  if (last.pos === '動詞' || last.pos === '形容詞') return true
  if (!next || isDelimiter(next.surface))
    return isVerdict(p.entry) || next === undefined || next.surface === '、' || next.surface === '。'
  if (next.pos === '助動詞') return isVerdict(p.entry) || next.base === 'べし'
  if (next.pos === '動詞' && (next.base === 'する' || lightVerbs.has(next.base))) return true
  if (isVerdict(p.entry))
    return (
      (next.surface === 'に' && words[p.to + 1]?.base === 'なる') ||
      (/^(?:が|は|も|では?)$/u.test(next.surface) &&
        /^(?:ある|ない|あり|ありません|なく)/u.test(words[p.to + 1]?.base ?? ''))
    )
  return next.surface === 'を' && words[p.to + 1]?.base === 'する'
}

const own = (words: readonly Word[], p: PredicateWord, candidates: readonly Argument[]): Argument | undefined => {
  const blocked = (a: Argument): boolean =>
    words.slice(a.at + 1, p.from).some((w) => isVerb(w) || w.surface === 'する' || w.surface === 'し')
  const near = candidates.filter((a) => !blocked(a))
  const object = near.find((a) => a.particle === 'を')
  const topic = candidates.find(
    (a) =>
      ['は', 'も'].includes(a.particle) &&
      a.concepts.length > 0 &&
      !words.slice(a.at + 1, p.from).some((w) => w.surface === '。'),
  )
  const judges = isVerdict(p.entry)
  const chained = (a: Argument): boolean =>
    words
      .slice(a.at + 1, p.from)
      .every((w, k, run) => !isVerb(w) || run[k + 1]?.base === 'て' || run[k + 1]?.base === 'で')
  if (p.entry.takes)
    return (
      candidates.find((a) => a.particle === 'に' && chained(a)) ?? (object && p.entry.axis !== 'money' ? object : topic)
    )
  const passive = words.slice(p.to, p.to + 3).some((w) => w.detail[0] === '接尾' && ['れる', 'られる'].includes(w.base))
  const subject = near.find((a) => a.particle === 'が')
  if (passive && !judges && subject) return subject.concepts.length ? subject : undefined
  if (object) return object.concepts.length ? object : undefined
  if (judges) return near.find((a) => ['は', 'も', 'が'].includes(a.particle)) ?? topic
  const stretched = words.findLastIndex(
    (w, k) =>
      k < p.from &&
      ['まで', 'しか'].includes(w.surface) &&
      words[k - 1]?.pos === '名詞' &&
      words[k + 1]?.surface !== 'の',
  )
  if (topic && stretched > topic.at && !words.slice(stretched, p.from).some(isVerb)) return undefined
  return topic ?? (words[p.to - 1]!.detail[0] === 'サ変接続' ? subject : undefined)
}

type Position = Pick<Frame, 'concept' | 'axis' | 'predicate' | 'takes' | 'direction' | 'sign'>

const signOf = (entries: readonly Entry[], sign: number): 1 | -1 =>
  entries.reduce((s, e) => s * e.sign, sign) < 0 ? -1 : 1

/** What a predicate says of a concept: paying for the making of a thing is also wanting it made. */
const positionsOf = (concept: Concept, p: PredicateWord, outcome: 1 | -1): readonly Position[] => {
  const money = p.entry.axis === 'money'
  if (concept.cost ? !money : money && !p.entry.takes) return []
  const first = concept.inner[0] ?? p.entry
  if (!money) {
    const inner = concept.inner.filter((e) => e.axis !== 'money' || e.sign < 0)
    const axis = concept.inner.some((e) => e.axis === 'money') ? 'money' : first.axis
    const takes = first.takes && { takes: first.takes }
    return [
      {
        concept,
        axis,
        predicate: first.key,
        ...takes,
        direction: first.sign,
        sign: signOf([...inner, p.entry], outcome),
      },
    ]
  }
  const sign = signOf([p.entry], outcome)
  const paid: Position = { concept, axis: 'money', predicate: p.entry.key, direction: p.entry.sign, sign }
  const made = concept.inner.find((e) => makingWords.has(e.key))
  return made && sign > 0 ? [paid, { concept, axis: made.axis, predicate: made.key, direction: 1, sign }] : [paid]
}

/** Calling for a doing is calling for it to be done: 給食の無償化を進める is also 給食を無償にする. */
const doingOf = (position: Position, words: readonly Word[], canonical: Canonical): readonly Position[] => {
  if (!['being', 'pace', 'worth', 'need'].includes(position.axis) || position.concept.inner.length) return []
  const found = doneTo(position.concept, words, canonical)
  if (!found || !isMeasure(found.done)) return []
  return [{ concept: found.to, axis: openAxisOf(found.done), predicate: found.done, direction: 1, sign: position.sign }]
}

/** A figure to which something is to be raised or lowered is itself what is aimed at: 比率を六割へ引き上げる. */
const goalsOf = (given: readonly Argument[], p: PredicateWord, words: readonly Word[]): readonly Concept[] =>
  given
    .filter((a) => a.particle === 'に' && !words.slice(a.at, p.from).some(isVerb))
    .flatMap((a) => a.concepts)
    .filter((c) => words.slice(c.head.from, c.head.to).some((w) => w.detail[0] === '数'))

/** Reads the positions of a sentence, one for each word of change that rules a clause. */
export const framesOf = (
  words: readonly Word[],
  recommends: boolean,
  canonical: Canonical = () => undefined,
): Frames => {
  const predicates = predicateWordsOf(words)
  const starts: number[] = []
  let surface = ''
  for (const w of words) {
    starts.push(surface.length)
    surface += w.surface
  }
  const sentence: Sentence = { words, from: (i) => surface.slice(starts[i] ?? surface.length), predicates, recommends }
  const isPublic = publicMoney.test(surface)
  const frames: Frame[] = []
  for (const p of [...predicates, ...openPredicatesOf(words, predicates)]) {
    if (!isPredicate(words, p)) continue
    const given = argumentsBefore(words, p.from, canonical)
    const argument = own(words, p, given)
    if (!argument?.concepts.length) continue
    const outcome = outcomeAfter(sentence, p)
    if (!outcome || (isOpen(p.entry) && outcome.force === 'plain')) continue
    const end = words[Math.min(words.length, Math.max(p.to, outcome.to)) - 1]!.end
    const goals = p.entry.axis === 'amount' ? goalsOf(given, p, words) : []
    const positions = [
      ...argument.concepts.flatMap((concept) => positionsOf(concept, p, outcome.sign)),
      ...goals.map((concept) => ({
        concept,
        axis: 'being' as const,
        predicate: 'へ',
        direction: 1 as const,
        sign: outcome.sign,
      })),
    ]
    const doings = outcome.force === 'plain' ? [] : positions.flatMap((x) => doingOf(x, words, canonical))
    for (const position of [...positions, ...doings])
      frames.push({
        ...position,
        force: outcome.force,
        isPublic,
        evidence: [
          { start: position.concept.start, end: position.concept.end },
          { start: p.start, end },
        ],
      })
  }
  const concepts = argumentsBefore(words, words.length, canonical).flatMap((a) => a.concepts)
  const place = noSide.exec(surface)?.index
  const undecided = place === undefined ? [] : concepts.filter((c) => (starts[c.to - 1] ?? place) < place)
  return { frames, undecided, concepts }
}
