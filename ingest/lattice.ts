import type { Ipadic } from './ipadic.ts'

/** The words of the cheapest way through a text. Filled anew by each search; read up to `length`. */
export interface Path {
  length: number
  /** Offset of each word in the text, UTF-16 code units. */
  starts: Int32Array
  /** Id of each word in the dictionary; below 0 an unknown word's, as `-1 - id`. */
  words: Int32Array
}

/** Finds the cheapest way through `text` from `start` to `end`, into `path` behind what it holds. */
export type Search = (text: string, start: number, end: number, path: Path) => void

/** A path without words. */
export const createPath = (): Path => ({ length: 0, starts: new Int32Array(256), words: new Int32Array(256) })

const grown = (array: Int32Array): Int32Array => {
  const larger = new Int32Array(array.length * 2)
  larger.set(array)
  return larger
}

/** The trie's node after each UTF-16 code unit alone; -1: no word begins so. */
const firstNodes = ({ base, check }: Ipadic): Int32Array => {
  const nodes = new Int32Array(0x10000).fill(-1)
  const child = (node: number, byte: number): number => {
    const next = node < 0 ? -1 : base[node]! + byte
    return next >= 0 && check[next] === node ? next : -1
  }
  for (let c = 1; c < 0x10000; c++)
    nodes[c] =
      c < 0x80
        ? child(0, c)
        : c < 0x800
          ? child(child(0, 0xc0 | (c >> 6)), 0x80 | (c & 63))
          : child(child(child(0, 0xe0 | (c >> 12)), 0x80 | ((c >> 6) & 63)), 0x80 | (c & 63))
  return nodes
}

/**
 * Search for the cheapest sequence of dictionary words (Viterbi 1967, as MeCab's: Kudo et al., EMNLP 2004), with the
 * unknown words and the order of ties of kuromoji 0.1.2, against which it is tested: its trie is walked per position
 * without copying the rest of the text, nodes are rows of typed arrays, and each is joined to its cheapest predecessor
 * as soon as it is made. Of equal costs the predecessor that was made first wins. Every code unit of the text must be
 * a character of its own (no surrogates).
 */
export const createSearch = (dictionary: Ipadic): Search => {
  const { base, check, lists, words, costs, connections, categories, unknown, unknownCosts } = dictionary
  const first = firstNodes(dictionary)
  const width = connections[1]!
  // Nodes: row 0 is the beginning of the text.
  let [ids, starts, totals, rights, backs, nexts] = Array.from({ length: 6 }, () => new Int32Array(1 << 12)) as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ]
  // Per position the nodes that end there, as a list in the order in which they were made; -1: none.
  let heads: Int32Array = new Int32Array(1 << 8)
  let tails: Int32Array = new Int32Array(1 << 8)
  let rows = 0

  const grow = (): void => {
    ids = grown(ids)
    starts = grown(starts)
    totals = grown(totals)
    rights = grown(rights)
    backs = grown(backs)
    nexts = grown(nexts)
  }

  const add = (id: number, at: number, to: number, left: number, right: number, cost: number): void => {
    let best = 0
    let back = -1
    for (let row = heads[at]!; row >= 0; row = nexts[row]!) {
      const total = totals[row]! + connections[rights[row]! * width + left + 2]!
      if (back < 0 || total < best) {
        best = total
        back = row
      }
    }
    if (rows === ids.length) grow()
    const row = rows++
    ids[row] = id
    starts[row] = at
    totals[row] = best + cost
    rights[row] = right
    backs[row] = back
    nexts[row] = -1
    if (heads[to]! < 0) heads[to] = row
    else nexts[tails[to]!] = row
    tails[to] = row
  }

  /** Adds the words of the trie's node that begin at `at` and end at `to`; whether there are any. */
  const addKnown = (node: number, at: number, to: number): boolean => {
    const leaf = base[node]!
    if (leaf < 0 || check[leaf] !== node) return false
    const list = lists[-base[leaf]! - 1]!
    for (let n = list + 1; n <= list + words[list]!; n++) {
      const id = words[n]!
      const row = id >> 1
      add(id, at, to, costs[row]!, costs[row + 1]!, costs[row + 2]!)
    }
    return true
  }

  return (text, start, end, path) => {
    const length = end - start
    while (heads.length <= length) {
      heads = grown(heads)
      tails = grown(tails)
    }
    heads.fill(-1, 0, length + 1)
    rows = 1
    ids[0] = starts[0] = totals[0] = rights[0] = 0
    backs[0] = nexts[0] = -1
    heads[0] = tails[0] = 0
    // End of the stretch of one category around the position; it is found once per stretch.
    let stretchEnd = 0
    for (let at = 0; at < length; at++) {
      if (heads[at]! < 0) continue
      const code = text.charCodeAt(start + at)
      let isKnown = false
      let node = first[code]!
      for (let to = at + 1; node >= 0; to++) {
        if (addKnown(node, at, to)) isKnown = true
        if (to === length) break
        const c = text.charCodeAt(start + to)
        if (c === 0) break
        if (c >= 0x80) {
          const lead = c < 0x800 ? 0xc0 | (c >> 6) : 0xe0 | (c >> 12)
          let next = base[node]! + lead
          if (check[next] !== node) break
          node = next
          if (c >= 0x800) {
            next = base[node]! + (0x80 | ((c >> 6) & 63))
            if (check[next] !== node) break
            node = next
          }
        }
        const last = base[node]! + (c < 0x80 ? c : 0x80 | (c & 63))
        if (check[last] !== node) break
        node = last
      }
      const category = categories[code]!
      const { always, grouping, words: unknowns } = unknown[category]!
      if (isKnown && !always) continue
      let to = at + 1
      if (grouping) {
        if (stretchEnd <= at) {
          stretchEnd = at + 1
          while (stretchEnd < length && categories[text.charCodeAt(start + stretchEnd)] === category) stretchEnd++
        }
        to = stretchEnd
      }
      for (const id of unknowns) {
        const row = id >> 1
        add(-1 - id, at, to, unknownCosts[row]!, unknownCosts[row + 1]!, unknownCosts[row + 2]!)
      }
    }
    add(0, length, length, 0, 0, 0)
    const final = rows - 1
    let count = 0
    for (let row = backs[final]!; row > 0; row = backs[row]!) count++
    while (path.words.length < path.length + count) {
      path.starts = grown(path.starts)
      path.words = grown(path.words)
    }
    path.length += count
    let n = path.length
    for (let row = backs[final]!; row > 0; row = backs[row]!) {
      n--
      path.starts[n] = start + starts[row]!
      path.words[n] = ids[row]!
    }
  }
}
