import { sha256 } from '../identity/mint.ts'
import type { EditionHead } from '../model/edition.ts'
import type { RecId, Verdict } from '../model/header.ts'
import type { Rec } from '../model/record.ts'
import type { Span } from '../model/span.ts'
import type { Change, Commit } from '../store.ts'
import { nextVersion } from './revise.ts'
import type { Act } from './slice.ts'

/** Why an analyst's write is refused; `current` is the record as it is now, when that explains it. */
export interface EditProblem {
  readonly code: 'CONFLICT' | 'NOT_FOUND' | 'INVALID' | 'ALREADY_THERE'
  /** For people; names the way out. */
  readonly message: string
  /** Path to the field of the input at fault, as `records.3.id`. */
  readonly input?: string
  readonly current?: Rec
}

/** A commit, with the record it is about, or why there is none. */
export type EditPlan =
  | { readonly kind: 'commit'; readonly commit: Commit; readonly record?: RecId }
  | { readonly kind: 'problems'; readonly problems: readonly EditProblem[] }

/** An analyst and the key of the intended act. */
export interface EditAct extends Act {
  readonly idempotencyKey: string
}

/** A record and the version it was read at. */
export interface Expected {
  readonly id: RecId
  readonly expectedVersion: number
}

/** A passage as the API names it: by the number of the edition. */
export interface PassageInput {
  readonly essay: RecId
  readonly edition: number
  readonly start: number
  readonly end: number
}

/** The answer that refuses. */
export const refused = (...problems: readonly EditProblem[]): EditPlan => ({ kind: 'problems', problems })

/** A commit for an analyst's act: its key is theirs, its digest that of what they asked for. */
export const editCommit = (act: EditAct, input: unknown, changes: readonly Change[]): Commit => ({
  key: act.idempotencyKey,
  digest: sha256(JSON.stringify(input)),
  by: act.by,
  at: act.at,
  ...(act.reason !== undefined && { reason: act.reason }),
  changes,
})

/** What is wrong with a record somebody read at a version, or nothing. */
export const expectationProblem = (
  { id, expectedVersion }: Expected,
  rec: Rec | undefined,
  input: string,
): EditProblem | undefined => {
  if (rec === undefined) return { code: 'NOT_FOUND', message: `There is no record ${id}.`, input: `${input}.id` }
  if (rec.version === expectedVersion) return undefined
  return {
    code: 'CONFLICT',
    message: `It has changed since: version ${String(rec.version)}, not ${String(expectedVersion)}. Look at it and decide again.`,
    input: `${input}.expectedVersion`,
    current: rec,
  }
}

/** The passage in its essay's current edition, or what is wrong with it. `heads`: current edition of each essay. */
export const passageFrom = (
  { essay, edition, start, end }: PassageInput,
  heads: ReadonlyMap<RecId, EditionHead>,
  input: string,
): { readonly span: Span } | { readonly problem: EditProblem } => {
  const head = heads.get(essay)
  const wrong = (code: EditProblem['code'], message: string, field: string) => ({
    problem: { code, message, input: `${input}.${field}` },
  })
  if (head === undefined) return wrong('NOT_FOUND', `There is no essay ${essay}.`, 'essay')
  if (head.number !== edition) {
    return wrong(
      'INVALID',
      `Edition ${String(edition)} is no longer current; mark the passage in edition ${String(head.number)}.`,
      'edition',
    )
  }
  const isInside =
    Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= 0 && start < end && end <= head.length
  if (!isInside) return wrong('INVALID', `A passage begins before it ends, within 0 and ${String(head.length)}.`, 'end')
  return { span: { edition: head.id, start, end } }
}

/** The record with this analyst's verdict in place of the one they had; `undefined`: taken back. */
export const judged = <R extends Rec>(rec: R, act: Act, verdict: Verdict | undefined, note?: string): R => {
  const others = rec.verdicts.filter((v) => v.by !== act.by)
  const own = verdict === undefined ? [] : [{ verdict, by: act.by, at: act.at, ...(note !== undefined && { note }) }]
  return nextVersion<Rec>(rec, { verdicts: [...own, ...others] }) as R
}
