import { useMemo } from 'preact/hooks'
import { useViewer } from '../context.ts'
import { graphFromNeighbourhood, typesToWalk } from '../elements-graph.ts'
import { originsFromFilter, statusesFromFilter } from '../filter.ts'
import type { Draw } from '../panels/graph-canvas.tsx'
import { GraphCanvas } from '../panels/graph-canvas.tsx'
import { GraphLegend } from '../panels/graph-legend.tsx'
import { GraphLists } from '../panels/graph-lists.tsx'
import { GraphStart } from '../panels/graph-start.tsx'
import { GraphTools } from '../panels/graph-tools.tsx'
import { Notice } from '../panels/notices.tsx'
import { neighbourhoodQuery } from '../queries/graph.ts'
import type { Route } from '../url.ts'
import { useAnswer } from '../use-answer.ts'
import { statusWord } from '../words.ts'

/** The graph's part of the address. */
export type GraphRoute = Extract<Route, { view: 'graph' }>

/** Elements and relations that are drawn at most. */
const maxVertices = 150
const maxRelations = 500

const Around = ({ route, focus }: { route: GraphRoute; focus: string }) => {
  const viewer = useViewer()
  const say = viewer.say.value
  const variables = {
    roots: [focus],
    depth: route.depth,
    filter: {
      types: typesToWalk(route.rel, focus),
      statuses: statusesFromFilter(route.filter),
      minConfidence: route.filter.confidence,
      ...originsFromFilter(route.filter),
    },
    maxVertices,
    maxRelations,
  }
  const loaded = useAnswer(`graph ${focus}`, JSON.stringify(variables), (api, signal) =>
    api.ask(neighbourhoodQuery, variables, signal),
  )
  const kinds = route.kinds.join()
  const read = useMemo(
    () => loaded.data && graphFromNeighbourhood(loaded.data.neighbourhood, route.kinds, focus),
    [loaded.data, kinds, focus],
  )
  // What was read again and is the same is not drawn again.
  const model = useMemo(() => read, [JSON.stringify(read)])
  const { layout } = route
  const selected = route.sel?.kind === 'record' ? route.sel.id : undefined
  const draw = useMemo(
    (): Draw => async () => {
      const { drawGraph } = await import('../layouts/draw.ts')
      const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches
      return (container, onPick, onFocus, kept) =>
        drawGraph(container, { model: model!, layout, selected, say, isStill, kept }, onPick, onFocus)
    },
    [model, layout, say],
  )
  const pick = (id: string) => viewer.pick({ kind: 'record', id })
  const refocus = (id: string) => viewer.go({ ...route, focus: id, sel: { kind: 'record', id } })
  const root = model?.elements.find((element) => element.id === focus)
  const inWords = (id: string): string => {
    const element = model?.elements.find((one) => one.id === id)
    if (element)
      return [
        `${say(`kind.${element.kind}`)}「${element.label}」`,
        ...(element.holder ? [element.holder] : []),
        say(statusWord[element.status]),
        say('graph.relCount', { n: element.degree }),
      ].join('、')
    const line = model?.lines.find((one) => one.id === id)
    const nameOf = (end: string) => model?.elements.find((one) => one.id === end)?.label ?? end
    return line
      ? say('graph.edge', {
          from: nameOf(line.from),
          type: say(`rel.${line.type}`),
          to: nameOf(line.to),
          s: say(statusWord[line.status]),
        })
      : ''
  }
  return (
    <>
      <GraphTools route={route} label={root?.label} />
      <Notice loaded={loaded} />
      {model && (
        <>
          {model.elements.length === 0 ? (
            <p class="gone">{say('state.notFound')}</p>
          ) : model.lines.length === 0 ? (
            <p class="empty">{say('graph.empty')}</p>
          ) : (
            <GraphCanvas
              model={model}
              draw={draw}
              arrangement={layout}
              selected={selected}
              focus={focus}
              name={say('graph.name', { x: root?.label ?? focus, n: model.elements.length, m: model.lines.length })}
              inWords={inWords}
              help={say('graph.help')}
              tools=".graph-tools select, .graph-tools button"
              onPick={pick}
              onFocus={refocus}
            />
          )}
          {model.isTruncated && <p class="quiet small">{say('graph.truncated', { n: maxVertices })}</p>}
          <GraphLegend />
          <GraphLists model={model} selected={selected} onPick={pick} onFocus={refocus} />
        </>
      )}
    </>
  )
}

/** What hangs on one thing. Without a focus it asks for one; it never draws the corpus. */
export const GraphView = ({ route }: { route: GraphRoute }) => {
  const say = useViewer().say.value
  return (
    <>
      <h1 class="visually-hidden">{say('nav.graph')}</h1>
      {route.focus ? <Around key={route.focus} route={route} focus={route.focus} /> : <GraphStart route={route} />}
    </>
  )
}
