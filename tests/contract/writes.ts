import { withStatus } from '../../graph/change/status.ts'
import type { Commit, Store } from '../../graph/store.ts'
import { actor, adding, at, close, commit, edit, edition, essay, having, idOf, issue, page } from './records.ts'
import { proposition, relation, statement } from './records.ts'
import { collect, refusal } from './reading.ts'
import type { OpenedStore } from './opened.ts'

const [a, b] = [actor(1), actor(2)]
const s = statement(1)
const p = proposition(1)
const holds = relation('holds', a, s)
const affirms = relation('affirms', s, p)

/** Rules of writing: S1 to S10, S16. */
export const writeContract = (createStore: () => Promise<OpenedStore>): void => {
  const open = async (...commits: readonly Commit[]): Promise<Store> => {
    const { store } = await createStore()
    for (const one of commits) await store.apply(one)
    return store
  }

  it('S1: a commit whose last change is refused leaves nothing behind', async () => {
    const store = await open(commit(adding(a)))
    const wrong = commit([edit(a, { name: '別名' }), ...adding(b, essay(1), relation('holds', a, s))], {
      editions: [edition(1, '核')],
    })
    expect(await refusal(store.apply(wrong))).toEqual({ code: 'DANGLING', ids: [s.id] })
    expect(await collect(store.stream())).toEqual([a])
    expect(await store.editions([idOf('essay', 1)])).toEqual([[]])
    expect(await store.texts([idOf('edition', 1)])).toEqual([undefined])
    expect(await store.head()).toBe(1)
    expect((await store.search({ phrases: [['核']], kinds: ['essay'] }, page)).items).toEqual([])
  })

  it('S2: commits that change something count without gaps, the others not at all', async () => {
    const store = await open()
    expect(await store.head()).toBe(0)
    expect(await store.apply(commit(adding(a)))).toEqual({ version: 1, replayed: false })
    expect(await store.apply(commit([]))).toEqual({ version: 1, replayed: false })
    await refusal(store.apply(commit(adding(a))))
    expect(await store.apply(commit(adding(b)))).toEqual({ version: 2, replayed: false })
    expect((await store.log({ order: 'oldest' }, page)).items.map(({ version }) => version)).toEqual([1, 2])
    expect(await refusal(store.apply(commit([], { editions: [edition(1, '文')] })))).toEqual({
      code: 'INVALID',
      ids: [],
    })
  })

  it('S4: a repeat gets the first receipt before anything else is checked', async () => {
    const first = commit(adding(a), { key: 'k', digest: 'd' })
    const store = await open(first, commit([edit(a, { name: '別名' })]))
    expect(await store.apply(first)).toEqual({ version: 1, replayed: true })
    expect((await refusal(store.apply({ ...first, digest: 'e' }))).code).toBe('KEY_REUSED')
    expect((await refusal(store.apply({ ...first, digest: 'e', changes: [] }))).code).toBe('KEY_REUSED')
    expect((await refusal(store.apply({ ...first, by: 'analyst:other' }))).code).toBe('CONFLICT')
    expect(await store.head()).toBe(2)
  })

  it('S4: a refused commit leaves no key', async () => {
    const store = await open(commit(adding(a)))
    await refusal(store.apply(commit(adding(a), { key: 'k', digest: 'd' })))
    expect(await store.apply(commit(adding(b), { key: 'k', digest: 'other' }))).toEqual({ version: 2, replayed: false })
  })

  it('S5: a stale version is a CONFLICT that names every record at fault', async () => {
    const store = await open(commit(adding(a, b, p)), commit([edit(a, { name: '一' }), edit(b, { name: '二' })]))
    const stale = commit([edit(a, { name: '三' }), edit(p, { label: '新' }), edit(b, { name: '四' })])
    expect(await refusal(store.apply(stale))).toEqual({ code: 'CONFLICT', ids: [a.id, b.id].sort() })
  })

  it('S5: an id that was ever used cannot be new, and one that was not cannot be old', async () => {
    const store = await open(commit(adding(a)), commit([close(a)]))
    expect(await refusal(store.apply(commit(adding(a))))).toEqual({ code: 'CONFLICT', ids: [a.id] })
    expect(await refusal(store.apply(commit([edit(b, {})])))).toEqual({ code: 'CONFLICT', ids: [b.id] })
    const jump = { before: b, after: having(b, { version: 3 }) }
    expect((await refusal(store.apply(commit([jump])))).code).toBe('INVALID')
  })

  it('S5: a text is written once', async () => {
    const store = await open(commit(adding(essay(1)), { editions: [edition(1, '初版')] }))
    const [stored] = await store.get([idOf('essay', 1)])
    const again = commit([edit(stored!, {})], { editions: [edition(1, '改版')] })
    expect(await refusal(store.apply(again))).toEqual({ code: 'CONFLICT', ids: [idOf('edition', 1)] })
    const sameNumber = { ...edition(1, '改版', 2), number: 1 }
    expect(await refusal(store.apply(commit([edit(stored!, {})], { editions: [sameNumber] })))).toEqual({
      code: 'CONFLICT',
      ids: [sameNumber.id],
    })
    expect(await store.texts([idOf('edition', 1)])).toEqual(['初版'])
  })

  it('S6: what is closed is still there', async () => {
    const store = await open(commit(adding(a, s, holds)), commit([close(holds), close(a)]))
    const [actorNow, relationNow] = await store.get([a.id, holds.id])
    expect([actorNow?.status, relationNow?.status]).toEqual(['retracted', 'retracted'])
    expect(Object.keys(store).filter((name) => /delete|remove/.test(name))).toEqual([])
  })

  it('S7: ends must be there, living or former, and vertices', async () => {
    const store = await open(commit(adding(a, s)), commit([close(a)]))
    expect(await store.apply(commit(adding(holds)))).toEqual({ version: 3, replayed: false })
    const missing = commit(adding(relation('holds', b, statement(2)), relation('mentions', s, b)))
    expect(await refusal(store.apply(missing))).toEqual({ code: 'DANGLING', ids: [b.id, idOf('statement', 2)].sort() })
    const orphan = commit([edit(s, { version: 2 })], { editions: [edition(7, '文')] })
    expect(await refusal(store.apply(orphan))).toEqual({ code: 'DANGLING', ids: [idOf('essay', 7)] })
  })

  it('S7: no live relation ends at a record merged away', async () => {
    const store = await open(commit(adding(a, b, s, holds)))
    const merge = edit(a, { withdrawn: 'merged', mergedInto: b.id })
    expect(await refusal(store.apply(commit([merge])))).toEqual({ code: 'MERGED', ids: [a.id] })
    await store.apply(commit([merge, edit(holds, { from: b.id })]))
    expect((await store.get([holds.id]))[0]).toMatchObject({ from: b.id, version: 2 })
    expect(await refusal(store.apply(commit(adding(relation('addressed_to', s, a)))))).toEqual({
      code: 'MERGED',
      ids: [a.id],
    })
    const former = withStatus({ ...relation('addressed_to', s, a), withdrawn: 'maker' as const })
    expect((await store.apply(commit(adding(former)))).version).toBe(3)
  })

  it('S8: one live relation per slot; the stance types share theirs', async () => {
    const store = await open(commit(adding(s, p, affirms)))
    expect(await refusal(store.apply(commit(adding(relation('denies', s, p)))))).toEqual({
      code: 'TAKEN',
      ids: [affirms.id],
    })
    await store.apply(commit([close(affirms)]))
    expect((await store.apply(commit(adding(relation('denies', s, p))))).version).toBe(3)
    const [closed] = await store.get([affirms.id])
    expect((await refusal(store.apply(commit([edit(closed!, { withdrawn: undefined } as object)])))).code).toBe('TAKEN')
    const both = commit(
      adding(issue(1), relation('about', s, issue(1)), { ...relation('about', s, issue(1)), id: idOf('about', 'x') }),
    )
    expect((await refusal(store.apply(both))).code).toBe('TAKEN')
  })

  it('S9: kind and type stay', async () => {
    const store = await open(commit(adding(a, s, p, affirms)))
    const denied = { before: affirms, after: having(affirms, { type: 'denies', version: 2 }) }
    expect((await refusal(store.apply(commit([denied])))).code).toBe('INVALID')
  })

  it('S10: relations change places in one commit, in either order', async () => {
    const [q, t] = [proposition(2), statement(2)]
    const other = relation('affirms', t, q)
    for (const turn of [false, true]) {
      const store = await open(commit(adding(s, t, p, q, affirms, other)))
      const swap = [edit(affirms, { from: t.id, to: q.id }), edit(other, { from: s.id, to: p.id })]
      expect((await store.apply(commit(turn ? swap.toReversed() : swap))).version).toBe(2)
      const denies = relation('denies', t, q)
      const [now] = await store.get([affirms.id])
      const giving = [...adding(denies), close(now!)]
      expect((await store.apply(commit(turn ? giving.toReversed() : giving))).version).toBe(3)
      await store.close()
    }
  })

  it('S16: a machine may not touch what people made, judged or pinned', async () => {
    const by = 'machine:test@1'
    const made = having(actor(3), { provenance: { ...a.provenance, origin: 'analyst', by: 'analyst:test' } })
    const judged = having(b, { verdicts: [{ verdict: 'reject', by: 'analyst:test', at }] })
    const pinned = having(essay(1), { pinned: ['title'], title: '題' })
    const store = await open(commit(adding(a, made, judged, pinned)))
    const refused = commit(
      [
        edit(made, { name: '別' }),
        edit(judged, { verdicts: [] }),
        edit(pinned, { title: '別' }),
        edit(a, { pinned: ['name'] }),
      ],
      { by },
    )
    expect(await refusal(store.apply(refused))).toEqual({
      code: 'PROTECTED',
      ids: [made.id, judged.id, pinned.id, a.id].sort(),
    })
    const allowed = commit([edit(judged, { name: '別' }), edit(pinned, { linkedAt: 1 }), edit(a, { name: '別' })], {
      by,
    })
    expect((await store.apply(allowed)).version).toBe(2)
  })
}
