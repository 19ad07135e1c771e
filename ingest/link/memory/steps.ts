import { ownersOfDoings } from '../bare.ts'
import type { AskedFor, Read, Text } from '../corpus.ts'
import type { Canonical, Part } from '../phrase.ts'
import type { Counted } from '../tally.ts'
import { ownersOfConcepts } from './layers.ts'
import { readFrom } from './row.ts'

/** A statement wholly read, and what its concepts, which are dropped, say that nouns are said of. */
export interface WhollyRead {
  readonly read: Read
  readonly owners: readonly Counted[]
}

/**
 * Reads an essay to the end once all are read so far: gives doings that stand alone in it what they are done to. Meanwhile
 * only what that takes is held: words and concepts are most of what reading a corpus takes. `texts`: of its statements.
 */
export const readLater = (
  plain: readonly Read[],
  texts: readonly Text[],
  canonical: Canonical,
): ((ofCorpus: AskedFor<Part>) => readonly WhollyRead[]) => {
  const owned = ownersOfDoings(plain)
  const parts = plain.map((read, n) => {
    const { id, essay, statement, frames, undecided } = read
    return { id, essay, statement, frames, undecided, text: texts[n]!, owners: ownersOfConcepts(read) }
  })
  return (ofCorpus) =>
    parts.map(({ id, essay, statement, frames, undecided, text, owners }): WhollyRead => {
      const told = { words: text.words, concepts: [], frames }
      const whole = { statement, frames: owned(told, (word) => ofCorpus(word, id)), undecided }
      const read = readFrom(
        { id, essay },
        () => whole,
        () => text,
        canonical,
      )
      return { read, owners }
    })
}
