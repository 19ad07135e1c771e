import { spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { jest } from '@jest/globals'
import { isGraphError } from '../../graph/errors.ts'
import { openNeo4jStore } from '../../graph/stores/neo4j/open.ts'
import { audit, begin, createLedger } from './ledger.ts'
import { actor, adding, commit, idOf } from '../contract/records.ts'
import { describeWithNeo4j } from './server-jars.ts'
import { startNeo4j, type Neo4jServer } from './start-neo4j.ts'

jest.setTimeout(240_000)

/** A disk of its own, in a namespace of mounts that is gone with the process: needs no rights on the machine. */
const onSmallDisk = (at: string, command: readonly string[]): readonly string[] => [
  ...['unshare', '-Urm', 'sh', '-c', 'mount -t tmpfs -o size=160m tmpfs "$0" && exec "$@"', at],
  ...command,
]

const canMount = (): boolean => {
  const folder = mkdtempSync(join(tmpdir(), 'ronten-mount-'))
  const [command, ...rest] = onSmallDisk(folder, ['true'])
  const { status } = spawnSync(command!, rest, { stdio: 'ignore' })
  rmSync(folder, { recursive: true, force: true })
  return status === 0
}

const describeWithMounts = (): typeof describe | typeof describe.skip => {
  if (canMount() || process.env['RONTEN_REQUIRE_ALL'] === '1') return describeWithNeo4j()
  process.stderr.write('SKIPPED: the test of Neo4j on a full disk, because this system lets nobody mount one.\n')
  return describe.skip
}

describeWithMounts()('Neo4j on a full disk', () => {
  let folder: string
  let server: Neo4jServer

  afterAll(async () => {
    await server?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  it('S1, S23: what does not fit is refused with the way out; with room again all that was answered is there', async () => {
    folder = mkdtempSync(join(tmpdir(), 'ronten-full-'))
    const home = join(folder, 'home')
    mkdirSync(home)
    let small = true
    server = await startNeo4j({
      brief: true,
      folder,
      settings: { 'db.tx_log.preallocate': 'false', 'db.tx_log.rotation.size': '1M' },
      launch: (command) => (small ? onSmallDisk(home, command) : command),
    })
    const { uri, user, password } = server
    const inside = join('/proc', String(server.pid()), 'root', home)
    const store = await openNeo4jStore({ uri, user, password })
    const ledger = createLedger()
    await begin(store, ledger)
    const ballast = Buffer.alloc(1 << 16)
    const fill = (): void => {
      for (;;)
        try {
          appendFileSync(join(inside, 'ballast'), ballast)
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return
          throw error
        }
    }
    let refused: unknown
    for (let n = 2; refused === undefined && n < 60; n++) {
      fill()
      const long = { ...actor(n), aliases: Array.from({ length: 200 }, (_, i) => `${'長い名前'.repeat(20)}${n}.${i}`) }
      const what = commit(adding(long))
      ledger.sent.set(what.key, what)
      try {
        ledger.acknowledged.set(what.key, await store.apply(what))
      } catch (error) {
        refused = error
      }
    }
    if (!isGraphError(refused)) throw refused
    expect([refused.code, refused.trouble]).toEqual(['UNAVAILABLE', 'room'])
    expect(refused.message).toMatch(/no room is left.*Free space.*sent again/u)
    const later = await openNeo4jStore({ uri, user, password }).catch((error: unknown) => error)
    if (!isGraphError(later)) throw new Error('A database that has stopped itself was opened.')
    expect([later.code, later.trouble]).toEqual(['UNAVAILABLE', 'room'])
    expect(later.message).toMatch(/stopped this database.*Make room and start Neo4j again/u)
    const asked = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'cli/main.ts', 'doctor', '--store', uri.replace('//', `//${user}@`)],
      { encoding: 'utf8', env: { ...process.env, NEO4J_PASSWORD: password, NODE_OPTIONS: '', LANG: 'en_US.UTF-8' } },
    )
    expect([asked.status, asked.stdout]).toEqual([18, ''])
    expect(asked.stderr).toMatch(/Make room and start Neo4j again/u)
    expect(asked.stderr).not.toContain(password)
    // The database has stopped itself: its files are as a power cut would leave them, and are moved to a larger disk.
    const kept = join(folder, 'kept')
    cpSync(inside, kept, { recursive: true, filter: (path) => !path.endsWith('ballast') })
    await server.kill()
    cpSync(kept, home, { recursive: true })
    small = false
    await server.restart()
    for (const [key, what] of ledger.sent)
      if (!ledger.acknowledged.has(key)) ledger.acknowledged.set(key, await store.apply(what))
    await audit(store, ledger)
    expect(await store.get([idOf('actor', 1)])).toEqual([actor(1)])
    await store.close()
  })
})
