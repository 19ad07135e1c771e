import { useState } from 'preact/hooks'
import { useViewer } from '../context.ts'
import type { Route } from '../url.ts'
import { urlFromRoute } from '../url.ts'

type PinnableRoute = Extract<Route, { view: 'table' | 'compare' | 'networks' }>

/** Says that a former version is shown, with the way to the current one. */
export const PinnedBanner = ({ route }: { route: PinnableRoute }) => {
  const viewer = useViewer()
  const say = viewer.say.value
  const { rev, ...current } = route
  if (rev === undefined) return null
  return (
    <div class="banner" role="status">
      <p>{say('pin.banner', { n: rev, m: viewer.version.value ?? '—' })}</p>
      <button type="button" onClick={() => viewer.go(current)}>
        {say('act.toCurrent')}
      </button>
    </div>
  )
}

/** Copies an address that will always show this version; where that is forbidden, the address stands there to be copied. */
export const PermalinkButton = ({ route, version }: { route: PinnableRoute; version: number }) => {
  const viewer = useViewer()
  const say = viewer.say.value
  const [address, setAddress] = useState<{ readonly url: string; readonly isDone: boolean }>()
  const copy = async () => {
    const url = new URL(urlFromRoute({ ...route, rev: version }), location.href).href
    const isDone = await navigator.clipboard.writeText(url).then(
      () => true,
      () => false,
    )
    setAddress({ url, isDone })
    if (isDone) viewer.announcement.value = say('act.copyAddress')
  }
  return (
    <>
      <button type="button" onClick={() => void copy()}>
        {say('act.permalink')}
      </button>
      {address && <a href={address.url} class="small">{`r${version}`}</a>}
    </>
  )
}
