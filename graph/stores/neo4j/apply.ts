import { GraphError } from '../../errors.ts'
import type { Commit, Receipt, Version } from '../../store.ts'
import type { Outcome, Query, Run } from './connection.ts'
import { isTimedOut } from './errors.ts'
import { factsFor } from './facts.ts'
import { checkInOrder, type Earlier } from './one-after-another.ts'
import { writeCommits } from './write.ts'

const headQuery: Query = { name: 'head', text: 'MATCH (c:Corpus {one: 1}) RETURN c.version AS version' }

/** Takes the write lock on the head and the next number at once; whoever comes next waits here (rule S3, F2). */
const lockQuery: Query = {
  name: 'write.lock',
  text: 'MATCH (c:Corpus {one: 1}) SET c.version = c.version + 1 RETURN c.version AS version',
}

/** A commit that was done earlier, in a row. */
export interface EarlierRow {
  readonly by: string
  readonly key: string
  readonly version: Version
  readonly digest: string
}

const keyQuery: Query = {
  name: 'write.keys',
  text: `UNWIND $keys AS one MATCH (r:Revision {by: one.by, key: one.key})
    RETURN r.by AS by, r.key AS key, r.version AS version, r.digest AS digest`,
}

/** The head in the one row there is of it. */
export const versionFrom = (rows: readonly { readonly version: Version }[]): Version => {
  const [row] = rows
  if (row === undefined)
    throw new GraphError('CORRUPT', 'This database is no Ronten store any more. Open it again, or choose another.')
  return row.version
}

/** For commits without changes: in one statement, so that the head is not older than the keys. */
const repeatsQuery: Query = {
  name: 'write.repeats',
  text: `MATCH (c:Corpus {one: 1}) RETURN c.version AS version, COLLECT {
    UNWIND $keys AS one MATCH (r:Revision {by: one.by, key: one.key})
    RETURN {by: r.by, key: r.key, version: r.version, digest: r.digest} } AS earlier`,
}

/** The version now. */
export const headOf = async (run: Run): Promise<Version> => versionFrom(await run(headQuery))

/** The lock; whoever waited for it until the time of the write was over was kept out by somebody else. */
export const lockHead = async (run: Run): Promise<readonly { readonly version: Version }[]> => {
  try {
    return await run(lockQuery)
  } catch (error) {
    if (!isTimedOut(error)) throw error
    const message = 'Another program keeps the store locked. Try again later; if it stays so, end its transaction.'
    throw new GraphError('BUSY', message, [], error, 'locked')
  }
}

/** The names of commits, as statements take them. */
export const keysOf = (commits: readonly Commit[]): readonly object[] => commits.map(({ by, key }) => ({ by, key }))

/** What commits with these keys became that are there already (rule S4). */
const earlierOf = async (run: Run, commits: readonly Commit[]): Promise<Earlier> =>
  earlierFrom(await run<EarlierRow>(keyQuery, { keys: keysOf(commits) }))

/** What commits became that are there already, by what was found of them. */
export const earlierFrom = (found: readonly EarlierRow[]): Earlier => {
  const rows = new Map(found.map((row) => [`${row.by} ${row.key}`, row]))
  return ({ by, key }) => rows.get(`${by} ${key}`)
}

/** Whether a commit can only be a repeat of an earlier one, or nothing. */
export const isWithoutChanges = ({ changes, editions = [] }: Commit): boolean =>
  changes.length === 0 && editions.length === 0

/**
 * What commits without changes come to (rules S2, S4): nothing is written, so nothing is locked. One with the same key
 * that is about to end is not seen; whoever then sends the changes themselves meets it behind the lock.
 */
export const lookForRepeats = async (run: Run, commits: readonly Commit[]): Promise<readonly Receipt[]> => {
  const rows = await run<{ readonly version: Version; readonly earlier: readonly EarlierRow[] }>(repeatsQuery, {
    keys: keysOf(commits),
  })
  const known = await factsFor(run, commits)
  return checkInOrder(commits, versionFrom(rows), known, earlierFrom(rows[0]!.earlier)).receipts
}

/**
 * Does all that valid commits say, one after the other and the head's lock first (rules S1 to S10, S16). Where all are
 * repeats or without changes nothing is to be kept, and the head stays as it was.
 */
export const applyCommits = async (run: Run, commits: readonly Commit[]): Promise<Outcome<readonly Receipt[]>> => {
  // Sent together and run by the server one after the other: whoever has to wait for the lock reads nothing before.
  const [locked, earlier, known] = await Promise.all([lockHead(run), earlierOf(run, commits), factsFor(run, commits)])
  const { receipts, made } = checkInOrder(commits, versionFrom(locked) - 1, known, earlier)
  if (made.length === 0) return { result: receipts, keep: false }
  await writeCommits(run, made, known)
  return { result: receipts, keep: true }
}
