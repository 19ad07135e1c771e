import type { GraphQLSchema } from 'graphql'
import { createYoga } from 'graphql-yoga'
import type { Version } from '../graph/store.ts'
import { KnownResponse, type HttpRequest, type WholeAnswer } from './bridge.ts'
import { createContext, type Services } from './context.ts'
import type { Asked } from './cost.ts'
import { publicError, refusal } from './errors.ts'
import { readBody, refusalOf } from './guard.ts'
import { headersOfAnswers, secured } from './headers.ts'
import { begin, hardening, type RequestContext } from './hardening.ts'
import { createLastingAnswers } from './lasting.ts'
import type { Logger } from './logger.ts'
import { createPlannedQueries, withVariables, type Operation, type Planned } from './planned.ts'
import { abortWith, unlessAborted } from './soon.ts'

/** What the endpoint of the API is made of. */
export interface EndpointOptions {
  readonly schema: GraphQLSchema
  readonly services: Services
  /** GraphiQL for browsers. */
  readonly dev: boolean
  readonly logger: Logger
  /** The answer to what is refused with a status. */
  readonly refuse: (status: number, error: unknown) => Response
  /** Aborted when the server stops. */
  readonly stopping: AbortSignal
}

/** Answers a request to the API. */
export type Endpoint = (
  request: HttpRequest,
  bytes: AsyncIterable<Uint8Array> | null,
) => Promise<Response | WholeAnswer>

/** A request that was let in: what it asks and how long it may take. */
interface Admitted {
  readonly request: HttpRequest
  readonly body: string | undefined
  readonly operation: Operation | undefined
  readonly signal: AbortSignal
  readonly giveUp: (reason: unknown) => void
  /** Ends the time limit. */
  readonly keepOpen: () => void
}

/** What an answer follows from. */
interface Answered {
  readonly asked: Asked
  readonly version: Version | undefined
}

const whole = (type: string, body: WholeAnswer['body']): WholeAnswer => ({
  kind: 'whole',
  headers: { 'content-type': type, ...headersOfAnswers },
  body,
})

/** What tells one question from another; undefined for those whose answer is not looked for among earlier ones. */
const questionOf = ({ headers }: HttpRequest, body: string): string | undefined =>
  headers.has('ronten-at-least') ? undefined : `${headers.get('accept') ?? ''}\n${body}`

/** The operation in a body; undefined if there is none. */
const operationFrom = (body: string): Operation | undefined => {
  try {
    const parsed: unknown = JSON.parse(body)
    const isOne = typeof parsed === 'object' && parsed !== null && 'query' in parsed && typeof parsed.query === 'string'
    return isOne ? (parsed as Operation) : undefined
  } catch {
    return undefined
  }
}

/**
 * The API over HTTP. Answers to analyses that are remembered come first, then queries of which there is a plan; all else,
 * and whatever a plan does not get through, is GraphQL Yoga's, whose answer says what was wrong.
 */
