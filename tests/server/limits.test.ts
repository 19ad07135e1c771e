import type { Store } from '../../graph/store.ts'
import type { App } from '../../server/app.ts'
import { ask, codesOf, createCorpusStore, createLog, createTestApp, dataOf, requestOf } from './ask.ts'
import { additionOf, makeIssue } from './corpus.ts'

let store: Store
let app: App
beforeEach(async () => {
  store = await createCorpusStore()
  app = createTestApp(store)
})

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
      requestOf({ signal: gone.signal, body: JSON.stringify({ query: '{ essays { nodes { authors { label } } } }' }) }),
    )
    setTimeout(() => gone.abort(), 20)
    await answer
    await new Promise((wake) => setTimeout(wake, 120))
    expect(calls).toBe(0)
  })

  it('waits for the version a client has seen, or says BUSY', async () => {
    expect(await codesOf(app, '{ corpus { version } }', {}, { 'ronten-at-least': '3' })).toEqual([])
    expect(await codesOf(app, '{ corpus { version } }', {}, { 'ronten-at-least': 'x' })).toEqual(['BAD_INPUT'])
    expect(await codesOf(app, '{ corpus { version } }', {}, { 'ronten-at-least': '4' })).toEqual(['BUSY'])
  }, 10_000)
})
