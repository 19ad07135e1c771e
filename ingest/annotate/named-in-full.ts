import type { Book } from './book.ts'
import type { Named } from './named.ts'

/** Rules that take a run of nouns for a body because of how it ends, and so may have found half of its name. */
const byItsEnd: ReadonlySet<string> = new Set(['actor.suffix-organisation', 'actor.suffix-ministry', 'actor.panel'])

/** Kinds of bodies that lists know without the house or authority they belong to (憲法審査会). */
const isOfAHouse = /審査会$/u

/** A shorter tail than this every other body has as well: 委員会, 協議会 (UTF-16 code units). */
const shortestTail = 4

/**
 * 広報協議会 after 市民広報協議会: the later part of the name of a body that the text has named in full is that body, if
 * only one body is called so.
 */
export const namedInFull = (named: Named, book: Book): Named => {
  const [actor, other] = named.actors
  if (actor === undefined || other !== undefined) return named
  const isTail = byItsEnd.has(named.rule) || (named.rule === 'actor.listed' && isOfAHouse.test(actor.name))
  if (!isTail || actor.name.length < shortestTail) return named
  const full = [...book.actors.values()].filter(
    ({ type, name }) =>
      (type === 'organisation' || type === 'ministry') &&
      name !== actor.name &&
      name.endsWith(actor.name) &&
      // 住民のための広報協議会 may be any phrase.
      !/[ぁ-ん]/u.test(name.slice(0, -actor.name.length)),
  )
  if (full.length !== 1) return named
  const [{ type, name }] = full as [(typeof full)[number]]
  return { ...named, actors: [{ type, name }], rule: 'actor.antecedent' }
}
