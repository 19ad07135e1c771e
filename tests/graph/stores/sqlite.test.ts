import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqliteStore } from '../../../graph/stores/sqlite/open.ts'
import { connector } from '../../../graph/stores/sqlite/connection.ts'
import { storeContract } from '../../contract/store.ts'

const folder = mkdtempSync(join(tmpdir(), 'ronten-sqlite-'))
const statements = new Set<string>()
let files = 0

storeContract('sqlite', async () => {
  files += 1
  const path = join(folder, `${files}.db`)
  const open = () => openSqliteStore(path, { onPrepare: (sql) => statements.add(sql) })
  return { store: await open(), again: open }
})

describe('the plans of the SQLite store', () => {
  /** Whole tables that are read by design, and then in the order of an index: where the port promises everything. */
  const big = /SCAN (vertex|relation|change|edition|[vrsehcu])\b(?! VIRTUAL)/u

  it('no statement that the whole contract prepared scans a big table', async () => {
    const store = await openSqliteStore(join(folder, 'plans.db'))
    const connection = (await connector(join(folder, 'plans.db')))()
    const scans: string[] = []
    for (const sql of statements) {
      if (sql.startsWith('PRAGMA')) continue
      for (const { detail } of connection.all<{ readonly detail: string }>(`EXPLAIN QUERY PLAN ${sql}`))
        if (big.test(detail) && !/^SCAN v VIRTUAL/u.test(detail)) scans.push(`${detail}: ${sql}`)
    }
    expect(statements.size).toBeGreaterThan(40)
    expect(scans).toEqual([])
    connection.close()
    await store.close()
  })

  it('would see a scan if there were one', async () => {
    const store = await openSqliteStore(join(folder, 'plans.db'))
    const connection = (await connector(join(folder, 'plans.db')))()
    const planOf = (sql: string) => connection.all<{ readonly detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    expect(planOf('SELECT body FROM relation WHERE confidence > 0.5')[0]!.detail).toMatch(big)
    expect(planOf('SELECT body FROM vertex v WHERE v.live')[0]!.detail).toMatch(big)
    connection.close()
    await store.close()
  })
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})
