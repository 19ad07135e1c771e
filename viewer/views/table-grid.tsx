import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useViewer } from '../context.ts'
import type { CellView, ColumnView, RowLine, RowView, TableView } from '../elements-table.ts'
import type { GridPlace } from '../keys.ts'
import { gridMove, isComposing, letterOf } from '../keys.ts'
import { withShared } from '../state.ts'
import type { Say } from '../text/text.ts'
import { alphabet, dimensionWord } from '../words.ts'
import { propView } from '../url-analysis.ts'
import type { Picked } from '../url.ts'
import { textFromPicked } from '../url.ts'

/** From so many columns the names stand vertical. */
const verticalFrom = 13

const characters = (count: number, say: Say) =>
  count < 1000 ? say('table.charsFew', { n: count }) : say('table.chars', { k: (count / 1000).toFixed(1) })

/** Dates one under the other; a line may break after the year only. */
const Dates = ({ dates, say }: { dates: ColumnView['dates']; say: Say }) => (
  <>
    {[...new Set(dates.map((date) => date ?? say('date.unknown')))].map((date) => {
      const [year, ...rest] = date.split(/(?<=^\d{4}-)/)
      return (
        <span class="column-date">
          <span>{year}</span>
          {rest.length > 0 && <wbr />}
          <span>{rest}</span>
        </span>
      )
    })}
  </>
)

/** What a cell says aloud: 「著者甲、炭素税を…、肯定、3件、未確認あり」. */
const cellInWords = (cell: CellView, row: RowView, column: ColumnView, say: Say) => {
  const values = { a: column.label, p: row.label, s: say(alphabet[cell.position].word) }
  const words =
    cell.count === 0
      ? say('table.cellNone', values)
      : say('table.cell', { ...values, n: say('table.count', { n: cell.count }) })
  return cell.unreviewed ? `${words}、${say('stance.unreviewed')}` : words
}

const linesInWords = (lines: readonly RowLine[], sense: RowLine['sense'], say: Say) => {
  const some = lines.filter((line) => line.sense === sense)
  const on = [...new Set(some.flatMap((line) => (line.dimension ? [say(dimensionWord[line.dimension])] : [])))]
  return say(sense === 'agrees' ? 'table.links.agree' : 'table.links.diverge', { n: some.length, d: on.join('・') })
}

const RowHead = ({ row, say }: { row: RowView; say: Say }) => (
  <>
    {row.issue && <span class="row-issue">{row.issue}</span>}
    <span class="row-label">
      {row.code && <span class="row-code">{row.code} </span>}
      {row.label}
    </span>
    <span class="row-numbers">
      {say('table.tally', { x: row.affirming, y: row.denying })}
      {row.others > 0 && say('table.others', { z: row.others })}
      {' · '}
      {row.split === undefined ? say('table.splitNone') : say('table.split', { s: row.split.toFixed(2) })}
      {(['diverges', 'agrees'] as const)
        .filter((sense) => row.lines.some((line) => line.sense === sense))
        .map((sense) => (
          <span class={`row-line row-line-${sense}`}>
            {' '}
            {sense === 'diverges' ? '≠' : '＝'} {linesInWords(row.lines, sense, say)}
          </span>
        ))}
    </span>
  </>
)

const ColumnHead = ({ column, say }: { column: ColumnView; say: Say }) => (
  <>
    <span class="column-name">{column.anonymous ? say('author.unknown') : column.label}</span>
    <span class="column-facts">
      {column.essays !== undefined && <span>{say('table.essays', { n: column.essays })}</span>}
      {column.characters !== undefined && <span>{characters(column.characters, say)}</span>}
      <Dates dates={column.dates} say={say} />
    </span>
  </>
)

/** A head of either axis: of a proposition, or of an author or essay. */
const Head = ({ of, say }: { of: RowView | ColumnView; say: Say }) =>
  'cells' in of ? <RowHead row={of} say={say} /> : <ColumnHead column={of} say={say} />

interface Props {
  readonly table: TableView
  /** Whether authors (or essays) are the rows. */
  readonly isSwapped: boolean
  readonly onSwap: () => void
}

