import { alignmentFramesOf } from './alignment-frames.ts'
import { attitudesOf } from './attitudes/attitudes.ts'
import type { Attitude } from './attitudes/place.ts'
import { abouts, argumentsBefore, isPredicate, isVerb, own } from './arguments.ts'
import type { Argument } from './arguments.ts'
import { isCommitment } from './commitments.ts'
import { doneTo, isAspect, withoutListed } from './concept.ts'
import { causeFramesOf } from './cause-frames.ts'
import { cleftFramesOf } from './cleft-frames.ts'
import { listedConcept } from './concept-lexicon.ts'
import { deedOf, hasDeed } from './deed.ts'
import { effectFramesOf } from './effect-frames.ts'
import type { Concept } from './concept.ts'
import type { Canonical } from './phrase.ts'
import { foldedSign } from './folding.ts'
import type { Folded } from './folding.ts'
import type { Frame } from './frame.ts'
import { describedBy, framedConcept } from './glosses.ts'
import { isFigure } from './match.ts'
import { limitNouns, publicMoney, setNouns } from './lexicon-function.ts'
import { makingWords, noSide } from './lexicon-predicates.ts'
import { isMeasure, openAxisOf, openPredicatesOf } from './open-predicates.ts'
import { outlookFramesOf } from './outlook-frames.ts'
import { outcomeAfter } from './polarity.ts'
import type { Sentence } from './polarity.ts'
import { entryOf, isOpen, isVerdict, predicateWordsOf } from './predicate-words.ts'
import type { PredicateWord } from './predicate-words.ts'
import { qualityFramesOf } from './quality-frames.ts'
import { saidFramesOf } from './said-frames.ts'
import { stateFramesOf } from './state-frames.ts'
import { trendFramesOf } from './trend-frames.ts'
import type { Word } from './words.ts'

/** What is said in a sentence. */
export interface Frames {
  readonly frames: readonly Frame[]
  /** What it openly takes no side on. */
  readonly undecided: readonly Concept[]
  /** Concepts of all its noun phrases. */
  readonly concepts: readonly Concept[]
}

/** What a predicate says of a concept: paying for the making of a thing is also wanting it made. */
const positionsOf = (concept: Concept, p: PredicateWord, outcome: 1 | -1): readonly Folded[] => {
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
        sign: foldedSign([...inner, p.entry], outcome),
      },
    ]
  }
  const sign = foldedSign([p.entry], outcome)
  const paid: Folded = { concept, axis: 'money', predicate: p.entry.key, direction: p.entry.sign, sign }
  const made = concept.inner.find((e) => makingWords.has(e.key))
  return made && sign > 0 ? [paid, { concept, axis: made.axis, predicate: made.key, direction: 1, sign }] : [paid]
}

/** Calling for a doing is calling for it to be done: 給食の無償化を進める is also 給食を無償にする. */
const doingOf = (position: Folded, words: readonly Word[], canonical: Canonical): readonly Folded[] => {
  if (!['being', 'pace', 'worth', 'need'].includes(position.axis) || position.concept.inner.length) return []
  const found = doneTo(position.concept, words, canonical)
  // ふるさと納税 is one thing, 給食無償化 is done to 給食.
  if (position.concept.head.listed?.name === position.concept.head.key && !found?.done.endsWith('化')) return []
  if (!found || !isMeasure(found.done)) return []
  return [{ concept: found.to, axis: openAxisOf(found.done), predicate: found.done, direction: 1, sign: position.sign }]
}

/** 給食費を無償にする is about 給食費: what it costs is spent on nothing here. */
const withoutCost = (concept: Concept, words: readonly Word[], axis: string): Concept => {
  const { head } = concept
  if (!concept.cost || words[head.to]?.surface !== '費' || axis === 'money') return concept
  if (axis.startsWith('lemma:')) return { ...concept, cost: false }
  const key = `${head.key}費`
  const listed = listedConcept(key)
  const whole = {
    ...withoutListed(head),
    key,
    morphemes: [...head.morphemes, '費'],
    to: head.to + 1,
    end: words[head.to]!.end,
  }
  return { ...concept, cost: false, to: head.to + 1, end: whole.end, head: { ...whole, ...(listed && { listed }) } }
}

/** Who acts, not what is acted upon. */
const isBody = /(?:省|庁|党|会|府|局|院|委員会|政府|銀行|協会|自治体|大臣|首相|知事|市長|国|国会|与野党|与党|野党)$/u

/** Whether it is named as what the sentence is about: Xについて, Xに関しては, Xには. */
const isAbout = (a: Argument, words: readonly Word[]): boolean =>
  abouts.includes(a.particle) ||
  (words[a.at]!.surface === 'は' && words[a.at - 1]!.surface === 'に') ||
  (['は', 'も'].includes(a.particle) && abouts.includes(words[a.at - 1]!.surface))

