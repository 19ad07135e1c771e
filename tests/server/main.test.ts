import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer, type RunningServer } from '../../server/main.ts'
import { createCorpusStore, createLog, createTestApp } from './ask.ts'
import { additionOf, makeIssue } from './corpus.ts'

let folder: string
let running: RunningServer | undefined
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ronten-viewer-'))
  await mkdir(join(folder, 'viewer', 'assets'), { recursive: true })
  await writeFile(join(folder, 'secret.txt'), 'secret')
  await writeFile(join(folder, 'viewer', 'index.html'), '<!doctype html>論点')
  await writeFile(join(folder, 'viewer', 'assets', 'main-Ab12Cd34.js'), 'export {}')
  await symlink(join(folder, 'secret.txt'), join(folder, 'viewer', 'link.txt'))
})
afterEach(async () => {
  await running?.stop()
  running = undefined
  await rm(folder, { recursive: true })
})

/** Sends bytes as they are, since fetch tidies paths; gives all that comes back. */
const raw = (port: number, path: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.end(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`),
    )
    let text = ''
    socket.on('data', (chunk) => (text += chunk.toString()))
    socket.on('end', () => resolve(text))
    socket.on('error', reject)
  })

describe('a server with a port', () => {
  it('serves the viewer, its assets for ever, and index.html for its screens', async () => {
    running = await startServer({
      app: createTestApp(await createCorpusStore(), { viewer: join(folder, 'viewer') }),
      port: 0,
      logger: createLog(),
    })
    const page = await fetch(`${running.url}/compare?a=1`)
    expect(await page.text()).toContain('論点')
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(page.headers.get('cache-control')).toBe('no-cache')
    const asset = await fetch(`${running.url}/assets/main-Ab12Cd34.js`)
    expect([asset.headers.get('content-type'), asset.headers.get('cache-control')]).toEqual([
      'text/javascript; charset=utf-8',
      'public, max-age=31536000, immutable',
    ])
    expect((await fetch(`${running.url}/assets/gone.js`)).status).toBe(404)
    expect((await fetch(`${running.url}/`, { method: 'POST' })).status).toBe(405)
  })
  it('never leaves the folder of the viewer', async () => {
    running = await startServer({
      app: createTestApp(await createCorpusStore(), { viewer: join(folder, 'viewer') }),
      port: 0,
      logger: createLog(),
    })
    for (const path of [
      '/../secret.txt',
      '/..%2fsecret.txt',
      '/%2e%2e/secret.txt',
      '/assets/..%2f..%2fsecret.txt',
      '/link.txt',
      '//secret.txt',
      '/%00',
      '/%E0%A4%A',
    ])
      expect([path, (await raw(running.port, path)).includes('secret')]).toEqual([path, false])
  })
  it('says in one sentence what to do when the port is in use', async () => {
    const app = createTestApp(await createCorpusStore())
    running = await startServer({ app, port: 0, logger: createLog() })
    await expect(startServer({ app, port: running.port, logger: createLog() })).rejects.toThrow(/in use.*--port/)
  })
  it('streams to a client, stops looking when it is gone, and ends streams when it stops', async () => {
    let heads = 0
    const store = await createCorpusStore()
    const app = createTestApp({ ...store, head: (v) => ((heads += 1), store.head(v)) }, { limits: { poll: 20 } })
    running = await startServer({ app, port: 0, logger: createLog() })
    const listen = (signal?: AbortSignal) =>
      fetch(`${running!.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
        body: JSON.stringify({ query: 'subscription { corpusChanged { revision { version } } }' }),
        ...(signal && { signal }),
      })
    const gone = new AbortController()
    const first = await listen(gone.signal)
    const reader = first.body!.pipeThrough(new TextDecoderStream()).getReader()
    await store.apply(additionOf('live', [makeIssue('生中継')]))
    let text = ''
    while (!text.includes('"version":4')) text += (await reader.read()).value ?? ''
    gone.abort()
    await new Promise((wake) => setTimeout(wake, 100))
    const before = heads
    await new Promise((wake) => setTimeout(wake, 100))
    expect(heads).toBe(before)
    const second = await listen()
    const ended = second.text()
    await running.stop()
    expect(await ended).toContain(':')
    await expect(fetch(`${running.url}/health`)).rejects.toThrow()
  })
})
