import type { Concept } from './concept.ts'
import type { Canonical, Part } from './phrase.ts'
import { conceptsOf } from './concept.ts'
import { phraseBefore } from './phrase.ts'
import type { Frame } from './frame.ts'
import { framingNouns } from './lexicon-function.ts'
import { jointEnds, jointGrows, jointNouns, partnerNouns } from './lexicon-states.ts'
import type { Sentence } from './polarity.ts'
import { isCalledFor, turnFramesOf } from './turn-frames.ts'
import type { Word } from './words.ts'

/** The concept of a noun phrase in a set turn. */
export const conceptOf = (head: Part, modifiers: readonly Part[]): Concept => ({
  head,
  modifiers,
  inner: [],
  from: modifiers[0]?.from ?? head.from,
  to: head.to,
  phraseTo: head.to,
  cost: false,
  whose: [],
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

/** More of a thing, whatever the verb: より多くの資源を持つべきだ. */
const moreOf = ({ words, from }: Sentence, canonical: Canonical): readonly Bare[] => {
  for (let i = 1; i < words.length - 2; i++) {
    const isMore = words[i]!.surface === '多く' && words[i + 1]!.surface === 'の'
    if (!isMore || !['より', 'も', 'もっと', 'さらに'].includes(words[i - 1]!.surface)) continue
    const end = words.findIndex((w, k) => k > i + 1 && w.pos === '助詞' && ['を', 'が'].includes(w.surface))
    const called = end < 0 ? undefined : isCalledFor(from(end))
    if (!called || end - i > 8) continue
    const found = conceptsOf(phraseBefore(words, end, canonical), words, canonical)
    return found.map((concept) => ({
      concept: { ...concept, modifiers: concept.modifiers.filter((m) => m.from > i) },
      axis: 'amount',
      predicate: '増やす',
      direction: 1,
      sign: called,
      force: 'ought',
      evidence: [
        { start: words[i]!.start, end: words[i]!.end },
        { start: concept.head.start, end: concept.head.end },
      ],
    }))
  }
  return []
}

/**
 * Positions said in set turns rather than by one predicate: working together with
 * somebody, what somebody should be or is, more of a thing.
 */
export const saidFramesOf = (sentence: Sentence, canonical: Canonical): readonly Bare[] => [
  ...jointsOf(sentence, canonical),
  ...turnFramesOf(sentence, canonical),
  ...moreOf(sentence, canonical),
]
