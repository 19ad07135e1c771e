import type { ExclusionReason } from '../graph/model/essay.ts'
import type { Range } from '../graph/model/span.ts'
import type { Draft } from './blocks/draft.ts'
import { excludeDuplicates } from './blocks/duplicate.ts'
import { joinLines } from './blocks/join.ts'
import { findLeadIn, nestLists } from './blocks/lists.ts'
import { rolesOf } from './blocks/roles.ts'
import { excludeSections } from './blocks/sections.ts'
import { wrappingOf } from './blocks/wrap.ts'
import { withPageNotes } from './blocks/page-notes.ts'
import { linesOf, pageFurnitureOf } from './document-lines.ts'
import { splitSpeakers } from './document-speech.ts'
import type { Document, Found } from './document.ts'

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

const kindOf = (draft: Draft): BlockKind => (draft.role === 'text' ? 'paragraph' : draft.role)

const blockFrom = (draft: Draft, i: number, drafts: readonly Draft[]): Block => {
  const leadIn = draft.role === 'item' ? findLeadIn(drafts, i) : undefined
  return {
    kind: kindOf(draft),
    start: draft.start,
    end: draft.end,
    holes: draft.holes,
    ...(draft.role === 'excluded' && draft.reason !== undefined && { reason: draft.reason }),
    ...(draft.repeats !== undefined && { repeats: draft.repeats }),
    ...((draft.role === 'heading' || draft.role === 'item') && { level: draft.level ?? 1 }),
    ...(draft.role === 'item' &&
      draft.mark !== undefined && { marker: { start: draft.start, end: draft.start + draft.mark.length } }),
    ...(leadIn !== undefined && { leadIn }),
  }
}

const placesOf = (found: readonly (Found<string> | undefined)[]): readonly Range[] =>
  found.map((fact) => fact?.at).filter((at) => at !== undefined)

/**
 * The document cut into blocks. What pages, menus and sites add is excluded with its reason, wrapped and broken lines
 * are joined, passages that stand twice are repeats (rule I5).
 */
export const blocksOf = (document: Document): readonly Block[] => {
  const { text } = document
  const names = document.authors.map(({ value }) => value)
  const lines = splitSpeakers(linesOf(text), names)
  const furniture = document.format === 'html' ? new Set<number>() : withPageNotes(lines, pageFurnitureOf(lines))
  const wrapping = document.format === 'html' ? { indent: 0 } : wrappingOf(lines)
  const roled = rolesOf({
    lines,
    furniture,
    wrapping,
    marks: document.marks,
    numbersAreItems: document.format === 'markdown',
    title: placesOf([document.title]),
    bylines: placesOf([...document.authors, document.organisation]),
    dates: placesOf([document.published]),
    names,
    ...(document.title && { titled: document.title.value }),
  })
  const joined = joinLines(text, roled, furniture, { wrapping, soft: document.format === 'markdown' })
  const drafts = nestLists(excludeSections(text, excludeDuplicates(text, joined)))
  return drafts.map(blockFrom)
}
