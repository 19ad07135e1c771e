import { generateCorpus } from '../../../bench/store-data.ts'
import { copyStore } from '../../../graph/copy/copy-store.ts'
import { readFingerprint } from '../../../graph/copy/fingerprint.ts'
import { GraphError } from '../../../graph/errors.ts'
import { writeGraphJson } from '../../../graph/formats/ronten-json.ts'
import { createMemoryStore } from '../../../graph/stores/memory.ts'
import type { Commit, Store } from '../../../graph/store.ts'
import { actor, adding, commit, edit, edition, essay, idOf } from '../../contract/records.ts'
import { collect } from '../../contract/reading.ts'

const filled = async (...commits: readonly Commit[]): Promise<Store> => {
  const store = createMemoryStore()
  for (const one of commits) await store.apply(one)
  return store
}
const corpus = [...generateCorpus({ statements: 120, seed: 3 })]
const head = corpus.length

/** Everything that tells two stores apart, read without the code under test. */
const contents = async (store: Store): Promise<unknown> => {
  const log = (await store.log({ order: 'oldest' }, { first: 1000 })).items
  const essays = (await collect(store.stream())).filter(({ kind }) => kind === 'essay').map(({ id }) => id)
  const heads = await store.editions(essays)
  return {
    export: await writeGraphJson(store),
    log,
    changes: await Promise.all(log.map(({ version }) => store.changes(version, { first: 1000 }))),
    past: await Promise.all(log.map(async ({ version }) => collect(store.rewind(version)))),
    heads,
    texts: await store.texts(heads.flat().map(({ id }) => id)),
  }
}

describe('copying a store (S25)', () => {
  it('S25: brings everything over: records, texts, log, keys and moments', async () => {
    const [source, target] = [await filled(...corpus), createMemoryStore()]
    const outcome = await copyStore(source, target)
    expect(outcome).toMatchObject({ kind: 'copied', resumedAt: 0, fingerprint: { version: head } })
    expect(await contents(target)).toEqual(await contents(source))
    // S4: whoever tries again what was done before the move gets the first receipt.
    expect(await target.apply(corpus[2]!)).toEqual({ version: 3, replayed: true })
  })

  it('goes on where it was broken off, whatever was broken off', async () => {
    const source = await filled(...corpus)
    const expected = await contents(source)
    for (const there of [0, 1, head - 1, head]) {
      const target = await filled(...corpus.slice(0, there))
      expect(await copyStore(source, target)).toMatchObject({ kind: 'copied', resumedAt: there })
      expect(await contents(target)).toEqual(expected)
    }
  })

  it('stops between two revisions when it is told to, and goes on', async () => {
    const [source, target] = [await filled(...corpus), createMemoryStore()]
    const stop = new AbortController()
    const onProgress = ({ version }: { readonly version: number }): void => {
      if (version === 4) stop.abort()
    }
    expect(await copyStore(source, target, { onProgress, signal: stop.signal, changesAtOnce: 1 })).toEqual({
      kind: 'stopped',
      version: 4,
    })
    expect(await target.head()).toBe(4)
    expect(await copyStore(source, target)).toMatchObject({ kind: 'copied', resumedAt: 4 })
  })

  it('writes nothing from an empty store, and nothing to a store with another graph', async () => {
    const [source, empty] = [await filled(...corpus), createMemoryStore()]
    expect(await copyStore(empty, source)).toEqual({ kind: 'empty' })
    const foreign = await filled(commit(adding(actor(1))))
    expect(await copyStore(source, foreign)).toEqual({ kind: 'other', version: 1 })
    const ahead = await filled(...corpus, commit(adding(actor(1))))
    expect(await copyStore(source, ahead)).toEqual({ kind: 'other', version: head + 1 })
    // The same act under the same key, done to something else: the digest tells.
    const twin = await filled({ ...corpus[0]!, digest: 'another' })
    expect(await copyStore(source, twin)).toEqual({ kind: 'other', version: 1 })
    expect([await foreign.head(), await ahead.head(), await twin.head()]).toEqual([1, head + 1, 1])
  })

  it('S20: follows a source that is written to meanwhile, and ends at its latest version', async () => {
    const source = await filled(...corpus.slice(0, 3))
    const target = createMemoryStore()
    const rest = corpus.slice(3)
    // Somebody writes whenever the log is read, so that records change between being listed and being read.
    const busy: Store = {
      ...source,
      get: async (ids) => {
        const records = await source.get(ids)
        const next = rest.shift()
        if (next !== undefined) await source.apply(next)
        return records
      },
    }
    expect(await copyStore(busy, target)).toMatchObject({ kind: 'copied', fingerprint: { version: head } })
    expect(await contents(target)).toEqual(await contents(await filled(...corpus)))
  })

  it('S20: what is written while both are compared comes too', async () => {
    const [source, target] = [await filled(...corpus.slice(0, -1)), createMemoryStore()]
    let reads = 0
    const busy: Store = {
      ...source,
      head: async () => {
        // The last head of a comparison is asked for when the records have been read.
        if (++reads === 4) await source.apply(corpus.at(-1)!)
        return source.head()
      },
    }
    expect(await copyStore(busy, target)).toMatchObject({ kind: 'copied', fingerprint: { version: head } })
  })

  it('is patient with a target that is slow or busy, and does nothing twice', async () => {
    const [source, target] = [await filled(...corpus), createMemoryStore()]
    const troubles = ['TIMEOUT', 'BUSY', 'TIMEOUT'] as const
    let tried = 0
    const slow: Store = {
      ...target,
      applyAll: async (what) => {
        const code = troubles[tried++]
        // The last of the troubles comes after it was done.
        if (code === undefined || tried === troubles.length) await target.applyAll(what)
        if (code !== undefined) throw new GraphError(code, 'wait')
        return target.applyAll(what)
      },
    }
    expect(await copyStore(source, slow)).toMatchObject({ kind: 'copied', fingerprint: { version: head } })
    const dead: Store = { ...createMemoryStore(), applyAll: () => Promise.reject(new GraphError('TIMEOUT', 'wait')) }
    await expect(copyStore(source, dead)).rejects.toMatchObject({ code: 'TIMEOUT' })
  })

  it('sees that somebody else writes to the target', async () => {
    const [source, target] = [await filled(...corpus), createMemoryStore()]
    const onProgress = ({ version }: { readonly version: number }): void => {
      if (version === 3) void target.apply(commit(adding(actor(1))))
    }
    expect(await copyStore(source, target, { onProgress, changesAtOnce: 1 })).toEqual({ kind: 'disturbed', version: 3 })
  })

  it('sees that a copy is not the same', async () => {
    const [source, target] = [await filled(...corpus), createMemoryStore()]
    const forgetful: Store = {
      ...target,
      texts: async (ids) => (await target.texts(ids)).map((text) => text && `${text} `),
    }
    expect(await copyStore(source, forgetful)).toEqual({ kind: 'different', parts: ['texts'] })
  })

  it('names the revision that breaks a rule, and keeps those before it', async () => {
    const [source, target] = [await filled(...corpus), createMemoryStore()]
    const strange: Store = {
      ...source,
      log: async (query, page) => {
        const slice = await source.log(query, page)
        return { ...slice, items: slice.items.map((one) => (one.version === 4 ? { ...one, by: 'nobody' } : one)) }
      },
    }
    const outcome = await copyStore(strange, target)
    expect(outcome).toMatchObject({ kind: 'refused', version: 4, reason: expect.stringContaining('by "nobody"') })
    expect(await target.head()).toBe(3)
  })

  it('texts come with the revision that made them current, also those gone back to, skipped, or taken up again', async () => {
    const one = essay(1)
    const texts = [1, 2, 3, 4].map((n) => edition(1, `第${String(n)}版`, n))
    const states = [texts[0]!, texts[1]!, texts[0]!, texts[3]!, texts[1]!]
    const brings = [[texts[0]!], [texts[1]!], [], [texts[2]!, texts[3]!], []]
    const commits: Commit[] = []
    let now = one
    for (const [n, state] of states.entries()) {
      const changes = n === 0 ? adding(one) : [edit(now, { edition: state.id })]
      now = changes[0]!.after as typeof one
      commits.push(commit(changes, { editions: brings[n]! }))
    }
    const source = await filled(...commits)
    const target = createMemoryStore()
    const seen: string[][] = []
    const watching: Store = {
      ...target,
      applyAll: (what) => {
        seen.push(...what.map(({ editions = [] }) => editions.map(({ text }) => text)))
        return target.applyAll(what)
      },
    }
    expect((await copyStore(source, watching)).kind).toBe('copied')
    expect(seen).toEqual([['第1版'], ['第2版'], [], ['第3版', '第4版'], []])
    expect(await target.get([idOf('essay', 1)])).toEqual([now])
  })

  it('a commit of more than a page of changes stays one', async () => {
    const many = commit(adding(...Array.from({ length: 2500 }, (_, n) => actor(n))))
    const [source, target] = [await filled(many), createMemoryStore()]
    expect(await copyStore(source, target)).toMatchObject({
      kind: 'copied',
      fingerprint: { version: 1, records: { count: 2500 } },
    })
  })
})

