import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { jest } from '@jest/globals'
import { isGraphError } from '../../graph/errors.ts'
import type { Actor } from '../../graph/model/actor.ts'
import { openNeo4jStore } from '../../graph/stores/neo4j/open.ts'
import type { Store } from '../../graph/store.ts'
import { lookingFirst, race } from '../contract/race.ts'
import { actor, adding, commit, edit, idOf, relation } from '../contract/records.ts'
import { audit, begin, createLedger, randomFrom, write, type Ledger } from './ledger.ts'
import { createProxy, faults, type Fault, type MessageName, type Proxy } from './proxy.ts'
import { silenceTests } from './silence.ts'
import { slowWriteTests } from './slow-writes.ts'
import { describeWithNeo4j } from './server-jars.ts'
import { startNeo4j, type Neo4jServer } from './start-neo4j.ts'

const numberFrom = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise)

/** How much is done here; more by the environment, as `RONTEN_KILLS=20 RONTEN_FAULT_COMMITS=2000`. */
const kills = numberFrom('RONTEN_KILLS', 2)
const randomCommits = numberFrom('RONTEN_FAULT_COMMITS', 80)
const seed = numberFrom('RONTEN_FAULT_SEED', 20_250_327)

// Starting again takes 5 s, on a busy machine much longer.
jest.setTimeout(180_000 + kills * 60_000 + randomCommits * 1000)

const say = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

