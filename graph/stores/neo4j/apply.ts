import { GraphError } from '../../errors.ts'
import type { Commit, Receipt, Version } from '../../store.ts'
import { checkCommit } from '../checks.ts'
import type { Outcome, Query, Run } from './connection.ts'
import { isTimedOut } from './errors.ts'
import { factsFor } from './facts.ts'
import { writeCommit } from './write.ts'

const headQuery: Query = { name: 'head', text: 'MATCH (c:Corpus {one: 1}) RETURN c.version AS version' }

/** Takes the write lock on the head and the next number at once; whoever comes next waits here (rule S3, F2). */
const lockQuery: Query = {
  name: 'write.lock',
  text: 'MATCH (c:Corpus {one: 1}) SET c.version = c.version + 1 RETURN c.version AS version',
}

const keyQuery: Query = {
  name: 'write.key',
  text: 'MATCH (r:Revision {by: $by, key: $key}) RETURN r.version AS version, r.digest AS digest',
}

const versionFrom = (rows: readonly { readonly version: Version }[]): Version => {
  const [row] = rows
  if (row === undefined)
    throw new GraphError('CORRUPT', 'This database is no Ronten store any more. Open it again, or choose another.')
  return row.version
}

/** The version now. */
export const headOf = async (run: Run): Promise<Version> => versionFrom(await run(headQuery))

/** The lock; whoever waited for it until the time of the write was over was kept out by somebody else. */
const lockHead = async (run: Run): Promise<readonly { readonly version: Version }[]> => {
  try {
    return await run(lockQuery)
  } catch (error) {
    if (!isTimedOut(error)) throw error
    const message = 'Another program keeps the store locked. Try again later; if it stays so, end its transaction.'
    throw new GraphError('BUSY', message, [], error, 'locked')
  }
}

/** What an earlier commit with this key became (rule S4). */
const replayOf = async (run: Run, { by, key, digest }: Commit): Promise<Receipt | undefined> => {
  const [earlier] = await run<{ readonly version: Version; readonly digest: string }>(keyQuery, { by, key })
  if (earlier === undefined) return undefined
  if (earlier.digest !== digest)
    throw new GraphError('KEY_REUSED', 'This key names another commit already. Choose a new key.')
  return { version: earlier.version, replayed: true }
}

/**
 * Does all that a valid commit says, the head's lock first (rules S1 to S10, S16). A repeat and a commit without changes
 * are not to be kept, and leave the head as it was.
 */
export const applyCommit = async (run: Run, commit: Commit): Promise<Outcome<Receipt>> => {
  // Sent together and run by the server one after the other: whoever has to wait for the lock reads nothing before.
  const [locked, replay, rest] = await Promise.all([lockHead(run), replayOf(run, commit), factsFor(run, commit)])
  const version = versionFrom(locked)
  if (replay !== undefined) return { result: replay, keep: false }
  const facts = { ...rest, head: version - 1 }
  checkCommit(commit, facts)
  if (commit.changes.length === 0) return { result: { version: version - 1, replayed: false }, keep: false }
  await writeCommit(run, version, commit, facts)
  return { result: { version, replayed: false }, keep: true }
}
