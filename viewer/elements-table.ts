import type { EssayEntry, LineEntry, OverviewResult } from './queries/overview.ts'

type Matrix = OverviewResult['positions']
/** The eight states of a cell. */
export type Position = Matrix['cells'][number]['cell']['position']

/** A cell as it is drawn. */
export interface CellView {
  readonly position: Position
  /** Statements that take the side shown; where none is taken, statements behind it. */
  readonly count: number
  /** Whether some of what it rests on has not been accepted. */
  readonly unreviewed: boolean
}

/** A column as it is drawn: an author or an essay. */
export interface ColumnView {
  readonly id: string
  readonly label: string
  readonly anonymous: boolean
  /** Undefined while the essays are not loaded. */
  readonly essays: number | undefined
  /** Characters of body text: what is left out does not count; undefined while the essays are not loaded. */
  readonly characters: number | undefined
  /** Dates of publication, oldest first; undefined: unknown. */
  readonly dates: readonly (string | undefined)[]
}

/** A direct line between two statements on the row's proposition. */
export interface RowLine {
  readonly id: string
  readonly sense: 'agrees' | 'diverges'
  readonly dimension: NonNullable<LineEntry['dimension']> | undefined
  readonly a: string
  readonly b: string
}

/** A row as it is drawn: a proposition with its cells, one for each column. */
export interface RowView {
  readonly id: string
  readonly label: string
  readonly code: string | undefined
  readonly issue: string | undefined
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
}

/** The overview as it is drawn. */
export interface TableView {
  readonly columns: readonly ColumnView[]
  readonly rows: readonly RowView[]
  readonly omittedColumns: number
  readonly omittedRows: number
}

const nothing: CellView = { position: 'NOT_DETECTED', count: 0, unreviewed: false }

/** How evenly a proposition is split; undefined where fewer than two take a side (screens, section 2). */
export const splitOf = (affirming: number, denying: number): number | undefined =>
  affirming + denying < 2 ? undefined : 1 - Math.abs(affirming - denying) / (affirming + denying)

const bodyLength = (essay: EssayEntry): number =>
  essay.edition.length - essay.exclusions.reduce((sum, { span }) => sum + span.end - span.start, 0)

const byDate = (a: string | undefined, b: string | undefined) =>
  a === b ? 0 : a === undefined ? 1 : b === undefined ? -1 : a < b ? -1 : 1

/** The head of a column. `essays` are those of the corpus; an author's are the signed ones. */
export const columnFromUnit = (unit: Matrix['rows'][number], essays: readonly EssayEntry[] | undefined): ColumnView => {
  const own = (essays ?? []).filter(
    (essay) => essay.id === unit.id || essay.authors.some((author) => author.id === unit.id),
  )
  return {
    id: unit.id,
    label: unit.label,
    anonymous: unit.__typename === 'Actor' && unit.anonymous,
    essays: essays && own.length,
    characters: own.length === 0 ? undefined : own.reduce((sum, essay) => sum + bodyLength(essay), 0),
    dates: own.map((essay) => essay.published ?? undefined).toSorted(byDate),
  }
}

const propositionsOf = (end: LineEntry['from']): readonly string[] =>
  end.__typename === 'Statement' ? end.stances.map((stance) => stance.to.id) : []

const holderOf = (end: LineEntry['from']): string =>
  (end.__typename === 'Statement' ? end.holders[0]?.label : undefined) ?? end.label

/** The direct lines between statements of which one at least speaks to a proposition. */
export const linesOf = (proposition: string, lines: readonly LineEntry[]): readonly RowLine[] =>
  lines
    .filter((line) => [line.from, line.to].some((end) => propositionsOf(end).includes(proposition)))
    .map((line) => ({
      id: line.id,
      sense: line.type === 'AGREES_WITH' ? 'agrees' : 'diverges',
      dimension: line.dimension ?? undefined,
      a: holderOf(line.from),
      b: holderOf(line.to),
    }))

/** Cells by unit and proposition. */
const cellsByPlace = <C>(matrix: {
  readonly rows: readonly { readonly id: string }[]
  readonly columns: readonly { readonly proposition: { readonly id: string } }[]
  readonly cells: readonly { readonly row: number; readonly column: number; readonly cell: C }[]
}): ReadonlyMap<string, C> =>
  new Map(
    matrix.cells.map(({ row, column, cell }) => [
      `${matrix.rows[row]!.id}~${matrix.columns[column]!.proposition.id}`,
      cell,
    ]),
  )

const sorted = (rows: readonly RowView[], sort: 'split' | 'count'): readonly RowView[] => {
  const sides = (row: RowView) => row.affirming + row.denying
  const all = (row: RowView) => sides(row) + row.others
  const key = (row: RowView) => (sort === 'split' ? [row.split ?? -1, sides(row)] : [all(row), sides(row)])
  return rows.toSorted((a, b) => {
    const [x, y] = [key(a), key(b)]
    return y[0]! - x[0]! || y[1]! - x[1]! || all(b) - all(a) || (a.id < b.id ? -1 : 1)
  })
}

/** The number beside a sign: statements that take a side; where none does, all that speak of it. */
export const countOfCell = (cell: { readonly affirm: number; readonly deny: number }, all: number): number =>
  cell.affirm + cell.deny > 0 ? cell.affirm + cell.deny : all

/** Makes the overview from the API's answer: rows are propositions, columns authors or essays. */
export const tableFromMatrix = (
  { positions, reviewed }: OverviewResult,
  essays: readonly EssayEntry[] | undefined,
  lines: readonly LineEntry[],
  sort: 'split' | 'count',
): TableView => {
  const [all, accepted] = [cellsByPlace(positions), cellsByPlace(reviewed)]
  const cellOf = (unit: string, proposition: string): CellView => {
    const [cell, sure] = [all.get(`${unit}~${proposition}`), accepted.get(`${unit}~${proposition}`)]
    if (!cell) return nothing
    const count = countOfCell(cell, cell.statements.totalCount)
    const same = sure?.position === cell.position && sure.affirm + sure.deny === cell.affirm + cell.deny
    return { position: cell.position, count, unreviewed: count > 0 && !same }
  }
  const rows = positions.columns.map(({ proposition, tally }): RowView => ({
    id: proposition.id,
    label: proposition.label,
    code: proposition.code ?? undefined,
    issue: proposition.issue?.label,
    affirming: tally.affirming,
    denying: tally.denying,
    both: tally.both,
    others: tally.both + tally.discussing + tally.reportedOnly,
    split: splitOf(tally.affirming, tally.denying),
    lines: linesOf(proposition.id, lines),
    cells: positions.rows.map((unit) => cellOf(unit.id, proposition.id)),
  }))
  return {
    columns: positions.rows.map((unit) => columnFromUnit(unit, essays)),
    rows: sorted(rows, sort),
    omittedColumns: positions.omittedRows,
    omittedRows: positions.omittedColumns,
  }
}
