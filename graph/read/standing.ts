import type { Standing, StandingEssay, StandingProposition } from '../agreement/standing.ts'
import { GraphError } from '../errors.ts'
import { liveStatuses, type RecId } from '../model/header.ts'
import type { RecOf } from '../model/record.ts'
import type { Relation, RelationType } from '../model/relation.ts'
import type { Ends, Find, Stance, StatementRow, Store, Version } from '../store.ts'
import { isInTray, readCodebook } from './codebook.ts'
import { consistently, maxRetries } from './consistently.ts'
import { issueFrom, propositionFrom, silenceFrom, tieFrom } from './standing-rows.ts'
import { readStandingSince, relationsBetween } from './standing-since.ts'

const pageSize = 1000
const statuses = liveStatuses

const findAll = async <F extends Find>(store: Store, query: F): Promise<readonly RecOf<F['kind']>[]> => {
  const found: RecOf<F['kind']>[] = []
  let after: string | undefined
  for (;;) {
    const slice = await store.find(query, { first: pageSize, ...(after === undefined ? {} : { after }) })
    found.push(...slice.items)
    after = slice.cursors.at(-1)
    if (!slice.more) return found
  }
}

/** Live relations of these types, by id; an empty list would mean all, so there is always at least one type. */
const relationsOf = (store: Store, types: readonly [RelationType, ...RelationType[]]): Promise<readonly Relation[]> =>
  findAll(store, { kind: 'relation', order: 'id', statuses, types })

/** Their ends alone, of one type and in the same order. */
const endsOf = async (store: Store, type: RelationType): Promise<readonly Ends[]> =>
  store.lean ? await collect(store.lean.ends(type)) : await relationsOf(store, [type])

const statementsOf = async (store: Store): Promise<readonly StatementRow[]> =>
  store.lean
    ? await collect(store.lean.statements())
    : await findAll(store, { kind: 'statement', order: 'place', statuses })

const endsBy = (
  relations: readonly Ends[],
  key: 'from' | 'to',
  value: 'from' | 'to',
): ReadonlyMap<RecId, readonly RecId[]> => {
  const ends = new Map<RecId, RecId[]>()
  for (const relation of relations) {
    const list = ends.get(relation[key])
    if (list === undefined) ends.set(relation[key], [relation[value]])
    else if (!list.includes(relation[value])) list.push(relation[value])
  }
  for (const list of ends.values()) if (list.length > 1) list.sort()
  return ends
}

const issuesOf = async (store: Store, propositions: readonly RecId[]): Promise<ReadonlyMap<RecId, RecId>> => {
  const issues = new Map<RecId, RecId>()
  for (let n = 0; n < propositions.length; n += pageSize) {
    const ids = propositions.slice(n, n + pageSize)
    const slices = await store.incident(ids, { direction: 'out', statuses, types: ['about'] }, { first: 50 })
    for (const [at, slice] of slices.entries()) {
      const issue = issueFrom(slice.items)
      if (issue !== undefined) issues.set(ids[at]!, issue)
    }
  }
  return issues
}

/** Which corpus version made each proposition that is younger than `version`. */
const creationsSince = async (
  store: Store,
  version: Version,
  propositions: readonly RecId[],
): Promise<ReadonlyMap<RecId, Version>> => {
  const creations = new Map<RecId, Version>()
  for await (const undone of store.rewind(version, propositions))
    if (undone.before === undefined) creations.set(undone.record, undone.version)
  return creations
}

const collect = async <T>(items: AsyncIterable<T>): Promise<readonly T[]> => {
  const list: T[] = []
  for await (const item of items) list.push(item)
  return list
}

const read = async (store: Store, version: Version): Promise<Standing> => {
  const essays = await findAll(store, { kind: 'essay', order: 'id', statuses })
  const statements = await statementsOf(store)
  const codebook = await readCodebook(store)
  const everyProposition = await findAll(store, { kind: 'proposition', order: 'id', statuses })
  // What waits in the tray is part of no analysis.
  const propositions = everyProposition.filter((p) => !isInTray(p, codebook))
  const tray = new Set(everyProposition.filter((p) => isInTray(p, codebook)).map((p) => p.id))
  const stances: readonly Stance[] = (await collect(store.stances())).filter(
    ({ proposition }) => proposition === undefined || !tray.has(proposition),
  )
  const issues = await findAll(store, { kind: 'issue', order: 'id', statuses })
  const relations = await relationsOf(store, ['silent_on', 'agrees_with', 'diverges_from'])
  const of = (...types: readonly RelationType[]): readonly Relation[] => relations.filter((r) => types.includes(r.type))
  const authors = endsBy(await endsOf(store, 'wrote'), 'to', 'from')
  const holders = endsBy(await endsOf(store, 'holds'), 'to', 'from')
  const issueOf = await issuesOf(
    store,
    propositions.map((p) => p.id),
  )
  const linked = essays.flatMap((e) => (e.linkedAt === undefined ? [] : [e.linkedAt]))
  const ids = propositions.map((p) => p.id)
  const creations =
    linked.length === 0
      ? new Map<RecId, Version>()
      : await creationsSince(
          store,
          linked.reduce((a, b) => Math.min(a, b)),
          ids,
        )
  const essayRow = ({ id, published, organisation, linkedAt }: (typeof essays)[number]): StandingEssay => ({
    id,
    ...(published === undefined ? {} : { published }),
    ...(organisation === undefined ? {} : { organisation }),
    authors: authors.get(id) ?? [],
    ...(linkedAt === undefined ? {} : { linkedAt }),
  })
  const propositionRow = (proposition: (typeof propositions)[number]): StandingProposition =>
    propositionFrom(proposition, issueOf.get(proposition.id), creations.get(proposition.id))
  return {
    version,
    stances,
    essays: new Map(essays.map((e) => [e.id, essayRow(e)])),
    statements: new Map(
      statements.map(({ id, essay, place, statementKind, voice }) => [
        id,
        { id, essay, place, statementKind, voice, holders: holders.get(id) ?? [] },
      ]),
    ),
    propositions: new Map(propositions.map((p) => [p.id, propositionRow(p)])),
    issues: new Set(issues.map((i) => i.id)),
    silences: of('silent_on').map(silenceFrom),
    directTies: of('agrees_with', 'diverges_from').flatMap(tieFrom),
    reasons: endsBy(await endsOf(store, 'supports'), 'to', 'from'),
  }
}

/**
 * The table of the store's present corpus version. The number of calls depends on how many records there are by the
 * thousand, not on what they are. What somebody writes meanwhile is read behind it. Throws BUSY when the store is written
 * to faster than that can be read.
 */
export const readStanding = async (store: Store): Promise<Standing> => {
  for (let retry = 0; ; retry += 1) {
    const before = await store.head()
    const table = await read(store, before)
    const after = await store.head()
    if (after === before) return table
    const between = await relationsBetween(store, before, after)
    const { value } = await consistently(store, (version) => readStandingSince(store, table, version, between))
    if (value !== undefined) return value
    if (retry === maxRetries) throw new GraphError('BUSY', 'The codebook is changed all the time. Ask again later.')
  }
}
