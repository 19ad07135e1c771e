import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vertexKinds, type VertexKind } from '../../../graph/model/header.ts'
import { openSqliteStore } from '../../../graph/stores/sqlite/open.ts'
import type { Store } from '../../../graph/store.ts'
import { actor, adding, close, commit, issue } from '../../contract/records.ts'

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

  const hits = async (word: string, kinds: readonly VertexKind[], first: number): Promise<readonly string[]> => {
    const found: string[] = []
    for (let after: string | undefined, more = true; more;) {
      const slice = await store.search(
        { phrases: [[...word]], kinds },
        { first, ...(after !== undefined && { after }) },
      )
      found.push(...slice.items.map(({ id }) => id))
      after = slice.cursors.at(-1)
      more = slice.more
    }
    return found
  }

  it('S12, S17: a word with thousands of hits gives each once by id, in any kinds and pages, former ones never', async () => {
    const actors = Array.from({ length: 1100 }, (_, n) => actor(n, `橋の会${String(n)}`))
    const issues = Array.from({ length: 40 }, (_, n) => issue(n, `橋の補修${String(n)}`))
    const others = Array.from({ length: 30 }, (_, n) => actor(2000 + n, `港の会${String(n)}`))
    await store.apply(commit(adding(...actors, ...issues, ...others)))
    await store.apply(commit([close(actors[7]!)]))
    const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id).sort()
    const living = actors.filter((_, n) => n !== 7)
    for (const first of [7, 1000]) {
      expect(await hits('橋', vertexKinds, first)).toEqual(ids([...living, ...issues]))
      expect(await hits('橋', ['issue'], first)).toEqual(ids(issues))
      expect(await hits('港', ['actor', 'issue'], first)).toEqual(ids(others))
      expect(await hits('橋の会', ['issue', 'actor'], first)).toEqual(ids(living))
      expect(await hits('橋', ['statement'], first)).toEqual([])
    }
  })
})
