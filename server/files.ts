import { readFile, realpath } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
}

/** Names a bundler has put a hash of the content into: what they name never changes. */
const hashed = /[-.][A-Za-z0-9_-]{8,}\.[a-z0-9]+$/

const read = async (path: string): Promise<Buffer | undefined> => {
  try {
    return await readFile(path)
  } catch (error) {
    if (['ENOENT', 'EISDIR', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw error
  }
}

const fileAt = async (folder: string, pathname: string): Promise<string | undefined> => {
  let name: string
  try {
    name = decodeURIComponent(pathname)
  } catch {
    return undefined
  }
  if (name.includes('\0')) return undefined
  const root = await realpath(folder)
  const path = resolve(join(root, name))
  if (path !== root && !path.startsWith(root + sep)) return undefined
  const real = await realpath(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return path
    throw error
  })
  return real === root || real.startsWith(root + sep) ? real : undefined
}

/**
 * Answers with a file of the viewer's folder, or with its index.html for every path that names no file, since those are
 * screens of the viewer. Never leaves the folder, not by `..` and not by a link.
 */
export const serveFile = async (folder: string, method: string, pathname: string): Promise<Response> => {
  if (method !== 'GET' && method !== 'HEAD') return new Response(null, { status: 405, headers: { Allow: 'GET, HEAD' } })
  const path = await fileAt(folder, pathname)
  const asked = path === undefined ? undefined : await read(path)
  const isScreen = asked === undefined && extname(pathname) === '' && path !== undefined
  const body = asked ?? (isScreen ? await read(join(folder, 'index.html')) : undefined)
  if (body === undefined)
    return new Response('Not found\n', { status: 404, headers: { 'Content-Type': types['.txt']! } })
  const name = asked === undefined ? 'index.html' : path!
  const headers = {
    'Content-Type': types[extname(name)] ?? 'application/octet-stream',
    'Cache-Control': hashed.test(name) && asked !== undefined ? 'public, max-age=31536000, immutable' : 'no-cache',
    'Content-Length': String(body.byteLength),
  }
  return new Response(method === 'HEAD' ? null : new Uint8Array(body), { headers })
}
