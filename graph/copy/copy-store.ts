import { isGraphError } from '../errors.ts'
import type { Edition } from '../model/edition.ts'
import type { Commit, Receipt, Revision, Store, Version } from '../store.ts'
import { isSame } from '../stores/plain.ts'
import { loggedCommitsSince, revisionsSince, type LoggedCommit } from './commits.ts'
import { oneAhead } from './one-ahead.ts'
import { differences, readFingerprint, type Fingerprint } from './fingerprint.ts'

/** How far a copy is: `version` of `of` revisions are there. */
export interface CopyProgress {
  readonly version: Version
  readonly of: Version
}

/** What came of a copy. */
export type CopyOutcome =
  /** Both hold the same. `resumedAt`: the version that was there already. */
  | { readonly kind: 'copied'; readonly resumedAt: Version; readonly fingerprint: Fingerprint }
  /** Nothing was written: the source has no revision, or the target holds another graph, which differs from `version` on. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'other'; readonly version: Version }
  /** The caller stopped it; as many revisions as `version` says are there. */
  | { readonly kind: 'stopped'; readonly version: Version }
  /** Somebody else wrote to the target behind `version`. */
  | { readonly kind: 'disturbed'; readonly version: Version }
  /** The target's rules refuse what the source holds as `version`. */
  | { readonly kind: 'refused'; readonly version: Version; readonly reason: string }
  /** The source was written to faster than it could be compared; all up to `version` is there. */
  | { readonly kind: 'behind'; readonly version: Version }
  /** Everything was written, but reading both shows that these parts differ. */
  | { readonly kind: 'different'; readonly parts: readonly string[] }

/** What a copy is told from outside. */
export interface CopyOptions {
  readonly onProgress?: (progress: CopyProgress) => void
  /** Ends the copy between two transactions. */
  readonly signal?: AbortSignal
  /** How many changes one transaction takes, or as many as one revision has; {@link changesAtOnce} unless told otherwise. */
  readonly changesAtOnce?: number
}

/** The same entry of a log, but for being undone later on. */
const isSameRevision = (one: Revision, other: Revision): boolean =>
  isSame({ ...one, undoneBy: undefined }, { ...other, undoneBy: undefined })

/** The first version at which the target's log is not the beginning of the source's; undefined if it is. */
const firstOther = async (source: Store, target: Store): Promise<Version | undefined> => {
  const ours = revisionsSince(source, 0)[Symbol.asyncIterator]()
  for await (const theirs of revisionsSince(target, 0)) {
    const { value, done } = (await ours.next()) as IteratorResult<Revision, undefined>
    if (done === true || !isSameRevision(value, theirs)) return theirs.version
  }
  return undefined
}

/** The commits with the texts they bring: those of their essays that neither the target has nor an earlier one brings. */
const withTexts = async (source: Store, target: Store, some: readonly LoggedCommit[]): Promise<readonly Commit[]> => {
  const essays = [...new Set(some.flatMap(({ editions }) => editions.map(({ essay }) => essay)))]
  const there = essays.length === 0 ? [] : (await target.editions(essays)).flat()
  const known = new Set(there.map(({ id }) => id))
  const missing = some.map(({ editions }) =>
    editions.filter(({ id }) => {
      const isNew = !known.has(id)
      known.add(id)
      return isNew
    }),
  )
  const wanted = missing.flat().map(({ id }) => id)
  const texts = wanted.length === 0 ? [] : await source.texts(wanted)
  const textOf = new Map(wanted.map((id, n) => [id, texts[n]!]))
  return some.map(({ commit }, n): Commit => {
    const editions = missing[n]!.map(({ id, essay, number, sha256, at, map }): Edition => {
      return { id, essay, number, sha256, at, map, text: textOf.get(id)! }
    })
    return { ...commit, ...(editions.length > 0 && { editions }) }
  })
}

