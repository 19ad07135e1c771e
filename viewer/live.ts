import { changesSubscription } from './queries/write.ts'
import type { Viewer } from './state.ts'

/** Time before a broken stream is opened again, in ms. */
const pause = 5000

/**
 * Listens to new revisions and counts those that others made. When the stream breaks it is opened again behind the last
 * revision heard of, so that nothing made meanwhile goes unnoticed; if that is refused (too many lie between), from now.
 */
export const listenToChanges = (viewer: Pick<Viewer, 'api' | 'noticed'>): void => {
  let heard: number | null = null
  const open = () => {
    let isOpen = true
    let isSilent = true
    const stop = viewer.api.listen(
      changesSubscription,
      { since: heard },
      ({ corpusChanged }) => {
        isSilent = false
        heard = corpusChanged.revision.version
        viewer.noticed(heard)
      },
      () => {
        if (!isOpen) return
        isOpen = false
        if (isSilent) heard = null
        stop()
        setTimeout(open, pause)
      },
    )
  }
  open()
}
