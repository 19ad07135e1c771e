/**
 * Speed of the stores: `tsx bench/store.ts [--statements 10000] [--data FOLDER] [--rounds 60]`. Compares in one run,
 * interleaved, on the same made-up corpus: our GraphQL on Neo4j and on SQLite (`ronten serve` as built), Cypher and SQL
 * by hand (the floors), HTTP and GraphQL alone, and @neo4j/graphql on the same Neo4j server, which is installed into the
 * data folder. Data and peer are made once and kept there. Only the ratios carry over to other machines.
 */
import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { copyFileSync, cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import neo4j from 'neo4j-driver'
import { openNeo4jStore } from '../graph/stores/neo4j/open.ts'
import { openSqliteStore } from '../graph/stores/sqlite/open.ts'
import { sealCursor } from '../server/connection.ts'
import { startNeo4j, type Neo4jServer } from '../tests/neo4j/start-neo4j.ts'
import { createCypherFloor, createSqlFloor } from './store-floors.ts'
import { fillStores } from './store-load.ts'
import {
  chooseSubjects,
  ourAddition,
  ourNewNetwork,
  ourOperation,
  peerAddition,
  peerOperation,
  requestNames,
  type Operation,
  type RequestName,
  type Subject,
} from './store-requests.ts'
import { startCold, startContender } from './store-servers.ts'
import { medianOf, showTable, type Contest, type Timed } from './store-table.ts'

const { values: options } = parseArgs({
  options: {
    statements: { type: 'string', default: '10000' },
    data: { type: 'string', default: join(tmpdir(), 'ronten-bench-store') },
    rounds: { type: 'string', default: '60' },
    built: { type: 'boolean', default: false },
  },
})
const statements = Number(options.statements)
const rounds = Number(options.rounds)
/** A Java server that has just started is several times slower, and busy making itself faster, for some minutes. */
const warming = 80
const folder = join(options.data, String(statements))
const file = join(folder, 'corpus.sqlite')
const note = (text: string): void => void process.stderr.write(`${text}\n`)

/** The database with the corpus: made the first time, found again later. */
const startDatabase = async (): Promise<Neo4jServer> => {
  const home = join(folder, 'neo4j')
  const ready = join(folder, 'ready')
  if (!existsSync(ready)) {
    note(`Making a corpus of ${String(statements)} statements in ${folder} …`)
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(home, { recursive: true })
  }
  // For the peer, which puts all statements in order to show the first: in 512 MB it cannot answer for 100,000.
  const heap = statements > 10_000 ? '2g' : '512m'
  const server = await startNeo4j({ folder: home, kept: true, heap })
  if (!existsSync(ready)) {
    const stores = [await openSqliteStore(file), await openNeo4jStore(server)]
    await fillStores(stores, { statements, seed: 1 })
    for (const store of stores) await store.close()
    writeFileSync(ready, '')
  }
  return server
}

/** The peer's folder. It is no dependency of ours, not even of development: it would bring 60 packages for one bench. */
const installPeer = (): string => {
  const target = join(options.data, 'peer')
  cpSync(join('bench', 'peer'), target, { recursive: true })
  if (!existsSync(join(target, 'node_modules'))) {
    note('Installing the peer …')
    const words = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock']
    execFileSync('npm', words, { cwd: target, stdio: ['ignore', 'ignore', 'inherit'] })
  }
  return target
}

const subjectsOf = async (count: number): Promise<readonly Subject[]> => {
  const store = await openSqliteStore(file)
  try {
    return await chooseSubjects(store, count, (key) => sealCursor({ field: 'Query.statements', args: {} }, key))
  } finally {
    await store.close()
  }
}

/** The first network reads all stances, on a busy machine for longer than one request may take; it goes on behind it. */
const warmUp = async (ask: (operation: Operation) => Promise<string>, subject: Subject): Promise<void> => {
  for (let tries = 1; ; tries++) {
    try {
      await ask(ourOperation('network', subject))
      return
    } catch (error) {
      if (tries === 10 || !/TIMEOUT|BUSY/u.test(String(error))) throw error
    }
  }
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const begin = performance.now()
  await work()
  return performance.now() - begin
}

/** Every contender's every round: its median is what counts. The first rounds are not counted. */
const race = async (
  contests: readonly Contest[],
  subjects: readonly Subject[],
  count: number,
  warmUp: number,
): Promise<readonly Timed[]> => {
  const times = contests.map((): number[] => [])
  const failed = new Set<string>()
  for (let round = 0; round < warmUp + count; round++) {
    const subject = subjects[round % subjects.length]!
    // Each round begins with another one, so that nobody always follows the same.
    for (let n = 0; n < contests.length; n++) {
      const at = (n + round) % contests.length
      const { contender, request, run } = contests[at]!
      if (failed.has(contender)) continue
      try {
        const ms = await timed(() => run(subject, `bench-${randomUUID()}`))
        if (round >= warmUp) times[at]!.push(ms)
      } catch (error) {
        // What the peer cannot answer is shown as such; for all others it ends the bench.
        if (contender !== 'peer') throw error
        note(`The peer does not answer: ${request}. ${String(error).slice(0, 600)}`)
        failed.add(contender)
      }
    }
  }
  const found = contests.map(({ request, contender }, n) => ({ request, contender, ms: medianOf(times[n]!) }))
  note(found.map(({ request, contender, ms }) => `${request} ${contender} ${ms.toFixed(2)}`).join(', '))
  return found
}

const main = async (): Promise<void> => {
  if (!options.built) execFileSync(process.execPath, ['build.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] })
  const peerFolder = installPeer()
  const server = await startDatabase()
  const subjects = await subjectsOf(10)
  const first = ourOperation('page', subjects[0]!)
  const serving = (store: string) => () =>
    startContender(['dist/cli/main.js', 'serve', '--port', '0', '--store', store, '--analyst', 'bench'], {
      NEO4J_PASSWORD: server.password,
      NODE_NO_WARNINGS: '1',
    })
  const graph = await startCold(serving(server.uri.replace('//', '//neo4j@')), first)
  const lite = await startCold(serving(`file:${file}`), first)
  const middle = Buffer.from(`arrayconnection:${String(Math.floor(statements / 2))}`).toString('base64')
  const peerAsked = (name: RequestName, subject: Subject) =>
    peerOperation(name, subject, `"${Array.from(subject.word).join(' ')}"`, middle)
  const peer = await startCold(
    () =>
      startContender([join(peerFolder, 'server.mjs')], {
        PEER_URI: server.uri,
        PEER_PASSWORD: server.password,
        PEER_TYPES: join(peerFolder, 'types.graphql'),
      }),
    peerAsked('page', subjects[0]!),
  )

  await warmUp(graph.contender.ask, subjects[0]!)
  await warmUp(lite.contender.ask, subjects[0]!)
  const answers: [string, unknown][] = []
  for (const name of requestNames)
    for (const subject of subjects) {
      const operation = ourOperation(name, subject)
      const [one, other] = [await lite.contender.ask(operation), await graph.contender.ask(operation)]
      if (one !== other) note(`The answers to ${name} differ between the stores.`)
      answers.push([
        `${operation.query} ${JSON.stringify(operation.variables)}`,
        (JSON.parse(one) as { data: unknown }).data,
      ])
    }
  const addition = ourAddition(subjects[0]!, `bench-${randomUUID()}`)
  for (const { ask } of [graph.contender, lite.contender])
    answers.push([addition.query, (JSON.parse(await ask(addition)) as { data: unknown }).data])
  const answerFile = join(folder, 'answers.json')
  writeFileSync(answerFile, JSON.stringify(answers))
  const alone = await startContender(['--import', 'tsx', join('bench', 'store-alone.ts'), answerFile])

  const copy = join(folder, 'floor.sqlite')
  // What a run that was stopped left beside an older copy is no part of this one.
  for (const beside of ['-wal', '-shm']) rmSync(`${copy}${beside}`, { force: true })
  copyFileSync(file, copy)
  const cypher = createCypherFloor(
    neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password), {
      telemetryDisabled: true,
      disableLosslessIntegers: true,
      fetchSize: -1,
    }),
  )
  const sql = await createSqlFloor(file, copy)
  let networks = 0
  const raceFor = async (request: RequestName | 'anew', count = rounds, before = rounds): Promise<readonly Timed[]> => {
    const name = request === 'anew' ? 'network' : request
    const asking = (ask: typeof alone.ask) => (subject: Subject) => ask(ourOperation(name, subject))
    const ours = (ask: typeof alone.ask) =>
      request === 'anew' ? (subject: Subject) => ask(ourNewNetwork(subject, (networks += 1))) : asking(ask)
    const contests: readonly Contest[] = [
      { request, contender: 'graph', run: ours(graph.contender.ask) },
      { request, contender: 'lite', run: ours(lite.contender.ask) },
      { request, contender: 'alone', run: asking(alone.ask) },
      { request, contender: 'cypher', run: (subject) => cypher.ask(name, subject) },
      { request, contender: 'sql', run: (subject) => sql.ask(name, subject) },
      { request, contender: 'peer', run: (subject) => peer.contender.ask(peerAsked(name, subject)) },
    ]
    return race(contests, subjects, count, before)
  }
  const adding = (ask: typeof alone.ask) => (subject: Subject, key: string) => ask(ourAddition(subject, key))
  const additions: readonly Contest[] = [
    { request: 'addition', contender: 'graph', run: adding(graph.contender.ask) },
    { request: 'addition', contender: 'lite', run: adding(lite.contender.ask) },
    { request: 'addition', contender: 'alone', run: adding(alone.ask) },
    { request: 'addition', contender: 'cypher', run: (subject, key) => cypher.add(subject, key) },
    { request: 'addition', contender: 'sql', run: (subject, key) => sql.add(subject, key) },
    { request: 'addition', contender: 'peer', run: (subject) => peer.contender.ask(peerAddition(subject)) },
  ]
  note('Warming up …')
  for (const request of requestNames) await raceFor(request, 1, warming)
  await race(additions, subjects, 1, warming)
  // After so many writes the table of stances has something to catch up with.
  for (const { ask } of [graph.contender, lite.contender]) await warmUp(ask, subjects[0]!)
  note('Measuring …')
  const results: Timed[] = []
  for (const request of requestNames) results.push(...(await raceFor(request)))
  const memory = { graph: graph.contender.memory(), lite: lite.contender.memory(), peer: peer.contender.memory() }
  results.push(...(await raceFor('anew')))
  results.push(...(await race(additions, subjects, rounds, rounds)))
  const start = { graph: graph.ms, lite: lite.ms, peer: peer.ms }
  process.stdout.write(showTable(statements, results, { memory, start }, join(options.data, 'results.json')))

  await cypher.close()
  await sql.close()
  for (const { stop } of [graph.contender, lite.contender, peer.contender, alone]) await stop()
  await server.stop()
}

await main()
