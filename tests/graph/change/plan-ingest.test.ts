import { isLive, type RecId } from '../../../graph/model/header.ts'
import type { Rec } from '../../../graph/model/record.ts'
import type { Statement } from '../../../graph/model/statement.ts'
import { validateCommit } from '../../../graph/change/validate.ts'
import { createMemoryStore } from '../../../graph/stores/memory.ts'
import type { Store } from '../../../graph/store.ts'
import { withStatus } from '../../../graph/change/status.ts'
import { brokenQuotes, clock, ingest, link, snapshot, toyExtraction } from './world.ts'

const one = '甲国は送電網の整備を急ぐべきである。'
const two = '費用は利用者が広く負担することになる。'
const three = '乙省は規制を見直すべきだという。'
const four = '地域の雇用は確実に増えると考えられる。'

const statements = async (store: Store): Promise<readonly Statement[]> =>
  [...(await snapshot(store)).values()]
    .filter((rec): rec is Statement => rec.kind === 'statement')
    .sort((a, b) => (a.place < b.place ? -1 : 1))

const byQuote = async (store: Store, quote: string): Promise<Statement> =>
  (await statements(store)).find((s) => s.quote === quote)!

const judge = async (store: Store, id: RecId, verdict: 'accept' | 'reject', at: string) => {
  const [before] = await store.get([id])
  const after = withStatus({
    ...before!,
    version: before!.version + 1,
    verdicts: [{ verdict, by: 'analyst:a', at }],
  }) as Rec
  await store.apply({
    key: `judge-${id}-${at}`,
    digest: at,
    by: 'analyst:a',
    at,
    changes: [{ before: before!, after }],
  })
}

