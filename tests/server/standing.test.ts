import { readStanding } from '../../graph/read/standing.ts'
import { createPast } from '../../graph/read/past.ts'
import type { Store } from '../../graph/store.ts'
import { createStandings } from '../../server/standing.ts'
import { actor, adding, commit, relation } from '../contract/records.ts'
import { ask, createCorpusStore, createTestApp, dataOf } from './ask.ts'
import { things } from './corpus.ts'

/** A store that counts how often all stances were read, and lets them be read only when it is told to. */
const watched = (store: Store) => {
  const whole = { count: 0, mayGoOn: Promise.resolve() }
  const counting: Store = {
    ...store,
    stances: async function* () {
      whole.count += 1
      await whole.mayGoOn
      yield* store.stances()
    },
  }
  return { whole, counting }
}

/** So many commits, each of one relation. */
const addRelations = async (store: Store, from: number, count: number): Promise<void> => {
  const { first } = things
  for (let n = from; n < from + count; n += 1) {
    const one = actor(1000 + n)
    const tie = relation('mentions', first.statements[0]!, one)
    await store.apply(commit(adding(one, tie), { by: 'import:test' }))
  }
}

const positions = '{ positions(maxRows: 10, maxColumns: 10) { corpusVersion rows { label } } }'

describe('the tables a server keeps', () => {
  it('a table is made from an earlier one however many commits came since', async () => {
    const { whole, counting } = watched(await createCorpusStore())
    const standings = createStandings(counting)
    await standings.current(counting, counting)
    await addRelations(counting, 0, 130)
    const table = await standings.current(counting, counting)
    expect(whole.count).toBe(1)
    expect(table.version).toBe(133)
    expect(table).toEqual(await readStanding(counting))
  })

  it('a table is read whole when most of the corpus changed', async () => {
    const { whole, counting } = watched(await createCorpusStore())
    const standings = createStandings(counting)
    await standings.current(counting, counting)
    const actors = Array.from({ length: 1001 }, (_, n) => actor(n))
    await counting.apply(commit(adding(...actors), { by: 'import:test' }))
    const table = await standings.current(counting, counting)
    expect(whole.count).toBe(2)
    expect(table).toEqual(await readStanding(counting))
  })

  it('tables of the past are made from the nearest one, earlier or later, and stand beside the present’s', async () => {
    const store = await createCorpusStore()
    const { whole, counting } = watched(store)
    const standings = createStandings(counting, 8)
    await addRelations(counting, 0, 20)
    const at = async (version: number) => {
      const past = await createPast(counting, version)
      return standings.current(past, past)
    }
    const asked = await Promise.all([at(3), at(9), standings.current(counting, counting), at(23), at(5)])
    expect(whole.count).toBe(1)
    await addRelations(counting, 20, 5)
    const again = await Promise.all([at(3), at(25), at(28), standings.current(counting, counting), at(4)])
    expect(whole.count).toBe(1)
    for (const table of [...asked, ...again])
      expect(table).toEqual(await readStanding(await createPast(store, table.version)))
    expect([...asked, ...again].map(({ version }) => version)).toEqual([3, 9, 23, 23, 5, 3, 25, 28, 28, 4])
  })

  it('whoever waits for a table too long is told to ask again; the reading goes on, once for all, and is found', async () => {
    const { whole, counting } = watched(await createCorpusStore())
    let goOn = (): void => undefined
    whole.mayGoOn = new Promise((resolve) => (goOn = resolve))
    const app = createTestApp(counting, { limits: { timeout: 100 } })
    const early = await Promise.all([ask(app, positions), ask(app, positions), ask(app, '{ corpus { version } }')])
    expect(early.map(({ errors }) => errors?.[0]?.extensions.code)).toEqual(['BUSY', 'BUSY', undefined])
    expect(early[0]?.errors?.[0]?.message).toMatch(/Ask again/u)
    // Somebody writes meanwhile: what is being read is not lost.
    await addRelations(counting, 0, 1)
    goOn()
    const { positions: found } = await dataOf(app, positions)
    expect(found).toMatchObject({ corpusVersion: 4 })
    expect(whole.count).toBe(1)
  })

  it('what takes too long without waiting for a table is no matter of asking again', async () => {
    const store = await createCorpusStore()
    const slow: Store = { ...store, find: () => new Promise(() => undefined) }
    const app = createTestApp(slow, { limits: { timeout: 100 } })
    const { errors } = await ask(app, '{ statements(first: 1) { nodes { label } } }')
    expect(errors?.[0]?.extensions.code).toBe('TIMEOUT')
  })

  it('a table is kept up with what is written, once somebody asked for one', async () => {
    const { whole, counting } = watched(await createCorpusStore())
    let rewinds = 0
    const store: Store = {
      ...counting,
      rewind: (version, records) => {
        if (records === undefined) rewinds += 1
        return counting.rewind(version, records)
      },
    }
    const standings = createStandings(store)
    standings.keepUp()
    expect(whole.count).toBe(0)
    await standings.current(store, store)
    await addRelations(store, 0, 1)
    const before = rewinds
    standings.keepUp()
    standings.keepUp()
    for (let turn = 0; turn < 1000 && rewinds === before; turn += 1) await new Promise(setImmediate)
    expect(rewinds).toBe(before + 1)
    const table = await standings.current(store, store)
    expect(table.version).toBe(4)
    expect(rewinds).toBe(before + 1)
    expect(whole.count).toBe(1)
  })
})
