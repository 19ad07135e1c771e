import { planAddRelation } from '../../../graph/change/plan-add-relation.ts'
import { planAddStatement } from '../../../graph/change/plan-add-statement.ts'
import { planRetract } from '../../../graph/change/plan-retract.ts'
import { planReview } from '../../../graph/change/plan-review.ts'
import type { EditPlan } from '../../../graph/change/edit.ts'
import { validateCommit } from '../../../graph/change/validate.ts'
import { slotOf } from '../../../graph/identity/slot.ts'
import type { RecId } from '../../../graph/model/header.ts'
import type { Rec } from '../../../graph/model/record.ts'
import type { Relation } from '../../../graph/model/relation.ts'
import type { Statement } from '../../../graph/model/statement.ts'
import { createMemoryStore } from '../../../graph/stores/memory.ts'
import { clock, ingest, snapshot } from './world.ts'

const text = '甲国は送電網の整備を急ぐべきである。費用は利用者が広く負担することになる。急がば回れともいう。'

const world = async () => {
  const store = createMemoryStore()
  const at = clock()
  const { report } = await ingest(store, text, at())
  const all = [...(await snapshot(store)).values()]
  const [first, second] = all
    .filter((r): r is Statement => r.kind === 'statement')
    .sort((a, b) => (a.place < b.place ? -1 : 1))
  const relations = all.filter((r): r is Relation => r.kind === 'relation')
  const [heads] = await store.editions([report.essay])
  let n = 0
  const act = (by = 'analyst:a') => ({ by, at: at(), idempotencyKey: `intended-act-${(n += 1)}` })
  const run = async (plan: EditPlan): Promise<Rec | undefined> => {
    if (plan.kind === 'problems') throw new Error(JSON.stringify(plan.problems))
    expect(validateCommit(plan.commit)).toEqual([])
    await store.apply(plan.commit)
    return plan.record === undefined ? undefined : (await store.get([plan.record]))[0]
  }
  return { store, essay: report.essay, first: first!, second: second!, relations, heads: heads!, act, run, all }
}
const codes = (plan: EditPlan): readonly string[] => (plan.kind === 'problems' ? plan.problems.map((p) => p.code) : [])
const expected = (rec: Rec) => ({ id: rec.id, expectedVersion: rec.version })
const mapOf = (...recs: readonly Rec[]): ReadonlyMap<RecId, Rec> => new Map(recs.map((rec) => [rec.id, rec]))

