import { isLive } from '../model/header.ts'
import type { Rec } from '../model/record.ts'
import type { Relation, RelationType } from '../model/relation.ts'
import { editCommit, expectationProblem, refused, type EditAct, type EditPlan, type Expected } from './edit.ts'
import { withdraw } from './revise.ts'

/** Something to withdraw. */
export interface RetractRequest {
  readonly record: Expected
}

/** What retracting needs to know: the record, and the live relations at it. */
export interface RetractSlice {
  readonly record?: Rec
  readonly relations: readonly Relation[]
}

/** Relations that an analyst's statement brought along and that go with it. */
const partsOfStatement: readonly RelationType[] = ['contains', 'holds', 'addressed_to', 'about']

/**
 * Withdraws what an analyst asserted, the caller or another. A statement takes along who holds it, whom it addresses and
 * what it is about; other relations at it stay, as orphans to be seen to. A machine's or an import's record is INVALID:
 * it is rejected with a review. What is withdrawn already changes nothing.
 */
export const planRetract = (request: RetractRequest, { record, relations }: RetractSlice, act: EditAct): EditPlan => {
  const problem = expectationProblem(request.record, record, 'record')
  if (problem !== undefined || record === undefined) return problem === undefined ? refused() : refused(problem)
  const input = 'record.id'
  if (record.provenance.origin !== 'analyst') {
    const message = 'No analyst asserted this. Reject it with review instead.'
    return refused({ code: 'INVALID', message, input, current: record })
  }
  if (record.kind === 'relation' && record.type === 'contains') {
    const message = 'A passage stands where it stands. Retract the statement instead.'
    return refused({ code: 'INVALID', message, input, current: record })
  }
  if (record.withdrawn !== undefined)
    return { kind: 'commit', commit: editCommit(act, ['retract', request], []), record: record.id }
  const along =
    record.kind === 'statement'
      ? relations.filter((r) => isLive(r) && r.provenance.origin === 'analyst' && partsOfStatement.includes(r.type))
      : []
  const changes = [record, ...along].map((rec) => withdraw(rec, 'maker'))
  return { kind: 'commit', commit: editCommit(act, ['retract', request], changes), record: record.id }
}
