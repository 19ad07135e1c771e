import { splitOf } from './elements-table.ts'
import type { RowOrder } from './table-order.ts'
import { inOrder } from './table-order.ts'
import type { CellView, RowView, TableView } from './table-view.ts'

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/** States that take no side, the most telling first: one of them names the cell where no side is taken. */
const sideless = ['DISCUSSES', 'REPORTED_ONLY', 'UNASSESSED', 'NOT_DETECTED', 'SILENT'] as const

/**
 * Where a unit stands on an issue: on how many of its propositions it takes which side, and how many statements say so.
 * One that affirms one proposition and denies another is on both sides of the issue, not of any proposition.
 */
const cellOfIssue = (cells: readonly CellView[]): CellView => {
  const affirm = cells.filter(({ position }) => position === 'AFFIRMS' || position === 'BOTH').length
  const deny = cells.filter(({ position }) => position === 'DENIES' || position === 'BOTH').length
  const position =
    affirm > 0
      ? deny > 0
        ? 'BOTH'
        : 'AFFIRMS'
      : deny > 0
        ? 'DENIES'
        : (sideless.find((state) => cells.some((cell) => cell.position === state)) ?? 'NOT_DETECTED')
  return {
    position,
    affirm,
    deny,
    count: sum(cells.map(({ count }) => count)),
    unreviewed: cells.some(({ unreviewed }) => unreviewed),
  }
}

/** The overview on the level of issues: each row puts the propositions of one issue together. */
export const tableOfIssues = (table: TableView, order: RowOrder): TableView => {
  const issues = new Map<string, RowView[]>()
  for (const row of table.rows)
    if (row.issueId !== undefined) issues.set(row.issueId, [...(issues.get(row.issueId) ?? []), row])
  const rows = [...issues].map(([id, own]): RowView => {
    const cells = table.columns.map((_, n) => cellOfIssue(own.map((row) => row.cells[n]!)))
    const count = (...positions: readonly string[]) => cells.filter((cell) => positions.includes(cell.position)).length
    const [affirming, denying, both] = [count('AFFIRMS'), count('DENIES'), count('BOTH')]
    return {
      id,
      label: own[0]!.issue ?? id,
      code: undefined,
      issue: undefined,
      issueId: id,
      affirming,
      denying,
      both,
      others: both + count('DISCUSSES', 'REPORTED_ONLY'),
      split: splitOf(affirming, denying),
      lines: [...new Map(own.flatMap((row) => row.lines).map((line) => [line.id, line])).values()],
      cells,
      propositions: own.length,
      debated: own.filter((row) => row.split !== undefined && row.split > 0).length,
    }
  })
  return { ...table, rows: inOrder(rows, order) }
}
