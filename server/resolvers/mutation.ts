import type { Fields } from './fields.ts'

/** Type Mutation. */
export const mutation: Fields<unknown> = {}
