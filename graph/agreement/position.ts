import type { RecId } from '../model/record.ts'

/** Where a unit stands on a proposition, in one scope; the eight kinds of cell. */
export const positions = [
  'affirms',
  'denies',
  'both',
  'discusses',
  'reported_only',
  'silent',
  'not_detected',
  'unassessed',
] as const
/** One of {@link positions}. */
export type Position = (typeof positions)[number]

/** One unit's position on one proposition, with what it rests on. */
export interface Cell {
  readonly position: Position
  /** x(i,j,1): counted statements for. */
  readonly affirm: number
  /** x(i,j,0): counted statements against. */
  readonly deny: number
  /** Whether every statement that takes a side is conditional; false where none does. */
  readonly conditional: boolean
  /** The statements behind it, counted or not, by essay, then text order. */
  readonly statements: readonly RecId[]
  /** Of those, the ones that represent a vote; the others say it again. Same order. */
  readonly counted: readonly RecId[]
}
