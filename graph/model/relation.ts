import type { Dimension } from './proposition.ts'
import type { Header, RecId, VertexKind } from './header.ts'
import type { Hedge } from './statement.ts'

/** How two vertices are joined. Order matters: lists by type follow it nowhere, only ids do. */
export const relationTypes = [
  'wrote',
  'contains',
  'holds',
  'addressed_to',
  'mentions',
  'about',
  'affirms',
  'denies',
  'discusses',
  'silent_on',
  'supports',
  'attacks',
  'agrees_with',
  'diverges_from',
  'same_as',
  'related_to',
] as const
/** One of {@link relationTypes}. */
export type RelationType = (typeof relationTypes)[number]

/** What ends a relation type takes, and which details it carries (rules M4 and M5). */
export interface RelationShape {
  readonly from: readonly VertexKind[]
  readonly to: readonly VertexKind[]
  /** No direction: stored with the smaller id first. */
  readonly undirected?: true
  readonly label?: 'needed'
  readonly dimension?: 'needed'
  readonly strength?: 'optional'
  readonly position?: 'optional'
  /** Part of the slot beside type and ends. */
  readonly discriminator?: 'dimension' | 'label'
}

const anyVertex: readonly VertexKind[] = ['essay', 'actor', 'statement', 'issue', 'proposition']

/** The shape of each relation type. */
export const relationShapes: Readonly<Record<RelationType, RelationShape>> = {
  wrote: { from: ['actor'], to: ['essay'], position: 'optional' },
  contains: { from: ['essay'], to: ['statement'] },
  holds: { from: ['actor'], to: ['statement'] },
  addressed_to: { from: ['statement'], to: ['actor'] },
  mentions: { from: ['statement', 'essay'], to: ['actor'] },
  about: { from: ['statement', 'proposition'], to: ['issue'], position: 'optional' },
  affirms: { from: ['statement'], to: ['proposition'], strength: 'optional' },
  denies: { from: ['statement'], to: ['proposition'], strength: 'optional' },
  discusses: { from: ['statement'], to: ['proposition'] },
  silent_on: { from: ['essay', 'actor'], to: ['proposition'] },
  supports: { from: ['statement'], to: ['statement'] },
  attacks: { from: ['statement'], to: ['statement'] },
  agrees_with: {
    from: ['statement'],
    to: ['statement'],
    undirected: true,
    dimension: 'needed',
    discriminator: 'dimension',
  },
  diverges_from: {
    from: ['statement'],
    to: ['statement'],
    undirected: true,
    dimension: 'needed',
    discriminator: 'dimension',
  },
  same_as: { from: anyVertex, to: anyVertex, undirected: true },
  related_to: { from: anyVertex, to: anyVertex, label: 'needed', discriminator: 'label' },
}

/** The three types that share a slot: one stance per statement and proposition (rule S8). */
export const stanceTypes = ['affirms', 'denies', 'discusses'] as const satisfies readonly RelationType[]
/** One of {@link stanceTypes}. */
export type StanceType = (typeof stanceTypes)[number]

/** A line of the graph. Edge is Relay's word, relation is ours. */
export interface Relation extends Header {
  readonly kind: 'relation'
  readonly type: RelationType
  readonly from: RecId
  readonly to: RecId
  /** For `related_to`: the codebook's word, `[a-z][a-z0-9-]{1,39}`. */
  readonly label?: string
  /** For `agrees_with` and `diverges_from`: on which dimension. */
  readonly dimension?: Dimension
  /** For `affirms` and `denies`, how firmly the side is taken, where an analyst or a rule says otherwise than the statement's hedge. */
  readonly strength?: Hedge
  /** For `wrote` and `about` of a statement: rank from 1. */
  readonly position?: number
}

/** The order of relations at a statement: the ranked ones first by rank, then by id. */
export const byRank = (a: Relation, b: Relation): number =>
  (a.position ?? Infinity) - (b.position ?? Infinity) || (a.id < b.id ? -1 : 1)
