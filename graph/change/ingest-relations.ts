import { slotOf } from '../identity/slot.ts'
import { mint, mintFree } from '../identity/mint.ts'
import { isLive, type Origin, type RecId } from '../model/header.ts'
import type { Dimension } from '../model/proposition.ts'
import type { Relation, RelationType } from '../model/relation.ts'
import type { Span } from '../model/span.ts'
import type { Change } from '../store.ts'
import { grouped } from './grouped.ts'
import { firstVersion, revise, withdraw, type Walk } from './revise.ts'
import { isMachineMade, isRejected, isReopenable, isTouched, type Act } from './slice.ts'

/** A relation the machine finds now; its ends are resolved through merges. */
export interface RelationDraft {
  readonly type: RelationType
  readonly from: RecId
  readonly to: RecId
  readonly origin: Origin
  readonly rule?: string
  readonly confidence: number
  /** Version of the codebook it was coded under. */
  readonly codebook?: number
  readonly evidence: readonly Span[]
  readonly position?: number
  readonly strength?: Relation['strength']
  /** For `agrees_with` and `diverges_from`; part of the slot. */
  readonly dimension?: Dimension
}

/** What is to become of relations. */
export interface RelationPlan {
  readonly changes: readonly Change[]
  /** Found, but an analyst had rejected it or moved it. */
  readonly left: readonly RecId[]
  /** Not found any more, but an analyst had judged or edited it. */
  readonly kept: readonly RecId[]
}

/** Passages in text order, none twice. */
export const inTextOrder = (spans: readonly Span[]): readonly Span[] => {
  const sorted = [...spans].sort((a, b) =>
    a.edition < b.edition ? -1 : a.edition > b.edition ? 1 : a.start - b.start || a.end - b.end,
  )
  return sorted.filter((span, n) => {
    const last = sorted[n - 1]
    return last?.edition !== span.edition || last.start !== span.start || last.end !== span.end
  })
}

/** Drafts of one slot made one, by the slot: the surest one, with the passages of all. */
const joined = (drafts: readonly RelationDraft[]): readonly (readonly [string, RelationDraft])[] =>
  [...grouped(drafts, slotOf)].map(([slot, same]) => {
    const surest = same.reduce((best, draft) => (draft.confidence > best.confidence ? draft : best))
    const position = same.find((draft) => draft.position !== undefined)?.position
    return [
      slot,
      {
        ...surest,
        evidence: inTextOrder(same.flatMap(({ evidence }) => evidence)),
        ...(position !== undefined && { position }),
      },
    ]
  })

const isMovedByAnalyst = (relation: Relation): boolean =>
  relation.pinned.includes('from') || relation.pinned.includes('to') || relation.pinned.includes('type')

const newRelation = (draft: RelationDraft, id: RecId, act: Act): Relation =>
  firstVersion<Relation>({
    id,
    kind: 'relation',
    type: draft.type,
    from: draft.from,
    to: draft.to,
    position: draft.position,
    strength: draft.strength,
    dimension: draft.dimension,
    provenance: {
      origin: draft.origin,
      by: act.by,
      at: act.at,
      ...(draft.rule !== undefined && { rule: draft.rule }),
      confidence: draft.confidence,
      ...(draft.codebook !== undefined && { codebook: draft.codebook }),
      evidence: draft.evidence,
    },
  })

/**
 * Brings relations up to what the machine finds now (ingesting again, rules 1 to 4): the same slot or the same id at
 * birth is the same relation, former ones included; what is rejected stays so; what the machine had withdrawn opens
 * again; what only an analyst made is left alone. `isOurs` names the live machine-made relations that have to be found
 * again to stay; the rest is none of this plan's business.
 */
export const planRelations = (
  drafts: readonly RelationDraft[],
  existing: readonly Relation[],
  isOurs: (relation: Relation) => boolean,
  act: Act,
  walk: Walk,
): RelationPlan => {
  const byId = new Map(existing.map((relation) => [relation.id, relation]))
  const bySlot = grouped(existing, slotOf)
  const taken = new Set<RecId>()
  const found = new Set<RecId>()
  const left: RecId[] = []
  const changes: Change[] = []
  for (const [slot, draft] of joined(drafts)) {
    const birth = mint(draft.type, slot)
    const sameSlot = bySlot.get(slot) ?? []
    const atBirth = byId.get(birth)
    const live = sameSlot.find(isLive)
    const settled =
      (atBirth !== undefined && isMovedByAnalyst(atBirth) ? atBirth : undefined) ?? sameSlot.find(isRejected)
    if (live === undefined && settled !== undefined) {
      found.add(settled.id)
      left.push(settled.id)
      continue
    }
    // A stance slot is shared by three types, and a type never changes: another live stance gives way first.
    const before =
      live?.type === draft.type
        ? live
        : closest(
            sameSlot.filter((r) => isReopenable(r) && r.type === draft.type),
            birth,
          )
    if (live !== undefined) {
      found.add(live.id)
      const isFree = isMachineMade(live) && !isTouched(live)
      if (live.type !== draft.type && !isFree) {
        left.push(live.id)
        continue
      }
      if (live.type !== draft.type) changes.push(withdraw(live, 'unfound'))
      else if (!isMachineMade(live)) continue
    }
    if (before === undefined) {
      const isTaken = (id: RecId): boolean => byId.has(id) || taken.has(id)
      const id = isTaken(birth) ? mintFree(isTaken, draft.type, slot) : birth
      taken.add(id)
      changes.push({ after: newRelation(draft, id, act) })
      continue
    }
    found.add(before.id)
    const { provenance, position, strength } = newRelation(draft, before.id, act)
    const change = revise<Relation>(before, { fields: { position, strength } as Partial<Relation>, provenance }, walk)
    if (change !== undefined) changes.push(change)
  }
  const lost = existing.filter((r) => isLive(r) && isMachineMade(r) && isOurs(r) && !found.has(r.id))
  return {
    changes: [...changes, ...lost.filter((r) => !isTouched(r)).map((r) => withdraw(r, 'unfound'))],
    left,
    kept: lost.filter(isTouched).map((r) => r.id),
  }
}

const closest = (relations: readonly Relation[], birth: RecId): Relation | undefined =>
  relations.find((relation) => relation.id === birth) ?? relations[0]
