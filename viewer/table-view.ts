import type { LineEntry, OverviewResult } from './queries/overview.ts'

type Matrix = OverviewResult['positions']
/** The eight states of a cell. */
export type Position = Matrix['cells'][number]['cell']['position']

/** A cell as it is drawn. */
export interface CellView {
  readonly position: Position
  /** Statements that take the side shown; where none is taken, statements behind it. */
  readonly count: number
  /** Statements for and against; on the level of issues, propositions affirmed and denied. */
  readonly affirm: number
  readonly deny: number
  /** Whether some of what it rests on has not been accepted. */
  readonly unreviewed: boolean
}

/** A column as it is drawn: an author, an organisation or an essay. */
export interface ColumnView {
  readonly id: string
  readonly label: string
  readonly anonymous: boolean
  /** Under which organisations its essays appeared; none for an organisation itself. */
  readonly organisations: readonly string[]
  /** Its essays, oldest first; empty while they are not loaded. */
  readonly texts: readonly { readonly id: string; readonly label: string }[]
  /** Undefined while the essays are not loaded. */
  readonly essays: number | undefined
  /** Characters of body text: what is left out does not count; undefined while the essays are not loaded. */
  readonly characters: number | undefined
  /** Dates of publication, oldest first; undefined: unknown. */
  readonly dates: readonly (string | undefined)[]
}

/** Whose statement one end of a line is. */
export interface Holder {
  readonly label: string
  readonly anonymous: boolean
}

/** A direct line between two statements on the row's proposition. */
export interface RowLine {
  readonly id: string
  readonly sense: 'agrees' | 'diverges'
  readonly dimension: NonNullable<LineEntry['dimension']> | undefined
  readonly a: Holder
  readonly b: Holder
}

/** A row as it is drawn: a proposition (or an issue) with its cells, one for each column. */
export interface RowView {
  readonly id: string
  readonly label: string
  readonly code: string | undefined
  readonly issue: string | undefined
  readonly issueId: string | undefined
  readonly affirming: number
  readonly denying: number
  /** Units that take both sides: with one of them nobody can say that all agree. */
  readonly both: number
  /** Units that speak of it otherwise: both, no side, reported only. */
  readonly others: number
  /** 1 − |affirm − deny| ÷ (affirm + deny), where two or more take a side; else undefined. */
  readonly split: number | undefined
  readonly lines: readonly RowLine[]
  readonly cells: readonly CellView[]
  /** Of an issue: its propositions, and those with authors on both sides. */
  readonly propositions?: number
  readonly debated?: number
}

/** The overview as it is drawn. */
export interface TableView {
  readonly columns: readonly ColumnView[]
  readonly rows: readonly RowView[]
  /** Before and behind those that were read. */
  readonly omittedColumns: number
  readonly omittedRows: number
  /** How many units and propositions were read; rows may then be left out or put together. */
  readonly read: { readonly columns: number; readonly rows: number }
}
