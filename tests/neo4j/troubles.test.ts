import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { createServer as createHttpServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inspect } from 'node:util'
import { jest } from '@jest/globals'
import { troubleExits } from '../../cli/edge.ts'
import { runCli } from '../../cli/program.ts'
import { textFor } from '../../cli/text.ts'
import { isGraphError, storeTroubles, type GraphError } from '../../graph/errors.ts'
import { openStore } from '../../graph/open-store.ts'
import type { Store } from '../../graph/store.ts'
import { actor, adding, commit, idOf } from '../contract/records.ts'
import { createProxy } from './proxy.ts'
import { describeWithNeo4j } from './server-jars.ts'
import { startNeo4j, type Neo4jServer } from './start-neo4j.ts'

jest.setTimeout(240_000)

/** A certificate for this machine that nobody but its own key has signed, where the server looks for it. */
const certify = (folder: string): string => {
  const certificates = join(folder, 'certificates')
  mkdirSync(certificates, { recursive: true })
  const [key, certificate] = [join(certificates, 'private.key'), join(certificates, 'public.crt')]
  const names = 'subjectAltName=DNS:localhost,IP:127.0.0.1'
  const form = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost', '-addext', names]
  execFileSync('openssl', ['req', ...form, '-keyout', key, '-out', certificate], { stdio: 'pipe' })
  return certificates
}

