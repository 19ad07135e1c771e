import { statuses } from '../model/header.ts'
import { columnsOf, sideCodes } from './columns.ts'
import { admittedDirect, directLinks, holds, isOf, outrankedBy, type LinkFilter } from './links.ts'
import { rowsByProposition } from './scope.ts'
import type { Standing } from './standing.ts'

/** What bears on whether two stances on one proposition meet, as numbers side by side. */
interface Sides {
  readonly size: number
  readonly row: Int32Array
  readonly essay: Int32Array
  readonly side: Uint8Array
  readonly sure: Float64Array
  /** Bits of {@link marks}. */
  readonly marks: Uint8Array
}

/** What a filter says of single statements. */
const marks = { one: 1, other: 2, asked: 4, direct: 8 } as const

/** Whether the pair of statements with these marks is one that is asked for. */
const isAsked = (x: number, y: number): boolean =>
  ((x | y) & marks.asked) !== 0 &&
  (((x & marks.one) !== 0 && (y & marks.other) !== 0) || ((y & marks.one) !== 0 && (x & marks.other) !== 0))

/** How many of these meet; of two that a direct relation may tell of `isOutranked` knows whether it does. */
const countMeetings = (
  { size, row, essay, side, sure, marks: marksOf }: Sides,
  { minConfidence }: LinkFilter,
  isWanted: { readonly agrees: boolean; readonly diverges: boolean },
  isOutranked: (x: number, y: number) => boolean,
): number => {
  let count = 0
  for (let n = 0; n < size; n++) {
    const [ofEssay, ofSide, ofSure, ofMarks] = [essay[n]!, side[n]!, sure[n]!, marksOf[n]!]
    for (let m = n + 1; m < size; m++) {
      if (essay[m] === ofEssay) continue
      if (!(side[m] === ofSide ? isWanted.agrees : isWanted.diverges)) continue
      if (!(ofSure * sure[m]! >= minConfidence) || !isAsked(ofMarks, marksOf[m]!)) continue
      if ((ofMarks & marksOf[m]! & marks.direct) !== 0 && isOutranked(row[n]!, row[m]!)) continue
      count += 1
    }
  }
  return count
}

/**
 * How many links there are on all pages together (graph/agreement/links.ts). Of those from shared propositions none is made:
 * of two stances it is enough to see that they meet.
 */
export const countLinks = (standing: Standing, filter: LinkFilter): number => {
  const columns = columnsOf(standing.stances)
  const rows = rowsByProposition(standing, 'by proposition')
  const direct = admittedDirect(standing, filter)
  const outranked = outrankedBy(direct)
  const told = new Set(direct.flatMap(({ a, b }) => [a, b]))
  const isHeard = [filter.voices.includes('own'), filter.voices.includes('reported')]
  const mayStand = statuses.map((status) => filter.statuses.includes(status))
  const isWanted = { agrees: holds(filter.senses, 'agrees'), diverges: holds(filter.senses, 'diverges') }
  const mostRows = rows.reduce((most, { length }) => Math.max(most, length), 0)
  const sides = {
    ...{ row: new Int32Array(mostRows), essay: new Int32Array(mostRows), side: new Uint8Array(mostRows) },
    ...{ sure: new Float64Array(mostRows), marks: new Uint8Array(mostRows) },
  }
  const { one, other, statement } = filter
  let count = directLinks(standing, filter, direct).length
  for (const [id, number] of columns.propositions) {
    const proposition = standing.propositions.get(id)
    if (proposition === undefined || !holds(filter.propositions, id) || !holds(filter.issues, proposition.issue))
      continue
    const { dimension } = proposition
    if (!holds(filter.dimensions, dimension)) continue
    let size = 0
    for (const row of rows[number]!) {
      if (columns.side[row] === sideCodes.discuss || !isHeard[columns.isReported[row]!]) continue
      if (!mayStand[columns.standing[row]! % 8]) continue
      const said = columns.statementIds[columns.statement[row]!]!
      sides.row[size] = row
      sides.essay[size] = columns.essay[row]!
      sides.side[size] = columns.side[row]!
      sides.sure[size] = columns.ofStance[row]!
      sides.marks[size] =
        (isOf(standing, filter, said, one) ? marks.one : 0) |
        (isOf(standing, filter, said, other) ? marks.other : 0) |
        (statement === undefined || said === statement ? marks.asked : 0) |
        (told.has(said) ? marks.direct : 0)
      size += 1
    }
    count += countMeetings({ ...sides, size }, filter, isWanted, (x, y) => {
      const [a, b] = [x, y].map((row) => columns.statementIds[columns.statement[row]!]!).toSorted()
      return outranked.has(`${a!} ${b!} ${dimension ?? ''}`)
    })
  }
  return count
}
