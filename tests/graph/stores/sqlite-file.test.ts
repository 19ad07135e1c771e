import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isGraphError } from '../../../graph/errors.ts'
import { openStore } from '../../../graph/open-store.ts'
import { connector } from '../../../graph/stores/sqlite/connection.ts'
import { openSqliteStore } from '../../../graph/stores/sqlite/open.ts'
import { actor, adding, commit, essay, edition, edit } from '../../contract/records.ts'
import { collect, refusal } from '../../contract/reading.ts'

const folder = mkdtempSync(join(tmpdir(), 'ronten-file-'))
const raw = async (path: string) => (await connector(path))()

const messageOf = async (work: Promise<unknown>): Promise<string> => {
  const error: unknown = await work.catch((reason: unknown) => reason)
  if (!isGraphError(error)) throw new Error('It was not refused with a GraphError.')
  return `${error.code} ${error.message}`
}

describe('the file of the SQLite store', () => {
  it('S19: the database itself refuses to change or remove what is written once', async () => {
    const path = join(folder, 'log.db')
    const store = await openSqliteStore(path)
    await store.apply(commit(adding(actor(1), essay(1)), { editions: [edition(1, '文')] }))
    await store.close()
    const connection = await raw(path)
    for (const table of ['edition', 'revision', 'change']) {
      const column = table === 'edition' ? 'text' : table === 'revision' ? 'by' : 'before'
      expect(() => connection.exec(`UPDATE ${table} SET ${column} = 'x'`)).toThrow(/written once/u)
      expect(() => connection.exec(`DELETE FROM ${table}`)).toThrow(/written once/u)
    }
    connection.close()
  })

  it('S8: the database itself refuses a second live relation in a slot', async () => {
    const path = join(folder, 'slot.db')
    await (await openSqliteStore(path)).close()
    const connection = await raw(path)
    connection.exec('PRAGMA foreign_keys = OFF')
    const insert = (id: string, live: number) =>
      connection.exec(
        `INSERT INTO relation VALUES ('${id}', 'holds', 'a', 'b', 'holds a b', ${live}, 'proposed', 1, 1, '{}')`,
      )
    insert('holds:1', 1)
    insert('holds:2', 0)
    expect(() => {
      insert('holds:3', 1)
    }).toThrow(/UNIQUE/u)
    connection.close()
  })

  it('S24: a file of a newer program is TOO_NEW and stays as it was', async () => {
    const path = join(folder, 'new.db')
    await (await openSqliteStore(path)).close()
    const connection = await raw(path)
    connection.exec('UPDATE corpus SET schema = 99; PRAGMA journal_mode = DELETE')
    connection.close()
    const before = readFileSync(path)
    expect(await messageOf(openSqliteStore(path))).toMatch(/^TOO_NEW .*Update Ronten/u)
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it('S24: files of others are left alone', async () => {
    const text = join(folder, 'text.db')
    writeFileSync(text, 'これはデータベースではありません。'.repeat(100))
    expect(await messageOf(openSqliteStore(text))).toMatch(/^CORRUPT .*Choose another file/u)
    const other = join(folder, 'other.db')
    const connection = await raw(other)
    connection.exec('CREATE TABLE song (title TEXT)')
    connection.close()
    const before = readFileSync(other)
    expect(await messageOf(openSqliteStore(other))).toMatch(/^CORRUPT .*another program/u)
    expect(readFileSync(other).equals(before)).toBe(true)
  })

  it('S24: opening what is there keeps it; many may open a new file at once', async () => {
    const path = join(folder, 'many.db')
    const stores = await Promise.all([1, 2, 3].map(() => openSqliteStore(path)))
    await stores[0]!.apply(commit(adding(actor(1))))
    for (const store of stores) await store.close()
    const store = await openSqliteStore(path)
    expect(await collect(store.stream())).toEqual([actor(1)])
    await store.close()
  })

  it('S1: on a full disk nothing of the commit is written, and the store goes on when there is room', async () => {
    const path = join(folder, 'full.db')
    const store = await openSqliteStore(path, { maxPages: 60 })
    await store.apply(commit(adding(actor(1))))
    const huge = adding(...Array.from({ length: 900 }, (_, n) => actor(n + 10)))
    expect(await messageOf(store.apply(commit(huge, { key: 'huge', digest: 'h' })))).toMatch(/^UNAVAILABLE .*full/u)
    expect(await store.head()).toBe(1)
    expect(await collect(store.stream())).toEqual([actor(1)])
    expect((await store.apply(commit([edit(actor(1), { name: '別' })]))).version).toBe(2)
    await store.close()
    const roomy = await openSqliteStore(path)
    expect(await roomy.apply(commit(huge, { key: 'huge', digest: 'h' }))).toEqual({ version: 3, replayed: false })
    await roomy.close()
  })

  it('S23: a writer who does not let go makes the others BUSY after 5 seconds, and readers read on', async () => {
    const path = join(folder, 'busy.db')
    const store = await openSqliteStore(path)
    const other = await raw(path)
    other.exec('BEGIN IMMEDIATE')
    const start = Date.now()
    const waiting = refusal(store.apply(commit(adding(actor(1)))))
    expect(await store.head()).toBe(0)
    expect((await waiting).code).toBe('BUSY')
    expect(Date.now() - start).toBeGreaterThanOrEqual(4900)
    const late = store.apply(commit(adding(actor(1))))
    await new Promise((wake) => setTimeout(wake, 200))
    other.exec('ROLLBACK')
    expect((await late).version).toBe(1)
    other.close()
    await store.close()
  }, 20_000)

  it('S23: a store that lost its tables says so in words of its own', async () => {
    const path = join(folder, 'lost.db')
    const store = await openSqliteStore(path)
    const other = await raw(path)
    other.exec('DROP TABLE vertex')
    const message = await messageOf(store.get([actor(1).id]))
    expect(message).toMatch(/^UNAVAILABLE .*run the doctor\.$/u)
    expect(message).not.toMatch(/SELECT|vertex|ronten-file/u)
    other.close()
    await store.close()
  })
})

describe('openStore', () => {
  it('opens memory and files, making the folder', async () => {
    const memory = await openStore('memory:')
    expect(memory.name).toBe('memory')
    const path = join(folder, 'deep', 'er', 'ronten.db')
    const store = await openStore(`file:${path}`)
    expect([store.name, await store.head()]).toEqual(['sqlite', 0])
    await store.close()
  })

  it('S23: what cannot be opened is one sentence that says what to do', async () => {
    const plain = join(folder, 'plain')
    writeFileSync(plain, 'x')
    const cases: readonly (readonly [string, RegExp])[] = [
      ['sqlite:x', /^INVALID .*file:PATH/u],
      ['file:', /^INVALID .*file:PATH/u],
      [`file:${plain}/below/ronten.db`, /^UNAVAILABLE The data folder .*choose another/u],
      [`file:${folder}`, /^UNAVAILABLE .*cannot be opened/u],
    ]
    for (const [address, expected] of cases) expect(await messageOf(openStore(address))).toMatch(expected)
  })
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})