/** The table as an ARIA grid: one tab stop, arrows move, Enter opens the passages, `x` swaps rows and columns. */
export const Grid = ({ table, isSwapped, onSwap }: Props) => {
  const viewer = useViewer()
  const say = viewer.say.value
  const { sel } = viewer.route.value
  const selected = sel && textFromPicked(sel)
  const [place, setPlace] = useState<GridPlace>({ row: 0, column: 0 })
  const grid = useRef<HTMLTableElement>(null)
  const isMoving = useRef(false)
  const isOfEssays = table.columns[0]?.id.startsWith('essay:') === true
  const lines: readonly (RowView | ColumnView)[] = isSwapped ? table.columns : table.rows
  const heads: readonly (RowView | ColumnView)[] = isSwapped ? table.rows : table.columns
  const [rows, columns] = [lines.length, heads.length]
  const at: GridPlace = { row: Math.min(place.row, rows - 1), column: Math.min(place.column, columns - 1) }

  useLayoutEffect(() => {
    if (!isMoving.current) return
    isMoving.current = false
    const next = grid.current?.querySelector<HTMLElement>('[tabindex="0"]')
    next?.focus()
    next?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [at.row, at.column, isSwapped])

  /** What a place is about: a proposition, an author or essay, or both. */
  const thingsAt = ({ row, column }: GridPlace) => {
    const [across, down] = isSwapped ? [column, row] : [row, column]
    return { proposition: table.rows[across], unit: table.columns[down] }
  }
  const pickedAt = (place: GridPlace): Picked | undefined => {
    const { proposition, unit } = thingsAt(place)
    if (proposition && unit) return { kind: 'cell', unit: unit.id, proposition: proposition.id }
    const head = proposition ?? unit
    return head && { kind: 'record', id: head.id }
  }
  const open = (place: GridPlace) => {
    const { proposition, unit } = thingsAt(place)
    if (proposition && !unit) viewer.go(withShared(viewer.route.value, propView(proposition.id)))
    else viewer.pick(pickedAt(place))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    const next = gridMove(event, at, rows, columns)
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
    if (next) {
      event.preventDefault()
      isMoving.current = true
      setPlace(next)
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      open(at)
    } else if (isPlain && viewer.singleKeys.value && letterOf(event) === 'x') {
      event.preventDefault()
      isMoving.current = true
      setPlace({ row: at.column, column: at.row })
      onSwap()
    }
  }
  const stop = (row: number, column: number) => ({
    tabIndex: at.row === row && at.column === column ? 0 : -1,
    onFocus: () => {
      if (at.row !== row || at.column !== column) setPlace({ row, column })
    },
    onClick: () => {
      setPlace({ row, column })
      open({ row, column })
    },
  })
  const isSelected = (row: number, column: number) => {
    const picked = pickedAt({ row, column })
    return picked !== undefined && textFromPicked(picked) === selected
  }
  return (
    <div class="grid-frame">
      <table
        ref={grid}
        role="grid"
        class={`grid${columns >= verticalFrom && !isSwapped ? ' grid-vertical' : ''}`}
        aria-label={say('table.caption')}
        aria-describedby="grid-hint"
        aria-rowcount={rows + 1}
        aria-colcount={columns + 1}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            <th scope="col" class="corner" {...stop(-1, -1)} onClick={() => setPlace({ row: -1, column: -1 })}>
              {say(isSwapped ? `table.columns.${isOfEssays ? 'essay' : 'author'}` : 'table.proposition')}
            </th>
            {heads.map((head, index) => (
              <th
                key={head.id}
                scope="col"
                class={isSwapped ? 'column column-proposition' : 'column'}
                aria-selected={isSelected(-1, index)}
                {...stop(-1, index)}
              >
                <Head of={head} say={say} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((of, line) => (
            <tr key={of.id} data-row={of.id}>
              <th scope="row" class="row" aria-selected={isSelected(line, -1)} {...stop(line, -1)}>
                <Head of={of} say={say} />
              </th>
              {heads.map((head, index) => {
                const [row, column] = [table.rows[isSwapped ? index : line]!, isSwapped ? line : index]
                const cell = row.cells[column]!
                const { glyph, style } = alphabet[cell.position]
                return (
                  <td
                    key={head.id}
                    role="gridcell"
                    class={`cell cell-${style}`}
                    data-position={cell.position}
                    aria-selected={isSelected(line, index)}
                    aria-label={cellInWords(cell, row, table.columns[column]!, say)}
                    {...stop(line, index)}
                  >
                    <span class="glyph">{glyph}</span>
                    {cell.count > 0 && <span class="count">{cell.count}</span>}
                    {cell.unreviewed && <span class="dot" />}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
