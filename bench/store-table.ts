/** What bench/store.ts found, as a table, and which of its aims are met. */
import type { Timed } from './store-race.ts'
import type { RequestName } from './store-requests.ts'

/** Who was measured. */
export type ContenderName = 'graph' | 'lite' | 'alone' | 'cypher' | 'sql' | 'peer'
/** What is measured: a request, a network that nobody asked for before, a relation added. */
export type Measured = RequestName | 'anew' | 'addition'

/** Memory in MB and time from start to first answer in ms. */
export interface Extras {
  readonly memory: Readonly<Record<'graph' | 'lite' | 'peer', number>>
  readonly start: Readonly<Record<'graph' | 'lite' | 'peer', number>>
}

/** The middle one of some times; not a number if there is none. */
export const medianOf = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? NaN

const columns: Readonly<Record<ContenderName, string>> = {
  graph: 'ours on Neo4j',
  lite: 'ours on sqlite',
  alone: 'HTTP alone',
  cypher: 'Cypher',
  sql: 'SQL',
  peer: 'peer',
}

/** What is asked, in words. */
export const requests: Readonly<Record<Timed['request'], string>> = {
  page: 'page of 50 statements',
  middle: 'the same in the middle',
  issue: '50 of an issue, others on each',
  neighbourhood: 'neighbourhood of an author',
  network: 'agreement network',
  anew: 'the same, never asked before',
  search: 'search of two characters',
  addition: 'one relation added',
}

/** A ratio, and how much it may be. */
export interface Aim {
  readonly text: string
  readonly ratio: number
  readonly most: number
}

type Times = Readonly<Record<Timed['request'], Readonly<Record<ContenderName, number>>>>

const timesOf = (results: readonly Timed[]): Times => {
  const times: Record<string, Record<string, number>> = {}
  for (const { request, contender, ms } of results) (times[request] ??= {})[contender] = ms
  return times as unknown as Times
}

const aimsOf = (times: Times, { memory, start }: Extras, statements: number): readonly Aim[] => {
  const names = (Object.keys(times) as Timed['request'][]).filter((name) => name !== 'addition')
  const limits = names.flatMap((name): readonly Aim[] => {
    // What counting costs is shown, and has no aim but that it does not grow.
    if (name === 'anew') return []
    const t = times[name]
    const title = requests[name]
    if (name === 'network')
      return [
        { text: `${title}: Neo4j / HTTP alone`, ratio: t.graph / t.alone, most: 1.5 },
        { text: `${title}: sqlite / HTTP alone`, ratio: t.lite / t.alone, most: 1.5 },
      ]
    return [
      { text: `${title}: Neo4j / (Cypher + HTTP alone)`, ratio: t.graph / (t.cypher + t.alone), most: 1.5 },
      { text: `${title}: sqlite / (SQL + HTTP alone)`, ratio: t.lite / (t.sql + t.alone), most: 2 },
    ]
  })
  return [
    ...limits,
    { text: 'one relation added: Neo4j / peer', ratio: times.addition.graph / times.addition.peer, most: 1 },
    ...(['graph', 'lite'] as const).map((who) => ({
      text: `cold start, s: ${columns[who]}`,
      ratio: start[who] / 1000,
      most: 1,
    })),
    ...(statements > 10_000
      ? []
      : (['graph', 'lite'] as const).map((who) => ({
          text: `resident, of 200 MB: ${columns[who]}`,
          ratio: memory[who] / 200,
          most: 1,
        }))),
  ]
}

/** One row of a table in Markdown. */
export const rowOf = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`
/** Milliseconds, to three digits; none: it failed. */
export const shownTime = (ms: number): string => (Number.isNaN(ms) ? 'fails' : ms < 10 ? ms.toFixed(2) : ms.toFixed(0))
/** Whether an aim is met, in one line. */
export const lineOf = ({ text, ratio, most }: Aim): string =>
  `${ratio <= most ? 'met   ' : 'MISSED'} ${ratio.toFixed(2)} of ${String(most)}  ${text}\n`

/** The table in Markdown, and the aims. */
export const showTable = (statements: number, results: readonly Timed[], extras: Extras): string => {
  const times = timesOf(results)
  const who = Object.keys(columns) as ContenderName[]
  const lines = (Object.keys(times) as Timed['request'][]).map((name) =>
    rowOf([requests[name], ...who.map((one) => shownTime(times[name][one]))]),
  )
  const { memory, start } = extras
  const aims = aimsOf(times, extras, statements)
  return [
    `\n${String(statements)} statements, p50 in ms\n\n`,
    rowOf(['request', ...who.map((one) => columns[one])]),
    rowOf(['---', ...who.map(() => '--:')]),
    ...lines,
    `\nCold start, ms: Neo4j ${start.graph.toFixed(0)}, sqlite ${start.lite.toFixed(0)}, peer ${start.peer.toFixed(0)}. `,
    `Resident, MB: Neo4j ${memory.graph.toFixed(0)}, sqlite ${memory.lite.toFixed(0)}, peer ${memory.peer.toFixed(0)}.\n\n`,
    ...aims.map(lineOf),
  ].join('')
}
