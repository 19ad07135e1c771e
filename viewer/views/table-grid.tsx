import { useState } from 'preact/hooks'
import { useViewer } from '../context.ts'
import type { GridPlace } from '../keys.ts'
import { letterOf } from '../keys.ts'
import type { MenuPlace } from '../panels/column-menu.tsx'
import { ColumnMenu } from '../panels/column-menu.tsx'
import { orderId } from '../panels/table-tools.tsx'
import { withShared } from '../state.ts'
import type { ColumnView, RowView, TableView } from '../table-view.ts'
import { propView } from '../url-analysis.ts'
import type { CellShow } from '../url-table.ts'
import { tableView } from '../url-table.ts'
import type { Picked } from '../url.ts'
import { textFromPicked } from '../url.ts'
import { useGrid } from '../use-grid.ts'
import { alphabet } from '../words.ts'
import { cellInWords, CellMark, shareOf } from './table-cell.tsx'
import { Head } from './table-heads.tsx'

/** From so many columns the names stand vertical. */
const verticalFrom = 13

interface Props {
  readonly table: TableView
  /** What stands in the corner: what the first column names. */
  readonly corner: string
  readonly label: string
  readonly show: CellShow
  /** Small cells and names that stand vertical: for a look at the whole. */
  readonly isDense?: boolean
  /** Whether authors (or essays) are the rows. */
  readonly isSwapped: boolean
  readonly onSwap?: () => void
  readonly ticked: readonly string[]
  readonly onTick: (id: string) => void
}

/**
 * The table as an ARIA grid: one tab stop, arrows move, Enter opens the passages, Space on an author ticks, `x` swaps rows
 * and columns, `s` goes to the order.
 */
export const Grid = (props: Props) => {
  const { table, corner, label, show, isDense = false, isSwapped, onSwap, ticked, onTick } = props
  const viewer = useViewer()
  const say = viewer.say.value
  const { sel } = viewer.route.value
  const selected = sel && textFromPicked(sel)
  const [menu, setMenu] = useState<MenuPlace>()
  const lines: readonly (RowView | ColumnView)[] = isSwapped ? table.columns : table.rows
  const heads: readonly (RowView | ColumnView)[] = isSwapped ? table.rows : table.columns
  const [rows, columns] = [lines.length, heads.length]
  const totals = table.columns.map((_, n) => table.rows.reduce((sum, row) => sum + row.cells[n]!.count, 0))
  /** What a place is about: a proposition (or issue), an author or essay, or both. */
  const thingsAt = ({ row, column }: GridPlace) => {
    const [across, down] = isSwapped ? [column, row] : [row, column]
    return { row: table.rows[across], unit: table.columns[down] }
  }
  const pickedAt = (place: GridPlace): Picked | undefined => {
    const { row, unit } = thingsAt(place)
    if (row && unit)
      return row.propositions === undefined
        ? { kind: 'cell', unit: unit.id, proposition: row.id }
        : { kind: 'issue-cell', unit: unit.id, issue: row.id }
    const head = row ?? unit
    return head && { kind: 'record', id: head.id }
  }
  const open = (place: GridPlace) => {
    const { row, unit } = thingsAt(place)
    const route = viewer.route.value
    if (row && unit) viewer.pick(pickedAt(place))
    else if (row?.propositions !== undefined)
      viewer.go({ ...withShared(route, tableView), filter: { ...route.filter, issues: [row.id] } })
    else if (row) viewer.go(withShared(route, propView(row.id)))
    else if (unit) {
      const box = grid.current?.querySelector(`[data-unit="${CSS.escape(unit.id)}"]`)?.getBoundingClientRect()
      setMenu({ column: unit, left: box?.left ?? 0, top: Math.min(box?.bottom ?? 0, innerHeight - 220) })
    }
  }
  const onKey = (event: KeyboardEvent, at: GridPlace): boolean => {
    const isSingle = !event.ctrlKey && !event.metaKey && !event.altKey && viewer.singleKeys.value
    const { row, unit } = thingsAt(at)
    if (event.key === ' ' && unit && !row) onTick(unit.id)
    else if (isSingle && letterOf(event) === 'x' && onSwap) {
      move({ row: at.column, column: at.row })
      onSwap()
    } else if (isSingle && letterOf(event) === 's') document.getElementById(orderId)?.focus()
    else return false
    return true
  }
  const { grid, move, stop, focus, onKeyDown } = useGrid({
    rows,
    columns,
    start: { row: 0, column: 0 },
    open,
    onKey,
    arrangement: isSwapped,
  })
  const isSelected = (row: number, column: number) => {
    const picked = pickedAt({ row, column })
    return picked !== undefined && textFromPicked(picked) === selected
  }
  const unitOf = (of: RowView | ColumnView) =>
    'cells' in of ? {} : { 'data-unit': of.id, 'aria-haspopup': 'menu' as const }
  return (
    <div class="grid-frame">
      <table
        ref={grid}
        role="grid"
        class={`grid${(columns >= verticalFrom || isDense) && !isSwapped ? ' grid-vertical' : ''}${isDense ? ' grid-dense' : ''}`}
        aria-label={label}
        aria-describedby="grid-hint"
        aria-rowcount={rows + 1}
        aria-colcount={columns + 1}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            <th scope="col" class="corner" {...stop(-1, -1)}>
              {corner}
            </th>
            {heads.map((head, index) => (
              <th
                key={head.id}
                scope="col"
                class={isSwapped ? 'column column-proposition' : 'column'}
                aria-selected={isSelected(-1, index)}
                {...unitOf(head)}
                {...stop(-1, index)}
              >
                <Head of={head} ticked={ticked} onTick={onTick} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((of, line) => (
            <tr key={of.id} data-row={of.id}>
              <th scope="row" class="row" aria-selected={isSelected(line, -1)} {...unitOf(of)} {...stop(line, -1)}>
                <Head of={of} ticked={ticked} onTick={onTick} />
              </th>
              {heads.map((head, index) => {
                const [row, column] = [table.rows[isSwapped ? index : line]!, isSwapped ? line : index]
                const cell = row.cells[column]!
                const share = show === 'share' ? shareOf(cell.count, totals[column]!) : undefined
                return (
                  <td
                    key={head.id}
                    role="gridcell"
                    class={`cell cell-${alphabet[cell.position].style}`}
                    data-position={cell.position}
                    aria-selected={isSelected(line, index)}
                    aria-label={cellInWords(cell, row, table.columns[column]!, say, share)}
                    {...stop(line, index)}
                  >
                    <CellMark cell={cell} isIssue={row.propositions !== undefined} show={show} share={share} />
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {menu && (
        <ColumnMenu
          at={menu}
          isTicked={ticked.includes(menu.column.id)}
          onTick={() => onTick(menu.column.id)}
          onClose={() => {
            setMenu(undefined)
            focus()
          }}
        />
      )}
    </div>
  )
}
