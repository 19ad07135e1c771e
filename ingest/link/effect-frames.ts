import { argumentsBefore } from './arguments.ts'
import type { Argument } from './arguments.ts'
import { conceptsOf, doneTo } from './concept.ts'
import type { Concept } from './concept.ts'
import { phraseBefore } from './phrase.ts'
import type { Canonical } from './phrase.ts'
import { effectIn } from './effects.ts'
import type { Frame } from './frame.ts'
import { badThings, goodThings } from './lexicon-effects.ts'
import { isMeasure, openAxisOf } from './open-predicates.ts'
import type { Sentence } from './polarity.ts'

type Bare = Pick<
  Frame,
  'concept' | 'axis' | 'predicate' | 'takes' | 'direction' | 'sign' | 'force' | 'evidence' | 'isEffect'
>

/** A state of affairs is no doing that could have effects: 格差は広がる. */
const isOutcome = new RegExp(`(?:${badThings}|${goodThings})$`, 'u')
const turns = /(?:が|けれども?|ものの|一方で?|のに)、/u
/** What the effect is said of is not this topic but a condition that follows it. */
const supposes = /(?:れ|け|せ|て|ね|め|べ|え|げ)ば|たら、|なら、|(?<!こ)とすれば|(?:る|う|く|す|む|つ|ぶ)と、/u

/** What is called for is no effect. */
const calls = /べき|なければなら|ねばなら|必要|求め|ほしい|ください|たい/u

/** A thing and what is said to come of it. */
interface Cause {
  readonly concepts: readonly Concept[]
  readonly at: number
  readonly said: string
  readonly denied: boolean
}

const takesPlace =
  /^(?:さらに|もっと|このまま|いっそう|一層)?(?:進|広が|増え|続|あ|始ま|導入され|実現す|実施され|行き過ぎ|行われ|定着す|普及す|な(?=け))(?<not>まな|らな|えな|かな|しな)?(?:れ|め|け|ば|る|む|く|んだ|った|えた)*(?:ば|と|たら|ても|でも|なら)、?/u

/** 無償化によって, 移行が進めば: what the effect is said of as a means or a condition. */
const conditionIn = ({ words, from }: Sentence, canonical: Canonical): Cause | undefined => {
  for (let i = 1; i < words.length - 1; i++) {
    const by = /^(?:によって|により)、?/u.exec(from(i))
    const when =
      ['が', 'は'].includes(words[i]!.surface) && words[i]!.pos === '助詞' ? takesPlace.exec(from(i + 1)) : null
    if ((!by && !when) || words[i - 1]!.pos !== '名詞') continue
    const concepts = conceptsOf(phraseBefore(words, i, canonical), words, canonical)
    const said = from(when ? i + 1 : i).slice((by ?? when)![0].length)
    if (concepts.length > 0) return { concepts, at: i, said, denied: /なけ|なな|ない/u.test(when?.[0] ?? '') }
  }
  return undefined
}

/** What is said to have the effect: a means or condition, the last topic of which one is told, or the only subject. */
const causesIn = (sentence: Sentence, canonical: Canonical): readonly Cause[] => {
  const { words, from } = sentence
  const given = argumentsBefore(words, words.length, canonical)
  // 取扱いについては、額では: what the sentence speaks of, not what has the effect.
  const isPlain = (a: Argument): boolean => a.concepts.length > 0 && words[a.at - 1]!.pos === '名詞'
  const topics = given.filter((a) => a.particle === 'は' && isPlain(a))
  const bare = !/[はも、]/u.test(from(0).replace(/^(?:しかし|だが|また|さらに|そして)、/u, ''))
  const subjects = bare ? given.filter((a) => ['が', 'も'].includes(a.particle) && isPlain(a)).slice(-1) : []
  const condition = conditionIn(sentence, canonical)
  return [
    ...(condition ? [condition] : []),
    ...[...topics, ...subjects].map(({ concepts, at }): Cause => ({ concepts, at, said: from(at + 1), denied: false })),
  ]
}

const positionOf = (concept: Concept, worth: 1 | -1, sentence: Sentence, canonical: Canonical) => {
  const first = concept.inner[0]
  if (first) {
    const sign = concept.inner.reduce((s, e) => s * e.sign, worth as number)
    const takes = first.takes && { takes: first.takes }
    return { concept, axis: first.axis, predicate: first.key, ...takes, direction: first.sign, sign }
  }
  const doing = doneTo(concept, sentence.words, canonical)
  return doing && isMeasure(doing.done)
    ? { concept: doing.to, axis: openAxisOf(doing.done), predicate: doing.done, direction: 1 as const, sign: worth }
    : { concept, axis: 'merit' as const, predicate: '有益', direction: 1 as const, sign: worth }
}

/** A thing judged by what comes of it: 学費の値上げは、若者から学ぶ機会を奪う. */
export const effectFramesOf = (sentence: Sentence, canonical: Canonical): readonly Bare[] => {
  const end = sentence.words.at(-1)!.end
  for (const { concepts, at, said: all, denied } of causesIn(sentence, canonical)) {
    const rest = all.split('。')[0]!
    const said = turns.exec(rest) ? rest.slice(0, turns.exec(rest)!.index) : rest
    const worth = supposes.test(said) || calls.test(said) ? undefined : effectIn(said)
    const things = concepts.filter((c) => !isOutcome.test(c.head.key) || c.inner.length > 0)
    if (worth === undefined || things.length === 0) continue
    return things.map((concept): Bare => {
      const position = positionOf(concept, denied === worth > 0 ? -1 : 1, sentence, canonical)
      return {
        ...position,
        sign: position.sign < 0 ? -1 : 1,
        force: 'ought',
        isEffect: true,
        evidence: [
          { start: concept.start, end: concept.end },
          { start: sentence.words[Math.min(at + 1, sentence.words.length - 1)]!.start, end },
        ],
      }
    })
  }
  return []
}
