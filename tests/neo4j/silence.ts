import { isGraphError } from '../../graph/errors.ts'
import { openNeo4jStore } from '../../graph/stores/neo4j/open.ts'
import { usualPatience } from '../../graph/stores/neo4j/silence.ts'
import type { Store } from '../../graph/store.ts'
import { actor, adding, commit, idOf } from '../contract/records.ts'
import type { Proxy } from './proxy.ts'
import type { Neo4jServer } from './start-neo4j.ts'

/** What a network does that swallows everything and says nothing. */
export const silenceTests = (serverNow: () => Neo4jServer, proxyNow: () => Proxy): void => {
  const open = (): Promise<Store> => {
    const { user, password } = serverNow()
    const uri = `neo4j://127.0.0.1:${proxyNow().port}`
    return openNeo4jStore({ uri, user, password, patience: { ...usualPatience, read: 3, silence: 1 } })
  }
  const refused = async (work: Promise<unknown>): Promise<string> => {
    const error = await work.then(
      () => new Error('It was answered.'),
      (reason: unknown) => reason,
    )
    expect([isGraphError(error, 'UNAVAILABLE'), error]).toEqual([true, error])
    return (error as Error).message
  }

  it('S23: a network that falls silent is UNAVAILABLE instead of waiting for ever; when it speaks again, so does the store', async () => {
    const proxy = proxyNow()
    const store = await open()
    await store.apply(commit(adding(actor(1))))
    proxy.silent = true
    const begin = Date.now()
    expect(await refused(store.get([idOf('actor', 1)]))).toMatch(/silent for 4 seconds.*try again.*\.$/u)
    expect(Date.now() - begin).toBeLessThan(15_000)
    const what = commit(adding(actor(2)))
    expect(await refused(store.apply(what))).toMatch(/try again.*\.$/u)
    proxy.silent = false
    expect(await store.get([idOf('actor', 1)])).toEqual([actor(1)])
    expect(await store.apply(what)).toEqual({ version: 2, replayed: false })
    await store.close()
  })

  it('S4, S23: silence behind COMMIT is UNAVAILABLE too, and the same commit again is a replay', async () => {
    const proxy = proxyNow()
    const store = await open()
    proxy.plan = (message) => {
      // What is said from now on is lost, but the commit itself went through.
      if (message === 'COMMIT') setTimeout(() => (proxy.silent = true), 0)
      return undefined
    }
    const what = commit(adding(actor(3)))
    expect(await refused(store.apply(what))).toMatch(/try again.*\.$/u)
    proxy.plan = () => undefined
    proxy.silent = false
    expect(await store.apply(what)).toEqual({ version: 1, replayed: true })
    await store.close()
  })

  it('S23: a store behind a silent network is neither opened nor waited for, nor does it hold up its end', async () => {
    const proxy = proxyNow()
    const store = await open()
    proxy.silent = true
    expect(await refused(open())).toMatch(/try again.*\.$/u)
    const begin = Date.now()
    await store.close()
    expect(Date.now() - begin).toBeLessThan(5000)
  })
}
