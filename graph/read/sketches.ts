import { gramsOf } from '../identity/grams.ts'
import type { EditionHead } from '../model/edition.ts'
import { isLive, liveStatuses, type RecId } from '../model/header.ts'
import type { EditionId } from '../model/span.ts'
import type { Store, Version } from '../store.ts'
import { apart, type SideFile } from '../stores/side-file.ts'
import { allPages, batchesOf } from './all-pages.ts'

/** The current text of a live essay, as far as it takes to tell that another is different. */
export interface Sketched {
  readonly edition: EditionId
  /** Of the text, in UTF-16 code units. */
  readonly length: number
  /** Smallest hashes of the text's runs of five characters, rising. */
  readonly sketch: Uint32Array
}

/** Sketches of the texts of a corpus. Kept over a batch of files, each stored text is read once; in a side file, once at all. */
export interface Sketches {
  /** Those of all live essays, brought up to date: what is read grows with what changed since. */
  readonly current: (store: Store) => Promise<ReadonlyMap<RecId, Sketched>>
}

/** Runs kept of a text: enough to tell a similarity of one half from one of four tenths. */
const sketchSize = 400

/** A number below 2^32 for a run of characters, spread evenly (FNV-1a, then mixed). */
const hashOf = (gram: string): number => {
  let hash = 0x811c9dc5
  for (let n = 0; n < gram.length; n++) hash = Math.imul(hash ^ gram.charCodeAt(n), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39)
  return (hash ^ (hash >>> 15)) >>> 0
}

/** The runs of five characters with the smallest hashes (bottom-k sketch, Broder 1997). */
export const sketchOf = (text: string): Uint32Array => {
  const sorted = Uint32Array.from(gramsOf(text), hashOf).sort()
  let size = 0
  for (let n = 0; n < sorted.length && size < sketchSize; n++)
    if (n === 0 || sorted[n] !== sorted[n - 1]) sorted[size++] = sorted[n]!
  return sorted.slice(0, size)
}

/** Jaccard similarity as two sketches tell it: the share of the smallest hashes of both that both have. */
export const estimate = (a: Uint32Array, b: Uint32Array): number => {
  let [x, y, seen, both] = [0, 0, 0, 0]
  for (; seen < sketchSize && (x < a.length || y < b.length); seen++) {
    const [left, right] = [a[x] ?? Infinity, b[y] ?? Infinity]
    if (left === right) both++
    if (left <= right) x++
    if (right <= left) y++
  }
  return seen === 0 ? 0 : both / seen
}

/** Of which corpus version something is known. */
interface Stamp {
  readonly version: Version
  /** Digest of the revision that made it. */
  readonly digest: string
}

/** So many sketches stand together: one that is new rewrites no more. */
const together = 64
/** Beyond so many revisions all essays are listed anew. */
const mostRevisions = 200

const headName = `${apart}sketches`
const blockName = (block: number): string => `${headName} ${String(block)}`

/** What is kept of one block: essay, edition, length, and how many hashes; those stand in its bytes one after the other. */
type Row = readonly [RecId, EditionId, number, number]

interface Held {
  stamp: Stamp | undefined
  readonly blocks: Map<RecId, Sketched>[]
  readonly blockOf: Map<RecId, number>
}

const heldIn = (storage: SideFile | undefined): Held => {
  const held: Held = { stamp: undefined, blocks: [], blockOf: new Map() }
  const head = storage?.text(headName)
  if (storage === undefined || head === undefined) return held
  const { stamp, blocks } = JSON.parse(head) as { readonly stamp: Stamp; readonly blocks: number }
  for (let n = 0; n < blocks; n++) {
    const [rows, bytes] = [storage.text(blockName(n)), storage.bytes(blockName(n))]
    if (rows === undefined || bytes === undefined) return { stamp: undefined, blocks: [], blockOf: new Map() }
    const numbers = new Uint32Array(bytes.slice().buffer)
    let from = 0
    const block = new Map<RecId, Sketched>()
    for (const [essay, edition, length, size] of JSON.parse(rows) as readonly Row[]) {
      block.set(essay, { edition, length, sketch: numbers.subarray(from, (from += size)) })
      held.blockOf.set(essay, n)
    }
    held.blocks.push(block)
  }
  held.stamp = stamp
  return held
}

const bytesOf = (block: ReadonlyMap<RecId, Sketched>): Uint8Array => {
  const all = [...block.values()].flatMap(({ sketch }) => [...sketch])
  return new Uint8Array(Uint32Array.from(all).buffer)
}

