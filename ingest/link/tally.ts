import type { ListedConcept } from './concept-lexicon.ts'
import type { Part } from './phrase.ts'

/**
 * How often each item was met, by group. What the linker knows of a corpus as a whole follows from such counts, so that a
 * statement can be added to it or taken away without looking at the others.
 */
export type Tally = Map<string, Map<string, number>>

/** An item and the group it is counted in. */
export type Counted = readonly [group: string, item: string]

/** Counts an item once more, or with `-1` once less; what is counted no more is not there. */
export const count = (tally: Tally, [group, item]: Counted, by: 1 | -1 = 1): void => {
  const items = tally.get(group) ?? new Map<string, number>()
  const n = (items.get(item) ?? 0) + by
  if (n > 0) items.set(item, n)
  else items.delete(item)
  if (items.size > 0) tally.set(group, items)
  else tally.delete(group)
}

/** The counts of these items. */
export const tallyOf = (all: Iterable<Counted>): Tally => {
  const tally: Tally = new Map()
  for (const one of all) count(tally, one)
  return tally
}

/** How often anything of a group was met. */
export const totalOf = (items: ReadonlyMap<string, number>): number =>
  [...items.values()].reduce((sum, n) => sum + n, 0)

type Named = Pick<Part, 'key' | 'morphemes' | 'listed'>

/** A part of a noun phrase as an item: what it is, not where it stands. */
export const itemOfPart = ({ key, morphemes, listed }: Named): string =>
  JSON.stringify(listed ? [key, morphemes, listed] : [key, morphemes])

/** The part that an item means; it stands nowhere. */
export const partFromItem = (item: string): Part => {
  const [key, morphemes, listed] = JSON.parse(item) as [string, readonly string[], ListedConcept?]
  return { key, morphemes, from: 0, to: 0, beside: false, start: 0, end: 0, ...(listed && { listed }) }
}
