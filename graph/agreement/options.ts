import type { Dimension } from '../model/proposition.ts'
import type { RecId, Status } from '../model/header.ts'
import type { StatementKind, Voice } from '../model/statement.ts'

/** What stands for one point of a network or one row of the matrix. */
export const units = ['holder', 'organisation', 'essay'] as const
/** One of {@link units}. */
export type Unit = (typeof units)[number]

/** When several statements of one unit with one stance on one proposition count once. */
export const duplicateRules = ['all', 'essay', 'week', 'month', 'year', 'window'] as const
/** One of {@link duplicateRules}. */
export type Duplicates = (typeof duplicateRules)[number]

/** How much one statement counts: 1, or its probability. */
export const weightings = ['count', 'confidence'] as const
/** One of {@link weightings}. */
export type Weighting = (typeof weightings)[number]

/** What a tie's numerator counts (graph/agreement/measure.ts). */
export const measures = ['congruence', 'conflict', 'subtract', 'ignore'] as const
/** One of {@link measures}. */
export type Measure = (typeof measures)[number]

/** What the numerator is divided by (graph/agreement/normalise.ts). */
export const normalisations = ['none', 'average_activity', 'shared', 'jaccard', 'cosine', 'dna_cosine'] as const
/** One of {@link normalisations}. */
export type Normalisation = (typeof normalisations)[number]

/** A choice of things to count or to leave out. Values in a list are joined by OR. */
export interface Selection {
  readonly essays?: readonly RecId[]
  readonly holders?: readonly RecId[]
  readonly organisations?: readonly RecId[]
  readonly issues?: readonly RecId[]
  readonly propositions?: readonly RecId[]
  readonly dimensions?: readonly Dimension[]
  readonly kinds?: readonly StatementKind[]
}

/** What an analysis counts. Every field has its value in {@link defaultScope}. */
export interface Scope {
  readonly unit: Unit
  /** Count only what matches every given field. */
  readonly only?: Selection
  /** Leave out what matches any given field. */
  readonly without?: Selection
  readonly voices: readonly Voice[]
  /** Statement and stance both with these standings. */
  readonly statuses: readonly Status[]
  /** Statement and stance both at least this sure, 0 to 1; what is accepted is sure. */
  readonly minConfidence: number
  /** First day of publication, of any precision; leaves out undated essays unless `undated`. */
  readonly from?: string
  /** Last day of publication, of any precision; leaves out undated essays unless `undated`. */
  readonly to?: string
  /** With `from` or `to`, undated essays count too; in windows they never do. */
  readonly undated?: boolean
  readonly duplicates: Duplicates
  readonly weighting: Weighting
}

/** Successive stretches of time, on calendar boundaries. */
export interface WindowRule {
  readonly unit: 'week' | 'month' | 'year'
  /** Length in units, 1 to 100. */
  readonly size: number
  /** Units from one start to the next, 1 to 100. */
  readonly step: number
}

/** How a tie is computed. */
export interface AgreementOptions {
  readonly scope: Scope
  readonly measure: Measure
  readonly normalisation: Normalisation
}

/** What an analysis counts unless told otherwise: own voice, not contested, one vote per holder and side. */
export const defaultScope: Scope = {
  unit: 'holder',
  voices: ['own'],
  statuses: ['accepted', 'proposed'],
  minConfidence: 0,
  duplicates: 'window',
  weighting: 'count',
}

/** The default network. */
export const defaultOptions: AgreementOptions = {
  scope: defaultScope,
  measure: 'subtract',
  normalisation: 'average_activity',
}
