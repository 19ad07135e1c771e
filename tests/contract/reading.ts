import { slotOf } from '../../graph/identity/slot.ts'
import { isGraphError, type GraphErrorCode } from '../../graph/errors.ts'
import { liveStatuses, vertexKinds } from '../../graph/model/header.ts'
import type { Rec } from '../../graph/model/record.ts'
import { relationTypes, type RelationType } from '../../graph/model/relation.ts'
import type { Find, Incident, Page, Slice, Store } from '../../graph/store.ts'
import { all, idOf, live, page } from './records.ts'

/** Everything an iterable gives. */
export const collect = async <T>(items: AsyncIterable<T>): Promise<readonly T[]> => {
  const found: T[] = []
  for await (const item of items) found.push(item)
  return found
}

/** All pages of a list, one after the other, with how many there were. */
export const walk = async <T>(read: (page: Page) => Promise<Slice<T>>, first: number): Promise<readonly T[]> => {
  const found: T[] = []
  let after: string | undefined
  for (;;) {
    const slice = await read({ first, ...(after !== undefined && { after }) })
    expect(slice.items.length).toBeLessThanOrEqual(first)
    expect(slice.cursors).toHaveLength(slice.items.length)
    found.push(...slice.items)
    if (!slice.more) return found
    after = slice.cursors.at(-1)!
  }
}

/** What went wrong: the code and the ids at fault. */
export const refusal = async (
  work: Promise<unknown>,
): Promise<{ readonly code: GraphErrorCode; readonly ids: readonly string[] }> => {
  try {
    await work
  } catch (error) {
    if (!isGraphError(error)) throw error
    return { code: error.code, ids: [...error.ids].sort() }
  }
  throw new Error('It was not refused.')
}

const pool = (kind: string, n: number): readonly string[] => Array.from({ length: n }, (_, i) => idOf(kind, i))

/** Queries that use every order and filter, on the ids of the random histories. */
export const queries: readonly Find[] = [
  ...(['published', 'published-desc', 'id'] as const).flatMap((order): readonly Find[] => [
    { kind: 'essay', order, statuses: all },
    { kind: 'essay', order, statuses: live, authors: pool('actor', 2) },
    { kind: 'essay', order, statuses: live, organisations: pool('actor', 1) },
    { kind: 'essay', order, statuses: all, from: '2024', to: '2025-02' },
    { kind: 'essay', order, statuses: all, from: '2025-02-28' },
    { kind: 'essay', order, statuses: all, sources: ['folder/essay-1.txt', 'none'] },
    { kind: 'essay', order, statuses: [], minConfidence: 0.1 },
  ]),
  { kind: 'actor', order: 'id', statuses: all, types: ['state', 'person'] },
  { kind: 'actor', order: 'id', statuses: live, names: ['米国', 'nato'] },
  { kind: 'statement', order: 'place', statuses: all },
  { kind: 'statement', order: 'place', statuses: live, minConfidence: 0.5 },
  { kind: 'statement', order: 'place', statuses: all, essays: pool('essay', 1) },
  { kind: 'statement', order: 'place', statuses: all, essays: pool('essay', 2), kinds: ['recommendation'] },
  { kind: 'statement', order: 'place', statuses: all, voices: ['reported'] },
  { kind: 'statement', order: 'place', statuses: all, origins: ['analyst', 'import'] },
  { kind: 'statement', order: 'place', statuses: all, holders: pool('actor', 2), essays: [] },
  { kind: 'statement', order: 'place', statuses: all, holders: pool('actor', 2) },
  { kind: 'statement', order: 'place', statuses: all, addressees: pool('actor', 3) },
  { kind: 'statement', order: 'place', statuses: live, mentions: pool('actor', 3) },
  { kind: 'statement', order: 'place', statuses: all, issues: pool('issue', 1) },
  { kind: 'statement', order: 'place', statuses: all, propositions: pool('proposition', 2) },
  { kind: 'issue', order: 'id', statuses: ['rejected', 'retracted'] },
  { kind: 'proposition', order: 'id', statuses: all, issues: pool('issue', 2), minConfidence: 0 },
  { kind: 'proposition', order: 'id', statuses: all, dimensions: ['goal'] },
  { kind: 'relation', order: 'id', statuses: live },
  { kind: 'relation', order: 'id', statuses: all, types: ['holds'], minConfidence: 0.3 },
  { kind: 'relation', order: 'id', statuses: all, types: ['affirms', 'denies', 'related_to'] },
  { kind: 'relation', order: 'id', statuses: all, labels: ['rival'] },
  { kind: 'relation', order: 'id', statuses: all, origins: ['analyst'], rules: ['a.b'] },
  { kind: 'relation', order: 'id', statuses: all, slots: [`holds ${idOf('actor', 0)} ${idOf('statement', 0)}`] },
]