describeWithNeo4j()('Neo4j under faults', () => {
  let server: Neo4jServer
  let proxy: Proxy
  let opened: Store[] = []

  const open = async (uri: string): Promise<Store> => {
    const { user, password } = server
    const store = await openNeo4jStore({ uri, user, password })
    opened.push(store)
    return store
  }
  const openDirect = (): Promise<Store> => open(server.uri)
  const openThroughProxy = (scheme = 'neo4j'): Promise<Store> => open(`${scheme}://127.0.0.1:${proxy.port}`)

  beforeAll(async () => {
    server = await startNeo4j({ brief: true })
  }, 180_000)
  beforeEach(async () => {
    await server.clear()
    proxy = await createProxy(server.port)
  })
  afterEach(async () => {
    proxy.plan = () => undefined
    proxy.silent = false
    for (const store of opened) await store.close()
    opened = []
    await proxy.close()
  })
  afterAll(async () => {
    await server?.stop()
  })

  /** Strikes once, at the n-th message of this name from now on. */
  const strike = (fault: Fault, at: MessageName, nth = 1): void => {
    let seen = 0
    proxy.plan = (message) => {
      if (message !== at || ++seen !== nth) return undefined
      return fault
    }
  }
  const moments: readonly (readonly [Fault, MessageName, number])[] = [
    ...faults.map((fault) => [fault, 'COMMIT', 1] as const),
    ...(['cut', 'reset', 'half', 'swallow', 'delay'] as const).map((fault) => [fault, 'RUN', 5] as const),
    ['reset', 'BEGIN', 1],
    ['half', 'RUN', 9],
    ['cut', 'PULL', 3],
  ]

  it('S1, S4: a connection that breaks anywhere in a commit costs nothing: it is done once, and answered', async () => {
    const ledger = createLedger()
    const store = await openThroughProxy()
    await begin(store, ledger)
    for (const [n, [fault, at, nth]] of moments.entries()) {
      strike(fault, at, nth)
      await write(store, `${n}`, 1, ledger)
      const found = await store.get([idOf('actor', `${n}.0`)])
      expect([fault, at, found[0]?.version]).toEqual([fault, at, 1])
    }
    for (const fault of faults)
      expect([fault, proxy.happened.get(fault)]).toEqual([fault, moments.filter(([one]) => one === fault).length])
    const { replayed, versions } = await audit(store, ledger)
    expect(versions).toBe(moments.length + 1)
    // After `swallow` and `late` at COMMIT the server had done it, or was about to, and nobody was told.
    expect(replayed).toBe(2)
  })

  it('S1, S4: a relation that is drawn in one statement is drawn once, wherever its connection breaks', async () => {
    const [one, other] = [actor(1), actor(2)]
    const store = await openThroughProxy()
    await store.apply(commit(adding(one, other)))
    const before = [...proxy.happened.values()].reduce((sum, times) => sum + times, 0)
    const places = faults.flatMap((fault) => (['RUN', 'PULL'] as const).map((at) => [fault, at] as const))
    const replayed: string[] = []
    for (const [n, [fault, at]] of places.entries()) {
      let state: 'waiting' | 'begun' | 'struck' = 'waiting'
      proxy.plan = (message, bytes) => {
        if (state === 'waiting' && message === 'RUN' && bytes.includes(':Revision {by:')) state = 'begun'
        if (state !== 'begun' || message !== at) return undefined
        state = 'struck'
        return fault
      }
      const drawn = relation('related_to', one, other, { label: `at-${String(n)}` })
      const receipt = await store.apply(commit(adding(drawn)))
      expect([fault, at, state, receipt.version]).toEqual([fault, at, 'struck', n + 2])
      expect(await store.head()).toBe(n + 2)
      expect((await store.get([drawn.id]))[0]).toMatchObject({ version: 1 })
      if (receipt.replayed) replayed.push(`${fault} ${at}`)
    }
    expect([...proxy.happened.values()].reduce((sum, times) => sum + times, 0) - before).toBe(places.length)
    expect(replayed).toContain('swallow PULL')
    expect((await store.log({ order: 'oldest' }, { first: 100 })).items).toHaveLength(places.length + 1)
  })

  it('S23: a network that is gone is UNAVAILABLE; the same commit, sent again when it is back, is done once', async () => {
    const ledger = createLedger()
    const store = await openThroughProxy()
    await begin(store, ledger)
    let swallowed = false
    // The answer to the commit is lost, and then the network with it.
    proxy.plan = (message) => {
      if (message !== 'COMMIT' || swallowed) return undefined
      swallowed = true
      proxy.down = true
      return 'swallow'
    }
    const what = commit(adding(actor(2)))
    ledger.sent.set(what.key, what)
    const refused = await store.apply(what).catch((error: unknown) => error)
    expect(isGraphError(refused, 'UNAVAILABLE')).toBe(true)
    expect((refused as Error).message).toMatch(/does not answer.*try again\.$/u)
    const reading = await store.get([idOf('actor', 2)]).catch((error: unknown) => error)
    expect(isGraphError(reading, 'UNAVAILABLE')).toBe(true)
    proxy.down = false
    const receipt = await store.apply(what)
    expect(receipt).toEqual({ version: 2, replayed: true })
    ledger.acknowledged.set(what.key, receipt)
    await audit(store, ledger)
  })

  silenceTests(
    () => server,
    () => proxy,
  )

  slowWriteTests(
    () => server,
    () => proxy,
  )

  const account = ({ happened }: Proxy, { seen }: Ledger): string =>
    `faults ${JSON.stringify(Object.fromEntries(happened))}, errors seen ${JSON.stringify(Object.fromEntries(seen))}`

  it('S1 to S5: random faults over many commits lose nothing, double nothing, and leave no gap', async () => {
    const random = randomFrom(seed)
    const ledger = createLedger()
    const stores = await Promise.all([openThroughProxy(), openThroughProxy(), openThroughProxy('bolt')])
    await begin(stores[0]!, ledger)
    proxy.plan = (message) => {
      const chance = message === 'COMMIT' ? 0.3 : message === 'BEGIN' || message === 'RUN' ? 0.02 : 0
      if (random() >= chance) return undefined
      const fitting = message === 'COMMIT' ? faults : faults.filter((fault) => fault !== 'late')
      return fitting[Math.floor(random() * fitting.length)]
    }
    const writers = 4
    const rounds = Math.ceil(randomCommits / writers)
    await Promise.all(
      Array.from({ length: writers }, (_, n) => write(stores[n % stores.length]!, `w${n}`, rounds, ledger)),
    )
    proxy.plan = () => undefined
    const found = await audit(stores[0]!, ledger)
    const struck = [...proxy.happened.values()].reduce((sum, n) => sum + n, 0)
    say(`Neo4j under random faults: seed ${seed}, ${JSON.stringify(found)}, ${account(proxy, ledger)}`)
    expect(found.acknowledged).toBeGreaterThanOrEqual(writers * rounds)
    expect(struck).toBeGreaterThan(randomCommits / 8)
    expect(found.replayed).toBeGreaterThan(0)
  })

  it('S3: sixteen writers on one record, with a pause between reading and writing, lose no update', async () => {
    const stores = await Promise.all(Array.from({ length: 4 }, openDirect))
    const { accepted, kept } = await race(stores, { writers: 16, rounds: 4, pause: 5 })
    expect(accepted).toBeGreaterThan(4)
    expect(kept).toBe(accepted)
  })

  it('S3: without the lock in front the same sixteen writers do lose updates', async () => {
    const stores = await Promise.all(Array.from({ length: 4 }, openDirect))
    const { accepted, kept } = await race(stores.map(lookingFirst), { writers: 16, rounds: 2, pause: 5 })
    expect(kept).toBeLessThan(accepted)
  })

  it('S21: what one wrote the next read sees: sessions hand on the bookmark of the last commit', async () => {
    const store = await openThroughProxy()
    const told: string[] = []
    proxy.plan = (message, bytes) => {
      if (message === 'RUN' || message === 'BEGIN')
        told.push(...(bytes.toString('latin1').match(/FB:[\w+/=-]+/gu) ?? []))
      return undefined
    }
    for (let n = 1; n <= 5; n++) {
      await store.apply(commit(adding(actor(n))))
      told.length = 0
      const [found] = await store.get([idOf('actor', n)])
      expect(found).toEqual(actor(n))
      expect(told).toHaveLength(1)
    }
  })

  it('S21: head(atLeast) waits in another store, and in another process, for a version to come', async () => {
    const [writer, reader] = await Promise.all([openDirect(), openDirect()])
    const child = spawn(
      process.execPath,
      [
        '--import',
        'tsx',
        fileURLToPath(new URL('reader-child.ts', import.meta.url)),
        server.uri,
        '3',
        idOf('actor', 3),
      ],
      { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NEO4J_PASSWORD: server.password } },
    )
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
    expect((await lines.next()).value).toBe('waiting')
    const waiting = reader.head(3)
    for (let n = 1; n <= 3; n++) await writer.apply(commit(adding(actor(n))))
    expect(await waiting).toBe(3)
    expect(await reader.get([idOf('actor', 3)])).toEqual([actor(3)])
    expect(JSON.parse((await lines.next()).value as string)).toEqual({ head: 3, found: actor(3) })
    for (let n = 4; n <= 8; n++) {
      const { version } = await writer.apply(commit(adding(actor(n))))
      expect(await reader.head(version)).toBe(n)
      expect(await reader.get([idOf('actor', n)])).toEqual([actor(n)])
    }
    const [before] = (await reader.get([idOf('actor', 1)])) as [Actor]
    const { version } = await reader.apply(commit([edit(before, { aliases: ['別名'] })]))
    expect(await writer.head(version)).toBe(9)
  })

  it(`S1: killed with SIGKILL under load (RONTEN_KILLS=${kills}), the server comes back with all that was answered`, async () => {
    const random = randomFrom(seed + 1)
    const ledger = createLedger()
    const stores = await Promise.all([openDirect(), openDirect()])
    await begin(stores[0]!, ledger)
    let stopped = false
    const work = async (store: Store, writer: number): Promise<void> => {
      for (let turn = 0; !stopped; turn++) await write(store, `k${writer}.${turn}`, 2, ledger)
    }
    const writing = Promise.all([0, 1, 2, 3].map((n) => work(stores[n % 2]!, n)))
    const killing = async (): Promise<void> => {
      for (let n = 0; n < kills; n++) {
        const before = ledger.acknowledged.size
        while (ledger.acknowledged.size < before + 6 && !stopped) await new Promise((wake) => setTimeout(wake, 20))
        await new Promise((wake) => setTimeout(wake, random() * 150))
        await server.kill()
        await server.restart()
      }
    }
    // A writer that fails ends the killing too.
    await Promise.race([killing(), writing]).finally(() => (stopped = true))
    await writing
    const found = await audit(stores[0]!, ledger)
    say(`Neo4j killed ${kills} times: ${JSON.stringify(found)}, ${account(proxy, ledger)}`)
    expect(ledger.seen.get('UNAVAILABLE') ?? 0).toBeGreaterThan(0)
  })
})
