import type { RecId } from '../../../graph/model/header.ts'
import type { SideFile } from '../../../graph/stores/side-file.ts'
import type { Version } from '../../../graph/store.ts'
import type { Part } from '../phrase.ts'
import { itemOfPart, partFromItem } from '../tally.ts'
import type { Use } from '../terms.ts'
import { counterOf } from './counter.ts'
import type { Counter } from './counter.ts'
import { layers } from './layers.ts'
import type { ReadLabel } from './labels.ts'
import type { Layer } from './layers.ts'
import { noPostings, postingsFrom } from './postings.ts'
import type { PackedPostings, Postings } from './postings.ts'
import type { Row } from './row.ts'

/** Of which corpus, at which version, and by which rules something is remembered. */
export interface Stamp {
  readonly ruleset: string
  readonly version: Version
  /** Digest of the revision that made this version. */
  readonly digest: string
}

/** A proposition that the linker finds although its record does not live: an analyst rejected it. */
export interface Ghost {
  readonly id: RecId
  readonly label: string
}

/** What the linker remembers of a corpus. Statements go by numbers; one that is read anew gets a new number. */
export interface Known {
  readonly stamp: Stamp | undefined
  /** Ids of statements by number; empty: nothing is known of this number any more. */
  readonly ids: string[]
  readonly numbers: Map<RecId, number>
  /** By number, the essay's own number and what is marked of the statement. */
  readonly essayOf: number[]
  readonly marks: number[]
  /** Ids of essays by number, and how many statements each has. */
  readonly essays: string[]
  readonly sizes: number[]
  readonly counters: Readonly<Record<Layer, Counter>>
  readonly abbreviations: Map<string, string>
  /** What nouns are said of, by noun. */
  readonly owner: Map<string, Part>
  /** Pairs of heads used alike, and of how many things. */
  readonly alike: Map<string, number>
  /** Terms that two essays name. */
  readonly uses: Map<string, Use>
  /** Every noun phrase. */
  readonly phrases: Set<string>
  readonly postings: Postings
  /** Propositions on bills, whose statements announce their side. */
  readonly bills: Set<RecId>
  readonly ghosts: Ghost[]
  /** Propositions of which a statement recommends something. */
  readonly recommending: Set<RecId>
  /** Issues as they were named last: the term each stands for, and its label. */
  readonly issues: Set<string>
  /** Labels of propositions on listed concepts that statements propose, by concept. */
  readonly listed: Map<string, Set<string>>
  /** The last noun phrase of labels. */
  readonly lastPhrases: Map<string, string>
  /** The labels of propositions, and those proposed beside them, as they were read last. */
  readonly labels: Map<string, ReadLabel>
  /** Relations at issues and propositions that an analyst drew or judged, with their ends. */
  readonly worked: Map<RecId, readonly [RecId, RecId]>
  readonly row: (n: number) => Row
  readonly putRow: (n: number, row: Row) => void
  /** Rows that were put. */
  readonly changedRows: ReadonlyMap<number, Row>
  /** Texts and postings as they are kept: what is still the same is not written again. */
  readonly asKept: { readonly texts: ReadonlyMap<string, string>; readonly postings: PackedPostings }
}

interface Small {
  readonly stamp: Stamp
  readonly essays: readonly string[]
  readonly sizes: readonly number[]
  readonly owner: readonly (readonly [string, string])[]
  readonly alike: readonly (readonly [string, number])[]
  readonly bills: readonly RecId[]
  readonly ghosts: readonly Ghost[]
  readonly recommending: readonly RecId[]
  readonly issues: readonly string[]
  readonly listed: readonly (readonly [string, readonly string[]])[]
  readonly lastPhrases: readonly (readonly [string, string])[]
  readonly worked: readonly (readonly [RecId, readonly [RecId, RecId]])[]
}

const wordsIn = (bytes: Uint8Array | undefined): Uint32Array =>
  bytes === undefined ? new Uint32Array(0) : new Uint32Array(bytes.slice().buffer)
