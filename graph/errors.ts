/** What can go wrong in the graph and its stores (rule S23). */
export const graphErrorCodes = [
  'CONFLICT',
  'TAKEN',
  'DANGLING',
  'MERGED',
  'PROTECTED',
  'KEY_REUSED',
  'INVALID',
  'BUSY',
  'TIMEOUT',
  'UNAVAILABLE',
  'TOO_NEW',
  'CORRUPT',
  'CLOSED',
  'BAD_CURSOR',
] as const
/** One of {@link graphErrorCodes}. */
export type GraphErrorCode = (typeof graphErrorCodes)[number]

/** What a person has to put right before a store can be used; each has an exit status of its own (docs/neo4j.md). */
export const storeTroubles = [
  'host',
  'port',
  'certificate',
  'version',
  'password',
  'rights',
  'database',
  'read-only',
  'room',
  'locked',
] as const
/** One of {@link storeTroubles}. */
export type StoreTrouble = (typeof storeTroubles)[number]

/**
 * The only error that leaves graph/. The message is for people: what happened and the way out; never a driver's
 * object, SQL, Cypher or an address. `ids` are the records at fault, all of them; `trouble` says what is wrong around the
 * store, where that is known.
 */
export class GraphError extends Error {
  readonly code: GraphErrorCode
  readonly ids: readonly string[]
  readonly trouble: StoreTrouble | undefined

  constructor(
    code: GraphErrorCode,
    message: string,
    ids: readonly string[] = [],
    cause?: unknown,
    trouble?: StoreTrouble,
  ) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'GraphError'
    this.code = code
    this.ids = ids
    this.trouble = trouble
  }
}

/** Whether `error` is a {@link GraphError}, with this code if one is given. */
export const isGraphError = (error: unknown, code?: GraphErrorCode): error is GraphError =>
  error instanceof GraphError && (code === undefined || error.code === code)
