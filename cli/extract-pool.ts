import { Worker } from 'node:worker_threads'
import type { SourceFile } from '../ingest/document.ts'
import type { Ipadic } from '../ingest/ipadic.ts'
import type { Encoding } from '../ingest/read/decode.ts'
import type { Extracted } from './extract-file.ts'

/** One file to extract, as it is sent to a thread. */
export interface ExtractJob {
  readonly file: SourceFile
  readonly encoding?: Encoding
}

/** Worker threads that extract files. */
export interface ExtractPool {
  /** What the pipeline makes of a file. A thread that dies on it makes it a broken file; the others go on. */
  readonly extract: (job: ExtractJob) => Promise<Extracted>
  /** Ends all threads; files still waiting come back as broken. */
  readonly close: () => Promise<void>
}

/** What a pool is made of. */
export interface PoolOptions {
  /** Most threads at a time. */
  readonly jobs: number
  /** Shared by all threads: its arrays lie in shared memory. */
  readonly dictionary: Ipadic
  /** What the threads run: cli/extract-worker, unless a test says otherwise. */
  readonly script?: URL
}

interface Task extends ExtractJob {
  readonly settle: (extracted: Extracted) => void
}

/** The worker beside this file: TypeScript in a checkout, JavaScript in the built package. */
const workerScript = (): URL =>
  new URL(import.meta.url.endsWith('.ts') ? './extract-worker-checkout.mjs' : './extract-worker.js', import.meta.url)

/** A pool whose threads start as files come in. Files are handed out in the order in which they came. */
export const createExtractPool = ({ jobs, dictionary, script = workerScript() }: PoolOptions): ExtractPool => {
  const waiting: Task[] = []
  const threads = new Set<Worker>()
  const idle = new Set<Worker>()
  const running = new Map<Worker, Task>()
  let isClosed = false

  const next = (worker: Worker): void => {
    const task = waiting.shift()
    if (!task) {
      idle.add(worker)
      return
    }
    idle.delete(worker)
    running.set(worker, task)
    const { file, encoding } = task
    worker.postMessage({ file, ...(encoding !== undefined && { encoding }) } satisfies ExtractJob)
  }

  const begin = (): void => {
    const worker = new Worker(script, { workerData: dictionary, execArgv: [] })
    let why: string | undefined
    threads.add(worker)
    worker.on('message', (extracted: Extracted) => {
      const task = running.get(worker)
      running.delete(worker)
      task?.settle(extracted)
      next(worker)
    })
    worker.on('error', (error: Error) => {
      why = error.message
    })
    worker.on('exit', (code) => {
      threads.delete(worker)
      idle.delete(worker)
      const task = running.get(worker)
      running.delete(worker)
      task?.settle({ kind: 'broken', source: task.file.source, why: why ?? `its thread ended with code ${code}` })
      if (waiting.length > 0 && !isClosed) begin()
    })
    next(worker)
  }

  return {
    extract: (job) =>
      new Promise((settle) => {
        waiting.push({ ...job, settle })
        const [worker] = idle
        if (worker) next(worker)
        else if (threads.size < jobs) begin()
      }),
    close: async () => {
      isClosed = true
      for (const { file, settle } of waiting.splice(0))
        settle({ kind: 'broken', source: file.source, why: 'the threads were ended' })
      await Promise.all([...threads].map((worker) => worker.terminate()))
    },
  }
}
