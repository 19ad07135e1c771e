import { GraphError } from '../errors.ts'
import type { EditionHead } from '../model/edition.ts'
import type { RecId } from '../model/header.ts'
import type { Rec } from '../model/record.ts'
import { allPages, batchesOf } from '../read/all-pages.ts'
import type { Change, Commit, Revision, Store, Undone, Version } from '../store.ts'

/** Revisions read at a time. */
const revisionsAtOnce = 500

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

/**
 * What each of these records was right after a version that changed them. First as they are, then as the log rewinds
 * to: a record that changes between the two is in the second, so that a store in use is read right.
 */
const recordsAfter = async (store: Store, version: Version, ids: readonly RecId[]): Promise<readonly Later[]> => {
  const now = await store.get(ids)
  const then = new Map<RecId, Undone>()
  for await (const undone of store.rewind(version, ids)) then.set(undone.record, undone)
  return ids.map((id, n): Later => {
    const undone = then.get(id)
    const rec = undone === undefined ? now[n] : undone.before
    if (rec === undefined)
      throw new GraphError('CORRUPT', `The log speaks of ${id}, which is not there. Run the doctor on this store.`, [
        id,
      ])
    return { rec, isLatest: undone === undefined }
  })
}

interface Later {
  readonly rec: Rec
  /** Nothing changed it since. */
  readonly isLatest: boolean
}

/** A commit as the log gives it back, without its texts. */
export interface LoggedCommit {
  readonly version: Version
  readonly commit: Commit
  /** The essays it changed, with their editions as far as they can have come by then. */
  readonly editions: readonly EditionHead[]
}

const editionsBy = async (store: Store, changed: readonly Later[]): Promise<readonly EditionHead[]> => {
  const essays = changed.flatMap(({ rec, isLatest }) => (rec.kind === 'essay' ? [{ rec, isLatest }] : []))
  if (essays.length === 0) return []
  const lists = await store.editions(essays.map(({ rec }) => rec.id))
  return essays.flatMap(({ rec, isLatest }, n) => {
    const current = lists[n]!.find(({ id }) => id === rec.edition)?.number
    // Numbers rise: what is numbered below the current text came with it or before. One that never was current is
    // taken along when the essay changes for the last time.
    return lists[n]!.filter(({ number }) => isLatest || (current !== undefined && number <= current))
  })
}

/** The commit that made a version (rule S25), its changes by record id. */
export const readLoggedCommit = async (store: Store, revision: Revision): Promise<LoggedCommit> => {
  const { version, key, digest, by, at, reason, undoes } = revision
  const undone = await allPages((page) => store.changes(version, page))
  const after: Later[] = []
  for (const batch of batchesOf(undone.map(({ record }) => record)))
    after.push(...(await recordsAfter(store, version, batch)))
  const changes = undone.map(({ before }, n): Change => ({ after: after[n]!.rec, ...(before && { before }) }))
  return {
    version,
    commit: {
      ...{ key, digest, by, at, changes },
      ...(reason !== undefined && { reason }),
      ...(undoes !== undefined && { undoes }),
    },
    editions: await editionsBy(store, after),
  }
}
