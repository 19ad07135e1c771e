/**
 * One more essay, and another, in a corpus that is settled: `tsx bench/one-more.ts [ESSAYS [MORE]]`, 1,000 and five unless
 * told otherwise (some 60,000 statements). The corpus is made of bench/essay-texts.ts by the real ingest, linked with what
 * the linker remembers and kept in the folder for temporary files; each run works on a copy. Each further essay goes the
 * way a person's does: `ronten ingest` in a process of its own while a server runs, then who agrees with whom and the table
 * of positions, asked of that server. Wall seconds, and CPU seconds of the command's process. With a built `dist/` the
 * built commands are measured, else those of the checkout.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { existsSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { ingestExtracted } from '../cli/ingest-corpus.ts'
import { linkCorpus } from '../cli/link-corpus.ts'
import { linkMemoryPath, openLinkMemory } from '../cli/link-memory.ts'
import { openSqliteStore } from '../graph/stores/sqlite/open.ts'
import { createTokenise } from '../ingest/kuromoji.ts'
import { linkRuleset } from '../ingest/link/link.ts'
import { extract } from '../ingest/pipeline.ts'
import { essayText } from './essay-texts.ts'
import { pace } from './kuromoji-alone.ts'

const now = (): string => '2031-01-01T00:00:00.000Z'
const memoryOf = (file: string): string => linkMemoryPath(`file:${file}`, {})!
const databaseFiles = (file: string): readonly string[] => ['', '-wal', '-shm'].map((end) => `${file}${end}`)
const remove = (...files: readonly string[]): Promise<unknown> =>
  Promise.all(files.flatMap(databaseFiles).map((file) => rm(file, { force: true })))

/** The store of so many linked essays with what the linker remembers of it; made if it is not there, or of other rules. */
const corpusFile = async (essays: number): Promise<string> => {
  const file = join(tmpdir(), `ronten-essays-${String(essays)}.db`)
  const done = `${file}.done`
  if (existsSync(done) && (await readFile(done, 'utf8')) === linkRuleset) return file
  const tools = { tokenise: await createTokenise(), now }
  if (!existsSync(done)) await remove(file)
  await remove(memoryOf(file))
  const store = await openSqliteStore(file)
  if (!existsSync(done))
    for (let n = 0; n < essays; n++) {
      const source = { source: `essay-${String(n)}.txt`, bytes: new TextEncoder().encode(essayText(n)) }
      await ingestExtracted(source.source, extract(source, tools), { ...tools, store }, { as: 'new' })
    }
  const memory = await openLinkMemory(memoryOf(file))
  await linkCorpus({ ...tools, store, memory }, { anew: true })
  memory.close()
  await store.close()
  await writeFile(done, linkRuleset)
  return file
}

const built = join(import.meta.dirname, '..', 'dist', 'cli', 'main.js')
const program = existsSync(built) ? [built] : ['--import', 'tsx', join(import.meta.dirname, '..', 'cli', 'main.ts')]
const ronten = (...words: readonly string[]): ChildProcess =>
  spawn(process.execPath, [...program, ...words], { stdio: ['ignore', 'pipe', 'inherit'] })

/** CPU seconds of the children that have ended; 0 where the system doesn't tell. */
const cpuOfChildren = (): number => {
  if (!existsSync('/proc/self/stat')) return 0
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]!.split(' ')
  return (Number(fields[13]) + Number(fields[14])) / 100
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    child.stdout!.resume()
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`it ended with ${String(code)}`))))
  })

const urlOf = (server: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    createInterface(server.stdout!).on('line', (line) => {
      const [url] = /http:\S+/.exec(line) ?? []
      if (url !== undefined) resolve(url)
    })
    server.once('exit', () => reject(new Error('the server ended')))
  })

const questions = {
  network: '{ agreement { corpusVersion windows { members { activity } ties { weight low high } omittedTies } } }',
  positions:
    '{ positions(maxRows: 40, maxColumns: 100) { corpusVersion rows { id } cells { row column cell { position } } } }',
}

/** Asks the server; the version it answers for. */
const ask = async (url: string, name: keyof typeof questions): Promise<number> => {
  const answer = await fetch(`${url}graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: questions[name] }),
  })
  const { data, errors } = (await answer.json()) as {
    data?: Record<string, { corpusVersion: number }>
    errors?: readonly { message: string }[]
  }
  if (data === undefined || errors !== undefined) throw new Error(errors?.[0]?.message)
  return Object.values(data)[0]!.corpusVersion
}

const seconds = (ms: number): string => (ms / 1000).toFixed(2).padStart(6)

const main = async (): Promise<void> => {
  const [essays, more] = [Number(process.argv[2] ?? 1000), Number(process.argv[3] ?? 5)]
  const made = await corpusFile(essays)
  const folder = await mkdtemp(join(tmpdir(), 'ronten-one-more-'))
  const copy = join(folder, 'corpus.db')
  await copyFile(made, copy)
  await copyFile(memoryOf(made), memoryOf(copy))
  const server = ronten('serve', '--port', '0', '--store', `file:${copy}`)
  try {
    const url = await urlOf(server)
    let version = 0
    for (const name of ['network', 'positions'] as const) {
      const start = performance.now()
      version = await ask(url, name)
      console.log(
        `${name.padEnd(12)} of version ${String(version)}, the first time: ${seconds(performance.now() - start)} s`,
      )
    }
    for (let n = essays; n < essays + more; n++) {
      const file = join(folder, `essay-${String(n)}.txt`)
      await writeFile(file, essayText(n))
      const [start, cpu] = [performance.now(), cpuOfChildren()]
      await ended(ronten('ingest', file, '--store', `file:${copy}`))
      const written = performance.now()
      const after = await ask(url, 'network')
      const seen = performance.now()
      await ask(url, 'positions')
      const all = performance.now()
      if (after <= version) throw new Error('the server does not see it')
      version = after
      console.log(
        `essay ${String(n)}: ingest and link ${seconds(written - start)} s (CPU ${(cpuOfChildren() - cpu).toFixed(2)}), ` +
          `network ${seconds(seen - written)} s, positions ${seconds(all - seen)} s; visible after ${seconds(seen - start)} s`,
      )
    }
  } finally {
    server.kill()
    await rm(folder, { recursive: true, force: true })
  }
}

await main()
console.log(pace())