/**
 * A noun of change that stands alone as object is done to the topic: Xは廃止を目指すべきだ; and so is one that is itself the
 * topic, to what the sentence is about: Xについて、行き過ぎた規制は設けるべきではない.
 */
const doneToTopic = (
  object: Argument | undefined,
  given: readonly Argument[],
  sentence: readonly Word[],
): Argument | undefined => {
  const bare = object?.concepts.length === 1 ? object.concepts[0]! : undefined
  if (!bare) return object
  const isObject = ['を', 'に'].includes(object!.particle)
  if (isObject && bare.inner.length === 0 && isFigure(bare.head)) {
    const of = given.find((a) => ['は', 'も'].includes(a.particle) && a.at < bare.from && a.concepts.length > 0)
    return of ?? object
  }
  const entry = bare.modifiers.length ? undefined : entryOf(bare.head.key)
  if (!entry || isVerdict(entry)) return object
  const whats = !isObject ? [] : object!.particle === 'に' ? ['を', 'は', 'も'] : ['は', 'も']
  const topic = given.find(
    (a) =>
      (whats.includes(a.particle) || isAbout(a, sentence)) &&
      a.at < bare.from &&
      a.concepts.length > 0 &&
      !a.concepts.some((c) => isBody.test(c.head.key)),
  )
  if (!topic) return object
  return topic && { ...topic, concepts: topic.concepts.map((c) => ({ ...c, inner: [...c.inner, entry] })) }
}

/** 手数料に上限を設ける: what is set, to what it is set. */
const setTo = (object: Argument | undefined, given: readonly Argument[]): Argument | undefined => {
  const [bare, ...others] = object?.concepts ?? []
  if (!object || !bare || others.length > 0 || object.particle !== 'を' || bare.modifiers.length > 0) return object
  if (!setNouns.has(bare.head.key)) return object
  const to = given.find((a) => a.particle === 'に' && a.at < object.at && a.concepts.length === 1)?.concepts[0]
  if (!to || to.head.to > bare.from || to.inner.length > 0) return object
  const modifiers = isAspect(to.head) ? to.modifiers : [...to.modifiers, to.head]
  return modifiers.length === 0 ? object : { ...object, concepts: [{ ...bare, modifiers, from: modifiers[0]!.from }] }
}

/** 手数料に上限を設ける: less of what is limited. */
const limitsOf = (concept: Concept, p: PredicateWord, outcome: 1 | -1): readonly Folded[] => {
  const head = concept.modifiers.at(-1)
  if (!limitNouns.has(concept.head.key) || p.entry.axis !== 'being' || !head || concept.inner.length > 0) return []
  const limited = { ...concept, head, modifiers: concept.modifiers.slice(0, -1), to: head.to, end: head.end }
  const sign = p.entry.sign * outcome < 0 ? 1 : -1
  return [{ concept: limited, axis: 'amount', predicate: '抑える', direction: -1, sign }]
}

/** A figure to which something is to be raised or lowered is itself what is aimed at: 比率を六割へ引き上げる. */
const goalsOf = (
  given: readonly Argument[],
  p: PredicateWord,
  words: readonly Word[],
  counted: readonly Concept[],
): readonly Concept[] =>
  given
    .filter((a) => a.particle === 'に' && !words.slice(a.at, p.from).some(isVerb))
    .flatMap((a) => a.concepts)
    .filter((c) => words.slice(c.head.from, c.head.to).some((w) => w.detail[0] === '数'))
    .map((c) => {
      const [of] = counted
      if (!of || c.modifiers.length) return c
      return { ...c, modifiers: isAspect(of.head) && of.modifiers.length ? of.modifiers : [of.head] }
    })

const isOnSame = (a: Concept, b: Concept): boolean => a.head.from < b.head.to && b.head.from < a.head.to

/** Adds sides taken on things as a whole where nothing surer is said of them; a judgement goes before an effect. */
const withAttitudes = (
  frames: readonly Frame[],
  attitudes: readonly Attitude[],
  isPublic: boolean,
  words: readonly Word[],
): readonly Frame[] => {
  const sure = frames.filter((f) => f.force === 'ought' && !f.isEffect)
  const told = frames.filter((f) => f.force === 'ought')
  const fresh = attitudes.filter((a) => !(a.isEffect ? told : sure).some((f) => isOnSame(f.concept, a.concept)))
  const rest = frames.filter((f) => !f.isEffect || !fresh.some((a) => isOnSame(f.concept, a.concept)))
  const added = fresh.map((a): Frame => {
    const deed = hasDeed(a) && !isOpen(a) ? deedOf(a.concept, a.sign, words) : undefined
    return { ...a, ...(deed && { deed }), isPublic }
  })
  return [...rest, ...added]
}