export const createEndpoint = ({ schema, services, dev, logger, refuse, stopping }: EndpointOptions): Endpoint => {
  const { store, limits } = services
  const answers = createLastingAnswers(store)
  const plans = createPlannedQueries()
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

  const remember = (
    { request, body = '' }: Admitted,
    version: Version | undefined,
    type: string,
    answer: Uint8Array<ArrayBuffer>,
  ): void => {
    const question = questionOf(request, body)
    if (question === undefined || version === undefined) return
    answers.keep(question, { version, type, asked: Buffer.byteLength(body), body: answer })
  }

  const answerRemembered = async (
    { request, body, signal }: Admitted,
    head: Promise<Version> | undefined,
  ): Promise<WholeAnswer | undefined> => {
    const question = body === undefined ? undefined : questionOf(request, body)
    if (question === undefined) return undefined
    // A store that does not answer is left to the ordinary way, which says so.
    const known = await unlessAborted(signal, answers.find(question, head)).catch(() => undefined)
    return known && whole(known.type, known.body)
  }

  const follow = async (
    { plan, asked: known, forethought }: Planned,
    { variables }: Operation,
    { request, signal, giveUp }: Admitted,
  ): Promise<{ readonly data: string; readonly version: Version | undefined }> => {
    const { asked, values } = withVariables(known, variables ?? {})
    const thought = forethought(asked, limits)
    const context = createContext(services, signal, giveUp, thought.reading)
    const version = await begin(thought, Object.assign(context, { httpRequest: request }))
    return { data: await plan({ context, variables: values }), version }
  }

  const answerPlanned = async (admitted: Admitted): Promise<WholeAnswer | undefined> => {
    const { request, operation, signal } = admitted
    const planned = operation && plans.find(request, operation)
    if (planned === undefined) return undefined
    const found = await unlessAborted(signal, follow(planned, operation!, admitted)).catch(() => {
      plans.drop(request, operation!)
    })
    if (!found) return undefined
    const text = `{"data":${found.data}}`
    if (found.version === undefined) return whole(planned.type, text)
    const bytes = new TextEncoder().encode(text)
    remember(admitted, found.version, planned.type, bytes)
    return whole(planned.type, bytes)
  }

  const answerByYoga = async (admitted: Admitted, isPage: boolean): Promise<Response> => {
    const { request, body, operation, signal, giveUp, keepOpen } = admitted
    const inner = new yoga.fetchAPI.Request(request.url, {
      method: request.method,
      headers: request.headers,
      ...(body !== undefined && { body }),
    })
    let done: Answered | undefined
    const answered: RequestContext['answered'] = (asked, version) => void (done = { asked, version })
    const context = Object.assign(createContext(services, signal, giveUp), { keepOpen, answered, httpRequest: request })
    const response = await yoga.fetch(inner, context)
    if (done === undefined || operation === undefined || response.status !== 200)
      return secured(response, isPage ? null : undefined)
    const { asked, version } = done as Answered
    const type = response.headers.get('content-type') ?? ''
    plans.keep(request, operation, asked, type)
    if (version === undefined) return secured(response)
    const bytes = new Uint8Array(await response.arrayBuffer())
    remember(admitted, version, type, bytes)
    return secured(new KnownResponse(bytes, response))
  }

  return async (request, bytes) => {
    const isPage = dev && request.method === 'GET' && (request.headers.get('accept') ?? '').includes('text/html')
    const refused = refusalOf(request)
    if (refused !== undefined) return refuse(refused.status, refused.error)
    const isPost = request.method === 'POST'
    // Begun after the request came in, so that it sees all that its sender has seen.
    const head = isPost ? answers.lookAhead(Number(request.headers.get('content-length'))) : undefined
    const body = isPost ? await readBody(request, bytes, limits.body) : undefined
    if (isPost && body === undefined)
      return refuse(413, refusal('TOO_COSTLY', `A request has at most ${limits.body} bytes.`))
    const operation = body === undefined ? undefined : operationFrom(body)
    if (body !== undefined && operation === undefined)
      return refuse(400, refusal('BAD_INPUT', 'The body must be one JSON object with `query`; lists are not taken.'))
    const ending = new AbortController()
    const giveUp = (reason: unknown): void => ending.abort(reason)
    const timeIsUp = (): Error =>
      services.standings.isAwaitedBy(ending.signal)
        ? refusal(
            'BUSY',
            'The positions of the whole corpus are still being read, and go on being read. Ask again soon.',
          )
        : refusal('TIMEOUT', `A request has ${limits.timeout / 1000} s. Ask for less.`)
    const timer = setTimeout(() => giveUp(timeIsUp()), limits.timeout)
    const keepOpen = (): void => clearTimeout(timer)
    const letGo = abortWith(ending, [stopping, request.signal])
    const admitted: Admitted = { request, body, operation, signal: ending.signal, giveUp, keepOpen }
    let isOpen = false
    try {
      const known = (await answerRemembered(admitted, head)) ?? (await answerPlanned(admitted))
      if (known !== undefined) return known
      const response = await answerByYoga(admitted, isPage)
      isOpen = (response.headers.get('content-type') ?? '').startsWith('text/event-stream')
      return response
    } finally {
      // What is streamed goes on, and is still to be told when the server stops.
      if (!isOpen) {
        keepOpen()
        letGo()
      }
    }
  }
}
