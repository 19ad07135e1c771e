import { isAspect } from './concept.ts'
import type { Concept } from './concept.ts'
import type { Frame } from './frame.ts'
import { generalNouns } from './lexicon-function.ts'
import { axisLikeness, bigrams, isFigure, sameModifier } from './match.ts'
import type { Usage } from './match.ts'
import type { Part } from './phrase.ts'
import { itemOfPart, partFromItem, totalOf } from './tally.ts'
import type { Counted, Tally } from './tally.ts'

/** What general and aspect nouns are said of in a text, by the noun: evidence for what the corpus says them of throughout. */
export const ownersSaid = (concepts: readonly Concept[], frames: readonly Frame[]): readonly Counted[] =>
  [...concepts, ...frames.map((f) => f.concept).filter((c) => isFigure(c.head))].flatMap(
    ({ head, modifiers }): readonly Counted[] =>
      modifiers.length > 0 && (isAspect(head) || isFigure(head) || generalNouns.has(head.key))
        ? [[head.key, itemOfPart(modifiers.at(-1)!)]]
        : [],
  )

/** Aspects that hardly anything but one thing of a debate has: 税率. Of 対象 and 規模 one mention says nothing. */
const ratings = /[率額価料]$|価格$/u

/** The one thing that a noun is said of, if it is one kind of thing. */
export const ownerSaid = (noun: string, items: ReadonlyMap<string, number> | undefined): Part | undefined => {
  if (!items || !(totalOf(items) > 1 || ratings.test(noun) || isFigure({ key: noun }))) return undefined
  const parts = [...items.keys()].sort().map(partFromItem)
  const [shortest] = parts.toSorted((a, b) => a.key.length - b.key.length || (a.key < b.key ? -1 : 1))
  return shortest && parts.every((p) => sameModifier(p, shortest)) ? shortest : undefined
}

/** What a position does with which head, as far as likeness of use asks. */
type Deed = Pick<Frame, 'axis' | 'predicate' | 'direction' | 'sign'> & { readonly head: string }

/** What a text does with the heads that it says of something, by two characters of what it says them of. */
export const deedsOf = (frames: readonly Frame[]): readonly Counted[] =>
  frames.flatMap(({ concept: { head, modifiers }, axis, predicate, direction, sign }): readonly Counted[] => {
    if (head.key.length <= 2 || head.morphemes.length <= 1 || modifiers.length === 0) return []
    const deed = JSON.stringify({ head: head.key, axis, predicate, direction, sign } satisfies Deed)
    return [...new Set(modifiers.flatMap((m) => bigrams(m.key)))].map((pair): Counted => [pair, deed])
  })

/** What so many positions have in common says nothing. */
const common = 60

/** Heads used alike of what has these two characters, as `a|b` in both orders. */
export const alikeIn = (items: ReadonlyMap<string, number> | undefined): ReadonlySet<string> => {
  const alike = new Set<string>()
  if (!items || totalOf(items) >= common) return alike
  const deeds = [...items.keys()].map((item) => JSON.parse(item) as Deed).filter(({ head }) => !generalNouns.has(head))
  for (const a of deeds)
    for (const b of deeds)
      if (
        a.head !== b.head &&
        [...a.head].some((c) => /\p{Script=Han}/u.test(c) && b.head.includes(c)) &&
        axisLikeness(a, b)
      ) {
        alike.add(`${a.head}|${b.head}`)
        alike.add(`${b.head}|${a.head}`)
      }
  return alike
}

/** The usage that these pairs and owners make. */
export const usageFrom = (pairs: Iterable<string>, owner: ReadonlyMap<string, Part>): Usage => {
  const alike = new Set(pairs)
  const partners = new Map<string, string[]>()
  for (const pair of alike) {
    const [a, b] = pair.split('|') as [string, string]
    const list = partners.get(a)
    if (list) list.push(b)
    else partners.set(a, [b])
  }
  return { alike, partners, owner }
}

/** The heads that are used alike, and what general nouns are said of. */
export const usageOf = ({ owners, deeds }: { readonly owners: Tally; readonly deeds: Tally }): Usage =>
  usageFrom(
    [...deeds.values()].flatMap((items) => [...alikeIn(items)]),
    new Map(
      [...owners].flatMap(([noun, items]) => {
        const part = ownerSaid(noun, items)
        return part ? [[noun, part] as const] : []
      }),
    ),
  )
