import type { LinkSlice } from '../change/link-slice.ts'
import { contextLength, pointsBack, tieTypes } from '../change/linking.ts'
import type { Linkable, LinkableReason } from '../change/linking.ts'
import { isMachineMade, isTouched } from '../change/slice.ts'
import type { EditionHead } from '../model/edition.ts'
import { isLive, liveStatuses, statuses, type RecId } from '../model/header.ts'
import type { Rec, RecKind, RecOf } from '../model/record.ts'
import { stanceTypes, type Relation, type RelationType } from '../model/relation.ts'
import type { EditionId, Span } from '../model/span.ts'
import type { Statement } from '../model/statement.ts'
import type { Find, Slice, Store } from '../store.ts'
import { allIncident, allPages, batchesOf } from './all-pages.ts'
import { createSharing } from './sharing.ts'

const add = (groups: Map<RecId, RecId[]>, key: RecId, item: RecId): void => {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [item])
  else group.push(item)
}

const isFixed = (rec: Rec, worked: ReadonlySet<RecId>): boolean =>
  !isMachineMade(rec) || isTouched(rec) || worked.has(rec.id)

const beforeOf = (span: Span, quote: string, texts: ReadonlyMap<EditionId, string>): { readonly before?: string } => {
  const text = pointsBack(quote) ? texts.get(span.edition) : undefined
  return text === undefined ? {} : { before: text.slice(Math.max(0, span.start - contextLength), span.start) }
}

/** The texts in which statements point back, by edition. */
export const textsBefore = async (
  store: Store,
  statements: readonly Statement[],
): Promise<ReadonlyMap<EditionId, string>> => {
  const editions = [...new Set(statements.filter((s) => pointsBack(s.quote)).map((s) => s.span.edition))]
  const found = new Map<EditionId, string>()
  for (const batch of batchesOf(editions)) {
    const texts = await store.texts(batch)
    batch.forEach((id, n) => {
      const text = texts[n]
      if (text !== undefined) found.set(id, text)
    })
  }
  return found
}

/** Whether an analyst drew the relation, or judged or edited it, and it lives. */
export const isWorked = (relation: Relation): boolean =>
  isLive(relation) && (!isMachineMade(relation) || isTouched(relation))

/** What is asked of a relation that only tells what the linker reads of a statement. */
type Telling = Pick<Relation, 'id' | 'type' | 'from' | 'to' | 'status'> & {
  readonly provenance: Pick<Relation['provenance'], 'rule'>
}

/** Types of relation that tell what the linker reads of a statement. */
const telling: readonly RelationType[] = ['holds', 'mentions', 'supports']

const told = ({ id, type, from, to, status, provenance: { rule } }: Relation): Telling => ({
  ...{ id, type, from, to, status },
  provenance: { ...(rule !== undefined && { rule }) },
})

/**
 * What the linker sees of the records: the live ones, with holders, mentions and present stances by id. `worked`: the
 * issues and propositions at which there are relations that an analyst worked on.
 */
export const linkableOf = (
  slice: Omit<LinkSlice, 'linkable'>,
  around: readonly Telling[],
  texts: ReadonlyMap<EditionId, string>,
  worked: ReadonlySet<RecId>,
): Linkable => {
  const [holders, mentions, statements] = [
    new Map<RecId, RecId[]>(),
    new Map<RecId, RecId[]>(),
    new Map<RecId, RecId[]>(),
  ]
  const reasons: LinkableReason[] = []
  const issueOf = new Map<RecId, RecId>()
  const living = new Set(slice.statements.map((statement) => statement.id))
  const byId = [...slice.relations, ...around].filter(isLive).sort((a, b) => (a.id < b.id ? -1 : 1))
  for (const relation of byId) {
    const { type, from, to } = relation
    if (type === 'holds') add(holders, to, from)
    if (type === 'mentions') add(mentions, from, to)
    if (type === 'supports') {
      const { rule } = relation.provenance
      reasons.push({ from, to, ...(rule !== undefined && { rule }) })
    }
    if ((stanceTypes as readonly RelationType[]).includes(type) && living.has(from)) add(statements, to, from)
    if (type === 'about' && from.startsWith('proposition:') && !issueOf.has(from)) issueOf.set(from, to)
  }
  return {
    // They come in order of place, essay by essay.
    statements: slice.statements.map(({ id, essay, quote, span, statementKind, voice, hedge }, place) => ({
      id,
      essay,
      quote,
      ...beforeOf(span, quote, texts),
      place,
      statementKind,
      voice,
      hedge,
      holders: holders.get(id) ?? [],
      mentions: mentions.get(id) ?? [],
    })),
    reasons,
    issues: slice.issues
      .filter(isLive)
      .map((issue) => ({ id: issue.id, label: issue.label, fixed: isFixed(issue, worked) })),
    propositions: slice.propositions.filter(isLive).map((proposition) => {
      const issue = issueOf.get(proposition.id)
      return {
        id: proposition.id,
        label: proposition.label,
        ...(issue !== undefined && { issue }),
        fixed: isFixed(proposition, worked),
        statements: statements.get(proposition.id) ?? [],
      }
    }),
  }
}

/**
 * Reads what linking across essays needs: all live essays and statements, all issues and propositions, and the relations
 * at them, by id or place. A call per thousand records, per 500 essays and per 500 vertices; it is read at no one
 * version, but `planLink`'s commit meets CONFLICT if what it rests on was changed meanwhile.
 */
export const readLinkable = async (store: Store): Promise<LinkSlice> => {
  const version = await store.head()
  const sharing = createSharing()
  const all = <K extends RecKind>(
    query: Find & { readonly kind: K },
    kept?: (rec: RecOf<K>) => RecOf<K>,
  ): Promise<readonly RecOf<K>[]> =>
    allPages((page) => store.find(query, page) as unknown as Promise<Slice<RecOf<K>>>, kept)
  const [essays, statements, issues, propositions] = await Promise.all([
    all({ kind: 'essay', order: 'id', statuses: liveStatuses }),
    all({ kind: 'statement', order: 'place', statuses: liveStatuses }, sharing.statement),
    all({ kind: 'issue', order: 'id', statuses }),
    all({ kind: 'proposition', order: 'id', statuses }),
  ])
  const editions = new Map<RecId, readonly EditionHead[]>()
  for (const batch of batchesOf(essays)) {
    const heads = await store.editions(batch.map((essay) => essay.id))
    batch.forEach((essay, n) => editions.set(essay.id, heads[n] ?? []))
  }
  const named = [...issues, ...propositions].map((rec) => rec.id)
  const relations = await allIncident(store, named, { direction: 'any', statuses }, sharing.relation)
  const ids = statements.map((statement) => statement.id)
  const ties = await allIncident(store, ids, { direction: 'any', statuses, types: tieTypes }, sharing.relation)
  // Of most relations only their ends are asked for: there are so many that whole ones would be most of what is read.
  const around = await allIncident(store, ids, { direction: 'any', statuses, types: telling }, told)
  const living = new Set(essays.map((essay) => essay.id))
  const slice = {
    version,
    essays,
    editions,
    statements: statements.filter((s) => living.has(s.essay)),
    issues,
    propositions,
    relations: [...relations, ...ties],
  }
  const worked = new Set(slice.relations.filter(isWorked).flatMap((r) => [r.from, r.to]))
  return { linkable: linkableOf(slice, around, await textsBefore(store, slice.statements), worked), ...slice }
}
