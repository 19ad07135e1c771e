import { withoutListed } from './concept.ts'
import type { Frame } from './frame.ts'
import { foldTerm } from './words.ts'
import type { Compound, Word } from './words.ts'
import type { Canonical } from './phrase.ts'
import { officeOf } from './match.ts'
import { count, totalOf } from './tally.ts'
import type { Tally } from './tally.ts'

/** An office without a name: the one that the essay speaks of. */
const nameless = /^(?:同|新|次期|米|現)?(?:政権|大統領)$/u
/** Named at least so often, and so large a share of all offices named, an office is what an essay speaks of. */
const [leastNamed, leastShare] = [3, 0.6]

interface Text {
  readonly words: readonly Word[]
  readonly compounds: readonly Compound[]
}

/** What 新政権 and the like mean in an essay that speaks of one office above all; nothing in others. */
export const officeIn = (texts: readonly Text[]): Canonical => {
  const named: Tally = new Map()
  for (const { words, compounds } of texts)
    for (const c of compounds) {
      const morphemes = words.slice(c.from, c.to).map((w) => foldTerm(w.surface))
      const office = officeOf({ key: c.key, morphemes })
      if (office !== undefined) count(named, ['office', office])
    }
  const offices = named.get('office') ?? new Map<string, number>()
  const [first] = [...offices].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  if (!first || first[1] < leastNamed || first[1] / totalOf(offices) < leastShare) return () => undefined
  return (key) => (nameless.test(key) ? `${first[0]}政権` : undefined)
}

/** What a government does and intends, whoever's it is. */
const policies = new Set(
  '政策 政策決定 政策判断 意思決定 方針 政治判断 外交 外交政策 対外政策 外交方針 政権運営 対応 姿勢 判断 出方 進路'.split(
    ' ',
  ),
)

/**
 * Whose policy it is of which a state is told without a name (政策決定の混乱が想定される): the office's that the essay speaks of.
 * Such a position makes no proposition of its own.
 */
export const framesOfOffice = (frames: readonly Frame[], office: Canonical): readonly Frame[] =>
  frames.flatMap((frame): readonly Frame[] => {
    const { head, modifiers, whose } = frame.concept
    const isNobodys = frame.axis === 'sure' && modifiers.length === 0 && whose.length === 0 && policies.has(head.key)
    const name = isNobodys ? office('政権') : undefined
    if (name === undefined) return []
    const morphemes = [name.replace(/政権$/u, ''), '政権']
    const concept = { ...frame.concept, head: { ...withoutListed(head), key: name, morphemes } }
    return [{ ...frame, concept, isFromBefore: true }]
  })
