import { useViewer } from '../context.ts'
import { LinkForm } from './link-form.tsx'
import { CellEvidence } from './evidence-cell.tsx'
import { IssueCellEvidence } from './evidence-issue.tsx'
import { PairEvidence } from './evidence-pair.tsx'
import { PrintSheet } from './print-sheet.tsx'
import { RecordEvidence } from './evidence-record.tsx'

/** The panel that all views share: the passages behind what is selected, or the form that is open. */
export const EvidencePanel = () => {
  const viewer = useViewer()
  const say = viewer.say.value
  const route = viewer.route.value
  const form = viewer.form.value
  const sel = route.sel ?? (route.view === 'essay' ? { kind: 'record' as const, id: route.s ?? route.id } : undefined)
  if (form) return <LinkForm key={`${form.from} ${form.to}`} start={form} />
  return (
    <>
      <div class="evidence-head">
        <h2>{say('ev.title')}</h2>
        {viewer.mayWrite.value && !viewer.isOffline.value && (
          <button
            type="button"
            onClick={() => {
              viewer.form.value = sel?.kind === 'record' ? { from: sel.id } : {}
            }}
          >
            {say('act.addLink')}
          </button>
        )}
        {route.sel && (
          <button type="button" class="close" aria-label={say('act.close')} onClick={() => viewer.pick(undefined)}>
            ×
          </button>
        )}
      </div>
      {sel === undefined ? (
        <p class="quiet">{say('ev.none')}</p>
      ) : sel.kind === 'pair' ? (
        <PairEvidence a={sel.a} b={sel.b} />
      ) : sel.kind === 'cell' ? (
        <CellEvidence unit={sel.unit} proposition={sel.proposition} />
      ) : sel.kind === 'issue-cell' ? (
        <IssueCellEvidence unit={sel.unit} issue={sel.issue} />
      ) : (
        <RecordEvidence id={sel.id} />
      )}
      {sel !== undefined && <PrintSheet />}
    </>
  )
}
