import fc from 'fast-check'
import { createMemoryStore } from '../../graph/stores/memory.ts'
import { isGraphError } from '../../graph/errors.ts'
import type { Commit, Store } from '../../graph/store.ts'
import { commitFrom, histories, world, worldEditions, worldIds } from './histories.ts'
import { adding, commit } from './records.ts'
import { collect, everything } from './reading.ts'
import type { OpenedStore } from './opened.ts'

/** What came of a commit, in a form to compare: receipt, or code and ids. */
const outcome = async (store: Store, what: Commit): Promise<unknown> => {
  try {
    return await store.apply(what)
  } catch (error) {
    if (!isGraphError(error)) throw error
    return { code: error.code, ids: [...error.ids].sort() }
  }
}

const minute = 60_000

/** Random histories, this many: the store against the memory store, and each log against the streams of its past. */
export const randomContract = (createStore: () => Promise<OpenedStore>, runs: number): void => {
  it(
    'S1 to S19: after any history, every read answers as the memory store does',
    async () => {
      const seen = new Map<string, number>()
      const play = (numRuns: number): Promise<void> =>
        fc.assert(
          fc.asyncProperty(histories, fc.constantFrom(1, 2, 7, 1000), async (steps, first) => {
            const { store } = await createStore()
            const oracle = createMemoryStore()
            const start = commit(adding(...world), { by: 'import:test', editions: worldEditions })
            expect(await store.apply(start)).toEqual(await oracle.apply(start))
            for (const [n, step] of steps.entries()) {
              const what = await commitFrom(oracle, step, n)
              const expected = await outcome(oracle, what)
              expect(await outcome(store, what)).toEqual(expected)
              const kind = (expected as { code?: string }).code ?? 'applied'
              seen.set(kind, (seen.get(kind) ?? 0) + 1)
            }
            expect(await everything(store, worldIds, first)).toEqual(await everything(oracle, worldIds, first))
            await store.close()
          }),
          { numRuns },
        )
      // The histories are worth something only if they meet both successes and the refusals; a few may by chance not.
      const kinds = ['applied', 'CONFLICT', 'TAKEN', 'PROTECTED']
      await play(runs)
      for (let more = 0; more < runs && !kinds.every((kind) => seen.has(kind)); more++) await play(1)
      for (const kind of kinds) expect(seen.get(kind) ?? 0).toBeGreaterThan(0)
    },
    5 * minute,
  )

  it(
    'S19: rewinding to a version gives what the stream gave at it',
    async () => {
      await fc.assert(
        fc.asyncProperty(histories, async (steps) => {
          const { store } = await createStore()
          await store.apply(commit(adding(...world), { by: 'import:test', editions: worldEditions }))
          const streams = [[], await collect(store.stream())]
          for (const [n, step] of steps.entries()) {
            await outcome(store, await commitFrom(store, step, n))
            if ((await store.head()) === streams.length) streams.push(await collect(store.stream()))
          }
          const now = new Map((await collect(store.stream())).map((rec) => [rec.id, rec]))
          for (const [version, then] of streams.entries()) {
            const past = new Map(now)
            for (const { record, before } of await collect(store.rewind(version)))
              if (before === undefined) past.delete(record)
              else past.set(record, before)
            expect([...past.values()]).toEqual(then)
          }
          await store.close()
        }),
        { numRuns: Math.ceil(runs / 2.5) },
      )
    },
    5 * minute,
  )
}
