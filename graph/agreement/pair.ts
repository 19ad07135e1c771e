import type { RecId } from '../model/header.ts'
import type { Scoped } from './scope.ts'

/**
 * Essays signed by both units, by id. Without leaving them out, two co-authors would agree with themselves: one
 * statement would be held by both.
 */
export const coSignedEssays = (scoped: Scoped, a: RecId, b: RecId): readonly RecId[] =>
  scoped.scope.unit === 'holder'
    ? scoped.essays.filter((e) => e.authors.includes(a) && e.authors.includes(b)).map((e) => e.id)
    : []
