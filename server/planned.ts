import { getVariableValues } from 'graphql'
import type { HttpRequest } from './bridge.ts'
import type { Asked } from './cost.ts'
import { createForethought, type Forethought } from './forethought.ts'
import type { Limits } from './limits.ts'
import { planQuery, type QueryPlan } from './query-plan.ts'

/** An operation as it is sent. */
export interface Operation {
  readonly query: string
  readonly variables?: Readonly<Record<string, unknown>> | null
  readonly operationName?: string | null
}

/** A query that was answered before, with all that its text alone says. */
export interface Planned {
  readonly plan: QueryPlan
  /** What is asked, variables apart. */
  readonly asked: Asked
  /** What is known of it, with variables, before anything is read. */
  readonly forethought: (asked: Asked, limits: Limits) => Forethought
  /** The media type in which such a request is answered. */
  readonly type: string
}

/** The queries that were answered lately, so that they are read, checked and planned once. */
export interface PlannedQueries {
  /** The plan of a query if its like was answered before. */
  find(request: HttpRequest, operation: Operation): Planned | undefined
  /** Remembers a query that GraphQL's executor answered without an error, and in which type. */
  keep(request: HttpRequest, operation: Operation, asked: Asked, type: string): void
  /** Leaves a query to the executor again, which says what is wrong with it. */
  drop(request: HttpRequest, operation: Operation): void
}

const partsOfOperations: ReadonlySet<string> = new Set(['query', 'variables', 'operationName', 'extensions'])

const isThere = (value: unknown): boolean => value !== undefined && value !== null

/** Whether all in it is what GraphQL over HTTP has; what is wrong with any other is not said here. */
const isUsual = (operation: Operation): boolean => {
  const { variables, operationName } = operation
  return (
    Object.keys(operation).every((name) => partsOfOperations.has(name)) &&
    (!isThere(variables) || (typeof variables === 'object' && !Array.isArray(variables))) &&
    (!isThere(operationName) || typeof operationName === 'string')
  )
}

/** Longer documents are not remembered. */
const longest = 20_000

/** Remembers the `size` queries that were asked last. */
export const createPlannedQueries = (size = 100): PlannedQueries => {
  const known = new Map<string, Planned>()
  const nameOf = ({ headers }: HttpRequest, { query, operationName }: Operation): string =>
    `${headers.get('accept') ?? ''}\n${operationName ?? ''}\n${query}`
  const put = (name: string, planned: Planned): void => {
    known.delete(name)
    known.set(name, planned)
    for (const old of known.keys()) if (known.size > size) known.delete(old)
  }
  return {
    find: (request, operation) => {
      if (known.size === 0 || !isUsual(operation)) return undefined
      const name = nameOf(request, operation)
      const planned = known.get(name)
      if (planned !== undefined) put(name, planned)
      return planned
    },
    keep: (request, operation, asked, type) => {
      const name = nameOf(request, operation)
      if (known.has(name) || operation.query.length > longest) return
      const plan = planQuery(asked)
      if (plan !== undefined)
        put(name, { plan, asked: { ...asked, variables: {} }, forethought: createForethought(asked), type })
    },
    drop: (request, operation) => void known.delete(nameOf(request, operation)),
  }
}

/** What is asked with these variables, and their values. Throws for variables that do not fit. */
export const withVariables = (
  asked: Asked,
  variables: Readonly<Record<string, unknown>>,
): { readonly asked: Asked; readonly values: Readonly<Record<string, unknown>> } => {
  const { coerced, errors } = getVariableValues(asked.schema, asked.operation.variableDefinitions ?? [], variables)
  if (coerced === undefined) throw new Error('These variables do not fit.', { cause: errors })
  return { asked: { ...asked, variables }, values: coerced }
}
