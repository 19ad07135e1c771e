import { readStanding } from '../../../graph/read/standing.ts'
import { createMemoryStore } from '../../../graph/stores/memory.ts'
import type { Change, Store } from '../../../graph/store.ts'
import type { Rec } from '../../../graph/model/record.ts'
import {
  actor,
  adding,
  close,
  commit,
  edit,
  edition,
  essay,
  ownCodebook,
  proposition,
  relation,
  statement,
} from '../../contract/records.ts'

const [first, second, third, reason] = [1, 2, 3, 4].map((n) => statement(n))
const [one, other] = [proposition(1), proposition(2)]
const supports = relation('supports', reason!, first!)
const affirms = relation('affirms', first!, one)
const holds = relation('holds', actor(1), first!)
const own = ownCodebook('tray')
const world = [essay(1), actor(1), actor(2), first!, second!, third!, reason!, one, other, supports, affirms, holds]

/** A change of a record to what it is with other fields. */
type Act = (now: (rec: Rec) => Promise<Rec>) => Promise<readonly Change[]>

const set =
  (rec: Rec, fields: object): Act =>
  async (now) => [edit(await now(rec), fields as Partial<Rec>)]

const put =
  (...records: readonly Rec[]): Act =>
  async () =>
    adding(...records)

const withdraw =
  (rec: Rec): Act =>
  async (now) => [close(await now(rec))]

/**
 * What is done after the essays were read and before all else is, then after all was read: each time the record is what it
 * is neither before nor afterwards, so that the changes from the one to the other don't tell.
 */
const cases: readonly (readonly [string, readonly Rec[], readonly Act[], readonly Act[]])[] = [
  ['a reason', [], [set(supports, { to: second!.id })], [set(supports, { to: third!.id })]],
  [
    'a reason that was given and taken back',
    [],
    [put(relation('supports', second!, third!))],
    [withdraw(relation('supports', second!, third!))],
  ],
  ['a stance', [], [set(affirms, { from: second!.id })], [set(affirms, { from: third!.id })]],
  ['a holder', [], [set(holds, { to: second!.id })], [set(holds, { to: third!.id })]],
  [
    'an essay’s publisher',
    [],
    [set(essay(1), { organisation: actor(2).id })],
    [set(essay(1), { organisation: undefined })],
  ],
  [
    'a proposition in the tray',
    [own, { ...other, pinned: ['label'] }, relation('affirms', second!, other)],
    [set(other, { pinned: [] })],
    [set(other, { pinned: ['label'] })],
  ],
  [
    'a codebook with a tray',
    [{ ...own, found: 'mixed' }, relation('affirms', second!, other)],
    [set(own, { found: 'tray' })],
    [set(own, { found: 'mixed' })],
  ],
  [
    'a proposition made before the first linking',
    [],
    [put(proposition(9)), set(essay(1), { linkedAt: 1 })],
    [set(essay(1), { linkedAt: 1, title: '題' })],
  ],
]

describe('A16: a stance table that is read while somebody writes', () => {
  it.each(cases)('is of what was there at the end: %s', async (_name, more, meanwhile, atLast) => {
    const store = createMemoryStore()
    const begun = commit(adding(...world.filter(({ id }) => !more.some((rec) => rec.id === id)), ...more), {
      by: 'import:test',
      editions: [edition(1, '文')],
    })
    await store.apply(begun)
    const now = async (rec: Rec): Promise<Rec> => (await store.get([rec.id]))[0]!
    const play = async (acts: readonly Act[]): Promise<void> => {
      for (const act of acts) await store.apply(commit(await act(now), { by: 'import:test' }))
    }
    let [heads, isBegun] = [0, false]
    const written: Store = {
      ...store,
      head: async () => {
        heads += 1
        if (heads === 2) await play(atLast)
        return store.head()
      },
      find: async (query, page) => {
        if (query.kind === 'statement' && !isBegun) {
          isBegun = true
          await play(meanwhile)
        }
        return store.find(query, page)
      },
    }
    const table = await readStanding(written)
    expect(table).toEqual(await readStanding(store))
    expect(table.version).toBe(1 + meanwhile.length + atLast.length)
  })
})
