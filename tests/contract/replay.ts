import fc from 'fast-check'
import { loggedCommitsSince, type LoggedCommit } from '../../graph/copy/commits.ts'
import { copyStore } from '../../graph/copy/copy-store.ts'
import { writeGraphJson } from '../../graph/formats/ronten-json.ts'
import { createMemoryStore } from '../../graph/stores/memory.ts'
import { isGraphError } from '../../graph/errors.ts'
import type { Commit, Store } from '../../graph/store.ts'
import { commitFrom, histories, world, worldEditions, worldIds, type Step } from './histories.ts'
import type { OpenedStore } from './opened.ts'
import { collect, everything } from './reading.ts'
import { actor, adding, close, commit, edit, idOf } from './records.ts'

const minute = 60_000

/** Plays a history into a store; the commits that it took, each as it was given. */
const play = async (store: Store, steps: readonly Step[]): Promise<readonly Commit[]> => {
  const taken: Commit[] = []
  const give = async (what: Commit): Promise<void> => {
    try {
      const { version } = await store.apply(what)
      if (version > taken.length) taken.push(what)
    } catch (error) {
      if (!isGraphError(error)) throw error
    }
  }
  await give(commit(adding(...world), { by: 'import:test', editions: worldEditions, reason: '最初' }))
  for (const [n, step] of steps.entries()) await give(await commitFrom(store, step, n))
  return taken
}

/** What a commit says, its changes by record. */
const said = ({ key, digest, by, at, reason, undoes, changes }: Commit): unknown => ({
  ...{ key, digest, by, at, reason, undoes },
  after: changes.map(({ after }) => after).sort((a, b) => (a.id < b.id ? -1 : 1)),
})

/** S25 and what it rests on. */
export const replayContract = (createStore: () => Promise<OpenedStore>, runs: number): void => {
  it(
    'S25: the log gives every commit back, and played again they make the same store, there and back',
    async () => {
      await fc.assert(
        fc.asyncProperty(histories, async (steps) => {
          const { store } = await createStore()
          const [source, back] = [createMemoryStore(), createMemoryStore()]
          const given = await play(source, steps)
          expect((await copyStore(source, store)).kind).toBe('copied')
          const logged: LoggedCommit[] = []
          for await (const some of loggedCommitsSince(store, 0, 5)) logged.push(...some)
          expect(logged.map((one) => said(one.commit))).toEqual(given.map(said))
          expect((await copyStore(store, back)).kind).toBe('copied')
          const expected = await everything(source, worldIds, 1000)
          expect(await everything(store, worldIds, 1000)).toEqual(expected)
          expect(await everything(back, worldIds, 1000)).toEqual(expected)
          const json = await writeGraphJson(source)
          expect([await writeGraphJson(store), await writeGraphJson(back)]).toEqual([json, json])
          // A repeat is still a repeat (S4).
          for (const one of given.slice(-2)) expect((await store.apply(one)).replayed).toBe(true)
          await store.close()
        }),
        { numRuns: Math.ceil(runs / 2) },
      )
    },
    5 * minute,
  )

  it('S19: rewinding a list of records gives what rewinding all gives of them', async () => {
    const { store } = await createStore()
    const [a, b, c] = [actor(1), actor(2), actor(3)]
    await store.apply(commit(adding(a, b)))
    await store.apply(commit([edit(a, { name: '改名' }), close(b), ...adding(c)]))
    const rewound = (version: number, ids?: readonly string[]) => collect(store.rewind(version, ids))
    expect(await rewound(1, [b.id, c.id, b.id, idOf('actor', 'none')])).toEqual(
      [
        { version: 2, record: b.id, before: b },
        { version: 2, record: c.id },
      ].sort((one, other) => (one.record < other.record ? -1 : 1)),
    )
    expect(await rewound(0, [a.id])).toEqual([{ version: 1, record: a.id }])
    expect([await rewound(2, [a.id]), await rewound(0, [])]).toEqual([[], []])
    expect(await rewound(1, [a.id, b.id, c.id])).toEqual(await rewound(1))
    await store.close()
  })
}
