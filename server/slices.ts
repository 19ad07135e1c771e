import type { AddRelationRequest, AddRelationSlice } from '../graph/change/plan-add-relation.ts'
import type { AddStatementRequest, AddStatementSlice } from '../graph/change/plan-add-statement.ts'
import type { RetractRequest, RetractSlice } from '../graph/change/plan-retract.ts'
import type { ReviewRequest, ReviewSlice } from '../graph/change/plan-review.ts'
import type { SplitRequest, SplitSlice } from '../graph/change/plan-split.ts'
import { mint, propositionId } from '../graph/identity/mint.ts'
import { slotOf } from '../graph/identity/slot.ts'
import type { EditionHead } from '../graph/model/edition.ts'
import { liveStatuses, type RecId } from '../graph/model/header.ts'
import type { Rec } from '../graph/model/record.ts'
import type { Relation } from '../graph/model/relation.ts'
import type { Statement } from '../graph/model/statement.ts'
import type { Context } from './context.ts'
import { rankedRelations } from './lists.ts'
import { anyStatus } from './loaders.ts'

/** How many ids minted from one slot are looked at; a relation whose slot was given away keeps its id. */
const candidates = 16

const present = <T>(pairs: readonly (readonly [RecId, T | undefined])[]): ReadonlyMap<RecId, T> =>
  new Map(pairs.filter((pair): pair is readonly [RecId, T] => pair[1] !== undefined))

const namedBy = async ({ loaders }: Context, ids: readonly RecId[]): Promise<ReadonlyMap<RecId, Rec>> =>
  present(await Promise.all(ids.map(async (id) => [id, await loaders.record(id)] as const)))

const currentHeads = async ({ loaders }: Context, essays: readonly RecId[]): Promise<ReadonlyMap<RecId, EditionHead>> =>
  present(await Promise.all(essays.map(async (id) => [id, (await loaders.editionsOf(id)).at(-1)] as const)))

const inSlots = async ({ store }: Context, slots: readonly string[]): Promise<readonly Relation[]> =>
  slots.length === 0
    ? []
    : (await store.find({ kind: 'relation', order: 'id', statuses: anyStatus, slots }, { first: 1000 })).items

/** What drawing a relation needs to know. */
export const readAddRelationSlice = async (
  context: Context,
  request: AddRelationRequest,
): Promise<AddRelationSlice> => {
  const [place, heads] = await Promise.all([
    placeOf(context, request),
    currentHeads(
      context,
      request.evidence.map(({ essay }) => essay),
    ),
  ])
  if ([place.from, place.to].every((end) => end?.mergedInto === undefined)) return { ...place, heads }
  const named = await namedBy(context, [request.from, request.to])
  const [from, to] = [named.get(request.from), named.get(request.to)]
  if (from === undefined || to === undefined)
    return { ...(from && { from }), ...(to && { to }), inSlot: [], isTaken: () => false, heads }
  return { ...(await placeOf(context, { ...request, from: from.id, to: to.id })), heads }
}

/** The ends of a relation to draw, what stands in its slot, and which of the ids it could get are taken. */
const placeOf = async (context: Context, request: AddRelationRequest): Promise<Omit<AddRelationSlice, 'heads'>> => {
  const slot = slotOf(request)
  const ids = Array.from({ length: candidates }, (_, n) =>
    n === 0 ? mint(request.type, slot) : mint(request.type, slot, String(n + 1)),
  )
  const [[from, to, first], inSlot] = await context.store.place([request.from, request.to, ids[0]!], [slot])
  // The others only count where the first is taken.
  const taken = new Set(first === undefined ? [] : [first.id, ...(await namedBy(context, ids.slice(1))).keys()])
  return { ...(from && { from }), ...(to && { to }), inSlot, isTaken: (id) => taken.has(id) }
}

/** What reviewing needs to know; records as they are, merged ones too. */
export const readReviewSlice = async (context: Context, { records }: ReviewRequest): Promise<ReviewSlice> => {
  const stored = await context.store.get(records.map(({ id }) => id))
  const found = stored.filter((rec) => rec !== undefined)
  return {
    records: new Map(found.map((rec) => [rec.id, rec])),
    inSlots: await inSlots(
      context,
      found.flatMap((rec) => (rec.kind === 'relation' ? [slotOf(rec)] : [])),
    ),
  }
}

/** What retracting needs to know. */
export const readRetractSlice = async (context: Context, { record }: RetractRequest): Promise<RetractSlice> => {
  const [stored] = await context.store.get([record.id])
  if (stored === undefined) return { relations: [] }
  const query = { direction: 'any', statuses: liveStatuses } as const
  return { record: stored, relations: await context.loaders.allIncident(stored.id, query) }
}

/** What splitting a proposition needs to know. */
export const readSplitSlice = async (
  context: Context,
  { proposition: { id }, parts }: SplitRequest,
): Promise<SplitSlice> => {
  const ids = parts.map((label) => propositionId(label.trim()))
  const [stored, ...there] = await context.store.get([id, ...ids])
  if (stored === undefined) return { relations: [], taken: new Map() }
  const query = { direction: 'any', statuses: liveStatuses } as const
  return {
    proposition: stored,
    relations: await context.loaders.allIncident(stored.id, query),
    taken: present(ids.map((part, n) => [part, there[n]] as const)),
  }
}

const allStatements = async ({ store }: Context, essay: RecId): Promise<readonly Statement[]> => {
  const find = { kind: 'statement', order: 'place', statuses: anyStatus, essays: [essay] } as const
  const found: Statement[] = []
  for (let after: string | undefined, more = true; more;) {
    const slice = await store.find(find, after === undefined ? { first: 1000 } : { first: 1000, after })
    found.push(...slice.items)
    after = slice.cursors.at(-1)
    more = slice.more
  }
  return found
}

/** What marking a statement needs to know of its essay. */
export const readAddStatementSlice = async (
  context: Context,
  { span: { essay }, holders, addressees, issues }: AddStatementRequest,
): Promise<AddStatementSlice> => {
  const { loaders } = context
  const heads = await loaders.editionsOf(essay)
  const head = heads.at(-1)
  return {
    heads,
    text: head === undefined ? '' : await loaders.text(head.id),
    statements: await allStatements(context, essay),
    authors: (await rankedRelations(context, essay, 'in', ['wrote'])).map(({ from }) => from),
    named: await namedBy(context, [...holders, ...addressees, ...issues]),
  }
}
