import { availableParallelism } from 'node:os'
import { planRestore } from '../graph/change/plan-restore.ts'
import { readWholeGraph } from '../graph/formats/ronten-json.ts'
import { createSketches } from '../graph/read/sketches.ts'
import { createMemoryStore } from '../graph/stores/memory.ts'
import type { Store } from '../graph/store.ts'
import type { Ipadic } from '../ingest/ipadic.ts'
import { tokeniseWith } from '../ingest/kuromoji.ts'
import type { SideFile } from '../graph/stores/side-file.ts'
import type { Encoding } from '../ingest/read/decode.ts'
import { CommandError, exits, type Edge, type Settings } from './edge.ts'
import { compileForRules } from './engine.ts'
import { extractFile, type Extracted } from './extract-file.ts'
import { createExtractPool, type ExtractJob } from './extract-pool.ts'
import { bytesOf, expandPaths, readSourceFile, sourceOf } from './files.ts'
import { ingestExtracted, type FileOutcome, type IngestTools } from './ingest-corpus.ts'
import { linkCorpus } from './link-corpus.ts'
import { withLinkMemory } from './link-memory.ts'
import { showLinking } from './link-progress.ts'
import { withStore } from './with-store.ts'
import { summaryOf, type FailedFile, type IngestSummary } from './summary.ts'

/** Options of `ronten ingest`. */
export interface IngestFlags {
  readonly json?: boolean
  readonly dryRun?: boolean
  readonly as?: string
  readonly encoding?: Encoding
  /** Threads that extract; by default one for a few small files, else one per core. */
  readonly jobs?: number
}

/** Bytes below which starting threads costs more than it saves. */
const worthThreads = 1_000_000
/** Each thread takes some 60 MB. */
const mostThreads = 8

const jobsFor = async (files: readonly string[]): Promise<number> =>
  files.length > 1 && (await bytesOf(files)) >= worthThreads ? Math.min(availableParallelism(), mostThreads) : 1

/**
 * Ingests what the paths name, then links; the exit status. One bad file is reported and the others go in. The dictionary
 * is on its way.
 */
export const runIngest = async (
  paths: readonly string[],
  flags: IngestFlags,
  edge: Edge,
  settings: Settings,
  dictionary: Promise<Ipadic>,
): Promise<number> => {
  const { files, nothing } = await expandPaths(paths, edge.cwd)
  if (nothing.length > 0) throw new CommandError(edge.say('ingest.nothing', { what: nothing.join(', ') }), exits.usage)
  return withStore(settings, async (real) => {
    const store = flags.dryRun ? await copyOf(real, edge) : real
    const remember = flags.dryRun ? { ...settings, store: 'memory:' } : settings
    const summary = await withLinkMemory(remember, edge, async (memory) =>
      ingestAll(files, flags, edge, store, await dictionary, memory),
    )
    if (flags.json) edge.out(JSON.stringify(summary.json, undefined, 2))
    else for (const line of summary.lines) edge.out(line)
    if (flags.dryRun && !flags.json) edge.out(edge.say('ingest.dry'))
    return summary.failed === 0 ? exits.fine : exits.failed
  })
}

/** The store's graph in memory, so that a dry run can do everything and touch nothing. */
const copyOf = async (store: Store, edge: Edge): Promise<Store> => {
  const copy = createMemoryStore()
  for (const commit of planRestore(await readWholeGraph(store), { by: 'import:dry-run', at: edge.now() }))
    await copy.apply(commit)
  return copy
}

/** A file on its way: being read and extracted, or not readable. */
type Underway = Promise<FailedFile | { readonly source: string; readonly extracted: Extracted }>

/**
 * Extracts on as many threads as are asked for, and writes in the order of the files: commits, versions and reports
 * are the same for any number of threads.
 */
const ingestAll = async (
  files: readonly string[],
  flags: IngestFlags,
  edge: Edge,
  store: Store,
  dictionary: Ipadic,
  memory: SideFile | undefined,
): Promise<IngestSummary> => {
  const tools: IngestTools = {
    store,
    tokenise: tokeniseWith(dictionary),
    now: edge.now,
    sketches: createSketches(memory),
    ...(memory && { memory }),
  }
  const jobs = Math.min(flags.jobs ?? (await jobsFor(files)), files.length)
  const pool = jobs > 1 ? createExtractPool({ jobs, dictionary }) : undefined
  const { encoding, as } = flags
  const begin = async (path: string): Underway => {
    const file = await readSourceFile(path, edge.cwd)
    if (!('bytes' in file)) return { kind: 'unreadable', ...file }
    const job: ExtractJob = { file, ...(encoding !== undefined && { encoding }) }
    return { source: file.source, extracted: await (pool?.extract(job) ?? extractFile(file, tools, encoding)) }
  }
  const outcomes: (FileOutcome | FailedFile)[] = []
  const underway: Underway[] = []
  const began = performance.now()
  const compileAsBefore = compileForRules()
  try {
    for (const n of files.keys()) {
      if (edge.stopped.aborted) break
      edge.progress?.(
        edge.say('ingest.reading', {
          n: n + 1,
          all: files.length,
          file: sourceOf(files[n]!, edge.cwd),
          left: timeLeft(began, n, files.length),
        }),
      )
      // Threads work ahead of the writing, but not so far that a large corpus fills the memory.
      const ahead = pool ? jobs * 2 : 1
      while (n + underway.length < Math.min(n + ahead, files.length)) underway.push(begin(files[n + underway.length]!))
      const one = await underway.shift()!
      outcomes.push(
        'extracted' in one
          ? await ingestExtracted(one.source, one.extracted, tools, as === undefined ? {} : { as })
          : one,
      )
    }
  } finally {
    await pool?.close()
    compileAsBefore()
  }
  const done = outcomes.some((outcome) => outcome.kind === 'done')
  if (done) edge.progress?.(edge.say('ingest.linking', { n: files.length }))
  const onWhole = showLinking(edge, 'link.whole')
  const linked = done ? await linkCorpus(tools, { onWhole }) : { version: await store.head() }
  edge.progress?.('')
  return summaryOf(outcomes, edge, store, linked)
}

/** Time left in words of clock, from the mean of the files done; `…` before the first. */
const timeLeft = (began: number, done: number, all: number): string => {
  if (done === 0) return '…'
  const seconds = Math.round(((performance.now() - began) / done) * (all - done)) / 1000
  return `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, '0')}`
}
