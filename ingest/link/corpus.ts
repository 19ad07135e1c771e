import type { Linkable, LinkableStatement } from '../../graph/change/linking.ts'
import type { Tokenise } from '../morphemes.ts'
import { abbreviationsOf, formsOf } from './abbreviations.ts'
import { doingsOf, leastOwned, ownerFrom, ownersOfDoings } from './bare.ts'
import { framesFromBefore } from './before.ts'
import { framesOf } from './frames.ts'
import { growthIn } from './growth.ts'
import type { Growth } from './growth.ts'
import type { Frames } from './frames.ts'
import type { Usage } from './match.ts'
import { framesOfOffice, officeIn } from './offices.ts'
import type { Canonical, Part } from './phrase.ts'
import { tallyOf } from './tally.ts'
import { termsNamed, useFrom } from './terms.ts'
import type { Use } from './terms.ts'
import { deedsOf, ownersSaid, usageOf } from './usage.ts'
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
  /** Those that are looked at: all, or those that are new. */
  readonly reads: readonly Read[]
  /** Any statement, by id. */
  readonly at: Pick<ReadonlyMap<string, Read>, 'get' | 'has'>
  /** Full form of an abbreviation, by key. */
  readonly canonical: (key: string) => string | undefined
  readonly usage: Usage
  /** How often statements name what can be an issue; of several essays' corpus at least what two of them name. */
  readonly uses: ReadonlyMap<string, Use>
  /** Words for growth by axis and head. */
  readonly growth: Growth
  /** Reads any other sentence, a label say, with the same eyes. */
  readonly read: (text: string) => Reading
  /** The last noun phrase of a label. */
  readonly lastPhrase: (label: string) => string | undefined
  readonly essays: number
  /** How many statements there are. */
  readonly size: number
}

/** Ascending order of strings by code unit: the same on every machine. */
export const ascending = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** A statement with the words of its quote, as they stand. */
export interface Text {
  readonly statement: LinkableStatement
  readonly words: readonly Word[]
  readonly compounds: readonly Compound[]
}

/** The words of a statement, told from its quote alone. */
export const textOf = <S extends Pick<LinkableStatement, 'quote'>>(
  statement: S,
  tokenise: Tokenise,
): Omit<Text, 'statement'> & { readonly statement: S } => {
  const words = wordsOf(statement.quote, tokenise)
  return { statement, words, compounds: compoundsOf(words) }
}

/** Something that is asked of the corpus for a statement, by its id: what an abbreviation stands for, what a doing is done to. */
export type AskedFor<T> = (key: string, statement: string) => T | undefined

/** Reads the statements of one essay, each with the names that abbreviations and offices have in it. */
export const readEssay = (texts: readonly Text[], tokenise: Tokenise, canonical: AskedFor<string>): readonly Read[] => {
  const office = officeIn(texts)
  return texts.map(({ statement, words, compounds }): Read => {
    const { id, essay } = statement
    const name = (key: string): string | undefined => office(key) ?? canonical(key, id)
    const read = framesOf(words, statement.statementKind === 'recommendation', name)
    const frames = [
      ...read.frames,
      ...framesOfOffice(read.frames, office),
      ...framesFromBefore(statement, tokenise, name),
    ]
    return { words, compounds, ...read, frames, statement, id, essay }
  })
}

/** The same, with doings that stand alone in it given what they are done to. */
export const withOwners = (plain: readonly Read[], ofCorpus: AskedFor<Part>): readonly Read[] => {
  const owned = ownersOfDoings(plain)
  return plain.map((read): Read => ({ ...read, frames: owned(read, (word) => ofCorpus(word, read.id)) }))
}

/** Reads any sentence, a label say, as statements are read; each once. */
export const readerOf = (tokenise: Tokenise, canonical: Canonical): ((text: string) => Reading) => {
  const memory = new Map<string, Reading>()
  return (text) => {
    const known = memory.get(text)
    if (known) return known
    const words = wordsOf(text, tokenise)
    const read = { words, compounds: compoundsOf(words), ...framesOf(words, false, canonical) }
    memory.set(text, read)
    return read
  }
}

/** By essay, in order of id. */
export const byEssay = <T extends { readonly statement: LinkableStatement }>(
  items: readonly T[],
): ReadonlyMap<string, readonly T[]> => {
  const essays = new Map<string, T[]>()
  for (const item of items.toSorted((a, b) => ascending(a.statement.id, b.statement.id))) {
    const list = essays.get(item.statement.essay)
    if (list) list.push(item)
    else essays.set(item.statement.essay, [item])
  }
  return essays
}

/** Reads the corpus; the order of the input does not matter. */
export const corpusOf = ({ statements }: Pick<Linkable, 'statements'>, tokenise: Tokenise): Corpus => {
  const essays = [...byEssay(statements.map((s) => textOf(s, tokenise))).values()]
  const abbreviations = abbreviationsOf(tallyOf(essays.flat().flatMap(formsOf)))
  const canonical = (key: string): string | undefined => abbreviations.get(key)
  const plain = essays.map((texts) => readEssay(texts, tokenise, canonical))
  const doings = tallyOf(plain.flat().flatMap(doingsOf))
  const reads = plain
    .flatMap((texts) => withOwners(texts, (word) => ownerFrom(doings.get(word), leastOwned)))
    .sort((a, b) => ascending(a.id, b.id))
  const read = readerOf(tokenise, canonical)
  const terms = tallyOf(reads.flatMap((r) => termsNamed(r, canonical)))
  return {
    reads,
    at: new Map(reads.map((r) => [r.id, r])),
    canonical,
    usage: usageOf({
      owners: tallyOf(reads.flatMap((r) => ownersSaid(r.concepts, r.frames))),
      deeds: tallyOf(reads.flatMap((r) => deedsOf(r.frames))),
    }),
    uses: new Map([...terms].map(([term, items]) => [term, useFrom(items)])),
    growth: tallyOf(reads.flatMap(growthIn)),
    read,
    lastPhrase: (label) => read(label).compounds.at(-1)?.key,
    essays: essays.length,
    size: reads.length,
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
