import type { AnyVariables, TypedDocumentNode } from '@urql/core'
import { Client, fetchExchange, subscriptionExchange } from '@urql/core'
import { createClient as createStream } from 'graphql-sse'

/** Why there is no answer: the server can't be reached, or it refused with a code of schema.graphql. */
export type Failure =
  | { readonly kind: 'offline' }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string; readonly log?: string }

/** An answer, or why there is none. */
export type Answer<T> =
  { readonly kind: 'data'; readonly data: T } | { readonly kind: 'failure'; readonly failure: Failure }

/** All the viewer asks of the server. */
export interface Api {
  /** Reads or writes; never rejects. */
  readonly ask: <T, V extends AnyVariables>(
    document: TypedDocumentNode<T, V>,
    variables: V,
    signal?: AbortSignal,
  ) => Promise<Answer<T>>
  /** Listens; `onError` says that the stream broke, whatever the reason. The result stops listening. */
  readonly listen: <T, V extends AnyVariables>(
    document: TypedDocumentNode<T, V>,
    variables: V,
    onData: (data: T) => void,
    onError: () => void,
  ) => () => void
  /** Later answers shall not be older than this corpus version. */
  readonly seen: (version: number) => void
}

type ErrorLike = { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }

/** Reads the first error of an answer; without one the network failed. */
export const failureFromErrors = (errors: readonly ErrorLike[]): Failure => {
  const first = errors[0]
  if (!first) return { kind: 'offline' }
  const { code, id } = first.extensions ?? {}
  return {
    kind: 'refused',
    code: typeof code === 'string' ? code : 'INTERNAL',
    message: first.message,
    ...(typeof id === 'string' ? { log: id } : {}),
  }
}

/** Connects to the API at `url` (same origin). */
export const createApi = (url: string): Api => {
  let atLeast = 0
  const headers = (): Record<string, string> => ({
    'Ronten-Client': 'viewer',
    ...(atLeast > 0 ? { 'Ronten-At-Least': String(atLeast) } : {}),
  })
  const stream = createStream({ url, headers, retryAttempts: Infinity })
  const client = new Client({
    url,
    preferGetMethod: false,
    requestPolicy: 'network-only',
    fetchOptions: () => ({ headers: headers() }),
    exchanges: [
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: (request) => ({
          subscribe: (sink) => ({
            unsubscribe: stream.subscribe({ query: request.query ?? '', variables: request.variables ?? {} }, sink),
          }),
        }),
      }),
    ],
  })
  return {
    ask: (document, variables, signal) =>
      new Promise((resolve) => {
        const operation = document as TypedDocumentNode<unknown, AnyVariables>
        const definition = operation.definitions.find((part) => part.kind === 'OperationDefinition')
        const isMutation = definition?.kind === 'OperationDefinition' && definition.operation === 'mutation'
        const source = isMutation ? client.mutation(document, variables) : client.query(document, variables)
        const { unsubscribe } = source.subscribe((result) => {
          if (result.stale || result.hasNext) return
          const { data, error } = result
          if (data !== undefined && data !== null && !error) resolve({ kind: 'data', data })
          else resolve({ kind: 'failure', failure: failureFromErrors(error?.graphQLErrors ?? []) })
        })
        signal?.addEventListener('abort', () => {
          unsubscribe()
          resolve({ kind: 'failure', failure: { kind: 'offline' } })
        })
      }),
    listen: (document, variables, onData, onError) => {
      const { unsubscribe } = client.subscription(document, variables).subscribe((result) => {
        if (result.data) onData(result.data)
        else onError()
      })
      return unsubscribe
    },
    seen: (version) => {
      atLeast = Math.max(atLeast, version)
    },
  }
}
