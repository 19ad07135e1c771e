import type { ActorKey } from '../../graph/change/extraction.ts'
import type { Block } from '../blocks.ts'
import type { Document } from '../document.ts'
import { introducedIn } from './meta.ts'
import type { Reference } from './reference.ts'
import { keyOf } from './reference.ts'
import { turnsOf } from './speakers.ts'
import type { Turn } from './speakers.ts'

/** How many sentences at the beginning of a text, or of a turn in a record, may introduce the speaker. */
export const introductions = 3

/** {@link introducedIn} for the authors of a document. */
export const introduced = (document: Document, text: string): number | undefined =>
  introducedIn(
    text,
    document.authors.map((author) => author.value),
  )

/** A sentence as far as it tells whose words it is. */
interface Told {
  readonly text: string
  readonly references: readonly Reference[]
  /** Index of its block. */
  readonly block: number
}

/** A body does with these words what they say: it is who writes, though in the third person (当法人は, 〇〇協会は…に反対します). */
const performing = /(?:(?:反対|賛成|要望|提案|提言|表明|要請|要求|抗議)(?:を)?(?:いた)?し|求め|訴え)ます。?$/u
const speakingBody = /^(?:[\p{Script=Han}]{2,6}支部)?(?:として)?(?:は|では|においては)、/u

/** A body of members as the topic with which a sentence begins; those that advise a government speak in no text of their own. */
const bodyFirst =
  /^　*([\p{Script=Han}々ァ-ヴーＡ-Ｚａ-ｚA-Za-z]{2,18}?(?:会|連|連盟|連合|会議所|ネットワーク|ネット|機構|センター|研究所|フォーラム|ユニオン|組合|財団|クラブ))(?:として)?(?:は|では)(?=[、\p{Script=Han}0-9０-９])/u
const advises =
  /(?:審議会|委員会|協議会|議会|国会|検討会|調査会|懇談会|公聴会|^[本当同](?:会|学会|協会|連盟|連合会?)|社会|機会|[^会]会議)$/u
/** 〇〇ネットワークでは、…を進めていきます: only who writes says politely what a body will go on doing. */
const promising = /て(?:いき|まいり|参り)ます。?$/u
/** 本会は, 当協会では: the text is by a body, which its first sentences may call by its name. */
const ofItself =
  /(?:^|[、。　はも])(?:本|当)(?:会|学会|協会|連盟|連合会?|会議所|委員会|機構|団体|組合|センター|研究所|ネットワーク|法人)(?:は|では|として|が|の|も)/u
/** What such a body tells of itself. */
const ownDoing =
  /(?:要請|提案|提言|提出|発表|公表|表明|開催|採択|決議|申し入れ|求め|訴え|設置|とりまとめ|取りまとめ)[^。、]{0,8}(?:ました|た|ます)。?$/u

/** The bodies that a text shows to be whose it is, though it speaks of them in the third person. */
const namedOfItself = (sentences: readonly Told[]): readonly ActorKey[] => {
  const named = (text: string): readonly ActorKey[] => {
    const name = bodyFirst.exec(text)?.[1]
    return name === undefined || advises.test(name) ? [] : [keyOf('organisation', name)]
  }
  const promised = sentences.filter(({ text }) => promising.test(text)).flatMap(({ text }) => named(text))
  if (!sentences.some(({ text }) => ofItself.test(text))) return promised
  const told = sentences
    .slice(0, introductions)
    .filter(({ text }) => ownDoing.test(text))
    .flatMap(({ text }) => named(text))
  return [...promised, ...told]
}

/** Of each sentence how many of its turn stand before it; without turns, of the text. */
export const placesInTurns = (
  sentences: readonly { readonly block: number }[],
  turns: readonly (Turn | undefined)[],
): readonly number[] => {
  let start = 0
  return sentences.map(({ block }, i) => {
    const before = sentences[i - 1]
    if (before && turns[before.block]?.number !== turns[block]?.number) start = i
    return i - start
  })
}

/** Keys that the sentences of one speaker, or of all authors together, show to be theirs. */
const keysIn = (document: Document, authors: readonly ActorKey[], sentences: readonly Told[]): readonly ActorKey[] => [
  ...authors,
  ...(document.organisation ? [keyOf('organisation', document.organisation.value)] : []),
  ...sentences.flatMap(({ references }) => references.filter((r) => r.rule === 'actor.self').map((r) => r.actor)),
  ...sentences
    .filter(({ text }) => performing.test(text))
    .flatMap(({ text, references }) =>
      references
        .filter((r) => r.actor.startsWith('organisation:') && speakingBody.test(text.slice(r.to)))
        .map((r) => r.actor),
    ),
  ...namedOfItself(sentences),
  ...sentences.slice(0, introductions).flatMap(({ text, references }) => {
    const end = introduced(document, text) ?? 0
    return references.filter((r) => r.to <= end).map((r) => r.actor)
  }),
]

/**
 * For each sentence the keys of who speaks in it and of whom he speaks for: the authors, the organisation of the byline,
 * the party of a self-introduction. In a record with several speakers only the one whose turn it is.
 */
export const ownKeysOf = (
  document: Document,
  blocks: readonly Block[],
  sentences: readonly Told[],
): readonly (readonly ActorKey[])[] => {
  const authors = document.authors.map((author) => keyOf('person', author.value))
  const turns = turnsOf(document, blocks)
  const numberOf = ({ block }: Told): number | undefined => {
    const turn = turns[block]
    return turn?.own ? turn.number : undefined
  }
  const numbers = new Set(sentences.map(numberOf))
  if (authors.length < 2 || numbers.size < 2) {
    const all = keysIn(document, authors, sentences)
    return sentences.map(() => all)
  }
  const byTurn = new Map(
    [...numbers].map((number) => {
      const own = sentences.filter((sentence) => numberOf(sentence) === number)
      const speaker = number === undefined ? undefined : turns[own[0]!.block]!.speaker
      return [number, keysIn(document, speaker === undefined ? authors : [speaker], own)]
    }),
  )
  return sentences.map((sentence) => byTurn.get(numberOf(sentence))!)
}