describe('planIngest', () => {
  it('makes essay, anonymous author, statements, roles and arguments of a new text, all valid', async () => {
    const store = createMemoryStore()
    const at = clock()
    const { commit, report } = await ingest(store, one + two + three, at())
    expect(validateCommit(commit)).toEqual([])
    expect(report).toMatchObject({ outcome: 'new-essay', updated: 0, closed: 0, reopened: 0, kept: [], orphaned: [] })
    const all = [...(await snapshot(store)).values()]
    const types = all.flatMap((rec) => (rec.kind === 'relation' ? [rec.type] : [rec.kind])).sort()
    expect(types).toEqual([
      'actor',
      'actor',
      'actor',
      'contains',
      'contains',
      'contains',
      'essay',
      'holds',
      'holds',
      'holds',
      'mentions',
      'mentions',
      'statement',
      'statement',
      'statement',
      'supports',
      'supports',
      'wrote',
    ])
    expect(all.find((rec) => rec.kind === 'actor' && rec.anonymous)).toMatchObject({ name: 'essay', type: 'person' })
    expect((await statements(store)).map((s) => [s.quote, s.statementKind, s.voice])).toEqual([
      [one, 'recommendation', 'own'],
      [two, 'claim', 'own'],
      [three, 'recommendation', 'reported'],
    ])
    expect(await brokenQuotes(store)).toEqual([])
  })

  it('I3: the same bytes again change nothing, whatever the file is called', async () => {
    const store = createMemoryStore()
    const at = clock()
    await ingest(store, one + two, at())
    const again = await ingest(store, one + two, at(), { source: 'elsewhere/renamed.txt' })
    expect(again.commit.changes).toEqual([])
    expect(again.commit.editions).toBeUndefined()
    expect(await store.head()).toBe(1)
  })

  it('I4, I6: a typing error mended: that statement keeps its id, all others keep id and version', async () => {
    const store = createMemoryStore()
    const at = clock()
    await ingest(store, one + two + three, at())
    const before = await statements(store)
    const { essay } = (await ingest(store, one.replace('急ぐ', 'いそぐ') + two + three, at(), { as: before[0]!.essay }))
      .report
    const after = await statements(store)
    expect(after.map((s) => s.id)).toEqual(before.map((s) => s.id))
    expect(after.map((s) => s.version)).toEqual([2, 1, 1])
    expect(after[0]!.quote).toBe(one.replace('急ぐ', 'いそぐ'))
    expect((await store.editions([essay]))[0]!.map((e) => e.number)).toEqual([1, 2])
    expect(await brokenQuotes(store)).toEqual([])
  })

  it('I4, I9: an equal sentence put in earlier gets an id of its own; the old ones keep theirs and their places', async () => {
    const store = createMemoryStore()
    const at = clock()
    await ingest(store, two + four + one, at())
    const before = await statements(store)
    await ingest(store, one + two + four + one, at(), { as: before[0]!.essay })
    const after = await statements(store)
    expect(after).toHaveLength(4)
    expect(after.slice(1)).toEqual(before)
    expect(after[0]!.quote).toBe(one)
  })

  it('I4, I9: a moved paragraph keeps its ids; only it is rewritten', async () => {
    const store = createMemoryStore()
    const at = clock()
    await ingest(store, one + two + three + four, at())
    const before = await statements(store)
    await ingest(store, four + one + two + three, at(), { as: before[0]!.essay })
    const after = await statements(store)
    expect(after.map((s) => [s.id, s.version])).toEqual([
      [before[3]!.id, 2],
      [before[0]!.id, 1],
      [before[1]!.id, 1],
      [before[2]!.id, 1],
    ])
  })

  it('rule 2: nothing an analyst rejected comes back, not even when its words are changed or leave and return', async () => {
    const store = createMemoryStore()
    const at = clock()
    await ingest(store, one + two + three, at())
    const { id, essay } = await byQuote(store, two)
    await judge(store, id, 'reject', at())
    const texts = [
      one + two.replace('広く', 'ひろく') + three,
      one + two.replace('広く', '薄くひろく') + three,
      one + three,
      one + two.replace('広く', '薄くひろく') + three,
    ]
    for (const text of texts) {
      await ingest(store, text, at(), { as: essay })
      const live = (await statements(store)).filter(isLive).map((s) => s.quote)
      expect(live).toEqual([one, three])
    }
  })

  it('rule 2: what the machine withdrew opens again under its id when the words are back', async () => {
    const store = createMemoryStore()
    const at = clock()
    await ingest(store, one + two + three, at())
    const { id, essay } = await byQuote(store, two)
    await ingest(store, one + three, at(), { as: essay })
    expect((await store.get([id]))[0]).toMatchObject({ status: 'retracted', withdrawn: 'gone' })
    const { report } = await ingest(store, one + two + three, at(), { as: essay })
    expect((await store.get([id]))[0]).toMatchObject({ status: 'proposed', quote: two })
    expect(report.reopened).toBeGreaterThan(1)
  })

  it('rule 4: a rule that changes its mind takes away what nobody touched and leaves what an analyst judged', async () => {
    const store = createMemoryStore()
    const at = clock()
    await ingest(store, one + two + three, at())
    const [first, second] = await statements(store)
    await judge(store, first!.id, 'accept', at())
    const misses = (s: string) => s === one || s === two
    const { report } = await ingest(store, one + two + three, at(), { ruleset: 'toy@2', misses, as: first!.essay })
    expect(report.kept).toEqual([first!.id])
    expect((await store.get([first!.id, second!.id])).map((r) => r!.status)).toEqual(['accepted', 'retracted'])
    expect(await store.get([second!.id])).toMatchObject([{ withdrawn: 'unfound' }])
  })

  it('C6: findings that were applied before are applied again after others came between', async () => {
    const store = createMemoryStore()
    const at = clock()
    await ingest(store, one + two, at())
    const { id } = await byQuote(store, two)
    await ingest(store, one + two, at(), { ruleset: 'toy@2', misses: (s) => s === two })
    await ingest(store, one + two, at())
    await ingest(store, one + two, at(), { ruleset: 'toy@2', misses: (s) => s === two })
    expect((await store.get([id]))[0]).toMatchObject({ status: 'retracted' })
    await ingest(store, one + two, at())
    expect((await store.get([id]))[0]).toMatchObject({ status: 'proposed', version: 5 })
  })

  it('C2: a field an analyst set stays through every ingest, while the rest follows the text', async () => {
    const store = createMemoryStore()
    const at = clock()
    await ingest(store, one + two, at())
    const before = await byQuote(store, one)
    const set = {
      ...before,
      version: 2,
      hedge: 'weak',
      statementKind: 'claim',
      pinned: ['hedge', 'statementKind'],
    } as const
    await store.apply({ key: 'pin', digest: 'pin', by: 'analyst:a', at: at(), changes: [{ before, after: set }] })
    const text = one.replace('急ぐ', 'いそぐ') + two
    await ingest(store, text, at(), { as: before.essay })
    expect((await store.get([before.id]))[0]).toMatchObject({
      version: 3,
      hedge: 'weak',
      statementKind: 'claim',
      pinned: ['hedge', 'statementKind'],
      quote: one.replace('急ぐ', 'いそぐ'),
    })
    expect((await ingest(store, text, at(), { as: before.essay })).commit.changes).toEqual([])
  })

  it('rule 3: the same rules under another version change nothing', async () => {
    const store = createMemoryStore()
    const at = clock()
    await ingest(store, one + two + three, at())
    const { commit } = await ingest(store, one + two + three, at(), { ruleset: 'toy@2' })
    expect(commit.changes).toEqual([])
  })

  it('C5: a byline put in: the anonymous author is withdrawn, the statements keep ids and versions', async () => {
    const store = createMemoryStore()
    const at = clock()
    await ingest(store, one + two, at())
    const before = await statements(store)
    await ingest(store, one + two + '\n', at(), { byline: '架空一郎', as: before[0]!.essay })
    const all = [...(await snapshot(store)).values()]
    expect(await statements(store)).toEqual(before)
    expect(all.filter((r) => r.kind === 'actor' && isLive(r) && r.type === 'person')).toMatchObject([
      { name: '架空一郎' },
    ])
    expect(all.filter((r) => r.kind === 'relation' && r.type === 'wrote' && isLive(r))).toHaveLength(1)
  })

  it('actors of the same type and name are one; an anonymous author is never shared', async () => {
    const store = createMemoryStore()
    const at = clock()
    await ingest(store, one, at(), { source: 'a.txt' })
    await ingest(store, one + four, at(), { source: 'b.txt' })
    const actors = [...(await snapshot(store)).values()].filter((r) => r.kind === 'actor')
    expect(actors.map((a) => a.name).sort()).toEqual(['a', 'b', '甲国'])
  })

  it('C6: bytes of an older edition under another name change nothing, under its own name they come back', async () => {
    const store = createMemoryStore()
    const at = clock()
    const { report } = await ingest(store, one + two, at(), { source: 'a.txt' })
    await ingest(store, one + two + four, at(), { source: 'a.txt', as: report.essay })
    const copy = await ingest(store, one + two, at(), { source: 'old/copy.txt' })
    expect(copy.commit.changes).toEqual([])
    const back = await ingest(store, one + two, at(), { source: 'a.txt', as: report.essay })
    expect(back.report.outcome).toBe('new-edition')
    expect((await store.editions([report.essay]))[0]!.map((e) => e.sha256)).toEqual(
      [one + two, one + two + four, one + two].map((text) => toyExtraction(text).sha256),
    )
  })
})

