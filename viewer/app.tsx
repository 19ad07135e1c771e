import { useEffect, useRef } from 'preact/hooks'
import { useViewer } from './context.ts'
import { CorpusProvider } from './corpus.ts'
import { commandRunner } from './commands.ts'
import { globalCommand, isComposing, isTyping } from './keys.ts'
import { loadCorpus } from './loads.ts'
import { EmptyCorpus } from './panels/empty.tsx'
import { EvidencePanel } from './panels/evidence.tsx'
import { FilterBar } from './panels/filters.tsx'
import { Header } from './panels/header.tsx'
import { KeysDialog } from './panels/keys.tsx'
import { Navigation } from './panels/navigation.tsx'
import { Notice, OfflineBanner } from './panels/notices.tsx'
import { useAnswer } from './use-answer.ts'
import { CompareView } from './views/compare.tsx'
import { EdgeView } from './views/edge.tsx'
import { EssayView } from './views/essay.tsx'
import { EssaysView } from './views/essays.tsx'
import { GraphView } from './views/graph.tsx'
import { NetworksView } from './views/networks.tsx'
import { PropositionView } from './views/proposition.tsx'
import { RecommendationsView } from './views/recommendations.tsx'
import { SearchView } from './views/search.tsx'
import { TableScreen } from './views/table.tsx'

const CurrentView = () => {
  const viewer = useViewer()
  const route = viewer.route.value
  switch (route.view) {
    case 'table':
      return <TableScreen />
    case 'graph':
      return <GraphView route={route} />
    case 'prop':
      return <PropositionView key={route.id} route={route} />
    case 'compare':
      return <CompareView route={route} />
    case 'networks':
      return <NetworksView route={route} />
    case 'essays':
      return <EssaysView />
    case 'recommendations':
      return <RecommendationsView route={route} />
    case 'essay':
      return <EssayView key={route.id} route={route} />
    case 'search':
      return <SearchView query={route.q} />
    case 'edge':
      return <EdgeView route={route} />
    case 'unknown':
      return <p class="gone">{viewer.say.value('state.noView')}</p>
  }
}

/** The frame: header, navigation, filters with the scope, the view, the evidence, in reading order. */
export const App = () => {
  const viewer = useViewer()
  const say = viewer.say.value
  const { filter, view } = viewer.route.value
  const keysDialog = useRef<HTMLDialogElement>(null)
  const corpus = useAnswer('corpus', JSON.stringify(filter), (api, signal) => loadCorpus(api, filter, signal))
  const { data } = corpus

  useEffect(() => {
    if (!data) return
    viewer.version.value = data.version
    viewer.mayWrite.value = data.mayWrite
  }, [data])
  useEffect(() => {
    document.documentElement.lang = viewer.language.value
    document.title = `${say(`nav.${view === 'unknown' ? 'table' : view}`)} – ${say('app.name')}`
  }, [viewer.language.value, view])
  useEffect(() => {
    const run = commandRunner(viewer, () => keysDialog.current?.showModal())
    let afterPrefix = false
    const onKeyDown = (event: KeyboardEvent) => {
      if (isComposing(event) || event.defaultPrevented) return
      const place = { inField: isTyping(event.target), singleKeys: viewer.singleKeys.value, afterPrefix }
      const command = globalCommand(event, place)
      afterPrefix = command === 'prefix'
      if (!command || command === 'prefix') return
      event.preventDefault()
      run(command)
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [])

  const isEmpty = data !== undefined && data.essays.length === 0
  return (
    <CorpusProvider value={corpus}>
      <a class="skip" href="#main">
        {say('app.skip')}
      </a>
      <Header onKeys={() => keysDialog.current?.showModal()} />
      <Navigation />
      <section class="filters" data-region aria-label={say('app.filters')} tabIndex={-1}>
        <FilterBar />
      </section>
      <main id="main" class={`main main-${view}`} data-region tabIndex={-1}>
        <OfflineBanner />
        {viewer.pending.value > 0 && (
          <div class="banner" role="status">
            <p>{say('state.live', { n: viewer.pending.value })}</p>
            <button type="button" onClick={viewer.reload}>
              {say('act.show')}
            </button>
          </div>
        )}
        {corpus.failure && <Notice loaded={corpus} />}
        {isEmpty ? <EmptyCorpus /> : <CurrentView />}
      </main>
      <aside class="evidence" data-region aria-label={say('ev.title')} tabIndex={-1}>
        <EvidencePanel />
      </aside>
      <p class="visually-hidden" role="status" aria-live="polite">
        {viewer.announcement.value}
      </p>
      <KeysDialog dialog={keysDialog} />
    </CorpusProvider>
  )
}
