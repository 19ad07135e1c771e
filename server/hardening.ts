import {
  getOperationAST,
  Kind,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { Version } from '../graph/store.ts'
import type { Context } from './context.ts'
import type { HttpRequest } from './bridge.ts'
import type { Asked } from './cost.ts'
import { documentLimits, parseWithin } from './document-limits.ts'
import { publicError, refusal } from './errors.ts'
import { forethoughtOf, type Forethought } from './forethought.ts'
import type { Limits } from './limits.ts'
import type { Logger } from './logger.ts'
import { unlessAborted } from './soon.ts'

/** What the app hands over with each request, beside the context itself. */
export type RequestContext = Context & {
  /** Ends the time limit: a subscription may last. */
  readonly keepOpen: () => void
  /** The answer is whole. If a version is named it follows from that one alone, so that it may be given again. */
  readonly answered: (asked: Asked, version: Version | undefined) => void
  /** The request as it came. */
  readonly httpRequest: HttpRequest
}

type Args = ExecutionArgs & { readonly contextValue: RequestContext; signal?: AbortSignal }

const fragmentsOf = (document: DocumentNode) =>
  new Map(
    document.definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  )

/** What an operation is worked out from, if it is one that this request may ask for. */
const askedIn = ({ document, operationName, variableValues, contextValue }: Args, schema: GraphQLSchema): Asked => {
  const operation = getOperationAST(document, operationName)
  if (!operation) throw refusal('BAD_INPUT', 'Say which operation of the document is meant: `operationName`.')
  const { headers, method } = contextValue.httpRequest
  if (operation.operation !== 'query' && method === 'GET') throw refusal('FORBIDDEN', 'GET is for queries only.')
  if (operation.operation === 'mutation' && !headers.get('ronten-client'))
    throw refusal('FORBIDDEN', 'Writing needs the header `Ronten-Client`, with the name of your program.')
  return { schema, operation, fragments: fragmentsOf(document), variables: variableValues ?? {} }
}

type Begun = Context & Pick<RequestContext, 'httpRequest'>

/** Waits for the corpus version the client has seen, if it names one. Throws BUSY when the store cannot catch up. */
const catchUp = async ({ httpRequest, store }: Begun): Promise<void> => {
  const atLeast = httpRequest.headers.get('ronten-at-least')
  if (atLeast === null) return
  if (!/^\d{1,15}$/.test(atLeast)) throw refusal('BAD_INPUT', '`Ronten-At-Least` is the number of a corpus version.')
  await store.head(Number(atLeast))
}

/**
 * The table of an operation that asks for analyses alone is read before all else it reads, and with it the version: what
 * is read then is of that version or a later one. A table that cannot be read is met again by the resolvers.
 */
const readVersion = async ({ standing, signal }: Begun): Promise<Version | undefined> =>
  (await unlessAborted(signal, standing()).catch(() => undefined))?.version

/**
 * All that comes between an operation that was looked through and its first reading. Gives the version its answer will
 * follow from; undefined: from more than one.
 */
export const begin = async (
  { version, reading, isOfOneVersion }: Forethought,
  context: Begun,
): Promise<Version | undefined> => {
  await catchUp(context)
  if (version !== undefined) await context.lookBack(version)
  if (reading !== undefined) context.readOnly(reading)
  return isOfOneVersion ? await readVersion(context) : undefined
}

/**
 * Everything between a request and the resolvers: tokens, document limits, cost, admission of writes, the version asked
 * for, real cancellation, and masking of every error on its way out.
 */
export const hardening = ({
  schema,
  limits,
  logger,
}: {
  readonly schema: GraphQLSchema
  readonly limits: Limits
  readonly logger: Logger
}): Plugin<RequestContext> => {
  const masked = (result: ExecutionResult): ExecutionResult =>
    result.errors === undefined
      ? result
      : { ...result, errors: result.errors.map((error) => publicError(error, logger)) }
  const start = async (args: Args): Promise<{ readonly asked: Asked; readonly version: Version | undefined }> => {
    const asked = askedIn(args, schema)
    const version = await begin(forethoughtOf(asked, limits), args.contextValue)
    args.signal = args.contextValue.signal
    return { asked, version }
  }
  return {
    onParse: ({ setParseFn }) => setParseFn(parseWithin(limits)),
    onValidate: ({ addValidationRule }) => addValidationRule(documentLimits(limits)),
    onExecute: async ({ args }) => {
      const { asked, version } = await start(args as unknown as Args)
      return {
        // Not called for what was given up: its answer, an empty one, is nobody's.
        onExecuteDone: ({ result }) => {
          if (!('errors' in result)) args.contextValue.answered(asked, version)
        },
      }
    },
    onSubscribe: async ({ args }) => {
      await start(args as unknown as Args)
      ;(args as unknown as Args).contextValue.keepOpen()
    },
    onExecutionResult: ({ result, setResult }) => {
      if (result && !(Symbol.asyncIterator in result) && !Array.isArray(result))
        setResult(masked(result as ExecutionResult))
    },
  }
}
