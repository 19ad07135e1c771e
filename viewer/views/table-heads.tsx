import { useViewer } from '../context.ts'
import type { Say } from '../text/text.ts'
import type { ColumnView, RowLine, RowView } from '../table-view.ts'
import { dimensionWord } from '../words.ts'

/** How many characters, in thousands from a thousand on. */
export const charactersInWords = (count: number, say: Say) =>
  count < 1000 ? say('table.charsFew', { n: count }) : say('table.chars', { k: (count / 1000).toFixed(1) })

/** Of several dates the month is enough in a narrow head; the days stand in the title. */
const shortDates = (dates: readonly string[]): readonly string[] =>
  dates.length > 1 ? [...new Set(dates.map((date) => date.slice(0, 7)))] : dates

/** Dates one under the other; a line may break after the year only. */
const Dates = ({ dates, say }: { dates: ColumnView['dates']; say: Say }) => {
  const known = dates.flatMap((date) => date ?? [])
  const unknown = known.length < dates.length ? [say('date.unknown')] : []
  return (
    <span title={[...known, ...unknown].join('、')}>
      {shortDates([...new Set(known)]).map((date) => {
        const [year, ...rest] = date.length > 7 ? date.split(/(?<=^\d{4}-)/) : [date]
        return (
          <span class="column-date">
            <span>{year}</span>
            {rest.length > 0 && <wbr />}
            <span>{rest}</span>
          </span>
        )
      })}
      {unknown.map((word) => (
        <span class="column-date">{word}</span>
      ))}
    </span>
  )
}

const linesInWords = (lines: readonly RowLine[], sense: RowLine['sense'], say: Say) => {
  const some = lines.filter((line) => line.sense === sense)
  const on = [...new Set(some.flatMap((line) => (line.dimension ? [say(dimensionWord[line.dimension])] : [])))]
  return say(sense === 'agrees' ? 'table.links.agree' : 'table.links.diverge', { n: some.length, d: on.join('・') })
}

const Numbers = ({ row, say }: { row: RowView; say: Say }) =>
  row.propositions === undefined ? (
    <>
      {say('table.tally', { x: row.affirming, y: row.denying })}
      {row.others > 0 && say('table.others', { z: row.others })}
      {' · '}
      {row.split === undefined ? say('table.splitNone') : say('table.split', { s: row.split.toFixed(2) })}
    </>
  ) : (
    <>{say('table.issueTally', { n: row.propositions, m: row.debated ?? 0 })}</>
  )

const RowHead = ({ row, say }: { row: RowView; say: Say }) => (
  <>
    {row.issue && (
      <span class="row-issue" lang="ja">
        {row.issue}
      </span>
    )}
    <span class="row-label" lang="ja">
      {row.code && <span class="row-code">{row.code} </span>}
      {row.label}
    </span>
    <span class="row-numbers">
      <Numbers row={row} say={say} />
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

interface ColumnProps {
  readonly column: ColumnView
  readonly isTicked: boolean
  readonly onTick: () => void
}

const ColumnHead = ({ column, isTicked, onTick }: ColumnProps) => {
  const say = useViewer().say.value
  const name = column.anonymous ? say('author.unknown') : column.label
  return (
    <>
      <span class="column-name">{name}</span>
      <span class="column-facts">
        {column.organisations.map((organisation) => (
          <span class="column-organisation" lang="ja">
            {organisation}
          </span>
        ))}
        {column.essays !== undefined && <span>{say('table.essays', { n: column.essays })}</span>}
        {column.characters !== undefined && <span>{charactersInWords(column.characters, say)}</span>}
        <Dates dates={column.dates} say={say} />
      </span>
      <span class="column-tick">
        <input
          type="checkbox"
          tabIndex={-1}
          checked={isTicked}
          aria-label={say('table.tick', { a: name })}
          onClick={(event) => event.stopPropagation()}
          onChange={onTick}
        />
      </span>
    </>
  )
}

interface Props {
  readonly of: RowView | ColumnView
  readonly ticked: readonly string[]
  readonly onTick: (id: string) => void
}

/** A head of either axis: of a proposition or issue, or of an author, organisation or essay. */
export const Head = ({ of, ticked, onTick }: Props) => {
  const say = useViewer().say.value
  return 'cells' in of ? (
    <RowHead row={of} say={say} />
  ) : (
    <ColumnHead column={of} isTicked={ticked.includes(of.id)} onTick={() => onTick(of.id)} />
  )
}