describe('C8: analysts’ acts', () => {
  it('review: all or nothing; a stale version is CONFLICT with the record as it is', async () => {
    const { first, second, act, run, store } = await world()
    const slice = { records: mapOf(first, second), inSlots: [] }
    const stale = planReview(
      { records: [expected(first), { id: second.id, expectedVersion: 7 }], verdict: 'accept' },
      slice,
      act(),
    )
    expect(stale).toMatchObject({
      problems: [{ code: 'CONFLICT', input: 'records.1.expectedVersion', current: second }],
    })
    await run(planReview({ records: [expected(first), expected(second)], verdict: 'accept' }, slice, act()))
    const both = await store.get([first.id, second.id])
    expect(both.map((r) => r!.status)).toEqual(['accepted', 'accepted'])
    await run(planReview({ records: [expected(both[0]!)] }, { records: mapOf(both[0]!), inSlots: [] }, act()))
    expect((await store.get([first.id]))[0]).toMatchObject({ status: 'proposed', verdicts: [], version: 3 })
  })

  it('review: WROTE and CONTAINS, unknown and doubled records, none and 101 are refused', async () => {
    const { first, relations, act } = await world()
    const contains = relations.find((r) => r.type === 'contains')!
    const slice = { records: mapOf(first, contains), inSlots: [] }
    const review = (records: readonly { id: RecId; expectedVersion: number }[]) =>
      codes(planReview({ records, verdict: 'reject' }, slice, act()))
    expect(review([expected(contains)])).toEqual(['INVALID'])
    expect(review([{ id: 'statement:x', expectedVersion: 1 }])).toEqual(['NOT_FOUND'])
    expect(review([expected(first), expected(first)])).toEqual(['INVALID'])
    expect(review([])).toEqual(['INVALID'])
    expect(review(Array.from({ length: 101 }, () => expected(first)))).toEqual(['INVALID'])
  })

  it('addRelation: draws, refuses a second, opens a retracted one again under its id', async () => {
    const { first, second, act, run, heads, essay } = await world()
    const request = {
      type: 'attacks',
      from: first.id,
      to: second.id,
      evidence: [{ essay, edition: 1, start: 0, end: 3 }],
    } as const
    const slice = { from: first, to: second, inSlot: [], isTaken: () => false, heads: new Map([[essay, heads[0]!]]) }
    const drawn = (await run(planAddRelation(request, slice, act()))) as Relation
    expect(drawn).toMatchObject({ status: 'accepted', provenance: { origin: 'analyst', confidence: 1 } })
    expect(codes(planAddRelation(request, { ...slice, inSlot: [drawn] }, act()))).toEqual(['ALREADY_THERE'])
    const gone = (await run(
      planRetract({ record: expected(drawn) }, { record: drawn, relations: [] }, act()),
    )) as Relation
    expect(gone).toMatchObject({ status: 'retracted', withdrawn: 'maker' })
    const again = await run(planAddRelation(request, { ...slice, inSlot: [gone] }, act('analyst:b')))
    expect(again).toMatchObject({
      id: drawn.id,
      version: 3,
      status: 'accepted',
      verdicts: [{ by: 'analyst:b', verdict: 'accept' }],
    })
  })

  it('addRelation: breaks of the model are INVALID, unknown ends NOT_FOUND', async () => {
    const { first, second, act, heads, essay } = await world()
    const slice = { from: first, to: second, inSlot: [], isTaken: () => false, heads: new Map([[essay, heads[0]!]]) }
    const add = (request: object, other: object = {}) =>
      codes(
        planAddRelation(
          { type: 'supports', from: first.id, to: second.id, evidence: [], ...request } as never,
          { ...slice, ...other },
          act(),
        ),
      )
    expect(add({ type: 'wrote' })).toEqual(['INVALID'])
    expect(add({ type: 'related_to' })).toEqual(['INVALID'])
    expect(add({ dimension: 'goal' })).toEqual(['INVALID'])
    expect(add({ type: 'agrees_with', dimension: 'goal' })).toEqual(['INVALID'])
    expect(add({}, { to: undefined })).toEqual(['NOT_FOUND'])
    expect(add({ evidence: [{ essay, edition: 2, start: 0, end: 1 }] })).toEqual(['INVALID'])
    expect(add({ evidence: [{ essay, edition: 1, start: 3, end: 3 }] })).toEqual(['INVALID'])
  })

  it('retract: a machine’s record is refused and pointed to review', async () => {
    const { first, act } = await world()
    const plan = planRetract({ record: expected(first) }, { record: first, relations: [] }, act())
    expect(plan).toMatchObject({ problems: [{ code: 'INVALID', current: first }] })
  })

  it('addStatement: quote, place, authors as holders; ingesting again leaves it as it is', async () => {
    const { store, essay, first, second, heads, act, run, relations } = await world()
    const start = text.indexOf('急がば')
    const authors = relations.filter((r) => r.type === 'wrote').map((r) => r.from)
    const slice = { heads, text, statements: [first, second], authors, named: new Map() }
    const request = {
      span: { essay, edition: 1, start, end: text.length },
      kind: 'claim',
      voice: 'own',
      hedge: 'weak',
      holders: [],
      addressees: [],
      issues: [],
    } as const
    const made = (await run(planAddStatement(request, slice, act()))) as Statement
    expect(made).toMatchObject({ quote: '急がば回れともいう。', status: 'accepted' })
    expect(made.place > second.place && second.place > first.place).toBe(true)
    const at = (await store.incident([made.id], { direction: 'any', statuses: ['accepted'] }, { first: 10 }))[0]!.items
    expect(at.map((r) => [r.type, r.from])).toEqual([
      ['contains', essay],
      ['holds', authors[0]],
    ])
    expect(codes(planAddStatement(request, { ...slice, statements: [first, second, made] }, act()))).toEqual([
      'ALREADY_THERE',
    ])
    await ingest(store, `前置きの文。${text}`, '2025-03-01T00:00:00.000Z', { as: essay })
    expect((await store.get([made.id]))[0]).toEqual(made)
  })

  it('one slot has one live relation: a rejected one cannot be accepted beside another', async () => {
    const { first, second, act } = await world()
    const base = { ...first, id: 'x' }
    expect(slotOf({ type: 'supports', from: base.id, to: second.id })).toBe(`supports x ${second.id}`)
    const rival = {
      id: 'b',
      kind: 'relation',
      type: 'supports',
      from: first.id,
      to: second.id,
      version: 1,
      status: 'proposed',
      verdicts: [],
      pinned: [],
      provenance: first.provenance,
    } as unknown as Relation
    const judge = { verdict: 'reject', by: 'analyst:a', at: '2025-01-01T00:00:00.000Z' } as const
    const rejected = { ...rival, id: 'a', status: 'rejected', verdicts: [judge] } as Relation
    const plan = planReview(
      { records: [expected(rejected)], verdict: 'accept' },
      { records: mapOf(rejected), inSlots: [rival] },
      act(),
    )
    expect(plan).toMatchObject({ problems: [{ code: 'ALREADY_THERE', current: rival }] })
  })
})
