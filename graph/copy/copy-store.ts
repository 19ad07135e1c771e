import { isGraphError } from '../errors.ts'
import type { Edition, EditionHead } from '../model/edition.ts'
import type { Commit, Receipt, Revision, Store, Version } from '../store.ts'
import { isSame } from '../stores/plain.ts'
import { readLoggedCommit, revisionsSince, type LoggedCommit } from './commits.ts'
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
  /** Ends the copy between two revisions. */
  readonly signal?: AbortSignal
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

/** The texts a commit brings: those of its essays that the target has not got. */
const missingEditions = async (
  source: Store,
  target: Store,
  heads: readonly EditionHead[],
): Promise<readonly Edition[]> => {
  if (heads.length === 0) return []
  const there = (await target.editions([...new Set(heads.map(({ essay }) => essay))])).flat()
  const known = new Set(there.map(({ id }) => id))
  const missing = heads.filter(({ id }) => !known.has(id))
  const texts = missing.length === 0 ? [] : await source.texts(missing.map(({ id }) => id))
  return missing.map(({ id, essay, number, sha256, at, map }, n): Edition => {
    return { id, essay, number, sha256, at, map, text: texts[n]! }
  })
}

/** How often a commit is given to a target that is slow or busy: a server that has just started plans for seconds. */
const attempts = 4

/** Passing troubles are no reason to give up hours of work; what was done after all is a repeat (S4). */
const applyPatiently = async (target: Store, commit: Commit): Promise<Receipt> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await target.apply(commit)
    } catch (error) {
      const isPassing = isGraphError(error, 'TIMEOUT') || isGraphError(error, 'BUSY')
      if (!isPassing || attempt === attempts) throw error
    }
  }
}

const applyLogged = async (
  source: Store,
  target: Store,
  { version, commit, editions }: LoggedCommit,
): Promise<CopyOutcome | undefined> => {
  const texts = await missingEditions(source, target, editions)
  try {
    const receipt = await applyPatiently(target, { ...commit, ...(texts.length > 0 && { editions: texts }) })
    return receipt.version === version ? undefined : { kind: 'disturbed', version: version - 1 }
  } catch (error) {
    if (isGraphError(error, 'CONFLICT') || isGraphError(error, 'KEY_REUSED') || isGraphError(error, 'TAKEN'))
      return { kind: 'disturbed', version: version - 1 }
    if (isGraphError(error) && ['INVALID', 'DANGLING', 'MERGED', 'PROTECTED'].includes(error.code))
      return { kind: 'refused', version, reason: error.message }
    throw error
  }
}

/** Brings over what the source's log has behind the target's, until there is no more; undefined when that is done. */
const catchUp = async (source: Store, target: Store, options: CopyOptions): Promise<CopyOutcome | undefined> => {
  const start = await target.head()
  let of = await source.head()
  for await (const revision of revisionsSince(source, start)) {
    const { version } = revision
    if (options.signal?.aborted === true) return { kind: 'stopped', version: version - 1 }
    const failed = await applyLogged(source, target, await readLoggedCommit(source, revision))
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
 * through the target's own door (rule S25). One commit at a time is held. The source may be written to meanwhile: the
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
