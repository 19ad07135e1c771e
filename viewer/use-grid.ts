import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { GridPlace } from './keys.ts'
import { gridMove, isComposing } from './keys.ts'

interface Options {
  readonly rows: number
  readonly columns: number
  readonly start: GridPlace
  /** What Enter, Space and a click do. */
  readonly open: (place: GridPlace) => void
  /** Keys of the view's own, asked before Enter and Space; true: it was one. */
  readonly onKey?: (event: KeyboardEvent, at: GridPlace) => boolean
  /** Changes when the same place has become another cell, which then gets the focus. */
  readonly arrangement?: unknown
}

/** A table as an ARIA grid: one tab stop that arrows, Home, End and the page keys move (screens, section 1.9). */
export const useGrid = ({ rows, columns, start, open, onKey, arrangement }: Options) => {
  const [place, setPlace] = useState<GridPlace>(start)
  const grid = useRef<HTMLTableElement>(null)
  const isMoving = useRef(false)
  const at: GridPlace = { row: Math.min(place.row, rows - 1), column: Math.min(place.column, columns - 1) }
  const stopNow = () => grid.current?.querySelector<HTMLElement>('[tabindex="0"]')
  useLayoutEffect(() => {
    if (!isMoving.current) return
    isMoving.current = false
    const next = stopNow()
    next?.focus()
    next?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [at.row, at.column, arrangement])
  const move = (next: GridPlace) => {
    isMoving.current = true
    setPlace(next)
  }
  return {
    grid,
    move,
    /** Gives the focus back to where the tab stop is. */
    focus: () => stopNow()?.focus(),
    onKeyDown: (event: KeyboardEvent) => {
      if (isComposing(event)) return
      const next = gridMove(event, at, rows, columns)
      if (next) move(next)
      else if (!onKey?.(event, at)) {
        if (event.key !== 'Enter' && event.key !== ' ') return
        open(at)
      }
      event.preventDefault()
    },
    /** What makes a cell a place of the grid. */
    stop: (row: number, column: number) => ({
      tabIndex: at.row === row && at.column === column ? 0 : -1,
      onFocus: () => {
        if (at.row !== row || at.column !== column) setPlace({ row, column })
      },
      onClick: () => {
        setPlace({ row, column })
        open({ row, column })
      },
    }),
  }
}
