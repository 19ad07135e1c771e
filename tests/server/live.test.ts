import type { Store } from '../../graph/store.ts'
import { createMemoryStore } from '../../graph/stores/memory.ts'
import type { App } from '../../server/app.ts'
import { createCorpusStore, createTestApp } from './ask.ts'
import { additionOf, makeIssue, things } from './corpus.ts'

const addIssue = (store: Store, label: string) => store.apply(additionOf(label, [makeIssue(label)]))

interface Listener {
  readonly response: Response
  /** The next event; undefined at the end of the stream. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads what it asked for
  next(): Promise<any>
  readonly stop: () => void
}

/** Listens as graphql-sse's "distinct connections" do. */
const listen = async (app: App, since?: number): Promise<Listener> => {
  const gone = new AbortController()
  const query =
    'subscription($since: Int) { corpusChanged(since: $since) { revision { id version by { id } } touched truncated } }'
  const response = await app.fetch(
    new Request('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query, variables: since === undefined ? {} : { since } }),
      signal: gone.signal,
    }),
  )
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  return {
    response,
    next: async () => {
      for (;;) {
        const block = /^(?:event: (\w+)\n)(?:data:? ?(.*)\n)?\n/m.exec(text)
        if (block !== null) {
          text = text.slice(block.index + block[0].length)
          if (block[1] === 'complete') return undefined
          return JSON.parse(block[2]!)
        }
        const { value, done } = await reader.read()
        if (done) return undefined
        text += value
      }
    },
    stop: () => {
      gone.abort()
      reader.cancel().catch(() => undefined)
    },
  }
}

describe('corpusChanged', () => {
  it('tells each new revision in order, whoever made it, with the records it touched', async () => {
    const store = await createCorpusStore()
    const listener = await listen(createTestApp(store, { limits: { poll: 20 } }))
    expect(listener.response.headers.get('content-type')).toMatch(/^text\/event-stream/)
    setTimeout(() => void addIssue(store, '四つ目').then(() => addIssue(store, '五つ目')), 50)
    const changes = [(await listener.next()).data.corpusChanged, (await listener.next()).data.corpusChanged]
    expect(changes).toEqual([
      {
        revision: { id: 'revision:4', version: 4, by: { id: 'machine:ronten@0.1.0' } },
        touched: [makeIssue('四つ目').id],
        truncated: false,
      },
      {
        revision: { id: 'revision:5', version: 5, by: { id: 'machine:ronten@0.1.0' } },
        touched: [makeIssue('五つ目').id],
        truncated: false,
      },
    ])
    listener.stop()
  })

  it('replays what came after the version given', async () => {
    const store = await createCorpusStore()
    const listener = await listen(createTestApp(store, { limits: { poll: 20 } }), 1)
    expect((await listener.next()).data.corpusChanged.revision.version).toBe(2)
    const third = (await listener.next()).data.corpusChanged
    expect(third.revision.version).toBe(3)
    expect(third.touched).toEqual(things.third.records.map(({ id }) => id).sort())
    listener.stop()
  })

  it('ends with BAD_INPUT when too much lies between, or the version is none', async () => {
    const store = createMemoryStore()
    for (let n = 0; n < 6; n++) await addIssue(store, `論題${n}`)
    const app = createTestApp(store, { limits: { replay: 5 } })
    for (const since of [0, -1, 7]) {
      const listener = await listen(app, since)
      expect((await listener.next()).errors[0].extensions.code).toBe('BAD_INPUT')
      listener.stop()
    }
    const fits = await listen(app, 1)
    expect((await fits.next()).data.corpusChanged.revision.version).toBe(2)
    fits.stop()
  })

  it('stays open beyond the time of a request', async () => {
    const store = await createCorpusStore()
    const listener = await listen(createTestApp(store, { limits: { poll: 10, timeout: 60 } }))
    await new Promise((wake) => setTimeout(wake, 150))
    await addIssue(store, '遅い')
    expect((await listener.next()).data.corpusChanged.revision.version).toBe(4)
    listener.stop()
  })

  it('stops looking when the client is gone, and when the server stops', async () => {
    let heads = 0
    const store = await createCorpusStore()
    const app = createTestApp({ ...store, head: (v) => ((heads += 1), store.head(v)) }, { limits: { poll: 10 } })
    const rest = async (): Promise<number> => {
      const before = heads
      await new Promise((wake) => setTimeout(wake, 80))
      return heads - before
    }
    const first = await listen(app, 2)
    await first.next()
    // However slow the machine is: it looks again and again while somebody listens.
    for (const before = heads; heads < before + 3;) await new Promise((wake) => setTimeout(wake, 5))
    first.stop()
    await new Promise((wake) => setTimeout(wake, 200))
    expect(await rest()).toBe(0)
    const second = await listen(app, 2)
    await second.next()
    app.stop()
    expect(await second.next()).toBeUndefined()
    expect(await rest()).toBe(0)
  })
})
