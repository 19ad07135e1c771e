import { useViewer } from '../context.ts'
import { useCorpus } from '../corpus.ts'
import type { RowView } from '../elements-table.ts'
import { tableFromMatrix } from '../elements-table.ts'
import { loadOverview } from '../loads.ts'
import { NothingLeft } from '../panels/filters.tsx'
import { Notice } from '../panels/notices.tsx'
import { Points } from '../panels/points.tsx'
import type { Route } from '../url.ts'
import { columnUnits, sorts } from '../url.ts'
import { useAnswer } from '../use-answer.ts'
import { alphabet } from '../words.ts'
import { Grid } from './table-grid.tsx'

type TableRoute = Extract<Route, { view: 'table' }>

/** The signs of the cells with their names; always there. */
const Legend = () => {
  const say = useViewer().say.value
  return (
    <ul class="legend" aria-label={say('table.legend')}>
      {Object.values(alphabet).map(({ glyph, word, style }) => (
        <li>
          <span class={`sign cell-${style}`} aria-hidden="true">
            {glyph}
          </span>
          {say(word)}
        </li>
      ))}
      <li>
        <span class="sign cell-legend-dot" aria-hidden="true" />
        {say('stance.unreviewed')}
      </li>
    </ul>
  )
}

const Controls = ({ route }: { route: TableRoute }) => {
  const viewer = useViewer()
  const say = viewer.say.value
  return (
    <div class="controls">
      <label>
        {say('table.columns')}
        <select
          value={route.col}
          onChange={(event) => viewer.go({ ...route, col: event.currentTarget.value as TableRoute['col'] })}
        >
          {columnUnits.map((unit) => (
            <option value={unit}>{say(`table.columns.${unit}`)}</option>
          ))}
        </select>
      </label>
      <label>
        {say('table.sort')}
        <select
          value={route.sort}
          onChange={(event) => viewer.go({ ...route, sort: event.currentTarget.value as TableRoute['sort'] })}
        >
          {sorts.map((sort) => (
            <option value={sort}>{say(`table.sort.${sort}`)}</option>
          ))}
        </select>
      </label>
      <button
        type="button"
        aria-pressed={route.swap}
        class="small"
        onClick={() => viewer.go({ ...route, swap: !route.swap })}
      >
        {say('table.transpose')}
      </button>
      <span class="quiet small" id="grid-hint">
        {say('table.hint')}
      </span>
    </div>
  )
}

/** Grey blocks of the table's size. */
const Skeleton = () => (
  <div class="skeleton-table" aria-hidden="true">
    {Array.from({ length: 8 }, () => (
      <div class="skeleton" />
    ))}
  </div>
)

const isSpoken = (row: RowView) => row.affirming + row.denying + row.others > 0

/** The overview: propositions × authors, the home of the viewer. */
export const TableScreen = () => {
  const viewer = useViewer()
  const say = viewer.say.value
  const route = viewer.route.value as TableRoute
  const corpus = useCorpus().data
  const unit = route.col === 'author' ? 'HOLDER' : 'ESSAY'
  const order = route.sort === 'split' ? 'SPLIT' : 'COVERAGE'
  const loaded = useAnswer(`table ${unit}`, JSON.stringify([route.filter, order]), (api, signal) =>
    loadOverview(api, route.filter, unit, order, signal),
  )
  const all = loaded.data && tableFromMatrix(loaded.data.matrix, corpus?.essays, loaded.data.lines, route.sort)
  const isFiltered = JSON.stringify(route.filter.issues) !== '[]' || route.filter.essays.length > 0
  const table = all && (isFiltered ? { ...all, rows: all.rows.filter(isSpoken) } : all)
  return (
    <>
      <h1 class="visually-hidden">{say('nav.table')}</h1>
      <Notice loaded={loaded} skeleton={<Skeleton />} />
      {table && all && (
        <div class="table-screen" aria-busy={loaded.waiting !== undefined}>
          {all.rows.length === 0 ? (
            <p class="empty">{say('empty.propositions')}</p>
          ) : table.rows.every((row) => !isSpoken(row)) ? (
            <NothingLeft />
          ) : (
            <>
              <Points findings={loaded.data?.findings} />
              <Controls route={route} />
              <Grid table={table} isSwapped={route.swap} onSwap={() => viewer.go({ ...route, swap: !route.swap })} />
              {(table.omittedRows > 0 || table.omittedColumns > 0) && (
                <p class="quiet">{say('table.omitted', { c: table.omittedRows, r: table.omittedColumns })}</p>
              )}
            </>
          )}
          <Legend />
          <p class="formula">{say('table.formula')}</p>
        </div>
      )}
    </>
  )
}
