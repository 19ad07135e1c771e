import { mintFree } from '../identity/mint.ts'
import { slotOf } from '../identity/slot.ts'
import type { EditionHead } from '../model/edition.ts'
import { isLive, type RecId } from '../model/header.ts'
import type { Rec } from '../model/record.ts'
import { relationShapes, type Relation, type RelationType } from '../model/relation.ts'
import type { Dimension } from '../model/proposition.ts'
import type { Span } from '../model/span.ts'
import type { Hedge } from '../model/statement.ts'
import {
  editCommit,
  judged,
  passageFrom,
  refused,
  type EditAct,
  type EditPlan,
  type EditProblem,
  type PassageInput,
} from './edit.ts'
import { inTextOrder } from './ingest-relations.ts'
import { firstVersion, nextVersion } from './revise.ts'
import { recordProblems } from './validate-record.ts'

/** Most passages a relation may be given. */
export const maxEvidence = 20

/** A relation to draw. */
export interface AddRelationRequest {
  readonly type: RelationType
  readonly from: RecId
  readonly to: RecId
  readonly label?: string
  readonly dimension?: Dimension
  readonly strength?: Hedge
  readonly evidence: readonly PassageInput[]
  readonly note?: string
}

/** What drawing a relation needs to know. */
export interface AddRelationSlice {
  /** The ends asked for, merges followed. */
  readonly from?: Rec
  readonly to?: Rec
  /** Relations in the slot, former ones too, and whatever has ids minted from it. */
  readonly inSlot: readonly Relation[]
  /** Ids that are taken among those the slot would be minted to. */
  readonly isTaken: (id: RecId) => boolean
  /** Current edition of each essay that evidence names. */
  readonly heads: ReadonlyMap<RecId, EditionHead>
}

const endProblem = (id: RecId, rec: Rec | undefined, input: string): EditProblem | undefined => {
  if (rec === undefined || rec.kind === 'relation')
    return { code: 'NOT_FOUND', message: `There is no vertex ${id}.`, input }
  if (!isLive(rec)) {
    return { code: 'INVALID', message: `${id} is ${rec.status} and no part of the graph now.`, input, current: rec }
  }
  return undefined
}

/** What a type asks of its ends beyond their kinds (rule M4). */
const sensible = ({ type }: AddRelationRequest, from: Rec, to: Rec): string | undefined => {
  if (type === 'addressed_to' && from.kind === 'statement' && from.statementKind !== 'recommendation') {
    return 'Only a recommendation is addressed to somebody.'
  }
  if (from.kind !== 'statement' || to.kind !== 'statement') return undefined
  const isInside = from.essay === to.essay
  if ((type === 'supports' || type === 'attacks') && !isInside)
    return 'Reasons for and against are drawn inside one essay; across essays use AGREES_WITH or DIVERGES_FROM.'
  if ((type === 'agrees_with' || type === 'diverges_from') && isInside)
    return 'Agreement is drawn between statements of two essays; inside one use SUPPORTS or ATTACKS.'
  return undefined
}

const reopened = (before: Relation, request: AddRelationRequest, spans: readonly Span[], act: EditAct): Relation => {
  const { provenance } = before
  const open = nextVersion(before, {
    withdrawn: undefined,
    provenance: { ...provenance, evidence: inTextOrder([...provenance.evidence, ...spans]) },
    ...(request.strength !== undefined && {
      strength: request.strength,
      pinned: [...new Set([...before.pinned, 'strength'])].sort(),
    }),
  })
  const isOwn = provenance.origin === 'analyst' && provenance.by === act.by
  const after = judged(open, act, isOwn ? undefined : 'accept', isOwn ? undefined : request.note)
  return { ...after, version: before.version + 1 }
}

/**
 * Draws an analyst's relation. The same one live already is ALREADY_THERE; a former one is opened again, with the
 * analyst's accept. WROTE and CONTAINS are not drawn by hand.
 */
export const planAddRelation = (request: AddRelationRequest, slice: AddRelationSlice, act: EditAct): EditPlan => {
  const { type, label, dimension, strength, evidence, note } = request
  if (type === 'wrote' || type === 'contains') {
    return refused({
      code: 'INVALID',
      message: 'Who wrote an essay and what stands in it is not drawn by hand.',
      input: 'type',
    })
  }
  const ends = [endProblem(request.from, slice.from, 'from'), endProblem(request.to, slice.to, 'to')].filter(
    (p) => p !== undefined,
  )
  const { from, to } = slice
  if (ends.length > 0 || from === undefined || to === undefined) return refused(...ends)
  const senseless = sensible(request, from, to)
  if (senseless !== undefined) return refused({ code: 'INVALID', message: senseless, input: 'type' })
  if (evidence.length > maxEvidence) {
    return refused({ code: 'INVALID', message: `Give at most ${String(maxEvidence)} passages.`, input: 'evidence' })
  }
  const passages = evidence.map((passage, n) => passageFrom(passage, slice.heads, `evidence.${String(n)}`))
  const wrong = passages.flatMap((passage) => ('problem' in passage ? [passage.problem] : []))
  if (wrong.length > 0) return refused(...wrong)
  const spans = inTextOrder(passages.flatMap((passage) => ('span' in passage ? [passage.span] : [])))
  const [first, second] =
    relationShapes[type].undirected === true && to.id < from.id ? [to.id, from.id] : [from.id, to.id]
  const parts = {
    type,
    from: first,
    to: second,
    ...(label !== undefined && { label }),
    ...(dimension !== undefined && { dimension }),
  }
  const slot = slotOf(parts)
  const inSlot = slice.inSlot.filter((relation) => slotOf(relation) === slot)
  const live = inSlot.find(isLive)
  if (live !== undefined) {
    const message =
      live.type === type
        ? 'It is there already; give it your verdict instead.'
        : `The statement takes another stance there (${live.type.toUpperCase()}); reject or retract that first.`
    return refused({ code: 'ALREADY_THERE', message, current: live })
  }
  const former = inSlot.find((relation) => relation.type === type && relation.withdrawn !== 'merged')
  const provenance = {
    origin: 'analyst',
    by: act.by,
    at: act.at,
    confidence: 1,
    evidence: spans,
    ...(note !== undefined && { note }),
  } as const
  const after =
    former !== undefined
      ? reopened(former, request, spans, act)
      : firstVersion<Relation>({
          ...parts,
          id: mintFree(slice.isTaken, type, slot),
          kind: 'relation',
          strength,
          provenance,
        })
  const broken = recordProblems(after)
  if (broken.length > 0) return refused(...broken.map((message): EditProblem => ({ code: 'INVALID', message })))
  const change = former === undefined ? { after } : { before: former, after }
  return { kind: 'commit', commit: editCommit(act, ['addRelation', request], [change]), record: after.id }
}
