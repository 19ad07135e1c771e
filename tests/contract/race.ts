import { GraphError, isGraphError } from '../../graph/errors.ts'
import type { Actor } from '../../graph/model/actor.ts'
import type { Commit, Store } from '../../graph/store.ts'
import { actor, adding, commit, edit, idOf } from './records.ts'
import type { OpenedStore } from './opened.ts'

/**
 * The mistake of fact F2: looks first, writes later, by then on whatever is there. It is what an adapter without the
 * lock in front does, and the race has to find it out.
 */
export const lookingFirst = (store: Store): Store => ({
  ...store,
  apply: async (what: Commit) => {
    const ids = what.changes.map(({ after }) => after.id)
    const seen = await store.get(ids)
    if (what.changes.some(({ before }, n) => before?.version !== seen[n]?.version))
      throw new GraphError('CONFLICT', 'Somebody was faster.', ids)
    await new Promise((wake) => setTimeout(wake, 1))
    for (;;) {
      const now = await store.get(ids)
      const changes = what.changes.map(({ before, after }, n) => ({
        after: { ...after, version: (now[n]?.version ?? 0) + 1 },
        ...(before && { before: now[n]! }),
      }))
      try {
        return await store.apply({ ...what, changes })
      } catch (error) {
        if (!isGraphError(error, 'CONFLICT')) throw error
      }
    }
  },
})

/** How many race, how often each writes, and how many ms each lets pass between reading and writing. */
interface RaceOptions {
  readonly writers: number
  readonly rounds: number
  readonly pause: number
}

/** Lets many writers add names to one actor at once; how many were accepted, and how many names are there after. */
export const race = async (
  stores: readonly Store[],
  { writers, rounds, pause }: RaceOptions = { writers: 8, rounds: 12, pause: 0 },
): Promise<{ readonly accepted: number; readonly kept: number }> => {
  const [first] = stores
  await first!.apply(commit(adding(actor(1))))
  let accepted = 0
  const write = async (store: Store, writer: number): Promise<void> => {
    for (let round = 0; round < rounds; round++) {
      const [before] = (await store.get([idOf('actor', 1)])) as [Actor]
      if (pause > 0) await new Promise((wake) => setTimeout(wake, pause))
      try {
        await store.apply(commit([edit(before, { aliases: [...before.aliases, `${writer}.${round}`] })]))
        accepted++
      } catch (error) {
        if (!isGraphError(error, 'CONFLICT')) throw error
      }
      await new Promise((wake) => setTimeout(wake, writer % 3))
    }
  }
  await Promise.all(Array.from({ length: writers }, (_, n) => write(stores[n % stores.length]!, n)))
  const [after] = (await first!.get([idOf('actor', 1)])) as [Actor]
  expect(after.version).toBe(accepted + 1)
  expect(await first!.head()).toBe(accepted + 1)
  return { accepted, kept: after.aliases.length }
}

const openMany = async (createStore: () => Promise<OpenedStore>): Promise<readonly Store[]> => {
  const { store, again } = await createStore()
  return again ? [store, await again(), await again()] : [store]
}

/** The race of fact F2, and its control. */
export const raceContract = (createStore: () => Promise<OpenedStore>): void => {
  it('S3: writers who race on one record lose nothing that was accepted', async () => {
    const stores = await openMany(createStore)
    const { accepted, kept } = await race(stores)
    expect(accepted).toBeGreaterThanOrEqual(12)
    expect(kept).toBe(accepted)
    for (const store of stores) await store.close()
  })

  it('S3: the race finds out an adapter that looks first and locks later', async () => {
    const stores = await openMany(createStore)
    const { accepted, kept } = await race(stores.map(lookingFirst))
    expect(kept).toBeLessThan(accepted)
    for (const store of stores) await store.close()
  })
}
