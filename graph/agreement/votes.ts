import type { RecId } from '../model/header.ts'
import type { Stance } from '../store.ts'
import { sideCodes, sideNames, type Columns } from './columns.ts'

/** A stance that counts for one unit. A statement held by two actors makes two. */
export interface Vote {
  readonly unit: RecId
  readonly side: (typeof sideNames)[number]
  readonly proposition: RecId
  readonly stance: Stance
  /** Probability that statement and stance are both right; accepted counts 1. */
  readonly p: number
}

/** Votes as numbers side by side, in the order of representation of their {@link Columns}. */
export interface Votes {
  readonly columns: Columns
  /** Ids of units by number, in order. Some may have no vote. */
  readonly units: readonly RecId[]
  /** How many propositions the scope has. */
  readonly places: number
  /** By vote: number of the unit, row of the stance, and place of its proposition among those of the scope, by id. */
  readonly unit: Int32Array
  readonly row: Int32Array
  readonly place: Int32Array
  readonly p: Float64Array
}

/** A vote by its number. */
export const voteAt = ({ columns, units, unit, row, p }: Votes, n: number): Vote => {
  const stance = columns.stances[row[n]!]!
  return {
    unit: units[unit[n]!]!,
    side: sideNames[columns.side[row[n]!]!]!,
    proposition: stance.proposition!,
    stance,
    p: p[n]!,
  }
}

/** All votes, in order. */
export const listVotes = (votes: Votes): readonly Vote[] => Array.from(votes.row, (_, n) => voteAt(votes, n))

/** The votes, by number, that are to be kept. */
export const selectVotes = (votes: Votes, isKept: (n: number) => boolean): Votes => {
  const kept = new Int32Array(votes.row.length)
  let size = 0
  for (let n = 0; n < kept.length; n++) if (isKept(n)) kept[size++] = n
  if (size === kept.length) return votes
  const [unit, row, place, p] = [
    new Int32Array(size),
    new Int32Array(size),
    new Int32Array(size),
    new Float64Array(size),
  ]
  for (let m = 0; m < size; m++) {
    const n = kept[m]!
    unit[m] = votes.unit[n]!
    row[m] = votes.row[n]!
    place[m] = votes.place[n]!
    p[m] = votes.p[n]!
  }
  return { ...votes, unit, row, place, p }
}

/** The votes outside these essays. */
export const votesOutside = (votes: Votes, essays: readonly RecId[]): Votes => {
  if (essays.length === 0) return votes
  const { essayIds, essay } = votes.columns
  const out = new Set(essays.map((id) => essayIds.indexOf(id)))
  return selectVotes(votes, (n) => !out.has(essay[votes.row[n]!]!))
}

/** The votes of one unit. */
export const votesOf = (votes: Votes, unit: RecId): Votes => {
  const n = votes.units.indexOf(unit)
  return selectVotes(votes, (m) => votes.unit[m] === n)
}

/** The units that have a vote. */
export const speaking = ({ units, unit }: Votes): readonly RecId[] => {
  const speaks = new Uint8Array(units.length)
  for (let n = 0; n < unit.length; n++) speaks[unit[n]!] = 1
  return units.filter((_, n) => speaks[n] === 1)
}

/** Votes that are being gathered, unit by name. */
export interface Gathering {
  readonly add: (unit: RecId, row: number, place: number, p: number) => void
  /** The same for a unit that is told by its place among those known before. */
  readonly addNumber: (unit: number, row: number, place: number, p: number) => void
  readonly votes: (columns: Columns, places: number) => Votes
}

/** Gathers votes row by row; units may be known before, each once. */
export const gatherVotes = (known: readonly RecId[] = []): Gathering => {
  const numbers = new Map(known.map((id, n) => [id, n]))
  const [unit, row, place, p]: [number[], number[], number[], number[]] = [[], [], [], []]
  let last: RecId | undefined
  let lastNumber = 0
  const addNumber: Gathering['addNumber'] = (number, atRow, atPlace, probability) => {
    unit.push(number)
    row.push(atRow)
    place.push(atPlace)
    p.push(probability)
  }
  return {
    addNumber,
    add: (id, atRow, atPlace, probability) => {
      // An essay's statements are mostly of one unit.
      if (id !== last) {
        last = id
        lastNumber = numbers.get(id) ?? numbers.size
        if (lastNumber === numbers.size) numbers.set(id, lastNumber)
      }
      addNumber(lastNumber, atRow, atPlace, probability)
    },
    votes: (columns, places) => {
      const units = [...numbers.keys()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
      const rank = new Int32Array(units.length)
      units.forEach((id, n) => (rank[numbers.get(id)!] = n))
      return {
        ...{ columns, places, units },
        unit: new Int32Array(unit).map((n) => rank[n]!),
        row: new Int32Array(row),
        place: new Int32Array(place),
        p: new Float64Array(p),
      }
    },
  }
}

/** Votes unit by unit, and in a unit proposition by proposition: what is counted together stands together. */
export interface Cells {
  /** Numbers of votes: by unit, then place, then in their order. */
  readonly order: Int32Array
  /** By cell: its place, and where in `order` it begins; one more at the end. */
  readonly place: Int32Array
  readonly start: Int32Array
  /** By unit: which cell is its first; one more at the end. */
  readonly ofUnit: Int32Array
}

/** Numbers of items by falling into boxes, in their own order inside each: `order` is the order they have before. */
const sorted = (order: Int32Array, box: Int32Array, boxes: number): Int32Array => {
  const ends = new Int32Array(boxes + 1)
  for (let n = 0; n < box.length; n++) ends[box[n]! + 1]!++
  for (let n = 0; n < boxes; n++) ends[n + 1]! += ends[n]!
  const found = new Int32Array(order.length)
  for (let n = 0; n < order.length; n++) found[ends[box[order[n]!]!]!++] = order[n]!
  return found
}

const cellsFrom = ({ unit, place, units, places }: Votes): Cells => {
  const size = unit.length
  const asTheyAre = new Int32Array(size)
  for (let n = 0; n < size; n++) asTheyAre[n] = n
  const order = sorted(sorted(asTheyAre, place, places), unit, units.length)
  const [cellPlace, start, ofUnit] = [new Int32Array(size), new Int32Array(size + 1), new Int32Array(units.length + 1)]
  let cells = 0
  let nextUnit = 0
  for (let n = 0; n < size; n++) {
    const vote = order[n]!
    if (n > 0 && unit[order[n - 1]!] === unit[vote] && place[order[n - 1]!] === place[vote]) continue
    while (nextUnit <= unit[vote]!) ofUnit[nextUnit++] = cells
    cellPlace[cells] = place[vote]!
    start[cells++] = n
  }
  while (nextUnit <= units.length) ofUnit[nextUnit++] = cells
  start[cells] = size
  return { order, place: cellPlace.subarray(0, cells), start: start.subarray(0, cells + 1), ofUnit }
}

const known = new WeakMap<Votes, Cells>()

/** The cells of votes. Worked out once for each. */
export const cellsOf = (votes: Votes): Cells => {
  const found = known.get(votes) ?? cellsFrom(votes)
  known.set(votes, found)
  return found
}

/** Whether a vote takes a side. */
export const isSided = ({ columns, row }: Votes, n: number): boolean => columns.side[row[n]!] !== sideCodes.discuss
