import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Standing } from '../../../graph/agreement/standing.ts'
import { isGraphError } from '../../../graph/errors.ts'
import { readStandingSince } from '../../../graph/read/standing-since.ts'
import { readStanding } from '../../../graph/read/standing.ts'
import { createMemoryStore } from '../../../graph/stores/memory.ts'
import { openSqliteStore } from '../../../graph/stores/sqlite/open.ts'
import type { Commit, Store } from '../../../graph/store.ts'
import { generateCorpus } from '../../../bench/store-data.ts'
import { commitFrom, histories, world, worldEditions } from '../../contract/histories.ts'
import { adding, commit } from '../../contract/records.ts'

const applied = async (store: Store, what: Commit): Promise<void> => {
  try {
    await store.apply(what)
  } catch (error) {
    if (!isGraphError(error)) throw error
  }
}

const start = commit(adding(...world), { by: 'import:test', editions: worldEditions })

/** The table since each of the earlier ones is the table read whole. */
const expectSameSince = async (store: Store, tables: readonly Standing[]): Promise<Standing> => {
  const whole = await readStanding(store)
  for (const old of tables) {
    const since = await readStandingSince(store, old, whole.version)
    if (since !== undefined) expect(since).toEqual(whole)
  }
  return whole
}

describe('S20: the stance table made from an earlier one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ronten-since-'))
  let files = 0
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const kinds: readonly (readonly [string, number, () => Promise<Store>])[] = [
    ['memory', 25, async () => createMemoryStore()],
    ['sqlite', 6, () => openSqliteStore(join(folder, `${(files += 1)}.db`))],
  ]

  it.each(kinds)(
    'is the one read whole, on random histories in the %s store',
    async (_name, runs, createStore) => {
      let rows = 0
      await fc.assert(
        fc.asyncProperty(histories, async (steps) => {
          const store = await createStore()
          await applied(store, start)
          const tables = [await readStanding(store)]
          for (const [n, step] of steps.entries()) {
            await applied(store, await commitFrom(store, step, n))
            tables.push(await expectSameSince(store, tables))
          }
          rows += tables.at(-1)!.stances.length
          await store.close()
        }),
        { numRuns: runs },
      )
      expect(rows).toBeGreaterThan(0)
    },
    300_000,
  )

  it('is the one read whole while a corpus grows, essay by essay, with what analysts do', async () => {
    const store = createMemoryStore()
    const tables: Standing[] = []
    for (const one of generateCorpus({ statements: 60, seed: 4, perEssay: 3, perAuthor: 10, perIssue: 20 })) {
      await store.apply(one)
      tables.push(await expectSameSince(store, tables.slice(-3)))
    }
    expect(tables.length).toBeGreaterThan(20)
    expect(tables.at(-1)!.stances.length).toBeGreaterThan(80)
  })
})
