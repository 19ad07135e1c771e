import fc from 'fast-check'
import { planReview } from '../../../graph/change/plan-review.ts'
import { planRetract } from '../../../graph/change/plan-retract.ts'
import { planAddRelation } from '../../../graph/change/plan-add-relation.ts'
import type { EditPlan } from '../../../graph/change/edit.ts'
import { relationId, slotOf } from '../../../graph/identity/slot.ts'
import { isLive, type RecId } from '../../../graph/model/header.ts'
import type { Rec } from '../../../graph/model/record.ts'
import type { Relation } from '../../../graph/model/relation.ts'
import { createMemoryStore } from '../../../graph/stores/memory.ts'
import type { Store } from '../../../graph/store.ts'
import { brokenQuotes, clock, danglingMachineRelations, ingest, link, snapshot } from './world.ts'

/** RONTEN_HISTORIES=2000 for a long run. */
const runs = Number(process.env['RONTEN_HISTORIES'] ?? '300')

const sentences = [
  '甲国は老朽化した送電網の整備を急いで進めるべきである。',
  '設備の費用は最後には利用者が広く負担することになる。',
  '乙省は時代に合わない規制を早く見直すべきだという。',
  '地域の雇用は工事の始まりとともに増えると考えられる。',
  '丙社の投資は補助がなくなれば止まるおそれがある。',
  '電力の安定供給こそ守るべき第一のことである。',
]

const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('accept', 'reject', 'retract'), n: fc.nat(200) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('draw'), n: fc.nat(200), m: fc.nat(200) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('typo', 'insert', 'move', 'remove', 'rename', 'same', 'restore', 'newer-rules'),
      n: fc.nat(200),
      m: fc.nat(200),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('link'), n: fc.nat(3) }) },
)

type Step = { readonly do: string; readonly n: number; readonly m?: number }

const done = async (store: Store, plan: EditPlan): Promise<void> => {
  if (plan.kind === 'commit') await store.apply(plan.commit)
}

const analyst = async (store: Store, { do: what, n, m = 0 }: Step, at: string): Promise<void> => {
  const all = [...(await snapshot(store)).values()]
  const act = { by: n % 2 === 0 ? 'analyst:a' : 'analyst:b', at, idempotencyKey: `act-${at}` }
  if (what === 'draw') {
    const live = all.filter((rec) => rec.kind === 'statement' && isLive(rec))
    const [from, to] = [live[n % live.length], live[m % live.length]]
    if (from === undefined || to === undefined || from === to) return
    const request = { type: 'related_to', label: 'cites', from: from.id, to: to.id, evidence: [] } as const
    const inSlot = all.filter((rec): rec is Relation => rec.kind === 'relation' && slotOf(rec) === slotOf(request))
    const isTaken = (id: RecId) => all.some((rec) => rec.id === id)
    return done(store, planAddRelation(request, { from, to, inSlot, isTaken, heads: new Map() }, act))
  }
  const judgeable = all.filter(
    (rec) => rec.kind === 'statement' || (rec.kind === 'relation' && rec.type !== 'contains' && rec.type !== 'wrote'),
  )
  const record = judgeable[n % judgeable.length]!
  const expected = { id: record.id, expectedVersion: record.version }
  if (what === 'retract') return done(store, planRetract({ record: expected }, { record, relations: [] }, act))
  const verdict = what as 'accept' | 'reject'
  const slice = { records: new Map([[record.id, record]]), inSlots: all.filter((rec) => rec.kind === 'relation') }
  return done(store, planReview({ records: [expected], verdict }, slice, act))
}

