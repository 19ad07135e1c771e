import { GraphError } from '../errors.ts'
import { isLive, type RecId, type VertexKind } from '../model/header.ts'
import type { Rec, RecOf } from '../model/record.ts'
import type { Relation } from '../model/relation.ts'
import type { Find, Incident, Page, Revision, Slice, Stance, Store, Undone, Version, Words } from '../store.ts'
import { isFound, isIncident } from '../stores/memory-find.ts'
import { checkPage, sliceOf, sortKey } from '../stores/paging.ts'
import { holdsPhrase, narrowing, searchableTokens } from '../stores/searchable.ts'
import { stanceOf, stanceTieFrom } from '../stores/stance.ts'
import { consistently } from './consistently.ts'
import { editionsUntil, readOverlay, type Overlay } from './past-overlay.ts'

const ascending = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * A page of a list as it was: the pages of the list as it is, without what changed, merged by key with those of the
 * changed items that were on it.
 */
const mergedPage = async <T extends { readonly id: RecId }>(
  page: Page,
  key: (item: T) => string,
  isChanged: (id: RecId) => boolean,
  were: readonly T[],
  read: (page: Page) => Promise<Slice<T>>,
): Promise<Slice<T>> => {
  const behind = were.filter((item) => page.after === undefined || key(item) > page.after)
  const kept: T[] = []
  let { after } = page
  let more = true
  while (more && kept.length <= page.first) {
    const slice = await read({ first: page.first, ...(after !== undefined && { after }) })
    kept.push(...slice.items.filter(({ id }) => !isChanged(id)))
    after = slice.cursors.at(-1)
    more = slice.more
  }
  // What lies behind the last item read may still have others before it: it waits for the next page.
  const reached = more ? after : undefined
  const within = behind.filter((item) => reached === undefined || key(item) <= reached)
  const found = [...kept, ...within].sort((a, b) => ascending(key(a), key(b)))
  const slice = sliceOf(found, page, key)
  return { ...slice, more: slice.more || more || within.length < behind.length }
}

const pastSearch = async (
  store: Store,
  overlay: Overlay,
  words: Words,
  page: Page,
): Promise<Slice<RecOf<VertexKind>>> => {
  const wanted = narrowing(words.phrases)
  const changed = overlay.touched.filter((id) => overlay.changed.has(id))
  const candidates = changed.flatMap((id): readonly RecOf<VertexKind>[] => {
    const rec = overlay.then.record(id)
    return rec !== undefined &&
      rec.kind !== 'relation' &&
      rec.kind !== 'codebook' &&
      words.kinds.includes(rec.kind) &&
      isLive(rec)
      ? [rec]
      : []
  })
  const essays = candidates.filter((rec) => rec.kind === 'essay')
  const texts = await store.texts(essays.map(({ edition }) => edition))
  const textOf = new Map(essays.map(({ id }, n) => [id, texts[n]]))
  const were = candidates.filter((rec) => {
    const tokens = searchableTokens(rec, textOf.get(rec.id))
    return wanted.length > 0 && wanted.every((phrase) => holdsPhrase(tokens, phrase))
  })
  return mergedPage(
    page,
    ({ id }) => id,
    (id) => overlay.changed.has(id),
    were,
    (some): Promise<Slice<RecOf<VertexKind>>> => store.search(words, some),
  )
}

/** Rows of the stance table as they were, of the statements whose rows may differ, by relation id. */
const restatedRows = async (store: Store, overlay: Overlay): Promise<readonly Stance[]> => {
  const statements = [...overlay.restated].flatMap((id) => {
    const rec = overlay.then.record(id)
    return rec?.kind === 'statement' ? [rec] : []
  })
  const essayIds = [...new Set(statements.map(({ essay }) => essay))]
  const essays = new Map<RecId, Rec>()
  for (const [n, rec] of (await pastGet(store, overlay, essayIds)).entries()) if (rec) essays.set(essayIds[n]!, rec)
  const rows = statements.flatMap((statement) => {
    const essay = essays.get(statement.essay)
    if (essay?.kind !== 'essay') return []
    const { relations } = overlay.then.contents(statement.id)
    const holders = relations.filter((r) => r.type === 'holds' && isLive(r) && r.to === statement.id)
    const from = holders.map((r) => r.from)
    return relations
      .filter((r) => r.from === statement.id)
      .flatMap((r) => stanceOf(stanceTieFrom(r), statement, essay, from))
  })
  return rows.sort((a, b) => ascending(a.relation, b.relation))
}

async function* pastStances(store: Store, overlay: Overlay): AsyncIterable<Stance> {
  const were = await restatedRows(store, overlay)
  let next = 0
  for await (const row of store.stances()) {
    if (overlay.restated.has(row.statement)) continue
    while (next < were.length && were[next]!.relation < row.relation) yield were[next++]!
    yield row
  }
  yield* were.slice(next)
}

async function* pastStream(store: Store, overlay: Overlay): AsyncIterable<Rec> {
  const were = overlay.touched.flatMap((id) => (overlay.changed.has(id) ? (overlay.then.record(id) ?? []) : []))
  let next = 0
  for await (const rec of store.stream()) {
    if (overlay.changed.has(rec.id)) continue
    while (next < were.length && were[next]!.id < rec.id) yield were[next++]!
    yield rec
  }
  yield* were.slice(next)
}

const pastGet = async (
  store: Store,
  overlay: Overlay,
  ids: readonly RecId[],
): Promise<readonly (Rec | undefined)[]> => {
  const found = await store.get(ids)
  return ids.map((id, n) => (overlay.changed.has(id) ? overlay.then.record(id) : found[n]))
}

