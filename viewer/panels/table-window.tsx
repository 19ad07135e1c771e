import { useViewer } from '../context.ts'
import type { Window } from '../loads-overview.ts'
import type { TableView } from '../table-view.ts'
import type { UnitChoice } from '../url-analysis.ts'

interface Props {
  readonly table: TableView
  readonly by: UnitChoice
  readonly window: Window
  readonly onWindow: (window: Window) => void
  /** Puts the columns together by organisation; absent where they cannot be. */
  readonly onOrganisations?: (() => void) | undefined
}

/** How many are passed over for the part before. */
const before = (from: number, size: number) => Math.max(0, from - size)

/**
 * Which part of a table beyond 40 × 100 is shown, with the ways to the others: part by part, so that a screen reader,
 * a search in the page and a print see whole tables.
 */
export const TableWindow = ({ table, by, window, onWindow, onOrganisations }: Props) => {
  const say = useViewer().say.value
  if (table.omittedRows + table.omittedColumns === 0) return null
  const parts = [
    {
      axis: 'propositions' as const,
      name: say('table.proposition'),
      shown: table.read.rows,
      omitted: table.omittedRows,
    },
    { axis: 'units' as const, name: say(`by.${by}`), shown: table.read.columns, omitted: table.omittedColumns },
  ].filter(({ omitted }) => omitted > 0)
  return (
    <div class="table-window" role="group" aria-label={say('table.window')}>
      {parts.map(({ axis, name, shown, omitted }) => {
        const [from, total] = [window[axis], shown + omitted]
        const go = (to: number) => onWindow({ ...window, [axis]: to })
        return (
          <p key={axis} data-axis={axis}>
            <span>{say('table.part', { x: name, a: from + 1, b: from + shown, n: total })}</span>{' '}
            {from > 0 && (
              <button type="button" onClick={() => go(before(from, shown))}>
                {say('table.partBefore')}
              </button>
            )}
            {from + shown < total && (
              <button type="button" onClick={() => go(from + shown)}>
                {say('table.partAfter', { n: Math.min(shown, total - from - shown) })}
              </button>
            )}
            {axis === 'units' && onOrganisations && (
              <button type="button" onClick={onOrganisations}>
                {say('table.partOrg')}
              </button>
            )}
          </p>
        )
      })}
      <p class="quiet small">{say('table.partNote')}</p>
    </div>
  )
}
