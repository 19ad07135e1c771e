import type { RecId } from '../model/record.ts'
import type { AgreementOptions, WindowRule } from './options.ts'
import type { Standing } from './standing.ts'
import type { Tie } from './tie.ts'

/** A point of an agreement network. */
export interface Member {
  /** Actor or essay. */
  readonly unit: RecId
  /** n(i): sum of its counted stances. */
  readonly activity: number
  /** Propositions it takes a side on. */
  readonly propositions: number
}

/** An agreement network of one stretch of time. */
export interface AgreementWindow {
  /** First day, `2025-01-01`; absent if open. */
  readonly from?: string
  /** Last day; absent if open. */
  readonly to?: string
  /** By id. */
  readonly members: readonly Member[]
  /** By falling absolute weight, then ids. */
  readonly ties: readonly Tie[]
  /** How many further ties `maxTies` or `minWeight` left out. */
  readonly omittedTies: number
  /** Essays left out because their date is unknown or too coarse. */
  readonly undatedEssays: number
  /** For unit organisation, essays left out because they have none; else 0. */
  readonly essaysWithoutUnit: number
}

/** Who agrees with whom. */
export interface AgreementNetwork {
  readonly kind: 'network'
  readonly corpusVersion: number
  readonly windows: readonly AgreementWindow[]
}

/** Refusal: a window has more than {@link maxMembers} members (TOO_COSTLY at the edge). */
export interface TooManyMembers {
  readonly kind: 'too_many_members'
  readonly members: number
  readonly limit: number
}

/** How a network is cut. */
export interface NetworkShape {
  /** Absent: one window, as long as the scope. */
  readonly window?: WindowRule
  /** Leave out ties weaker than this, in absolute value. */
  readonly minWeight: number
  /** Show units of the scope without a counted stance. */
  readonly isolates: boolean
  /** Strongest ties per window. */
  readonly maxTies: number
}

/** The network as shown unless told otherwise. */
export const defaultShape: NetworkShape = { minWeight: 0, isolates: false, maxTies: 500 }

/** Most members a window may have. */
export const maxMembers = 500

/** Who agrees with whom. Throws INVALID when the window rule gives more than 120 windows. */
export const networkFromStanding = (
  standing: Standing,
  options: AgreementOptions,
  shape: NetworkShape,
): AgreementNetwork | TooManyMembers => {
  throw new Error(`not yet: ${standing.version} ${options.measure} ${shape.maxTies}`)
}
