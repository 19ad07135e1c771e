import type { RecId } from '../model/record.ts'
import type { AgreementOptions } from './options.ts'
import type { Cell } from './position.ts'
import type { Standing } from './standing.ts'
import type { Tie } from './tie.ts'

/** How two units stand on one proposition, in the order of lists. */
export const outcomes = ['agree', 'diverge', 'mixed', 'only_a', 'only_b'] as const
/** One of {@link outcomes}. */
export type Outcome = (typeof outcomes)[number]

/** One line of a comparison. */
export interface ComparedProposition {
  readonly proposition: RecId
  readonly outcome: Outcome
  readonly a: Cell
  readonly b: Cell
  /** What it adds to the numerator; these add up to it. */
  readonly contribution: number
  /** ASCII sort key of the order outcome, issue, proposition; the cursor. */
  readonly key: string
}

/** Two units side by side. */
export interface Comparison {
  readonly corpusVersion: number
  /** The first unit asked for. */
  readonly a: RecId
  readonly b: RecId
  /** Absent: no common ground under these options. `tie.a` is the smaller id, whatever was asked first. */
  readonly tie?: Tie
  /** All propositions on which at least one takes a side, in order. */
  readonly propositions: readonly ComparedProposition[]
  /** Essays signed by both, which count for neither here, by id. */
  readonly coSigned: readonly RecId[]
}

/** Two units side by side, with the statements behind their tie. */
export const comparisonFromStanding = (
  standing: Standing,
  a: RecId,
  b: RecId,
  options: AgreementOptions,
): Comparison => {
  throw new Error(`not yet: ${standing.version} ${a} ${b} ${options.measure}`)
}
