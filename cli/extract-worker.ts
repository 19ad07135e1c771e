/** A thread that extracts the files it is sent, one after the other; see cli/extract-pool.ts. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Ipadic } from '../ingest/ipadic.ts'
import { tokeniseWith } from '../ingest/kuromoji.ts'
import { extractFile } from './extract-file.ts'
import type { ExtractJob } from './extract-pool.ts'

if (parentPort === null) throw new Error('cli/extract-worker runs as a worker thread only')
const port = parentPort
const tools = { tokenise: tokeniseWith(workerData as Ipadic) }
port.on('message', ({ file, encoding }: ExtractJob) => port.postMessage(extractFile(file, tools, encoding)))
