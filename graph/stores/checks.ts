import { GraphError } from '../errors.ts'
import { slotOf } from '../identity/slot.ts'
import { isLive, type RecId } from '../model/header.ts'
import type { Rec } from '../model/record.ts'
import type { EditionId } from '../model/span.ts'
import type { Relation } from '../model/relation.ts'
import type { Change, Commit, Version } from '../store.ts'
import { isSame } from './plain.ts'

/** What a store knows inside its write transaction; each answer is about the state before the commit. */
export interface Facts {
  readonly head: Version
  readonly stored: (id: RecId) => Rec | undefined
  /** Which of these texts cannot be added, their id or their number in the essay being taken. */
  readonly takenEditions: readonly EditionId[]
  /** Live relations in a slot. */
  readonly liveInSlot: (slot: string) => readonly Relation[]
  /** Live relations at a vertex. */
  readonly liveAt: (vertex: RecId) => readonly Relation[]
}

const refuseIf = (
  ids: Iterable<string>,
  code: 'CONFLICT' | 'INVALID' | 'PROTECTED' | 'DANGLING' | 'MERGED' | 'TAKEN',
  message: string,
): void => {
  const all = [...new Set(ids)]
  if (all.length > 0) throw new GraphError(code, message, all)
}

const idsWhere = (changes: readonly Change[], wrong: (change: Change) => boolean): readonly RecId[] =>
  changes.filter(wrong).map(({ after }) => after.id)

/** What `validateCommit` cannot know: that there is something to undo, and that no text comes in unnoticed (S2). */
const checkOccasion = ({ changes, editions = [], undoes }: Commit, head: Version): void => {
  if (changes.length === 0 && editions.length > 0)
    throw new GraphError('INVALID', 'A text comes in with a change of its essay.')
  if (undoes !== undefined && undoes > head) throw new GraphError('INVALID', `There is no version ${undoes} to undo.`)
}

/** S5: every record still is what the change was worked out from. */
const checkVersions = ({ changes }: Commit, { stored, takenEditions }: Facts): void =>
  refuseIf(
    [...idsWhere(changes, ({ before, after }) => stored(after.id)?.version !== before?.version), ...takenEditions],
    'CONFLICT',
    'Somebody changed these records meanwhile. Read them again and repeat the change.',
  )

const fieldOf = (rec: Rec | undefined, field: string): unknown => (rec as Record<string, unknown> | undefined)?.[field]

/** S16: what people said is theirs. */
const checkProtected = ({ by, changes }: Commit, { stored }: Facts): void => {
  if (!by.startsWith('machine:')) return
  const touchesPeoples = ({ after }: Change): boolean => {
    const old = stored(after.id)
    if (after.provenance.origin === 'analyst' || old?.provenance.origin === 'analyst') return true
    const held = ['verdicts', 'pinned'].some((field) => !isSame(fieldOf(old, field) ?? [], fieldOf(after, field)))
    return held || (old?.pinned ?? []).some((field) => !isSame(fieldOf(old, field), fieldOf(after, field)))
  }
  refuseIf(
    idsWhere(changes, touchesPeoples),
    'PROTECTED',
    'A machine may not change what an analyst made, judged or pinned. Leave these records out.',
  )
}

/** S7 and S8, for the state after the whole commit (S10). */
const checkRelations = ({ changes, editions = [] }: Commit, facts: Facts): void => {
  const changed = new Map(changes.map(({ after }) => [after.id, after]))
  const now = (id: RecId): Rec | undefined => changed.get(id) ?? facts.stored(id)
  const relations = [...changed.values()].filter((rec) => rec.kind === 'relation')
  const live = relations.filter(isLive)
  const ends = relations.flatMap(({ from, to }) => [from, to])
  const isVertex = (rec: Rec | undefined): boolean => rec !== undefined && rec.kind !== 'relation'
  refuseIf(
    [
      ...ends.filter((id) => !isVertex(now(id))),
      ...editions.map(({ essay }) => essay).filter((id) => now(id)?.kind !== 'essay'),
    ],
    'DANGLING',
    'There is no such record to be joined. Add it first, or in the same commit.',
  )
  const isMerged = (id: RecId): boolean => now(id)?.mergedInto !== undefined
  const left = [...changed.values()].filter(
    ({ id }) => isMerged(id) && facts.liveAt(id).some((relation) => !changed.has(relation.id)),
  )
  refuseIf(
    [...live.flatMap(({ from, to }) => [from, to]).filter(isMerged), ...left.map(({ id }) => id)],
    'MERGED',
    'These records were merged into others. Use the survivors.',
  )
  const taken = new Map<string, RecId>()
  const doubles: RecId[] = []
  for (const relation of live) {
    const slot = slotOf(relation)
    const other = taken.get(slot)
    if (other !== undefined) doubles.push(other)
    taken.set(slot, relation.id)
    doubles.push(...facts.liveInSlot(slot).flatMap(({ id }) => (changed.has(id) ? [] : [id])))
  }
  refuseIf(
    doubles,
    'TAKEN',
    'There is already a relation that says so. Change that one, or close it in the same commit.',
  )
}

/**
 * Everything a store refuses inside its write transaction (rules S5, S7, S8, S10, S16), in this order; the form has
 * been checked by `validateCommit` (S9 by the form of ids, S14) and the key (S4) looked up before. Throws the GraphError with all ids at fault: the changed records; for DANGLING and MERGED the
 * ends; for TAKEN the relation that has the slot.
 */
export const checkCommit = (commit: Commit, facts: Facts): void => {
  checkOccasion(commit, facts.head)
  checkVersions(commit, facts)
  checkProtected(commit, facts)
  checkRelations(commit, facts)
}
