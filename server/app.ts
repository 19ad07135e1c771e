import type { GraphQLSchema } from 'graphql'
import type { Instant } from '../graph/model/header.ts'
import type { Store } from '../graph/store.ts'
import { createPasts } from './as-of.ts'
import { callerFromConfig } from './auth.ts'
import { KnownResponse, type HttpRequest, type WholeAnswer } from './bridge.ts'
import type { Services } from './context.ts'
import { createEditionDirectory } from './editions.ts'
import { createEndpoint } from './endpoint.ts'
import { publicError, refusal } from './errors.ts'
import { serveFile } from './files.ts'
import { isOurHost } from './guard.ts'
import { secured } from './headers.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { consoleLogger, type Logger } from './logger.ts'
import { executableSchema } from './schema.ts'
import { createStandings } from './standing.ts'

/** What a server is made of. Everything but the store has a safe default. */
export interface AppOptions {
  readonly store: Store
  /** Name of the one analyst who uses this server, as `tanaka`; absent: nobody may write. */
  readonly analyst?: string | undefined
  /** GraphiQL at /graphql. */
  readonly dev?: boolean
  /** Folder with the built viewer; absent: only the API. */
  readonly viewer?: string | undefined
  readonly logger?: Logger
  readonly clock?: () => Instant
  readonly limits?: Partial<Limits>
  /** Names of hosts beside localhost, 127.0.0.1 and [::1] under which the server may be reached. */
  readonly hosts?: readonly string[]
  /** Version of the program, for /health. */
  readonly version?: string
}

/** A server as a value: it answers requests and has no port. */
export interface App {
  /** The answer to a request. Never rejects. */
  fetch(request: Request): Promise<Response>
  /** The answer to a request whose body stands beside it, as it is best written out. Never rejects. */
  answer(request: HttpRequest, body: AsyncIterable<Uint8Array> | null): Promise<Response | WholeAnswer>
  readonly schema: GraphQLSchema
  /** Ends all streams; later requests are refused with UNAVAILABLE. The store stays open. */
  stop(): void
}

const json = (status: number, body: unknown): Response =>
  new KnownResponse(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json; charset=utf-8' } })

/**
 * The one factory of every server: that of `ronten serve`, of `ronten query` and of the tests. Limits, admission,
 * masking and headers are on without any configuration. Introspection is on: the schema is public in the repository,
 * and the API is part of the product; GraphiQL is only there with `dev`.
 */
export const createApp = (options: AppOptions): App => {
  const { store, dev = false, viewer, logger = consoleLogger, hosts = [], version = 'unknown' } = options
  const limits: Limits = { ...defaultLimits, ...options.limits }
  const schema = executableSchema()
  const stopping = new AbortController()
  const services: Services = {
    store,
    standings: createStandings(store),
    pasts: createPasts(store),
    editions: createEditionDirectory(),
    caller: callerFromConfig(options.analyst),
    clock: options.clock ?? (() => new Date().toISOString()),
    limits,
  }
  const refuse = (status: number, error: unknown): Response =>
    json(status, { errors: [publicError(error, logger).toJSON()] })
  const graphql = createEndpoint({ schema, services, dev, logger, refuse, stopping: stopping.signal })

  const health = async (): Promise<Response> => {
    try {
      const [corpusVersion, lacks = []] = await Promise.all([store.head(), store.lacks?.()])
      // Without its indexes a store is slow, and without its constraints unsafe: not ready until it is opened anew.
      if (lacks.length > 0) return json(503, { status: 'UNAVAILABLE', version, lacks })
      return json(200, { status: 'ok', version, corpusVersion })
    } catch (error) {
      return json(503, { status: publicError(error, logger).extensions['code'], version })
    }
  }

  const route = async (
    request: HttpRequest,
    bytes: AsyncIterable<Uint8Array> | null,
  ): Promise<Response | WholeAnswer> => {
    const { pathname } = new URL(request.url)
    if (!isOurHost(request, { hosts }))
      return secured(
        refuse(
          403,
          refusal('FORBIDDEN', 'This server does not answer under that name. Use http://localhost with its port.'),
        ),
      )
    if (stopping.signal.aborted) return secured(refuse(503, refusal('UNAVAILABLE', 'The server is stopping.')))
    if (pathname === '/health') return secured(await health())
    if (pathname === '/graphql') {
      const answer = await graphql(request, bytes)
      return 'kind' in answer ? answer : secured(answer, null)
    }
    if (viewer === undefined) return secured(refuse(404, refusal('NOT_FOUND', 'There is only /graphql and /health.')))
    return secured(await serveFile(viewer, request.method, pathname))
  }

  const answer: App['answer'] = async (request, body) => {
    try {
      return await route(request, body)
    } catch (error) {
      return secured(refuse(500, error))
    }
  }
  return {
    schema,
    answer,
    fetch: async (request) => {
      const found = await answer(request, request.body as unknown as AsyncIterable<Uint8Array> | null)
      return 'kind' in found ? new KnownResponse(found.body, { headers: found.headers }) : found
    },
    stop: () => stopping.abort(refusal('UNAVAILABLE', 'The server is stopping.')),
  }
}
