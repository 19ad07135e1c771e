import type { ComponentChildren } from 'preact'
import type { Failure } from '../client.ts'
import { useViewer } from '../context.ts'
import { patience } from '../patient.ts'
import type { Say } from '../text/text.ts'
import type { Loaded } from '../use-answer.ts'

/** Hours and minutes of a moment, as people write them. */
const clock = (at: Date) => `${at.getHours()}:${String(at.getMinutes()).padStart(2, '0')}`

/** Says that the server can't be reached, what is shown meanwhile, and how to try again. */
export const OfflineBanner = () => {
  const viewer = useViewer()
  const say = viewer.say.value
  const { loadedAt, version } = viewer
  if (!viewer.isOffline.value || loadedAt.value === undefined || version.value === undefined) return null
  return (
    <div class="banner banner-error offline" role="alert">
      <p>{say('state.offline', { t: clock(loadedAt.value), n: version.value })}</p>
      <button type="button" onClick={viewer.reload}>
        {say('act.reconnect')}
      </button>
    </div>
  )
}

/** Why nothing newer is shown. What the server is not ready with is no fault, and is said in the reader's language. */
const wordsOf = (failure: Failure, hasData: boolean, say: Say): string => {
  if (failure.kind === 'offline') return say('state.offlineNoData')
  if (failure.code === 'BUSY') return say('state.busyStill', { m: patience.most })
  return `${say(hasData ? 'state.failed' : 'state.failedNoData')} ${failure.message}`
}

/** Says that the reader waits, that reading failed, or nothing (screens, section 1.8). `skeleton` has the final size. */
export const Notice = <T,>({ loaded, skeleton }: { loaded: Loaded<T>; skeleton?: ComponentChildren }) => {
  const viewer = useViewer()
  const say = viewer.say.value
  const { waiting, attempt, failure, data } = loaded
  if (failure && waiting === undefined) {
    const hasData = data !== undefined
    // The banner of the frame says it once for everything that is still shown.
    if (failure.kind === 'offline' && hasData) return null
    return (
      <div class="banner banner-error" role="alert">
        <p>
          {wordsOf(failure, hasData, say)}
          {failure.kind === 'refused' && failure.log && (
            <span class="quiet"> {say('state.log', { id: failure.log })}</span>
          )}
        </p>
        <button type="button" onClick={loaded.retry}>
          {say(failure.kind === 'offline' ? 'act.reconnect' : 'act.retry')}
        </button>
      </div>
    )
  }
  if (loaded.isStopped && !data)
    return (
      <div class="banner" role="status">
        <p>{say('state.stopped')}</p>
        <button type="button" onClick={loaded.retry}>
          {say('act.retry')}
        </button>
      </div>
    )
  if (waiting !== undefined && attempt !== undefined)
    return (
      <div class="banner" role="status">
        <p>{say('state.busy', { n: attempt, m: patience.most })}</p>
        <button type="button" onClick={loaded.stop}>
          {say('act.stop')}
        </button>
      </div>
    )
  if (data !== undefined || waiting === undefined || waiting === 0) return null
  return (
    <div class="loading" role="status">
      {waiting === 1 ? (
        (skeleton ?? <div class="skeleton" />)
      ) : (
        <p>
          {say('state.loading')}{' '}
          {waiting === 3 && (
            <button type="button" onClick={loaded.stop}>
              {say('act.stop')}
            </button>
          )}
        </p>
      )}
    </div>
  )
}
