import type { Commit, Find, Page, Receipt, Store } from '../../store.ts'
import { closedError, waitForVersion, whileOpen, writingInTurn } from '../opened.ts'
import { applyCommit, headOf } from './apply.ts'
import { connector, inTransaction, type Connection, type ConnectionOptions, type Read } from './connection.ts'
import { migrate } from './ddl.ts'
import { graphErrorFrom, patiently } from './errors.ts'
import { count, find } from './find.ts'
import { getEditions, getRecords, getTexts } from './get.ts'
import { degrees, incident } from './incident.ts'
import { countChanges, readChanges, readLog, rewind } from './log.ts'
import { leanEnds, leanStatements, stances, streamRecords } from './scan.ts'
import { search } from './words.ts'

/**
 * Room for the pages that a commit changes (16 MB): an essay's lie all over a large file, and what has no room is written to
 * the log before its time, and again.
 */
const roomForCommits = 'PRAGMA cache_size = -16000'

const connect = async (open: () => Connection): Promise<Connection> => {
  const connection = await patiently(open)
  try {
    connection.exec(roomForCommits)
    await patiently(() => {
      migrate(connection)
    })
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

/**
 * Opens the SQLite file at `path`, making it or bringing it up to date (rule S24). Any number of processes may have it
 * open. Throws GraphError: UNAVAILABLE (no such folder, not writable, disk full), CORRUPT (no store of ours, damaged),
 * TOO_NEW, BUSY.
 */
export const openSqliteStore = async (path: string, options: ConnectionOptions = {}): Promise<Store> => {
  const open = await connector(path, options)
  const writer = await connect(open)
  const reader = await patiently(open).catch((error: unknown) => {
    writer.close()
    throw error
  })
  let closed = false

  const check = (): void => {
    if (closed) throw closedError()
  }
  const read: Read = (work) =>
    patiently(() => {
      check()
      return work(reader)
    })
  const write = (commits: readonly Commit[]): Promise<readonly Receipt[]> =>
    patiently(() => {
      check()
      return inTransaction(writer, () => commits.map((commit) => applyCommit(writer, commit)))
    })
  const each = <T>(items: AsyncIterable<T>): AsyncIterable<T> => whileOpen(items, check)

  return {
    name: 'sqlite',
    features: { durable: true, manyProcesses: true, why: {} },
    head: (atLeast = 0) => waitForVersion(() => read(headOf), atLeast),
    ...writingInTurn(write, check),
    get: (ids) => read((connection) => getRecords(connection, ids)),
    editions: (essays) => read((connection) => getEditions(connection, essays)),
    texts: (ids) => read((connection) => getTexts(connection, ids)),
    find: <F extends Find>(query: F, page: Page) => read((connection) => find(connection, query, page)),
    count: (query) => read((connection) => count(connection, query)),
    incident: (ids, query, page) => read((connection) => incident(connection, ids, query, page)),
    degrees: (ids, query) => read((connection) => degrees(connection, ids, query)),
    search: (words, page) => read((connection) => search(connection, words, page)),
    stances: () => each(stances(read)),
    log: (query, page) => read((connection) => readLog(connection, query, page)),
    changes: (version, page) => read((connection) => readChanges(connection, version, page)),
    countChanges: (after, until, most) => read((connection) => countChanges(connection, after, until, most)),
    rewind: (version, records) => each(rewind(read, version, records)),
    stream: () => each(streamRecords(read)),
    lean: { statements: () => each(leanStatements(read)), ends: (type) => each(leanEnds(read, type)) },
    close: async () => {
      if (closed) return
      closed = true
      try {
        reader.close()
        writer.close()
      } catch (error) {
        throw graphErrorFrom(error)
      }
    },
  }
}
