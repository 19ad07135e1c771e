import type { Range } from '../../graph/model/span.ts'
import type { Copy, Letters } from './copies.ts'
import { copiesOf, draftAt, lettersOf, sourceOf } from './copies.ts'
import type { Draft } from './draft.ts'
import { mergeHoles } from './inline.ts'

/** Letters from which a passage that stands again is a repeat (rule I5). */
const shortestRepeat = 40
/** Letters from which sentences that stand again are left out of a block that holds more. */
const shortestPart = 80
/** Share of a block's letters that a copy must cover; the rest are letters changed or lost. */
const enough = 0.9
/** The same for a block that ends in … and words like 続きを読む. */
const enoughOfTeaser = 0.7

const overlapOf = (a: Range, b: Range): number => Math.min(a.end, b.end) - Math.max(a.start, b.start)

/** Places behind the full stops of a draft, its two ends with them. */
const boundariesOf = (text: string, draft: Draft): readonly number[] => [
  draft.start,
  ...Array.from(
    text.slice(draft.start, draft.end).matchAll(/[。｡！？](?![」』）)])/gu),
    (m) => draft.start + m.index + 1,
  ),
  draft.end,
]

/** The passage of the text that a part of a copy repeats: from a block's beginning to its end where it is all of it. */
const passageOf = (text: string, drafts: readonly Draft[], letters: Letters, copy: Copy, part: Range): Range => {
  const from = sourceOf(copy, part.start)
  const to = Math.max(sourceOf(copy, part.end - 1), from) + 1
  const [first, last] = [draftAt(letters, from), draftAt(letters, to - 1)]
  const end = letters.offsets[to - 1]!
  const width = text.codePointAt(end)! > 0xffff ? 2 : 1
  const closing = /^[。｡！？」』）)]*/u.exec(text.slice(end + width, end + width + 8))![0].length
  return {
    start: letters.ranges[first]!.start === from ? drafts[first]!.start : letters.offsets[from]!,
    end: letters.ranges[last]!.end === to ? drafts[last]!.end : end + width + closing,
  }
}

/** The sentences of a draft that a copy covers, where they are two and more; `undefined`: there are no such. */
const sentencesIn = (text: string, draft: Draft, letters: Letters, own: Range, part: Range): Range | undefined => {
  const stops = boundariesOf(text, draft)
  const from = part.start === own.start ? draft.start : letters.offsets[part.start]!
  const to = part.end === own.end ? draft.end : letters.offsets[part.end - 1]! + 2
  const start = stops.find((stop) => stop >= from)
  const end = stops.findLast((stop) => stop <= to)
  if (start === undefined || end === undefined) return undefined
  return stops.filter((stop) => stop > start && stop <= end).length >= 2 ? { start, end } : undefined
}

/** A passage cut short (…) that goes on elsewhere announces it. */
const isCutShort = (draft: Draft): boolean =>
  /(?:…|‥|\.{3})\s*(?:[［[（(]?(?:続き(?:を読む)?|もっと(?:見る|読む)|全文(?:を読む)?)[\]］）)]?)?$/u.test(draft.words)

/** Index of the draft that a copy shows to be cut short: it was all copied and ends in …. */
const findTeaser = (drafts: readonly Draft[], letters: Letters, copy: Copy): number | undefined => {
  const source = { start: sourceOf(copy, copy.start), end: sourceOf(copy, copy.end - 1) + 1 }
  const at = draftAt(letters, source.start)
  const range = letters.ranges[at]!
  return isCutShort(drafts[at]!) && overlapOf(range, source) >= (range.end - range.start) * enoughOfTeaser
    ? at
    : undefined
}

/**
 * Passages that stand earlier too, excluded as repeats (rule I5): blocks of which a copy of 40 letters and more covers
 * nine tenths, whatever blocks the earlier passage is cut into and with a few letters changed; and two and more
 * sentences of 80 letters and more at the edge or in the middle of a block, which become a hole of it. A block cut
 * short with … is the repeat of the passage that has all of it.
 */
export const excludeDuplicates = (text: string, drafts: readonly Draft[]): readonly Draft[] => {
  const letters = lettersOf(text, drafts, (draft) => draft.role !== 'excluded')
  const found = new Map<number, Draft>()
  const repeat = (i: number, repeats: Range): void => {
    found.set(i, { ...drafts[i]!, role: 'excluded', reason: 'duplicate', repeats })
  }
  const lengthOf = (i: number): number => letters.ranges[i]!.end - letters.ranges[i]!.start
  let next = 0
  for (const copy of copiesOf(letters)) {
    const teaser = findTeaser(drafts, letters, copy)
    if (teaser !== undefined && !found.has(teaser)) {
      repeat(teaser, { start: letters.offsets[copy.start]!, end: letters.offsets[copy.end - 1]! + 1 })
      continue
    }
    if (copy.end - copy.start < shortestRepeat) continue
    while (next < drafts.length && letters.ranges[next]!.end <= copy.start) next += 1
    for (let i = next; i < drafts.length && letters.ranges[i]!.start < copy.end; i += 1) {
      const range = letters.ranges[i]!
      const part = { start: Math.max(range.start, copy.start), end: Math.min(range.end, copy.end) }
      if (part.end <= part.start || found.get(i)?.role === 'excluded') continue
      if (part.end - part.start >= lengthOf(i) * enough) repeat(i, passageOf(text, drafts, letters, copy, part))
      else if (part.end - part.start >= shortestPart) {
        const draft = found.get(i) ?? drafts[i]!
        const hole = draft.role === 'text' ? sentencesIn(text, draft, letters, range, part) : undefined
        if (hole) found.set(i, { ...draft, holes: mergeHoles([...draft.holes, { ...hole, reason: 'duplicate' }]) })
      }
    }
  }
  return drafts.map((draft, i) => found.get(i) ?? draft)
}
