import { GraphError } from '../errors.ts'
import type { EditionHead } from '../model/edition.ts'
import type { RecId } from '../model/header.ts'
import type { Rec } from '../model/record.ts'
import { allPages, batchesOf } from '../read/all-pages.ts'
import type { Change, Commit, Revision, Store, Undone, Version } from '../store.ts'

/** Revisions read at a time. */
const revisionsAtOnce = 500
/** Calls for the changes of revisions that are under way together. */
const revisionsAbreast = 8

/** The log behind a version, oldest first: a call per 500 entries. It goes on for as long as somebody adds to it. */
export async function* revisionsSince(store: Pick<Store, 'log'>, version: Version): AsyncIterable<Revision> {
  let after = version
  for (;;) {
    const { items } = await store.log({ order: 'oldest', since: after }, { first: revisionsAtOnce })
    yield* items
    if (items.length === 0) return
    after = items.at(-1)!.version
  }
}

/** The commit that made a version, as the log gives it back, without its texts. */
export interface LoggedCommit {
  readonly version: Version
  readonly commit: Commit
  /** The essays it changed, with their editions as far as they can have come by then. */
  readonly editions: readonly EditionHead[]
}

interface Later {
  readonly rec: Rec
  /** Nothing changed it since. */
  readonly isLatest: boolean
}

/**
 * What each of these records was right after a version that changed them. First as they are, then as the log rewinds
 * to: a record that changes between the two is in the second, so that a store in use is read right.
 */
const recordsAfter = async (
  store: Store,
  version: Version,
  ids: readonly RecId[],
): Promise<ReadonlyMap<RecId, Later>> => {
  const found = new Map<RecId, Later>()
  for (const batch of batchesOf(ids, 1000)) {
    const now = await store.get(batch)
    const then = new Map<RecId, Undone>()
    for await (const undone of store.rewind(version, batch)) then.set(undone.record, undone)
    for (const [n, id] of batch.entries()) {
      const undone = then.get(id)
      const rec = undone === undefined ? now[n] : undone.before
      if (rec !== undefined) found.set(id, { rec, isLatest: undone === undefined })
    }
  }
  return found
}

const editionsBy = (
  changed: readonly Later[],
  editions: ReadonlyMap<RecId, readonly EditionHead[]>,
): readonly EditionHead[] =>
  changed.flatMap(({ rec, isLatest }) => {
    const all = editions.get(rec.id) ?? []
    const current = all.find(({ id }) => rec.kind === 'essay' && id === rec.edition)?.number
    // Numbers rise: what is numbered below the current text came with it or before. One that never was current is
    // taken along when the essay changes for the last time.
    return all.filter(({ number }) => isLatest || (current !== undefined && number <= current))
  })

const editionsOf = async (store: Store, ids: readonly RecId[]): Promise<ReadonlyMap<RecId, readonly EditionHead[]>> => {
  const essays = [...new Set(ids.filter((id) => id.startsWith('essay:')))]
  const lists = essays.length === 0 ? [] : await store.editions(essays)
  return new Map(essays.map((id, n) => [id, lists[n]!]))
}

/** What each of these revisions changed, in order, until there are enough changes; at least of the first. */
const readChanges = async (
  store: Store,
  revisions: readonly Revision[],
  enough: number,
): Promise<readonly (readonly Undone[])[]> => {
  const lists: (readonly Undone[])[] = []
  let sum = 0
  for (const some of batchesOf(revisions, revisionsAbreast)) {
    const firstPages = await Promise.all(some.map(({ version }) => store.changes(version, { first: 1000 })))
    for (const [n, { version }] of some.entries()) {
      // One commit may be as large as the corpus: only those that are taken are read to their end.
      const { items, cursors, more } = firstPages[n]!
      const rest = more ? await allPages((page) => store.changes(version, { after: cursors.at(-1)!, ...page })) : []
      lists.push([...items, ...rest])
      sum += items.length + rest.length
      if (sum >= enough) return lists
    }
  }
  return lists
}

/** The commits that made these versions, one right behind the other, each with its changes by record id. */
const commitsOf = async (
  store: Store,
  revisions: readonly Revision[],
  lists: readonly (readonly Undone[])[],
): Promise<readonly LoggedCommit[]> => {
  const ids = [...new Set(lists.flat().map(({ record }) => record))]
  const after = new Map<RecId, Later>(await recordsAfter(store, revisions.at(-1)!.version, ids))
  const editions = await editionsOf(store, ids)
  const laterOf = (id: RecId): Later => {
    const later = after.get(id)
    if (later !== undefined) return later
    throw new GraphError('CORRUPT', `The log speaks of ${id}, which is not there. Run the doctor on this store.`, [id])
  }
  const commits: LoggedCommit[] = []
  // From the last to the first: what a record was before one of them it was after the one before that changed it.
  for (let n = revisions.length - 1; n >= 0; n--) {
    const { version, key, digest, by, at, reason, undoes } = revisions[n]!
    const own = lists[n]!
    const made = own.map(({ record }) => laterOf(record))
    const changes = own.map(({ before }, m): Change => ({ after: made[m]!.rec, ...(before && { before }) }))
    for (const { record, before } of own)
      if (before === undefined) after.delete(record)
      else after.set(record, { rec: before, isLatest: false })
    const commit: Commit = {
      ...{ key, digest, by, at, changes },
      ...(reason !== undefined && { reason }),
      ...(undoes !== undefined && { undoes }),
    }
    commits.unshift({ version, commit, editions: editionsBy(made, editions) })
  }
  return commits
}

/**
 * The commits behind a version as the log gives them back (rule S25), oldest first, in parts of some `enough` changes:
 * one call for the changes of each, and a few for all of a part.
 */
export async function* loggedCommitsSince(
  store: Store,
  version: Version,
  enough: number,
): AsyncIterable<readonly LoggedCommit[]> {
  let after = version
  for (;;) {
    const first = Math.min(revisionsAtOnce, enough)
    const { items } = await store.log({ order: 'oldest', since: after }, { first })
    if (items.length === 0) return
    const lists = await readChanges(store, items, enough)
    const revisions = items.slice(0, lists.length)
    yield await commitsOf(store, revisions, lists)
    after = revisions.at(-1)!.version
  }
}