describe('the fingerprint of a store', () => {
  it('tells apart stores that differ in one field of a record, a text, or the log', async () => {
    const [text, other] = [edition(1, '本文'), edition(1, '本丈')]
    const act = { key: 'k', digest: 'd' }
    const base = commit(adding(essay(1)), { ...act, editions: [text] })
    const prints = await Promise.all(
      [
        base,
        { ...base, changes: adding(essay(1, { title: '題' })) },
        { ...base, editions: [other] },
        { ...base, digest: 'e' },
        { ...base, reason: 'なぜ' },
      ].map(async (one) => readFingerprint(await filled(one))),
    )
    const [first, record, words, digest, reason] = prints
    if (first === undefined) throw new Error('There are five.')
    expect(first).toMatchObject({ version: 1, records: { count: 1 }, texts: { count: 1 }, log: { count: 2 } })
    expect([record!.records.sha256 === first.records.sha256, record!.texts]).toEqual([false, first.texts])
    expect([words!.texts.sha256 === first.texts.sha256, words!.records]).toEqual([false, first.records])
    expect([digest!.log.sha256 === first.log.sha256, reason!.log.sha256 === first.log.sha256]).toEqual([false, false])
  })

  it('is the same whatever order the fields of a record came in', async () => {
    const one = actor(1)
    const turned = Object.fromEntries(Object.entries(one).reverse()) as unknown as typeof one
    const act = { key: 'k', digest: 'd' }
    const [a, b] = [await filled(commit(adding(one), act)), await filled(commit(adding(turned), act))]
    expect(await readFingerprint(a)).toEqual(await readFingerprint(b))
  })
})
