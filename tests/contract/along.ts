import { generateCorpus } from '../../bench/store-data.ts'
import { phraseOf } from '../../graph/identity/tokens.ts'
import { liveStatuses, type RecId } from '../../graph/model/header.ts'
import type { Rec } from '../../graph/model/record.ts'
import { stanceTypes, type Relation } from '../../graph/model/relation.ts'
import { findNeighbourhood, neighbourhoodAtOnce } from '../../graph/read/neighbourhood.ts'
import { readTree } from '../../graph/read/tree.ts'
import type { Page, Start, Step, Store, Tree, Wanted } from '../../graph/store.ts'
import { createMemoryStore } from '../../graph/stores/memory.ts'
import { all, close, commit, edit } from './records.ts'
import { collect } from './reading.ts'
import type { OpenedStore } from './opened.ts'

type RelationStep = Extract<Step, { readonly kind: 'relations' }>

const step = (
  direction: RelationStep['query']['direction'],
  types: RelationStep['query']['types'],
  first: number,
  ...then: readonly Step[]
): Step => ({
  kind: 'relations',
  query: { direction, statuses: liveStatuses, ...(types && { types }) },
  first,
  then,
})
const holders = step('in', ['holds'], 1000)
const essay: Step = { kind: 'essay', then: [step('in', ['wrote'], 2)] }
/** A statement's parts, three steps away; hubs cut off; both directions; former relations; the surer ones alone. */
const paths: readonly (readonly Step[])[] = [
  [],
  [holders, essay],
  [step('out', stanceTypes, 1, step('in', ['affirms', 'denies'], 2, holders, essay)), holders],
  [step('any', undefined, 3, step('any', undefined, 2))],
  [
    {
      kind: 'relations',
      query: { direction: 'any', statuses: all, types: ['about', 'holds'] },
      first: 2,
      then: [holders],
    },
  ],
  [{ kind: 'relations', query: { direction: 'in', statuses: ['retracted'] }, first: 5, then: [] }],
  [
    {
      kind: 'relations',
      query: { direction: 'out', statuses: liveStatuses, types: stanceTypes, minConfidence: 0.7 },
      first: 3,
      then: [],
    },
  ],
  [step('out', [], 3, holders), holders],
]

const wanted: Wanted = {
  statement: ['essay', 'quote', 'span'],
  actor: ['name'],
  essay: ['title'],
  proposition: ['label'],
  issue: ['label'],
  relation: ['position'],
}

const shown = ({ items, cursors, more, taken, met, survivors }: Tree, parts: Wanted): object => {
  const part = (rec: Rec): readonly unknown[] => [
    rec.id,
    rec.status,
    rec.mergedInto,
    ...(parts[rec.kind] ?? []).map((name) => rec[name as keyof Rec] ?? null),
  ]
  const ids = (records: readonly Rec[]) => new Map(records.map((rec) => [rec.id, part(rec)]))
  // Where a step started from nothing it is all the same whether it says so.
  const slices = taken
    .filter(({ slices: found }) => found.size > 0)
    .map(
      ({ step: { query, first }, slices: found }) =>
        [
          query,
          first,
          [...found].map(([id, slice]) => [
            id,
            slice.items.map((one) => [one.id, one.type, one.from, one.to, one.status]),
            slice.cursors,
            slice.more,
          ]),
        ] as const,
    )
  return {
    items: items.map(part),
    cursors,
    more,
    survivors,
    met: [...ids(met)].sort(([a], [b]) => (a < b ? -1 : 1)),
    slices: slices.map(([query, first, found]) => [query, first, found.toSorted(([a], [b]) => (a! < b! ? -1 : 1))]),
  }
}

