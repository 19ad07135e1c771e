import { sideCodes, type Columns } from './columns.ts'
import type { CountRow } from './count-row.ts'
import type { CountRule } from './counts.ts'
import { cellsOf, type Votes } from './votes.ts'
import { stretchOf } from './windows.ts'

/** By row of the stances, what a vote counts once with beside its side. */
export interface Stretches {
  readonly of: Int32Array
  /** Every one is below it. */
  readonly size: number
}

const byEssay = (columns: Columns, rule: 'week' | 'month' | 'year'): Stretches => {
  const numbers = new Map<string, number>()
  const ofEssay = columns.essayIds.map((_, essay) => {
    const name = stretchOf(columns.stances[columns.essayStart[essay]!]!.published, rule)
    if (!numbers.has(name)) numbers.set(name, numbers.size)
    return numbers.get(name)!
  })
  return { of: columns.essay.map((essay) => ofEssay[essay]!), size: numbers.size }
}

const stretchesFrom = (columns: Columns, duplicates: CountRule['duplicates']): Stretches => {
  if (duplicates === 'window') return { of: new Int32Array(columns.essay.length), size: 1 }
  if (duplicates === 'all') return { of: columns.statement, size: columns.statementIds.length }
  if (duplicates === 'essay') return { of: columns.essay, size: columns.essayIds.length }
  return byEssay(columns, duplicates)
}

const known = new WeakMap<Columns, Map<CountRule['duplicates'], Stretches>>()

/** The stretches of a rule of duplicates. Worked out once for the columns. */
export const stretchesOf = (columns: Columns, { duplicates }: Pick<CountRule, 'duplicates'>): Stretches => {
  const byRule = known.get(columns) ?? new Map<CountRule['duplicates'], Stretches>()
  known.set(columns, byRule)
  const found = byRule.get(duplicates) ?? stretchesFrom(columns, duplicates)
  byRule.set(duplicates, found)
  return found
}

/** x(i,j,1) and x(i,j,0) of the cell counted last. */
export interface CellCounter {
  affirm: number
  deny: number
  /** Counts the votes between two places of the order of cells, of those that are let through. */
  readonly count: (from: number, to: number, isCounted?: (vote: number) => boolean) => void
}

/**
 * Counts the ballots of cells, as `countsFromVotes` does (graph/agreement/counts.ts): ballots in the order of their first
 * votes, each worth 1, or 1 − Π(1 − p).
 */
export const cellCounterOf = (votes: Votes, rule: CountRule): CellCounter => {
  const { columns, row, p } = votes
  const { order } = cellsOf(votes)
  const { of, size } = stretchesOf(columns, rule)
  const isCount = rule.weighting === 'count'
  const sides = rule.keepsSide ? 2 : 1
  // Which ballot of the present cell a stretch on a side belongs to: `seen` says whether it is one of this cell's.
  const [seen, slot] = [new Int32Array(size * sides), new Int32Array(size * sides)]
  let cell = 0
  // By ballot: its side, how many votes it has, the probability of its only one, and that none is right.
  const [side, many, single, none]: [number[], number[], number[], number[]] = [[], [], [], []]
  const counter: CellCounter = {
    affirm: 0,
    deny: 0,
    count: (from, to, isCounted) => {
      counter.affirm = 0
      counter.deny = 0
      cell += 1
      let ballots = 0
      for (let n = from; n < to; n++) {
        const vote = order[n]!
        const on = columns.side[row[vote]!]!
        if (on === sideCodes.discuss || (isCounted !== undefined && !isCounted(vote))) continue
        const key = rule.keepsSide ? of[row[vote]!]! * 2 + on : of[row[vote]!]!
        if (seen[key] !== cell) {
          seen[key] = cell
          slot[key] = ballots
          side[ballots] = rule.keepsSide ? on : sideCodes.affirm
          many[ballots] = 1
          single[ballots] = p[vote]!
          none[ballots] = 1 - p[vote]!
          ballots += 1
        } else {
          many[slot[key]!]! += 1
          none[slot[key]!]! *= 1 - p[vote]!
        }
      }
      for (let b = 0; b < ballots; b++) {
        const value = isCount ? 1 : many[b] === 1 ? single[b]! : 1 - none[b]!
        if (side[b] === sideCodes.deny) counter.deny += value
        else counter.affirm += value
      }
    },
  }
  return counter
}

/** The counts of every unit as rows, by the unit's number; of the votes that are let through. */
export const rowsFromVotes = (
  votes: Votes,
  rule: CountRule,
  isCounted?: (vote: number) => boolean,
): readonly CountRow[] => {
  const { place, start, ofUnit } = cellsOf(votes)
  const counter = cellCounterOf(votes, rule)
  const places = new Int32Array(place.length)
  const [affirm, deny] = [new Float64Array(place.length), new Float64Array(place.length)]
  let size = 0
  return votes.units.map((_, unit): CountRow => {
    const first = size
    let [activity, squares] = [0, 0]
    for (let cell = ofUnit[unit]!; cell < ofUnit[unit + 1]!; cell++) {
      counter.count(start[cell]!, start[cell + 1]!, isCounted)
      const [a, d] = [counter.affirm, counter.deny]
      if (a + d === 0) continue
      places[size] = place[cell]!
      affirm[size] = a
      deny[size] = d
      activity += a + d
      squares += a ** 2 + d ** 2
      size += 1
    }
    return {
      places: places.subarray(first, size),
      affirm: affirm.subarray(first, size),
      deny: deny.subarray(first, size),
      size: votes.places,
      activity,
      squares,
    }
  })
}
