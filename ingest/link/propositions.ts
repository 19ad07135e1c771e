import type { LinkableProposition } from '../../graph/change/linking.ts'
import type { Sides } from './bills.ts'
import { ascending, isShared, voicesOf } from './corpus.ts'
import type { Corpus, Read, Reading } from './corpus.ts'
import type { Draft } from './draft.ts'
import type { Frame } from './frame.ts'
import { wordings } from './growth.ts'
import { frameIndexOf, labelIndexOf } from './frame-index.ts'
import type { FrameIndex } from './frame-index.ts'
import { labelOf, labelsOfListed } from './label.ts'
import type { Onward } from './onward.ts'
import { evidenceRule, stanceOf } from './stance.ts'
import type { Stance } from './stance.ts'

/** Whether a stance is for or against. */
export const takesSide = (s: Stance | undefined): s is Stance => s !== undefined && s.type !== 'discusses'

/** A position: a statement, and where in it. One statement may take several. */
export const placeOf = ([id, stance]: readonly [string, Stance]): readonly [string, number | ''] => [
  id,
  stance.evidence[0]?.start ?? '',
]

const stancesOf = (near: readonly Read[], sentence: Reading, corpus: Corpus): ReadonlyMap<string, Stance> =>
  new Map(
    near.flatMap((read): readonly (readonly [string, Stance])[] => {
      const stance = stanceOf(read, sentence, corpus)
      return stance ? [[read.id, stance]] : []
    }),
  )

/** All statements that speak to a sentence: each is held against the sentence itself, never against other statements. */
export const stancesOn = (sentence: Reading, index: FrameIndex, corpus: Corpus): ReadonlyMap<string, Stance> =>
  stancesOf(index.near(sentence), sentence, corpus)

/** Whether two essays call for it or against it; what is said without a call makes no proposition. */
export const debated = (stances: ReadonlyMap<string, Stance>, corpus: Corpus): boolean =>
  isShared(
    [...stances].filter(([, s]) => takesSide(s) && s.rule !== 'link.without-call@1').map(([id]) => corpus.at.get(id)!),
  )

/** A sentence that could become a proposition: every position called for in own voice proposes one. */
interface Candidate {
  readonly label: string
  readonly sentence: Reading
  readonly stances: ReadonlyMap<string, Stance>
  readonly worth: number
  /** Its label is that of the listed concept, not a statement's own. */
  readonly isListed: boolean
}

/** Words of growth and keeping that go with anything. */
const plainWords = new Set(['強化', '推進', '維持', '拡充', '充実', '進める', '見直す'])

/** A single common noun says too little: 補助, where 電気料金の補助 is meant. */
const isBare = ({ concept }: Frame): boolean =>
  concept.modifiers.length === 0 && concept.head.morphemes.length === 1 && concept.head.listed === undefined

/** A short noun alone is no thing to judge: 電気, 米国. */
const saysTooLittle = ({ concept }: Frame): boolean => concept.modifiers.length === 0 && concept.head.key.length <= 2

/** How well a label serves: many voices first, then a wording of growth and keeping, fully said, and short. */
const worthOf = (frame: Frame, label: string, stances: ReadonlyMap<string, Stance>, corpus: Corpus): number => {
  const sided = [...stances].filter(([, s]) => takesSide(s))
  const voices = voicesOf(sided.map(([id]) => corpus.at.get(id)!)).size
  // Doubt is no want of certainty: such a label follows what most say of it.
  const affirming = sided.filter(([, s]) => s.type === 'affirms').length
  const firm = sided.filter(([, s]) => s.rule === 'link.same-concept@1').length
  const loose = sided.filter(([, s]) => s.rule === 'link.paraphrase@1' || s.rule === 'link.abridged@1').length
  const judges = frame.axis === 'worth' || frame.axis === 'need' || frame.axis === 'merit'
  return (
    voices * 4 +
    firm -
    // Who meets the label only in other words hardly speaks for its wording.
    loose * 3.5 +
    (frame.axis === 'sure' ? affirming * 2 : frame.direction > 0 ? 5 : 0) +
    (plainWords.has(frame.predicate) ? 1 : 0) +
    (judges ? -3 : 0) +
    // What one judge adds to a listed concept (鳴り物入りの) is not what the others judge.
    (judges && frame.concept.head.listed ? 0 : Math.min(2, frame.concept.modifiers.length)) -
    (isBare(frame) ? 3 : 0) -
    label.length / 20
  )
}