/** The next text of a history, by a small edit. */
const edited = (text: readonly string[], { do: what, n, m = 0 }: Step): readonly string[] => {
  const at = text.length === 0 ? 0 : n % text.length
  const words = text[at]
  if (words === undefined) return what === 'insert' || what === 'restore' ? [sentences[n % sentences.length]!] : text
  const rest = text.toSpliced(at, 1)
  switch (what) {
    case 'typo':
      return text.with(at, words.slice(0, 5 + (m % 8)) + 'ゝ' + words.slice(6 + (m % 8)))
    case 'insert':
      return text.toSpliced(m % (text.length + 1), 0, words)
    case 'move':
      return rest.toSpliced(m % (rest.length + 1), 0, words)
    case 'remove':
      return rest
    case 'restore':
      return text.toSpliced(m % (text.length + 1), 0, sentences[n % sentences.length]!)
    default:
      return text
  }
}

const isAnalysts = (rec: Rec): boolean => rec.provenance.origin === 'analyst'

/** What analysts did and no ingest may undo. */
const expectKept = (before: ReadonlyMap<RecId, Rec>, after: ReadonlyMap<RecId, Rec>): void => {
  for (const [id, was] of before) {
    const is = after.get(id)!
    expect(is.verdicts).toEqual(was.verdicts)
    expect(is.pinned).toEqual(was.pinned)
    if (isAnalysts(was)) expect(is).toEqual(was)
    if (was.status === 'rejected') expect(isLive(is)).toBe(false)
  }
}

describe('ingesting again, over random histories', () => {
  it(`rules 1 to 6: analysts' work stays, nothing rejected comes back, every span is its quote (${String(runs)} histories)`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
        const store = createMemoryStore()
        const at = clock()
        let [text, source, ruleset] = [sentences.slice(0, 4) as readonly string[], 'toy/a.txt', 1]
        const { report } = await ingest(store, text.join('\n'), at(), { source })
        for (const one of steps as readonly Step[]) {
          if (['accept', 'reject', 'retract', 'draw'].includes(one.do)) {
            await analyst(store, one, at())
            continue
          }
          const before = await snapshot(store)
          if (one.do === 'link') await link(store, at(), ['送電網', '雇用', '規制'].slice(0, one.n))
          else {
            const earlier = text
            text = edited(text, one)
            if (one.do === 'rename') source = `toy/${String(one.n)}.txt`
            if (one.do === 'newer-rules') ruleset += 1
            const misses = (s: string) => one.do === 'newer-rules' && s === sentences[one.n % sentences.length]
            const options = { source, ruleset: `toy@${String(ruleset)}`, misses, as: report.essay }
            const plan = await ingest(store, text.join('\n'), at(), options)
            const quotes = new Map(
              plan.commit.changes.map(({ before: was, after }) => [after.id, [was, after]] as const),
            )
            const current = new Set(text)
            for (const [id, was] of before) {
              // I6: a live statement whose very words still stand there keeps its version, unless it moved or lost its place.
              const pair = quotes.get(id)
              if (was.kind !== 'statement' || pair === undefined || ['move', 'newer-rules', 'rename'].includes(one.do))
                continue
              if (
                isLive(was) &&
                one.do === 'typo' &&
                current.has(was.quote) &&
                [earlier, text].every((state) => state.filter((s) => s === was.quote).length === 1)
              ) {
                expect(pair).toBeUndefined()
              }
            }
          }
          const after = await snapshot(store)
          expectKept(before, after)
          expect(await brokenQuotes(store)).toEqual([])
          expect(
            danglingMachineRelations(after).filter((r) => ['contains', 'holds', 'supports'].includes(r.type)),
          ).toEqual([])
        }
        const last = await ingest(store, text.join('\n'), at(), {
          source,
          ruleset: `toy@${String(ruleset)}`,
          as: report.essay,
        })
        const settled = await ingest(store, text.join('\n'), at(), {
          source,
          ruleset: `toy@${String(ruleset)}`,
          as: report.essay,
        })
        expect(last.report.outcome).toBe('same-text')
        expect(settled.commit.changes).toEqual([])
      }),
      { numRuns: runs },
    )
  }, 600_000)

  it('relationId is minted from the slot at birth', () => {
    const parts = { type: 'holds', from: 'actor:a', to: 'statement:b' } as const
    expect(relationId(parts)).toMatch(/^holds:[a-z2-7]{26}$/)
  })
})
