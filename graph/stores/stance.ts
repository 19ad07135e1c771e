import type { Essay } from '../model/essay.ts'
import { isLive, type RecId } from '../model/header.ts'
import type { Relation } from '../model/relation.ts'
import type { Statement } from '../model/statement.ts'
import type { Stance } from '../store.ts'

const senses = ['affirms', 'denies', 'discusses', 'about'] as const satisfies readonly Stance['sense'][]

/** What a row needs to know of the relation. */
export type StanceTie = Pick<Relation, 'id' | 'type' | 'to' | 'status'> & { readonly confidence: number }

/** The same of a whole relation. */
export const stanceTieFrom = ({ id, type, to, status, provenance }: Relation): StanceTie => ({
  id,
  type,
  to,
  status,
  confidence: provenance.confidence,
})

/**
 * A row of the stance table (rule S18), in a list of one; an empty list if the relation is no tie of a live statement
 * in a live essay. `holders` are those of the statement by live relations.
 */
export const stanceOf = (
  relation: StanceTie,
  statement: Statement,
  essay: Essay,
  holders: readonly RecId[],
): readonly Stance[] => {
  const sense = senses.find((type) => type === relation.type)
  if (sense === undefined || !isLive(relation) || !isLive(statement) || !isLive(essay)) return []
  return [
    {
      relation: relation.id,
      sense,
      statement: statement.id,
      statementKind: statement.statementKind,
      voice: statement.voice,
      conditional: statement.condition !== undefined,
      holders: [...new Set(holders)].sort(),
      ...(sense === 'about' ? { issue: relation.to } : { proposition: relation.to }),
      essay: essay.id,
      ...(essay.organisation !== undefined && { organisation: essay.organisation }),
      ...(essay.published !== undefined && { published: essay.published }),
      start: statement.span.start,
      statementStatus: statement.status,
      stanceStatus: relation.status,
      statementConfidence: statement.provenance.confidence,
      stanceConfidence: relation.confidence,
    },
  ]
}
