import { useState } from 'preact/hooks'
import { unitOf } from '../agreement-options.ts'
import { useViewer } from '../context.ts'
import { useCorpus } from '../corpus.ts'
import { tableFromMatrix } from '../elements-table.ts'
import { firstWindow, loadOverview } from '../loads-overview.ts'
import { useAnswer } from '../use-answer.ts'
import { Grid } from '../views/table-grid.tsx'
import type { NetworksRoute } from './network-tools.tsx'
import { Notice } from './notices.tsx'
import { TableWindow } from './table-window.tsx'

/** Who stands where on which proposition, small and with like beside like: the network of two kinds. */
export const HeatMap = ({ route }: { route: NetworksRoute }) => {
  const viewer = useViewer()
  const say = viewer.say.value
  const { filter, rev } = route
  const essays = useCorpus().data?.essays
  const unit = unitOf(route.by)
  const subject = JSON.stringify([filter, unit, rev])
  const [at, setAt] = useState({ subject, window: firstWindow })
  const window = at.subject === subject ? at.window : firstWindow
  const loaded = useAnswer(`heat ${unit}`, JSON.stringify([subject, window]), (api, signal) =>
    loadOverview(api, filter, unit, { order: 'SPLIT', rev, window }, signal),
  )
  const table = loaded.data && tableFromMatrix(loaded.data.matrix, essays, loaded.data.lines, 'seriate')
  return (
    <section class="heat-map" aria-labelledby="network-heat">
      <h2 id="network-heat">{say('net.type.positions')}</h2>
      <Notice loaded={loaded} />
      {table && table.rows.length === 0 && <p class="empty">{say('net.empty')}</p>}
      {table && table.rows.length > 0 && (
        <>
          <p class="quiet small" id="grid-hint">
            {say('net.heatHint')}
          </p>
          <Grid
            table={table}
            corner={say('table.proposition')}
            label={say('net.type.positions')}
            show="glyph"
            isDense
            isSwapped={false}
            ticked={[]}
            onTick={() => undefined}
          />
          {table.columns.some((_, n) => table.rows.some((row) => row.cells[n]!.position === 'BOTH')) && (
            <p class="quiet small">{say('net.heatBoth')}</p>
          )}
          <TableWindow
            table={table}
            by={route.by}
            window={loaded.data!.window}
            onWindow={(next) => setAt({ subject, window: next })}
          />
        </>
      )}
    </section>
  )
}
