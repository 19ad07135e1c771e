import { changesSubscription } from './queries/write.ts'
import type { Viewer } from './state.ts'

/** Time before a broken stream is opened again, in ms. */
const pause = 5000

/** Listens to new revisions and counts those that others made; opens the stream again when it breaks. */
export const listenToChanges = (viewer: Viewer): void => {
  const open = () => {
    let isOpen = true
    const stop = viewer.api.listen(
      changesSubscription,
      { since: null },
      ({ corpusChanged }) => viewer.noticed(corpusChanged.revision.version),
      () => {
        if (!isOpen) return
        isOpen = false
        stop()
        setTimeout(open, pause)
      },
    )
  }
  open()
}
