// A thread for tests of the pool: dies or throws on some files, and says of the others that it has read them.
import { parentPort } from 'node:worker_threads'

parentPort.on('message', ({ file }) => {
  if (file.source === 'die') process.exit(3)
  if (file.source === 'throw') throw new Error('out of order')
  parentPort.postMessage({ kind: 'broken', source: file.source, why: 'read' })
})
