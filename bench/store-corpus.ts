/** The made-up corpora of the store benches: each size is made once, in a file and in a database, and kept. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openNeo4jStore } from '../graph/stores/neo4j/open.ts'
import { openSqliteStore } from '../graph/stores/sqlite/open.ts'
import { sealCursor } from '../server/connection.ts'
import { startNeo4j, type Neo4jServer } from '../tests/neo4j/start-neo4j.ts'
import { fillStores } from './store-load.ts'
import { chooseSubjects, type Subject } from './store-requests.ts'

/** Says how far a bench is. */
export const note = (text: string): void => void process.stderr.write(`${text}\n`)

/** One size of the corpus. */
export interface Corpus {
  readonly statements: number
  readonly folder: string
  /** The corpus in SQLite. */
  readonly file: string
}

/** The corpus of so many statements under this folder, made or not. */
export const corpusOf = (data: string, statements: number): Corpus => {
  const folder = join(data, String(statements))
  return { statements, folder, file: join(folder, 'corpus.sqlite') }
}

/** A corpus of 100,000 is ten times one of 10,000, side by side: an issue or an author has and meets as many in both. */
const perField = 10_000

/** The Neo4j server with the corpus, which is made the first time, in SQLite too, and found again later. */
export const startDatabase = async ({ statements, folder, file }: Corpus, heap: string): Promise<Neo4jServer> => {
  const home = join(folder, 'neo4j')
  const ready = join(folder, 'ready')
  const size = { statements, seed: 1, perField }
  const said = JSON.stringify(size)
  const isThere = existsSync(ready) && readFileSync(ready, 'utf8') === said
  if (!isThere) {
    note(`Making a corpus of ${String(statements)} statements in ${folder} …`)
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(home, { recursive: true })
  }
  const server = await startNeo4j({ folder: home, kept: true, heap })
  if (!isThere) {
    const stores = [await openSqliteStore(file), await openNeo4jStore(server)]
    await fillStores(stores, size)
    for (const store of stores) await store.close()
    writeFileSync(ready, said)
  }
  return server
}

/** So many subjects of requests to this corpus. */
export const subjectsOf = async ({ file }: Corpus, count: number): Promise<readonly Subject[]> => {
  const store = await openSqliteStore(file)
  try {
    return await chooseSubjects(store, count, (key) => sealCursor({ field: 'Query.statements', args: {} }, key))
  } finally {
    await store.close()
  }
}
