import fc from 'fast-check'
import { isGraphError } from '../../../graph/errors.ts'
import { similarEssays } from '../../../graph/read/similar-essays.ts'
import { createSketches, estimate, sketchOf } from '../../../graph/read/sketches.ts'
import { sha256 } from '../../../graph/identity/mint.ts'
import { createMemoryStore } from '../../../graph/stores/memory.ts'
import type { Commit, Store } from '../../../graph/store.ts'
import { createLinkStorage } from '../../../ingest/link/memory/in-process.ts'
import { generateCorpus } from '../../../bench/store-data.ts'
import { commitFrom, histories, world, worldEditions } from '../../contract/histories.ts'
import { adding, commit } from '../../contract/records.ts'

const applied = async (store: Store, what: Commit): Promise<void> => {
  try {
    await store.apply(what)
  } catch (error) {
    if (!isGraphError(error)) throw error
  }
}

const sorted = <V>(map: ReadonlyMap<string, V>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1))

describe('I3: sketches that are kept and brought up to date', () => {
  it('are those of the whole corpus read anew, after random histories, in one process and from the side file', async () => {
    let most = 0
    await fc.assert(
      fc.asyncProperty(histories, async (steps) => {
        const [store, storage] = [createMemoryStore(), createLinkStorage()]
        await applied(store, commit(adding(...world), { by: 'import:test', editions: worldEditions }))
        const stays = createSketches(storage)
        for (const [n, step] of steps.entries()) {
          await applied(store, await commitFrom(store, step, n))
          const whole = sorted(await createSketches().current(store))
          if (n % 3 > 0) expect(sorted(await stays.current(store))).toEqual(whole)
          expect(sorted(await createSketches(storage).current(store))).toEqual(whole)
          most = Math.max(most, whole.length)
        }
      }),
      { numRuns: 40 },
    )
    expect(most).toBeGreaterThan(0)
  })

  it('are read once: of a corpus that grows only what is new', async () => {
    const [store, storage] = [createMemoryStore(), createLinkStorage()]
    let read = 0
    const counting: Store = { ...store, texts: (ids) => ((read += ids.length), store.texts(ids)) }
    for (const one of generateCorpus({ statements: 400, seed: 4, perEssay: 4, perAuthor: 10, perIssue: 20 })) {
      await store.apply(one)
      const sketches = await createSketches(storage).current(counting)
      expect(sorted(sketches)).toEqual(sorted(await createSketches().current(store)))
    }
    // Analysts give a few essays a second edition.
    expect(read).toBeGreaterThan(99)
    expect(read).toBeLessThan(130)
  })

  it('are made anew for another corpus', async () => {
    const [one, other, storage] = [createMemoryStore(), createMemoryStore(), createLinkStorage()]
    const commits = (seed: number) => [
      ...generateCorpus({ statements: 40, seed, perEssay: 4, perAuthor: 10, perIssue: 20 }),
    ]
    for (const each of commits(1)) await one.apply(each)
    // A digest tells what a commit does; those of made-up commits tell their number alone.
    for (const each of commits(2)) await other.apply({ ...each, digest: sha256(each.digest) })
    await createSketches(storage).current(one)
    expect(sorted(await createSketches(storage).current(other))).toEqual(sorted(await createSketches().current(other)))
  })

  it('stay where all that the linker remembers is written anew', () => {
    const storage = createLinkStorage()
    storage.write({
      whole: false,
      texts: [
        ['apart x', 'い'],
        ['y', 'ろ'],
      ],
      bytes: [],
      numbered: [[1, 'は']],
    })
    storage.write({ whole: true, texts: [['z', 'に']], bytes: [], numbered: [] })
    expect([storage.text('apart x'), storage.text('y'), storage.text('z'), storage.numbered(1)]).toEqual([
      'い',
      undefined,
      'に',
      undefined,
    ])
  })
})

describe('I3: what sketches tell', () => {
  const letters = 'いろはにほへとちりぬるをわかよたれそつねならむ'
  const text = (from: number): string =>
    Array.from(
      { length: 1500 },
      (_, n) => letters[((n + from) * (n + from + 7)) % 23]! + letters[(n * 5 + from) % 23]!,
    ).join('')

  it('is how alike texts are: the same, a part, nothing', () => {
    const [a, b] = [text(0), text(1000)]
    expect(estimate(sketchOf(a), sketchOf(a))).toBe(1)
    expect(estimate(sketchOf(''), sketchOf(''))).toBe(0)
    expect(estimate(sketchOf(a), sketchOf(''))).toBe(0)
    expect(estimate(sketchOf(a), sketchOf(b))).toBe(estimate(sketchOf(b), sketchOf(a)))
  })

  it('finds an essay of the corpus in another form', async () => {
    const store = createMemoryStore()
    for (const one of generateCorpus({ statements: 120, seed: 3, perEssay: 12, perAuthor: 10, perIssue: 20 }))
      await store.apply(one)
    const [first] = await createSketches().current(store)
    const [essay, { edition }] = first!
    const [own] = await store.texts([edition])
    expect(await similarEssays(store, `${own!}結びに、付け加える。`, 0.5)).toEqual([
      { essay, similarity: expect.closeTo(0.9, 0) as number },
    ])
  })
})
