import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import type { ReadableStream as NodeStream } from 'node:stream/web'

/**
 * A request of node:http as a Request, but for its body, which is read from `incoming` itself: a web stream around it
 * costs more than a small answer. `signal` is the client's: aborted when it is gone before the answer ended.
 */
export const requestFromNode = (incoming: IncomingMessage, signal: AbortSignal): Request => {
  const { method = 'GET', url = '/', headers } = incoming
  const pairs = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined || name.startsWith(':') ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
  )
  const address = new URL(url.startsWith('/') ? url : '/', `http://${headers.host ?? 'localhost'}`)
  return new Request(address, { method, headers: pairs, signal })
}

/** Writes a Response out: JSON whole, anything else chunk by chunk. Resolves when all is written or the client is gone. */
export const writeToNode = async (response: Response, outgoing: ServerResponse): Promise<void> => {
  const headers = Object.fromEntries(response.headers)
  if (response.body === null) {
    outgoing.writeHead(response.status, headers).end()
    return
  }
  if (/^application\/(graphql-response\+)?json\b/u.test(headers['content-type'] ?? '')) {
    const bytes = Buffer.from(await response.arrayBuffer())
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
