import type { CellView, ColumnView, RowView } from '../table-view.ts'
import type { Say } from '../text/text.ts'
import type { CellShow } from '../url-table.ts'
import { alphabet } from '../words.ts'

/** The share of a column's statements that stand in a cell, in per cent; undefined where the column has none. */
export const shareOf = (count: number, total: number): number | undefined =>
  total === 0 ? undefined : Math.round((count / total) * 100)

const isSided = ({ affirm, deny }: CellView) => affirm + deny > 0

/** Signs with their numbers: 「＋2 －1」; where no side is taken, the sign of the state. */
const sidesInSigns = (cell: CellView): string =>
  isSided(cell)
    ? [
        ...(cell.affirm > 0 ? [`${alphabet.AFFIRMS.glyph}${cell.affirm}`] : []),
        ...(cell.deny > 0 ? [`${alphabet.DENIES.glyph}${cell.deny}`] : []),
      ].join(' ')
    : `${alphabet[cell.position].glyph}${cell.count > 0 ? cell.count : ''}`

/** What a cell says aloud: 「著者甲、炭素税を…、肯定、3件、未確認あり」. */
export const cellInWords = (cell: CellView, row: RowView, column: ColumnView, say: Say, share?: number): string => {
  const isIssue = row.propositions !== undefined
  const side =
    isIssue && isSided(cell)
      ? say('table.issueSides', { x: cell.affirm, y: cell.deny })
      : say(alphabet[cell.position].word)
  const name = column.anonymous ? `${say('author.unknown')}（${column.label}）` : column.label
  const values = { a: name, p: row.label, s: side }
  const words =
    cell.count === 0
      ? say('table.cellNone', values)
      : say('table.cell', { ...values, n: say('table.count', { n: cell.count }) })
  return [
    words,
    ...(share === undefined || cell.count === 0 ? [] : [`${share}%`]),
    ...(cell.unreviewed ? [say('stance.unreviewed')] : []),
  ].join('、')
}

interface Props {
  readonly cell: CellView
  readonly isIssue: boolean
  readonly show: CellShow
  readonly share: number | undefined
}

/** What is drawn in a cell: the sign with the number of statements, both sides in numbers, or the share of the column. */
export const CellMark = ({ cell, isIssue, show, share }: Props) => {
  const { glyph } = alphabet[cell.position]
  return (
    <>
      {show === 'share' && cell.count > 0 ? (
        <>
          <span class="glyph glyph-small">{glyph}</span>
          <span class="amount">{share}%</span>
        </>
      ) : show === 'number' || (isIssue && isSided(cell)) ? (
        <span class={cell.count > 0 ? 'amount' : 'glyph'}>{sidesInSigns(cell)}</span>
      ) : (
        <>
          <span class="glyph">{glyph}</span>
          {cell.count > 0 && <span class="count">{cell.count}</span>}
        </>
      )}
      {cell.unreviewed && <span class="dot" />}
    </>
  )
}
