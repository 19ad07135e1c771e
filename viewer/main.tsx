import { render } from 'preact'
import { App } from './app.tsx'
import { createApi } from './client.ts'
import { ViewerProvider } from './context.ts'
import { listenToChanges } from './live.ts'
import { createViewer } from './state.ts'
import './style/base.css'
import './style/frame.css'
import './style/table.css'
import './style/overview.css'
import './style/panels.css'
import './style/reader.css'
import './style/graph.css'
import './style/analysis.css'
import './style/pages.css'
import './style/print.css'

/** Reads a personal setting; a browser may forbid storage, then nothing is remembered. */
const recall = (key: string): string | null => {
  try {
    return localStorage.getItem(`ronten.${key}`)
  } catch {
    return null
  }
}

const remember = (key: string, value: string): void => {
  try {
    localStorage.setItem(`ronten.${key}`, value)
  } catch {
    // Without storage the setting holds until the page is left; nothing else depends on it.
  }
}

const viewer = createViewer(createApi('/graphql'), {
  path: () => location.pathname,
  search: () => location.search,
  push: (url) => history.pushState(null, '', url),
  replace: (url) => history.replaceState(null, '', url),
  recall,
  remember,
})
addEventListener('popstate', viewer.readAddress)
addEventListener('online', () => viewer.isOffline.value && viewer.reload())
listenToChanges(viewer)

render(
  <ViewerProvider value={viewer}>
    <App />
  </ViewerProvider>,
  document.getElementById('app')!,
)
