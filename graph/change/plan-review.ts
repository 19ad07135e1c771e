import { slotOf } from '../identity/slot.ts'
import { isLive, type RecId, type Verdict } from '../model/header.ts'
import type { Rec } from '../model/record.ts'
import type { Relation } from '../model/relation.ts'
import type { Change } from '../store.ts'
import {
  editCommit,
  expectationProblem,
  judged,
  refused,
  type EditAct,
  type EditPlan,
  type EditProblem,
  type Expected,
} from './edit.ts'

/** Most records one review may judge. */
export const maxReviewed = 100

/** Verdicts to give. */
export interface ReviewRequest {
  /** 1 to 100 records, as read. */
  readonly records: readonly Expected[]
  /** Absent: the analyst's verdict is taken back. */
  readonly verdict?: Verdict
  readonly note?: string
}

/** What reviewing needs to know: the records by the ids asked for, and live relations in their slots. */
export interface ReviewSlice {
  readonly records: ReadonlyMap<RecId, Rec>
  readonly inSlots: readonly Relation[]
}

const problemOf = (rec: Rec, input: string): EditProblem | undefined => {
  if (rec.kind === 'relation' && (rec.type === 'wrote' || rec.type === 'contains')) {
    return { code: 'INVALID', message: 'Who wrote an essay and what stands in it is not judged.', input, current: rec }
  }
  if (rec.mergedInto !== undefined) {
    return { code: 'INVALID', message: `It was merged into ${rec.mergedInto}; judge that.`, input, current: rec }
  }
  return undefined
}

/**
 * Gives, changes or takes back an analyst's verdict on records: all of them or none. A verdict that is there already
 * changes nothing. A verdict that would make a relation live again beside another in its slot is ALREADY_THERE.
 */
export const planReview = (request: ReviewRequest, slice: ReviewSlice, act: EditAct): EditPlan => {
  const { records, verdict, note } = request
  if (records.length < 1 || records.length > maxReviewed) {
    return refused({ code: 'INVALID', message: `Judge 1 to ${String(maxReviewed)} records at once.`, input: 'records' })
  }
  const problems: EditProblem[] = []
  const changes: Change[] = []
  const seen = new Set<RecId>()
  records.forEach((expected, n) => {
    const input = `records.${String(n)}`
    const before = slice.records.get(expected.id)
    const problem = expectationProblem(expected, before, input) ?? (before && problemOf(before, `${input}.id`))
    if (problem !== undefined || before === undefined) {
      if (problem !== undefined) problems.push(problem)
      return
    }
    if (seen.has(before.id)) {
      problems.push({ code: 'INVALID', message: `${before.id} is named twice.`, input: `${input}.id` })
      return
    }
    seen.add(before.id)
    const own = before.verdicts.find((v) => v.by === act.by)
    if (own?.verdict === verdict && own?.note === note) return
    const after = judged(before, act, verdict, note)
    const rival =
      after.kind === 'relation' && isLive(after) && !isLive(before)
        ? slice.inSlots.find((r) => r.id !== after.id && isLive(r) && slotOf(r) === slotOf(after))
        : undefined
    if (rival !== undefined) {
      const message = 'Another relation says this between the same ends by now; judge that one.'
      problems.push({ code: 'ALREADY_THERE', message, input: `${input}.id`, current: rival })
    }
    changes.push({ before, after })
  })
  return problems.length > 0
    ? refused(...problems)
    : { kind: 'commit', commit: editCommit(act, ['review', request], changes) }
}
