import { createYoga } from 'graphql-yoga'
import type { GraphQLSchema } from 'graphql'
import type { Instant } from '../graph/model/header.ts'
import type { Store, Version } from '../graph/store.ts'
import { createPasts } from './as-of.ts'
import { callerFromConfig } from './auth.ts'
import { KnownResponse, type HttpRequest } from './bridge.ts'
import { createContext, type Services } from './context.ts'
import { createEditionDirectory } from './editions.ts'
import { publicError, refusal } from './errors.ts'
import { serveFile } from './files.ts'
import { isOurHost, readBody, refusalOf } from './guard.ts'
import { secured } from './headers.ts'
import { createLastingAnswers } from './lasting.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { consoleLogger, type Logger } from './logger.ts'
import { hardening, type RequestContext } from './hardening.ts'
import { executableSchema } from './schema.ts'
import { abortWith, unlessAborted } from './soon.ts'
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
  /** The answer to a request, whose body may stand beside it. Never rejects. */
  fetch(request: HttpRequest & Partial<Pick<Request, 'body'>>, body?: AsyncIterable<Uint8Array>): Promise<Response>
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
    standings: createStandings(),
    pasts: createPasts(store),
    editions: createEditionDirectory(),
    caller: callerFromConfig(options.analyst),
    clock: options.clock ?? (() => new Date().toISOString()),
    limits,
  }
  const answers = createLastingAnswers(store)
  const yoga = createYoga<RequestContext>({
    schema,
    graphqlEndpoint: '/graphql',
    graphiql: dev,
    landingPage: false,
    batching: false,
    multipart: false,
    cors: false,
    logging: false,
    maskedErrors: { maskError: (error) => publicError(error, logger) },
    plugins: [hardening({ schema, limits, logger })],
    // Requests are yoga's own: their bodies are there already, and no stream is made of them.
    fetchAPI: { Response: KnownResponse, Headers, ReadableStream, TextEncoder, URL, fetch },
  })
  const refuse = (status: number, error: unknown): Response =>
    json(status, { errors: [publicError(error, logger).toJSON()] })

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

  const graphql = async (request: HttpRequest, bytes: AsyncIterable<Uint8Array> | null): Promise<Response> => {
    const isPage = dev && request.method === 'GET' && (request.headers.get('accept') ?? '').includes('text/html')
    const refused = refusalOf(request)
    if (refused !== undefined) return refuse(refused.status, refused.error)
    // Begun after the request came in, so that it sees all that its sender has seen.
    const head =
      request.method === 'POST' ? answers.lookAhead(Number(request.headers.get('content-length'))) : undefined
    const body = request.method === 'POST' ? await readBody(request, bytes, limits.body) : undefined
    if (request.method === 'POST' && body === undefined)
      return refuse(413, refusal('TOO_COSTLY', `A request has at most ${limits.body} bytes.`))
    if (body !== undefined && !isOperation(body))
      return refuse(400, refusal('BAD_INPUT', 'The body must be one JSON object with `query`; lists are not taken.'))
    const ending = new AbortController()
    const giveUp = (reason: unknown): void => ending.abort(reason)
    const timer = setTimeout(
      () => giveUp(refusal('TIMEOUT', `A request has ${limits.timeout / 1000} s. Ask for less.`)),
      limits.timeout,
    )
    const { signal } = ending
    const letGo = abortWith(ending, [stopping.signal, request.signal])
    const end = (): void => {
      clearTimeout(timer)
      letGo()
    }
    const question = body === undefined ? undefined : questionOf(request, body)
    // A store that does not answer is left to the ordinary way, which says so.
    const known = question && (await unlessAborted(signal, answers.find(question, head)).catch(() => undefined))
    if (known) {
      end()
      return secured(new KnownResponse(known.body, { headers: { 'Content-Type': known.type } }))
    }
    const context = createContext(services, signal, giveUp)
    const inner = new yoga.fetchAPI.Request(request.url, {
      method: request.method,
      headers: request.headers,
      ...(body !== undefined && { body }),
    })
    const keepOpen = (): void => clearTimeout(timer)
    let lasting: Version | undefined
    const lasts = (version: Version): void => void (lasting = version)
    const answered = yoga.fetch(inner, Object.assign(context, { keepOpen, lasts, httpRequest: request }))
    const response = await Promise.resolve(answered).catch((error: unknown) => {
      end()
      throw error
    })
    const type = response.headers.get('content-type') ?? ''
    if (!type.startsWith('text/event-stream')) end()
    if (question === undefined || lasting === undefined || response.status !== 200)
      return secured(response, isPage ? null : undefined)
    const answer = {
      ...{ version: lasting, type, asked: Buffer.byteLength(body ?? '') },
      body: new Uint8Array(await response.arrayBuffer()),
    }
    answers.keep(question, answer)
    return secured(new KnownResponse(answer.body, response))
  }

  const route = async (request: HttpRequest, bytes: AsyncIterable<Uint8Array> | null): Promise<Response> => {
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
    if (pathname === '/graphql') return secured(await graphql(request, bytes), null)
    if (viewer === undefined) return secured(refuse(404, refusal('NOT_FOUND', 'There is only /graphql and /health.')))
    return secured(await serveFile(viewer, request.method, pathname))
  }

  return {
    schema,
    fetch: async (request, body) => {
      try {
        return await route(request, body ?? ((request.body ?? null) as unknown as AsyncIterable<Uint8Array> | null))
      } catch (error) {
        return secured(refuse(500, error))
      }
    },
    stop: () => stopping.abort(refusal('UNAVAILABLE', 'The server is stopping.')),
  }
}

/** What tells one question from another; undefined for those whose answer is not looked for among earlier ones. */
const questionOf = ({ headers }: HttpRequest, body: string): string | undefined =>
  headers.has('ronten-at-least') ? undefined : `${headers.get('accept') ?? ''}\n${body}`

const isOperation = (body: string): boolean => {
  try {
    const parsed: unknown = JSON.parse(body)
    return typeof parsed === 'object' && parsed !== null && 'query' in parsed && typeof parsed.query === 'string'
  } catch {
    return false
  }
}