/** Which positions are on a proposition already, by statement: beginnings of their evidence. */
export interface Taken {
  readonly has: (statement: string, at: number | '') => boolean
  readonly add: (statement: string, at: number | '') => void
  /** Whether all positions of a statement are on propositions; may say no where they are. */
  readonly isSettled: (statement: string) => boolean
}

/** Whether all of these positions are among those that are taken. */
export const allTaken = (frames: readonly Frame[], isTaken: (at: number | '') => boolean): boolean =>
  frames.every(({ evidence }) => isTaken(evidence[0]?.start ?? ''))

/** Of sides on a sentence those whose position is on no proposition yet. */
interface Fresh {
  readonly places: readonly (readonly [string, Stance])[]
  /** Whether two essays speak on it, or it gathers what two say. */
  readonly isEnough: boolean
}

const freshAmong = (stances: ReadonlyMap<string, Stance>, isListed: boolean, taken: Taken, corpus: Corpus): Fresh => {
  const places = [...stances].filter((entry) => takesSide(entry[1]) && !taken.has(...placeOf(entry)))
  // A side on a thing as a whole is none on the wider concept that other statements only come under.
  const firm = isListed ? places.filter(([, s]) => s.rule !== 'link.attitude@1') : places
  const fresh = firm.map(([id]) => corpus.at.get(id)!)
  // A wider concept gathers what two essays say of its ways, though one way has its own proposition already.
  const gathers = isListed && fresh.length >= 2
  return { places, isEnough: gathers || isShared(fresh) }
}

/** Which sentences are held against the statements, where not all are: own words, and labels on listed concepts. */
export interface Awake {
  readonly own: (position: Frame) => boolean
  readonly listed: (label: string) => boolean
}

/** How sentences are tried; all of them, and in silence, unless told. */
interface Trial {
  readonly awake?: Awake | undefined
  readonly onward?: Onward | undefined
}

const candidatesOf = (
  proposers: readonly Read[],
  isThere: (sentence: Reading) => boolean,
  taken: Taken,
  corpus: Corpus,
  index: FrameIndex,
  { awake, onward }: Trial,
): readonly Candidate[] => {
  const byLabel = new Map<string, Candidate | undefined>()
  /** Undefined where those alone that have a position left show that nothing will come of it. */
  const stancesIfEnough = (sentence: Reading, isListed: boolean): ReadonlyMap<string, Stance> | undefined => {
    const open = index.near(sentence, (id) => !taken.isSettled(id))
    const stances = stancesOf(open, sentence, corpus)
    if (!freshAmong(stances, isListed, taken, corpus).isEnough) return undefined
    const near = index.near(sentence)
    return open.length === near.length ? stances : stancesOf(near, sentence, corpus)
  }
  for (const [n, read] of proposers.entries()) {
    onward?.('propositions', n, proposers.length)
    if (read.statement.voice !== 'own') continue
    for (const frame of read.frames.flatMap((f) =>
      f.force === 'ought' && !f.isFromBefore && !(f.isAttitude && saysTooLittle(f)) ? wordings(f, corpus.growth) : [],
    )) {
      // Reading a label costs; what no second essay comes near to needs none.
      const isAwake = !awake || awake.own(frame)
      const own = isAwake && index.isNearTwo(frame) ? labelOf(frame, read.words) : undefined
      for (const label of [...(own === undefined ? [] : [own]), ...labelsOfListed(frame)]) {
        if (byLabel.has(label) || !(isAwake || awake!.listed(label))) continue
        const sentence = corpus.read(label)
        const centre = sentence.frames[0]
        const faithful =
          centre !== undefined &&
          (label !== own || centre.axis === frame.axis) &&
          evidenceRule(centre, frame, corpus) !== undefined
        // Holding it against all statements costs most; what is a proposition already need not be.
        const stances = faithful && !isThere(sentence) ? stancesIfEnough(sentence, label !== own) : undefined
        if (stances === undefined || !debated(stances, corpus)) {
          byLabel.set(label, undefined)
          continue
        }
        const worth = worthOf(frame, label, stances, corpus) - (label === own ? 0 : 6)
        byLabel.set(label, { label, sentence, stances, worth, isListed: label !== own })
      }
    }
  }
  return [...byLabel.values()]
    .filter((c) => c !== undefined)
    .sort((a, b) => b.worth - a.worth || ascending(a.label, b.label))
}