const incidents: readonly Incident[] = [
  { direction: 'any', statuses: all },
  { direction: 'out', statuses: live },
  { direction: 'in', statuses: all, types: ['holds', 'mentions'] },
  { direction: 'any', statuses: live, types: ['affirms'], minConfidence: 0.4 },
  { direction: 'any', statuses: all, among: pool('statement', 4) },
  { direction: 'in', statuses: live, among: [] },
]

const phrases: readonly (readonly string[])[] = [
  ['同', '盟'],
  ['核'],
  ['2', 'プ', 'ラ', 'ス', '2'],
  ['nato'],
  ['盟', '核'],
]

const tables = async (store: Store, ids: readonly string[]): Promise<unknown> => {
  const stream = await collect(store.stream())
  return {
    head: await store.head(),
    get: await store.get([...ids, ...ids.slice(0, 3), 'actor:none']),
    editions: await store.editions(ids),
    texts: await store.texts(['edition:none', ...pool('edition', 4)]),
    stances: await collect(store.stances()),
    lean: await leanly(store),
    placed: await placed(store, ids, stream),
    stream,
  }
}

/** What S32 says, by `place` where the store has it: of all records, and of the slots of all relations there are. */
const placed = async (store: Store, ids: readonly string[], stream: readonly Rec[]): Promise<unknown> => {
  const relations = stream.filter((rec) => rec.kind === 'relation')
  const slots = [...new Set(relations.map(slotOf)), 'stance none none']
  const asked = [...ids, ...relations.slice(0, 5).map(({ id }) => id), 'holds:none']
  const each = async (some: readonly string[]): Promise<unknown> =>
    store.place
      ? await store.place(asked, some)
      : [
          await store.get(asked),
          (await store.find({ kind: 'relation', order: 'id', statuses: all, slots: some }, { first: 1000 })).items,
        ]
  return [await each(slots), await each([])]
}

/** What S27 says of statements and ends, by `lean` where the store has it, else by `find`. */
const leanly = async (store: Store): Promise<unknown> => {
  const records = { first: 1000 }
  const placed = await store.find({ kind: 'statement', order: 'place', statuses: liveStatuses }, records)
  const ends = async (type: RelationType): Promise<unknown> => {
    const whole = store.find({ kind: 'relation', order: 'id', statuses: liveStatuses, types: [type] }, records)
    return store.lean ? await collect(store.lean.ends(type)) : (await whole).items.map(({ from, to }) => ({ from, to }))
  }
  return {
    statements: store.lean
      ? await collect(store.lean.statements())
      : placed.items.map(({ id, essay, place, statementKind, voice }) => ({ id, essay, place, statementKind, voice })),
    ends: await Promise.all(relationTypes.map(ends)),
  }
}

const lists = async (store: Store, ids: readonly string[], first: number): Promise<unknown> => ({
  find: await Promise.all(queries.map((query) => walk<Rec>((p) => store.find(query, p), first))),
  count: await Promise.all(queries.map((query) => store.count(query))),
  incident: await Promise.all(incidents.map((query) => store.incident(ids, query, { first }))),
  incidentLast: await walk((p) => store.incident(ids.slice(0, 1), incidents[0]!, p).then(([slice]) => slice!), first),
  degrees: await Promise.all(incidents.map((query) => store.degrees([...ids, ...ids], query))),
  search: await Promise.all(
    [...phrases.map((phrase) => [phrase]), phrases.slice(0, 2), [[]], []].map(async (wanted) =>
      (await walk((p) => store.search({ phrases: wanted, kinds: vertexKinds }, p), first)).map((rec) => rec.id).sort(),
    ),
  ),
})

const history = async (store: Store, ids: readonly string[], first: number): Promise<unknown> => {
  const head = await store.head()
  const versions = Array.from({ length: head + 2 }, (_, n) => n)
  return {
    newest: await walk((p) => store.log({ order: 'newest' }, p), first),
    oldest: await walk((p) => store.log({ order: 'oldest', since: 2 }, p), first),
    by: await walk((p) => store.log({ order: 'oldest', by: ['analyst:test', 'analyst:none'] }, p), first),
    of: await Promise.all(ids.slice(0, 4).map((record) => store.log({ order: 'newest', record }, page))),
    changes: await Promise.all(versions.map((version) => walk((p) => store.changes(version, p), first))),
    // S31, with and without a bound, of some: each costs a real server a statement.
    counts: await Promise.all([0, head >> 1, head].map((version) => store.countChanges(version, head + 1, 1000))),
    bounded: await Promise.all([1, head].map((version) => store.countChanges(version - 3, version, 2))),
    rewind: await Promise.all(versions.map((version) => collect(store.rewind(version)))),
  }
}

/** Every read of the port about these records, in pages of `first`. */
export const everything = async (store: Store, ids: readonly string[], first: number): Promise<unknown> => ({
  tables: await tables(store, ids),
  lists: await lists(store, ids, first),
  history: await history(store, ids, first),
})
