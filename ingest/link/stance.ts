import type { Range } from '../../graph/model/span.ts'
import type { StanceType } from '../../graph/model/relation.ts'
import type { Frame } from './frame.ts'
import type { Reading } from './features.ts'
import type { Word } from './words.ts'

/** Classes that say which way a thing should go or goes, as against what it is worth or how sure it is. */
const directions = new Set(['expand', 'keep', 'start', 'hasten', 'favour', 'cut', 'end', 'delay', 'disfavour', 'lack'])

const callsFor = /べき|必要|なければならない|ねばならない|求める/u

/** Whether the sentence says which way: by its predicate, or by calling for something. */
const isDirected = ({ words, frame }: Reading): boolean =>
  (frame.signed && frame.main.some((m) => directions.has(m.name) || m.negated)) ||
  callsFor.test(
    words
      .slice(frame.predicateFrom)
      .map((w) => w.surface)
      .join(''),
  )

/** Nouns of the target and of what stands in the predicate. */
const objects = ({ words, frame, compounds }: Reading): ReadonlySet<string> => {
  const from = frame.target?.from ?? frame.predicateFrom
  return new Set(compounds.filter((c) => c.to > from).flatMap((c) => words.slice(c.from, c.to).map((w) => w.base)))
}

/**
 * The side a statement takes on a proposition, told from both sentences alone. It denies only where both have a
 * direction, the directions are opposite, and what they are about shares a word; a difference of sign without that says
 * nothing sure, and then there is no stance.
 */
export const stanceOf = (statement: Reading, label: Reading): StanceType | undefined => {
  if (statement.frame.noSide) return 'discusses'
  if (statement.frame.sign === label.frame.sign) return 'affirms'
  if (!isDirected(statement) || !isDirected(label)) return 'affirms'
  const mine = objects(statement)
  return [...objects(label)].some((o) => o.length > 1 && mine.has(o)) ? 'denies' : undefined
}

/** The words of target and predicate, in text order, joined where they touch. */
export const evidenceOf = ({
  words,
  frame,
}: {
  readonly words: readonly Word[]
  readonly frame: Frame
}): readonly Range[] => {
  const ranges: Range[] = []
  if (frame.target) ranges.push({ start: frame.target.start, end: frame.target.end })
  const main = frame.main.length
    ? frame.main
    : words
        .slice(frame.predicateFrom)
        .filter((w) => w.pos !== '記号')
        .slice(0, 1)
  for (const m of main) ranges.push({ start: m.start, end: m.end })
  ranges.sort((a, b) => a.start - b.start || a.end - b.end)
  const merged: Range[] = []
  for (const r of ranges) {
    const before = merged.at(-1)
    if (before && r.start <= before.end)
      merged[merged.length - 1] = { start: before.start, end: Math.max(before.end, r.end) }
    else merged.push(r)
  }
  return merged
}
