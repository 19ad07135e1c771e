import { randomUUID } from 'node:crypto'
import { GraphQLError, type GraphQLErrorOptions } from 'graphql'
import { isGraphError, type GraphErrorCode } from '../graph/errors.ts'
import type { Logger } from './logger.ts'

/** What `extensions.code` of an error may be (schema.graphql, "Errors"). */
export const errorCodes = [
  'BAD_INPUT',
  'BAD_CURSOR',
  'NOT_FOUND',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'RATE_LIMITED',
  'TOO_COSTLY',
  'TIMEOUT',
  'BUSY',
  'UNAVAILABLE',
  'INTERNAL',
] as const
/** One of {@link errorCodes}. */
export type ErrorCode = (typeof errorCodes)[number]

/** An error that the client may see as it is: what happened and the way out. */
export const refusal = (code: ErrorCode, message: string, options: GraphQLErrorOptions = {}): GraphQLError =>
  new GraphQLError(message, { ...options, extensions: { ...options.extensions, code } })

/** Code of an error made by {@link refusal} or {@link publicError}; undefined for others. */
export const codeOf = (error: unknown): ErrorCode | undefined =>
  error instanceof GraphQLError ? errorCodes.find((code) => code === error.extensions['code']) : undefined

/** What the client is told for each error of graph/; null: it is our fault, and masked. */
const codes: Readonly<Record<GraphErrorCode, ErrorCode | null>> = {
  BAD_CURSOR: 'BAD_CURSOR',
  INVALID: 'BAD_INPUT',
  BUSY: 'BUSY',
  TIMEOUT: 'TIMEOUT',
  PROTECTED: 'FORBIDDEN',
  UNAVAILABLE: 'UNAVAILABLE',
  CLOSED: 'UNAVAILABLE',
  TOO_NEW: 'UNAVAILABLE',
  CORRUPT: null,
  CONFLICT: null,
  TAKEN: null,
  DANGLING: null,
  MERGED: null,
  KEY_REUSED: null,
}

const rootOf = (error: unknown): unknown =>
  error instanceof GraphQLError && error.originalError ? rootOf(error.originalError) : error

/** Where in the document and the answer an error belongs. */
const placeOf = (error: unknown): GraphQLErrorOptions => {
  if (!(error instanceof GraphQLError)) return {}
  const { nodes, source, positions, path } = error
  return { nodes: nodes ?? null, source: source ?? null, positions: positions ?? null, path: path ?? null }
}

/**
 * The one place that decides what a client may see of an error. Refusals and errors of graph/ pass with their message;
 * what graphql says of a document or of variables (it has no path) becomes BAD_INPUT; everything else is masked as
 * INTERNAL with an id, under which the log has the truth.
 */
export const publicError = (error: unknown, logger: Logger): GraphQLError => {
  if (codeOf(error) !== undefined) return error as GraphQLError
  const root = rootOf(error)
  const place = placeOf(error)
  const known = codeOf(root)
  if (known !== undefined) return refusal(known, (root as GraphQLError).message, place)
  const code = isGraphError(root) ? codes[root.code] : null
  if (isGraphError(root) && code !== null) {
    if (code === 'UNAVAILABLE') logger.error({ error: root }, 'the store is unavailable')
    return refusal(code, root.message, place)
  }
  if (root instanceof GraphQLError && root.path === undefined) return refusal('BAD_INPUT', root.message, place)
  const id = randomUUID()
  logger.error({ id, error: root }, 'unexpected error')
  return refusal('INTERNAL', `Something went wrong in the server. The log has it under ${id}.`, {
    ...place,
    extensions: { id },
  })
}
