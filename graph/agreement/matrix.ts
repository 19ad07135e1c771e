import type { RecId } from '../model/record.ts'
import type { Scope } from './options.ts'
import type { Cell } from './position.ts'
import type { Standing } from './standing.ts'
import type { Tally } from './tally.ts'

/** Order of the columns: most units taking a side first, or most evenly split first. */
export type PropositionOrder = 'coverage' | 'split'

/** How a matrix is cut and ordered. */
export interface MatrixShape {
  readonly order: PropositionOrder
  readonly maxRows: number
  readonly maxColumns: number
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
  readonly omittedRows: number
  readonly omittedColumns: number
}

/** Who takes which position. */
export const matrixFromStanding = (standing: Standing, scope: Scope, shape: MatrixShape): PositionMatrix => {
  throw new Error(`not yet: ${standing.version} ${scope.unit} ${shape.order}`)
}
