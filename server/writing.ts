import { editCommit, type EditAct, type EditPlan, type EditProblem } from '../graph/change/edit.ts'
import { isGraphError, type GraphErrorCode } from '../graph/errors.ts'
import type { RecId } from '../graph/model/header.ts'
import type { Rec } from '../graph/model/record.ts'
import type { Commit, Receipt, Revision, Version } from '../graph/store.ts'
import { writerOf } from './auth.ts'
import type { Context } from './context.ts'
import { refusal } from './errors.ts'

/** Why a write was refused, as the schema shows it. */
export type Problem = Omit<EditProblem, 'code'> & { readonly code: EditProblem['code'] | 'KEY_REUSED' }

/** What every write answers. */
export interface Payload {
  /** The record it is about, as it is now. */
  readonly record?: Rec
  readonly revision?: Revision
  readonly problems: readonly Problem[]
  readonly replayed: boolean
}

/** One intended act of an analyst. */
export interface Act<R> {
  /** Name of the mutation: part of what tells a repeat from another request. */
  readonly name: 'addRelation' | 'addStatement' | 'review' | 'retract' | 'splitProposition'
  readonly idempotencyKey: string
  readonly reason?: string
  readonly request: R
  /** Kind of the record the answer shows; absent: none. */
  readonly shows?: Rec['kind']
  /** Reads what is needed and plans. Runs again when somebody wrote meanwhile. */
  readonly plan: (request: R, act: EditAct) => Promise<EditPlan>
}

const refused = (...problems: readonly Problem[]): Payload => ({ problems, replayed: false })

/** What a store says when the plan was made on something older than what is there now. */
const outdated: readonly GraphErrorCode[] = ['CONFLICT', 'TAKEN', 'DANGLING', 'MERGED']

const keyPattern = /^[A-Za-z0-9_-]{8,64}$/

const badKey: Problem = {
  code: 'INVALID',
  message: 'An idempotency key has 8 to 64 of A-Z a-z 0-9 _ -. Make a UUID.',
  input: 'idempotencyKey',
}
const usedKey: Problem = {
  code: 'KEY_REUSED',
  message: 'This key was used for another request. Make a new one for each intended act.',
  input: 'idempotencyKey',
}

/** The record a revision was about: the one of this kind that it changed, the others came along. */
const recordOf = async (
  context: Context,
  version: Version,
  kind: Rec['kind'] | undefined,
): Promise<Rec | undefined> => {
  if (kind === undefined) return undefined
  const { items } = await context.store.changes(version, { first: 1000 })
  const records = await context.loaders.records(items.map(({ record }) => record))
  return records.find((rec) => rec.kind === kind)
}

/** What a commit that was done just now answers, without being read again. */
const answerFrom = (
  context: Context,
  commit: Commit,
  { version }: Receipt,
  shows: Rec['kind'] | undefined,
): Payload => {
  context.forget()
  const { key, digest, by, at, reason, undoes, changes } = commit
  const revision: Revision = {
    ...{ version, key, digest, by, at },
    ...(reason !== undefined && { reason }),
    ...(undoes !== undefined && { undoes }),
  }
  const records = changes.map(({ after }) => after).sort((a, b) => (a.id < b.id ? -1 : 1))
  const record = records.find(({ kind }) => kind === shows)
  return { ...(record && { record }), revision, problems: [], replayed: false }
}

const answerOf = async (context: Context, receipt: Receipt, shows: Rec['kind'] | undefined): Promise<Payload> => {
  context.forget()
  const revision = await context.loaders.revision(receipt.version)
  const record = await recordOf(context, receipt.version, shows)
  return { ...(record && { record }), ...(revision && { revision }), problems: [], replayed: receipt.replayed }
}

const attempts = 4

const currentOf = async (context: Context, id: RecId | undefined): Promise<Payload> => {
  const record = id === undefined ? undefined : await context.loaders.record(id)
  return { ...(record && { record }), problems: [], replayed: false }
}

/** What the act came to if it was done before; undefined if it was not. Looked for under its key alone (rule S4). */
const repeatOf = async <R>(context: Context, act: Act<R>, edit: EditAct): Promise<Payload | undefined> => {
  try {
    const receipt = await context.store.apply(editCommit(edit, [act.name, act.request], []))
    return receipt.replayed ? await answerOf(context, receipt, act.shows) : undefined
  } catch (error) {
    if (isGraphError(error, 'KEY_REUSED')) return refused(usedKey)
    throw error
  }
}

const planned = async <R>(context: Context, act: Act<R>, edit: EditAct): Promise<EditPlan | Payload> => {
  try {
    return await act.plan(act.request, edit)
  } catch (error) {
    const repeat = await repeatOf(context, act, edit)
    if (repeat === undefined) throw error
    return repeat
  }
}

const planAndApply = async <R>(context: Context, act: Act<R>, edit: EditAct): Promise<Payload> => {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    context.forget()
    const plan = await planned(context, act, edit)
    if (!('kind' in plan)) return plan
    if (plan.kind === 'problems') return (await repeatOf(context, act, edit)) ?? refused(...plan.problems)
    if (plan.commit.changes.length === 0)
      return (await repeatOf(context, act, edit)) ?? (await currentOf(context, act.shows && plan.record))
    try {
      const receipt = await context.store.apply(plan.commit)
      if (receipt.replayed) return await answerOf(context, receipt, act.shows)
      return answerFrom(context, plan.commit, receipt, act.shows)
    } catch (error) {
      if (isGraphError(error, 'KEY_REUSED')) return refused(usedKey)
      if (isGraphError(error, 'INVALID')) return refused({ code: 'INVALID', message: error.message })
      if (!outdated.some((code) => isGraphError(error, code))) throw error
    }
  }
  throw refusal('BUSY', 'Others write to the same records all the time. Send it again with the same key.')
}

/**
 * Does what an analyst asks, once. The store looks at the key before anything else (rule S4), so a repeat whose plan has
 * changes again is known there; one that cannot be planned any more, or changes nothing, since it was done already, is
 * looked for under its key before that is answered.
 */
export const write = async <R>(context: Context, act: Act<R>): Promise<Payload> => {
  const by = writerOf(context.caller)
  const { idempotencyKey, reason } = act
  if (!keyPattern.test(idempotencyKey)) return refused(badKey)
  const edit: EditAct = { by, at: context.clock(), idempotencyKey, ...(reason !== undefined && { reason }) }
  return await planAndApply(context, act, edit)
}
