import { doneTo, isAspect, withoutListed } from './concept.ts'
import type { Concept } from './concept.ts'
import type { Part } from './phrase.ts'
import type { Frame } from './frame.ts'
import { agentNouns, framingNouns, generalNouns } from './lexicon-function.ts'
import { isMeasure, openAxisOf } from './open-predicates.ts'
import { entryOf, isVerdict } from './predicate-words.ts'
import type { Axis } from './lexicon-predicates.ts'
import { itemOfPart, partFromItem, tallyOf, totalOf } from './tally.ts'
import type { Counted } from './tally.ts'
import { foldTerm } from './words.ts'
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

/** What is read of one text: its words, all its noun phrases and its positions. */
export interface Told {
  readonly words: readonly Word[]
  readonly concepts: readonly Concept[]
  readonly frames: readonly Frame[]
}

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

/** A doing as it is compared, its own word, and the thing it is done to. */
interface Doing {
  readonly doing: string
  readonly word: string
  readonly part: Part
}

/** Things and the doings done to them, as a text says them in full. */
const doingsIn = ({ words, concepts, frames }: Told): readonly Doing[] =>
  [
    ...concepts.flatMap((concept): readonly Doing[] => {
      const first = concept.inner[0]
      if (first)
        return first.axis === 'money'
          ? []
          : [{ doing: keyOf(first.axis, first.sign, first.key), part: concept.head, word: first.key }]
      const doing = doneTo(concept, words, () => undefined)
      return doing && isMeasure(doing.done)
        ? [{ doing: openAxisOf(doing.done), part: doing.to.head, word: doing.done }]
        : []
    }),
    ...frames.map((f): Doing => ({
      doing: keyOf(f.axis, f.direction, f.predicate),
      part: f.concept.head,
      word: f.predicate,
    })),
  ].filter(({ part }) => canOwn(part))

/** What a text says is done to what, by the word for it: evidence for what the corpus does it to. */
export const doingsOf = (told: Told): readonly Counted[] =>
  // What is done to anything (改革, 見直し) is not what other essays do it to.
  doingsIn(told).flatMap(({ word, part }): readonly Counted[] =>
    generalNouns.has(word) ? [] : [[word, itemOfPart(part)]],
  )

/** So often the corpus has to say what a doing is done to. */
export const leastOwned = 2

/** What a doing is done to throughout, named at least so often. */
export const ownerFrom = (items: ReadonlyMap<string, number> | undefined, least: number): Part | undefined => {
  if (!items) return undefined
  const byName = new Map<string, { n: number; readonly parts: [Part, number][] }>()
  for (const [item, n] of items) {
    const part = partFromItem(item)
    const name = part.listed?.name ?? part.key
    const one = byName.get(name) ?? { n: 0, parts: [] }
    byName.set(name, one)
    one.n += n
    one.parts.push([part, n])
  }
  const first = [...byName].sort(([a, x], [b, y]) => y.n - x.n || (a < b ? -1 : 1))[0]?.[1]
  if (!first || first.n < least || first.n / totalOf(items) < leastShare) return undefined
  return first.parts.sort(([a, n], [b, m]) => m - n || (itemOfPart(a) < itemOfPart(b) ? -1 : 1))[0]![0]
}

/**
 * Gives doings that stand alone in an essay what they are done to: what the essay itself does them to elsewhere, else what
 * the corpus does throughout, which is asked by the doing's word. Such a position makes no proposition of its own.
 */
export const ownersOfDoings = (
  texts: readonly Told[],
): ((told: Told, ofCorpus: (word: string) => Part | undefined) => readonly Frame[]) => {
  const ofEssay = tallyOf(texts.flatMap(doingsIn).map(({ doing, part }): Counted => [doing, itemOfPart(part)]))
  const essay = texts.map(({ words }) => words.map((w) => foldTerm(w.surface)).join('')).join('\n')
  /** 拡充 is done to anything: what others do it to counts where this essay speaks of that too. */
  const listed = new Set(
    texts.flatMap(({ frames }) =>
      frames.flatMap(({ concept }) => [concept.head, ...concept.modifiers]).map((p) => p.listed?.name),
    ),
  )
  const isNamedHere = (part: Part): boolean =>
    essay.includes(part.key) ||
    essay.includes(part.morphemes.join('')) ||
    part.morphemes.some((m) => m.length > 1 && essay.includes(m) && !generalNouns.has(m)) ||
    (part.listed !== undefined && listed.has(part.listed.name))
  return ({ words, frames }, ofCorpus) => {
    const ownerOf = (doing: string, word: string): Part | undefined => {
      const here = ownerFrom(ofEssay.get(doing), 1)
      if (here) return here
      const elsewhere = ofCorpus(word)
      return elsewhere && isNamedHere(elsewhere) ? elsewhere : undefined
    }
    return frames.flatMap((frame): readonly Frame[] => {
      const { concept, ...told } = frame
      const asIs = [frame]
      const { head } = concept
      if (concept.modifiers.length > 0 || concept.inner.length > 0) return asIs
      const doing = doingOf(head.key, words, concept)
      const owner = doing === undefined ? undefined : ownerOf(doing, head.key)
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
}
