import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { connector } from '../../../graph/stores/sqlite/connection.ts'
import { openSqliteStore } from '../../../graph/stores/sqlite/open.ts'
import type { Store } from '../../../graph/store.ts'
import { actor, adding, all, commit, idOf, page } from '../../contract/records.ts'
import { collect, walk } from '../../contract/reading.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'ronten-processes-'))
const size = 100

interface Child {
  readonly process: ChildProcess
  /** Versions acknowledged so far. */
  readonly versions: number[]
  readonly opened: Promise<void>
  /** The first version was acknowledged, or it has ended without one. */
  readonly writing: Promise<void>
  readonly ended: Promise<number | NodeJS.Signals | null>
}

const start = (file: string, first: number, last: number): Child => {
  const script = join(root, 'tests/graph/stores/child.ts')
  const options = { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] as ('ignore' | 'pipe' | 'inherit')[] }
  const env = { ...process.env, NODE_OPTIONS: '' }
  const args = ['--import', 'tsx', script, file, String(first), String(last), String(size)]
  const child = spawn(process.execPath, args, { ...options, env })
  const versions: number[] = []
  const lines = createInterface({ input: child.stdout! })
  const opened = new Promise<void>((resolve) => {
    lines.on('line', (line) => {
      if (line === 'open') resolve()
      else versions.push(Number(line))
    })
  })
  const writing = new Promise<void>((resolve) => {
    lines.on('line', (line) => {
      if (line !== 'open') resolve()
    })
    child.on('close', () => resolve())
  })
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.on('close', (code, signal) => {
      resolve(signal ?? code)
    })
  })
  return { process: child, versions, opened, writing, ended }
}

const names = async (store: Store, n: number): Promise<number> =>
  store.count({ kind: 'actor', order: 'id', statuses: all, names: [`名${n}`] })

describe('the SQLite store and other processes', () => {
  it('S22: two processes write to one file; versions have no gap and nothing is lost', async () => {
    const file = join(folder, 'two.db')
    const store = await openSqliteStore(file)
    const child = start(file, 1, 30)
    await child.opened
    const own: number[] = []
    for (let n = 0; n < 30; n++) {
      own.push((await store.apply(commit(adding(actor(n, `自${n}`))))).version)
      expect((await store.get([idOf('actor', n)]))[0]).toMatchObject({ name: `自${n}` })
      await new Promise((wake) => setTimeout(wake, 10))
    }
    expect(await child.ended).toBe(0)
    const versions = [...own, ...child.versions].sort((a, b) => a - b)
    expect(versions).toEqual(Array.from({ length: 60 }, (_, n) => n + 1))
    expect(await store.head()).toBe(60)
    expect((await collect(store.stream())).length).toBe(30 + 30 * size)
    expect((await store.log({ order: 'oldest' }, page)).items.map(({ version }) => version)).toEqual(versions)
    await store.close()
  }, 60_000)

  it('S21: head waits for a version that another process makes', async () => {
    const file = join(folder, 'waits.db')
    const store = await openSqliteStore(file)
    const child = start(file, 1, 3)
    await child.opened
    expect(await store.head(3)).toBe(3)
    expect(await child.ended).toBe(0)
    await store.close()
  }, 30_000)

  it('S1: killed in the middle of writing, 30 times: all that was acknowledged is there, and nothing by halves', async () => {
    const file = join(folder, 'killed.db')
    let next = 1
    let interrupted = 0
    const acknowledged: number[] = []
    for (let round = 0; round < 30; round++) {
      const child = start(file, next, next + 5000)
      await child.opened
      // Two rounds of three are sure to have written, however slow the machine is; the third may die before it has.
      if (round % 3 > 0) await child.writing
      await new Promise((wake) => setTimeout(wake, 5 + Math.random() * 120))
      child.process.kill('SIGKILL')
      expect(await child.ended).toBe('SIGKILL')
      acknowledged.push(...child.versions)
      const store = await openSqliteStore(file)
      const head = await store.head()
      // Nobody else writes, so commit n made version n; one that was done may have died before it could say so.
      expect(head).toBeGreaterThanOrEqual(child.versions.at(-1) ?? next - 1)
      expect(head).toBeLessThanOrEqual((child.versions.at(-1) ?? next - 1) + 1)
      interrupted += child.versions.length > 0 ? 1 : 0
      expect(await names(store, head)).toBe(head === 0 ? 0 : size)
      expect(await names(store, head + 1)).toBe(0)
      next = head + 1
      await store.close()
    }
    const store = await openSqliteStore(file)
    const head = await store.head()
    expect(acknowledged.every((version) => version <= head)).toBe(true)
    const log = await walk((p) => store.log({ order: 'oldest' }, p), 1000)
    expect(log.map(({ version }) => version)).toEqual(Array.from({ length: head }, (_, n) => n + 1))
    for (let n = 1; n <= head; n++) {
      expect(await names(store, n)).toBe(size)
      expect((await store.changes(n, page)).items).toHaveLength(size)
    }
    await store.close()
    const connection = (await connector(file))()
    expect(connection.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
    expect(connection.all('PRAGMA foreign_key_check')).toEqual([])
    connection.exec(`INSERT INTO words (words) VALUES ('integrity-check')`)
    connection.close()
    expect(interrupted).toBeGreaterThan(15)
  }, 120_000)
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})
