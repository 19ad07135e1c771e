import { rowOrders } from './table-order.ts'
import type { RowOrder } from './table-order.ts'
import type { Pinned, UnitChoice } from './url-analysis.ts'
import { revFrom, unitChoices } from './url-analysis.ts'
import { oneOf, unless } from './url-params.ts'

/** What a row of the overview stands for: a proposition, or an issue with all its propositions. */
export const rowLevels = ['prop', 'issue'] as const
/** What a cell of the overview shows: the sign with a number, the numbers of both sides, or the share of the column. */
export const cellShows = ['glyph', 'number', 'share'] as const
/** One of {@link cellShows}. */
export type CellShow = (typeof cellShows)[number]

/** The overview with its own parameters. */
export interface TableView extends Pinned {
  readonly view: 'table'
  readonly row: (typeof rowLevels)[number]
  readonly col: UnitChoice
  readonly sort: RowOrder
  readonly show: CellShow
  /** Whether rows and columns change places; on the level of issues authors are rows to begin with. */
  readonly swap: boolean
}

/** The overview as it opens. */
export const tableView = {
  view: 'table',
  row: 'prop',
  col: 'author',
  sort: 'split',
  show: 'glyph',
  swap: false,
} as const satisfies TableView

/** Reads the parameters of the overview. */
export const tableViewFrom = (query: URLSearchParams): TableView => ({
  view: 'table',
  row: oneOf(rowLevels, query.get('row'), tableView.row),
  col: oneOf(unitChoices, query.get('col'), tableView.col),
  sort: oneOf(rowOrders, query.get('sort'), tableView.sort),
  show: oneOf(cellShows, query.get('show'), tableView.show),
  swap: query.get('swap') === '1',
  ...revFrom(query),
})

/** The parameters of the overview, defaults left out. */
export const tableParams = (route: TableView): Readonly<Record<string, string | undefined>> => ({
  row: unless(route.row, tableView.row),
  col: unless(route.col, tableView.col),
  sort: unless(route.sort, tableView.sort),
  show: unless(route.show, tableView.show),
  swap: route.swap ? '1' : undefined,
  rev: route.rev === undefined ? undefined : String(route.rev),
})
