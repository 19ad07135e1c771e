import type { RecId } from '../model/header.ts'
import type { Scope } from './options.ts'
import { cellOf, positionOf, spokenBy, type Board, type Cell } from './position.ts'
import { unitsInScope } from './scope.ts'
import { seriate, type SidedRow } from './seriate.ts'
import { speakersFromStanding } from './speakers.ts'
import type { Standing, StandingProposition } from './standing.ts'
import { boardFromStanding, tallyFromBoard, type Tally } from './tally.ts'

/** Order of the columns: most units taking a side first, or most evenly split first. */
export type PropositionOrder = 'coverage' | 'split'

/** How a matrix is cut and ordered. */
export interface MatrixShape {
  readonly order: PropositionOrder
  /**
   * Leaves out columns on which fewer units of the corpus speak, save those of analysts and codebooks; 0 keeps all. From 2
   * on what is left are points of debate.
   */
  readonly minUnits: number
  readonly maxRows: number
  readonly maxColumns: number
  /** So many of the first are passed over: the way to those behind `maxRows` and `maxColumns`. */
  readonly skipRows?: number
  readonly skipColumns?: number
}

/** A cell with its indices into `rows` and `columns`. */
export interface MatrixCell {
  readonly row: number
  readonly column: number
  readonly cell: Cell
}

/** Units × propositions. */
export interface PositionMatrix {
  readonly corpusVersion: number
  /** Ids of actors or essays, seriated so that like rows are neighbours. */
  readonly rows: readonly RecId[]
  readonly columns: readonly { readonly proposition: RecId; readonly tally: Tally }[]
  /** Every cell that is not not_detected, by row, then column. */
  readonly cells: readonly MatrixCell[]
  /** Units before and behind those shown. */
  readonly omittedRows: number
  /** Propositions before and behind those shown. */
  readonly omittedColumns: number
  /** Propositions of the scope left out by `minUnits`. */
  readonly belowMinUnits: number
}

const sideValues: ReadonlyMap<string, number> = new Map([
  ['affirms', 1],
  ['denies', -1],
  ['both', 0],
])

const coverage = (tally: Tally): number => tally.affirms + tally.denies + tally.both
const evenness = (tally: Tally): number => Math.min(tally.affirms, tally.denies)

/** A unit's sides on these propositions, in their order; it can only take one where it has a vote. */
const sidedRow = (board: Board, unit: RecId, propositions: readonly StandingProposition[]): SidedRow => {
  const spoken = new Map(spokenBy(board, unit))
  return {
    unit,
    sides: new Map(
      propositions.flatMap((p) => {
        const value = sideValues.get(spoken.get(board.places.get(p.id)!) ?? 'not_detected')
        return value === undefined ? [] : [[p.id, value] as const]
      }),
    ),
  }
}

/** On how many propositions a unit takes a side. */
const sidesTaken = (board: Board, unit: RecId): number =>
  spokenBy(board, unit).filter(([, position]) => sideValues.has(position)).length

/**
 * Who takes which position. Cut columns are the last of the order asked for; cut rows are those that take the fewest
 * sides in the whole scope, then the greatest ids.
 */
export const matrixFromStanding = (standing: Standing, scope: Scope, shape: MatrixShape): PositionMatrix => {
  const board = boardFromStanding(standing, scope)
  const units = unitsInScope(board.scoped)
  const speakers = speakersFromStanding(standing, scope)
  const spoken = board.scoped.propositions.filter(
    ({ id, isAnalysts }) => isAnalysts === true || (speakers.get(id) ?? 0) >= shape.minUnits,
  )
  const all = spoken.map((proposition) => ({
    proposition,
    tally: tallyFromBoard(board, units, proposition),
  }))
  const inOrder = all.toSorted(
    (a, b) =>
      (shape.order === 'split' ? evenness(b.tally) - evenness(a.tally) : 0) ||
      coverage(b.tally) - coverage(a.tally) ||
      (a.proposition.id < b.proposition.id ? -1 : 1),
  )
  const { skipRows = 0, skipColumns = 0 } = shape
  const columns = inOrder.slice(skipColumns, skipColumns + shape.maxColumns)
  const activity = new Map(units.map((u) => [u, sidesTaken(board, u)]))
  const kept = units
    .toSorted((a, b) => activity.get(b)! - activity.get(a)! || (a < b ? -1 : 1))
    .slice(skipRows, skipRows + shape.maxRows)
  const shown = columns.map((c) => c.proposition)
  const rows = seriate(kept.map((unit) => sidedRow(board, unit, shown)))
  const cells = rows.flatMap((unit, row) =>
    shown.flatMap((proposition, column) =>
      positionOf(board, unit, proposition) === 'not_detected'
        ? []
        : [{ row, column, cell: cellOf(board, unit, proposition) }],
    ),
  )
  return {
    corpusVersion: standing.version,
    rows,
    columns: columns.map(({ proposition, tally }) => ({ proposition: proposition.id, tally })),
    cells,
    omittedRows: units.length - rows.length,
    omittedColumns: all.length - columns.length,
    belowMinUnits: board.scoped.propositions.length - spoken.length,
  }
}
