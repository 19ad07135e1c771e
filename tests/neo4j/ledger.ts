import { isGraphError, type GraphErrorCode } from '../../graph/errors.ts'
import { writeGraphJson } from '../../graph/formats/ronten-json.ts'
import type { Actor } from '../../graph/model/actor.ts'
import { createMemoryStore } from '../../graph/stores/memory.ts'
import type { Commit, Receipt, Store } from '../../graph/store.ts'
import { collect, walk } from '../contract/reading.ts'
import { actor, adding, at, edit, edition, essay, idOf, relation } from '../contract/records.ts'

/** What the writers of a fault test did and were told: by the key of each commit. */
export interface Ledger {
  readonly sent: Map<string, Commit>
  /** What was answered, perhaps after several tries. */
  readonly acknowledged: Map<string, Receipt>
  /** Refused for good: nothing of them may be there. */
  readonly refused: Set<string>
  /** How often a writer saw each documented error. */
  readonly seen: Map<GraphErrorCode, number>
}

/** An empty ledger. */
export const createLedger = (): Ledger => ({
  sent: new Map(),
  acknowledged: new Map(),
  refused: new Set(),
  seen: new Map(),
})

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const shared = idOf('actor', 1)
const paper = essay(1)

const commitOf = (key: string, changes: Commit['changes'], rest: Partial<Commit> = {}): Commit => ({
  ...{ key, digest: `digest of ${key}`, by: 'analyst:faults', at, changes },
  ...rest,
})

/** What the messages of BUSY and UNAVAILABLE end in: something to do. */
const wayOut = /(Try again later|See that it runs, then try again|Start it, or correct host and port)[^]*\.$/u

/** Sends a commit until it is answered or refused for good; everything seen on the way is a documented error. */
const send = async (store: Store, what: Commit, ledger: Ledger, tries = 40): Promise<'done' | 'conflict'> => {
  ledger.sent.set(what.key, what)
  for (let left = tries; ; left--) {
    try {
      ledger.acknowledged.set(what.key, await store.apply(what))
      return 'done'
    } catch (error) {
      if (!isGraphError(error)) throw error
      ledger.seen.set(error.code, (ledger.seen.get(error.code) ?? 0) + 1)
      if (error.code === 'CONFLICT') {
        ledger.refused.add(what.key)
        return 'conflict'
      }
      expect(['BUSY', 'UNAVAILABLE']).toContain(error.code)
      expect(error.message).toMatch(wayOut)
      if (left === 0) throw error
    }
    await new Promise((wake) => setTimeout(wake, 50))
  }
}

/** Reads until the store answers. */
const readShared = async (store: Store, tries = 40): Promise<Actor> => {
  for (let left = tries; ; left--)
    try {
      return (await store.get([shared]))[0] as Actor
    } catch (error) {
      if (!isGraphError(error, 'UNAVAILABLE') || left === 0) throw error
    }
}

/** The first commit, on which the others build. */
export const begin = async (store: Store, ledger: Ledger): Promise<void> => {
  const first = commitOf('begin', adding(actor(1), paper), { editions: [edition(1, '同盟は要だ。')] })
  expect(await send(store, first, ledger)).toBe('done')
}

/**
 * One writer at work: in turn something new (an actor who wrote the essay) and a name more for the actor that all the
 * others change too, read before and written after a pause.
 */
export const write = async (store: Store, writer: string, rounds: number, ledger: Ledger): Promise<void> => {
  for (let round = 0; round < rounds; round++) {
    const name = `${writer}.${round}`
    if (round % 2 === 0) {
      const somebody = { ...actor(1, `主体${name}`), id: idOf('actor', name) }
      const wrote = relation('wrote', somebody, paper, { position: round + 1 })
      expect(await send(store, commitOf(name, adding(somebody, wrote)), ledger)).toBe('done')
      continue
    }
    for (let turn = 0; ; turn++) {
      const before = await readShared(store)
      await new Promise((wake) => setTimeout(wake, 5))
      const change = edit(before, { aliases: [...before.aliases, name] })
      if ((await send(store, commitOf(`${name}/${turn}`, [change]), ledger)) === 'done') break
    }
  }
}

/** What {@link audit} counted. */
export interface Audit {
  readonly versions: number
  readonly acknowledged: number
  readonly replayed: number
}

/**
 * Holds the store against the ledger: nothing acknowledged is lost, nothing applied twice, nothing refused is there,
 * versions are without gaps, and the memory store, given the same commits in the order of the log, is the same to the
 * byte: records, log, and what each commit changed.
 */
export const audit = async (store: Store, ledger: Ledger): Promise<Audit> => {
  const log = await walk((page) => store.log({ order: 'oldest' }, page), 500)
  expect(log.map(({ version }) => version)).toEqual(log.map((_, n) => n + 1))
  expect(await store.head()).toBe(log.length)
  const keys = log.map(({ key }) => key)
  expect(new Set(keys).size).toBe(keys.length)
  const versions = new Map(log.map(({ key, version }) => [key, version]))
  for (const [key, receipt] of ledger.acknowledged) expect([key, receipt.version]).toEqual([key, versions.get(key)])
  expect(keys.filter((key) => ledger.refused.has(key))).toEqual([])
  const oracle = createMemoryStore()
  for (const { key, version } of log)
    expect(await oracle.apply(ledger.sent.get(key)!)).toEqual({ version, replayed: false })
  expect(await writeGraphJson(store)).toBe(await writeGraphJson(oracle))
  expect(await walk((page) => oracle.log({ order: 'oldest' }, page), 500)).toEqual(log)
  expect(await collect(store.rewind(0))).toEqual(await collect(oracle.rewind(0)))
  const [after] = (await store.get([shared])) as [Actor]
  const added = keys.filter((key) => key.includes('/')).map((key) => key.replace(/\/.*$/u, ''))
  expect(after.aliases).toEqual(added)
  const replayed = [...ledger.acknowledged.values()].filter((receipt) => receipt.replayed).length
  return { versions: log.length, acknowledged: ledger.acknowledged.size, replayed }
}
