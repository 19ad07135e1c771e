import { useState } from 'preact/hooks'
import { unitOf } from '../agreement-options.ts'
import { useViewer } from '../context.ts'
import { useCorpus } from '../corpus.ts'
import { scopeFromFilter, setParts } from '../filter.ts'
import { tableOfIssues } from '../elements-issues.ts'
import { tableFromMatrix } from '../elements-table.ts'
import type { Window } from '../loads-overview.ts'
import { firstWindow, loadOverview } from '../loads-overview.ts'
import { ExportMenu } from '../panels/export.tsx'
import { NothingLeft } from '../panels/filters.tsx'
import { Notice } from '../panels/notices.tsx'
import { PermalinkButton, PinnedBanner } from '../panels/pinned.tsx'
import { Points } from '../panels/points.tsx'
import type { TableRoute } from '../panels/table-tools.tsx'
import { TableTools } from '../panels/table-tools.tsx'
import { TableWindow } from '../panels/table-window.tsx'
import { withShared } from '../state.ts'
import type { RowView, TableView } from '../table-view.ts'
import { compareView } from '../url-analysis.ts'
import { useAnswer } from '../use-answer.ts'
import { alphabet, nameOfAuthor } from '../words.ts'
import { Grid } from './table-grid.tsx'

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

/** Grey blocks of the table's size. */
const Skeleton = () => (
  <div class="skeleton-table" aria-hidden="true">
    {Array.from({ length: 8 }, () => (
      <div class="skeleton" />
    ))}
  </div>
)

const isSpoken = (row: RowView) => row.affirming + row.denying + row.others > 0

/** Who is ticked, and the way to the comparison once they are two. */
const Ticked = ({ ids, table, onClear }: { ids: readonly string[]; table: TableView; onClear: () => void }) => {
  const viewer = useViewer()
  const say = viewer.say.value
  const route = viewer.route.value as TableRoute
  const units = ids.flatMap((id) => table.columns.find((column) => column.id === id) ?? [])
  if (units.length === 0) return null
  const names = units.map((unit) => nameOfAuthor(unit.label, unit.anonymous, say)).join(' × ')
  const [a, b] = units
  const compare = () => {
    if (!a || !b) return
    const ends = route.col === 'essay' ? { ea: a.id, eb: b.id } : { a: a.id, b: b.id }
    viewer.go(withShared(route, { ...compareView, by: route.col, ...ends }))
  }
  return (
    <div class="banner ticked" role="status">
      <p>{b ? names : say('table.tickMore', { a: names })}</p>
      {b && (
        <button type="button" class="primary" onClick={compare}>
          {say('act.compare')}
        </button>
      )}
      <button type="button" onClick={onClear}>
        {say('table.untick')}
      </button>
    </div>
  )
}

interface TableProps {
  readonly table: TableView
  readonly route: TableRoute
  readonly version: number
  readonly window: Window
  readonly onWindow: (window: Window) => void
}

const Table = ({ table, route, version, window, onWindow }: TableProps) => {
  const viewer = useViewer()
  const say = viewer.say.value
  const [ticked, setTicked] = useState<readonly string[]>([])
  // A third one takes the place of the one that was ticked first.
  const tick = (id: string) =>
    setTicked(ticked.includes(id) ? ticked.filter((other) => other !== id) : [...ticked, id].slice(-2))
  const isIssues = route.row === 'issue'
  const isSwapped = route.swap !== isIssues
  return (
    <>
      <TableTools route={route} hasCodes={table.rows.some((row) => row.code !== undefined)} />
      <Ticked ids={ticked} table={table} onClear={() => setTicked([])} />
      <p class="visually-hidden" id="grid-hint">
        {say('table.hint')}
      </p>
      <Grid
        table={table}
        corner={say(isSwapped ? `by.${route.col}` : isIssues ? 'kind.issue' : 'table.proposition')}
        label={say('table.caption')}
        show={route.show}
        isSwapped={isSwapped}
        onSwap={() => viewer.go({ ...route, swap: !route.swap })}
        ticked={ticked}
        onTick={tick}
      />
      <TableWindow
        table={table}
        by={route.col}
        window={window}
        onWindow={onWindow}
        onOrganisations={route.col === 'org' ? undefined : () => viewer.go({ ...route, col: 'org' })}
      />
      <Legend />
      <div class="table-foot">
        <p class="formula">
          {say(isIssues ? 'table.formulaIssue' : 'table.formula')}
          {route.show === 'share' && ` ${say('table.formulaShare')}`}{' '}
          <PermalinkButton route={route} version={version} />
        </p>
        <ExportMenu
          tables={['POSITIONS', 'MATRIX']}
          options={{ scope: scopeFromFilter(route.filter, unitOf(route.col)) }}
          version={version}
        />
      </div>
    </>
  )
}

/** What a corpus without propositions says: how to get some. */
const NoPropositions = () => {
  const say = useViewer().say.value
  return (
    <div class="empty">
      <p>{say('empty.propositions')}</p>
      <p>{say('empty.codebook')}</p>
      <pre>npm run -s ronten -- codebook import FILE</pre>
    </div>
  )
}

/** The overview: propositions (or issues) × authors, the home of the viewer. */
export const TableScreen = () => {
  const viewer = useViewer()
  const say = viewer.say.value
  const route = viewer.route.value as TableRoute
  const { filter, rev } = route
  const corpus = useCorpus().data
  const unit = unitOf(route.col)
  const order = route.sort === 'split' ? 'SPLIT' : 'COVERAGE'
  const subject = JSON.stringify([filter, unit, order, rev])
  const [at, setAt] = useState({ subject, window: firstWindow })
  // Another filter or order is another table: it is shown from its beginning.
  const window = at.subject === subject ? at.window : firstWindow
  const loaded = useAnswer(`table ${unit}`, JSON.stringify([subject, window]), (api, signal) =>
    loadOverview(api, filter, unit, { order, rev, window }, signal),
  )
  const all = loaded.data && tableFromMatrix(loaded.data.matrix, corpus?.essays, loaded.data.lines, route.sort)
  const isFiltered = filter.issues.length > 0 || filter.essays.length > 0
  const spoken = all && (isFiltered ? { ...all, rows: all.rows.filter(isSpoken) } : all)
  const table = spoken && (route.row === 'issue' ? tableOfIssues(spoken, route.sort) : spoken)
  return (
    <>
      <h1 class="visually-hidden">{say('nav.table')}</h1>
      <PinnedBanner route={route} />
      <Notice loaded={loaded} skeleton={<Skeleton />} />
      {table && all && (
        <div class="table-screen" aria-busy={loaded.waiting !== undefined}>
          {all.rows.length === 0 ? (
            <NoPropositions />
          ) : table.columns.length === 0 ? (
            <>
              <TableTools route={route} hasCodes={false} />
              {setParts(filter).length > 0 ? (
                <NothingLeft />
              ) : (
                <p class="empty">{say('empty.units', { s: say(`by.${route.col}`) })}</p>
              )}
            </>
          ) : all.rows.every((row) => !isSpoken(row)) ? (
            <NothingLeft />
          ) : (
            <>
              <Points findings={loaded.data?.findings} by={route.col} />
              <Table
                table={table}
                route={route}
                version={loaded.data!.matrix.positions.corpusVersion}
                window={loaded.data!.window}
                onWindow={(next) => setAt({ subject, window: next })}
              />
            </>
          )}
        </div>
      )}
    </>
  )
}