describeWithNeo4j()('Neo4j in trouble: each has its own words, exit status and way out', () => {
  let folder: string
  let server: Neo4jServer
  let secured: Readonly<Record<string, string>>

  const doctor = async (address: string, password = server.password) => {
    const said: string[] = []
    const exit = await runCli(['doctor', '--store', address], {
      out: (line) => said.push(line),
      note: (line) => said.push(line),
      progress: undefined,
      now: () => '2030-01-01T00:00:00.000Z',
      env: { NEO4J_PASSWORD: password },
      cwd: folder,
      language: 'en',
      say: textFor('en'),
      stopped: new AbortController().signal,
    })
    return { exit, said: said.join('\n') }
  }
  const open = (address = server.uri, password = server.password): Promise<Store> =>
    openStore(address, { NEO4J_PASSWORD: password })
  const refusalOf = async (work: Promise<unknown>): Promise<GraphError> => {
    const error = await work.then(
      () => undefined,
      (refused: unknown) => refused,
    )
    if (!isGraphError(error)) throw new Error(`It was not refused: ${inspect(error)}`)
    return error
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ronten-troubles-'))
    secured = {
      'server.bolt.tls_level': 'OPTIONAL',
      'dbms.ssl.policy.bolt.enabled': 'true',
      'dbms.ssl.policy.bolt.base_directory': certify(folder),
      'dbms.ssl.policy.bolt.client_auth': 'NONE',
    }
    server = await startNeo4j({ brief: true, folder, settings: secured })
    const store = await open()
    await store.apply(commit(adding(actor(1))))
    await store.close()
  }, 180_000)
  afterAll(async () => {
    await server?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  const httpServer = async (): Promise<{ readonly port: number; readonly close: () => void }> => {
    const http = createHttpServer((_, response) => response.end('ok'))
    await new Promise<void>((ready) => http.listen(0, '127.0.0.1', ready))
    return { port: (http.address() as AddressInfo).port, close: () => http.close() }
  }

  it('S23: what keeps a person out has its own message and its own exit status', async () => {
    const { port, uri } = server
    const old = await createProxy(port)
    // A real server in every other respect; the real 4.4 says "Neo4j/4.4.48" in this place.
    old.rewrite = (bytes) => {
      const at = bytes.indexOf('Neo4j/5.26.30')
      if (at >= 0) bytes.write('Neo4j/4.4.480', at, 'latin1')
      return bytes
    }
    const http = await httpServer()
    const unused = createServer().listen(0, '127.0.0.1')
    await new Promise((ready) => unused.on('listening', ready))
    const nobody = (unused.address() as AddressInfo).port
    await new Promise((closed) => unused.close(closed))
    const cases = [
      ['password', uri, 'geheim-falsch', /does not accept this user with this password.*NEO4J_PASSWORD/u],
      ['password', uri.replace('neo4j://', 'neo4j://nobody@'), server.password, /does not accept this user/u],
      ['password', uri, '', /password .* is missing.*NEO4J_PASSWORD/u],
      ['host', 'neo4j://no.such.host.invalid:7687', 'x', /no host of that name.*Correct the address/u],
      ['port', `neo4j://127.0.0.1:${nobody}`, 'x', /No Neo4j server answers.*7687/u],
      ['port', `bolt://127.0.0.1:${http.port}`, 'x', /is no Neo4j server.*not 7474/u],
      ['database', `${uri}/nowhere`, server.password, /no database of that name.*leave it out/u],
      ['version', `bolt://127.0.0.1:${old.port}`, server.password, /too old.*5\.26 or newer.*Update/u],
      ['certificate', `neo4j+s://localhost:${port}`, server.password, /not trusted.*NODE_EXTRA_CA_CERTS/u],
    ] as const
    try {
      const told = await Promise.all(cases.map(([, address, password]) => doctor(address, password)))
      for (const [n, [trouble, address, password, words]] of cases.entries()) {
        const { exit, said } = told[n]!
        expect([address, exit, said]).toEqual([address, troubleExits[trouble], expect.stringMatching(words)])
        expect(said.split('\n')).toHaveLength(1)
        if (password.length > 1) expect(said).not.toContain(password)
      }
    } finally {
      http.close()
      await old.close()
    }
    expect(new Set(Object.values(troubleExits)).size).toBe(storeTroubles.length)
  })

  it('S23: a certificate signed by itself is taken on request, or where its authority was installed', async () => {
    const ssc = await open(`neo4j+ssc://127.0.0.1:${server.port}`)
    expect(await ssc.head()).toBe(1)
    await ssc.close()
    // Node reads the variable once, when it starts.
    const main = fileURLToPath(new URL('../../cli/main.ts', import.meta.url))
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', main, 'doctor', '--store', `neo4j+s://localhost:${server.port}`],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
        env: {
          ...process.env,
          RONTEN_LANG: 'en',
          NEO4J_PASSWORD: server.password,
          NODE_EXTRA_CA_CERTS: join(folder, 'certificates', 'public.crt'),
        },
      },
    )
    let said = ''
    child.stdout.on('data', (piece: Buffer) => (said += piece.toString()))
    expect(await new Promise((ended) => child.on('close', ended))).toBe(0)
    expect(said).toMatch(/^No finding: 1 records/u)
  })

  it('S23: whoever is kept out by a lock hears BUSY and how to end it, and the commit goes through after', async () => {
    const store = await open()
    const holder = server.driver.session()
    const holding = holder.beginTransaction()
    await holding.run('MATCH (c:Corpus) SET c.version = c.version RETURN c')
    const what = commit(adding(actor(7)))
    const busy = await refusalOf(store.apply(what))
    expect([busy.code, busy.trouble, busy.message]).toEqual(['BUSY', 'locked', expect.stringMatching(/locked.*again/u)])
    await holding.rollback()
    await holder.close()
    expect(await store.apply(what)).toEqual({ version: 2, replayed: false })
    await store.close()
  })

  it('S23: a server with a limit of its own on locks says the same', async () => {
    await server.kill()
    await server.restart({ ...secured, 'db.lock.acquisition.timeout': '1s' })
    const store = await open()
    const holder = server.driver.session()
    const holding = holder.beginTransaction()
    await holding.run('MATCH (c:Corpus) SET c.version = c.version RETURN c')
    const busy = await refusalOf(store.apply(commit(adding(actor(8)))))
    expect([busy.code, busy.message]).toEqual(['BUSY', expect.stringMatching(/again/u)])
    await holding.rollback()
    await holder.close()
    await store.close()
  })

  it('S23: a database that may only be read is read, and says so to whoever writes', async () => {
    await server.kill()
    await server.restart({ ...secured, 'server.databases.default_to_read_only': 'true' })
    const store = await open()
    expect(await store.get([idOf('actor', 1)])).toEqual([actor(1)])
    const refused = await refusalOf(store.apply(commit(adding(actor(9)))))
    expect([refused.code, refused.trouble]).toEqual(['UNAVAILABLE', 'read-only'])
    expect(refused.message).toMatch(/may only be read.*make it writable/u)
    await store.close()
    expect((await doctor(server.uri)).exit).toBe(0)
  })

  it('the password is in no message, no cause and no log', async () => {
    await server.kill()
    await server.restart(secured)
    const secret = 'streng-geheim-4711'
    const refusals = await Promise.all([
      refusalOf(open(server.uri, secret)),
      refusalOf(open(`bolt://127.0.0.1:1`, secret)),
      refusalOf(open(`neo4j+s://localhost:${server.port}`, secret)),
      refusalOf(open(`neo4j://user:${secret}@127.0.0.1:${server.port}`)),
      refusalOf(open(`neo4j://user:${secret}@:99999`)),
    ])
    for (const error of refusals) expect(inspect(error, { depth: 20, showHidden: true })).not.toContain(secret)
    const main = fileURLToPath(new URL('../../cli/main.ts', import.meta.url))
    for (const [address, password] of [
      [server.uri, secret],
      [`neo4j://neo4j:${secret}@127.0.0.1:${server.port}`, server.password],
    ] as const) {
      const { stdout, stderr, status } = spawnSync(
        process.execPath,
        ['--import', 'tsx', main, 'serve', '--port', '0', '--store', address],
        { encoding: 'utf8', env: { ...process.env, NEO4J_PASSWORD: password, RONTEN_LOG: 'trace', RONTEN_DEBUG: '1' } },
      )
      expect(status).not.toBe(0)
      expect(stdout + stderr).not.toContain(secret)
      expect(stdout + stderr).not.toContain(server.password)
    }
  })
})
