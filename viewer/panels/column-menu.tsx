import { useLayoutEffect, useRef } from 'preact/hooks'
import { useViewer } from '../context.ts'
import { isComposing } from '../keys.ts'
import { withShared } from '../state.ts'
import type { ColumnView } from '../table-view.ts'
import { graphView } from '../url.ts'

/** Where a menu opens: under the head it belongs to, in the window. */
export interface MenuPlace {
  readonly column: ColumnView
  readonly left: number
  readonly top: number
}

interface Props {
  readonly at: MenuPlace
  readonly isTicked: boolean
  readonly onTick: () => void
  readonly onClose: () => void
}

/** Width that the menu keeps free at the right of the window, in pixels. */
const width = 260

/** What can be done with an author (or essay, or organisation): an ARIA menu; arrows move, Esc closes. */
export const ColumnMenu = ({ at, isTicked, onTick, onClose }: Props) => {
  const viewer = useViewer()
  const say = viewer.say.value
  const menu = useRef<HTMLDivElement>(null)
  const { column } = at
  const route = viewer.route.value
  const kind = column.id.startsWith('essay:') ? 'essay' : 'col' in route && route.col === 'org' ? 'org' : 'author'
  useLayoutEffect(() => {
    // The page's CSP forbids style attributes; properties of the element are no attribute.
    if (menu.current) {
      menu.current.style.left = `${Math.max(4, Math.min(at.left, innerWidth - width))}px`
      menu.current.style.top = `${at.top}px`
    }
    menu.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus()
  }, [at])
  const items: readonly (readonly [string, () => void])[] = [
    [say('act.passages'), () => viewer.pick({ kind: 'record', id: column.id })],
    ...column.texts.map(
      ({ id, label }) =>
        [
          column.texts.length === 1 ? say('act.openEssay') : say('act.openThis', { x: label }),
          () => viewer.go(withShared(route, { view: 'essay', id })),
        ] as const,
    ),
    [say(isTicked ? 'act.outOfCompare' : 'act.compareWith'), onTick],
    ...(kind === 'org'
      ? []
      : [
          [
            say(kind === 'essay' ? 'act.onlyThisEssay' : 'act.onlyThis'),
            () =>
              viewer.setFilter({
                ...route.filter,
                ...(kind === 'essay' ? { essays: [column.id] } : { authors: [column.id] }),
              }),
          ] as const,
        ]),
    [
      say('act.inGraph'),
      () => viewer.go(withShared(route, { ...graphView, focus: column.id, sel: { kind: 'record', id: column.id } })),
    ],
  ]
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    const all = [...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
    const here = all.indexOf(document.activeElement as HTMLElement)
    const to: Readonly<Record<string, number>> = {
      ArrowDown: (here + 1) % all.length,
      ArrowUp: (here - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    }
    const next = to[event.key]
    if (next !== undefined) all[next]?.focus()
    else if (event.key === 'Escape' || event.key === 'Tab') onClose()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <>
      <div class="menu-behind" onClick={onClose} />
      <div ref={menu} class="menu" role="menu" aria-label={column.label} onKeyDown={onKeyDown}>
        {items.map(([words, run]) => (
          <button
            type="button"
            role="menuitem"
            tabIndex={-1}
            onClick={() => {
              onClose()
              run()
            }}
          >
            {words}
          </button>
        ))}
      </div>
    </>
  )
}
