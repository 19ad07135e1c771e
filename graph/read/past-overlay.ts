import type { EditionHead } from '../model/edition.ts'
import { isLive, statuses, type RecId } from '../model/header.ts'
import type { Rec } from '../model/record.ts'
import type { Relation, RelationType } from '../model/relation.ts'
import type { Incident, Store, Version } from '../store.ts'
import type { Contents } from '../stores/memory-find.ts'
import { allIncident, allPages, batchesOf } from './all-pages.ts'

/** One of the two moments between which an overlay tells the difference. */
export interface Moment {
  /** A touched record as it was at this moment; undefined: it wasn't there. */
  record(id: RecId): Rec | undefined
  /** What decides which lists a touched record is on. */
  contents(id: RecId): Contents
}

/** What is different between a store's present and one version of its past. */
export interface Overlay {
  readonly changed: ReadonlySet<RecId>
  /** Changed records, and records at the ends of changed relations: whatever may stand on other lists now. */
  readonly touched: readonly RecId[]
  /** Statements whose rows of the stance table may differ. */
  readonly restated: ReadonlySet<RecId>
  readonly now: Moment
  readonly then: Moment
  /** The changed relations as they were, between then and now if that was asked for, and are. */
  readonly states: readonly Relation[]
  /** The changed relations at a vertex as they were. */
  relationsThen(id: RecId): readonly Relation[]
  /** The changed relations at a vertex as they are. */
  relationsNow(id: RecId): readonly Relation[]
}

/** The relations that decide which lists a record of a kind is on; the other kinds are found by their own fields. */
const deciding: Readonly<Partial<Record<Rec['kind'], Incident>>> = {
  essay: { direction: 'in', statuses, types: ['wrote'] },
  proposition: { direction: 'out', statuses, types: ['about'] },
  statement: {
    direction: 'any',
    statuses,
    types: ['holds', 'addressed_to', 'mentions', 'about', 'affirms', 'denies', 'discusses'],
  },
}

/** Relations that make a row of the stance table, by their statement's end. */
const rowEnds: Readonly<Partial<Record<RelationType, 'from' | 'to'>>> = {
  holds: 'to',
  affirms: 'from',
  denies: 'from',
  discusses: 'from',
  about: 'from',
}

const byEnd = (relations: readonly Relation[]): ReadonlyMap<RecId, readonly Relation[]> => {
  const ends = new Map<RecId, Relation[]>()
  for (const relation of relations)
    for (const end of new Set([relation.from, relation.to])) {
      const list = ends.get(end)
      if (list === undefined) ends.set(end, [relation])
      else list.push(relation)
    }
  return ends
}

const isRelation = (rec: Rec | undefined): rec is Relation => rec?.kind === 'relation'

/** Whether rows of the stance table that name this essay look different. */
const looksDifferent = (a: Rec | undefined, b: Rec | undefined): boolean =>
  a?.kind !== 'essay' ||
  b?.kind !== 'essay' ||
  a.organisation !== b.organisation ||
  a.published !== b.published ||
  isLive(a) !== isLive(b)

/** The editions an essay had when this was its record: those up to the one it stood on. */
export const editionsUntil = (essay: Rec | undefined, heads: readonly EditionHead[]): readonly EditionHead[] => {
  const current = essay?.kind === 'essay' ? heads.find(({ id }) => id === essay.edition) : undefined
  return current === undefined ? [] : heads.filter(({ number }) => number <= current.number)
}

const getAll = async (store: Store, ids: readonly RecId[]): Promise<ReadonlyMap<RecId, Rec>> => {
  const found = new Map<RecId, Rec>()
  for (const batch of batchesOf(ids)) for (const rec of await store.get(batch)) if (rec) found.set(rec.id, rec)
  return found
}

const statementsOf = async (store: Store, essays: readonly RecId[]): Promise<readonly RecId[]> =>
  essays.length === 0
    ? []
    : (await allPages((page) => store.find({ kind: 'statement', order: 'place', statuses, essays }, page))).map(
        ({ id }) => id,
      )

