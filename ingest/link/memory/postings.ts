/** Numbers of statements by key, as they are kept. */
export interface PackedPostings {
  /** Hashes of keys, ascending. */
  readonly hashes: Uint32Array
  /** Where the numbers of each key end. */
  readonly ends: Uint32Array
  readonly numbers: Uint32Array
  /** What was added since: hash, number, hash, number. */
  readonly added: Uint32Array
}

/** Which statements have which keys. What stands under another key of the same hash is among them: look at it again. */
export interface Postings {
  readonly add: (key: string, n: number) => void
  /** Calls for each number under a key, in the order in which they were added. */
  readonly each: (key: string, visit: (n: number) => void) => void
  readonly pack: () => PackedPostings
}

/** No postings. */
export const noPostings: PackedPostings = {
  hashes: new Uint32Array(0),
  ends: new Uint32Array(0),
  numbers: new Uint32Array(0),
  added: new Uint32Array(0),
}

/** Added postings are merged into the others when there are more than this share of them, and than so many. */
const [mostShare, mostAdded] = [1 / 16, 20_000]

/** FNV-1a over code units. */
const hashOf = (key: string): number => {
  let hash = 0x811c9dc5
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}

const merged = ({ hashes, ends, numbers }: PackedPostings, added: readonly number[]): PackedPostings => {
  const pairs = new Float64Array(added.length / 2)
  // Both fit into the 53 bits of a number: sorting them sorts by hash, then by number.
  for (let i = 0; i < pairs.length; i++) pairs[i] = added[2 * i]! * 2 ** 21 + added[2 * i + 1]!
  pairs.sort()
  const all = new Uint32Array(numbers.length + pairs.length)
  const [newHashes, newEnds]: [number[], number[]] = [[], []]
  let [old, fresh, at] = [0, 0, 0]
  while (old < hashes.length || fresh < pairs.length) {
    const next = fresh < pairs.length ? Math.floor(pairs[fresh]! / 2 ** 21) : Infinity
    const hash = Math.min(old < hashes.length ? hashes[old]! : Infinity, next)
    if (hashes[old] === hash) {
      for (let i = old === 0 ? 0 : ends[old - 1]!; i < ends[old]!; i++) all[at++] = numbers[i]!
      old++
    }
    while (fresh < pairs.length && Math.floor(pairs[fresh]! / 2 ** 21) === hash) all[at++] = pairs[fresh++]! % 2 ** 21
    newHashes.push(hash)
    newEnds.push(at)
  }
  return {
    hashes: Uint32Array.from(newHashes),
    ends: Uint32Array.from(newEnds),
    numbers: all,
    added: new Uint32Array(0),
  }
}

/** Postings as they were packed, to be asked and added to. */
export const postingsFrom = (packed: PackedPostings): Postings => {
  const { hashes, ends, numbers } = packed
  const added = [...packed.added]
  const fresh = new Map<number, number[]>()
  const put = (hash: number, n: number): void => {
    const list = fresh.get(hash)
    if (list === undefined) fresh.set(hash, [n])
    else list.push(n)
  }
  for (let i = 0; i < added.length; i += 2) put(added[i]!, added[i + 1]!)
  const placeOf = (hash: number): number => {
    let [low, high] = [0, hashes.length - 1]
    while (low <= high) {
      const middle = (low + high) >> 1
      if (hashes[middle] === hash) return middle
      if (hashes[middle]! < hash) low = middle + 1
      else high = middle - 1
    }
    return -1
  }
  return {
    add: (key, n) => {
      const hash = hashOf(key)
      if (fresh.get(hash)?.at(-1) === n) return
      put(hash, n)
      added.push(hash, n)
    },
    each: (key, visit) => {
      const hash = hashOf(key)
      const place = placeOf(hash)
      if (place >= 0) for (let i = place === 0 ? 0 : ends[place - 1]!; i < ends[place]!; i++) visit(numbers[i]!)
      for (const n of fresh.get(hash) ?? []) visit(n)
    },
    pack: () =>
      added.length / 2 > Math.max(mostAdded, numbers.length * mostShare)
        ? merged(packed, added)
        : { hashes, ends, numbers, added: Uint32Array.from(added) },
  }
}
