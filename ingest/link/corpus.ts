import type { Linkable, LinkableStatement } from '../../graph/change/linking.ts'
import type { Tokenise } from '../morphemes.ts'
import { abbreviationsOf } from './abbreviations.ts'
import { rarityOf, readingOf, vectorOf } from './features.ts'
import type { Reading } from './features.ts'
import { compoundsOf, wordsOf } from './words.ts'

/** A statement read: its words, frame and vector. */
export interface Read extends Reading {
  readonly statement: LinkableStatement
  readonly id: string
  readonly essay: string
  readonly vector: ReadonlyMap<string, number>
}

/** All that is read of a corpus, ordered by statement id. */
export interface Corpus {
  readonly reads: readonly Read[]
  readonly at: ReadonlyMap<string, Read>
  /** Full form of an abbreviation, by key. */
  readonly canonical: (key: string) => string | undefined
  /** Reads any other sentence, a label say, with the same eyes. */
  readonly read: (text: string) => Reading & { readonly vector: ReadonlyMap<string, number> }
  readonly essays: number
}

/** Ascending order of strings by code unit: the same on every machine. */
export const ascending = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Reads the corpus; the order of the input does not matter. */
export const corpusOf = ({ statements }: Pick<Linkable, 'statements'>, tokenise: Tokenise): Corpus => {
  const sorted = [...statements].sort((a, b) => ascending(a.id, b.id))
  const texts = sorted.map((s) => {
    const words = wordsOf(s.quote, tokenise)
    return { words, compounds: compoundsOf(words) }
  })
  const abbreviations = abbreviationsOf(texts)
  const canonical = (key: string): string | undefined => abbreviations.get(key)
  const readings = texts.map(({ words }) => readingOf(words, tokenise, canonical))
  const rarity = rarityOf(readings)
  const memory = new Map<string, ReturnType<Corpus['read']>>()
  const reads = sorted.map((statement, i) => ({
    ...readings[i]!,
    statement,
    id: statement.id,
    essay: statement.essay,
    vector: vectorOf(readings[i]!, rarity),
  }))
  return {
    reads,
    at: new Map(reads.map((r) => [r.id, r])),
    canonical,
    read: (text) => {
      const known = memory.get(text)
      if (known) return known
      const reading = readingOf(wordsOf(text, tokenise), tokenise, canonical)
      const read = { ...reading, vector: vectorOf(reading, rarity) }
      memory.set(text, read)
      return read
    },
    essays: new Set(sorted.map((s) => s.essay)).size,
  }
}

/** Who speaks, for counting voices: the holders, or the essay where none is known. */
export const voicesOf = (reads: readonly Read[]): ReadonlySet<string> =>
  new Set(reads.flatMap(({ statement: s }) => (s.holders.length ? s.holders : [s.essay])))

/** Whether different holders speak on it in different essays. */
export const isDebated = (reads: readonly Read[]): boolean => {
  const own = reads.filter((r) => r.statement.voice === 'own')
  return new Set(own.map((r) => r.essay)).size >= 2 && voicesOf(own).size >= 2
}
