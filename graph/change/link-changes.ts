import { isLive, type RecId } from '../model/header.ts'
import { stanceTypes, type RelationType } from '../model/relation.ts'
import type { Commit } from '../store.ts'
import type { LinkSlice } from './link-slice.ts'

/** What a linking did to a proposition. */
export interface PropositionChange {
  /** `formed`: it is live now and was not; `dropped`: the other way round; `moved`: its statements changed. */
  readonly what: 'formed' | 'dropped' | 'moved'
  readonly id: RecId
  readonly label: string
  /** Statements that take a stance on it now and did not before. */
  readonly joined: number
  /** Statements that took one and do not any more. */
  readonly left: number
}

/** What a commit of linking does to propositions: formed ones first, then moved, then dropped, each by id. */
export const linkChangesFrom = (
  slice: Pick<LinkSlice, 'propositions'>,
  commit: Commit,
): readonly PropositionChange[] => {
  const [joined, left] = [new Map<RecId, number>(), new Map<RecId, number>()]
  const named = new Map(slice.propositions.map(({ id, label }) => [id, label]))
  const what = new Map<RecId, 'formed' | 'dropped'>()
  for (const { before, after } of commit.changes) {
    const [was, is] = [before !== undefined && isLive(before), isLive(after)]
    if (after.kind === 'proposition') {
      named.set(after.id, after.label)
      if (was !== is) what.set(after.id, is ? 'formed' : 'dropped')
    } else if (
      after.kind === 'relation' &&
      (stanceTypes as readonly RelationType[]).includes(after.type) &&
      was !== is
    ) {
      const counts = is ? joined : left
      counts.set(after.to, (counts.get(after.to) ?? 0) + 1)
    }
  }
  const order = ['formed', 'moved', 'dropped']
  return [...new Set([...what.keys(), ...joined.keys(), ...left.keys()])]
    .map((id): PropositionChange => ({
      what: what.get(id) ?? 'moved',
      id,
      label: named.get(id) ?? id,
      joined: joined.get(id) ?? 0,
      left: left.get(id) ?? 0,
    }))
    .sort((a, b) => order.indexOf(a.what) - order.indexOf(b.what) || (a.id < b.id ? -1 : 1))
}