const keep = (storage: SideFile, { stamp, blocks }: Held, changed: ReadonlySet<number>): void => {
  const rowsOf = (block: ReadonlyMap<RecId, Sketched>): readonly Row[] =>
    [...block].map(([essay, { edition, length, sketch }]) => [essay, edition, length, sketch.length])
  storage.write({
    whole: false,
    texts: [
      [headName, JSON.stringify({ stamp, blocks: blocks.length })],
      ...[...changed].map((n) => [blockName(n), JSON.stringify(rowsOf(blocks[n]!))] as const),
    ],
    bytes: [...changed].map((n) => [blockName(n), bytesOf(blocks[n]!)] as const),
    numbered: [],
  })
}

const put = ({ blocks, blockOf }: Held, essay: RecId, sketched: Sketched | undefined): number | undefined => {
  const known = blockOf.get(essay)
  if (sketched === undefined) {
    if (known !== undefined) blocks[known]!.delete(essay)
    blockOf.delete(essay)
    return known
  }
  if (known === undefined && (blocks.at(-1)?.size ?? together) >= together) blocks.push(new Map())
  const block = known ?? blocks.length - 1
  blocks[block]!.set(essay, sketched)
  blockOf.set(essay, block)
  return block
}

const stampAt = async (store: Store, version: Version): Promise<Stamp | undefined> => {
  const { items } = await store.log({ order: 'oldest', since: version - 1 }, { first: 1 })
  const [revision] = items
  return revision?.version === version ? { version, digest: revision.digest } : undefined
}

/** Essays that revisions since a stamp may have changed the text of; undefined: all may be other than they were. */
const changedSince = async (store: Store, stamp: Stamp | undefined): Promise<readonly RecId[] | undefined> => {
  if (stamp === undefined || (await stampAt(store, stamp.version))?.digest !== stamp.digest) return undefined
  const { items, more } = await store.log({ order: 'oldest', since: stamp.version }, { first: mostRevisions })
  if (more) return undefined
  const found = new Set<RecId>()
  // Linking changes most records and no text.
  for (const { version } of items.filter(({ key }) => !key.startsWith('link:')))
    for (const { record } of await allPages((page) => store.changes(version, page)))
      if (record.startsWith('essay:')) found.add(record)
  return [...found]
}

const editionsOf = async (store: Store, essays: readonly RecId[]): Promise<ReadonlyMap<RecId, EditionHead>> => {
  const found = new Map<RecId, EditionHead>()
  for (const batch of batchesOf(essays)) {
    const editions = await store.editions(batch)
    batch.forEach((essay, n) => {
      const head = editions[n]?.at(-1)
      if (head !== undefined) found.set(essay, head)
    })
  }
  return found
}

const liveAmong = async (store: Store, essays: readonly RecId[]): Promise<readonly RecId[]> => {
  const found: RecId[] = []
  for (const batch of batchesOf(essays))
    for (const rec of await store.get(batch)) if (rec !== undefined && isLive(rec)) found.push(rec.id)
  return found
}

/** Brings what is held up to date; which blocks that changes. */
const update = async (store: Store, held: Held): Promise<ReadonlySet<number>> => {
  const version = await store.head()
  const some = await changedSince(store, held.stamp)
  const live =
    some === undefined
      ? (await allPages((page) => store.find({ kind: 'essay', order: 'id', statuses: liveStatuses }, page))).map(
          ({ id }) => id,
        )
      : await liveAmong(store, some)
  const heads = await editionsOf(store, live)
  const changed = new Set<number>()
  const note = (block: number | undefined): void => {
    if (block !== undefined) changed.add(block)
  }
  for (const essay of some ?? [...held.blockOf.keys()]) if (!heads.has(essay)) note(put(held, essay, undefined))
  const sketchedOf = (essay: RecId) => held.blocks[held.blockOf.get(essay) ?? -1]?.get(essay)
  const unread = [...heads].filter(([essay, head]) => sketchedOf(essay)?.edition !== head.id)
  for (const batch of batchesOf(unread, 50)) {
    const texts = await store.texts(batch.map(([, head]) => head.id))
    batch.forEach(([essay, head], n) => {
      const text = texts[n]
      if (text !== undefined) note(put(held, essay, { edition: head.id, length: head.length, sketch: sketchOf(text) }))
    })
  }
  held.stamp = await stampAt(store, version)
  return changed
}

/** Sketches that are kept in a side file, or in this process alone. */
export const createSketches = (storage?: SideFile): Sketches => {
  let held: Held | undefined
  return {
    current: async (store) => {
      held ??= heldIn(storage)
      const before = held.stamp
      const changed = await update(store, held)
      // Where nothing changed the stamp is of no hurry, but the way to it must not grow long.
      const isFar = (held.stamp?.version ?? 0) - (before?.version ?? 0) > mostRevisions / 2
      if (storage !== undefined && held.stamp !== undefined && (changed.size > 0 || isFar)) keep(storage, held, changed)
      return new Map(held.blocks.flatMap((block) => [...block]))
    },
  }
}
