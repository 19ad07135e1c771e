/**
 * What grows with the corpus: `tsx bench/store-growth.ts [--from 10000] [--to 100000] [--data FOLDER] [--rounds 60]`.
 * `ronten serve` as built on two sizes of the corpus of bench/store.ts, in a database and in a file each, all asked by
 * turns in one run. Says beside each time how much was answered, since only like amounts may be compared; the aim is that
 * no read that returns the same amount takes more than 1.5 times as long.
 */
import { execFileSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { corpusOf, note, startDatabase, subjectsOf, type Corpus } from './store-corpus.ts'
import { race, readTable, type Contest, type Timed } from './store-race.ts'
import { ourNewNetwork, ourOperation, requestNames, type Operation, type Subject } from './store-requests.ts'
import { startContender, type Contender } from './store-servers.ts'
import { lineOf, medianOf, requests, rowOf, shownTime } from './store-table.ts'

const { values: options } = parseArgs({
  options: {
    from: { type: 'string', default: '10000' },
    to: { type: 'string', default: '100000' },
    data: { type: 'string', default: join(tmpdir(), 'ronten-bench-store') },
    rounds: { type: 'string', default: '60' },
    built: { type: 'boolean', default: false },
  },
})
const rounds = Number(options.rounds)
/** As in bench/store.ts. */
const warming = 400
const stores = ['Neo4j', 'SQLite'] as const
type StoreName = (typeof stores)[number]
type Measured = Timed['request']
const asked: readonly Measured[] = [...requestNames, 'anew']

/** A corpus with a server on each of its stores, and what is asked about it. */
interface Side {
  readonly statements: number
  readonly subjects: readonly Subject[]
  readonly contenders: Readonly<Record<StoreName, Contender>>
  readonly stop: () => Promise<void>
}

const startSide = async (corpus: Corpus): Promise<Side> => {
  // The same for both, so that nothing but the data differs.
  const database = await startDatabase(corpus, '1g')
  const serving = (store: string): Promise<Contender> =>
    startContender(['dist/cli/main.js', 'serve', '--port', '0', '--store', store], {
      NEO4J_PASSWORD: database.password,
      NODE_NO_WARNINGS: '1',
    })
  const contenders = {
    Neo4j: await serving(database.uri.replace('//', '//neo4j@')),
    SQLite: await serving(`file:${corpus.file}`),
  }
  const subjects = await subjectsOf(corpus, 10)
  for (const store of stores) await readTable(contenders[store].ask, subjects[0]!)
  const stop = async (): Promise<void> => {
    for (const store of stores) await contenders[store].stop()
    await database.stop()
  }
  return { statements: corpus.statements, subjects, contenders, stop }
}

let networks = 0
const operationOf = (request: Measured, subject: Subject): Operation =>
  request === 'anew' ? ourNewNetwork(subject, (networks += 1)) : ourOperation(request as 'network', subject)

/** How much is answered about all subjects: bytes, and things with an id. */
const amountOf = async (request: Measured, { subjects, contenders }: Side) => {
  const answers: string[] = []
  for (const subject of subjects) answers.push(await contenders.SQLite.ask(operationOf(request, subject)))
  const median = (measure: (answer: string) => number): number => medianOf(answers.map(measure))
  return {
    bytes: median((answer) => Buffer.byteLength(answer)),
    things: median((answer) => answer.split('"id":').length - 1),
  }
}

const main = async (): Promise<void> => {
  if (!options.built) execFileSync(process.execPath, ['build.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] })
  const sizes = [Number(options.from), Number(options.to)]
  const sides: Side[] = []
  for (const size of sizes) sides.push(await startSide(corpusOf(options.data, size)))
  const contestsOf = (request: Measured): readonly Contest<string>[] =>
    sides.flatMap(({ statements, subjects, contenders }) =>
      stores.map((store) => ({
        request,
        contender: `${store} ${String(statements)}`,
        // The race counts rounds; each corpus has subjects of its own.
        run: async (one) => contenders[store].ask(operationOf(request, subjects[sides[0]!.subjects.indexOf(one)]!)),
      })),
    )
  const { subjects } = sides[0]!
  note('Warming up …')
  for (const request of asked) await race(contestsOf(request), subjects, 1, warming)
  note('Measuring …')
  const header = ['request', ...sizes.flatMap((n) => [`bytes of ${String(n)}`, 'ids'])]
  const shown = [...header, ...stores.flatMap((store) => sizes.map((n) => `${store} ${String(n)}`))]
  process.stdout.write(`\np50 in ms\n\n${rowOf(shown)}${rowOf(shown.map((_, n) => (n === 0 ? '---' : '--:')))}`)
  const aims: string[] = []
  for (const request of asked) {
    const amounts = []
    for (const side of sides) amounts.push(await amountOf(request, side))
    const times = await race(contestsOf(request), subjects, rounds, 20)
    const msOf = (store: StoreName, size: number): number =>
      times.find(({ contender }) => contender === `${store} ${String(size)}`)!.ms
    const cells = [
      ...amounts.flatMap(({ bytes, things }) => [String(bytes), String(things)]),
      ...stores.flatMap((store) => sizes.map((size) => shownTime(msOf(store, size)))),
    ]
    process.stdout.write(rowOf([requests[request], ...cells]))
    const more = amounts[1]!.bytes / amounts[0]!.bytes
    for (const store of stores) {
      const ratio = msOf(store, sizes[1]!) / msOf(store, sizes[0]!)
      aims.push(
        lineOf({ text: `${requests[request]}: ${store}, answers ${more.toFixed(2)} × as long`, ratio, most: 1.5 }),
      )
    }
  }
  process.stdout.write(`\n${aims.join('')}`)
  for (const { stop } of sides) await stop()
}

await main()
