import type { Linkable, LinkableStatement } from '../../graph/change/linking.ts'
import type { Tokenise } from '../morphemes.ts'
import { abbreviationsOf } from './abbreviations.ts'
import { ownersOfDoings } from './bare.ts'
import { framesFromBefore } from './before.ts'
import { framesOf } from './frames.ts'
import type { Frames } from './frames.ts'
import { usageOf } from './match.ts'
import { officesOf } from './offices.ts'
import type { Usage } from './match.ts'
import { compoundsOf, wordsOf } from './words.ts'
import type { Compound, Word } from './words.ts'

/** A sentence read: its words, noun phrases and positions. */
export interface Reading extends Frames {
  readonly words: readonly Word[]
  readonly compounds: readonly Compound[]
}

/** A statement read. */
export interface Read extends Reading {
  readonly statement: LinkableStatement
  readonly id: string
  readonly essay: string
}

/** All that is read of a corpus, ordered by statement id. */
export interface Corpus {
  readonly reads: readonly Read[]
  readonly at: ReadonlyMap<string, Read>
  /** Full form of an abbreviation, by key. */
  readonly canonical: (key: string) => string | undefined
  readonly usage: Usage
  /** Reads any other sentence, a label say, with the same eyes. */
  readonly read: (text: string) => Reading
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
  const offices = officesOf(
    sorted.map((s, i) => ({ essay: s.essay, compounds: texts[i]!.compounds, words: texts[i]!.words })),
  )
  const readingOf = (statement: LinkableStatement, words: readonly Word[]): Frames => {
    const name = (key: string): string | undefined => offices.get(statement.essay)?.(key) ?? canonical(key)
    const read = framesOf(words, statement.statementKind === 'recommendation', name)
    return { ...read, frames: [...read.frames, ...framesFromBefore(statement, tokenise, name)] }
  }
  const plain = sorted.map((statement, i): Read => ({
    ...texts[i]!,
    ...readingOf(statement, texts[i]!.words),
    statement,
    id: statement.id,
    essay: statement.essay,
  }))
  const owned = ownersOfDoings(plain)
  const reads = plain.map((read): Read => ({ ...read, frames: owned(read) }))
  const memory = new Map<string, Reading>()
  return {
    reads,
    at: new Map(reads.map((r) => [r.id, r])),
    canonical,
    usage: usageOf(
      reads.flatMap((r) => r.concepts),
      reads.flatMap((r) => r.frames),
    ),
    read: (text) => {
      const known = memory.get(text)
      if (known) return known
      const words = wordsOf(text, tokenise)
      const read = { words, compounds: compoundsOf(words), ...framesOf(words, false, canonical) }
      memory.set(text, read)
      return read
    },
    essays: new Set(sorted.map((s) => s.essay)).size,
  }
}

/** In the order of the essay's text, as far as it is known. */
export const inPlace = (reads: readonly Read[]): readonly Read[] =>
  [...reads].sort((a, b) => (a.statement.place ?? 0) - (b.statement.place ?? 0) || ascending(a.id, b.id))

/** Who speaks, for counting voices: the holders, or the essay where none is known. */
export const voicesOf = (reads: readonly Read[]): ReadonlySet<string> =>
  new Set(reads.flatMap(({ statement: s }) => (s.holders.length ? s.holders : [s.essay])))

/**
 * Whether two essays speak on it in own voice, of one author too: what somebody says twice, or takes back, is worth
 * comparing, though no point of debate (that is for whoever shows the proposition to tell).
 */
export const isShared = (reads: readonly Read[]): boolean =>
  new Set(reads.filter((r) => r.statement.voice === 'own').map((r) => r.essay)).size >= 2
