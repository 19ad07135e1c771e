import { isGraphError } from '../../graph/errors.ts'
import { openNeo4jStore } from '../../graph/stores/neo4j/open.ts'
import { usualPatience } from '../../graph/stores/neo4j/silence.ts'
import { actor, adding, commit, edit } from '../contract/records.ts'
import type { Proxy } from './proxy.ts'
import type { Neo4jServer } from './start-neo4j.ts'

/** Writes that the server gives up for their time, as one does that has just started and plans each statement anew. */
export const slowWriteTests = (serverNow: () => Neo4jServer, proxyNow: () => Proxy): void => {
  const terminated = `SHOW TRANSACTIONS YIELD status WHERE status STARTS WITH 'Terminated' RETURN status`

  /** Until the server has told some transaction that its time is over; it looks every other second. */
  const untilGivenUp = async (): Promise<void> => {
    while ((await serverNow().driver.executeQuery(terminated)).records.length === 0)
      await new Promise((wake) => setTimeout(wake, 50))
  }

  /** A store that is there and has its plans, and a hasty one on it: of its next writes the first `slow` take too long. */
  const openHasty = async (slow: number) => {
    const { uri, user, password } = serverNow()
    const usual = await openNeo4jStore({ uri, user, password })
    await usual.apply(commit(adding(actor(1), actor(2))))
    await usual.apply(commit([edit(actor(2), { aliases: ['別名'] })]))
    await usual.close()
    let begun = 0
    const store = await openNeo4jStore({
      ...{ user, password, uri: `neo4j://127.0.0.1:${proxyNow().port}` },
      patience: { ...usualPatience, write: 2 },
      onQuery: ({ name }) => {
        if (name === 'write.lock') begun++
      },
    })
    let held = 0
    // What is written first, behind the lock and what is read.
    proxyNow().plan = (message, bytes) =>
      message === 'RUN' && bytes.includes('MERGE (v:Vertex') && ++held <= slow ? untilGivenUp() : undefined
    return { store, begun: () => begun }
  }
  const what = () => commit([edit(actor(1), { aliases: ['別名'] })])

  it('S23: a write that the server gave up for its time is begun again, and done once', async () => {
    const { store, begun } = await openHasty(2)
    expect(await store.apply(what())).toEqual({ version: 3, replayed: false })
    expect(begun()).toBe(3)
    expect((await store.get([actor(1).id]))[0]).toMatchObject({ version: 2, aliases: ['別名'] })
    expect((await store.log({ order: 'oldest' }, { first: 10 })).items).toHaveLength(3)
    await store.close()
  })

  it('S23: one that is given up three times is TIMEOUT, nothing of it is there, and it can be sent again', async () => {
    const { store, begun } = await openHasty(3)
    const sent = what()
    const refused = await store.apply(sent).catch((error: unknown) => error)
    expect([isGraphError(refused, 'TIMEOUT'), refused]).toEqual([true, refused])
    expect((refused as Error).message).toMatch(/took too long.*Repeat it/u)
    expect(begun()).toBe(3)
    expect(await store.head()).toBe(2)
    expect(await store.apply(sent)).toEqual({ version: 3, replayed: false })
    await store.close()
  })
}
