import type { Store } from '../../graph/store.ts'
import type { App } from '../../server/app.ts'
import { ask, createCorpusStore, createLog, createTestApp, dataOf } from './ask.ts'
import { additionOf, makeIssue } from './corpus.ts'

let store: Store
let app: App
beforeEach(async () => {
  store = await createCorpusStore()
  app = createTestApp(store)
})

const codesOf = async (...question: Parameters<typeof ask>): Promise<readonly string[]> =>
  ((await ask(...question)).errors ?? []).map(({ extensions }) => extensions.code)

const request = (init: RequestInit & { readonly url?: string } = {}): Request =>
  new Request(init.url ?? 'http://localhost:4000/graphql', {
    method: 'POST',
    body: JSON.stringify({ query: '{ corpus { version } }' }),
    ...init,
    headers: { 'content-type': 'application/json', ...(init.headers as Record<string, string>) },
  })

const statusOf = async (init: Parameters<typeof request>[0]): Promise<number> => (await app.fetch(request(init))).status

describe('a server without any configuration', () => {
  describe('refuses page sizes beyond 1 to 100', () => {
    it.each([0, -1, 101, 1000000])('as a literal: %d', async (first) => {
      expect(await codesOf(app, `{ essays(first: ${first}) { nodes { id } } }`)).toEqual(['BAD_INPUT'])
    })
    it.each([0, 101, 2.5, '20', true])('as a variable: %p', async (n) => {
      expect(await codesOf(app, 'query($n: PageSize!) { essays(first: $n) { nodes { id } } }', { n })).toEqual([
        'BAD_INPUT',
      ])
    })
    it('as a default of a variable', async () => {
      expect(await codesOf(app, 'query($n: PageSize! = 101) { essays(first: $n) { nodes { id } } }')).toEqual([
        'BAD_INPUT',
      ])
    })
    it('as null', async () => {
      expect(await codesOf(app, '{ essays(first: null) { nodes { id } } }')).toEqual(['BAD_INPUT'])
    })
    it('and lets 1 and 100 through', async () => {
      const { a, b } = await dataOf(
        app,
        'query($n: PageSize! = 100) { a: essays(first: 1) { nodes { id } } b: essays(first: $n) { nodes { id } } }',
      )
      expect([a.nodes.length, b.nodes.length]).toEqual([1, 3])
    })
  })

  it('puts at most 10,000 objects into an answer', async () => {
    const issues = Array.from({ length: 100 }, (_, n) => makeIssue(`論題${n}`))
    await store.apply(additionOf('issues', issues))
    const page = (n: number) => `p${n}: issues(first: 100) { nodes { id } edges { node { id } } }`
    const pages = (count: number) => `{ ${Array.from({ length: count }, (_, n) => page(n)).join('\n')} }`
    // A page: the connection, 100 nodes, 100 edges, 100 nodes of edges: 301. 29 pages are 8,729, 30 are 9,030.
    expect(await codesOf(app, pages(30))).toEqual([])
    const ids = issues.map(({ id }) => id)
    const wide =
      'query($ids: [ID!]!) { ' + Array.from({ length: 29 }, (_, n) => `a${n}: nodes(ids: $ids) { id }`).join(' ')
    // 29 × 100 nodes with record and provenance and maker: 4 objects each, 11,600 in all.
    const deep = wide.replaceAll('{ id }', '{ ... on Issue { record { provenance { by { id } } } } }') + ' }'
    const answer = await ask(app, deep, { ids })
    expect(answer.data ?? null).toBeNull()
    expect(answer.errors!.map(({ extensions }) => extensions.code)).toEqual(['TOO_COSTLY'])
    expect(answer.errors![0]!.message).toContain('10000 objects')
  })

  it('refuses documents that are too deep', async () => {
    const nested = (levels: number): string =>
      levels === 0 ? 'start' : `essay { statements { nodes { span { ${nested(levels - 1)} } } } }`
    const query = `{ statements(first: 1) { nodes { span { ${nested(4)} } } } }`
    expect(await codesOf(app, query)).toEqual(['TOO_COSTLY'])
  })
  it('sees depth through fragments, and is not stopped by fragments in a circle', async () => {
    const links = Array.from(
      { length: 8 },
      (_, n) => `fragment f${n} on Record { provenance { evidence { essay { record { ...f${n + 1} } } } } }`,
    )
    const query = `{ essays { nodes { record { ...f0 } } } } ${links.join(' ')} fragment f8 on Record { version }`
    expect(await codesOf(app, query)).toEqual(['TOO_COSTLY'])
    const circle =
      '{ essays { nodes { ...a } } } fragment a on Essay { authors { ...b } } fragment b on Actor { essays { nodes { ...a } } }'
    expect(await codesOf(app, circle)).toEqual(['BAD_INPUT'])
  })
  it('refuses more than 4000 tokens', async () => {
    const ids = (count: number) => `{ statements(filter: { essays: [${'"x" '.repeat(count)}] }) { nodes { id } } }`
    expect(await codesOf(app, ids(3900))).toEqual([])
    expect(await codesOf(app, ids(4000))).toEqual(['TOO_COSTLY'])
  })
  it('refuses more than 30 aliases', async () => {
    const aliases = (count: number) =>
      `{ ${Array.from({ length: count }, (_, n) => `a${n}: corpus { version }`).join(' ')} }`
    expect(await codesOf(app, aliases(31))).toEqual(['TOO_COSTLY'])
    expect(await codesOf(app, aliases(30))).toEqual([])
  })
  it('refuses more than 30 directives', async () => {
    const directives = (count: number) =>
      `{ corpus { ${Array.from({ length: count }, () => '... @include(if: true) { version }').join(' ')} } }`
    expect(await codesOf(app, directives(31))).toEqual(['TOO_COSTLY'])
    expect(await codesOf(app, directives(30))).toEqual([])
  })

  it('refuses what could make too many objects before it reads anything, literal, variable or default alike', async () => {
    let calls = 0
    const counting = createTestApp({ ...store, find: (query, page) => ((calls += 1), store.find(query, page)) })
    const query = (first: string) =>
      `essays(first: ${first}) { nodes { statements(first: ${first}) { nodes { relations(first: ${first}) { nodes { id } } } } } }`
    expect(await codesOf(counting, `{ ${query('100')} }`)).toEqual(['TOO_COSTLY'])
    expect(await codesOf(counting, `query($n: PageSize!) { ${query('$n')} }`, { n: 100 })).toEqual(['TOO_COSTLY'])
    expect(await codesOf(counting, `query($n: PageSize! = 100) { ${query('$n')} }`)).toEqual(['TOO_COSTLY'])
    expect(calls).toBe(0)
    expect(await codesOf(counting, `query($n: PageSize! = 100) { ${query('$n')} }`, { n: 10 })).toEqual([])
    expect(calls).toBe(1)
  })
  it('does not let fields without a batched form stand on long lists', async () => {
    const query = (first: number) =>
      `{ statements(first: ${first}) { nodes { record { history(first: 1) { nodes { version } } } } } }`
    expect(await codesOf(app, query(100))).toEqual(['TOO_COSTLY'])
    expect(await codesOf(app, query(20))).toEqual([])
  })
  it('works out the cost of fragments that multiply in no time', async () => {
    const levels = Array.from({ length: 28 }, (_, n) => `fragment f${n} on Query { ...f${n + 1} ...f${n + 1} }`).join(
      ' ',
    )
    const started = Date.now()
    const codes = await codesOf(app, `{ ...f0 } ${levels} fragment f28 on Query { corpus { version } }`)
    expect(codes).toEqual(['TOO_COSTLY'])
    expect(Date.now() - started).toBeLessThan(2000)
  })

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
    expect((await known.fetch(request({ url: 'http://ronten.example/graphql' }))).status).toBe(200)
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

  it('masks what it did not foresee, and logs it under the id it gives', async () => {
    const log = createLog()
    const secret = new Error('SELECT * FROM secret at /home/user/db')
    const broken = createTestApp({ ...store, find: () => Promise.reject(secret) }, { logger: log })
    const answer = await ask(broken, '{ essays { nodes { id } } }')
    expect(answer.errors).toHaveLength(1)
    expect(answer.errors![0]!.extensions.code).toBe('INTERNAL')
    expect(JSON.stringify(answer)).not.toContain('secret')
    expect(log.lines).toEqual([{ level: 'error', details: { id: answer.errors![0]!.extensions.id, error: secret } }])
  })
  it('masks a promise of the schema that is broken', async () => {
    const broken = createTestApp({ ...store, degrees: async (ids) => ids.map(() => undefined as unknown as number) })
    const answer = await ask(broken, '{ issues(first: 1) { nodes { relations { totalCount } } } }')
    expect(answer.errors![0]!.extensions.code).toBe('INTERNAL')
  })
  it('says plainly what is wrong with a document or its variables', async () => {
    expect(await codesOf(app, '{ essays { nodes { nope } } }')).toEqual(['BAD_INPUT'])
    expect(await codesOf(app, '{ essays {')).toEqual(['BAD_INPUT'])
    expect(await codesOf(app, 'query($id: ID!) { node(id: $id) { id } }')).toEqual(['BAD_INPUT'])
    expect(await codesOf(app, '{ essays(filter: { from: "2025-02-30" }) { nodes { id } } }')).toEqual(['BAD_INPUT'])
    expect(await codesOf(app, 'query a { corpus { version } } query b { corpus { version } }')).toEqual(['BAD_INPUT'])
  })

  it('gives a request up after its time, and does nothing more for it', async () => {
    let calls = 0
    const slow: Store = {
      ...store,
      find: async (query, page) => {
        await new Promise((wake) => setTimeout(wake, 150))
        return store.find(query, page)
      },
      incident: (ids, query, page) => ((calls += 1), store.incident(ids, query, page)),
    }
    const hurried = createTestApp(slow, { limits: { timeout: 50 } })
    const started = Date.now()
    const answer = await ask(hurried, '{ essays { nodes { authors { label } } } }')
    expect(answer.errors!.map(({ extensions }) => extensions.code)).toEqual(['TIMEOUT'])
    expect(Date.now() - started).toBeLessThan(140)
    await new Promise((wake) => setTimeout(wake, 200))
    expect(calls).toBe(0)
  })
  it('stops working for a client that is gone', async () => {
    let calls = 0
    const slow: Store = {
      ...store,
      find: async (query, page) => {
        await new Promise((wake) => setTimeout(wake, 60))
        return store.find(query, page)
      },
      incident: (ids, query, page) => ((calls += 1), store.incident(ids, query, page)),
    }
    const gone = new AbortController()
    const answer = createTestApp(slow).fetch(
      request({ signal: gone.signal, body: JSON.stringify({ query: '{ essays { nodes { authors { label } } } }' }) }),
    )
    setTimeout(() => gone.abort(), 20)
    await answer
    await new Promise((wake) => setTimeout(wake, 120))
    expect(calls).toBe(0)
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
      request(),
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
  it('waits for the version a client has seen, or says BUSY', async () => {
    expect(await codesOf(app, '{ corpus { version } }', {}, { 'ronten-at-least': '3' })).toEqual([])
    expect(await codesOf(app, '{ corpus { version } }', {}, { 'ronten-at-least': 'x' })).toEqual(['BAD_INPUT'])
    expect(await codesOf(app, '{ corpus { version } }', {}, { 'ronten-at-least': '4' })).toEqual(['BUSY'])
  }, 10_000)
})
