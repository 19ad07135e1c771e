import type { EssayEntry, LineEntry, OverviewResult } from './queries/overview.ts'
import type { RowOrder } from './table-order.ts'
import { inOrder } from './table-order.ts'
import type { CellView, ColumnView, Holder, RowLine, RowView, TableView } from './table-view.ts'

type Matrix = OverviewResult['positions']

const nothing: CellView = { position: 'NOT_DETECTED', count: 0, affirm: 0, deny: 0, unreviewed: false }

/** How evenly a proposition is split; undefined where fewer than two take a side (screens, section 2). */
export const splitOf = (affirming: number, denying: number): number | undefined =>
  affirming + denying < 2 ? undefined : 1 - Math.abs(affirming - denying) / (affirming + denying)

const bodyLength = (essay: EssayEntry): number =>
  essay.edition.length - essay.exclusions.reduce((sum, { span }) => sum + span.end - span.start, 0)

const byDate = (a: string | undefined, b: string | undefined) =>
  a === b ? 0 : a === undefined ? 1 : b === undefined ? -1 : a < b ? -1 : 1

/** Whether an essay speaks for a unit: it is the essay, signed by the author, or appeared under the organisation. */
export const isEssayOf = (essay: EssayEntry, unit: string): boolean =>
  essay.id === unit || essay.organisation?.id === unit || essay.authors.some((author) => author.id === unit)

/** The head of a column. `essays` are those of the corpus; an author's are the signed ones. */
export const columnFromUnit = (unit: Matrix['rows'][number], essays: readonly EssayEntry[] | undefined): ColumnView => {
  const own = (essays ?? [])
    .filter((essay) => isEssayOf(essay, unit.id))
    .toSorted((a, b) => byDate(a.published ?? undefined, b.published ?? undefined))
  return {
    id: unit.id,
    label: unit.label,
    anonymous: unit.__typename === 'Actor' && unit.anonymous,
    organisations: [
      ...new Set(own.flatMap(({ organisation: from }) => (from && from.id !== unit.id ? [from.label] : []))),
    ],
    texts: own.map(({ id, label }) => ({ id, label })),
    essays: essays && own.length,
    characters: own.length === 0 ? undefined : own.reduce((sum, essay) => sum + bodyLength(essay), 0),
    dates: own.map((essay) => essay.published ?? undefined),
  }
}

const propositionsOf = (end: LineEntry['from']): readonly string[] =>
  end.__typename === 'Statement' ? end.stances.map((stance) => stance.to.id) : []

const holderOf = (end: LineEntry['from']): Holder =>
  (end.__typename === 'Statement' ? end.holders[0] : undefined) ?? { label: end.label, anonymous: false }

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

/** The number beside a sign: statements that take a side; where none does, all that speak of it. */
export const countOfCell = (cell: { readonly affirm: number; readonly deny: number }, all: number): number =>
  cell.affirm + cell.deny > 0 ? cell.affirm + cell.deny : all

/** Makes the overview from the API's answer: rows are propositions, columns authors or essays. */
export const tableFromMatrix = (
  { positions, reviewed }: OverviewResult,
  essays: readonly EssayEntry[] | undefined,
  lines: readonly LineEntry[],
  sort: RowOrder,
): TableView => {
  const [all, accepted] = [cellsByPlace(positions), cellsByPlace(reviewed)]
  const cellOf = (unit: string, proposition: string): CellView => {
    const [cell, sure] = [all.get(`${unit}~${proposition}`), accepted.get(`${unit}~${proposition}`)]
    if (!cell) return nothing
    const count = countOfCell(cell, cell.statements.totalCount)
    const same = sure?.position === cell.position && sure.affirm + sure.deny === cell.affirm + cell.deny
    const { position, affirm, deny } = cell
    return { position, count, affirm, deny, unreviewed: count > 0 && !same }
  }
  const rows = positions.columns.map(({ proposition, tally }): RowView => ({
    id: proposition.id,
    label: proposition.label,
    code: proposition.code ?? undefined,
    issue: proposition.issue?.label,
    issueId: proposition.issue?.id,
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
    rows: inOrder(rows, sort),
    omittedColumns: positions.omittedRows,
    omittedRows: positions.omittedColumns,
    read: { columns: positions.rows.length, rows: positions.columns.length },
  }
}
