import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqliteStore } from '../../../graph/stores/sqlite/open.ts'
import type { Store } from '../../../graph/store.ts'
import { findsFrequentWords } from '../../contract/frequent-words.ts'

describe('search in the SQLite store', () => {
  let folder: string
  let store: Store
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ronten-search-'))
    store = await openSqliteStore(join(folder, 'words.sqlite'))
  })
  afterAll(async () => {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('S12, S17: a word with thousands of hits gives each once by id, in any kinds and pages, former ones never', async () =>
    findsFrequentWords(store))
})
