import type { LinkedTie } from '../../../graph/change/linking.ts'
import { planLink } from '../../../graph/change/plan-link.ts'
import { withStatus } from '../../../graph/change/status.ts'
import { validateCommit } from '../../../graph/change/validate.ts'
import type { Rec } from '../../../graph/model/record.ts'
import type { Relation } from '../../../graph/model/relation.ts'
import { readLinkable } from '../../../graph/read/linkable.ts'
import { createMemoryStore } from '../../../graph/stores/memory.ts'
import type { Store } from '../../../graph/store.ts'
import { clock, ingest, snapshot, toyLinking } from './world.ts'

const soon = '甲国は送電網の整備を直ちに進めるべきである。'
const later = '送電網の整備は十年をかけて進めるべきである。'
const else_ = '乙省は規制を見直すべきである。'

/** A linker that sees a divergence in timing wherever 直ちに and かけて stand in two essays. */
const linkTies = async (store: Store, at: string, options: { readonly silent?: true } = {}) => {
  const slice = await readLinkable(store)
  const { statements } = slice.linkable
  const ties = statements
    .filter((s) => s.quote.includes('直ちに'))
    .flatMap((a) =>
      statements
        .filter((b) => b.quote.includes('かけて') && b.essay !== a.essay)
        .map((b): LinkedTie => ({
          type: 'diverges_from',
          a: a.id,
          b: b.id,
          dimension: 'timing',
          rule: 'toy.tie@1',
          confidence: 0.9,
          evidence: [
            { statement: a.id, start: 0, end: 3 },
            { statement: b.id, start: 0, end: 3 },
          ],
        })),
    )
  const linking = { ...toyLinking(statements, []), ...(options.silent ? {} : { ties }) }
  const commit = planLink(slice, linking, { by: 'machine:toy@1', at })
  expect(validateCommit(commit)).toEqual([])
  await store.apply(commit)
  return commit
}

const tiesIn = async (store: Store): Promise<readonly Relation[]> =>
  [...(await snapshot(store)).values()].filter(
    (rec): rec is Relation => rec.kind === 'relation' && rec.type === 'diverges_from',
  )

const world = async () => {
  const store = createMemoryStore()
  const at = clock()
  await ingest(store, soon, at(), { source: 'a.txt' })
  await ingest(store, later, at(), { source: 'b.txt' })
  await linkTies(store, at())
  return { store, at }
}

const reject = async (store: Store, relation: Relation, at: string): Promise<void> => {
  const after = withStatus({
    ...relation,
    version: relation.version + 1,
    verdicts: [{ verdict: 'reject', by: 'analyst:a', at }],
  }) as Rec
  await store.apply({ key: at, digest: at, by: 'analyst:a', at, changes: [{ before: relation, after }] })
}

describe('planLink: direct relations across essays', () => {
  it('writes them with dimension, rule, confidence and passages of both essays, the smaller id first', async () => {
    const { store } = await world()
    const [tie, ...more] = await tiesIn(store)
    expect(more).toEqual([])
    expect(tie).toMatchObject({ dimension: 'timing', status: 'proposed', version: 1 })
    expect(tie!.provenance).toMatchObject({ rule: 'toy.tie@1', confidence: 0.9, origin: 'machine' })
    expect(new Set(tie!.provenance.evidence.map((span) => span.edition)).size).toBe(2)
    expect(tie!.from < tie!.to).toBe(true)
  })
  it('rule 3: linking again, and ingesting the same or another essay, leaves id and version', async () => {
    const { store, at } = await world()
    const [before] = await tiesIn(store)
    expect((await linkTies(store, at())).changes).toEqual([])
    await ingest(store, soon, at(), { source: 'a.txt' })
    await ingest(store, else_, at(), { source: 'c.txt' })
    await linkTies(store, at())
    expect(await tiesIn(store)).toEqual([before])
  })
  it('rule 2: what an analyst rejected does not come back', async () => {
    const { store, at } = await world()
    await reject(store, (await tiesIn(store))[0]!, at())
    expect((await linkTies(store, at())).changes).toEqual([])
    expect((await tiesIn(store)).map((t) => t.status)).toEqual(['rejected'])
  })
  it('rule 4: closes with its statement, and opens again under its id when the words are back', async () => {
    const { store, at } = await world()
    const [before] = await tiesIn(store)
    await ingest(store, else_, at(), { source: 'a.txt', as: await essayOf(store, soon) })
    await linkTies(store, at())
    expect((await tiesIn(store)).map((t) => [t.id, t.status])).toEqual([[before!.id, 'retracted']])
    await ingest(store, soon, at(), { source: 'a.txt', as: await essayOf(store, soon) })
    await linkTies(store, at())
    expect((await tiesIn(store)).map((t) => [t.id, t.status])).toEqual([[before!.id, 'proposed']])
  })
  it('a linking that says nothing of them leaves them in place', async () => {
    const { store, at } = await world()
    expect((await linkTies(store, at(), { silent: true })).changes).toEqual([])
    expect((await tiesIn(store)).map((t) => t.status)).toEqual(['proposed'])
  })
  it('the linker sees the reasons inside essays', async () => {
    const store = createMemoryStore()
    await ingest(store, soon + else_, clock()(), { source: 'a.txt' })
    const { linkable } = await readLinkable(store)
    const [first, second] = linkable.statements
    expect(linkable.reasons).toEqual([{ from: second!.id, to: first!.id, rule: 'toy.argument@toy@1' }])
  })
})

const essayOf = async (store: Store, quote: string): Promise<string> => {
  const statement = [...(await snapshot(store)).values()].find((r) => r.kind === 'statement' && r.quote === quote)
  if (statement?.kind !== 'statement') throw new Error(`no statement says ${quote}`)
  return statement.essay
}
