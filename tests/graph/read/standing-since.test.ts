import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Standing } from '../../../graph/agreement/standing.ts'
import { readStandingSince } from '../../../graph/read/standing-since.ts'
import { readStanding } from '../../../graph/read/standing.ts'
import { createMemoryStore } from '../../../graph/stores/memory.ts'
import { openSqliteStore } from '../../../graph/stores/sqlite/open.ts'
import type { Store } from '../../../graph/store.ts'
import { generateCorpus } from '../../../bench/store-data.ts'
import { expectTablesAlike } from '../../contract/tables.ts'

/** The table since each of the earlier ones is the table read whole. */
const expectSameSince = async (store: Store, tables: readonly Standing[]): Promise<Standing> => {
  const whole = await readStanding(store)
  for (const old of tables) {
    const since = await readStandingSince(store, old, whole.version)
    expect(since).toEqual(whole)
  }
  return whole
}

describe('S20: the stance table made from an earlier one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ronten-since-'))
  let files = 0
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const kinds: readonly (readonly [string, number, () => Promise<Store>])[] = [
    ['memory', 60, async () => createMemoryStore()],
    ['sqlite', 6, () => openSqliteStore(join(folder, `${(files += 1)}.db`))],
  ]

  it.each(kinds)(
    'is the one read whole, also back in time and while somebody writes, on random histories in the %s store',
    async (_name, runs, createStore) => {
      const { rows, hidden, created, loose } = await expectTablesAlike(createStore, runs)
      expect(rows).toBeGreaterThan(0)
      expect(loose).toBeGreaterThan(0)
      if (runs > 20) for (const number of [hidden, created]) expect(number).toBeGreaterThan(0)
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
