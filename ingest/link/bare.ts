import { doneTo, isAspect, withoutListed } from './concept.ts'
import type { Concept } from './concept.ts'
import type { Part } from './phrase.ts'
import type { Frame } from './frame.ts'
import { agentNouns, framingNouns, generalNouns } from './lexicon-function.ts'
import { isMeasure, openAxisOf } from './open-predicates.ts'
import { entryOf, isVerdict } from './predicate-words.ts'
import type { Axis } from './lexicon-predicates.ts'
import type { Word } from './words.ts'

/** 値上げ and 引き上げ are one doing, and so are 無償化 and 無償にする; others are told by their own word. */
const keyOf = (axis: Axis, sign: 1 | -1, word: string): string =>
  axis.startsWith('lemma:') ? axis : axis === 'amount' ? `amount${String(sign)}` : word

/** A doing that a text names without what it is done to: 解禁は容認できない, 値上げ, 無償化. */
const doingOf = (key: string, words: readonly Word[], concept: Concept): string | undefined => {
  const entry = entryOf(key)
  if (entry) return isVerdict(entry) || entry.axis === 'money' ? undefined : keyOf(entry.axis, entry.sign, key)
  // 補助 and 給付 are things as well; what ends in 化 is nothing but a doing.
  return words[concept.head.to - 1]?.surface === '化' && isMeasure(key) && concept.head.to - concept.head.from <= 2
    ? openAxisOf(key)
    : undefined
}

/** What is read of one text: its essay, its words, all its noun phrases and its positions. */
export interface Told {
  readonly essay: string
  readonly words: readonly Word[]
  readonly concepts: readonly Concept[]
  readonly frames: readonly Frame[]
}

type Counts = Map<string, { readonly part: Part; n: number }>
/** An owner is taken where it has this share of all things the doing is done to. */
const leastShare = 0.5

const canOwn = (part: Part): boolean =>
  part.key.length > 1 &&
  !agentNouns.has(part.key) &&
  !framingNouns.has(part.key) &&
  !generalNouns.has(part.key) &&
  !isAspect(part) &&
  !/^[\d〇一二三四五六七八九十]/u.test(part.key) &&
  entryOf(part.key) === undefined

/** A doing as it is compared, what it is done to, and its own word. */
type Pair = readonly [string, Part, string]

/** Things and the doings done to them, as a text says them in full. */
const pairsIn = ({ words, concepts, frames }: Told): readonly Pair[] => [
  ...concepts.flatMap((concept): readonly Pair[] => {
    const first = concept.inner[0]
    if (first)
      return first.axis === 'money' ? [] : [[keyOf(first.axis, first.sign, first.key), concept.head, first.key]]
    const doing = doneTo(concept, words, () => undefined)
    return doing && isMeasure(doing.done) ? [[openAxisOf(doing.done), doing.to.head, doing.done]] : []
  }),
  ...frames.map((f): Pair => [keyOf(f.axis, f.direction, f.predicate), f.concept.head, f.predicate]),
]

/**
 * Gives doings that stand alone what they are done to: what the essay itself does them to elsewhere, else what the
 * corpus does throughout. Such a position makes no proposition of its own.
 */
export const ownersOfDoings = (texts: readonly Told[]): ((told: Told) => readonly Frame[]) => {
  const [byEssay, byCorpus] = [new Map<string, Counts>(), new Map<string, Counts>()]
  const add = (to: Map<string, Counts>, key: string, part: Part): void => {
    const counts = to.get(key) ?? new Map<string, { readonly part: Part; n: number }>()
    const name = part.listed?.name ?? part.key
    const count = counts.get(name)
    if (count) count.n++
    else counts.set(name, { part, n: 1 })
    to.set(key, counts)
  }
  for (const told of texts)
    for (const [doing, part, word] of pairsIn(told))
      if (canOwn(part)) {
        add(byEssay, `${told.essay} ${doing}`, part)
        add(byCorpus, word, part)
      }
  const best = (counts: Counts | undefined, least: number): Part | undefined => {
    if (!counts) return undefined
    const all = [...counts.values()]
    const total = all.reduce((sum, c) => sum + c.n, 0)
    const [first] = all.sort((a, b) => b.n - a.n || (a.part.key < b.part.key ? -1 : 1))
    return first && first.n >= least && first.n / total >= leastShare ? first.part : undefined
  }
  const ownerOf = (essay: string, doing: string, word: string): Part | undefined =>
    // What is done to anything (改革, 見直し) is not what other essays do it to.
    best(byEssay.get(`${essay} ${doing}`), 1) ?? (generalNouns.has(word) ? undefined : best(byCorpus.get(word), 2))
  return ({ essay, words, frames }) =>
    frames.flatMap((frame): readonly Frame[] => {
      const { concept, ...told } = frame
      const asIs = [frame]
      const { head } = concept
      if (concept.modifiers.length > 0 || concept.inner.length > 0) return asIs
      const doing = doingOf(head.key, words, concept)
      const owner = doing === undefined ? undefined : ownerOf(essay, doing, head.key)
      if (owner === undefined || owner.key === head.key) return asIs
      const entry = entryOf(head.key)
      const forIt = ['merit', 'worth', 'need', 'pace', 'being'].includes(frame.axis)
      if (!forIt) return asIs
      const { key: owned, morphemes, listed } = owner
      const whole: Part = { ...withoutListed(head), key: owned, morphemes, ...(listed && { listed }) }
      return [
        {
          ...told,
          concept: { ...concept, head: whole, inner: entry ? [entry] : [] },
          axis: entry ? entry.axis : openAxisOf(head.key),
          predicate: head.key,
          direction: entry ? entry.sign : 1,
          sign: (entry ? entry.sign : 1) * frame.sign < 0 ? -1 : 1,
          isFromBefore: true,
        },
      ]
    })
}
