import { validateCommit } from '../change/validate.ts'
import { GraphError } from '../errors.ts'
import { slotOf } from '../identity/slot.ts'
import type { Edition } from '../model/edition.ts'
import { isLive, type RecId, type VertexKind } from '../model/header.ts'
import type { Rec, RecOf, Vertex } from '../model/record.ts'
import type { Relation } from '../model/relation.ts'
import type { Commit, Find, Page, Receipt, Revision, Slice, Store, Undone, Version } from '../store.ts'
import { checkCommit } from './checks.ts'
import { isFound, isIncident } from './memory-find.ts'
import { closedError, waitForVersion } from './opened.ts'
import { checkPage, sliceOf, sortKey, type Order } from './paging.ts'
import { plainCopy } from './plain.ts'
import { holdsPhrase, narrowing, searchableTokens } from './searchable.ts'
import { stanceOf, stanceTieFrom } from './stance.ts'

/** Everything there is, newest log entry last. Replaced as a whole by each commit, so a reader never sees half of one. */
interface State {
  readonly records: ReadonlyMap<RecId, Rec>
  readonly editions: readonly Edition[]
  readonly log: readonly Entry[]
}

interface Entry {
  readonly revision: Omit<Revision, 'undoneBy'>
  readonly undone: readonly Undone[]
}

const ascending = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Items behind the cursor, one more than the page takes, by key. */
const paged = <T>(all: Iterable<T>, page: Page, order: Order, key: (item: T) => string): Slice<T> => {
  checkPage(page, order)
  const behind = [...all].filter((item) => page.after === undefined || key(item) > page.after)
  return sliceOf(
    behind.sort((a, b) => ascending(key(a), key(b))),
    page,
    key,
  )
}

const recordsById = ({ records }: State): readonly Rec[] => [...records.values()].sort((a, b) => ascending(a.id, b.id))

const relationsIn = (state: State): readonly Relation[] => recordsById(state).filter((rec) => rec.kind === 'relation')

const textOf = ({ editions }: State, vertex: Vertex): string | undefined =>
  vertex.kind === 'essay' ? editions.find((e) => e.id === vertex.edition && e.essay === vertex.id)?.text : undefined

const applied = (state: State, commit: Commit): { readonly state: State; readonly receipt: Receipt } => {
  const head = state.log.length
  const earlier = state.log.find(({ revision }) => revision.by === commit.by && revision.key === commit.key)
  if (earlier !== undefined) {
    if (earlier.revision.digest !== commit.digest)
      throw new GraphError('KEY_REUSED', 'This key names another commit already. Choose a new key.')
    return { state, receipt: { version: earlier.revision.version, replayed: true } }
  }
  const { changes, editions = [] } = commit
  const relations = relationsIn(state)
  const stands = [...state.editions]
  checkCommit(commit, {
    head,
    stored: (id) => state.records.get(id),
    takenEditions: editions.flatMap((edition) => {
      const taken = stands.some(
        (e) => e.id === edition.id || (e.essay === edition.essay && e.number === edition.number),
      )
      stands.push(edition)
      return taken ? [edition.id] : []
    }),
    liveInSlot: (slot) => relations.filter((r) => isLive(r) && slotOf(r) === slot),
    liveAt: (id) => relations.filter((r) => isLive(r) && (r.from === id || r.to === id)),
  })
  if (changes.length === 0) return { state, receipt: { version: head, replayed: false } }
  const version = head + 1
  const { key, digest, by, at, reason, undoes } = commit
  const undone = changes.map(({ after }): Undone => {
    const before = state.records.get(after.id)
    return { version, record: after.id, ...(before && { before }) }
  })
  const revision = plainCopy({ version, key, digest, by, at, reason, undoes }) as Entry['revision']
  return {
    state: {
      records: new Map([...state.records, ...changes.map(({ after }) => [after.id, plainCopy(after)] as const)]),
      editions: [...state.editions, ...plainCopy(editions)],
      log: [...state.log, { revision, undone }],
    },
    receipt: { version, replayed: false },
  }
}

/** The first change of each record (of these, if there is a list) after a version, by record. */
const firstSince = ({ log }: State, version: Version, records: readonly RecId[] | undefined): readonly Undone[] => {
  const first = new Map<RecId, Undone>()
  for (const { undone } of log.slice(Math.max(0, version)))
    for (const one of undone)
      if (!first.has(one.record) && (records?.includes(one.record) ?? true)) first.set(one.record, one)
  return [...first.values()].sort((a, b) => ascending(a.record, b.record))
}

const withUndoneBy = ({ log }: State, { revision }: Entry): Revision => {
  const undoneBy = log.findLast((entry) => entry.revision.undoes === revision.version)?.revision.version
  return undoneBy === undefined ? revision : { ...revision, undoneBy }
}

/**
 * A store in this process's memory, gone with it: the reference that other adapters are compared with, so it is the
 * rules of SPEC.md said plainly and nothing is made fast.
 */