const pastIncident = async (
  store: Store,
  overlay: Overlay,
  ids: readonly RecId[],
  query: Incident,
  page: Page,
): Promise<readonly Slice<Relation>[]> => {
  const present = await store.incident(ids, query, page)
  return Promise.all(
    ids.map((id, n) => {
      const were = overlay.relationsThen(id).filter((relation) => isIncident(relation, id, query))
      if (were.length === 0 && overlay.relationsNow(id).length === 0) return present[n]!
      let first: Slice<Relation> | undefined = present[n]
      const read = async (some: Page): Promise<Slice<Relation>> => {
        const slice = first ?? (await store.incident([id], query, some))[0]!
        first = undefined
        return slice
      }
      return mergedPage(
        page,
        (relation) => relation.id,
        (relation) => overlay.changed.has(relation),
        were,
        read,
      )
    }),
  )
}

const refuseWriting = (): never => {
  throw new GraphError('INVALID', 'The past cannot be written. Ask without a version, then write.')
}

/**
 * A store as it was at `version`: the same port, for reading only. It reads the present and puts what changed since
 * over it, so that it costs what those changes cost, on any store. Throws INVALID for a version that is yet to come.
 * Rule S19; tested against the memory store at each version of random histories.
 */
export const createPast = async (store: Store, version: Version): Promise<Store> => {
  const latest = await store.head()
  if (!Number.isInteger(version) || version < 0 || version > latest)
    throw new GraphError('INVALID', `There is no version ${version}: the latest is ${latest}.`)
  let kept: { readonly head: Version; readonly overlay: Promise<Overlay> } | undefined
  const overlayAt = (head: Version): Promise<Overlay> => {
    if (kept?.head !== head) {
      const overlay = readOverlay(store, version)
      kept = { head, overlay }
      overlay.catch(() => {
        kept = undefined
      })
    }
    return kept.overlay
  }
  const asItWas = async <T>(read: (overlay: Overlay) => Promise<T>): Promise<T> =>
    (await consistently(store, async (head) => read(await overlayAt(head)))).value
  const each = async function* <T>(read: (overlay: Overlay) => AsyncIterable<T>): AsyncIterable<T> {
    const head = await store.head()
    yield* read(await overlayAt(head))
    if ((await store.head()) !== head)
      throw new GraphError('BUSY', 'The graph was written to while its past was read. Ask again in a moment.')
  }
  const upTo = (revision: Revision): Revision => {
    const { undoneBy, ...rest } = revision
    return undoneBy === undefined || undoneBy > version ? rest : revision
  }
  const isFoundAt = (moment: Overlay['now'], id: RecId, query: Find): boolean => {
    const rec = moment.record(id)
    return rec !== undefined && isFound(rec, query, moment.contents(id))
  }
  return {
    name: store.name,
    features: store.features,
    head: async (atLeast = 0) => {
      if (atLeast > version)
        throw new GraphError('INVALID', `Version ${version} is asked about; it will never be ${atLeast}.`)
      return version
    },
    apply: async () => refuseWriting(),
    applyAll: async () => refuseWriting(),
    get: (ids) => asItWas((overlay) => pastGet(store, overlay, ids)),
    editions: (essays) =>
      asItWas(async (overlay) => {
        const [records, heads] = [await pastGet(store, overlay, essays), await store.editions(essays)]
        return essays.map((_, n) => editionsUntil(records[n], heads[n]!))
      }),
    texts: (ids) => store.texts(ids),
    find: <F extends Find>(query: F, page: Page) => {
      checkPage(page, query.order)
      return asItWas((overlay) => {
        const touched = new Set(overlay.touched)
        const were = overlay.touched.flatMap((id) =>
          isFoundAt(overlay.then, id, query) ? [overlay.then.record(id) as RecOf<F['kind']>] : [],
        )
        return mergedPage<RecOf<F['kind']>>(
          page,
          (rec) => sortKey(rec as Rec, query.order),
          (id) => touched.has(id),
          were,
          (some) => store.find(query, some),
        )
      })
    },
    count: (query) =>
      asItWas(async (overlay) => {
        const present = await store.count(query)
        const gone = overlay.touched.filter((id) => isFoundAt(overlay.now, id, query)).length
        return present - gone + overlay.touched.filter((id) => isFoundAt(overlay.then, id, query)).length
      }),
    incident: (ids, query, page) => asItWas((overlay) => pastIncident(store, overlay, ids, query, page)),
    degrees: (ids, query) =>
      asItWas(async (overlay) => {
        const present = await store.degrees(ids, query)
        const among = (relations: readonly Relation[], id: RecId): number =>
          relations.filter((relation) => isIncident(relation, id, query)).length
        return ids.map(
          (id, n) => present[n]! - among(overlay.relationsNow(id), id) + among(overlay.relationsThen(id), id),
        )
      }),
    search: (words, page) => asItWas((overlay) => pastSearch(store, overlay, words, page)),
    stances: () => each((overlay) => pastStances(store, overlay)),
    log: async (query, page) => {
      const after = page.after ?? (query.order === 'newest' ? String(version + 1) : undefined)
      const slice = await store.log(query, { ...page, ...(after !== undefined && { after }) })
      const items = slice.items.filter((revision) => revision.version <= version).map(upTo)
      const cursors = slice.cursors.slice(0, items.length)
      return { items, cursors, more: slice.more && items.length === slice.items.length }
    },
    changes: async (made, page) => (made > version ? store.changes(0, page) : store.changes(made, page)),
    countChanges: (after, until, most) => store.countChanges(after, Math.min(until, version), most),
    rewind: async function* (since, records) {
      for await (const undone of store.rewind(since, records))
        if (undone.version <= version) yield undone satisfies Undone
    },
    stream: () => each((overlay) => pastStream(store, overlay)),
    close: async () => {},
  }
}
