import { seriate } from './elements-network.ts'
import type { RowView } from './table-view.ts'

/** Orders of the overview's rows: most divided, most treated, by the codebook's codes, like beside like. */
export const rowOrders = ['split', 'count', 'book', 'seriate'] as const
/** One of {@link rowOrders}. */
export type RowOrder = (typeof rowOrders)[number]

const sides = (row: RowView) => row.affirming + row.denying
const spoken = (row: RowView) => sides(row) + row.others

const byNumbers = (rows: readonly RowView[], keysOf: (row: RowView) => readonly [number, number]) =>
  rows.toSorted((a, b) => {
    const [x, y] = [keysOf(a), keysOf(b)]
    return y[0] - x[0] || y[1] - x[1] || spoken(b) - spoken(a) || (a.id < b.id ? -1 : 1)
  })

const codes = new Intl.Collator('en', { numeric: true })

const signs: Readonly<Record<string, number>> = { AFFIRMS: 1, DENIES: -1 }

/**
 * How alike two rows are: 1 for each column on the same side of both, −1 for each on opposite ones, over the columns that
 * take a side of both; undefined where none does.
 */
export const likenessOf = (a: RowView, b: RowView): number | undefined => {
  const products = a.cells.flatMap((cell, n) => {
    const [x, y] = [signs[cell.position], signs[b.cells[n]!.position]]
    return x === undefined || y === undefined ? [] : [x * y]
  })
  return products.length === 0 ? undefined : products.reduce((sum, one) => sum + one, 0)
}

/** Puts rows in an order; ties by id, so that one table has one order. */
export const inOrder = (rows: readonly RowView[], order: RowOrder): readonly RowView[] => {
  switch (order) {
    case 'split':
      return byNumbers(rows, (row) => [row.split ?? -1, sides(row)])
    case 'count':
      return byNumbers(rows, (row) => [spoken(row), sides(row)])
    case 'book':
      // What has no code was not in the analyst's codebook and comes last.
      return rows.toSorted(
        (a, b) =>
          Number(a.code === undefined) - Number(b.code === undefined) ||
          codes.compare(a.code ?? '', b.code ?? '') ||
          codes.compare(a.issue ?? '', b.issue ?? '') ||
          (a.id < b.id ? -1 : 1),
      )
    case 'seriate': {
      const byId = new Map(rows.map((row) => [row.id, row]))
      return seriate([...byId.keys()], (a, b) => likenessOf(byId.get(a)!, byId.get(b)!)).map((id) => byId.get(id)!)
    }
  }
}
