import { isAspect, listedOfConcept } from './concept.ts'
import { deedKeys } from './deed.ts'
import type { Part } from './phrase.ts'
import type { Read, Reading } from './corpus.ts'
import type { Frame } from './frame.ts'
import { bareOf, officeOf, ownersOf, stemOf } from './match.ts'
import type { Usage } from './match.ts'
import { isSaid } from './predicate-words.ts'
import { isContent } from './words.ts'

/** Finds statements that may speak to a sentence without going through all of them. */
export interface FrameIndex {
  /** All that could take a stance on the sentence, of those that are wanted, in order of id; some that don't among them. */
  readonly near: (sentence: Reading, isWanted?: (id: string) => boolean) => readonly Read[]
  /** Whether statements of two essays, in own voice, come near to a position. */
  readonly isNearTwo: (frame: Frame) => boolean
}

const tailsOf = (part: Part): readonly string[] => [
  ...new Set([part.key, ...part.morphemes.map((_, i) => part.morphemes.slice(i).join(''))]),
]

const pairsOf = (key: string): readonly string[] =>
  Array.from({ length: Math.max(0, key.length - 1) }, (_, i) => key.slice(i, i + 2))

type Target = Pick<Frame, 'concept'> & Partial<Pick<Frame, 'deed' | 'described'>>

/** What a head shares with its shorter and longer writings: 消費税率 with 消費税, 賃上げ促進税制 with 賃上げ税制. */
const writingsOf = ({ key, morphemes }: Part): readonly string[] => [
  ...(/税率?$/u.test(key) ? [`tax ${key.replace(/率$/u, '')}`] : []),
  ...(morphemes.length > 1 ? [`ends ${morphemes[0]!} ${morphemes.at(-1)!}`] : []),
]

/** Under which keys a head is found: itself, its ends, its stem. */
const headKeysOf = ({ concept: { head } }: Target): readonly string[] => [
  `head ${head.key}`,
  ...(bareOf(head) === undefined ? [] : [`head ${bareOf(head)!}`]),
  `stem ${stemOf(head)}`,
  ...tailsOf(head).map((t) => `tail ${t}`),
  ...writingsOf(head),
]

/** Under which keys a position is found whatever tells it from others with its head. */
const otherKeysOf = ({ concept, deed, described = [] }: Target, usage: Usage): readonly string[] => {
  const listed = listedOfConcept(concept)
  return [
    ...(isAspect(concept.head) ? ownersOf(concept, usage).map((m) => `of ${m.key}`) : []),
    ...(officeOf(concept.head) === undefined ? [] : [`office ${officeOf(concept.head)}`]),
    ...listed.map((c) => `listed ${c.name}`),
    ...listed.flatMap((c) => (c.wider === undefined ? [] : [`listed ${c.wider}`])),
    ...(deed ? deedKeys(deed) : []),
    ...described.map((c) => `listed ${c.name}`),
  ]
}

/**
 * Under which keys a position is found by what tells it from others with its head: two characters of a modifier, or its
 * last; two characters of the head, which may hold the other's modifier; `bare` and the head's keys where nothing does.
 */
const ownKeysOf = (frame: Target, usage: Usage): readonly string[] => {
  const { head } = frame.concept
  const owners = ownersOf(frame.concept, usage)
  if (owners.length === 0) return headKeysOf(frame).map((key) => `bare ${key}`)
  return [
    ...owners.flatMap(({ key }) => [
      ...(key.length === 1 ? [`one ${key}`] : pairsOf(key).map((pair) => `pair ${pair}`)),
      `end ${key.slice(-1)}`,
    ]),
    ...pairsOf(head.key).map((pair) => `in ${pair}`),
    ...[...head.key].map((c) => `in ${c}`),
  ]
}

const keysOf = (frame: Frame, usage: Usage): readonly string[] =>
  isSaid(frame) ? [frame.axis] : [...headKeysOf(frame), ...otherKeysOf(frame, usage), ...ownKeysOf(frame, usage)]

/** Which keys of heads a position asks for. */
const headAsksOf = ({ concept: { head } }: Target, usage: Usage): readonly string[] => [
  `tail ${head.key}`,
  `tail ${head.morphemes.join('')}`,
  `stem ${stemOf(head)}`,
  ...(bareOf(head) === undefined ? [] : [`head ${bareOf(head)!}`]),
  ...tailsOf(head).map((t) => `head ${t}`),
  ...writingsOf(head),
  ...(usage.partners.get(head.key) ?? []).map((k) => `head ${k}`),
]

const otherAsksOf = ({ concept, deed, described = [] }: Target, usage: Usage): readonly string[] => [
  `of ${concept.head.key}`,
  ...(isAspect(concept.head) ? ownersOf(concept, usage).map((m) => `head ${m.key}`) : []),
  ...(officeOf(concept.head) === undefined ? [] : [`office ${officeOf(concept.head)}`]),
  ...listedOfConcept(concept).map((c) => `listed ${c.name}`),
  ...(deed ? deedKeys(deed) : []),
  ...described.map((c) => `listed ${c.name}`),
]