export const createMemoryStore = (): Store => {
  let state: State = { records: new Map(), editions: [], log: [] }
  let closed = false
  const check = (): void => {
    if (closed) throw closedError()
  }
  const answer = async <T>(work: () => T): Promise<T> => {
    check()
    return work()
  }
  async function* each<T>(work: () => Iterable<T>): AsyncIterable<T> {
    check()
    for (const item of work()) {
      yield item
      check()
    }
  }
  const applyAll = (commits: readonly Commit[]): readonly Receipt[] => {
    const receipts: Receipt[] = []
    let next = state
    for (const commit of commits) {
      const problems = validateCommit(commit)
      if (problems.length > 0) throw new GraphError('INVALID', problems.join(' '))
      const after = applied(next, commit)
      next = after.state
      receipts.push(after.receipt)
    }
    state = next
    return receipts
  }
  return {
    name: 'memory',
    features: {
      durable: false,
      manyProcesses: false,
      why: {
        durable: 'It is kept in the memory of one process and ends with it.',
        manyProcesses: 'No other process can see this memory.',
      },
    },
    head: (atLeast = 0) => waitForVersion(() => answer(() => state.log.length), atLeast),
    apply: (commit) => answer(() => applyAll([commit])[0]!),
    applyAll: (commits) => answer(() => applyAll(commits)),
    get: (ids) => answer(() => ids.map((id) => state.records.get(id))),
    editions: (essays) =>
      answer(() =>
        essays.map((essay) =>
          state.editions
            .filter((edition) => edition.essay === essay)
            .sort((a, b) => a.number - b.number)
            .map(({ text, ...head }) => ({ ...head, length: text.length })),
        ),
      ),
    texts: (ids) => answer(() => ids.map((id) => state.editions.find((edition) => edition.id === id)?.text)),
    find: <F extends Find>(query: F, page: Page) =>
      answer(() => {
        const contents = { relations: relationsIn(state), editions: state.editions }
        const found = recordsById(state).filter((rec) => isFound(rec, query, contents)) as RecOf<F['kind']>[]
        return paged(found, page, query.order, (rec) => sortKey(rec as Rec, query.order))
      }),
    count: (query) =>
      answer(() => {
        const contents = { relations: relationsIn(state), editions: state.editions }
        return recordsById(state).filter((rec) => isFound(rec, query, contents)).length
      }),
    incident: (ids, query, page) =>
      answer(() => {
        checkPage(page, 'id')
        const relations = relationsIn(state)
        return ids.map((id) =>
          paged(
            relations.filter((relation) => isIncident(relation, id, query)),
            page,
            'id',
            (relation) => relation.id,
          ),
        )
      }),
    degrees: (ids, query) =>
      answer(() => {
        const relations = relationsIn(state)
        return ids.map((id) => relations.filter((relation) => isIncident(relation, id, query)).length)
      }),
    search: ({ phrases, kinds }, page) =>
      answer(() => {
        const wanted = narrowing(phrases)
        const isHit = (rec: Rec): rec is RecOf<VertexKind> => {
          if (rec.kind === 'relation' || rec.kind === 'codebook' || !kinds.includes(rec.kind) || !isLive(rec))
            return false
          const tokens = searchableTokens(rec, textOf(state, rec))
          return wanted.length > 0 && wanted.every((phrase) => holdsPhrase(tokens, phrase))
        }
        return paged(recordsById(state).filter(isHit), page, 'id', (rec) => rec.id)
      }),
    stances: () =>
      each(() => {
        const relations = relationsIn(state)
        return relations.flatMap((relation) => {
          const statement = state.records.get(relation.from)
          const essay = statement?.kind === 'statement' ? state.records.get(statement.essay) : undefined
          if (statement?.kind !== 'statement' || essay?.kind !== 'essay') return []
          const holders = relations.filter((r) => r.type === 'holds' && isLive(r) && r.to === statement.id)
          return stanceOf(
            stanceTieFrom(relation),
            statement,
            essay,
            holders.map(({ from }) => from),
          )
        })
      }),
    log: (query, page) =>
      answer(() => {
        const entries = state.log.filter(
          ({ revision, undone }) =>
            (query.record === undefined || undone.some(({ record }) => record === query.record)) &&
            (query.by === undefined || query.by.includes(revision.by)) &&
            (query.since === undefined || revision.version > query.since),
        )
        checkPage(page, 'version')
        const sign = query.order === 'oldest' ? 1 : -1
        const behind = entries
          .map((entry) => withUndoneBy(state, entry))
          .filter(({ version }) => page.after === undefined || sign * (version - Number(page.after)) > 0)
          .sort((a, b) => sign * (a.version - b.version))
        return sliceOf(behind, page, ({ version }) => String(version))
      }),
    changes: (version, page) =>
      answer(() => paged(state.log[version - 1]?.undone ?? [], page, 'id', ({ record }) => record)),
    countChanges: (after, until, most) =>
      answer(() => {
        const entries = state.log.slice(Math.max(0, after), Math.max(0, until))
        return Math.min(
          most,
          entries.reduce((sum, { undone }) => sum + undone.length, 0),
        )
      }),
    rewind: (version, records) => each(() => firstSince(state, version, records)),
    stream: () => each(() => recordsById(state)),
    close: async () => {
      closed = true
    },
  }
}
