import { foldTerm } from './words.ts'
import type { Compound, Word } from './words.ts'
import { officeOf } from './match.ts'

/** An office without a name: the one that the essay speaks of. */
const nameless = /^(?:同|新|次期|米|現)?(?:政権|大統領)$/u
/** Named at least so often, and so large a share of all offices named, an office is what an essay speaks of. */
const [leastNamed, leastShare] = [3, 0.6]

interface Text {
  readonly essay: string
  readonly words: readonly Word[]
  readonly compounds: readonly Compound[]
}

/** For each essay that speaks of one office above all: what 新政権 and the like mean in it. Essays without one are left out. */
export const officesOf = (texts: readonly Text[]): ReadonlyMap<string, (key: string) => string | undefined> => {
  const counts = new Map<string, Map<string, number>>()
  for (const { essay, words, compounds } of texts)
    for (const c of compounds) {
      const morphemes = words.slice(c.from, c.to).map((w) => foldTerm(w.surface))
      const office = officeOf({ key: c.key, morphemes })
      if (office === undefined) continue
      const of = counts.get(essay) ?? new Map<string, number>()
      counts.set(essay, of.set(office, (of.get(office) ?? 0) + 1))
    }
  return new Map(
    [...counts].flatMap(([essay, of]) => {
      const all = [...of.values()].reduce((sum, n) => sum + n, 0)
      const [first] = [...of].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      if (!first || first[1] < leastNamed || first[1] / all < leastShare) return []
      return [[essay, (key: string) => (nameless.test(key) ? `${first[0]}政権` : undefined)] as const]
    }),
  )
}
