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

/**
 * The only error that leaves graph/. The message is for people: what happened and the way out; never a driver's
 * object, SQL, Cypher or an address. `ids` are the records at fault, all of them.
 */
export class GraphError extends Error {
  readonly code: GraphErrorCode
  readonly ids: readonly string[]

  constructor(code: GraphErrorCode, message: string, ids: readonly string[] = [], cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'GraphError'
    this.code = code
    this.ids = ids
  }
}

/** Whether `error` is a {@link GraphError}, with this code if one is given. */
export const isGraphError = (error: unknown, code?: GraphErrorCode): error is GraphError =>
  error instanceof GraphError && (code === undefined || error.code === code)
