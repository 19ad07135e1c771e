import DataLoader from 'dataloader'
import { GraphError } from '../graph/errors.ts'
import type { EditionHead } from '../graph/model/edition.ts'
import type { EditionId } from '../graph/model/span.ts'
import { liveStatuses, statuses, type RecId } from '../graph/model/header.ts'
import type { Rec } from '../graph/model/record.ts'
import type { Relation, RelationType } from '../graph/model/relation.ts'
import type { Incident, Incidents, Page, Revision, Slice, Store, Tree, Version } from '../graph/store.ts'
import type { EditionDirectory, EditionKey } from './editions.ts'
import { findRevisions } from './revisions.ts'
import { type Soon } from './soon.ts'

/** Batched reading for one request: the number of store calls does not depend on how many records a page holds. */
export interface Loaders {
  /** The record, or its survivor if it was merged away; undefined if there never was one. */
  record(id: RecId): Soon<Rec | undefined>
  /** Records that exist. Throws CORRUPT for unknown ids, for ids that come from the store itself. */
  records(ids: readonly RecId[]): Soon<readonly Rec[]>
  /** Records that exist, merged ones as they are. */
  asTheyAre(ids: readonly RecId[]): Promise<readonly Rec[]>
  /** The revision that made a version; undefined if there is none. */
  revision(version: Version): Promise<Revision | undefined>
  /** Head of an edition. */
  edition(key: EditionKey): Promise<EditionHead>
  /** All editions of an essay, oldest first. */
  editionsOf(essay: RecId): Promise<readonly EditionHead[]>
  /** Text of an edition. */
  text(id: EditionId): Promise<string>
  /** All live relations of these types at one end of a vertex, by id. */
  related(id: RecId, direction: 'out' | 'in', types: readonly RelationType[]): Soon<readonly Relation[]>
  /** What such relations lead to, once it is known: in a long list the same statement is met many times. */
  readonly others: Map<readonly Relation[], readonly Rec[]>
  /** A page of the relations at a vertex. */
  incident(id: RecId, query: Incident, page: Page): Soon<Slice<Relation>>
  /** All relations at a vertex, by id. */
  allIncident(id: RecId, query: Incident): Promise<readonly Relation[]>
  /** How many relations a vertex has. */
  degree(id: RecId, query: Incident): Promise<number>
  /** Ids of the actors that were merged into this one, by id. */
  formerIds(id: RecId): Promise<readonly RecId[]>
  /** Takes records from those known already, and adds those it reads as long as `isStill` says that they belong there. */
  recall(known: Map<RecId, Rec>, isStill: () => Promise<boolean>): void
  /** What was read along with a page need not be asked for again. */
  keep(tree: Pick<Tree, 'items' | 'met' | 'taken'>): void
}

const wholePage = 1000

/** All live relations of these types at one end, as they are asked for everywhere. */
export const allRelated = (direction: 'out' | 'in', types: readonly RelationType[]) =>
  ({ query: { direction, types, statuses: liveStatuses }, first: wholePage }) as const

/** Tells pages of relations apart, the vertices aside. */
const questionOf = ({ direction, types, statuses, minConfidence = 0 }: Incident, first: number): string =>
  `${direction} ${first} ${minConfidence} ${statuses.join()} ${types?.join() ?? 'all'}`

const questionsOfAll = new Map<string, string>()

/** That of {@link allRelated}, put into words once: it is asked of every vertex of a long list. */
const questionOfAll = (direction: 'out' | 'in', types: readonly RelationType[]): string => {
  const name = `${direction} ${types.join()}`
  const known = questionsOfAll.get(name)
  if (known !== undefined) return known
  const { query, first } = allRelated(direction, types)
  const question = questionOf(query, first)
  questionsOfAll.set(name, question)
  return question
}

/**
 * All relations at each vertex, by id: pages of 1000, every vertex with more in each round; normally one round. `onRead`
 * sees each page.
 */
export const readAllIncident = async (
  store: Store,
  ids: readonly RecId[],
  query: Incident,
  onRead?: (slices: readonly Incidents[]) => void,
): Promise<Relation[][]> => {
  const found = ids.map((): Relation[] => [])
  let open = ids.map((_, n) => n)
  for (let after: string | undefined; open.length > 0;) {
    const page = after === undefined ? { first: wholePage } : { first: wholePage, after }
    const slices = await store.incident(
      open.map((n) => ids[n]!),
      query,
      page,
    )
    onRead?.(slices)
    slices.forEach((slice, k) => {
      const have = found[open[k]!]!
      const last = have.at(-1)?.id
      have.push(...slice.items.filter((item) => last === undefined || item.id > last))
    })
    const ends = slices.flatMap((slice) => (slice.more ? [slice.cursors.at(-1)!] : []))
    after = ends.reduce<string | undefined>(
      (least, key) => (least === undefined || key < least ? key : least),
      undefined,
    )
    open = open.filter((_, k) => slices[k]!.more)
  }
  return found
}

const allThere = (ids: readonly RecId[], found: readonly (Rec | undefined)[]): readonly Rec[] => {
  const lost = ids.filter((_, n) => found[n] === undefined)
  if (lost.length > 0) throw new GraphError('CORRUPT', 'A record is missing. Run `ronten doctor`.', lost)
  return found as readonly Rec[]
}

const readSurvivors = async (store: Store, ids: readonly RecId[]): Promise<readonly (Rec | undefined)[]> => {
  const records = await store.get(ids)
  const merged = [...new Set(records.flatMap((rec) => rec?.mergedInto ?? []))]
  if (merged.length === 0) return records
  const survivors = new Map((await store.get(merged)).map((rec, n) => [merged[n]!, rec]))
  return records.map((rec) => (rec?.mergedInto === undefined ? rec : survivors.get(rec.mergedInto)))
}

