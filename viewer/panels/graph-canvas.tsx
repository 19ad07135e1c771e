import { useEffect, useRef, useState } from 'preact/hooks'
import { useViewer } from '../context.ts'
import type { GraphModel } from '../elements-graph.ts'
import { isComposing, letterOf } from '../keys.ts'
import type { Direction } from '../layouts/walk.ts'
import { nearestIn, stepIn } from '../layouts/walk.ts'
import type { Picture } from '../layouts/draw.ts'

interface Props {
  readonly model: GraphModel
  readonly layout: 'columns' | 'force'
  readonly selected: string | undefined
  readonly focus: string
  readonly name: string
  /** What an element or a relation says aloud. */
  readonly inWords: (id: string) => string
  readonly onPick: (id: string) => void
  readonly onFocus: (id: string) => void
}

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

/** The picture: one tab stop with its own keys; every move is spoken. The lists beside it hold the same. */
export const GraphCanvas = ({ model, layout, selected, focus, name, inWords, onPick, onFocus }: Props) => {
  const viewer = useViewer()
  const say = viewer.say.value
  const container = useRef<HTMLDivElement>(null)
  const picture = useRef<Picture | undefined>(undefined)
  const [state, setState] = useState<'drawing' | 'drawn' | 'failed'>('drawing')
  const [cursor, setCursor] = useState<string | undefined>(undefined)
  const callbacks = useRef({ onPick, onFocus })
  callbacks.current = { onPick, onFocus }

  useEffect(() => {
    let isGone = false
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches
    void import('../layouts/draw.ts').then(
      ({ drawGraph }) => {
        if (isGone || !container.current) return
        try {
          picture.current = drawGraph(
            container.current,
            { model, layout, selected, say, isStill },
            (id) => callbacks.current.onPick(id),
            (id) => callbacks.current.onFocus(id),
          )
          setState('drawn')
        } catch (error) {
          console.warn(error)
          setState('failed')
        }
      },
      () => setState('failed'),
    )
    return () => {
      isGone = true
      picture.current?.destroy()
      picture.current = undefined
    }
  }, [model, layout, say])
  useEffect(() => picture.current?.select(selected), [selected, state])

  const move = (id: string | undefined) => {
    if (id === undefined) return
    setCursor(id)
    picture.current?.point(id)
    viewer.announcement.value = inWords(id)
  }
  const at = cursor ?? selected ?? focus
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey || !picture.current) return
    const node = model.lines.find((line) => line.id === at)?.from ?? at
    const ids = model.elements.map((element) => element.id)
    const direction = directions[event.key]
    const letter = letterOf(event)
    const act = direction
      ? () => move(nearestIn(picture.current!.places(), node, direction))
      : {
          n: () => move(stepIn(ids, node, 1)),
          p: () => move(stepIn(ids, node, -1)),
          e: () => {
            const own = model.lines.filter((line) => line.from === node || line.to === node).map((line) => line.id)
            move(stepIn(own, own.includes(at) ? at : undefined, 1))
          },
          f: () => onFocus(node),
          Enter: () => onPick(at),
          ' ': () => onPick(at),
          Escape: () => document.querySelector<HTMLElement>('.graph-tools select, .graph-tools button')?.focus(),
          '+': () => picture.current?.zoom(1.25),
          ';': () => picture.current?.zoom(1.25),
          '-': () => picture.current?.zoom(0.8),
          '0': () => picture.current?.fit(),
        }[letter]
    if (!act) return
    event.preventDefault()
    act()
  }
  return (
    <div class="graph-frame">
      {state === 'failed' ? (
        <p class="gone">{say('graph.failed')}</p>
      ) : (
        <>
          <div
            ref={container}
            class="graph-canvas"
            role="application"
            tabIndex={0}
            aria-label={name}
            aria-describedby="graph-help"
            data-state={state}
            onKeyDown={onKeyDown}
            onFocus={() => {
              picture.current?.setWheel(true)
              picture.current?.point(at)
            }}
            onBlur={() => {
              picture.current?.setWheel(false)
              picture.current?.point(undefined)
            }}
            onWheelCapture={(event) => {
              if (event.ctrlKey) picture.current?.setWheel(true)
            }}
          />
          <div class="graph-zoom">
            <button type="button" aria-label={say('graph.zoomIn')} onClick={() => picture.current?.zoom(1.25)}>
              ＋
            </button>
            <button type="button" aria-label={say('graph.zoomOut')} onClick={() => picture.current?.zoom(0.8)}>
              −
            </button>
            <button type="button" onClick={() => picture.current?.fit()}>
              {say('graph.fit')}
            </button>
          </div>
        </>
      )}
      <p id="graph-help" class="quiet small">
        {say('graph.help')}
      </p>
    </div>
  )
}
