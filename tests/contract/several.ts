import fc from 'fast-check'
import { writeGraphJson } from '../../graph/formats/ronten-json.ts'
import { createMemoryStore } from '../../graph/stores/memory.ts'
import { isGraphError } from '../../graph/errors.ts'
import type { Commit, Store } from '../../graph/store.ts'
import { commitFrom, histories, world, worldEditions, worldIds } from './histories.ts'
import type { OpenedStore } from './opened.ts'
import { collect, everything, refusal } from './reading.ts'
import { actor, adding, close, commit, edit, edition, essay, idOf, page } from './records.ts'
import { proposition, relation, statement } from './records.ts'

const [a, b] = [actor(1), actor(2)]
const s = statement(1)
const [p, q] = [proposition(1), proposition(2)]
const minute = 60_000

/** Several commits in one transaction: S26. */
export const severalContract = (createStore: () => Promise<OpenedStore>, runs: number): void => {
  const open = async (...commits: readonly Commit[]): Promise<Store> => {
    const { store } = await createStore()
    for (const one of commits) await store.apply(one)
    return store
  }

  it('S26: several commits are as many revisions, each checked against what those before it made', async () => {
    const store = await open(commit(adding(a)))
    const renamed = edit(a, { name: '二番目' })
    const again = edit(renamed.after, { name: '三番目' })
    const affirms = relation('affirms', s, p)
    const closed = close(affirms)
    const receipts = await store.applyAll([
      commit([renamed, ...adding(s, p, affirms)]),
      commit([]),
      commit([again, closed]),
      // Into the slot that the one before gave up.
      commit(adding(relation('denies', s, p))),
      commit([edit(closed.after, { from: s.id, to: p.id }), ...adding(q)]),
    ])
    expect(receipts.map(({ version }) => version)).toEqual([2, 2, 3, 4, 5])
    expect(await store.head()).toBe(5)
    expect((await store.log({ order: 'oldest' }, page)).items.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5])
    expect((await store.get([a.id]))[0]).toEqual(again.after)
    expect((await store.changes(3, page)).items.find(({ record }) => record === a.id)?.before).toEqual(renamed.after)
    expect((await store.get([affirms.id]))[0]).toMatchObject({ version: 3, status: 'retracted' })
    expect(await store.applyAll([])).toEqual([])
  })

  it('S26: one that is refused takes all others with it, whatever it is refused for', async () => {
    const [denies, affirms] = [relation('denies', s, p), relation('affirms', s, p)]
    const text = edition(1, '核')
    const pinned = edit(a, { pinned: ['name'] })
    const merged = edit(a, { withdrawn: 'merged', mergedInto: b.id })
    const cases: readonly (readonly [string, readonly Commit[]])[] = [
      ['CONFLICT', [commit([edit(a, { name: '別' })]), commit([edit(a, { name: '古い' })])]],
      ['CONFLICT', [commit(adding(b)), commit(adding(b))]],
      ['TAKEN', [commit(adding(s, p, affirms)), commit(adding(denies))]],
      ['DANGLING', [commit(adding(s)), commit(adding(relation('holds', b, s)))]],
      ['MERGED', [commit(adding(b, s, relation('holds', a, s))), commit([merged])]],
      ['MERGED', [commit([...adding(b, s), merged]), commit(adding(relation('holds', a, s)))]],
      [
        'CONFLICT',
        [
          commit(adding(essay(1)), { editions: [text] }),
          commit([edit(essay(1), {})], { editions: [{ ...edition(1, '別', 2), number: 1 }] }),
        ],
      ],
      ['PROTECTED', [commit([pinned]), commit([edit(pinned.after, { name: '機械' })], { by: 'machine:x@1' })]],
      ['KEY_REUSED', [commit(adding(b), { key: 'k', digest: '1' }), commit(adding(p), { key: 'k', digest: '2' })]],
      ['INVALID', [commit(adding(b)), commit(adding({ ...p, version: 2 }))]],
    ]
    for (const [code, commits] of cases) {
      const store = await open(commit(adding(a)))
      expect([code, (await refusal(store.applyAll(commits))).code]).toEqual([code, code])
      expect([await store.head(), await collect(store.stream())]).toEqual([1, [a]])
      expect((await store.log({ order: 'oldest' }, page)).items).toHaveLength(1)
      await store.close()
    }
  })

  it('S26: repeats among them get their first receipt, in whatever company', async () => {
    const first = commit(adding(a))
    const store = await open(first)
    const second = commit([edit(a, { name: '別' })])
    expect(await store.applyAll([first, second, second])).toEqual([
      { version: 1, replayed: true },
      { version: 2, replayed: false },
      { version: 2, replayed: true },
    ])
    expect(await store.applyAll([second, first])).toEqual([
      { version: 2, replayed: true },
      { version: 1, replayed: true },
    ])
    expect(await store.head()).toBe(2)
  })

  it('S26: an essay is found by the last of the texts that came', async () => {
    const store = await open()
    const one = essay(1)
    const next = edition(1, '都市の空', 2)
    await store.applyAll([
      commit(adding(one), { editions: [edition(1, '海辺の町')] }),
      commit([edit(one, { edition: next.id })], { editions: [next] }),
    ])
    const found = async (...phrase: readonly string[]) =>
      (await store.search({ phrases: [phrase], kinds: ['essay'] }, page)).items.map(({ id }) => id)
    expect([await found('都', '市'), await found('海', '辺')]).toEqual([[idOf('essay', 1)], []])
  })

  it(
    'S26: any history in parts of any size ends like one commit after the other',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          histories,
          fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 5 }),
          async (steps, sizes) => {
            const { store } = await createStore()
            const oracle = createMemoryStore()
            const taken: Commit[] = [commit(adding(...world), { by: 'import:test', editions: worldEditions })]
            await oracle.apply(taken[0]!)
            for (const [n, step] of steps.entries()) {
              const what = await commitFrom(oracle, step, n)
              try {
                await oracle.apply(what)
                taken.push(what)
              } catch (error) {
                if (!isGraphError(error)) throw error
              }
            }
            for (let [start, n] = [0, 0]; start < taken.length; n++) {
              const size = sizes[n % sizes.length]!
              await store.applyAll(taken.slice(start, start + size))
              start += size
            }
            expect(await everything(store, worldIds, 1000)).toEqual(await everything(oracle, worldIds, 1000))
            expect(await writeGraphJson(store)).toBe(await writeGraphJson(oracle))
            await store.close()
          },
        ),
        { numRuns: runs },
      )
    },
    5 * minute,
  )
}