const readFormerIds = async (store: Store): Promise<ReadonlyMap<RecId, readonly RecId[]>> => {
  const former = new Map<RecId, RecId[]>()
  for (let after: string | undefined, more = true; more;) {
    const page = after === undefined ? { first: wholePage } : { first: wholePage, after }
    const slice = await store.find({ kind: 'actor', order: 'id', statuses: ['retracted'] }, page)
    for (const { id, mergedInto } of slice.items)
      if (mergedInto !== undefined) former.set(mergedInto, [...(former.get(mergedInto) ?? []), id])
    after = slice.cursors.at(-1)
    more = slice.more
  }
  return former
}

/** The loaders of one request. */
export const createLoaders = (store: Store, directory: EditionDirectory): Loaders => {
  const families = new Map<string, unknown>()
  /** One loader per question; the key of a question is its JSON. */
  const family = <K, V>(name: string, read: (keys: readonly K[]) => Promise<readonly V[]>): DataLoader<K, V> => {
    const found = families.get(name) as DataLoader<K, V> | undefined
    const loader = found ?? new DataLoader<K, V>(read)
    families.set(name, loader)
    return loader
  }
  let recalled: { readonly known: Map<RecId, Rec>; readonly isStill: () => Promise<boolean> } | undefined
  const records = new DataLoader<RecId, Rec | undefined>(async (ids) => {
    const found = await readSurvivors(store, ids)
    // Of what was merged away the survivor is looked up each time.
    const whole = found.filter((rec, n): rec is Rec => rec !== undefined && rec.id === ids[n])
    if (recalled !== undefined && whole.length > 0 && (await recalled.isStill()))
      for (const rec of whole) recalled.known.set(rec.id, rec)
    return found
  })
  const revisions = new DataLoader<Version, Revision | undefined>((versions) => findRevisions(store, versions))
  const texts = new DataLoader<EditionId, string | undefined>((ids) => store.texts(ids))
  const editionLists = new DataLoader<RecId, readonly EditionHead[]>((ids) => store.editions(ids))
  const heads = new DataLoader<EditionKey, EditionHead, EditionId>((keys) => directory.find(store, keys), {
    cacheKeyFn: ({ edition }) => edition,
  })
  let former: Promise<ReadonlyMap<RecId, readonly RecId[]>> | undefined

  const known = new Map<RecId, Rec>()
  const pages = new Map<string, Map<RecId, Slice<Relation>>>()

  /** What came along is not asked for again; of what was merged away the survivor still is. */
  const keepRecords = (found: readonly Rec[]): void => {
    for (const rec of found) if (rec.mergedInto === undefined) known.set(rec.id, rec)
  }
  const keepEnds = (slices: readonly Incidents[]): void => {
    for (const { ends = [] } of slices) keepRecords(ends)
  }
  const record = (id: RecId): Soon<Rec | undefined> => known.get(id) ?? recalled?.known.get(id) ?? records.load(id)
  const allIncident: Loaders['allIncident'] = (id, query) =>
    family(`all ${JSON.stringify(query)}`, (ids: readonly RecId[]) =>
      readAllIncident(store, ids, query, keepEnds),
    ).load(id)
  const readPages = async (ids: readonly RecId[], query: Incident, page: Page): Promise<readonly Incidents[]> => {
    const slices = await store.incident(ids, query, page)
    keepEnds(slices)
    return slices
  }

  return {
    record,
    records: (ids) => {
      const found = ids.map(record)
      return found.some((one) => one instanceof Promise)
        ? Promise.all(found).then((all) => allThere(ids, all))
        : allThere(ids, found as readonly (Rec | undefined)[])
    },
    asTheyAre: async (ids) => allThere(ids, await store.get(ids)),
    revision: (version) => revisions.load(version),
    edition: (key) => heads.load(key),
    editionsOf: (essay) => editionLists.load(essay),
    text: async (id) => {
      const text = await texts.load(id)
      if (text === undefined) throw new GraphError('CORRUPT', 'A text is missing. Run `ronten doctor`.', [id])
      return text
    },
    related: (id, direction, types) => {
      const there = pages.get(questionOfAll(direction, types))?.get(id)
      if (there?.more === false) return there.items
      return allIncident(id, { ...allRelated(direction, types).query, ends: true })
    },
    others: new Map(),
    incident: (id, query, page) => {
      const there = page.after === undefined ? pages.get(questionOf(query, page.first))?.get(id) : undefined
      if (there !== undefined) return there
      const read = (ids: readonly RecId[]) => readPages(ids, query, page)
      return family(`page ${JSON.stringify([query, page])}`, read).load(id)
    },
    allIncident,
    degree: (id, query) =>
      family(`degree ${JSON.stringify(query)}`, (ids: readonly RecId[]) => store.degrees(ids, query)).load(id),
    formerIds: async (id) => (await (former ??= readFormerIds(store))).get(id) ?? [],
    recall: (remembered, isStill) => {
      recalled = { known: remembered, isStill }
    },
    keep: ({ items, met, taken }) => {
      keepRecords(items)
      keepRecords(met)
      for (const { step, slices } of taken) {
        const question = questionOf(step.query, step.first)
        const kept = pages.get(question)
        if (kept === undefined) pages.set(question, new Map(slices))
        else for (const [id, slice] of slices) kept.set(id, slice)
      }
    },
  }
}

/** Every standing: for relations that say where a thing stands, whatever became of it. */
export const anyStatus = statuses
