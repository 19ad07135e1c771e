import { rm } from 'node:fs/promises'
import type { SideFile } from '../side-file.ts'
import { connector, inTransaction, type Connection } from './connection.ts'

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
    // Damage shows only where it is read, in the middle of the work: looked for here, it costs a look at each page.
    const [found] = connection.all<{ readonly quick_check: string }>('PRAGMA quick_check(1)')
    if (found?.quick_check !== 'ok') throw new Error(found?.quick_check ?? 'damaged')
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

/** Opens a side file, making it if it is not there, and anew if it cannot be read. Throws the driver's errors. */
export const openSideFile = async (path: string): Promise<SideFile> => {
  const open = await connector(path)
  let connection: Connection
  try {
    connection = opened(open)
  } catch {
    await Promise.all(['', '-wal', '-shm'].map((end) => rm(`${path}${end}`, { force: true })))
    connection = opened(open)
  }
  const one = <T>(sql: string, key: string | number): T | undefined =>
    connection.all<{ readonly value: T }>(sql, key)[0]?.value
  return {
    text: (key) => one<string>('SELECT value FROM text WHERE key = ?', key),
    bytes: (key) => one<Uint8Array>('SELECT value FROM bytes WHERE key = ?', key),
    numbered: (n) => one<string>('SELECT value FROM numbered WHERE n = ?', n),
    write: ({ whole, texts, bytes, numbered }) => {
      inTransaction(connection, () => {
        if (whole) connection.exec('DELETE FROM text; DELETE FROM bytes; DELETE FROM numbered')
        for (const [key, value] of texts)
          if (value === undefined) connection.run('DELETE FROM text WHERE key = ?', key)
          else connection.run('INSERT OR REPLACE INTO text VALUES (?, ?)', key, value)
        for (const [key, value] of bytes) connection.run('INSERT OR REPLACE INTO bytes VALUES (?, ?)', key, value)
        for (const [n, value] of numbered) connection.run('INSERT OR REPLACE INTO numbered VALUES (?, ?)', n, value)
      })
    },
    close: () => {
      connection.close()
    },
  }
}
