import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vertexKinds } from '../../../graph/model/header.ts'
import type { Proposition } from '../../../graph/model/proposition.ts'
import { connector } from '../../../graph/stores/sqlite/connection.ts'
import { openSqliteStore } from '../../../graph/stores/sqlite/open.ts'
import type { Store } from '../../../graph/store.ts'
import { findsFrequentWords } from '../../contract/frequent-words.ts'
import { actor, adding, close, commit, edit, edition, essay, issue, proposition } from '../../contract/records.ts'
import { walk } from '../../contract/reading.ts'

/** The ids of all hits, read in small pages. */
const found = async (store: Store, word: string): Promise<readonly string[]> =>
  (await walk((page) => store.search({ phrases: [[...word]], kinds: vertexKinds }, page), 7)).map(({ id }) => id)

/** A proposition whose id begins like that of all others of its sort, which minted ones never do. */
const alike = (end: string): Proposition => ({
  ...proposition(1, { label: '橋' }),
  id: `proposition:${'k'.repeat(24)}${end}`,
})

const idsOf = (records: readonly { readonly id: string }[]): readonly string[] => records.map(({ id }) => id).sort()

describe('search in the SQLite store', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'ronten-search-'))
  })
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  /** The numbers of all vertices, in the order of their ids. */
  const numbersIn = async (path: string): Promise<readonly number[]> => {
    const connection = (await connector(path))()
    const rows = connection.all<{ readonly id_order: number }>('SELECT id_order FROM vertex ORDER BY id')
    connection.close()
    return rows.map(({ id_order }) => id_order)
  }

  it('S12, S17: a word with thousands of hits gives each once by id, in any kinds and pages, former ones never', async () => {
    const path = join(folder, 'frequent.sqlite')
    const store = await openSqliteStore(path)
    await findsFrequentWords(store)
    await store.close()
    const numbers = await numbersIn(path)
    expect(numbers.length).toBeGreaterThan(1000)
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
  })

  it('S12, S17: hits stay in the order of ids where there is no number left between two of them', async () => {
    const path = join(folder, 'crowded.sqlite')
    const store = await openSqliteStore(path)
    const others = [...Array.from({ length: 20 }, (_, n) => actor(n, `橋の会${String(n)}`)), issue(1, '橋')]
    await store.apply(commit(adding(...others, alike('z2'), alike('a2'))))
    const first = await numbersIn(path)
    // Each between the first of them and the one before, so that it takes half of the room that was left.
    const inner = [...'yxwvutsrqponmlkjihgfedcb'].flatMap((letter) => ['z', 'a'].map((end) => alike(`${letter}${end}`)))
    for (const one of inner) await store.apply(commit(adding(one)))
    expect(await found(store, '橋')).toEqual(idsOf([...others, ...inner, alike('a2'), alike('z2')]))
    const numbers = await numbersIn(path)
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
    expect(numbers.at(-1)).not.toBe(first.at(-1))
    await store.close()
  })

  it('S24: what was found in a file of an earlier form is found in it as it is now', async () => {
    const path = join(folder, 'earlier.sqlite')
    const store = await openSqliteStore(path)
    const long = essay(1, { title: '橋' })
    const actors = Array.from({ length: 40 }, (_, n) => actor(n, `橋の会${String(n)}`))
    await store.apply(commit(adding(long, ...actors), { editions: [edition(1, '港から橋まで歩く。')] }))
    await store.apply(commit([close(actors[3]!), edit(actors[4]!, { name: '港の会' })]))
    const before = await Promise.all(['橋', '港', '橋の会', '歩く'].map((word) => found(store, word)))
    expect(before.map(({ length }) => length)).toEqual([39, 2, 38, 1])
    await store.close()
    const connection = (await connector(path))()
    connection.exec(`DROP INDEX vertex_id_order; ALTER TABLE vertex DROP COLUMN id_order;
      INSERT INTO words (words) VALUES ('delete-all'); UPDATE corpus SET schema = 3`)
    connection.close()
    const again = await openSqliteStore(path)
    expect(await Promise.all(['橋', '港', '橋の会', '歩く'].map((word) => found(again, word)))).toEqual(before)
    await again.apply(commit(adding(actor(50, '橋の会'))))
    expect(await found(again, '橋の会')).toEqual(idsOf([...actors.filter((_, n) => n !== 3 && n !== 4), actor(50)]))
    await again.close()
  })
})
