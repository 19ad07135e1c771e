import { useViewer } from '../context.ts'
import type { Route } from '../url.ts'
import { elementKinds, graphView, layoutNames, relationGroups } from '../url.ts'
import { ViewLink } from './link.tsx'

type GraphRoute = Extract<Route, { view: 'graph' }>

const toggled = <T,>(all: readonly T[], shown: readonly T[], item: T): readonly T[] =>
  all.filter((one) => (one === item ? !shown.includes(one) : shown.includes(one)))

/** The tools of the graph; they stand before the picture in reading order. */
export const GraphTools = ({ route, label }: { route: GraphRoute; label: string | undefined }) => {
  const viewer = useViewer()
  const say = viewer.say.value
  return (
    <div class="graph-tools controls">
      <p class="graph-root">
        {say('graph.focus')}: <strong lang="ja">{label ?? route.focus}</strong>{' '}
        <ViewLink to={graphView} class="button">
          {say('graph.other')}
        </ViewLink>
      </p>
      <label>
        {say('graph.depth')}
        <select
          value={String(route.depth)}
          onChange={(event) => viewer.go({ ...route, depth: Number(event.currentTarget.value) as 1 | 2 | 3 })}
        >
          {[1, 2, 3].map((depth) => (
            <option value={String(depth)}>{depth}</option>
          ))}
        </select>
      </label>
      <label>
        {say('graph.layout')}
        <select
          value={route.layout}
          onChange={(event) => viewer.go({ ...route, layout: event.currentTarget.value as GraphRoute['layout'] })}
        >
          {layoutNames.map((name) => (
            <option value={name}>{say(`graph.layout.${name}`)}</option>
          ))}
        </select>
      </label>
      <fieldset>
        <legend>{say('graph.kinds')}</legend>
        {elementKinds.map((kind) => (
          <label class="check">
            <input
              type="checkbox"
              checked={route.kinds.includes(kind)}
              onChange={() => viewer.go({ ...route, kinds: toggled(elementKinds, route.kinds, kind) })}
            />
            {say(`kind.${kind}`)}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{say('graph.relations')}</legend>
        {relationGroups.map((group) => (
          <label class="check">
            <input
              type="checkbox"
              checked={route.rel.includes(group)}
              onChange={() => viewer.go({ ...route, rel: toggled(relationGroups, route.rel, group) })}
            />
            {say(`graph.rel.${group}`)}
          </label>
        ))}
      </fieldset>
    </div>
  )
}