/** Who is for or against it is somebody else: Xには商店会が反対している. */
const isOfAnother = (words: readonly Word[], p: PredicateWord, about: Argument): boolean => {
  if (p.entry.axis !== 'worth' || !p.entry.takes) return false
  const subject = words.findLastIndex((w, i) => i > about.at && i < p.from && w.surface === 'が' && w.pos === '助詞')
  return subject > 0 && words[subject - 1]!.pos === '名詞' && words[subject - 1]!.detail[0] !== '代名詞'
}

/** 御審議をお願いします: asked of whoever listens, and of no thing. */
const isCourtesy = (p: PredicateWord, { concepts }: Argument): boolean =>
  p.entry.key.startsWith('お願い') && concepts.every((c) => c.modifiers.length === 0 && c.inner.length === 0)

/** The nearest argument that is nothing but a noun that frames a clause, by what the clause describes. */
const framedArgument = (given: readonly Argument[], words: readonly Word[]): Argument | undefined => {
  const [nearest] = given
  if (!nearest || nearest.concepts.length > 0) return undefined
  const framed = framedConcept(words, nearest.at - 1, nearest.at)
  return framed && { ...nearest, concepts: [framed] }
}

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
  const sentence: Sentence = {
    ...{ words, predicates, recommends },
    from: (i) => surface.slice(starts[i] ?? surface.length),
    given: argumentsBefore(words, words.length, canonical),
  }
  const isPublic = publicMoney.test(surface)
  const frames: Frame[] = [
    ...saidFramesOf(sentence, canonical),
    ...stateFramesOf(sentence, canonical),
    ...trendFramesOf(sentence, canonical),
    ...causeFramesOf(sentence, canonical),
    ...outlookFramesOf(sentence, canonical),
    ...effectFramesOf(sentence, canonical),
    ...qualityFramesOf(sentence, canonical),
    ...cleftFramesOf(sentence, canonical),
    ...alignmentFramesOf(sentence, canonical),
  ].map((f) => ({
    ...f,
    isPublic,
  }))
  for (const p of [...predicates, ...openPredicatesOf(words, predicates)]) {
    if (!isPredicate(words, p)) continue
    const given = argumentsBefore(words, p.from, canonical)
    const argument = setTo(doneToTopic(own(words, p, given), given, words), given) ?? framedArgument(given, words)
    if (!argument?.concepts.length) continue
    if (isOfAnother(words, p, argument) || isCourtesy(p, argument)) continue
    const said = outcomeAfter(sentence, p)
    const outcome =
      said?.force === 'plain' && isCommitment(words, p, argument) ? { ...said, force: 'ought' as const } : said
    if (!outcome || (isOpen(p.entry) && outcome.force === 'plain')) continue
    const end = words[Math.min(words.length, Math.max(p.to, outcome.to)) - 1]!.end
    const goals = p.entry.axis === 'amount' ? goalsOf(given, p, words, argument.concepts) : []
    const positions = [
      ...argument.concepts.flatMap((c) => limitsOf(c, p, outcome.sign)),
      ...argument.concepts.flatMap((concept) =>
        positionsOf(withoutCost(concept, words, (concept.inner[0] ?? p.entry).axis), p, outcome.sign),
      ),
      ...goals.map((concept) => ({
        concept,
        axis: 'being' as const,
        predicate: 'へ',
        direction: 1 as const,
        sign: outcome.sign,
      })),
    ]
    const doings = outcome.force === 'plain' ? [] : positions.flatMap((x) => doingOf(x, words, canonical))
    for (const position of [...positions, ...doings]) {
      const doing = isOpen(position) && isOpen(p.entry) ? p : undefined
      const deed = hasDeed(position) ? deedOf(position.concept, position.sign, words, doing) : undefined
      const described = hasDeed(position) ? describedBy(words, position.concept, p) : []
      frames.push({
        ...position,
        ...(deed && { deed }),
        ...(described.length > 0 && { described }),
        force: outcome.force,
        ...(outcome.isEffect && { isEffect: true as const }),
        isPublic,
        evidence: [
          { start: position.concept.start, end: position.concept.end },
          { start: p.start, end },
        ],
      })
    }
  }
  const told = withAttitudes(frames, attitudesOf(sentence, canonical), isPublic, words)
  const concepts = sentence.given.flatMap((a) => a.concepts)
  const place = noSide.exec(surface)?.index
  const undecided = place === undefined ? [] : concepts.filter((c) => (starts[c.to - 1] ?? place) < place)
  return { frames: told, undecided, concepts }
}
