import type { ActorKey } from '../../graph/change/extraction.ts'
import type { ActorType } from '../../graph/model/actor.ts'
import type { Book } from './book.ts'
import { matchesIn } from './matches.ts'

/** A place that points to somebody named elsewhere; shadow offsets, half open. */
export interface Pointer {
  readonly from: number
  readonly to: number
  /** Who is meant, given what was named before this place. */
  readonly find: (book: Book, sentence: number) => readonly ActorKey[]
  /** The rule that signs it, when it is another than the usual one. */
  readonly rule?: string
}

/** Whether an actor of a type and a name is of the kind that is pointed to. */
export type Test = (type: ActorType, name: string) => boolean

/** The actors of a kind named last, as many as asked for in text order; none where there are fewer. */
export const latest = (book: Book, count: number, test: Test): readonly ActorKey[] => {
  const found: ActorKey[] = []
  for (let i = book.recent.length - 1; i >= 0 && found.length < count; i--) {
    const { actor } = book.recent[i]!
    const { type, name } = book.actors.get(actor)!
    if (test(type, name) && !found.includes(actor)) found.push(actor)
  }
  return found.length === count ? found.toReversed() : []
}

/** Actors of a type. */
export const ofType =
  (type: ActorType): Test =>
  (t) =>
    t === type
/** Actors whose names end in a word and are more than it. */
export const endingIn =
  (ending: string, ...types: readonly ActorType[]): Test =>
  (type, name) =>
    name.endsWith(ending) && name !== ending && (types.length === 0 || types.includes(type))
/** The places of a text that match a pattern, as pointers. */
export const pointersOf = (
  text: string,
  pattern: RegExp,
  find: (word: string) => Pointer['find'],
  rule?: string,
): readonly Pointer[] =>
  matchesIn(text, pattern).map((m) => ({
    from: m.index,
    to: m.index + m[0].length,
    find: find(m[0]),
    ...(rule !== undefined && { rule }),
  }))
