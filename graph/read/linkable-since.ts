import type { LinkSlice } from '../change/link-slice.ts'
import { tieTypes } from '../change/linking.ts'
import type { EditionHead } from '../model/edition.ts'
import type { Essay } from '../model/essay.ts'
import { isLive, liveStatuses, statuses, type RecId } from '../model/header.ts'
import type { Rec, RecKind, RecOf } from '../model/record.ts'
import { stanceTypes, type Relation, type RelationType } from '../model/relation.ts'
import type { Statement } from '../model/statement.ts'
import type { Find, Store, Version } from '../store.ts'
import { allIncident, allPages, batchesOf } from './all-pages.ts'
import { isWorked, linkableOf, textsBefore } from './linkable.ts'

/** Relations at issues and propositions that an analyst works on, with their ends. */
export type Worked = ReadonlyMap<RecId, readonly [RecId, RecId]>

/** What changed for the linker since a version. */
export interface LinkableSince {
  /** The essays that changed, with their statements; all issues and propositions. Relations: those at their statements. */
  readonly slice: LinkSlice
  /** Essays of which a statement is new, changed or gone. */
  readonly essays: ReadonlySet<RecId>
  /** Propositions whose record changed. */
  readonly moved: ReadonlySet<RecId>
  readonly worked: Worked
}

/** Relations that change what the linker reads of a statement. */
const reading: readonly RelationType[] = ['holds', 'mentions', 'supports']
const linkTypes: readonly RelationType[] = [...stanceTypes, 'about', ...tieTypes]

const getAll = async (store: Store, ids: readonly RecId[]): Promise<ReadonlyMap<RecId, Rec>> => {
  const found = new Map<RecId, Rec>()
  for (const batch of batchesOf(ids)) for (const rec of await store.get(batch)) if (rec) found.set(rec.id, rec)
  return found
}

const all = <K extends RecKind>(store: Store, query: Find & { readonly kind: K }): Promise<readonly RecOf<K>[]> =>
  allPages((page) => store.find(query, page) as ReturnType<Store['find']>) as Promise<readonly RecOf<K>[]>

const editionsOf = async (
  store: Store,
  essays: readonly RecId[],
): Promise<ReadonlyMap<RecId, readonly EditionHead[]>> => {
  const editions = new Map<RecId, readonly EditionHead[]>()
  for (const batch of batchesOf(essays)) {
    const heads = await store.editions(batch)
    batch.forEach((essay, n) => editions.set(essay, heads[n] ?? []))
  }
  return editions
}

const isNamed = (id: RecId): boolean => id.startsWith('issue:') || id.startsWith('proposition:')

/** Whether a linking was written since, by whomever: what is remembered of an earlier one no longer holds. */
const wasLinked = async (store: Store, since: Version): Promise<boolean> =>
  (await allPages((page) => store.log({ order: 'oldest', since }, page))).some(({ key }) => key.startsWith('link:'))

/**
 * Reads what changed for the linker since a version: it grows with those changes, and with the number of issues and
 * propositions. Undefined where only a whole reading will do: somebody linked or changed a codebook meanwhile, or more
 * than `most` records changed.
 */
