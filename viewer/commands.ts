import type { GlobalCommand } from './keys.ts'
import type { Viewer } from './state.ts'
import { withShared } from './state.ts'
import { compareView, networksView } from './url-analysis.ts'
import { tableView } from './url-table.ts'
import { graphView } from './url.ts'

/** The regions of the frame, in reading order. */
const regions = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-region]')]

const moveRegion = (step: 1 | -1): void => {
  const all = regions()
  const at = all.findIndex((region) => region.contains(document.activeElement))
  const next = all[(at + step + all.length) % all.length]
  next?.focus()
}

const movePassage = (step: 1 | -1): void => {
  const all = [...document.querySelectorAll<HTMLElement>('.evidence [data-card]')]
  const at = all.findIndex((card) => card.contains(document.activeElement))
  const next = all[at === -1 ? (step === 1 ? 0 : all.length - 1) : at + step]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}

/** What each command that works in every view does. */
export const commandRunner = (
  viewer: Viewer,
  openKeys: () => void,
): ((command: Exclude<GlobalCommand, 'prefix'>) => void) => {
  const to = (view: Parameters<typeof withShared>[1]) => viewer.go(withShared(viewer.route.value, view))
  const run: Readonly<Record<Exclude<GlobalCommand, 'prefix'>, () => void>> = {
    search: () => document.querySelector<HTMLInputElement>('#search')?.focus(),
    help: openKeys,
    'region-next': () => moveRegion(1),
    'region-previous': () => moveRegion(-1),
    table: () => to(tableView),
    compare: () => to(compareView),
    graph: () => to(graphView),
    networks: () => to(networksView),
    essays: () => to({ view: 'essays' }),
    'passage-next': () => movePassage(1),
    'passage-previous': () => movePassage(-1),
  }
  return (command) => run[command]()
}
