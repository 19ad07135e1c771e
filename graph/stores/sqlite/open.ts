import { validateCommit } from '../../change/validate.ts'
import { GraphError } from '../../errors.ts'
import type { Commit, Find, Page, Receipt, Store, Version } from '../../store.ts'
import { applyCommit, headOf } from './apply.ts'
import { connector, inTransaction, type Connection, type ConnectionOptions, type Read } from './connection.ts'
import { migrate } from './ddl.ts'
import { graphErrorFrom, patiently } from './errors.ts'
import { count, find } from './find.ts'
import { getEditions, getRecords, getTexts } from './get.ts'
import { degrees, incident } from './incident.ts'
import { readChanges, readLog, rewind } from './log.ts'
import { leanEnds, leanStatements, stances, streamRecords } from './scan.ts'
import { search } from './words.ts'

const closedError = (): GraphError => new GraphError('CLOSED', 'This store is closed. Open it again.')

const connect = async (open: () => Connection): Promise<Connection> => {
  const connection = await patiently(open)
  try {
    await patiently(() => {
      migrate(connection)
    })
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

const waitFor = async (read: () => Promise<Version>, atLeast: Version): Promise<Version> => {
  const deadline = Date.now() + 5000
  for (;;) {
    const head = await read()
    if (head >= atLeast) return head
    if (Date.now() >= deadline)
      throw new GraphError('BUSY', `Version ${atLeast} has not come within 5 seconds. Try again later.`)
    await new Promise((wake) => setTimeout(wake, 20))
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
  let lastWrite: Promise<unknown> = Promise.resolve()

  const read: Read = (work) =>
    patiently(() => {
      if (closed) throw closedError()
      return work(reader)
    })
  const write = (commits: readonly Commit[]): Promise<readonly Receipt[]> =>
    patiently(() => {
      if (closed) throw closedError()
      return inTransaction(writer, () => commits.map((commit) => applyCommit(writer, commit)))
    })
  const applyAll = async (commits: readonly Commit[]): Promise<readonly Receipt[]> => {
    if (closed) throw closedError()
    const problems = commits.flatMap(validateCommit)
    if (problems.length > 0) throw new GraphError('INVALID', problems.join(' '))
    // One after the other, so that waiting for another process does not turn our own writers into rivals.
    const receipts = lastWrite.then(() => write(commits))
    lastWrite = receipts.then(
      () => undefined,
      () => undefined,
    )
    return receipts
  }
  async function* each<T>(items: AsyncIterable<T>): AsyncIterable<T> {
    for await (const item of items) {
      if (closed) throw closedError()
      yield item
    }
  }

  return {
    name: 'sqlite',
    features: { durable: true, manyProcesses: true, why: {} },
    head: (atLeast = 0) => waitFor(() => read(headOf), atLeast),
    apply: async (commit) => (await applyAll([commit]))[0]!,
    applyAll,
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
