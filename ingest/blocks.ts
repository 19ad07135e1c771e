import type { ExclusionReason } from '../graph/model/essay.ts'
import type { Range } from '../graph/model/span.ts'

/** What a block of text is. Only `paragraph` and `item` hold sentences. */
export const blockKinds = ['title', 'byline', 'date', 'heading', 'paragraph', 'item', 'excluded'] as const
/** One of {@link blockKinds}. */
export type BlockKind = (typeof blockKinds)[number]

/**
 * A block of the document's text. Blocks are in text order and disjoint; what lies between them is white space and
 * markup. A paragraph broken over lines or pages is one block, with the page's furniture inside it in `holes`.
 */
export interface Block extends Range {
  readonly kind: BlockKind
  /** For `excluded`: why. */
  readonly reason?: ExclusionReason
  /** For `excluded` as `duplicate`: the passage it repeats. */
  readonly repeats?: Range
  /** For `heading`: depth from 1. For `item`: nesting from 1. */
  readonly level?: number
  /** For `item`: its mark (①, 第一は、, （１）, -), which is no part of its sentences' words. */
  readonly marker?: Range
  /** For `item`: index of the block that announces the list (以下の三点を提言する。). */
  readonly leadIn?: number
  /** Furniture, marks and markup inside the block that are no part of its words (page numbers, running heads, link targets). */
  readonly holes: readonly (Range & { readonly reason?: ExclusionReason })[]
}