/** Rules S29 and S30, against the memory store read call by call. */
export const alongContract = (createStore: () => Promise<OpenedStore>): void => {
  it('S29: a page with what lies along from it is what the calls give one after the other', async () => {
    const [memory, { store }] = [createMemoryStore(), await createStore()]
    const both = async (work: (one: Store) => Promise<unknown>): Promise<void> => {
      await work(memory)
      await work(store)
    }
    for (const one of generateCorpus({ statements: 120, seed: 5 })) await both((to) => to.apply(one))
    const records = await collect(memory.stream())
    const of = (kind: string): readonly Rec[] => records.filter(({ id }) => id.startsWith(`${kind}:`))
    const [gone, survivor] = of('issue')
    const closed = [...of('about').slice(0, 5), ...of('holds').slice(0, 3)].map(close)
    const atGone = records.filter((rec) => rec.kind === 'relation' && (rec.from === gone!.id || rec.to === gone!.id))
    const others = atGone.filter(({ id }) => !closed.some(({ after }) => after.id === id)).map(close)
    await both((to) => to.apply(commit([...closed, ...others], { key: 'closing-some', digest: 'c' })))
    const merging = edit(gone!, { withdrawn: 'merged', mergedInto: survivor!.id })
    await both((to) => to.apply(commit([merging], { key: 'merging-one', digest: 'm' })))

    const ids = (kind: string, most: number): readonly RecId[] =>
      of(kind)
        .slice(0, most)
        .map(({ id }) => id)
    const list = { kind: 'statement', order: 'place', statuses: liveStatuses } as const
    const starts: readonly Start[] = [
      { kind: 'find', query: list },
      { kind: 'find', query: { ...list, issues: ids('issue', 3), minConfidence: 0 } },
      { kind: 'find', query: { ...list, holders: ids('actor', 2), kinds: ['claim'] } },
      { kind: 'find', query: { kind: 'essay', order: 'published-desc', statuses: liveStatuses } },
      { kind: 'find', query: { kind: 'proposition', order: 'id', statuses: all } },
      { kind: 'words', words: { phrases: [phraseOf('水路')], kinds: ['statement', 'proposition'] } },
      { kind: 'words', words: { phrases: [], kinds: ['statement'] } },
    ]
    const asked = [gone!.id, survivor!.id, 'actor:none']
    let read = 0
    for (const start of starts)
      for (const [n, steps] of paths.entries())
        for (let after: string | undefined, pages = 0; pages < 2; pages++) {
          const page: Page = { first: 1 + 3 * n, ...(after !== undefined && { after }) }
          const parts = n === 1 ? {} : wanted
          const tree = await readTree(store.only?.(parts) ?? store, start, page, steps, n % 2 === 0 ? asked : [])
          const expected = await readTree(memory, start, page, steps, n % 2 === 0 ? asked : [])
          expect(shown(tree, parts)).toEqual(shown(expected, parts))
          read += tree.met.length
          after = tree.cursors.at(-1)
          if (!tree.more) break
        }
    expect(read).toBeGreaterThan(500)
  }, 400_000)

  it('S30: a neighbourhood at once is the one that is found call by call', async () => {
    const [memory, { store }] = [createMemoryStore(), await createStore()]
    for (const one of generateCorpus({ statements: 90, seed: 9 })) {
      await memory.apply(one)
      await store.apply(one)
    }
    const records = await collect(memory.stream())
    const of = (kind: string): readonly Rec[] => records.filter(({ id }) => id.startsWith(`${kind}:`))
    const gone = of('actor').slice(0, 2).map(close)
    const closed = of('about').slice(0, 9).map(close)
    for (const to of [memory, store]) await to.apply(commit([...gone, ...closed], { key: 'closing-some', digest: 'c' }))
    const roots = ['actor', 'issue', 'statement', 'essay'].flatMap((kind) => of(kind).slice(1, 3))
    const filters = [
      { statuses: liveStatuses },
      { statuses: liveStatuses, types: ['holds', 'affirms', 'denies', 'about'], minConfidence: 0.6 },
      { statuses: all },
    ] as const
    const shapes = [
      { depth: 0, maxVertices: 5, maxRelations: 9 },
      { depth: 1, maxVertices: 300, maxRelations: 1000 },
      { depth: 2, maxVertices: 40, maxRelations: 60 },
      { depth: 3, maxVertices: 300, maxRelations: 300 },
    ]
    let shownThere = 0
    // A server that has just started plans a statement for each shape, on a busy machine for seconds.
    for (const [n, shape] of shapes.entries())
      for (const relations of n === 2 ? filters : filters.slice(n % 3, (n % 3) + 1))
        for (const some of [roots.slice(0, 1), roots.slice(2, 3), roots.slice(4)]) {
          const query = { ...shape, relations, roots: some.map(({ id }) => id) }
          const expected = await findNeighbourhood(memory, query)
          const parts = store.only?.(wanted)
          if (parts?.around === undefined) continue
          const { records: shownRecords, version, ...found } = (await neighbourhoodAtOnce(parts, query))!
          const ends = ({ id, from, to }: Relation) => ({ id, from, to })
          expect({ ...found, relations: found.relations.map(ends) }).toEqual({
            ...expected,
            relations: expected.relations.map(ends),
          })
          expect(shownRecords.map(({ id }) => id)).toEqual(found.vertices.map(({ id }) => id))
          expect(version).toBe(await store.head())
          shownThere += found.relations.length
        }
    expect(shownThere > 300 || store.only?.(wanted).around === undefined).toBe(true)
    const query = { depth: 1, maxVertices: 9, maxRelations: 9, relations: { statuses: liveStatuses } }
    expect(await neighbourhoodAtOnce(store.only?.(wanted) ?? {}, { ...query, roots: ['actor:none'] })).toBeUndefined()
  }, 400_000)
}
