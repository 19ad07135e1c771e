import type { Frame } from './frame.ts'
import { agentNouns, framingNouns, generalNouns } from './lexicon-function.ts'
import type { Canonical } from './phrase.ts'
import { entryOf } from './predicate-words.ts'
import type { Counted } from './tally.ts'
import { isName } from './words.ts'
import type { Compound, Word } from './words.ts'

/** How much a corpus speaks of a term that can name an issue. */
export interface Use {
  readonly essays: number
  readonly statements: number
  /** How often it is what a position is about. */
  readonly targets: number
  /** Morphemes it is made of. */
  readonly parts: number
}

interface Told {
  readonly essay: string
  readonly words: readonly Word[]
  readonly compounds: readonly Compound[]
  readonly frames: readonly Frame[]
}

/** The term that a compound is: its full form, where it abbreviates one. */
export const termOf = (c: Compound, canonical: Canonical): string => canonical(c.key) ?? c.key

/** Whether the compound can name an issue: two morphemes or three characters, and not only names of persons and places. */
const canName = ({ words: all }: Pick<Told, 'words'>, c: Compound): boolean => {
  const words = all.slice(c.from, c.to)
  if (words.every((w) => isName(w) || w.detail[0] === '接尾' || w.detail[0] === '数')) return false
  if (words.some((w) => w.detail[0] === '数') || (words.length < 2 && c.key.length < 3)) return false
  if (framingNouns.has(c.key) || agentNouns.has(c.key) || generalNouns.has(c.key) || entryOf(c.key)) return false
  if (/(?:者|家|手|的|性|員|所|庁|省|前|後|側|上|中|時|代わり)$/u.test(c.key)) return false
  return /[\p{Script=Han}ァ-ヴ]/u.test(c.key) && !words.some((w) => w.detail[1] === '人名')
}

/** The terms that a statement names, by term: once for its essay, and how they stand in it. */
export const termsNamed = (told: Told, canonical: Canonical): readonly Counted[] => {
  const named = told.compounds.filter((c) => canName(told, c))
  return [
    ...[...new Set(named.map((c) => termOf(c, canonical)))].map((term): Counted => [term, `in ${told.essay}`]),
    ...named.flatMap((c): readonly Counted[] => {
      const term = termOf(c, canonical)
      const isTarget = told.frames.some((f) => f.concept.head.from < c.to && f.concept.head.to > c.from)
      return [[term, `parts ${String(c.to - c.from)}`], ...(isTarget ? [[term, 'target'] as const] : [])]
    }),
  ]
}

/** What these counts of one term come to. */
export const useFrom = (items: ReadonlyMap<string, number>): Use => {
  let [essays, statements, parts] = [0, 0, Infinity]
  for (const [item, n] of items)
    if (item.startsWith('in ')) {
      essays++
      statements += n
    } else if (item.startsWith('parts ')) parts = Math.min(parts, Number(item.slice('parts '.length)))
  return { essays, statements, targets: items.get('target') ?? 0, parts }
}
