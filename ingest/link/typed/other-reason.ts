import type { LinkedPassage } from '../../../graph/change/linking.ts'
import { ascending } from '../corpus.ts'
import type { Read } from '../corpus.ts'
import { contentIn, isTelling } from './content.ts'
import { surfaceOf } from './surface.ts'
import { isOneVoice, passages, readsWith, wholeOf } from './tie.ts'
import type { Tie, TypedContext, TypedRule } from './tie.ts'

/** Rules inside an essay that saw the reason said as a reason, by a word of its own. */
const explicit = /^relate\.(?:reason|cause|enumeration|stand)@/u
/** A reason given in the same sentence, before what it is for. */
const within =
  /(?<why>[^。、「」]{6,}(?:、[^。、「」]{4,})?)(?:(?<!だ)から|ので|(?<=[るいた])ため|(?<=[るいた])以上)、/u

/** Words that give a reason. */
interface Ground {
  readonly read: Read
  readonly words: ReadonlySet<string>
  readonly evidence: readonly LinkedPassage[]
}

const groundsOf = ({ reasons }: TypedContext, read: Read): readonly Ground[] => {
  const others = (reasons.get(read.id) ?? []).filter(
    ({ rule, read: { statement } }) => (rule === undefined || explicit.test(rule)) && statement.voice === 'own',
  )
  const surface = surfaceOf(read)
  const found = within.exec(surface.text)
  const range = found && surface.rangeOf(found.index, found.index + found.groups!['why']!.length)
  return [
    ...(range ? [{ read, words: contentIn(read, range), evidence: passages(read, [range]) }] : []),
    ...others.map((r) => ({ read: r.read, words: contentIn(r.read), evidence: wholeOf(r.read) })),
  ]
}

/** Whether the statement says why, or its essay says so by a word of its own; the reasons are those given for it. */
export const saysWhy = (read: Read, reasons: readonly { readonly rule?: string }[]): boolean =>
  reasons.some(({ rule }) => rule === undefined || explicit.test(rule)) || within.test(surfaceOf(read).text)

interface Placed {
  readonly read: Read
  readonly grounds: readonly Ground[]
  readonly type: string
}

/** Own statements that take a side and say why, by proposition. */
const argued = (context: TypedContext): ReadonlyMap<string, readonly Placed[]> => {
  const found = new Map<string, Placed[]>()
  for (const read of readsWith(context, 'why')) {
    const grounds = read.statement.voice === 'own' ? groundsOf(context, read) : []
    if (grounds.length === 0) continue
    for (const { proposition, type } of context.sides.get(read.id) ?? []) {
      const placed = found.get(proposition) ?? []
      found.set(proposition, placed)
      placed.push({ read, grounds, type })
    }
  }
  return found
}

const tiesOn = (placed: readonly Placed[], aims: ReadonlySet<string>): readonly Tie[] => {
  const beyond = new Map<Ground, readonly string[]>(
    placed.flatMap(({ grounds }) =>
      grounds.map((ground) => [ground, [...ground.words].filter((word) => !aims.has(word))] as const),
    ),
  )
  const apart = (ground: Ground): readonly string[] => beyond.get(ground)!
  return placed.flatMap((x, n) =>
    placed.slice(n + 1).flatMap((y): readonly Tie[] => {
      if (x.read.essay === y.read.essay || x.type !== y.type || isOneVoice(x.read, y.read)) return []
      const same = x.grounds.flatMap((one) =>
        y.grounds.flatMap((other) => {
          const common = apart(one).filter((word) => other.words.has(word))
          return common.length >= 2 && common.some(isTelling) ? [[one, other] as const] : []
        }),
      )[0]
      if (same) {
        const [one, other] = same
        const evidence = [...one.evidence, ...other.evidence]
        return [
          { a: one.read, b: other.read, sense: 'agrees', dimension: 'diagnosis', rule: 'link.same-reason@1', evidence },
        ]
      }
      const [all, others] = [x, y].map(({ grounds }) => new Set(grounds.flatMap(apart)))
      if ([...all!].some((word) => others!.has(word)) || all!.size < 2 || others!.size < 2) return []
      const evidence = [x, y].flatMap(({ read, grounds }) => [...wholeOf(read), ...grounds.flatMap((g) => g.evidence)])
      return [
        { a: x.read, b: y.read, sense: 'diverges', dimension: 'diagnosis', rule: 'link.other-reason@1', evidence },
      ]
    }),
  )
}

/** Of several ties of two essays on one proposition the first: their authors part there once. */
const oncePerEssays = (ties: readonly Tie[]): readonly Tie[] => {
  const found = new Map<string, Tie>()
  for (const tie of ties) {
    const key = `${[tie.a.essay, tie.b.essay].sort(ascending).join(' ')} ${tie.sense}`
    if (!found.has(key)) found.set(key, tie)
  }
  return [...found.values()]
}

/**
 * The same side for another reason: both say why, and no word of substance is common to their reasons beyond what the
 * proposition itself speaks of. Where two reasons share at least two such words the authors agree on the diagnosis.
 */
export const otherReason: TypedRule = (context) =>
  [...argued(context)]
    .sort(([a], [b]) => ascending(a, b))
    .flatMap(([, placed]) => {
      const aims = new Set(placed.flatMap(({ read }) => read.frames.flatMap((f) => [...contentIn(read, f.concept)])))
      return oncePerEssays(tiesOn(placed, aims))
    })
