import type { Tokenise } from '../../morphemes.ts'
import { ascending } from '../corpus.ts'
import type { Corpus, Read } from '../corpus.ts'
import type { FrameIndex } from '../frame-index.ts'
import { asksOfPosition, wordKeysOf } from '../frame-index.ts'
import type { Frame } from '../frame.ts'
import { usageFrom } from '../usage.ts'
import type { Known } from './known.ts'
import { labelReaderOf } from './labels.ts'
import type { LabelReader } from './labels.ts'
import { living } from './learn.ts'
import { marks } from './marks.ts'
import { cutOnce, readFrom } from './row.ts'
import type { Row } from './row.ts'

/** The corpus as it is remembered: a statement is looked at when it is asked for. */
export interface Recalled extends Corpus {
  readonly index: FrameIndex
  readonly readAt: (n: number) => Read
  readonly labels: LabelReader
  /** Numbers of the statements that may speak to a position, in no order; `p`: the first of each wording alone. */
  readonly nearFrame: (frame: Frame, of?: 'i' | 'p') => ReadonlySet<number>
}

/** The corpus of which this is known; `reads` are those that were read just now. */
export const recall = (known: Known, reads: readonly Read[], tokenise: Tokenise): Recalled => {
  const usage = usageFrom(known.alike.keys(), known.owner)
  const canonical = (key: string): string | undefined => known.abbreviations.get(key)
  const byId = new Map(reads.map((read) => [read.id, read]))
  const readAt = (n: number): Read => {
    const id = known.ids[n]!
    const found = byId.get(id)
    if (found) return found
    const essay = known.essays[known.essayOf[n]!]!
    const row = (): Row => known.row(n)
    const text = cutOnce(() => row().statement, tokenise)
    const read = readFrom({ id, essay }, row, text, canonical)
    byId.set(id, read)
    return read
  }
  const under = (keys: readonly string[], prefix: string): Set<number> => {
    const found = new Set<number>()
    for (const key of keys)
      known.postings.each(`${prefix} ${key}`, (n) => {
        if (known.ids[n] !== '' && (known.marks[n]! & marks.named) === 0) found.add(n)
      })
    return found
  }
  const inOrder = (numbers: Iterable<number>): readonly number[] =>
    [...numbers].sort((a, b) => ascending(known.ids[a]!, known.ids[b]!))
  // What can speak to a position is under what it asks for as well as under what tells it from others with its head.
  const nearFrame = (frame: Frame, of: 'i' | 'p' = 'i'): ReadonlySet<number> => {
    const { asks, narrow } = asksOfPosition(frame, usage)
    const found = under(asks, of)
    if (!narrow || found.size === 0) return found
    const other = under(narrow, of)
    return new Set([...found].filter((n) => other.has(n)))
  }
  const labels = labelReaderOf(known.labels, tokenise, canonical)
  const { read } = labels
  const index: FrameIndex = {
    near: (sentence, isWanted = () => true) => {
      const centre = sentence.frames[0]
      const found = centre ? nearFrame(centre) : under(wordKeysOf(sentence), 'w')
      return inOrder([...found].filter((n) => isWanted(known.ids[n]!))).map(readAt)
    },
    isNearTwo: (frame) => {
      const essays = new Set<number>()
      for (const key of asksOfPosition(frame, usage).asks) {
        for (const n of living(known, `i ${key}`))
          if ((known.marks[n]! & (marks.own | marks.named)) === marks.own) essays.add(known.essayOf[n]!)
        if (essays.size > 1) return true
      }
      return false
    },
  }
  return {
    reads,
    at: {
      get: (id) => (known.numbers.has(id) ? readAt(known.numbers.get(id)!) : undefined),
      has: (id) => known.numbers.has(id),
    },
    canonical,
    usage,
    uses: known.uses,
    growth: known.counters.growth,
    read,
    lastPhrase: (label) => {
      const kept = known.lastPhrases.get(label)
      if (kept !== undefined) return kept
      const phrase = read(label).compounds.at(-1)?.key
      if (phrase !== undefined) known.lastPhrases.set(label, phrase)
      return phrase
    },
    essays: known.sizes.filter((size) => size > 0).length,
    size: known.numbers.size,
    index,
    labels,
    readAt,
    nearFrame,
  }
}
