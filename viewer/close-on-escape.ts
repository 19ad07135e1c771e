import type { RefObject } from 'preact'
import { isComposing } from './keys.ts'

/** Closes the disclosure it stands on with Escape, and leaves the focus on what opened it; nothing above hears of the key. */
export const closeOnEscape =
  (box: RefObject<HTMLDetailsElement | null>) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || isComposing(event) || !box.current?.open) return
    event.stopPropagation()
    event.preventDefault()
    box.current.open = false
    box.current.querySelector('summary')?.focus()
  }