/** Which keys of modifiers it asks for: the counterpart of `ownKeysOf`; undefined where it has none itself. */
const ownAsksOf = (frame: Target, usage: Usage): readonly string[] | undefined => {
  const { head } = frame.concept
  const owners = ownersOf(frame.concept, usage)
  if (owners.length === 0) return undefined
  return [
    ...headAsksOf(frame, usage).map((key) => `bare ${key}`),
    ...owners.flatMap(({ key }) => [
      ...pairsOf(key).map((pair) => `pair ${pair}`),
      `one ${key.slice(-1)}`,
      ...(key.length === 1 ? [`end ${key}`] : []),
      `in ${key.slice(0, 2)}`,
    ]),
    ...pairsOf(head.key).map((pair) => `pair ${pair}`),
    ...[...head.key].map((c) => `one ${c}`),
  ]
}

const asksOf = (frame: Frame, usage: Usage): readonly string[] =>
  isSaid(frame) ? [frame.axis] : [...headAsksOf(frame, usage), ...otherAsksOf(frame, usage)]

const add = <T>(index: Map<string, T[]>, key: string, at: T): void => {
  const list = index.get(key)
  if (!list) index.set(key, [at])
  else if (list.at(-1) !== at) list.push(at)
}

/** Under which keys a statement is found: those of its positions and of what it takes no side on. */
export const keysOfPositions = (
  { frames, undecided }: Pick<Read, 'frames' | 'undecided'>,
  usage: Usage,
): readonly string[] => [
  ...frames.flatMap((f) => keysOf(f, usage)),
  ...undecided.flatMap((concept) => keysOfUndecided({ concept }, usage)),
]

/** Under which words a statement is found by labels without a position. */
export const wordKeysOf = ({ words }: Pick<Reading, 'words'>): readonly string[] =>
  words.filter((w) => isContent(w) && w.base.length > 1).map((w) => w.base)

/**
 * Which keys a position asks for: whatever can speak to it is found under one of `asks`; and, where something tells it from
 * others with its head, under one of `narrow` as well.
 */
export const asksOfPosition = (
  frame: Frame,
  usage: Usage,
): { readonly asks: readonly string[]; readonly narrow?: readonly string[] } => {
  const asks = asksOf(frame, usage)
  const own = isSaid(frame) ? undefined : ownAsksOf(frame, usage)
  return own ? { asks, narrow: [...own, ...otherAsksOf(frame, usage)] } : { asks }
}

/** Indexes statements by their frames, by concepts they take no side on, and by content words. Linear in their number. */
export const frameIndexOf = (reads: readonly Read[], usage: Usage): FrameIndex => {
  const frames = new Map<string, number[]>()
  const words = new Map<string, number[]>()
  reads.forEach((read, at) => {
    for (const key of keysOfPositions(read, usage)) add(frames, key, at)
    for (const word of wordKeysOf(read)) add(words, word, at)
  })
  const gather = (index: Map<string, number[]>, keys: readonly string[]): readonly Read[] => {
    const found = new Set<number>()
    for (const key of keys) for (const at of index.get(key) ?? []) found.add(at)
    return [...found].sort((a, b) => a - b).map((at) => reads[at]!)
  }
  const sizeOf = (keys: readonly string[]): number => keys.reduce((sum, key) => sum + (frames.get(key)?.length ?? 0), 0)
  /** By the head, or by what tells it from others with that head, whichever leaves fewer. */
  const nearFrame = (frame: Frame): readonly Read[] => {
    const { asks, narrow } = asksOfPosition(frame, usage)
    return gather(frames, narrow && sizeOf(narrow) < sizeOf(asks) ? narrow : asks)
  }
  return {
    isNearTwo: (frame) => {
      let essay: string | undefined
      for (const key of asksOf(frame, usage))
        for (const at of frames.get(key) ?? []) {
          const read = reads[at]!
          if (read.statement.voice !== 'own' || read.essay === essay) continue
          if (essay !== undefined) return true
          essay = read.essay
        }
      return false
    },
    near: (sentence, isWanted) => {
      const centre = sentence.frames[0]
      const found = centre ? nearFrame(centre) : gather(words, wordKeysOf(sentence))
      return isWanted ? found.filter(({ id }) => isWanted(id)) : found
    },
  }
}

const keysOfUndecided = (target: Target, usage: Usage): readonly string[] => [
  `head ${target.concept.head.key}`,
  ...tailsOf(target.concept.head).map((t) => `tail ${t}`),
  ...listedOfConcept(target.concept).map((c) => `listed ${c.name}`),
  ...ownKeysOf(target, usage),
]

/** Labels of propositions, looked up by what a position has in common with theirs. */
export interface LabelIndex {
  readonly add: (label: Reading) => void
  /** The labels that may be about the same as the sentence; some that aren't among them. */
  readonly near: (sentence: Reading) => readonly Reading[]
}

/** An index of labels, empty at first. */
export const labelIndexOf = (usage: Usage): LabelIndex => {
  const labels = new Map<string, Reading[]>()
  return {
    add: (label) => {
      const [centre] = label.frames
      if (centre) for (const key of asksOf(centre, usage)) add(labels, key, label)
    },
    near: ({ frames: [centre] }) =>
      centre ? [...new Set(keysOf(centre, usage).flatMap((key) => labels.get(key) ?? []))] : [],
  }
}
