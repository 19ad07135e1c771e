import type { Concept } from './concept.ts'
import { isOpen } from './predicate-words.ts'
import { isSameUnit, unitsOf } from './units.ts'
import type { Deed, Frame } from './frame.ts'
import type { Word } from './words.ts'

/** The clause before a noun phrase, as words `[from, to)`: 走った距離に応じた of 走った距離に応じた負担. */
const clauseBefore = (words: readonly Word[], end: number): number => {
  const last = words[end - 1]
  if (!last || !(last.pos === '動詞' || last.base === 'た' || last.base === 'ない')) return end
  let from = end
  while (from > 0) {
    const w = words[from - 1]!
    if (w.pos === '記号' || (w.pos === '助詞' && ['は', 'も', 'が'].includes(w.surface))) break
    from--
  }
  return from
}

/** The deed of a position; undefined where its words say too little. `predicate`: the words of its own predicate, where that is no word of mere change. */
export const deedOf = (
  concept: Concept,
  sign: 1 | -1,
  words: readonly Word[],
  predicate?: { readonly from: number; readonly to: number },
): Deed | undefined => {
  const thing = unitsOf(words, concept.from, concept.to)
  const doing = predicate && unitsOf(words, predicate.from, predicate.to)
  const from = clauseBefore(words, concept.from)
  const said = from < concept.from ? unitsOf(words, from, concept.from).things : []
  const core = [...new Set([...thing.things, ...(doing?.things ?? [])])]
  const head = doing?.things.at(-1) ?? thing.things.at(-1)
  if (head === undefined || core.length + said.length < 2) return undefined
  return { core, said, head, sign: (thing.sign * (doing?.sign ?? 1) * sign) as 1 | -1 }
}

/** Heads that a writer may name more broadly: a tax and a fee are a 負担, a ban and a limit a 規制. */
const broadHeads: Readonly<Record<string, string>> = {
  税: '負担',
  料金: '負担',
  上限: '規制',
  禁止: '規制',
  義務: '規制',
}
const broad = (unit: string): string => broadHeads[unit] ?? unit
const isSame = (a: string, b: string): boolean => isSameUnit(a, b) || broad(a) === b || broad(b) === a

/** `same`: each holds all of the other; `abridged`: one holds all of the other and one thing more. */
export type DeedLikeness = 'same' | 'abridged'

/** How alike two deeds are. */
export const deedLikeness = (a: Deed, b: Deed): DeedLikeness | undefined => {
  const inAll = (unit: string, { core, said }: Deed): boolean =>
    core.some((u) => isSame(u, unit)) || said.some((u) => isSame(u, unit))
  if (!inAll(a.head, b) || !inAll(b.head, a)) return undefined
  const onlyA = a.core.filter((u) => !inAll(u, b)).length
  const onlyB = b.core.filter((u) => !inAll(u, a)).length
  if (onlyA > 0 && onlyB > 0) return undefined
  const common = Math.max(a.core.length - onlyA, b.core.length - onlyB)
  if (common < 2) return undefined
  if (onlyA + onlyB === 0) return 'same'
  return onlyA + onlyB === 1 && isSame(a.head, b.head) ? 'abridged' : undefined
}

const forOrAgainst: ReadonlySet<string> = new Set(['amount', 'being', 'pace', 'need', 'worth', 'merit'])

/** Whether a position is for a deed or against it, and nothing else. */
export const hasDeed = (frame: Pick<Frame, 'axis'>): boolean => forOrAgainst.has(frame.axis) || isOpen(frame)

/** Under which keys deeds that may be one are found: the head's with each of its other units. */
export const deedKeys = ({ core, said, head }: Deed): readonly string[] =>
  [...core, ...said].filter((u) => u !== head).map((u) => `deed ${broad(head)} ${broad(u)}`)
