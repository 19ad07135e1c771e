import { commonSubsequence, type IndexPair } from './subsequence.ts'
import { fold } from './fold.ts'
import { gramsOf, jaccard } from './grams.ts'

/** A sentence of the older text and the one of the newer text that carries it on, by index. */
export interface AlignedPair {
  readonly from: number
  readonly to: number
  /** 1 when they are equal after folding, else the Jaccard similarity of their runs of characters. */
  readonly similarity: number
}

/** Below this two sentences, and two essays, are different ones (rules I3 and I4). */
export const sameEnough = 0.5

/** Runs of five characters tell little of a sentence shorter than this: one typing error touches five of them. */
const shortSentence = 40

interface Item {
  readonly index: number
  readonly grams: ReadonlySet<string>
}

const items = (sentences: readonly string[], from: number, to: number, size: number): readonly Item[] =>
  sentences.slice(from, to).map((sentence, n) => ({ index: from + n, grams: gramsOf(sentence, size) }))

/** Pairs of sentences that have a run of characters in common, similar enough, greatest similarity first. */
const similarPairs = (older: readonly Item[], newer: readonly Item[]): readonly AlignedPair[] => {
  const places = new Map<string, Item[]>()
  for (const item of newer) {
    for (const gram of item.grams) {
      const list = places.get(gram)
      if (list === undefined) places.set(gram, [item])
      else list.push(item)
    }
  }
  return older
    .flatMap((item) => {
      const others = new Set(Array.from(item.grams, (gram) => places.get(gram) ?? []).flat())
      return Array.from(others, (other): AlignedPair => ({
        from: item.index,
        to: other.index,
        similarity: jaccard(item.grams, other.grams),
      }))
    })
    .filter((pair) => pair.similarity >= sameEnough)
    .sort((a, b) => b.similarity - a.similarity || a.from - b.from || a.to - b.to)
}

/** Takes pairs in the order given as long as none crosses one already taken. */
const withoutCrossing = (candidates: readonly AlignedPair[]): readonly AlignedPair[] => {
  const taken: AlignedPair[] = []
  for (const pair of candidates) {
    const fits = taken.every(
      (other) => (pair.from < other.from && pair.to < other.to) || (pair.from > other.from && pair.to > other.to),
    )
    if (fits) taken.push(pair)
  }
  return taken.sort((a, b) => a.from - b.from)
}

/** The stretches of both lists that lie between pairs. */
const gaps = (pairs: readonly IndexPair[], olderLength: number, newerLength: number) =>
  [...pairs, [olderLength, newerLength] as const].map(([from, to], n) => {
    const [lastFrom, lastTo] = pairs[n - 1] ?? [-1, -1]
    return { from: lastFrom + 1, fromEnd: from, to: lastTo + 1, toEnd: to }
  })

const alignGaps = (
  older: readonly string[],
  newer: readonly string[],
  pairs: readonly AlignedPair[],
  size: number,
  isWanted: (sentence: string) => boolean,
): readonly AlignedPair[] =>
  gaps(
    pairs.map((pair) => [pair.from, pair.to]),
    older.length,
    newer.length,
  ).flatMap(({ from, fromEnd, to, toEnd }) => {
    if (from === fromEnd || to === toEnd) return []
    const wanted = (sentences: readonly string[]) => (item: Item) => isWanted(sentences[item.index]!)
    return withoutCrossing(
      similarPairs(
        items(older, from, fromEnd, size).filter(wanted(older)),
        items(newer, to, toEnd, size).filter(wanted(newer)),
      ),
    )
  })

/**
 * Which sentences of the older text stand in the newer one (rule I4): equal ones after folding by a longest common
 * subsequence; then, inside each gap, pairs whose runs of five characters have a Jaccard similarity of at least one
 * half, greatest first, none crossing another; then the same with runs of two for what is left of under 40 characters.
 * The pairs rise in both texts.
 */
export const alignSentences = (older: readonly string[], newer: readonly string[]): readonly AlignedPair[] => {
  const exact = commonSubsequence(older.map(fold), newer.map(fold)).map(([from, to]): AlignedPair => ({
    from,
    to,
    similarity: 1,
  }))
  const merged = (pairs: readonly AlignedPair[], more: readonly AlignedPair[]) =>
    [...pairs, ...more].sort((a, b) => a.from - b.from)
  const close = merged(
    exact,
    alignGaps(older, newer, exact, 5, () => true),
  )
  return merged(
    close,
    alignGaps(older, newer, close, 2, (sentence) => fold(sentence).length < shortSentence),
  )
}

/**
 * Sentences that {@link alignSentences} left without a partner and that stand elsewhere in the newer text, equal after
 * folding: a paragraph was moved. Equal ones pair up in text order.
 */
export const movedSentences = (
  older: readonly string[],
  newer: readonly string[],
  pairs: readonly AlignedPair[],
): readonly AlignedPair[] => {
  const [usedFrom, usedTo] = [new Set(pairs.map((pair) => pair.from)), new Set(pairs.map((pair) => pair.to))]
  const free = new Map<string, number[]>()
  newer.forEach((sentence, to) => {
    if (!usedTo.has(to)) free.set(fold(sentence), [...(free.get(fold(sentence)) ?? []), to])
  })
  return older.flatMap((sentence, from) => {
    const to = usedFrom.has(from) ? undefined : free.get(fold(sentence))?.shift()
    return to === undefined ? [] : [{ from, to, similarity: 1 }]
  })
}
