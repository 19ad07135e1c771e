import type { ExclusionReason } from '../../graph/model/essay.ts'
import type { Range } from '../../graph/model/span.ts'
import type { Line } from '../document-lines.ts'
import type { Hole } from './inline.ts'
import type { ItemMark } from './marker.ts'

/** What a line is taken for before lines are joined to blocks. */
export type Role = 'title' | 'byline' | 'date' | 'heading' | 'item' | 'text' | 'excluded'

/** A line with its role. */
export interface RoledLine extends Line {
  readonly role: Role
  readonly reason?: ExclusionReason
  readonly level?: number
  /** For items. */
  readonly mark?: ItemMark
  /** Whether the line begins a block whatever stands before it (an item, a heading, an HTML paragraph). */
  readonly opens: boolean
  /** Code units at its beginning that are no words (#, >). */
  readonly skip: number
}

/** A block in the making: lines joined, with the page furniture between them. */
export interface Draft extends Range {
  readonly role: Role
  readonly reason?: ExclusionReason
  readonly repeats?: Range
  readonly level?: number
  readonly mark?: ItemMark
  readonly indent: number
  readonly holes: readonly Hole[]
  /** Its words: white space, furniture and marks left out. */
  readonly words: string
}
