import { initGraphQLTada } from 'gql.tada'
import type { introspection } from './generated/graphql-env.d.ts'

/** Writes a typed document against schema.graphql; fragments are not masked, so data flows to the pure functions as it is. */
export const graphql = initGraphQLTada<{
  disableMasking: true
  introspection: introspection
  scalars: { Date: string; DateTime: string; PageSize: number }
}>()

export type { ResultOf, VariablesOf } from 'gql.tada'
