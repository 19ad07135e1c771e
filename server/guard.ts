import type { HttpRequest } from './bridge.ts'
import { refusal, type ErrorCode } from './errors.ts'

/** Who may talk to the server. */
export interface Admission {
  /** Names of hosts beside localhost, 127.0.0.1 and [::1] under which the server may be reached. */
  readonly hosts: readonly string[]
}

const localHosts: readonly string[] = ['localhost', '127.0.0.1', '[::1]']

/** Host of a request, with its port: what the Host header says, else the address. */
const hostOf = (request: HttpRequest): string => request.headers.get('host') ?? new URL(request.url).host

const hostName = (host: string): string => host.replace(/:\d+$/, '').toLowerCase()

/**
 * Whether a request names a host of ours. A page elsewhere can make a name of its own resolve to 127.0.0.1 (DNS
 * rebinding), but not make the browser send another Host.
 */
export const isOurHost = (request: HttpRequest, { hosts }: Admission): boolean =>
  [...localHosts, ...hosts.map((host) => host.toLowerCase())].includes(hostName(hostOf(request)))

const isSameOrigin = (request: HttpRequest): boolean => {
  const origin = request.headers.get('origin')
  if (origin === null) return true
  return URL.canParse(origin) && new URL(origin).host === hostOf(request)
}

/** Whether the browser, if it is one, says that the request comes from a page of ours or from the user. */
const isSameSite = (request: HttpRequest): boolean =>
  ['same-origin', 'none'].includes(request.headers.get('sec-fetch-site') ?? 'none')

/** Why a request to the API is refused before it is read; undefined if it is not. */
export const refusalOf = (request: HttpRequest): { readonly status: number; readonly error: Error } | undefined => {
  const no = (status: number, code: ErrorCode, message: string) => ({ status, error: refusal(code, message) })
  if (!isSameOrigin(request) || !isSameSite(request))
    return no(403, 'FORBIDDEN', 'The API answers pages of its own origin only.')
  if (request.method === 'GET') return undefined
  if (request.method !== 'POST') return no(405, 'BAD_INPUT', 'The API takes GET (queries only) and POST.')
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/json\s*(?:;|$)/i.test(type))
    return no(415, 'BAD_INPUT', 'Send the operation as application/json.')
  return undefined
}

/** The body as text, at most so many bytes; undefined if it is longer, whatever Content-Length says. */
export const readBody = async (
  { headers }: HttpRequest,
  body: AsyncIterable<Uint8Array> | null,
  limit: number,
): Promise<string | undefined> => {
  if (Number(headers.get('content-length')) > limit) return undefined
  if (body === null) return ''
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body) {
    length += chunk.byteLength
    if (length > limit) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
