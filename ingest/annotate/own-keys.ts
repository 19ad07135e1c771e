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
