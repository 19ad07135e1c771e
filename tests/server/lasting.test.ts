import { createLastingAnswers } from '../../server/lasting.ts'
import type { Store } from '../../graph/store.ts'
import { additionOf } from './corpus.ts'
import { ask, createCorpusStore, createTestApp, dataOf, requestOf } from './ask.ts'

const network = '{ agreement(options: {}, isolates: true) { corpusVersion windows { members { unit { label } } } } }'

/** A store that notes which of its calls were made; `meanwhile` is run before what `get` read is given. */
const watched = (store: Store, meanwhile: () => Promise<void> = async () => undefined) => {
  const calls: string[] = []
  const watch = <K extends 'head' | 'get' | 'find' | 'incident' | 'count' | 'degrees' | 'stances'>(name: K): Store[K] =>
    ((...args: never[]) => {
      calls.push(name)
      return (store[name] as (...args: never[]) => unknown)(...args)
    }) as unknown as Store[K]
  const names = ['head', 'find', 'incident', 'count', 'degrees', 'stances'] as const
  const shown: Store = {
    ...store,
    ...Object.fromEntries(names.map((name) => [name, watch(name)])),
    get: async (ids) => {
      calls.push('get')
      const found = await store.get(ids)
      await meanwhile()
      return found
    },
  }
  return { calls, store: shown }
}

const rename = async (store: Store, name: string): Promise<void> => {
  const { items } = await store.find({ kind: 'actor', order: 'id', statuses: ['proposed'] }, { first: 100 })
  const changes = items.map((before) => ({ before, after: { ...before, version: before.version + 1, name } }))
  await store.apply({ ...additionOf(`rename-${name}`, []), changes })
}

const open = async (meanwhile?: (store: Store) => Promise<void>) => {
  const store = await createCorpusStore()
  const { calls, store: shown } = watched(store, meanwhile && (() => meanwhile(store)))
  const app = createTestApp(shown)
  const asked = async (query: string, variables = {}) => {
    calls.length = 0
    const answer = await ask(app, query, variables)
    return { answer, made: [...calls] }
  }
  return { store, asked }
}

describe('an analysis asked for again', () => {
  it('reads nothing but the head, and answers the same', async () => {
    const { asked } = await open()
    const first = await asked(network)
    expect(first.made).toContain('get')
    const again = await asked(network)
    expect(again.made).toEqual(['head'])
    expect(again.answer.data).toEqual(first.answer.data)
    expect([...again.answer.headers]).toEqual([...first.answer.headers])
  })

  it('is worked out anew at the next version', async () => {
    const { store, asked } = await open()
    await asked(network)
    await rename(store, '改名後')
    const { answer, made } = await asked(network)
    expect(made).toContain('get')
    expect(JSON.stringify(answer.data)).toContain('改名後')
    expect(answer.data.agreement.corpusVersion).toBe(await store.head())
  })

  it('is another question with other variables', async () => {
    const { asked } = await open()
    const query = `query ($least: Float!) {
      agreement(options: { scope: { minConfidence: $least } }) { windows { members { unit { label } } } } }`
    const all = await asked(query, { least: 0 })
    const none = await asked(query, { least: 1 })
    expect(none.answer.data).not.toEqual(all.answer.data)
    expect((await asked(query, { least: 0 })).answer.data).toEqual(all.answer.data)
  })

  it('is not remembered when somebody wrote while it was worked out', async () => {
    const { items } = await (
      await createCorpusStore()
    ).find({ kind: 'actor', order: 'id', statuses: ['proposed'] }, { first: 2 })
    const [a, b] = items.map(({ id }) => id)
    // What is compared is read before the table is asked for: it must be of no earlier version than the answer says.
    for (const query of [network, `{ compare(a: "${a!}", b: "${b!}") { a { label } b { label } } }`]) {
      let writes = 0
      const { asked } = await open(async (store) => {
        writes += 1
        if (writes === 1) await rename(store, '途中')
      })
      const torn = await asked(query)
      expect(JSON.stringify(torn.answer.data)).not.toContain('途中')
      expect(JSON.stringify((await asked(query)).answer.data)).toContain('途中')
    }
  })

  it('is alone in being remembered: lists and records are read each time', async () => {
    const { asked } = await open()
    for (const [query, call] of [
      ['{ actors(first: 5) { nodes { label } } }', 'find'],
      ['{ agreement(options: {}) { corpusVersion } node(id: "actor:none") { id } }', 'get'],
    ] as const) {
      await asked(query)
      expect((await asked(query)).made).toContain(call)
    }
  })

  it('is not remembered with an error in it', async () => {
    let failures = 1
    const { asked } = await open(async () => {
      failures -= 1
      if (failures >= 0) throw new Error('a passing trouble')
    })
    expect((await asked(network)).answer.errors).toHaveLength(1)
    expect((await asked(network)).answer.errors).toBeUndefined()
  })

  it('is not remembered when its asker left while it was worked out: the next one is answered', async () => {
    const leaving = new AbortController()
    const { store } = watched(await createCorpusStore(), async () => leaving.abort())
    const app = createTestApp(store)
    const headers = { 'content-type': 'application/json', accept: 'application/json', 'ronten-client': 'tests' }
    const body = JSON.stringify({ query: network, variables: {} })
    const left = requestOf({ body, headers, signal: leaving.signal })
    await app.fetch(left)
    expect(leaving.signal.aborted).toBe(true)
    const { data, errors } = await ask(app, network)
    expect(errors).toBeUndefined()
    expect(data.agreement.windows).toHaveLength(1)
  })

  it('still waits for a version that the client has seen', async () => {
    const store = await createCorpusStore()
    const app = createTestApp(store)
    await dataOf(app, network)
    const head = await store.head()
    await rename(store, '後')
    const data = await dataOf(app, network, {}, { 'ronten-at-least': String(head + 1) })
    expect(data.agreement.corpusVersion).toBe(head + 1)
  })
})

