import { isGraphError } from '../../graph/errors.ts'
import type { Commit, Store } from '../../graph/store.ts'
import type { OpenedStore } from './opened.ts'
import { collect, refusal } from './reading.ts'
import { actor, adding, all, commit, edit, page } from './records.ts'

const [a, b] = [actor(1), actor(2)]

/** Rules of a store's own life: its log, its versions, its neighbours, its refusals and its end (S19 to S24). */
export const beingContract = (createStore: () => Promise<OpenedStore>): void => {
  const open = async (...commits: readonly Commit[]): Promise<Store> => {
    const { store } = await createStore()
    for (const one of commits) await store.apply(one)
    return store
  }

  it('S19: the log tells who, when and why, and what is undone by what', async () => {
    const store = await open(commit(adding(a), { key: 'one', digest: 'd1', reason: '理由' }))
    await store.apply(commit([edit(a, { name: '別' })], { key: 'two', digest: 'd2', by: 'import:test', undoes: 1 }))
    expect((await store.log({ order: 'newest' }, page)).items).toEqual([
      { version: 2, key: 'two', digest: 'd2', by: 'import:test', at: a.provenance.at, undoes: 1 },
      { version: 1, key: 'one', digest: 'd1', by: 'analyst:test', at: a.provenance.at, reason: '理由', undoneBy: 2 },
    ])
    expect((await store.changes(1, page)).items).toEqual([{ version: 1, record: a.id }])
    expect((await store.changes(2, page)).items).toEqual([{ version: 2, record: a.id, before: a }])
    expect(await collect(store.rewind(1))).toEqual([{ version: 2, record: a.id, before: a }])
    expect(await collect(store.rewind(2))).toEqual([])
    expect((await refusal(store.apply(commit(adding(b), { undoes: 9 })))).code).toBe('INVALID')
  })

  it('S20, S21: after a receipt every read of the same store sees it; a version that does not come is BUSY', async () => {
    const store = await open()
    const waiting = store.head(1)
    const { version } = await store.apply(commit(adding(a)))
    expect([version, await waiting, await store.head(), await store.get([a.id])]).toEqual([1, 1, 1, [a]])
    const start = Date.now()
    expect((await refusal(store.head(2))).code).toBe('BUSY')
    expect(Date.now() - start).toBeGreaterThanOrEqual(4900)
  }, 20_000)

  it('S22: two stores on one place see one another at once', async () => {
    const { store, again } = await createStore()
    expect(again !== undefined).toBe(store.features.manyProcesses)
    const other = again ? await again() : store
    await store.apply(commit(adding(a)))
    expect(await other.get([a.id])).toEqual([a])
    await other.apply(commit([edit(a, { name: '別' })]))
    expect((await store.get([a.id]))[0]).toMatchObject({ name: '別' })
    await other.close()
  })

  it('S23: every refusal is a GraphError that tells people something', async () => {
    const store = await open(commit(adding(a)))
    const error: unknown = await store.apply(commit(adding(a))).catch((reason: unknown) => reason)
    expect(isGraphError(error, 'CONFLICT')).toBe(true)
    expect((error as Error).message).toMatch(/^[A-Z][^{}]*\.$/u)
    expect((error as Error).message).not.toMatch(/SELECT|INSERT|SQLITE|MATCH|\//u)
  })

  it('S24: after close everything is CLOSED, and close can be said twice', async () => {
    const store = await open(commit(adding(a)))
    await store.close()
    await store.close()
    const works = [
      store.head(),
      store.apply(commit(adding(b))),
      store.get([]),
      store.count({ kind: 'issue', order: 'id', statuses: all }),
      store.search({ phrases: [], kinds: [] }, page),
      store.log({ order: 'newest' }, page),
      collect(store.stream()),
      collect(store.stances()),
      collect(store.rewind(0)),
    ]
    for (const work of works) expect((await refusal(work)).code).toBe('CLOSED')
  })
}
