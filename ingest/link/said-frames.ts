import { states } from '../lexicon/states.ts'
import type { Canonical, Concept, Part } from './concept.ts'
import { phraseBefore } from './concept.ts'
import type { Frame } from './frame.ts'
import { framingNouns } from './lexicon-function.ts'
import { jointEnds, jointGrows, jointNouns, largerRole, partnerNouns } from './lexicon-states.ts'
import type { Sentence } from './polarity.ts'
import type { Word } from './words.ts'
import { foldTerm, isName } from './words.ts'

const conceptOf = (head: Part, modifiers: readonly Part[]): Concept => ({
  head,
  modifiers,
  inner: [],
  from: modifiers[0]?.from ?? head.from,
  to: head.to,
  phraseTo: head.to,
  cost: false,
  start: head.start,
  end: head.end,
})

/** Words that stand between those who work together and the noun: との, 間の, 相互間の, とも. */
const partnerEnd = (words: readonly Word[], at: number): number | undefined => {
  const before = words
    .slice(Math.max(0, at - 6), at)
    .map((w) => w.surface)
    .join('')
  const link =
    /(?:(?:等|など|ら)?(?:との?(?:間の|間で)?|とも|間の|相互間の|同士の?|同士が|どうしの)|(?<=分野|領域)(?:における|での|の))(?:より|一層|さらなる|緊密な|幅広い)*$/u.exec(
      before,
    )
  if (!link) return undefined
  let [i, length] = [at, link[0].length]
  while (length > 0) length -= words[--i]!.surface.length
  return i
}

type Bare = Pick<Frame, 'concept' | 'axis' | 'predicate' | 'direction' | 'sign' | 'force' | 'evidence'>

/** Working together: with whom, and whether it should grow. A plain report that it goes on is no position. */
const jointsOf = ({ words, from, recommends }: Sentence, canonical: Canonical): readonly Bare[] => {
  const found: Bare[] = []
  for (let i = 1; i < words.length; i++) {
    if (!jointNouns.has(words[i]!.base) || jointNouns.has(words[i - 1]!.base)) continue
    const end = partnerEnd(words, i)
    if (end === undefined) continue
    const after = from(i + 1).replace(/^[・や](?:協力|連携|協調|支援|交流)/u, '')
    const sign = jointEnds.test(after)
      ? -1
      : jointGrows.test(after) || (recommends && /^(?:し|を通じ)/u.test(after))
        ? 1
        : undefined
    if (!sign) continue
    const parts = phraseBefore(words, end, canonical)
    const head = parts.at(-1)
    if (!head || framingNouns.has(head.key) || /^(?:多国|二国|両国)/u.test(head.key)) continue
    const partners = [head, ...parts.slice(0, -1).filter((p) => p.beside && partnerNouns.has(p.key))]
    for (const partner of partners)
      found.push({
        concept: conceptOf(partner, []),
        axis: 'joint',
        predicate: '協力',
        direction: 1,
        sign,
        force: 'ought',
        evidence: [
          { start: partner.start, end: partner.end },
          { start: words[i]!.start, end: words[i]!.end },
        ],
      })
  }
  return found
}

const calls = /べき|必要|なければなら|ねばなら|求め|重要|不可欠|期待|ほしい|たい(?:。|と)|迫られ|課題/u
const rejects = /(?:べきで|必要)(?:は|も)?(?:ない|ありません|なく)|てはな(?:ら|り)/u

const oneName = new Map(
  states.flatMap(([name, ...others]) => others.map((o) => [foldTerm(o), foldTerm(name!)] as const)),
)
/** A name written one way: 我が国 as 日本. */
const nameOf = (key: string): string => oneName.get(key) ?? key

/** A larger part for somebody: whose, and whether it is called for. */
const rolesOf = ({ words, from }: Sentence, canonical: Canonical): readonly Bare[] => {
  const text = from(0)
  const m = largerRole.exec(text)
  if (!m) return []
  const rest = text.slice(m.index)
  const rejected = rejects.test(rest)
  if (!rejected && !calls.test(rest)) return []
  const at = words.findIndex((_, i) => text.length - from(i).length >= m.index)
  for (let i = at; i > 0; i--) {
    const w = words[i]!
    if (w.surface === '。') return []
    const owner = w.pos === '助詞' && (['は', 'が', 'も'].includes(w.surface) || (i >= at - 1 && w.surface === 'の'))
    if (!owner) continue
    const end = ['に', 'で', 'へ'].includes(words[i - 1]!.surface) ? i - 1 : i
    const head = phraseBefore(words, end, canonical).at(-1)
    if (!head || !words.slice(head.from, head.to).some((x) => isName(x) || /国$|政府$|家$|者$|省$/u.test(x.surface)))
      continue
    const named = { ...head, key: nameOf(head.key) }
    const last = words.findIndex((_, k) => text.length - from(k).length >= m.index + m[0].length)
    return [
      {
        concept: conceptOf(named, []),
        axis: 'role',
        predicate: '役割を担う',
        direction: 1,
        sign: rejected ? -1 : 1,
        force: 'ought',
        evidence: [
          { start: head.start, end: head.end },
          { start: words[at]!.start, end: words[(last < 0 ? words.length : Math.max(last, at + 1)) - 1]!.end },
        ],
      },
    ]
  }
  return []
}

/** Positions said in set turns rather than by one predicate: working together with somebody, a larger part for somebody. */
export const saidFramesOf = (sentence: Sentence, canonical: Canonical): readonly Bare[] => [
  ...jointsOf(sentence, canonical),
  ...rolesOf(sentence, canonical),
]
