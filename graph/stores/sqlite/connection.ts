import { isBuiltin } from 'node:module'
import type * as Driver from '@photostructure/sqlite'

type Value = string | number | Uint8Array | null

/** One connection to a file, with its prepared statements: all that a SQLite store remembers (rule S22). */
export interface Connection {
  readonly all: <Row>(sql: string, ...values: readonly Value[]) => readonly Row[]
  readonly run: (sql: string, ...values: readonly Value[]) => void
  /** Statements without values, not kept prepared. */
  readonly exec: (sql: string) => void
  readonly close: () => void
}

/** Does something with a connection, and again while others keep the file busy; errors are GraphErrors. */
export type Read = <T>(work: (connection: Connection) => T) => Promise<T>

/** What to do differently, for tests and for shared disks. */
export interface ConnectionOptions {
  /** Largest size of the file, in pages of 4096 bytes; beyond it the disk counts as full. */
  readonly maxPages?: number
  /** Sees the text of each statement when it is prepared. */
  readonly onPrepare?: (sql: string) => void
}

const builtIn = 'node:sqlite'

const hasFullText = ({ DatabaseSync }: typeof Driver): boolean => {
  const db = new DatabaseSync(':memory:')
  const [row] = db.prepare(`SELECT sqlite_compileoption_used('ENABLE_FTS5') AS used`).all() as { used: number }[]
  db.close()
  return row?.used === 1
}

/** Node's own SQLite where there is one with full-text search, else the package with the same interface. */
const loadDriver = async (): Promise<typeof Driver> => {
  if (isBuiltin(builtIn)) {
    const own = (await import(builtIn)) as typeof Driver
    if (hasFullText(own)) return own
  }
  return import('@photostructure/sqlite')
}

/**
 * How to connect to a file. A connection waits only a moment for others (50 ms, since it blocks the whole process);
 * `patiently` does the rest of the waiting. Throws the driver's errors.
 */
export const connector = async (
  path: string,
  { maxPages, onPrepare }: ConnectionOptions = {},
): Promise<() => Connection> => {
  const { DatabaseSync } = await loadDriver()
  return () => {
    const db = new DatabaseSync(path)
    const prepared = new Map<string, ReturnType<typeof db.prepare>>()
    const statement = (sql: string): ReturnType<typeof db.prepare> => {
      const known = prepared.get(sql)
      if (known !== undefined) return known
      onPrepare?.(sql)
      const made = db.prepare(sql)
      prepared.set(sql, made)
      return made
    }
    try {
      db.exec('PRAGMA busy_timeout = 50; PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL')
      if (maxPages !== undefined) db.exec(`PRAGMA max_page_count = ${maxPages}`)
    } catch (error) {
      db.close()
      throw error
    }
    return {
      all: <Row>(sql: string, ...values: readonly Value[]) => statement(sql).all(...values) as Row[],
      run: (sql, ...values) => {
        statement(sql).run(...values)
      },
      exec: (sql) => {
        db.exec(sql)
      },
      close: () => {
        prepared.clear()
        db.close()
      },
    }
  }
}

/** Does everything in one transaction that locks the head first (rule S3), or nothing. */
export const inTransaction = <T>(connection: Connection, work: () => T): T => {
  connection.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    connection.exec('COMMIT')
    return result
  } catch (error) {
    rollback(connection, error)
    throw error
  }
}

/** SQLite has rolled back by itself after some errors, a full disk for one. */
const rollback = ({ exec }: Connection, reason: unknown): void => {
  try {
    exec('ROLLBACK')
  } catch (error) {
    if (!String(error).includes('no transaction is active'))
      throw new AggregateError([reason, error], 'The transaction could be neither ended nor undone.')
  }
}
