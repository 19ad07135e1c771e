import type { ComponentChildren } from 'preact'
import { useViewer } from '../context.ts'
import { withShared } from '../state.ts'
import type { Picked, View } from '../url.ts'
import { urlFromRoute } from '../url.ts'

interface Props {
  readonly to: View & { readonly sel?: Picked }
  readonly children: ComponentChildren
  readonly class?: string
  readonly current?: boolean
  readonly title?: string
}

/** A link to a state of the viewer. A real address, so that it opens in a new tab; a plain click stays on the page. */
export const ViewLink = ({ to, children, class: style, current, title }: Props) => {
  const viewer = useViewer()
  const route = withShared(viewer.route.value, to)
  const open = (event: MouseEvent) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    viewer.go(route)
  }
  return (
    <a
      href={urlFromRoute(route)}
      class={style}
      title={title}
      aria-current={current ? 'page' : undefined}
      onClick={open}
    >
      {children}
    </a>
  )
}
