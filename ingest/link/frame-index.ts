import { isAspect, listedOfConcept } from './concept.ts'
import type { Part } from './concept.ts'
import type { Read, Reading } from './corpus.ts'
import type { Frame } from './frame.ts'
import { officeOf, ownersOf, stemOf } from './match.ts'
import type { Usage } from './match.ts'
import { isSaid } from './predicate-words.ts'
import { isContent } from './words.ts'

/** Finds statements that may speak to a sentence without going through all of them. */
export interface FrameIndex {
  /** All that could take a stance on the sentence, in order of id; some that don't among them. */
  readonly near: (sentence: Reading) => readonly Read[]
  /** The same for one frame. */
  readonly nearFrame: (frame: Frame) => readonly Read[]
}

const tailsOf = (part: Part): readonly string[] => [
  ...new Set([part.key, ...part.morphemes.map((_, i) => part.morphemes.slice(i).join(''))]),
]

/** Under which keys a frame is found: head, its ends and stem, what it is a property of, listed concepts. */
const keysOf = (frame: Frame, usage: Usage): readonly string[] => {
  const { concept } = frame
  if (isSaid(frame)) return [`${frame.axis}`]
  const listed = listedOfConcept(concept)
  return [
    `head ${concept.head.key}`,
    `stem ${stemOf(concept.head)}`,
    ...tailsOf(concept.head).map((t) => `tail ${t}`),
    ...(isAspect(concept.head) ? ownersOf(concept, usage).map((m) => `of ${m.key}`) : []),
    ...(officeOf(concept.head) === undefined ? [] : [`office ${officeOf(concept.head)}`]),
    ...listed.map((c) => `listed ${c.name}`),
    ...listed.flatMap((c) => (c.wider === undefined ? [] : [`listed ${c.wider}`])),
  ]
}

/** Which keys a label's frame asks for. */
const asksOf = (frame: Frame, usage: Usage): readonly string[] => {
  const { concept } = frame
  if (isSaid(frame)) return [`${frame.axis}`]
  return [
    `tail ${concept.head.key}`,
    `tail ${concept.head.morphemes.join('')}`,
    `stem ${stemOf(concept.head)}`,
    `of ${concept.head.key}`,
    ...tailsOf(concept.head).map((t) => `head ${t}`),
    ...(usage.partners.get(concept.head.key) ?? []).map((k) => `head ${k}`),
    ...(isAspect(concept.head) ? ownersOf(concept, usage).map((m) => `head ${m.key}`) : []),
    ...(officeOf(concept.head) === undefined ? [] : [`office ${officeOf(concept.head)}`]),
    ...listedOfConcept(concept).map((c) => `listed ${c.name}`),
  ]
}

const add = (index: Map<string, number[]>, key: string, at: number): void => {
  const list = index.get(key)
  if (!list) index.set(key, [at])
  else if (list.at(-1) !== at) list.push(at)
}

/** Indexes statements by their frames, by concepts they take no side on, and by content words. Linear in their number. */
export const frameIndexOf = (reads: readonly Read[], usage: Usage): FrameIndex => {
  const frames = new Map<string, number[]>()
  const words = new Map<string, number[]>()
  reads.forEach((read, at) => {
    for (const key of read.frames.flatMap((f) => keysOf(f, usage))) add(frames, key, at)
    for (const concept of read.undecided) {
      add(frames, `head ${concept.head.key}`, at)
      for (const t of tailsOf(concept.head)) add(frames, `tail ${t}`, at)
      for (const c of listedOfConcept(concept)) add(frames, `listed ${c.name}`, at)
    }
    for (const w of read.words) if (isContent(w) && w.base.length > 1) add(words, w.base, at)
  })
  const gather = (index: Map<string, number[]>, keys: readonly string[]): readonly Read[] =>
    [...new Set(keys.flatMap((key) => index.get(key) ?? []))].sort((a, b) => a - b).map((at) => reads[at]!)
  const nearFrame = (frame: Frame): readonly Read[] => gather(frames, asksOf(frame, usage))
  return {
    nearFrame,
    near: (sentence) => {
      const centre = sentence.frames[0]
      if (centre) return nearFrame(centre)
      return gather(
        words,
        sentence.words.filter((w) => isContent(w) && w.base.length > 1).map((w) => w.base),
      )
    },
  }
}