export const readLinkableSince = async (
  store: Store,
  since: Version,
  known: Worked,
  most: number,
): Promise<LinkableSince | undefined> => {
  const version = await store.head()
  if (await wasLinked(store, since)) return undefined
  const before = new Map<RecId, Rec | undefined>()
  for await (const undone of store.rewind(since)) {
    before.set(undone.record, undone.before)
    if (before.size > most || undone.record.startsWith('codebook:')) return undefined
  }
  const now = await getAll(store, [...before.keys()])
  const relations = [...before.values(), ...now.values()].filter((rec): rec is Relation => rec?.kind === 'relation')
  const worked = new Map(known)
  for (const relation of relations)
    if (isNamed(relation.from) || isNamed(relation.to)) {
      const present = now.get(relation.id) as Relation
      if (isWorked(present)) worked.set(relation.id, [present.from, present.to])
      else worked.delete(relation.id)
    }

  const ends = relations.filter((r) => reading.includes(r.type)).flatMap((r) => [r.from, r.to])
  const others = await getAll(store, [...new Set(ends.filter((id) => id.startsWith('statement:') && !before.has(id)))])
  const essayIds = new Set(
    [...before.values(), ...now.values(), ...others.values()].flatMap((rec) =>
      rec?.kind === 'statement' ? [rec.essay] : rec?.kind === 'essay' ? [rec.id] : [],
    ),
  )
  const essays = [...(await getAll(store, [...essayIds])).values()].filter(
    (rec): rec is Essay => rec.kind === 'essay' && isLive(rec),
  )
  const [statements, issues, propositions, editions] = await Promise.all([
    essays.length === 0
      ? []
      : all(store, { kind: 'statement', order: 'place', statuses: liveStatuses, essays: essays.map(({ id }) => id) }),
    all(store, { kind: 'issue', order: 'id', statuses }),
    all(store, { kind: 'proposition', order: 'id', statuses }),
    editionsOf(
      store,
      essays.map(({ id }) => id),
    ),
  ])
  const named = await allIncident(
    store,
    propositions.map(({ id }) => id),
    { direction: 'out', statuses, types: ['about'] },
  )
  const around = await allIncident(
    store,
    statements.map(({ id }) => id),
    { direction: 'any', statuses, types: [...reading, ...linkTypes] },
  )
  const slice = {
    version,
    essays,
    editions,
    statements,
    issues,
    propositions,
    relations: [...named, ...around.filter(({ type }) => linkTypes.includes(type))],
  }
  const workedEnds = new Set([...worked.values()].flat())
  const texts = await textsBefore(store, statements)
  return {
    slice: { linkable: linkableOf(slice, around, texts, workedEnds), ...slice },
    essays: essayIds,
    moved: new Set([...before.keys()].filter((id) => id.startsWith('proposition:'))),
    worked,
  }
}

/** What a linking of what is new tells, as far as planning asks. */
export interface ToldOf {
  /** Statements of which it tells all stances and issues. */
  readonly statements: readonly RecId[]
  /** Essays of which it tells all direct relations. */
  readonly essays: ReadonlySet<RecId>
  /** Other statements that its direct relations are at, or have passages of. */
  readonly beside: readonly RecId[]
  /** Issues and propositions it keeps, by id. */
  readonly kept: ReadonlySet<RecId>
  /** Whether it brings a proposition, so that all essays have been read for it. */
  readonly brings: boolean
}

/** What `planLink` needs to know of the graph to write a linking of what is new. */
export const readAround = async (store: Store, { slice }: LinkableSince, told: ToldOf): Promise<LinkSlice> => {
  const have = new Set(slice.statements.map(({ id }) => id))
  const lost = [...slice.issues, ...slice.propositions].filter((rec) => isLive(rec) && !told.kept.has(rec.id))
  const atLost = await allIncident(
    store,
    lost.map(({ id }) => id),
    { direction: 'any', statuses },
  )
  const more = [
    ...new Set([
      ...told.statements,
      ...told.beside,
      ...atLost.map(({ from }) => from).filter((id) => id.startsWith('statement:')),
    ]),
  ].filter((id) => !have.has(id))
  const found = await getAll(store, more)
  const statements = [...found.values()].filter((rec): rec is Statement => rec.kind === 'statement')
  const toldOf = new Set(told.statements)
  const around = await allIncident(
    store,
    statements.flatMap(({ id }) => (toldOf.has(id) ? [id] : [])),
    { direction: 'out', statuses, types: [...stanceTypes, 'about'] },
  )
  // Direct relations are told of whole essays, not of every statement.
  const ties = await allIncident(
    store,
    statements.flatMap(({ id, essay }) => (told.essays.has(essay) ? [id] : [])),
    { direction: 'any', statuses, types: tieTypes },
  )
  const relations = new Map([...slice.relations, ...around, ...atLost, ...ties].map((r) => [r.id, r]))
  const essays = told.brings ? await all(store, { kind: 'essay', order: 'id', statuses: liveStatuses }) : slice.essays
  const unread = [...new Set(statements.map(({ essay }) => essay))].filter((id) => !slice.editions.has(id))
  return {
    ...slice,
    essays,
    editions: new Map([...slice.editions, ...(await editionsOf(store, unread))]),
    statements: [...slice.statements, ...statements],
    relations: [...relations.values()],
  }
}
