import { rmSync } from 'node:fs'
import { apart, type SideChange, type SideFile } from '../side-file.ts'
import { connector, inTransaction, type Connection } from './connection.ts'
import { codeOf } from './errors.ts'

const tables = `
  CREATE TABLE IF NOT EXISTS text (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS bytes (key TEXT PRIMARY KEY, value BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS numbered (n INTEGER PRIMARY KEY, value TEXT NOT NULL);`

/** Lost power may cost what is in it, which is made anew; it may not cost time at each write. */
const settings = 'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL'

const opened = (open: () => Connection): Connection => {
  const connection = open()
  try {
    connection.exec(settings)
    connection.exec(tables)
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

/**
 * Whether the driver says that the file is damaged (SQLITE_CORRUPT), or none of its kind (SQLITE_NOTADB). The package's
 * errors from the middle of a statement have no code, only SQLite's words for it.
 */
const tellsDamage = (error: unknown): boolean => {
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error
  return (
    [11, 26].includes(codeOf(first) ?? 0) ||
    /database disk image is malformed|file is not a database/u.test(String((first as Error | null)?.message))
  )
}

/**
 * Opens a side file, making it if it is not there, and anew if it cannot be read. Damage is noticed where it is read, since
 * to look for it costs a look at each page: from then on nothing is in it, and it is made anew when all is written.
 * Throws the driver's other errors.
 */
export const openSideFile = async (path: string): Promise<SideFile> => {
  const open = await connector(path)
  const anew = (): Connection => {
    for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true })
    return opened(open)
  }
  let connection: Connection
  try {
    connection = opened(open)
  } catch {
    connection = anew()
  }
  let isDamaged = false
  /** Does something with the file as it is; undefined if it turns out to be damaged. */
  const careful = <T>(work: () => T): T | undefined => {
    if (isDamaged) return undefined
    try {
      return work()
    } catch (error) {
      if (!tellsDamage(error)) throw error
      isDamaged = true
      return undefined
    }
  }
  const one = <T>(sql: string, key: string | number): T | undefined =>
    careful(() => connection.all<{ readonly value: T }>(sql, key)[0]?.value)
  const put = ({ whole, texts, bytes, numbered }: SideChange): void =>
    inTransaction(connection, () => {
      if (whole) {
        for (const table of ['text', 'bytes'])
          connection.run(`DELETE FROM ${table} WHERE substr(key, 1, 6) <> ?`, apart)
        connection.exec('DELETE FROM numbered')
      }
      for (const [key, value] of texts)
        if (value === undefined) connection.run('DELETE FROM text WHERE key = ?', key)
        else connection.run('INSERT OR REPLACE INTO text VALUES (?, ?)', key, value)
      for (const [key, value] of bytes) connection.run('INSERT OR REPLACE INTO bytes VALUES (?, ?)', key, value)
      for (const [n, value] of numbered) connection.run('INSERT OR REPLACE INTO numbered VALUES (?, ?)', n, value)
    })
  return {
    text: (key) => one<string>('SELECT value FROM text WHERE key = ?', key),
    bytes: (key) => one<Uint8Array>('SELECT value FROM bytes WHERE key = ?', key),
    numbered: (n) => one<string>('SELECT value FROM numbered WHERE n = ?', n),
    isDamaged: () => isDamaged,
    write: (change) => {
      careful(() => {
        put(change)
      })
      if (!isDamaged || !change.whole) return
      connection.close()
      connection = anew()
      isDamaged = false
      put(change)
    },
    close: () => {
      connection.close()
    },
  }
}