describe('what is remembered', () => {
  const answerOf = (bytes: number) => ({ version: 7, asked: 10, type: 'application/json', body: new Uint8Array(bytes) })
  const at = (version: number): Store => ({ head: async () => version }) as Store

  it('has a size: the answers asked for longest ago go first, and none is larger than a quarter', async () => {
    const answers = createLastingAnswers(at(7), 4000)
    for (const question of ['a', 'b', 'c']) answers.keep(question, answerOf(990))
    await answers.find('a')
    answers.keep('d', answerOf(990))
    answers.keep('e', answerOf(990))
    const found = await Promise.all([...'abcde'].map(async (one) => (await answers.find(one)) !== undefined))
    expect(found).toEqual([true, false, true, true, true])
    answers.keep('f', answerOf(1001))
    expect(await answers.find('f')).toBeUndefined()
  })

  it('is of the version that is now', async () => {
    const answers = createLastingAnswers(at(7))
    answers.keep('old', { ...answerOf(1), version: 6 })
    expect(await answers.find('old')).toBeUndefined()
  })

  it('begins to look at the version where the length fits a question that is known, and takes that look', async () => {
    let looks = 0
    let version = 7
    const answers = createLastingAnswers({ head: async () => (looks++, version) } as unknown as Store, 4000)
    expect(answers.lookAhead(10)).toBeUndefined()
    for (const question of ['a', 'b', 'c', 'd', 'e'])
      answers.keep(question, { ...answerOf(990), asked: question === 'a' ? 11 : 10 })
    expect([answers.lookAhead(11), answers.lookAhead(Number.NaN), looks]).toEqual([undefined, undefined, 0])
    expect(await answers.find('e', answers.lookAhead(10))).toBeDefined()
    expect(looks).toBe(1)
    version = 8
    expect(await answers.find('e', answers.lookAhead(10))).toBeUndefined()
    expect(await answers.find('e')).toBeUndefined()
    expect(looks).toBe(3)
  })

  it('a look that fails is for whoever waits for it, and for nobody else', async () => {
    const answers = createLastingAnswers({ head: () => Promise.reject(new Error('gone')) } as unknown as Store)
    answers.keep('a', answerOf(1))
    expect(answers.lookAhead(10)).toBeDefined()
    await new Promise((wake) => setTimeout(wake, 5))
    await expect(answers.find('a', answers.lookAhead(10))).rejects.toThrow('gone')
  })
})
