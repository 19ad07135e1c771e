import { jest } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateCorpus } from '../../bench/store-data.ts'
import { copyStore } from '../../graph/copy/copy-store.ts'
import { writeGraphJson } from '../../graph/formats/ronten-json.ts'
import { openStore } from '../../graph/open-store.ts'
import type { Store } from '../../graph/store.ts'
import { killedCopy } from '../cli/kill-copy.ts'
import { answersOf, questionsAbout } from '../contract/answers.ts'
import { createEditedSamples } from '../contract/edited-samples.ts'
import { actor, adding, close, commit, relation, statement } from '../contract/records.ts'
import { expectTablesAlike } from '../contract/tables.ts'
import { analyzerTests } from './analyzers.ts'
import { bloomTests } from './bloom.ts'
import { migrationTests } from './migrations.ts'
import { searchTests } from './searching.ts'
import { describeWithNeo4j } from './server-jars.ts'
import { startNeo4j, type Neo4jServer } from './start-neo4j.ts'

// A server that has just started plans each statement anew, on a busy machine for a second each.
jest.setTimeout(600_000)

describeWithNeo4j()('Neo4j beside the other stores', () => {
  let server: Neo4jServer
  let folder: string
  let opened: Store[] = []
  beforeAll(async () => {
    server = await startNeo4j()
  })
  afterAll(() => server?.stop())
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ronten-move-'))
    await server.clear()
  })
  afterEach(async () => {
    for (const store of opened) await store.close()
    opened = []
    rmSync(folder, { recursive: true, force: true })
  })

  const file = (name: string): string => `file:${join(folder, name)}`
  const address = (): string => server.uri.replace('neo4j://', 'neo4j://neo4j@')
  const open = async (at: string = address()): Promise<Store> => {
    const store = await openStore(at, { NEO4J_PASSWORD: server.password })
    opened.push(store)
    return store
  }

  it('S25: sqlite to Neo4j, killed twice on the way, and back to sqlite: the same bytes and the same log', async () => {
    const first = await open(file('first.sqlite'))
    for (const one of generateCorpus({ statements: 300, seed: 7 })) await first.apply(one)
    const head = await first.head()
    for (const at of [3, 11]) {
      const said = await killedCopy(file('first.sqlite'), address(), at, { NEO4J_PASSWORD: server.password })
      expect(said).toContain(String(at))
    }
    const graph = await open()
    expect(await graph.head()).toBeGreaterThanOrEqual(11)
    expect(await copyStore(first, graph)).toMatchObject({ kind: 'copied', fingerprint: { version: head } })
    const second = await open(file('second.sqlite'))
    expect(await copyStore(graph, second)).toMatchObject({ kind: 'copied', fingerprint: { version: head } })
    const exported = await writeGraphJson(first)
    expect(await writeGraphJson(graph)).toBe(exported)
    expect(await writeGraphJson(second)).toBe(exported)
  })

  it('a commit larger than one statement takes is one revision all the same', async () => {
    const [source, graph] = [await open(file('large.sqlite')), await open()]
    const people = Array.from({ length: 2001 }, (_, n) => actor(n))
    const said = statement(1)
    const ties = people.map((one) => relation('holds', one, said))
    await source.apply(commit(adding(said, ...people, ...ties)))
    await source.apply(commit(ties.map(close)))
    expect(await copyStore(source, graph)).toMatchObject({ kind: 'copied', fingerprint: { version: 2 } })
    expect(await writeGraphJson(graph)).toBe(await writeGraphJson(source))
  })

  it('what the viewer and other clients ask gets the same answers as over memory, order, cursors and history included', async () => {
    const [memory, graph] = [await createEditedSamples(), await open()]
    expect((await copyStore(memory, graph)).kind).toBe('copied')
    const questions = await questionsAbout(memory)
    expect(await answersOf(graph, questions)).toEqual(await answersOf(memory, questions))
  })

  it('S20: the stance table made from an earlier or a later one, or while somebody writes, is the one read whole', async () => {
    const createStore = async (): Promise<Store> => {
      await server.clear()
      return open()
    }
    const { rows, loose } = await expectTablesAlike(createStore, 2, 1)
    expect(rows).toBeGreaterThan(0)
    expect(loose).toBeGreaterThan(0)
  })

  analyzerTests(() => server, open)
  searchTests(open, () => open(file('words.sqlite')))
  migrationTests(() => server, open)
  bloomTests(() => server, open)
})