const editionsOf = async (
  store: Store,
  essays: readonly RecId[],
): Promise<ReadonlyMap<RecId, readonly EditionHead[]>> => {
  const found = new Map<RecId, readonly EditionHead[]>()
  for (const batch of batchesOf(essays))
    for (const [n, heads] of (await store.editions(batch)).entries()) found.set(batch[n]!, heads)
  return found
}

/** What more than the changes an overlay is to tell of. */
export interface OverlayWishes {
  /** Records that count as touched; a statement's rows may differ. */
  readonly also?: readonly RecId[]
  /** Relations as they were at moments between: what was at their ends then is touched too. */
  readonly between?: readonly Relation[]
  /** Rows that name a changed essay may differ whatever has changed of it. */
  readonly anyEssay?: boolean
}

/** Reads what changed in a store after `version`. Memory and time grow with those changes, not with the corpus. */
export const readOverlay = async (
  store: Store,
  version: Version,
  { also = [], between = [], anyEssay = false }: OverlayWishes = {},
): Promise<Overlay> => {
  const before = new Map<RecId, Rec | undefined>()
  for await (const undone of store.rewind(version)) before.set(undone.record, undone.before)
  const changedIds = [...before.keys()]
  const after = await getAll(store, changedIds)
  const relationsThen = byEnd([...before.values()].filter(isRelation))
  const relationsNow = byEnd([...after.values()].filter(isRelation))
  const states = [...before.values(), ...between, ...after.values()].filter(isRelation)
  const ends = byEnd(states).keys()

  const restated = new Set(
    await statementsOf(
      store,
      changedIds.filter(
        (id) => after.get(id)?.kind === 'essay' && (anyEssay || looksDifferent(before.get(id), after.get(id))),
      ),
    ),
  )
  for (const id of also) restated.add(id)
  for (const id of changedIds) if (after.get(id)?.kind === 'statement') restated.add(id)
  for (const relation of states) {
    const end = rowEnds[relation.type]
    if (end !== undefined) restated.add(relation[end])
  }

  const touched = [...new Set([...changedIds, ...ends, ...also])].sort()
  const looked = [...new Set([...touched, ...restated])]
  const unchanged = await getAll(
    store,
    looked.filter((id) => !before.has(id)),
  )
  const present = (id: RecId): Rec | undefined => after.get(id) ?? unchanged.get(id)
  for (const id of restated) if (present(id)?.kind !== 'statement') restated.delete(id)

  const idsOf = (kind: Rec['kind']): readonly RecId[] => looked.filter((id) => present(id)?.kind === kind)
  const decidingNow = byEnd(
    (
      await Promise.all(
        Object.entries(deciding).map(([kind, query]) => allIncident(store, idsOf(kind as Rec['kind']), query)),
      )
    ).flat(),
  )
  const heads = await editionsOf(store, idsOf('essay'))
  const decidingThen = (id: RecId): readonly Relation[] => [
    ...(decidingNow.get(id) ?? []).filter((relation) => !before.has(relation.id)),
    ...(relationsThen.get(id) ?? []),
  ]
  const moment = (record: (id: RecId) => Rec | undefined, relations: (id: RecId) => readonly Relation[]): Moment => ({
    record,
    contents: (id) => ({ relations: relations(id), editions: editionsUntil(record(id), heads.get(id) ?? []) }),
  })
  return {
    changed: new Set(changedIds),
    touched,
    restated,
    states,
    now: moment(present, (id) => decidingNow.get(id) ?? []),
    then: moment((id) => (before.has(id) ? before.get(id) : unchanged.get(id)), decidingThen),
    relationsThen: (id) => relationsThen.get(id) ?? [],
    relationsNow: (id) => relationsNow.get(id) ?? [],
  }
}

/** The same difference seen from the other side. */
export const turned = ({ now, then, relationsNow, relationsThen, ...overlay }: Overlay): Overlay => ({
  ...overlay,
  now: then,
  then: now,
  relationsNow: relationsThen,
  relationsThen: relationsNow,
})
