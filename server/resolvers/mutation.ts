import { planAddRelation, type AddRelationRequest } from '../../graph/change/plan-add-relation.ts'
import { planAddStatement, type AddStatementRequest } from '../../graph/change/plan-add-statement.ts'
import { planRetract, type RetractRequest } from '../../graph/change/plan-retract.ts'
import { planReview, type ReviewRequest } from '../../graph/change/plan-review.ts'
import { planSplit, type SplitRequest } from '../../graph/change/plan-split.ts'
import type { Context } from '../context.ts'
import { given } from '../given.ts'
import {
  readAddRelationSlice,
  readAddStatementSlice,
  readRetractSlice,
  readReviewSlice,
  readSplitSlice,
} from '../slices.ts'
import { write, type Payload } from '../writing.ts'
import type { Fields } from './fields.ts'

/** An input as GraphQL gives it, its absent fields null or undefined, with the key of the act. */
type Input<R> = { readonly input: R & { readonly idempotencyKey: string; readonly reason?: string | null } }

const requestFrom = <R extends object>({
  input,
}: Input<R>): { readonly idempotencyKey: string; readonly request: R } => {
  const { idempotencyKey, ...rest } = input
  const request = Object.fromEntries(Object.entries(given(rest)).filter(([name]) => name !== 'reason'))
  return { idempotencyKey, request: request as R }
}

/** Type Mutation. */
export const mutation: Fields<unknown> = {
  addRelation: (_root, args: Input<AddRelationRequest>, context: Context) =>
    write(context, {
      name: 'addRelation',
      shows: 'relation',
      ...requestFrom(args),
      plan: async (request, act) => planAddRelation(request, await readAddRelationSlice(context, request), act),
    }),
  addStatement: (_root, args: Input<AddStatementRequest>, context: Context) =>
    write(context, {
      name: 'addStatement',
      shows: 'statement',
      ...requestFrom(args),
      plan: async (request, act) => planAddStatement(request, await readAddStatementSlice(context, request), act),
    }),
  review: (_root, args: Input<ReviewRequest>, context: Context) =>
    write(context, {
      name: 'review',
      ...requestFrom(args),
      plan: async (request, act) => planReview(request, await readReviewSlice(context, request), act),
    }),
  retract: (_root, args: Input<RetractRequest>, context: Context) =>
    write(context, {
      name: 'retract',
      ...(typeof args.input.reason === 'string' && { reason: args.input.reason }),
      ...requestFrom(args),
      plan: async (request, act) => planRetract(request, await readRetractSlice(context, request), act),
    }),
  splitProposition: (_root, args: Input<SplitRequest>, context: Context) =>
    write(context, {
      name: 'splitProposition',
      ...(typeof args.input.reason === 'string' && { reason: args.input.reason }),
      ...requestFrom(args),
      plan: async (request, act) => planSplit(request, await readSplitSlice(context, request), act),
    }),
}

/** Type RelationPayload. */
export const relationPayload: Fields<Payload> = { relation: ({ record }) => record }

/** Type StatementPayload. */
export const statementPayload: Fields<Payload> = { statement: ({ record }) => record }
