import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { createPast } from '../../../graph/read/past.ts'
import { readStanding } from '../../../graph/read/standing.ts'
import { createMemoryStore } from '../../../graph/stores/memory.ts'
import { openSqliteStore } from '../../../graph/stores/sqlite/open.ts'
import { isGraphError } from '../../../graph/errors.ts'
import type { Commit, Store } from '../../../graph/store.ts'
import { commitFrom, histories, world, worldEditions, worldIds } from '../../contract/histories.ts'
import { everything, refusal } from '../../contract/reading.ts'
import { actor, adding, commit } from '../../contract/records.ts'

const applied = async (store: Store, what: Commit): Promise<boolean> => {
  const head = await store.head()
  try {
    await store.apply(what)
  } catch (error) {
    if (!isGraphError(error)) throw error
  }
  return (await store.head()) > head
}

const start = commit(adding(...world), { by: 'import:test', editions: worldEditions })

describe('a store as it was', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ronten-past-'))
  let files = 0
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const kinds: readonly (readonly [string, number, () => Promise<Store>])[] = [
    ['memory', 12, async () => createMemoryStore()],
    ['sqlite', 6, () => openSqliteStore(join(folder, `${(files += 1)}.db`))],
  ]

  it.each(kinds)(
    'S19: answers every read as the %s store did at that version',
    async (_name, runs, createStore) => {
      let compared = 0
      await fc.assert(
        fc.asyncProperty(histories, fc.constantFrom(1, 2, 7, 1000), async (steps, first) => {
          const store = await createStore()
          await applied(store, start)
          const seen = [await everything(store, worldIds, first)]
          const tables = [await readStanding(store)]
          for (const [n, step] of steps.entries())
            if (await applied(store, await commitFrom(store, step, n))) {
              seen.push(await everything(store, worldIds, first))
              tables.push(await readStanding(store))
            }
          for (const [n, then] of seen.entries()) {
            const past = await createPast(store, n + 1)
            expect(await everything(past, worldIds, first)).toEqual(then)
            expect(await readStanding(past)).toEqual(tables[n])
            compared += 1
          }
          await store.close()
        }),
        { numRuns: runs },
      )
      expect(compared).toBeGreaterThan(2 * runs)
    },
    300_000,
  )

  it('goes on answering the same while the store is written to', async () => {
    const store = createMemoryStore()
    await store.apply(start)
    const past = await createPast(store, 1)
    const before = await everything(past, worldIds, 7)
    await store.apply(commit(adding(actor(9, '後から')), { by: 'analyst:test', key: 'later-one' }))
    expect(await store.head()).toBe(2)
    expect(await everything(past, worldIds, 7)).toEqual(before)
  })

  it('is for reading only, and knows no version to come', async () => {
    const store = createMemoryStore()
    await store.apply(start)
    const past = await createPast(store, 0)
    expect((await refusal(past.apply(start))).code).toBe('INVALID')
    expect((await refusal(past.head(1))).code).toBe('INVALID')
    expect((await refusal(createPast(store, 2))).code).toBe('INVALID')
    expect((await refusal(createPast(store, -1))).code).toBe('INVALID')
  })
})