/** Whether two sentences say the same or the opposite of the same thing. */
const coincide = (a: Reading, b: Reading, corpus: Corpus): boolean =>
  a.frames[0] !== undefined && b.frames[0] !== undefined && evidenceRule(a.frames[0], b.frames[0], corpus) !== undefined

/**
 * Of the sentences that these statements propose, the one most speak to, again and again, as long as it brings two voices
 * that have none yet. It is held against all statements in the index.
 */
export const newPropositions = (
  proposers: readonly Read[],
  drafts: readonly Pick<Draft, 'sentence'>[],
  taken: Taken,
  corpus: Corpus,
  index: FrameIndex,
  trial: Trial = {},
): readonly Draft[] => {
  const labels = labelIndexOf(corpus.usage)
  for (const { sentence } of drafts) labels.add(sentence)
  const isThere = (sentence: Reading): boolean =>
    labels.near(sentence).some((known) => coincide(known, sentence, corpus))
  return candidatesOf(proposers, isThere, taken, corpus, index, trial).flatMap(
    ({ label, sentence, stances, isListed }): readonly Draft[] => {
      const { places, isEnough } = freshAmong(stances, isListed, taken, corpus)
      if (!isEnough || isThere(sentence)) return []
      labels.add(sentence)
      for (const place of places) taken.add(...placeOf(place))
      return [{ label, fixed: false, sentence, stances }]
    },
  )
}

/** Positions on propositions, none at first but those of these drafts. */
const takenBy = (drafts: readonly Draft[], corpus: Corpus): Taken => {
  const places = new Set(
    drafts.flatMap((d) => [...d.stances].filter(([, s]) => takesSide(s)).map((entry) => placeOf(entry).join(' '))),
  )
  const has: Taken['has'] = (...place) => places.has(place.join(' '))
  return {
    has,
    add: (...place) => places.add(place.join(' ')),
    isSettled: (id) => allTaken(corpus.at.get(id)!.frames, (at) => has(id, at)),
  }
}

/**
 * The propositions of the corpus: the existing ones first, kept while they are debated; then new ones. A proposition's
 * statements depend on its label and the corpus alone, so linking the result again changes nothing.
 */
export const propositionsOf = (
  existing: readonly LinkableProposition[],
  corpus: Corpus,
  sides: Sides,
  onward?: Onward,
): readonly Draft[] => {
  const free = corpus.reads.filter((r) => !sides.statements.has(r.id))
  const index = frameIndexOf(free, corpus.usage)
  const sided = new Set(sides.drafts.map((d) => d.id))
  const drafts = [...existing]
    .filter((p) => !sided.has(p.id))
    .sort((a, b) => ascending(a.id, b.id))
    .flatMap(({ id, label, fixed, issue }): readonly Draft[] => {
      const sentence = corpus.read(label)
      const stances = stancesOn(sentence, index, corpus)
      return fixed || debated(stances, corpus)
        ? [{ id, label, fixed, sentence, stances, ...(issue !== undefined && { issue }) }]
        : []
    })
  return [
    ...sides.drafts,
    ...drafts,
    ...newPropositions(free, drafts, takenBy(drafts, corpus), corpus, index, { onward }),
  ]
}
