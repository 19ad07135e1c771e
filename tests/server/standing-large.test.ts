import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateCorpus } from '../../bench/store-data.ts'
import { openSqliteStore } from '../../graph/stores/sqlite/open.ts'
import { createStandings } from '../../server/standing.ts'
import { actor, adding, commit } from '../contract/records.ts'

const size = { seed: 3, perEssay: 60, perAuthor: 200, perIssue: 600, propositionsPerIssue: 5 }

describe('the tables of a corpus of thousands of statements', () => {
  it('are made from one another after a write, however many rows they have', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ronten-large-'))
    const store = await openSqliteStore(join(folder, 'large.sqlite'))
    for (const one of generateCorpus({ ...size, statements: 2001 })) await store.apply(one)
    const standings = createStandings(store)
    const first = await standings.current(store, store)
    // A share of the rows that is no whole number, and more than the least that is looked at.
    const rows = first.stances.length + first.statements.size
    expect([rows > 4000, rows % 4 === 0]).toEqual([true, false])
    await store.apply(commit(adding(actor(901))))
    expect((await standings.current(store, store)).version).toBe(first.version + 1)
    await store.close()
    rmSync(folder, { recursive: true })
  })
})
