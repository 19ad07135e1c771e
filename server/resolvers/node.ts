import type { Rec } from '../../graph/model/record.ts'
import type { Revision } from '../../graph/store.ts'

const typeNames = {
  essay: 'Essay',
  actor: 'Actor',
  statement: 'Statement',
  issue: 'Issue',
  proposition: 'Proposition',
  relation: 'Relation',
  codebook: 'Codebook',
} as const satisfies Readonly<Record<Rec['kind'], string>>

/** What a node is called in the schema. Only a revision has no kind. */
export const nodeType = (node: Rec | Revision): string => ('kind' in node ? typeNames[node.kind] : 'Revision')
