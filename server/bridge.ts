import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import type { ReadableStream as NodeStream } from 'node:stream/web'

/** What is looked at of a request; a Request is one. Its body comes beside it. */
export type HttpRequest = Pick<Request, 'method' | 'url' | 'headers' | 'signal'>

/**
 * What is looked at of a request of node:http: a Request, and a web stream for its body, cost more than a small answer.
 * `signal` is the client's: aborted when it is gone before the answer ended.
 */
export const requestFromNode = (incoming: IncomingMessage, signal: AbortSignal): HttpRequest => {
  const { method = 'GET', url = '/', headers } = incoming
  const pairs = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined || name.startsWith(':') ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
  )
  const address = new URL(url.startsWith('/') ? url : '/', `http://${headers.host ?? 'localhost'}`)
  return { method, url: address.href, headers: new Headers(pairs), signal }
}

const bodies = new WeakMap<Response, string | Uint8Array>()

/** Makes Responses whose body, where it is there as a whole, need not be read as a stream to be written out. */
export const KnownResponse: typeof Response = new Proxy(Response, {
  construct: (target, args: ConstructorParameters<typeof Response>, proxy) => {
    const response = Reflect.construct(target, args, proxy) as Response
    const [body] = args
    if (typeof body === 'string' || body instanceof Uint8Array) bodies.set(response, body)
    return response
  },
})

/** An answer that is there as a whole, with status 200: no Response is made of it to write it out. */
export interface WholeAnswer {
  readonly kind: 'whole'
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array<ArrayBuffer>
}

/** Writes an answer out: JSON whole, anything else chunk by chunk. Resolves when all is written or the client is gone. */
export const writeToNode = async (response: Response | WholeAnswer, outgoing: ServerResponse): Promise<void> => {
  if ('kind' in response) {
    const bytes = Buffer.from(response.body as string)
    outgoing.writeHead(200, { ...response.headers, 'content-length': String(bytes.byteLength) }).end(bytes)
    return
  }
  const headers = Object.fromEntries(response.headers)
  if (response.body === null) {
    outgoing.writeHead(response.status, headers).end()
    return
  }
  if (/^application\/(graphql-response\+)?json\b/u.test(headers['content-type'] ?? '')) {
    const bytes = Buffer.from((bodies.get(response) ?? (await response.arrayBuffer())) as string)
    outgoing.writeHead(response.status, { ...headers, 'content-length': String(bytes.byteLength) }).end(bytes)
    return
  }
  outgoing.writeHead(response.status, headers)
  outgoing.flushHeaders()
  const stream = Readable.fromWeb(response.body as unknown as NodeStream)
  const closed = new Promise<void>((resolve) => outgoing.once('close', resolve))
  outgoing.once('close', () => stream.destroy())
  stream.once('error', () => outgoing.destroy())
  stream.pipe(outgoing)
  await closed
}
