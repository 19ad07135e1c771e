import { isLive, type RecId } from '../../model/header.ts'
import type { Rec, Vertex } from '../../model/record.ts'
import { relationTypes, type RelationType } from '../../model/relation.ts'

/** The relationship type under which live relations of a type are kept. */
export const nativeTypes = Object.fromEntries(relationTypes.map((type) => [type, type.toUpperCase()])) as Readonly<
  Record<RelationType, string>
>

/** The relationship type of every relation that is no longer part of the graph; its own type is a property there. */
export const formerType = 'FORMER'

/** The kind an id begins with; of a relation that is its type. */
export const kindOf = (id: RecId): string => id.slice(0, id.indexOf(':'))

/** What stands before the colon in the ids of relations: their type, so a relation is looked up in one index (F4). */
export const typeOf = (id: RecId): RelationType | undefined => {
  const prefix = kindOf(id)
  return relationTypes.find((type) => type === prefix)
}

/** The relationship type of a relation now. */
export const nativeTypeOf = (relation: Extract<Rec, { readonly kind: 'relation' }>): string =>
  isLive(relation) ? nativeTypes[relation.type] : formerType

const kindLabels: Readonly<Record<Vertex['kind'], readonly string[]>> = {
  essay: ['Essay'],
  actor: ['Actor'],
  statement: ['Statement'],
  issue: ['Issue'],
  proposition: ['Proposition'],
  codebook: ['Codebook'],
}

/** Every label that a vertex may have beside `Vertex`. */
export const allLabels = [
  'Essay',
  'Actor',
  'Statement',
  'Claim',
  'Recommendation',
  'Issue',
  'Proposition',
  'Codebook',
  'Former',
]

/** The labels of a vertex now, beside `Vertex`: what is closed leaves those of its kind. */
export const labelsOf = (vertex: Vertex): readonly string[] => {
  if (!isLive(vertex)) return ['Former']
  if (vertex.kind !== 'statement') return kindLabels[vertex.kind]
  return ['Statement', vertex.statementKind === 'claim' ? 'Claim' : 'Recommendation']
}