/** How often commits are given to a target that is slow or busy: a server that has just started plans for seconds. */
const attempts = 4

/** Passing troubles are no reason to give up hours of work; what was done after all is a repeat (S4). */
const applyPatiently = async (target: Store, commits: readonly Commit[]): Promise<readonly Receipt[]> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await target.applyAll(commits)
    } catch (error) {
      const isPassing = isGraphError(error, 'TIMEOUT') || isGraphError(error, 'BUSY')
      if (!isPassing || attempt === attempts) throw error
    }
  }
}

const refusals = ['CONFLICT', 'KEY_REUSED', 'TAKEN', 'INVALID', 'DANGLING', 'MERGED', 'PROTECTED']

/** Applies commits, the first of which makes `version`; what ended the copy there, if anything did. */
const applyLogged = async (
  target: Store,
  version: Version,
  commits: readonly Commit[],
): Promise<CopyOutcome | undefined> => {
  try {
    const receipts = await applyPatiently(target, commits)
    const other = receipts.findIndex((receipt, n) => receipt.version !== version + n)
    return other < 0 ? undefined : { kind: 'disturbed', version: version + other - 1 }
  } catch (error) {
    if (!isGraphError(error) || !refusals.includes(error.code)) throw error
    if (commits.length === 1)
      return ['CONFLICT', 'KEY_REUSED', 'TAKEN'].includes(error.code)
        ? { kind: 'disturbed', version: version - 1 }
        : { kind: 'refused', version, reason: error.message }
  }
  // One of them is at fault: those before it are kept.
  for (const [n, commit] of commits.entries()) {
    const failed = await applyLogged(target, version + n, [commit])
    if (failed !== undefined) return failed
  }
  return undefined
}

/** Some thirty essays: enough that a transaction costs little beside what it does, and a few MB. */
const changesAtOnce = 4000

/** Brings over what the source's log has behind the target's, until there is no more; undefined when that is done. */
const catchUp = async (source: Store, target: Store, options: CopyOptions): Promise<CopyOutcome | undefined> => {
  const start = await target.head()
  let of = await source.head()
  // While the target writes, the next ones are read.
  for await (const some of oneAhead(loggedCommitsSince(source, start, options.changesAtOnce ?? changesAtOnce))) {
    const [first, version] = [some[0]!.version, some.at(-1)!.version]
    if (options.signal?.aborted === true) return { kind: 'stopped', version: first - 1 }
    const failed = await applyLogged(target, first, await withTexts(source, target, some))
    if (failed !== undefined) return failed
    if (version > of) of = await source.head()
    options.onProgress?.({ version, of })
  }
  return undefined
}

/** How often both are read again when somebody goes on writing to the source. */
const rounds = 3

/**
 * Copies a store into an empty one, or goes on with a copy that was broken off: every revision again, as it was done,
 * through the target's own door (rules S25, S26), some dozens in one transaction; twice as many are held at most. The source may be written to meanwhile: the
 * copy follows until both have the same version. At the end both are read whole and compared.
 */
export const copyStore = async (source: Store, target: Store, options: CopyOptions = {}): Promise<CopyOutcome> => {
  if ((await source.head()) === 0) return { kind: 'empty' }
  const resumedAt = await target.head()
  const other = await firstOther(source, target)
  if (other !== undefined) return { kind: 'other', version: other }
  for (let round = 1; ; round++) {
    const ended = await catchUp(source, target, options)
    if (ended !== undefined) return ended
    const [ours, theirs] = await Promise.all([readFingerprint(source), readFingerprint(target)])
    const parts = differences(ours, theirs)
    if (parts.length === 0) return { kind: 'copied', resumedAt, fingerprint: theirs }
    if (theirs.version > ours.version) return { kind: 'disturbed', version: ours.version }
    if (!parts.includes('version')) return { kind: 'different', parts }
    if (round === rounds) return { kind: 'behind', version: theirs.version }
  }
}
