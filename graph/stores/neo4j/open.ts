import { isGraphError } from '../../errors.ts'
import type { Commit, Find, Page, Receipt, Store } from '../../store.ts'
import { closedError, waitForVersion, whileOpen, writingInTurn } from '../opened.ts'
import { applyCommits, headOf, isWithoutChanges, lookForRepeats } from './apply.ts'
import { readAround } from './around.ts'
import { drawAtOnce, drawingFrom } from './draw.ts'
import { createConnection, type ConnectionOptions, type Run } from './connection.ts'
import { count, find } from './find.ts'
import { getEditions, getRecords, getTexts, placeRecords } from './get.ts'
import { degrees, incident } from './incident.ts'
import { countChanges, readChanges, readLog, rewind } from './log.ts'
import { leanEnds, leanStatements, stances, streamRecords } from './scan.ts'
import { migrate, missingThings } from './schema.ts'
import { usualPatience } from './silence.ts'
import { readTree } from './tree.ts'
import { search } from './words.ts'

/** How long the server lets a write run, in seconds: `least`, and more for large ones. */
const secondsFor = (commits: readonly Commit[], least: number): number =>
  least + Math.ceil(commits.reduce((sum, { changes }) => sum + changes.length, 0) / 100)

/**
 * How often a write is begun that the server gave up for its time. One that has just started plans each statement for a
 * second or more, on a busy machine; what was planned is there the next time, and what was done after all is a repeat (S4).
 */
const attempts = 3

/**
 * Opens the Neo4j database, making it or bringing it up to date (rule S24). Any number of processes may have it open.
 * With `asIs` nothing of a store that is there is put right, for the doctor. Throws GraphError: UNAVAILABLE (not reached,
 * not allowed, too old), CORRUPT (no store of ours), TOO_NEW, BUSY.
 */
export const openNeo4jStore = async (options: ConnectionOptions & { readonly asIs?: boolean }): Promise<Store> => {
  const connection = createConnection(options)
  try {
    await migrate(connection, options.asIs === true)
  } catch (error) {
    await connection.close()
    throw error
  }
  const { write: least } = options.patience ?? usualPatience
  let closed = false

  const check = (): void => {
    if (closed) throw closedError()
  }
  const run: Run = async (query, values) => {
    check()
    return connection.read(query, values)
  }
  /** Asked before anything else, since some answers need no statement. */
  const answer = async <T>(work: () => Promise<T>): Promise<T> => {
    check()
    return work()
  }
  const write = async (commits: readonly Commit[]): Promise<readonly Receipt[]> => {
    for (let attempt = 1; ; attempt++)
      try {
        check()
        if (commits.every(isWithoutChanges)) return await lookForRepeats(run, commits)
        const seconds = secondsFor(commits, least)
        const drawing = drawingFrom(commits)
        const drawn = drawing && (await drawAtOnce(connection.writeAlone(Math.ceil(seconds / 2)), drawing))
        return drawn ?? (await connection.write(seconds, (inside) => applyCommits(inside, commits)))
      } catch (error) {
        if (!isGraphError(error, 'TIMEOUT') || attempt === attempts) throw error
      }
  }
  const each = <T>(items: AsyncIterable<T>): AsyncIterable<T> => whileOpen(items, check)

  return {
    name: 'neo4j',
    features: { durable: true, manyProcesses: true, why: {} },
    head: (atLeast = 0) => waitForVersion(() => headOf(run), atLeast),
    ...writingInTurn(write, check),
    get: (ids) => answer(() => getRecords(run, ids)),
    place: (ids, slots) => answer(() => placeRecords(run, ids, slots)),
    editions: (essays) => answer(() => getEditions(run, essays)),
    texts: (ids) => answer(() => getTexts(run, ids)),
    find: <F extends Find>(query: F, page: Page) => answer(() => find(run, query, page)),
    count: (query) => answer(() => count(run, query)),
    incident: (ids, query, page) => answer(() => incident(run, ids, query, page)),
    degrees: (ids, query) => answer(() => degrees(run, ids, query)),
    search: (words, page) => answer(() => search(run, words, page)),
    only: (wanted) => ({
      get: (ids) => answer(() => getRecords(run, ids, wanted)),
      find: <F extends Find>(query: F, page: Page) => answer(() => find(run, query, page, wanted)),
      incident: (ids, query, page) => answer(() => incident(run, ids, query, page, wanted)),
      search: (words, page) => answer(() => search(run, words, page, wanted)),
      around: (roots, depth, query, most) => answer(() => readAround(run, roots, depth, query, most, wanted)),
      tree: (start, page, steps, asked) => answer(() => readTree(run, start, page, steps, asked, wanted)),
    }),
    lean: { statements: () => each(leanStatements(run)), ends: (type) => each(leanEnds(run, type)) },
    stances: () => each(stances(run)),
    log: (query, page) => answer(() => readLog(run, query, page)),
    changes: (version, page) => answer(() => readChanges(run, version, page)),
    countChanges: (after, until, most) => answer(() => countChanges(run, after, until, most)),
    rewind: (version, records) => each(rewind(run, version, records)),
    stream: () => each(streamRecords(run)),
    lacks: () => answer(async () => (await missingThings({ read: run })).map(({ name }) => name)),
    close: async () => {
      if (closed) return
      closed = true
      await connection.close()
    },
  }
}
