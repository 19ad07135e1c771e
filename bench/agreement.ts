/**
 * Speed of what is computed across essays: `tsx bench/agreement.ts [STATEMENTS [PART]]`, 60,000 statements
 * unless told otherwise, with the proportions of 1,000 essays, 500 propositions and 300 authors. The corpus is made once and kept in a SQLite file in
 * the folder for temporary files. Times are CPU milliseconds, the first (nothing remembered) and the median of the
 * rest; each is held against its aim.
 */
import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { campsFromStanding } from '../graph/agreement/camps.ts'
import { comparisonFromStanding } from '../graph/agreement/compare.ts'
import { findingsFromStanding } from '../graph/agreement/findings.ts'
import { countLinks } from '../graph/agreement/count-links.ts'
import { defaultLinkFilter, linksFromStanding } from '../graph/agreement/links.ts'
import { matrixFromStanding } from '../graph/agreement/matrix.ts'
import { defaultShape, networkFromStanding } from '../graph/agreement/network.ts'
import {
  defaultOptions,
  duplicateRules,
  measures,
  normalisations,
  type AgreementOptions,
} from '../graph/agreement/options.ts'
import type { Standing } from '../graph/agreement/standing.ts'
import { talliesFromStanding } from '../graph/agreement/tally.ts'
import { readStanding } from '../graph/read/standing.ts'
import { openSqliteStore } from '../graph/stores/sqlite/open.ts'
import { findCommunities } from '../server/communities.ts'
import { pace } from './kuromoji-alone.ts'
import { generateCorpus } from './store-data.ts'

const size = { seed: 1, perEssay: 60, perAuthor: 200, perIssue: 600, propositionsPerIssue: 5 }

const fileOf = async (statements: number): Promise<string> => {
  const file = join(tmpdir(), `ronten-bench-${String(statements)}.db`)
  const unfinished = `${file}.unfinished`
  if (existsSync(file) && !existsSync(unfinished)) return file
  await Promise.all(['', '-wal', '-shm'].map((end) => rm(`${file}${end}`, { force: true })))
  await writeFile(unfinished, '')
  const store = await openSqliteStore(file)
  for (const commit of generateCorpus({ ...size, statements })) await store.apply(commit)
  await store.close()
  await rm(unfinished)
  return file
}

const cpu = async (work: () => unknown): Promise<number> => {
  const start = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

const median = (list: readonly number[]): number => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]!

/** Measures a piece of work and says how long it took beside its aim, in CPU milliseconds. */
const measure = async (name: string, aim: number | undefined, work: () => unknown, rounds = 5): Promise<void> => {
  const times: number[] = []
  for (let n = 0; n < rounds; n++) times.push(await cpu(work))
  const [first, ...rest] = times
  const again = rest.length === 0 ? '' : `, then ${median(rest).toFixed(1)}`
  const ratio =
    aim === undefined ? '' : `; aim ${String(aim)}: ${(Math.max(...times.slice(0, 1)) / aim).toFixed(2)} of it`
  console.log(`${name.padEnd(46)} first ${first!.toFixed(1).padStart(8)} ms${again}${ratio}`)
}

/** The same table under another identity: what was remembered of the first is not known of it. */
const anew = (standing: Standing): Standing => ({ ...standing })

const main = async (): Promise<void> => {
  const statements = Number(process.argv[2] ?? 60_000)
  const only = process.argv[3]
  const wanted = (name: string): boolean => only === undefined || name.includes(only)
  const file = await fileOf(statements)
  const store = await openSqliteStore(file)
  if (wanted('table')) await measure('stance table, whole', 2000, () => readStanding(store), 3)
  const standing = await readStanding(store)
  const units = new Set([...standing.essays.values()].flatMap((e) => e.authors))
  console.log(
    `${String(standing.essays.size)} essays, ${String(standing.statements.size)} statements, ` +
      `${String(standing.propositions.size)} propositions, ${String(units.size)} authors, ` +
      `${String(standing.stances.length)} rows`,
  )
  const network = (options: AgreementOptions, table = standing) => networkFromStanding(table, options, defaultShape)
  const [a, b] = [...units].toSorted()
  if (wanted('network')) {
    await measure('network, on a table never asked', 300, () => network(defaultOptions, anew(standing)), 3)
    for (const one of measures)
      for (const normalisation of normalisations)
        await measure(
          `network ${one} / ${normalisation}`,
          300,
          () => network({ ...defaultOptions, measure: one, normalisation }),
          3,
        )
    for (const duplicates of duplicateRules)
      await measure(
        `network, duplicates ${duplicates}, confidence`,
        300,
        () => network({ ...defaultOptions, scope: { ...defaultOptions.scope, duplicates, weighting: 'confidence' } }),
        3,
      )
  }
  if (wanted('findings'))
    await measure('findings', 300, () => findingsFromStanding(anew(standing), defaultOptions, 3), 3)
  if (wanted('camps'))
    await measure('camps', 300, () => campsFromStanding(anew(standing), defaultOptions, findCommunities), 3)
  if (wanted('matrix')) {
    const shape = { order: 'coverage', minUnits: 2, maxRows: 100, maxColumns: 100 } as const
    await measure('positions, 100 × 100', 300, () => matrixFromStanding(anew(standing), defaultOptions.scope, shape), 3)
  }
  if (wanted('compare')) {
    await measure(
      'compare, on a table never asked',
      undefined,
      () => comparisonFromStanding(anew(standing), a!, b!, defaultOptions),
      3,
    )
    await measure('compare', 50, () => comparisonFromStanding(standing, a!, b!, defaultOptions))
  }
  if (wanted('tally'))
    await measure(
      'tally of all propositions',
      100,
      () => talliesFromStanding(anew(standing), [...standing.propositions.keys()], defaultOptions.scope),
      3,
    )
  if (wanted('links')) {
    await measure(
      'links, first page',
      100,
      () => linksFromStanding(anew(standing), defaultLinkFilter, { first: 50 }),
      3,
    )
    await measure('links, counted', undefined, () => countLinks(anew(standing), defaultLinkFilter), 1)
  }
  await store.close()
}

await main()
console.log(pace())
