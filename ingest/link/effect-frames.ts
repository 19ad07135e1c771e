import type { Argument } from './arguments.ts'
import { doneTo } from './concept.ts'
import type { Concept } from './concept.ts'
import type { Canonical } from './phrase.ts'
import { effectIn } from './effects.ts'
import { foldedPosition } from './folding.ts'
import type { Folded } from './folding.ts'
import type { Frame } from './frame.ts'
import { badThings, goodThings } from './lexicon-effects.ts'
import { vagueNouns } from './lexicon-function.ts'
import { isMeasure, openAxisOf } from './open-predicates.ts'
import type { Sentence } from './polarity.ts'

/** A position as a judgement gives it, before what the sentence adds. */
export type Judged = Pick<
  Frame,
  'concept' | 'axis' | 'predicate' | 'takes' | 'direction' | 'sign' | 'force' | 'evidence' | 'isEffect'
>

/** A state of affairs is no doing that could have effects: 格差は広がる. */
const isOutcome = new RegExp(`(?:${badThings}|${goodThings})$`, 'u')
const turns = /(?:が|けれども?|ものの|一方で?|のに)、/u
/** What the effect is said of is not this topic but a condition that follows it. */
const supposes = /(?:れ|け|せ|て|ね|め|べ|え|げ)ば|たら、|なら、|(?<!こ)とすれば|(?:る|う|く|す|む|つ|ぶ)と、/u

/** Whom it is done to stands as topic, and is no cause: 処遇改善は置き去りにされている. */
const suffers =
  /(?:置き去りに|犠牲に|台無しに|骨抜きに|後回しに|なおざりに)され|(?:脅か|侵|侵害|圧迫|壊|崩|乱|追い出|締め出)され|(?:奪|損な|失|追)われ|(?:切り捨て|追い詰め|踏みにじ|裏切|妨げ|歪め|ゆがめ|削|追いや)られ|阻まれ|そがれ|削がれ|むしばまれ|蝕まれ/u

/** What is called for is no effect. */
const calls = /べき|なければなら|ねばなら|必要|求め|ほしい|ください|たい/u

const unprovenBy =
  /(?:という|といった|との)[^、。はがを]{0,6}(?:証拠|根拠|確証|データ|裏付け|裏づけ|実証|保証|実績)(?:は|も|が)/u

/** A thing and what is said to come of it. */
interface Cause {
  readonly concepts: readonly Concept[]
  readonly at: number
  readonly said: string
}

/** What is said to have the effect: the last topic of which one is told, or the only subject. */
const causesIn = ({ words, from, given }: Sentence): readonly Cause[] => {
  // 取扱いについては、額では: what the sentence speaks of, not what has the effect.
  const isPlain = (a: Argument): boolean => a.concepts.length > 0 && words[a.at - 1]!.pos === '名詞'
  const topics = given.filter((a) => a.particle === 'は' && isPlain(a))
  // 学級を小さくすることが学力を高めるという証拠は乏しい
  const unproven = unprovenBy.exec(from(0))?.index
  if (unproven !== undefined) {
    const subject = given.find(
      (a) => a.particle === 'が' && isPlain(a) && from(0).length - from(a.at).length < unproven,
    )
    if (subject) return [{ concepts: subject.concepts, at: subject.at, said: from(subject.at + 1) }]
  }
  const bare = !/[はも、]/u.test(from(0).replace(/^(?:しかし|だが|また|さらに|そして)、/u, ''))
  const subjects = bare ? given.filter((a) => ['が', 'も'].includes(a.particle) && isPlain(a)).slice(-1) : []
  return [...topics, ...subjects].map(({ concepts, at }): Cause => ({ concepts, at, said: from(at + 1) }))
}

/** A judgement of a thing as a position: of what is done to it, where the phrase names that. */
export const positionOf = (concept: Concept, worth: 1 | -1, sentence: Sentence, canonical: Canonical): Folded => {
  const done = foldedPosition(concept, worth)
  if (done) return done
  const doing = doneTo(concept, sentence.words, canonical)
  return doing && isMeasure(doing.done)
    ? { concept: doing.to, axis: openAxisOf(doing.done), predicate: doing.done, direction: 1 as const, sign: worth }
    : { concept, axis: 'merit' as const, predicate: '有益', direction: 1 as const, sign: worth }
}

/** A thing judged by what comes of it: 学費の値上げは、若者から学ぶ機会を奪う. */
export const effectFramesOf = (sentence: Sentence, canonical: Canonical): readonly Judged[] => {
  const end = sentence.words.at(-1)!.end
  for (const { concepts, at, said: all } of causesIn(sentence)) {
    const rest = all.split('。')[0]!
    const said = turns.exec(rest) ? rest.slice(0, turns.exec(rest)!.index) : rest
    const worth = supposes.test(said) || calls.test(said) || suffers.test(said) ? undefined : effectIn(said)
    const things = concepts.filter(
      (c) =>
        (!isOutcome.test(c.head.key) || c.inner.length > 0) && (c.modifiers.length > 0 || !vagueNouns.has(c.head.key)),
    )
    if (worth === undefined || things.length === 0) continue
    return things.map((concept): Judged => {
      return {
        ...positionOf(concept, worth, sentence, canonical),
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
