import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import type { ReadableStream as NodeStream } from 'node:stream/web'

/** A request of node:http as a Request. `signal` is the client's: aborted when it is gone before the answer ended. */
export const requestFromNode = (incoming: IncomingMessage, signal: AbortSignal): Request => {
  const { method = 'GET', url = '/', headers } = incoming
  const pairs = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined || name.startsWith(':') ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
  )
  const hasBody = method !== 'GET' && method !== 'HEAD'
  return new Request(new URL(url.startsWith('/') ? url : '/', `http://${headers.host ?? 'localhost'}`), {
    method,
    headers: pairs,
    signal,
    ...(hasBody && { body: Readable.toWeb(incoming) as unknown as ReadableStream, duplex: 'half' }),
  } as RequestInit)
}

/** Writes a Response out, chunk by chunk. Resolves when all is written or the client is gone. */
export const writeToNode = async (response: Response, outgoing: ServerResponse): Promise<void> => {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  if (response.body === null) {
    outgoing.end()
    return
  }
  outgoing.flushHeaders()
  const stream = Readable.fromWeb(response.body as unknown as NodeStream)
  const closed = new Promise<void>((resolve) => outgoing.once('close', resolve))
  outgoing.once('close', () => stream.destroy())
  stream.once('error', () => outgoing.destroy())
  stream.pipe(outgoing)
  await closed
}
