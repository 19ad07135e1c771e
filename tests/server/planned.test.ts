import { defaultFieldResolver } from 'graphql'
import type { Store } from '../../graph/store.ts'
import type { App, AppOptions } from '../../server/app.ts'
import { executableSchema } from '../../server/schema.ts'
import { questionsAbout } from '../contract/answers.ts'
import { createCorpusStore, createTestApp, requestOf } from './ask.ts'
import { things } from './corpus.ts'

/** How the fields of Query were answered since last looked: the executor says where in the answer it is, a plan does not. */
let ways: string[] = []
const restore: (() => void)[] = []
beforeAll(() => {
  for (const field of Object.values(executableSchema().getQueryType()!.getFields())) {
    const { resolve } = field
    field.resolve = (source, args, context, info) => {
      ways.push((info.path as unknown) === undefined ? 'plan' : 'executor')
      return (resolve ?? defaultFieldResolver)(source, args, context, info)
    }
    restore.push(() => (field.resolve = resolve!))
  }
})
afterAll(() => restore.forEach((again) => again()))

type Body = Readonly<Record<string, unknown>>

/** All that a client sees of an answer, and how it was made. Answers to analyses are not remembered for such clients. */
const told = async (app: App, body: Body, headers: Record<string, string> = {}) => {
  ways = []
  const all = { accept: 'application/json', 'ronten-at-least': '0', ...headers }
  const response = await app.fetch(requestOf({ body: JSON.stringify(body), headers: all }))
  const text = (await response.text()).replace(/\b[0-9a-f-]{36}\b/g, 'some id')
  return { answer: { status: response.status, headers: [...response.headers], text }, way: [...new Set(ways)].join() }
}

const openApp = async (options: Partial<AppOptions> = {}, change: (store: Store) => Partial<Store> = () => ({})) => {
  const store = await createCorpusStore()
  return createTestApp({ ...store, ...change(store) }, options)
}

const page = (more = '', args = 'first: $first') => `query Page($first: PageSize! = 2, $after: String) {
  statements(${args}, after: $after) { nodes { id kind holders { id label } ${more} } pageInfo { endCursor } } }`

describe('a query asked again', () => {
  it('is answered by a plan as the executor answered it, whatever clients ask', async () => {
    const app = await openApp()
    const questions = await questionsAbout(await createCorpusStore())
    const differing: string[] = []
    const planned = new Set<string>()
    for (const { name, document: query, variables } of questions) {
      const first = await told(app, { query, variables })
      const again = await told(app, { query, variables })
      if (JSON.stringify(again.answer) !== JSON.stringify(first.answer)) differing.push(name)
      if (again.way === 'plan') planned.add(name)
    }
    expect(differing).toEqual([])
    expect(questions.map(({ name }) => name).filter((name) => !planned.has(name))).toEqual([])
  }, 120_000)

  const others: Readonly<Record<string, Body>> = {
    'other variables': { query: page(), variables: { first: 3 } },
    'no variables': { query: page(), variables: null },
    'names of its own, met twice': {
      query:
        '{ a: corpus { version } b: corpus { v: version v: version ...C } } fragment C on Corpus { changedAt version }',
    },
    'types told apart': {
      query: `query($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Vertex { label } ...S ... on Node { id } } }
        fragment S on Statement { kind span { quote } }`,
      variables: { ids: [things.tanaka.id, things.first.statements[0]!.id, 'actor:none', 'revision:1'] },
    },
    'one value for a list': {
      query: 'query($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      variables: { ids: things.fleet.id },
    },
    'one of two operations': {
      query: 'query A { corpus { version } } query B { me { mayWrite } }',
      operationName: 'B',
    },
  }
  it.each(Object.keys(others))('with %s', async (what) => {
    const [app, fresh] = [await openApp(), await openApp()]
    const body = others[what]!
    await told(app, { ...body, variables: what.includes('variables') ? {} : body['variables'] })
    const { answer, way } = await told(app, body)
    expect(way).toBe('plan')
    expect(answer).toEqual((await told(fresh, body)).answer)
    expect(answer.text).toMatch(/^\{"data":/u)
  })

  it.each(['*/*', 'application/graphql-response+json', 'text/html, application/json;q=0.9'])(
    'in the type that %s asks for',
    async (accept) => {
      const app = await openApp()
      await told(app, { query: page() })
      const first = await told(app, { query: page() }, { accept })
      const again = await told(app, { query: page() }, { accept })
      expect([first.way, again.way]).toEqual(['executor', 'plan'])
      expect(again.answer).toEqual(first.answer)
    },
  )

  const wrong: Readonly<Record<string, Body>> = {
    'a cursor from elsewhere': { variables: { after: 'none of ours' } },
    'a page of no size': { variables: { first: 0 } },
    'variables that are none': { variables: [1] },
    'a part that no operation has': { plan: true },
    'an operation it does not have': { operationName: 'Other' },
    'more objects than an answer holds': { variables: { first: 9 } },
  }
  it.each(Object.keys(wrong))('with %s is refused as at first', async (what) => {
    const limits = { objects: 12 }
    const [app, fresh] = [await openApp({ limits }), await openApp({ limits })]
    await told(app, { query: page() })
    const { answer } = await told(app, { query: page(), ...wrong[what] })
    expect(answer.text).toContain('"errors":')
    expect(answer).toEqual((await told(fresh, { query: page(), ...wrong[what] })).answer)
    await told(app, { query: page() })
    expect((await told(app, { query: page() })).way).toBe('plan')
  })

  it('says what failed where, and shows the rest', async () => {
    const unhandled: unknown[] = []
    const note = (error: unknown): void => void unhandled.push(error)
    process.on('unhandledRejection', note)
    const failing = { now: false }
    const change = (store: Store): Partial<Store> => ({
      texts: (ids) => (failing.now ? Promise.reject(new Error('torn')) : store.texts(ids)),
    })
    const query = page('span { before after quote } addressees { id }')
    const [app, fresh] = [await openApp({}, change), await openApp({}, change)]
    await told(app, { query })
    expect((await told(app, { query })).way).toBe('plan')
    failing.now = true
    const { answer } = await told(app, { query })
    expect(answer.text).toContain('INTERNAL')
    expect(answer).toEqual((await told(fresh, { query })).answer)
    await new Promise((wake) => setImmediate(wake))
    process.off('unhandledRejection', note)
    expect(unhandled).toEqual([])
  })

  it('is left to the executor where it has directives, asks about the schema or writes', async () => {
    const app = await openApp({ analyst: 'tanaka' })
    const left = [
      'query($w: Boolean! = false) { corpus { version @include(if: $w) changedAt } }',
      '{ __schema { queryType { name } } me { mayWrite } }',
      `mutation { retract(input: { idempotencyKey: "p", record: { id: "${things.harbour.id}", expectedVersion: 9 } }) { problems { code } } }`,
    ]
    for (const query of left) {
      const [first, again] = [await told(app, { query }), await told(app, { query })]
      expect(again.way).not.toBe('plan')
      expect(again.answer.text.replace(/\d/g, '')).toBe(first.answer.text.replace(/\d/g, ''))
    }
  })
})
