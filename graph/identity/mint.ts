import { createHash, hash } from 'node:crypto'
import type { EditionId } from '../model/span.ts'
import type { ActorType } from '../model/actor.ts'
import type { RecId } from '../model/header.ts'
import { fold } from './fold.ts'

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'

/** SHA-256 of UTF-8 text or of bytes, lower-case hexadecimal. */
export const sha256 = (data: string | Uint8Array): string => hash('sha256', data)

/** SHA-256 of UTF-8 text that comes in pieces. */
export const sha256Of = (pieces: Iterable<string>): string => {
  const whole = createHash('sha256')
  for (const piece of pieces) whole.update(piece)
  return whole.digest('hex')
}

/** `prefix:` and the first 130 bits of SHA-256 of the parts, as 26 base-32 characters (rule I1). */
export const mint = (prefix: string, ...parts: readonly string[]): string => {
  // A byte a character: a buffer of its own for each id costs more than the hash.
  const bytes = hash('sha256', JSON.stringify(parts), 'binary')
  let name = `${prefix}:`
  for (let bit = 0; bit < 130; bit += 5) {
    const two = (bytes.charCodeAt(bit >> 3) << 8) | bytes.charCodeAt((bit >> 3) + 1)
    name += alphabet[(two >> (11 - (bit & 7))) & 31]!
  }
  return name
}

/** An id not yet taken: hashed with the next free number when another thing has it, a namesake say (rule I2). */
export const mintFree = (isTaken: (id: string) => boolean, prefix: string, ...parts: readonly string[]): string => {
  let id = mint(prefix, ...parts)
  for (let n = 2; isTaken(id); n++) id = mint(prefix, ...parts, String(n))
  return id
}

/** Id of an essay, from the SHA-256 of its first edition's bytes. */
export const essayId = (firstSha256: string): RecId => mint('essay', firstSha256)

/** Id of an edition, from its essay and its number. */
export const editionId = (essay: RecId, number: number): EditionId => mint('edition', essay, String(number))

/** Id of an actor, from its type and folded canonical name. */
export const actorId = (type: ActorType, name: string): RecId => mint('actor', type, fold(name))

/** Id of the anonymous author of one essay. */
export const anonymousId = (essay: RecId): RecId => mint('actor', 'anonymous', essay)

/** Id of a statement, from its essay, its folded quote, and which one of the essay's statements with that quote it is (from 1). */
export const statementId = (essay: RecId, quote: string, ordinal: number): RecId =>
  mint('statement', essay, fold(quote), String(ordinal))

/** Id of an issue, from its folded label. */
export const issueId = (label: string): RecId => mint('issue', fold(label))

/** Id of a proposition, from its folded label. */
export const propositionId = (label: string): RecId => mint('proposition', fold(label))
