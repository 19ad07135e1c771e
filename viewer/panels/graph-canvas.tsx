import { useEffect, useRef, useState } from 'preact/hooks'
import { useViewer } from '../context.ts'
import { isComposing, letterOf } from '../keys.ts'
import type { Direction } from '../layouts/walk.ts'
import { nearestIn, stepIn } from '../layouts/walk.ts'
import type { Kept } from '../layouts/keep.ts'
import type { Picture } from '../layouts/picture.ts'

/** Fetches the code that draws into an element of the page. */
export type Draw = () => Promise<
  (
    container: HTMLElement,
    onPick: (id: string) => void,
    onFocus: (id: string) => void,
    kept: Kept | undefined,
  ) => Picture
>

interface Props {
  /** What is drawn, in the order of the lists. */
  readonly model: {
    readonly elements: readonly { readonly id: string }[]
    readonly lines: readonly { readonly id: string; readonly from: string; readonly to: string }[]
  }
  /** Another function draws anew. */
  readonly draw: Draw
  /** As long as it is the same, what was drawn stays where it is when it is drawn anew. */
  readonly arrangement: string
  readonly selected: string | undefined
  /** Where the keyboard starts. */
  readonly focus: string
  readonly help: string
  /** Where Escape leads: a selector. */
  readonly tools: string
  readonly name: string
  /** What an element or a relation says aloud. */
  readonly inWords: (id: string) => string
  readonly onPick: (id: string) => void
  readonly onFocus?: (id: string) => void
}

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

/** The picture: one tab stop with its own keys; every move is spoken. The lists beside it hold the same. */
export const GraphCanvas = (props: Props) => {
  const { model, draw, arrangement, selected, focus, help, tools, name, inWords, onPick, onFocus } = props
  const viewer = useViewer()
  const say = viewer.say.value
  const container = useRef<HTMLDivElement>(null)
  const picture = useRef<Picture | undefined>(undefined)
  const left = useRef<{ readonly arrangement: string; readonly kept: Kept } | undefined>(undefined)
  const [state, setState] = useState<'drawing' | 'drawn' | 'failed'>('drawing')
  const [cursor, setCursor] = useState<string | undefined>(undefined)
  const callbacks = useRef({ onPick, onFocus })
  callbacks.current = { onPick, onFocus }

  useEffect(() => {
    let isGone = false
    void draw()
      .then((drawInto) => {
        if (isGone || !container.current) return
        picture.current = drawInto(
          container.current,
          (id) => callbacks.current.onPick(id),
          (id) => callbacks.current.onFocus?.(id),
          left.current?.arrangement === arrangement ? left.current.kept : undefined,
        )
        setState('drawn')
      })
      .catch((error: unknown) => {
        console.warn(error)
        setState('failed')
      })
    return () => {
      isGone = true
      if (picture.current) left.current = { arrangement, kept: picture.current.kept() }
      picture.current?.destroy()
      picture.current = undefined
    }
  }, [draw])
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
          ...(onFocus ? { f: () => onFocus(node) } : {}),
          Enter: () => onPick(at),
          ' ': () => onPick(at),
          Escape: () => document.querySelector<HTMLElement>(tools)?.focus(),
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
            aria-describedby="picture-help"
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
      <p id="picture-help" class="quiet small">
        {help}
      </p>
    </div>
  )
}
