// A thread that unpacks gzip files into shared memory and ends: the thread that asks goes on loading the program meanwhile.
// Plain JavaScript, since it runs as it is, in a checkout and in the built package.
import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { gunzipSync } from 'node:zlib'

const stretch = 1 << 16
const nothing = Buffer.alloc(stretch)

/** Half of the dictionary is empty room, which is left untouched: it costs no memory. */
const unpacked = (path) => {
  const packed = readFileSync(path)
  // The size of a gzip file's content stands in its last four bytes (RFC 1952).
  const size = packed.readUInt32LE(packed.length - 4)
  const content = gunzipSync(packed, { chunkSize: size + 64 })
  if (content.length !== size) throw new Error(`${path} holds ${content.length} bytes instead of ${size}`)
  const buffer = new SharedArrayBuffer(size)
  const all = new Uint8Array(buffer)
  for (let at = 0; at < size; at += stretch) {
    const part = content.subarray(at, at + stretch)
    if (part.compare(nothing, 0, part.length) !== 0) all.set(part, at)
  }
  return buffer
}

parentPort.postMessage(workerData.map(unpacked))
