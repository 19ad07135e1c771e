import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'

/**
 * IPADIC as the package kuromoji 0.1.2 compiled it, its files in memory as they are: nothing is unpacked into objects.
 * All over shared memory, so that worker threads read one copy. Numbers are little endian, as the machine's must be.
 */
export interface Ipadic {
  /** Double-array trie over UTF-8 (Aoe 1989): the child of node n by byte b is `base[n] + b` if `check` says n there. */
  readonly base: Int32Array
  readonly check: Int32Array
  /** Words of every trie value: at `lists[value]` in `words` stands how many word ids follow; below 0: none. */
  readonly lists: Int32Array
  readonly words: Int32Array
  /** Five 16-bit numbers per word, a word's id being ten times its place: left id, right id, cost, offset in `features`. */
  readonly costs: Int16Array
  /** Per word, UTF-8 up to a NUL: surface, 品詞, 細分類 1–3, 活用型, 活用形, base form, reading, pronunciation. */
  readonly features: Uint8Array
  /** Two sizes, then the cost of each right id before each left id. */
  readonly connections: Int16Array
  /** Category of each UTF-16 code unit. */
  readonly categories: Uint8Array
  /** What unknown words of each category are like. */
  readonly unknown: readonly UnknownCategory[]
  readonly unknownCosts: Int16Array
  readonly unknownFeatures: Uint8Array
}

/** How words that the dictionary does not hold are made of the characters of one category (IPADIC's char.def). */
export interface UnknownCategory {
  readonly name: string
  /** Tried beside known words too, not only where there are none. */
  readonly always: boolean
  /** One word reaches as far as the category does. */
  readonly grouping: boolean
  /** Ids of its words, as those in {@link Ipadic.costs}. */
  readonly words: readonly number[]
}

/** Gzip files unpacked into shared memory, on a thread of their own. */
const unpacked = (paths: readonly string[]): Promise<readonly SharedArrayBuffer[]> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./unpack-worker.mjs', import.meta.url), { workerData: paths, execArgv: [] })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`the thread that reads the dictionary ended with code ${code}`)))
  })

/** Where the list of each value begins: the file is a sequence of value, length, and as many word ids. */
const listsOf = (words: Int32Array): Int32Array => {
  let last = 0
  for (let at = 1; at < words.length; at += 2 + words[at + 1]!) last = Math.max(last, words[at]!)
  const lists = new Int32Array(new SharedArrayBuffer(4 * (last + 1))).fill(-1)
  for (let at = 1; at + 1 < words.length; at += 2 + words[at + 1]!) if (words[at + 1]! > 0) lists[words[at]!] = at + 1
  return lists
}

/** Text up to the next NUL. */
const stringAt = (bytes: Uint8Array, at: number): string => {
  const end = bytes.indexOf(0, at)
  return Buffer.from(bytes.buffer, bytes.byteOffset + at, (end < 0 ? bytes.length : end) - at).toString('utf8')
}

/** The features of a word, split at the commas. */
export const featuresOf = (costs: Int16Array, features: Uint8Array, word: number): readonly string[] => {
  const at = word >> 1
  return stringAt(features, (costs[at + 3]! & 0xffff) | (costs[at + 4]! << 16)).split(',')
}

/** Categories in the order of their ids: always (1 byte), grouping (1), longest (4, which kuromoji does not heed), name. */
const categoriesOf = (invoke: Uint8Array, words: Int32Array): readonly UnknownCategory[] => {
  const lists = listsOf(words)
  const found: UnknownCategory[] = []
  for (let at = 0; at + 6 < invoke.length;) {
    const name = stringAt(invoke, at + 6)
    if (name === '') break
    const list = lists[found.length] ?? -1
    found.push({
      name,
      always: invoke[at] === 1,
      grouping: invoke[at + 1] === 1,
      words: list < 0 ? [] : Array.from(words.subarray(list + 1, list + 1 + words[list]!)),
    })
    at += 7 + name.length
  }
  return found
}

/** Reads the dictionary that comes with the package kuromoji. Rejects where a file of it is missing or broken. */
export const readIpadic = async (): Promise<Ipadic> => {
  const folder = join(dirname(createRequire(import.meta.url).resolve('kuromoji/package.json')), 'dict')
  const names = [
    'base',
    'check',
    'tid',
    'tid_map',
    'tid_pos',
    'cc',
    'unk',
    'unk_map',
    'unk_pos',
    'unk_char',
    'unk_invoke',
  ]
  const [base, check, tid, tidMap, tidPos, cc, unk, unkMap, unkPos, unkChar, unkInvoke] = await unpacked(
    names.map((name) => join(folder, `${name}.dat.gz`)),
  )
  const words = new Int32Array(tidMap!)
  return {
    base: new Int32Array(base!),
    check: new Int32Array(check!),
    lists: listsOf(words),
    words,
    costs: new Int16Array(tid!),
    features: new Uint8Array(tidPos!),
    connections: new Int16Array(cc!),
    categories: new Uint8Array(unkChar!),
    unknown: categoriesOf(new Uint8Array(unkInvoke!), new Int32Array(unkMap!)),
    unknownCosts: new Int16Array(unk!),
    unknownFeatures: new Uint8Array(unkPos!),
  }
}
