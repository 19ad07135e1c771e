import { refusal } from './errors.ts'

/** Who is asking, as the configuration says. */
export interface Caller {
  /** Contributor, as `analyst:tanaka` or `reader:anyone`. */
  readonly contributor: string
  readonly mayWrite: boolean
}

/** A contributor as the schema shows one. */
export interface Contributor {
  readonly id: string
  readonly name: string
}

/** The contributor with an id like `analyst:tanaka` or `machine:ronten@1.4.0`: the name is what follows the colon. */
export const contributorFromId = (id: string): Contributor => ({ id, name: id.slice(id.indexOf(':') + 1) || id })

/**
 * The one caller of a local server: the analyst it was started for, else a reader. Throws when the name cannot stand
 * in a contributor's id.
 */
export const callerFromConfig = (analyst: string | undefined): Caller => {
  if (analyst === undefined) return { contributor: 'reader:anyone', mayWrite: false }
  const name = analyst.replace(/^analyst:/, '')
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._@-]{0,62}$/u.test(name))
    throw new Error(`An analyst's name has 1 to 63 letters, digits or . _ @ -, not "${name}".`)
  return { contributor: `analyst:${name}`, mayWrite: true }
}

/** The contributor who writes. Throws UNAUTHENTICATED for readers. */
export const writerOf = (caller: Caller): string => {
  if (caller.mayWrite) return caller.contributor
  throw refusal('UNAUTHENTICATED', 'Only analysts may write. Start the server with the name of one: --analyst NAME.')
}
