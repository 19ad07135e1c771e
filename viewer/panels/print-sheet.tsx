import { useViewer } from '../context.ts'
import { filterInWords } from '../filter-words.ts'
import { urlFromRoute } from '../url.ts'

/** Prints the evidence alone: the mark on the page tells the style sheet; it goes when the print is done. */
const printEvidence = () => {
  const { dataset } = document.documentElement
  dataset['print'] = 'evidence'
  addEventListener('afterprint', () => delete dataset['print'], { once: true })
  print()
}

/** 根拠票: what is selected, on paper, with the version, the filter and the address that shows it again. */
export const PrintSheet = () => {
  const viewer = useViewer()
  const say = viewer.say.value
  const route = viewer.route.value
  const version = 'rev' in route && route.rev !== undefined ? route.rev : viewer.version.value
  if (version === undefined) return null
  const isPinnable = route.view === 'table' || route.view === 'compare' || route.view === 'networks'
  const address = new URL(urlFromRoute(isPinnable ? { ...route, rev: version } : route), location.href).href
  return (
    <>
      <p class="actions no-print">
        <button type="button" class="print-sheet" onClick={printEvidence}>
          {say('act.printSheet')}
        </button>
      </p>
      <p class="print-foot small">
        {say('sheet.foot', { n: version, f: filterInWords(route.filter, say), u: address })}
      </p>
    </>
  )
}
