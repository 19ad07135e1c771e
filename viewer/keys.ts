/** What of a keyboard event the viewer looks at. */
export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly keyCode: number
  readonly isComposing: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** Whether the key belongs to an input method that is converting; 229 is what some browsers send for the closing Enter. */
export const isComposing = (press: KeyPress): boolean => press.isComposing || press.keyCode === 229

/** Whether what an event is about takes text: letters there are text, not commands. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** Whether Ctrl (or ⌘) is held without Alt. */
export const isCommand = (press: KeyPress): boolean => (press.ctrlKey || press.metaKey) && !press.altKey

/**
 * The key as a Latin keyboard would say it: with kana input on, `key` is kana or full width while `code` still names
 * the letter. Shift gives the capital.
 */
export const letterOf = (press: KeyPress): string => {
  if (/^[\x20-\x7e]$/.test(press.key) || /^[A-Z][A-Za-z]+$/.test(press.key)) return press.key
  const letter = /^Key([A-Z])$/.exec(press.code)?.[1]
  if (letter) return press.shiftKey ? letter : letter.toLowerCase()
  return press.code === 'Slash' ? (press.shiftKey ? '?' : '/') : press.key
}

/** A command that works in every view. */
export type GlobalCommand =
  | 'search'
  | 'help'
  | 'region-next'
  | 'region-previous'
  | 'prefix'
  | 'table'
  | 'compare'
  | 'graph'
  | 'networks'
  | 'essays'
  | 'passage-next'
  | 'passage-previous'

const targets: Readonly<Record<string, GlobalCommand>> = {
  t: 'table',
  p: 'compare',
  g: 'graph',
  n: 'networks',
  e: 'essays',
}
const singles: Readonly<Record<string, GlobalCommand>> = {
  '/': 'search',
  '?': 'help',
  g: 'prefix',
  ']': 'passage-next',
  '[': 'passage-previous',
}

/** Where a key is pressed. */
export interface KeyPlace {
  /** In a field that takes text. */
  readonly inField: boolean
  /** Whether the user lets single letters be commands. */
  readonly singleKeys: boolean
  /** Whether `g` was the key before. */
  readonly afterPrefix: boolean
}

/** The command a key stands for in every view, if it is one (screens, section 1.6). */
export const globalCommand = (press: KeyPress, place: KeyPlace): GlobalCommand | undefined => {
  if (isComposing(press)) return undefined
  if (press.key === 'F6') return press.shiftKey ? 'region-previous' : 'region-next'
  const letter = letterOf(press)
  if (isCommand(press)) return letter.toLowerCase() === 'k' ? 'search' : undefined
  if (place.inField || press.altKey || !place.singleKeys) return undefined
  return (place.afterPrefix ? targets[letter] : undefined) ?? singles[letter]
}

/** A place in the grid: row and column from 0; row −1 is the head, column −1 the names of the rows. */
export interface GridPlace {
  readonly row: number
  readonly column: number
}

/** Rows that PageUp and PageDown move. */
const page = 10

const within = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high)

/** Where a key leads in a grid of so many rows and columns (ARIA grid pattern); undefined if it doesn't move. */
export const gridMove = (press: KeyPress, at: GridPlace, rows: number, columns: number): GridPlace | undefined => {
  if (isComposing(press) || press.altKey) return undefined
  const to = (row: number, column: number): GridPlace => ({
    row: within(row, -1, rows - 1),
    column: within(column, -1, columns - 1),
  })
  const far = isCommand(press)
  switch (press.key) {
    case 'ArrowUp':
      return to(at.row - 1, at.column)
    case 'ArrowDown':
      return to(at.row + 1, at.column)
    case 'ArrowLeft':
      return to(at.row, at.column - 1)
    case 'ArrowRight':
      return to(at.row, at.column + 1)
    case 'Home':
      return to(far ? -1 : at.row, -1)
    case 'End':
      return to(far ? rows - 1 : at.row, columns - 1)
    case 'PageUp':
      return to(Math.max(at.row - page, 0), at.column)
    case 'PageDown':
      return to(at.row + page, at.column)
    default:
      return undefined
  }
}
