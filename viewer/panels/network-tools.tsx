import { useViewer } from '../context.ts'
import { isComposing } from '../keys.ts'
import type { NetworkLook } from '../url-analysis.ts'
import { duplicateChoices, networkKinds, normalisations, unitChoices } from '../url-analysis.ts'
import type { Route } from '../url.ts'

/** The network's part of the address. */
export type NetworksRoute = Extract<Route, { view: 'networks' }>

/** Thresholds to choose from, in hundredths of the value. */
const thresholds = [0, 10, 25, 50, 75, 100, 200, 300] as const

/** How the network is computed; `1` to `4` choose the kind while one of the controls has the focus. */
export const NetworkTools = ({ route }: { route: NetworksRoute }) => {
  const viewer = useViewer()
  const say = viewer.say.value
  const change = (part: Partial<NetworkLook>) => {
    const { sel, ...rest } = route
    // Another unit has other pairs.
    viewer.go({ ...rest, ...part, ...(sel && part.by === undefined ? { sel } : {}) })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey || !viewer.singleKeys.value) return
    const type = /^[1-5]$/.test(event.key) ? networkKinds[Number(event.key) - 1] : undefined
    if (!type) return
    event.preventDefault()
    change({ type })
  }
  return (
    <div class="controls network-tools" role="group" aria-label={say('net.controls')} onKeyDown={onKeyDown}>
      <label>
        {say('net.type')}
        <select
          value={route.type}
          onChange={(event) => change({ type: event.currentTarget.value as NetworkLook['type'] })}
        >
          {networkKinds.map((name) => (
            <option value={name}>{say(`net.type.${name}`)}</option>
          ))}
        </select>
      </label>
      <label>
        {say('net.norm')}
        <select
          value={route.norm}
          onChange={(event) => change({ norm: event.currentTarget.value as NetworkLook['norm'] })}
        >
          {normalisations.map((name) => (
            <option value={name}>{say(`net.norm.${name}`)}</option>
          ))}
        </select>
      </label>
      <label>
        {say('net.dup')}
        <select
          value={route.dup}
          onChange={(event) => change({ dup: event.currentTarget.value as NetworkLook['dup'] })}
        >
          {duplicateChoices.map((name) => (
            <option value={name}>{say(`net.dup.${name}`)}</option>
          ))}
        </select>
      </label>
      <label>
        {say('net.by')}
        <select value={route.by} onChange={(event) => change({ by: event.currentTarget.value as NetworkLook['by'] })}>
          {unitChoices.map((name) => (
            <option value={name}>{say(`by.${name}`)}</option>
          ))}
        </select>
      </label>
      <label>
        {say('net.min')}
        <select value={String(route.min)} onChange={(event) => change({ min: Number(event.currentTarget.value) })}>
          {[...new Set([...thresholds, route.min])]
            .toSorted((a, b) => a - b)
            .map((least) => (
              <option value={String(least)}>{least === 0 ? say('act.all') : `≥ ${(least / 100).toFixed(2)}`}</option>
            ))}
        </select>
      </label>
      <label class="check">
        <input type="checkbox" checked={route.iso} onChange={(event) => change({ iso: event.currentTarget.checked })} />
        {say('net.iso')}
      </label>
    </div>
  )
}
