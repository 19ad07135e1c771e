/**
 * Speed of the stores: `tsx bench/store.ts [--statements 10000] [--data FOLDER] [--rounds 60]`. Compares in one run,
 * interleaved, on the same made-up corpus: our GraphQL on Neo4j and on SQLite (`ronten serve` as built), Cypher and SQL
 * by hand (the floors), HTTP and GraphQL alone, and @neo4j/graphql on the same Neo4j server, which is installed into the
 * data folder. Data and peer are made once and kept there. Only the ratios carry over to other machines. What grows with
 * the corpus is measured by bench/store-growth.ts.
 */
import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { copyFileSync, cpSync, existsSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import neo4j from 'neo4j-driver'
import { corpusOf, note, startDatabase, subjectsOf } from './store-corpus.ts'
import { createCypherFloor, createSqlFloor } from './store-floors.ts'
import { race, readTable, type Contest, type Timed } from './store-race.ts'
import {
  ourAddition,
  ourNewNetwork,
  ourOperation,
  peerAddition,
  peerOperation,
  requestNames,
  type RequestName,
  type Subject,
} from './store-requests.ts'
import { startCold, startContender } from './store-servers.ts'
import { showTable } from './store-table.ts'

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
/**
 * How often everything is asked before anything counts. A Java server that has just started is several times slower, and
 * busy making itself faster: after 80 rounds reading one number took it 4 to 5 ms, after some thousand 1.2 to 1.7.
 */
const warming = 400
const corpus = corpusOf(options.data, statements)
const { folder, file } = corpus

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

const main = async (): Promise<void> => {
  if (!options.built) execFileSync(process.execPath, ['build.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] })
  const peerFolder = installPeer()
  // For the peer, which puts all statements in order to show the first: in 512 MB it cannot answer for 100,000.
  const server = await startDatabase(corpus, statements > 10_000 ? '2g' : '512m')
  const subjects = await subjectsOf(corpus, 10)
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

  await readTable(graph.contender.ask, subjects[0]!)
  await readTable(lite.contender.ask, subjects[0]!)
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
  await race(additions, subjects, 1, warming / 4)
  // After so many writes the table of stances has something to catch up with.
  for (const { ask } of [graph.contender, lite.contender]) await readTable(ask, subjects[0]!)
  note('Measuring …')
  const results: Timed[] = []
  for (const request of requestNames) results.push(...(await raceFor(request)))
  const memory = { graph: graph.contender.memory(), lite: lite.contender.memory(), peer: peer.contender.memory() }
  results.push(...(await raceFor('anew')))
  results.push(...(await race(additions, subjects, rounds, rounds)))
  const start = { graph: graph.ms, lite: lite.ms, peer: peer.ms }
  process.stdout.write(showTable(statements, results, { memory, start }))

  await cypher.close()
  await sql.close()
  for (const { stop } of [graph.contender, lite.contender, peer.contender, alone]) await stop()
  await server.stop()
}

await main()