const bytesOf = ({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength)
const postingParts = ['hashes', 'ends', 'numbers', 'added'] as const
/** The names under which texts are kept, and the groups of tallies among them. */
const textName = (name: string): string => `text ${name}`
const groupName = (layer: Layer, group: string): string => `group ${layer} ${group}`
const listIn = <T>(text: string | undefined): readonly T[] => JSON.parse(text ?? '[]') as readonly T[]

/** The stamp of what is kept; undefined where nothing is. */
export const stampIn = (storage: SideFile): Stamp | undefined => {
  const small = storage.text(textName('small'))
  return small === undefined ? undefined : (JSON.parse(small) as Small).stamp
}

/** What is kept, or nothing (`empty`). Rows and groups are read when they are asked for. */
export const knownIn = (storage: SideFile, { empty = false } = {}): Known => {
  const texts = new Map<string, string>()
  const text = (name: string): string | undefined => {
    const kept = empty ? undefined : storage.text(textName(name))
    if (kept !== undefined) texts.set(textName(name), kept)
    return kept
  }
  const small = JSON.parse(text('small') ?? 'null') as Small | null
  const ids: string[] = []
  for (let block = text('ids 0'); block !== undefined; block = text(`ids ${String(ids.length)}`))
    ids.push(...block.split('\n').slice(0, -1))
  const numbers = new Map<RecId, number>()
  ids.forEach((id, n) => {
    if (id !== '') numbers.set(id, n)
  })
  const packed = Object.fromEntries(
    postingParts.map((part) => [part, empty ? noPostings[part] : wordsIn(storage.bytes(`postings ${part}`))]),
  ) as Record<(typeof postingParts)[number], Uint32Array>
  const rows = new Map<number, Row>()
  const changedRows = new Map<number, Row>()
  return {
    stamp: small?.stamp,
    ids,
    numbers,
    essayOf: [...wordsIn(empty ? undefined : storage.bytes('essayOf'))],
    marks: [...wordsIn(empty ? undefined : storage.bytes('marks'))],
    essays: [...(small?.essays ?? [])],
    sizes: [...(small?.sizes ?? [])],
    counters: Object.fromEntries(
      layers.map((layer) => [layer, counterOf((group) => (empty ? undefined : storage.text(groupName(layer, group))))]),
    ) as Record<Layer, Counter>,
    abbreviations: new Map(listIn<[string, string]>(text('abbreviations'))),
    owner: new Map((small?.owner ?? []).map(([noun, item]) => [noun, partFromItem(item)])),
    alike: new Map(small?.alike),
    uses: new Map(listIn<[string, Use]>(text('uses'))),
    phrases: new Set((text('phrases') ?? '').split('\n').slice(0, -1)),
    postings: postingsFrom(packed),
    bills: new Set(small?.bills),
    ghosts: [...(small?.ghosts ?? [])],
    recommending: new Set(small?.recommending),
    issues: new Set(small?.issues),
    listed: new Map((small?.listed ?? []).map(([concept, labels]) => [concept, new Set(labels)])),
    lastPhrases: new Map(small?.lastPhrases),
    labels: new Map(listIn<[string, ReadLabel]>(text('labels'))),
    worked: new Map(small?.worked),
    row: (n) => {
      const known = rows.get(n)
      if (known) return known
      const kept = storage.numbered(n)
      if (kept === undefined) throw new Error(`nothing is remembered of statement ${String(n)}`)
      const row = JSON.parse(kept) as Row
      rows.set(n, row)
      return row
    },
    putRow: (n, row) => {
      rows.set(n, row)
      changedRows.set(n, row)
    },
    changedRows,
    asKept: { texts, postings: packed },
  }
}

const lines = (items: Iterable<string>): string => [...items].map((item) => `${item}\n`).join('')

/** So many ids stand together: one that is new rewrites no more. */
const idsTogether = 4096

/** Ids in blocks, each by the number of its first. */
const idBlocks = (ids: readonly string[]): readonly (readonly [string, string])[] =>
  Array.from({ length: Math.ceil(ids.length / idsTogether) }, (_, n) => n * idsTogether).map((from) => [
    textName(`ids ${String(from)}`),
    lines(ids.slice(from, from + idsTogether)),
  ])

/** Keeps what is known, as of a version. */
export const keep = (storage: SideFile, known: Known, stamp: Stamp, whole: boolean): void => {
  const { essays, sizes, bills, ghosts, worked } = known
  const small: Small = {
    stamp,
    essays,
    sizes,
    owner: [...known.owner].map(([noun, part]) => [noun, itemOfPart(part)]),
    alike: [...known.alike],
    bills: [...bills],
    ghosts,
    recommending: [...known.recommending],
    issues: [...known.issues],
    listed: [...known.listed].map(([concept, labels]) => [concept, [...labels]]),
    lastPhrases: [...known.lastPhrases],
    worked: [...worked],
  }
  const packed = known.postings.pack()
  const { texts, postings } = known.asKept
  const named: readonly (readonly [string, string])[] = [
    [textName('small'), JSON.stringify(small)],
    ...idBlocks(known.ids),
    [textName('abbreviations'), JSON.stringify([...known.abbreviations])],
    [textName('uses'), JSON.stringify([...known.uses])],
    [textName('labels'), JSON.stringify([...known.labels])],
    [textName('phrases'), lines(known.phrases)],
  ]
  storage.write({
    whole,
    texts: [
      ...named.filter(([name, text]) => whole || texts.get(name) !== text),
      ...layers.flatMap((layer) =>
        [...known.counters[layer].kept()].map(([group, items]) => [groupName(layer, group), items] as const),
      ),
    ],
    bytes: new Map([
      ...postingParts
        .filter((part) => whole || packed[part] !== postings[part])
        .map((part) => [`postings ${part}`, bytesOf(packed[part])] as const),
      ['essayOf', bytesOf(Uint32Array.from(known.essayOf))] as const,
      ['marks', bytesOf(Uint32Array.from(known.marks))] as const,
    ]),
    numbered: [...known.changedRows].map(([n, row]) => [n, JSON.stringify(row)] as const),
  })
}
