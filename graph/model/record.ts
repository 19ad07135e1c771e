import type { Codebook } from './codebook.ts'
import type { Actor } from './actor.ts'
import type { Essay } from './essay.ts'
import type { Issue } from './issue.ts'
import type { Proposition } from './proposition.ts'
import type { Relation } from './relation.ts'
import type { Statement } from './statement.ts'

/** A point of the graph; no relation ends at a codebook. */
export type Vertex = Essay | Actor | Statement | Issue | Proposition | Codebook

/** Anything with a header. */
export type Rec = Vertex | Relation

/** Kind of a record. */
export type RecKind = Rec['kind']

/** The record type of a kind. */
export type RecOf<K extends RecKind> = Extract<Rec, { readonly kind: K }>
