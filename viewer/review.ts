import type { CardStatement, StandingRecord } from './queries/fragments.ts'
import { reviewMutation } from './queries/write.ts'
import type { Viewer } from './state.ts'

/** A record with the version it was read at. */
export interface Judged {
  readonly id: string
  readonly record: StandingRecord
}

/** The verdicts of the API. */
export type Verdict = 'ACCEPT' | 'REJECT'

/** The stance of a statement on a proposition, if it takes one. */
export const stanceOn = (statement: CardStatement, proposition: string | undefined) =>
  statement.stances.find((stance) => stance.to.id === proposition)

/**
 * What a verdict on a card judges. Beside a proposition, accepting accepts statement and stance; rejecting rejects the
 * stance alone, since the sentence may well be a statement on something else.
 */
export const judgedByCard = (
  statement: CardStatement,
  proposition: string | undefined,
  verdict: Verdict,
): readonly Judged[] => {
  const stance = stanceOn(statement, proposition)
  if (!stance) return [statement]
  return verdict === 'ACCEPT' ? [statement, stance] : [stance]
}

/** Whether a verdict already holds for all these records by somebody's judgement or assertion. */
export const isJudged = (records: readonly Judged[], verdict: Verdict): boolean =>
  records.every(({ record }) => record.status === (verdict === 'ACCEPT' ? 'ACCEPTED' : 'REJECTED'))

/** How a review ended. */
export type ReviewOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'conflict'; readonly status: StandingRecord['status'] | undefined }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'failed' }

/** Gives a verdict; on a conflict nothing is changed, and the caller says so. Only what the verdict or its reason changes is sent. */
export const reviewRecords = async (
  viewer: Viewer,
  records: readonly Judged[],
  verdict: Verdict,
  note?: string,
): Promise<ReviewOutcome> => {
  const wanted = verdict === 'ACCEPT' ? 'ACCEPTED' : 'REJECTED'
  const answer = await viewer.api.ask(reviewMutation, {
    input: {
      idempotencyKey: crypto.randomUUID(),
      verdict,
      ...(note === undefined ? {} : { note }),
      records: records
        .filter(({ record }) => note !== undefined || record.status !== wanted)
        .map(({ id, record }) => ({ id, expectedVersion: record.version })),
    },
  })
  if (answer.kind === 'failure')
    return answer.failure.kind === 'refused' ? { kind: 'refused', message: answer.failure.message } : { kind: 'failed' }
  const { problems, revision } = answer.data.review
  const problem = problems[0]
  if (!problem) {
    if (revision) viewer.wrote(revision.version)
    return { kind: 'done' }
  }
  if (problem.code !== 'CONFLICT') return { kind: 'refused', message: problem.message }
  const { current } = problem
  return { kind: 'conflict', status: current && 'record' in current ? current.record.status : undefined }
}