describe('planLink', () => {
  const words = ['送電網', '雇用', '規制']

  it('C7: issues, propositions, stances and topics in one commit; a second link changes nothing', async () => {
    const store = createMemoryStore()
    const at = clock()
    await ingest(store, one + two, at(), { source: 'a.txt' })
    await ingest(store, three + four, at(), { source: 'b.txt' })
    const commit = await link(store, at(), words)
    expect(validateCommit(commit)).toEqual([])
    const all = [...(await snapshot(store)).values()]
    expect(
      all
        .filter((r) => r.kind === 'proposition')
        .map((r) => r.label)
        .sort(),
    ).toEqual(['規制を進める', '送電網を進める', '雇用を進める'].sort())
    expect(all.filter((r) => r.kind === 'essay').map((r) => r.linkedAt)).toEqual([3, 3])
    expect(all.filter((r) => r.kind === 'relation' && r.type === 'affirms')).toHaveLength(3)
    expect((await link(store, at(), words)).changes).toEqual([])
    await ingest(store, one + two, at(), { source: 'a.txt' })
    expect(await store.head()).toBe(3)
  })

  it('rule 2, 4: a rejected stance stays away; what is not found is withdrawn, what was accepted stays', async () => {
    const store = createMemoryStore()
    const at = clock()
    await ingest(store, one + two + four, at(), { source: 'a.txt' })
    await link(store, at(), words)
    const stances = [...(await snapshot(store)).values()].filter((r) => r.kind === 'relation' && r.type === 'affirms')
    await judge(store, stances[0]!.id, 'reject', at())
    await judge(store, stances[1]!.id, 'accept', at())
    expect((await link(store, at(), words)).changes).toEqual([])
    await link(store, at(), [])
    expect((await store.get(stances.map((s) => s.id))).map((r) => r!.status)).toEqual(['rejected', 'accepted'])
    await link(store, at(), words)
    expect((await store.get(stances.map((s) => s.id))).map((r) => r!.status)).toEqual(['rejected', 'accepted'])
    expect((await link(store, at(), words)).changes).toEqual([])
  })
})
