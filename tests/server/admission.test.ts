import type { Store } from '../../graph/store.ts'
import type { App } from '../../server/app.ts'
import { ask, codesOf, createCorpusStore, createTestApp, dataOf, requestOf } from './ask.ts'

let store: Store
let app: App
beforeEach(async () => {
  store = await createCorpusStore()
  app = createTestApp(store)
})

const statusOf = async (init: Parameters<typeof requestOf>[0]): Promise<number> =>
  (await app.fetch(requestOf(init))).status

describe('a server without any configuration', () => {
  it('takes a body of at most 1 MB, whatever Content-Length says', async () => {
    const body = (length: number) =>
      JSON.stringify({ query: '{ corpus { version } }', variables: { x: 'x'.repeat(length) } })
    expect(await statusOf({ body: body(900_000) })).toBe(200)
    expect(await statusOf({ body: body(1_000_000) })).toBe(413)
    const stream = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(100_000)),
    })
    expect(await statusOf({ body: stream, duplex: 'half' } as RequestInit)).toBe(413)
  })
  it('takes one operation at a time, as JSON', async () => {
    const one = { query: '{ corpus { version } }' }
    expect(await statusOf({ body: JSON.stringify([one, one]) })).toBe(400)
    expect(await statusOf({ body: '{"query":' })).toBe(400)
    expect(await statusOf({ body: '{ corpus { version } }', headers: { 'content-type': 'application/graphql' } })).toBe(
      415,
    )
    expect(
      await statusOf({
        body: 'query={corpus{version}}',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      }),
    ).toBe(415)
    expect(await statusOf({ body: JSON.stringify(one), headers: { 'content-type': 'text/plain' } })).toBe(415)
    expect(await statusOf({ method: 'PUT' })).toBe(405)
  })

  it('answers its own origin only', async () => {
    expect(await statusOf({ headers: { origin: 'http://localhost:4000' } })).toBe(200)
    expect(await statusOf({ headers: { origin: 'http://localhost:5000' } })).toBe(403)
    expect(await statusOf({ headers: { origin: 'https://evil.example' } })).toBe(403)
    expect(await statusOf({ headers: { origin: 'null' } })).toBe(403)
    expect(await statusOf({ headers: { 'sec-fetch-site': 'same-origin' } })).toBe(200)
    expect(await statusOf({ headers: { 'sec-fetch-site': 'cross-site' } })).toBe(403)
    expect(await statusOf({ headers: { 'sec-fetch-site': 'same-site' } })).toBe(403)
  })
  it('answers under the names of this machine only (DNS rebinding)', async () => {
    for (const host of ['localhost:4000', '127.0.0.1:4000', '[::1]:4000', 'LOCALHOST'])
      expect([host, await statusOf({ url: `http://${host}/graphql` })]).toEqual([host, 200])
    expect(await statusOf({ url: 'http://evil.example:4000/graphql' })).toBe(403)
    expect(await statusOf({ headers: { host: 'evil.example' } })).toBe(403)
    expect((await app.fetch(new Request('http://evil.example/health'))).status).toBe(403)
    const known = createTestApp(store, { hosts: ['ronten.example'] })
    expect((await known.fetch(requestOf({ url: 'http://ronten.example/graphql' }))).status).toBe(200)
  })

  const review = 'mutation { review(input: { idempotencyKey: "12345678", records: [] }) { problems { code } } }'
  it('takes GET for queries only', async () => {
    const get = async (query: string) =>
      await (
        await app.fetch(
          new Request(`http://localhost/graphql?query=${encodeURIComponent(query)}`, {
            headers: { accept: 'application/json', 'ronten-client': 'x' },
          }),
        )
      ).text()
    expect(JSON.parse(await get('{ corpus { version } }'))).toEqual({ data: { corpus: { version: 3 } } })
    expect(await get(review)).not.toContain('"data":{')
    expect(await get('subscription { corpusChanged { truncated } }')).toContain('FORBIDDEN')
  })
  it('refuses mutations without the header Ronten-Client', async () => {
    const answer = await ask(createTestApp(store, { analyst: 'tanaka' }), review, {}, { 'ronten-client': '' })
    expect(answer.errors![0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } })
    expect(answer.errors![0]!.message).toContain('Ronten-Client')
  })
  it('lets nobody write who is not named', async () => {
    expect(await codesOf(app, review)).toEqual(['UNAUTHENTICATED'])
  })

  it('has no GraphiQL, except for developers', async () => {
    const page = async (dev: boolean) => {
      const response = await createTestApp(store, { dev }).fetch(
        new Request('http://localhost/graphql', { headers: { accept: 'text/html' } }),
      )
      return await response.text()
    }
    expect(await page(false)).not.toMatch(/<html|graphiql/i)
    expect(await page(true)).toMatch(/<html/i)
  })
  it('answers introspection: the schema is public', async () => {
    const { __schema } = await dataOf(app, '{ __schema { queryType { name } } }')
    expect(__schema.queryType.name).toBe('Query')
  })
  it('sends security headers with every answer', async () => {
    for (const asked of [
      requestOf(),
      new Request('http://localhost/health'),
      new Request('http://localhost/nope'),
      new Request('http://evil.example/'),
    ]) {
      const { headers } = await app.fetch(asked)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(headers.get('access-control-allow-origin')).toBeNull()
    }
  })
  it('tells its health', async () => {
    const response = await createTestApp(store, { version: '1.2.3' }).fetch(new Request('http://localhost/health'))
    expect(await response.json()).toEqual({ status: 'ok', version: '1.2.3', corpusVersion: 3 })
    await store.close()
    expect((await app.fetch(new Request('http://localhost/health'))).status).toBe(503)
  })
})
