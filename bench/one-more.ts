/**
 * One more essay in a corpus that is there: `tsx bench/one-more.ts [ESSAYS]`, 1,000 unless told otherwise (some 55,000
 * statements). The corpus is made of bench/essay-texts.ts by the real ingest, linked once and kept in the folder for
 * temporary files; each run works on a copy. CPU seconds of each step of `ronten ingest` with one more file, and of the
 * stance table, network and matrix of the new version, made from what changed.
 */
import { copyFile, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ingestExtracted, ingestFile, type IngestTools } from '../cli/ingest-corpus.ts'
import { linkCorpus } from '../cli/link-corpus.ts'
import { openLinkMemory } from '../cli/link-memory.ts'
import { matrixFromStanding } from '../graph/agreement/matrix.ts'
import { defaultShape, networkFromStanding } from '../graph/agreement/network.ts'
import { defaultOptions } from '../graph/agreement/options.ts'
import { readStanding } from '../graph/read/standing.ts'
import { readStandingSince } from '../graph/read/standing-since.ts'
import { openSqliteStore } from '../graph/stores/sqlite/open.ts'
import type { Store } from '../graph/store.ts'
import { createTokenise } from '../ingest/kuromoji.ts'
import { extract } from '../ingest/pipeline.ts'
import { essayText } from './essay-texts.ts'

const now = (): string => '2031-01-01T00:00:00.000Z'
const fileOf = (n: number) => ({ source: `essay-${String(n)}.txt`, bytes: new TextEncoder().encode(essayText(n)) })

const timed = async <T>(name: string, work: () => Promise<T> | T): Promise<T> => {
  const start = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(start)
  const resident = Math.round(process.memoryUsage().rss / 2 ** 20)
  console.log(`${name.padEnd(44)} ${((user + system) / 1e6).toFixed(2).padStart(8)} s, ${String(resident)} MB`)
  return result
}

/** The store of so many linked essays, made if it is not there. */
const corpusFile = async (essays: number, tools: Omit<IngestTools, 'store'>): Promise<string> => {
  const file = join(tmpdir(), `ronten-essays-${String(essays)}.db`)
  if (existsSync(`${file}.done`)) return file
  await Promise.all(['', '-wal', '-shm'].map((end) => rm(`${file}${end}`, { force: true })))
  const store = await openSqliteStore(file)
  await timed(`${String(essays)} essays ingested`, async () => {
    for (let n = 0; n < essays; n++) {
      const extracted = extract(fileOf(n), tools)
      await ingestExtracted(fileOf(n).source, extracted, { ...tools, store }, { as: 'new' })
    }
  })
  await timed('linked the first time', () => linkCorpus({ ...tools, store }))
  await store.close()
  await writeFile(`${file}.done`, '')
  return file
}

const visible = async (store: Store, before: Awaited<ReturnType<typeof readStanding>>): Promise<void> => {
  const version = await store.head()
  const table = await timed('its table from the one before', () => readStandingSince(store, before, version))
  if (table === undefined) throw new Error('the table cannot be made from the one before')
  await timed('network', () => networkFromStanding(table, defaultOptions, defaultShape))
  const shape = { order: 'coverage', minUnits: 2, maxRows: 100, maxColumns: 100 } as const
  await timed('matrix, 100 × 100', () => matrixFromStanding(table, defaultOptions.scope, shape))
}

const main = async (): Promise<void> => {
  const essays = Number(process.argv[2] ?? 1000)
  const tools = { tokenise: await createTokenise(), now }
  const made = await corpusFile(essays, tools)
  const copy = `${made}.copy`
  await copyFile(made, copy)
  const store = await openSqliteStore(copy)
  const before = await timed('stance table of the corpus, whole', () => readStanding(store))
  console.log(`${String(before.statements.size)} statements, ${String(before.propositions.size)} propositions`)
  const memory = await openLinkMemory(`${copy}.links`)
  const all = { ...tools, store, memory, sketches: new Map() }
  await timed('linked anew, all of it', () => linkCorpus(all, { anew: true }))
  await timed('one more essay: ingested', () => ingestFile(fileOf(essays), all))
  const { extent, changes } = await timed('one more essay: linked', () => linkCorpus(all))
  console.log(`${extent}, ${String(changes.length)} propositions changed`)
  await visible(store, before)
  await store.close()
  memory.close()
  const ends = ['', '-wal', '-shm', '.links', '.links-wal', '.links-shm']
  await Promise.all(ends.map((end) => rm(`${copy}${end}`, { force: true })))
}

await main()
