import { useMemo } from 'preact/hooks'
import { useViewer } from '../context.ts'
import type { NetworkModel } from '../elements-network.ts'
import { stepBounds, stepWidths } from '../elements-network.ts'
import { numberInWords, weightInWords } from '../formula.ts'
import { nameOfUnit } from '../words.ts'
import type { Draw } from './graph-canvas.tsx'
import { GraphCanvas } from './graph-canvas.tsx'

interface Props {
  readonly model: NetworkModel
  readonly selected: { readonly a: string; readonly b: string } | undefined
  readonly onPick: (a: string, b: string) => void
}

const Legend = ({ greatest }: { greatest: number }) => {
  const say = useViewer().say.value
  const bounds = stepBounds(greatest)
  return (
    <ul class="legend" aria-label={say('graph.legend')}>
      {(['for', 'against'] as const).map((tone) => (
        <li>
          <svg width="42" height="12" viewBox="0 0 42 12" aria-hidden="true" class={`line-${tone}`}>
            <line x1="1" y1="6" x2="41" y2="6" />
          </svg>
          {say(`net.legend.${tone}`)}
        </li>
      ))}
      {stepWidths.map((width, n) => (
        <li>
          <svg width="42" height="12" viewBox="0 0 42 12" aria-hidden="true" class="line-width">
            <line x1="1" y1="6" x2="41" y2="6" stroke-width={width} />
          </svg>
          {say('net.legend.width', { low: bounds[n]!.toFixed(2), high: bounds[n + 1]!.toFixed(2) })}
        </li>
      ))}
    </ul>
  )
}

/** The network as points and lines; the matrix and the table hold the same. */
export const NetworkPicture = ({ model, selected, onPick }: Props) => {
  const viewer = useViewer()
  const say = viewer.say.value
  const drawn = useMemo(
    () => ({
      elements: model.members.map(({ unit }) => ({ id: unit.id })),
      lines: model.ties.map(({ a, b }) => ({ id: `${a.id}~${b.id}`, from: a.id, to: b.id })),
    }),
    [model],
  )
  const names = new Map(model.members.map(({ unit }) => [unit.id, nameOfUnit(unit, say)]))
  const nameOf = (id: string) => names.get(id) ?? id
  const tie = selected && model.tieOf(selected.a, selected.b)
  const line = tie && `${tie.a.id}~${tie.b.id}`
  const draw = useMemo(
    (): Draw => async () => {
      const { drawNetwork } = await import('../layouts/network.ts')
      const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches
      return (container, pick) => drawNetwork(container, model, nameOf, { selected: line, isStill, onPick: pick })
    },
    [model, say],
  )
  const inWords = (id: string): string => {
    const found = model.ties.find(({ a, b }) => `${a.id}~${b.id}` === id)
    if (found)
      return say('net.cell', {
        a: nameOf(found.a.id),
        b: nameOf(found.b.id),
        w: weightInWords(found.weight),
        g: found.agreeing,
        f: found.diverging,
      })
    const member = model.members.find(({ unit }) => unit.id === id)
    const lines = model.ties.filter(({ a, b }) => a.id === id || b.id === id).length
    return member ? say('net.point', { a: nameOf(id), n: numberInWords(member.activity), m: lines }) : ''
  }
  const pick = (id: string) => {
    const found = model.ties.find(({ a, b }) => `${a.id}~${b.id}` === id)
    if (found) onPick(found.a.id, found.b.id)
    else viewer.pick({ kind: 'record', id })
  }
  const first = drawn.elements[0]
  if (!first) return null
  return (
    <section class="network-picture" aria-labelledby="network-picture">
      <h2 id="network-picture">{say('net.picture')}</h2>
      <GraphCanvas
        arrangement="circle"
        model={drawn}
        draw={draw}
        selected={line}
        focus={first.id}
        name={say('net.pictureName', { n: drawn.elements.length, m: drawn.lines.length })}
        inWords={inWords}
        help={say('net.help')}
        tools=".network-tools select"
        onPick={pick}
      />
      <Legend greatest={model.greatest} />
      <p class="quiet small">{say('net.pictureFull')}</p>
    </section>
  )
}
