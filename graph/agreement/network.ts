import type { RecId } from '../model/header.ts'
import {
  byPair,
  candidatesFrom,
  linesFromScoped,
  speakingLines,
  tieFromCandidate,
  type Candidate,
} from './candidates.ts'
import type { CountRow } from './count-row.ts'
import type { AgreementOptions, Scope, WindowRule } from './options.ts'
import { scopedFromStanding, scopedInDays, unitsOfEssay, type Scoped } from './scope.ts'
import type { Standing } from './standing.ts'
import type { Tie } from './tie.ts'
import { daysFromBounds, daysFromDate, daysInBoth, windowsFrom, type Days, type Stretch } from './windows.ts'

/** A point of an agreement network. */
export interface Member {
  /** Actor or essay. */
  readonly unit: RecId
  /** n(i): sum of its counted stances. */
  readonly activity: number
  /** Propositions it takes a side on. */
  readonly propositions: number
  /** Of those, the ones on which it takes both sides: they count in congruence and in conflict. */
  readonly both: number
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
  /** Essays left out because they have no unit: for `organisation` those without one, for `holder` those nobody signed. */
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

const onBothSides = ({ affirm, deny }: CountRow): number =>
  affirm.filter((count, n) => count > 0 && deny[n]! > 0).length

const byStrength = (x: Candidate, y: Candidate): number => Math.abs(y.weight) - Math.abs(x.weight) || byPair(x, y)

/** The strongest of them, in order: of many only those that may be among these are put in order. */
const strongest = (candidates: readonly Candidate[], most: number): readonly Candidate[] => {
  if (candidates.length <= most) return candidates.toSorted(byStrength)
  const weights = Float64Array.from(candidates, ({ weight }) => Math.abs(weight)).sort()
  const least = weights[weights.length - most] ?? Infinity
  return candidates
    .filter(({ weight }) => Math.abs(weight) >= least)
    .toSorted(byStrength)
    .slice(0, most)
}

const windowFrom = (
  scoped: Scoped,
  options: AgreementOptions,
  shape: NetworkShape,
): Pick<AgreementWindow, 'members' | 'ties' | 'omittedTies'> | TooManyMembers => {
  const lines = shape.isolates ? linesFromScoped(scoped, options) : speakingLines(scoped, options)
  if (lines.length > maxMembers) return { kind: 'too_many_members', members: lines.length, limit: maxMembers }
  const candidates = candidatesFrom(lines, scoped, options)
  const shown = strongest(
    candidates.filter((c) => Math.abs(c.weight) >= shape.minWeight),
    shape.maxTies,
  )
  return {
    members: lines.map(({ unit, row, sided }) => ({
      unit,
      activity: row.activity,
      propositions: row.places.length,
      both: onBothSides(sided()),
    })),
    ties: shown.map((candidate) => tieFromCandidate(candidate, options)),
    omittedTies: candidates.length - shown.length,
  }
}

/** The days a window rule cuts: the scope's, and where they are open those of its dated essays. */
const daysToCut = ({ essays }: Scoped, days: Days): Stretch | undefined => {
  const dated = essays.flatMap((e) => (e.published === undefined ? [] : [daysFromDate(e.published)]))
  const from = days.from ?? dated.map((d) => d.from).toSorted()[0]
  const to =
    days.to ??
    dated
      .map((d) => d.to)
      .toSorted()
      .at(-1)
  return from === undefined || to === undefined ? undefined : { from, to }
}

const stretchesFrom = (scoped: Scoped, days: Days, rule: WindowRule | undefined): readonly Days[] => {
  const cut = rule && daysToCut(scoped, days)
  return rule === undefined || cut === undefined ? [days] : windowsFrom(rule, cut)
}

/** The stretches of time that a window rule cuts a scope into, inside its own bounds; without a rule the scope's own. */
export const stretchesOf = (standing: Standing, scope: Scope, rule: WindowRule | undefined): readonly Days[] => {
  if (rule === undefined) return [{}]
  const days = daysFromBounds(scope.from, scope.to)
  return stretchesFrom(scopedFromStanding(standing, scope), days, rule).map((stretch) => daysInBoth(stretch, days))
}

/** Who agrees with whom. Throws INVALID for a bad window rule or one that gives more than 120 windows. */
export const networkFromStanding = (
  standing: Standing,
  options: AgreementOptions,
  shape: NetworkShape,
): AgreementNetwork | TooManyMembers => {
  const scoped = scopedFromStanding(standing, options.scope)
  const days = daysFromBounds(options.scope.from, options.scope.to, options.scope.undated)
  const windows: AgreementWindow[] = []
  for (const stretch of stretchesFrom(scoped, days, shape.window)) {
    const inWindow = scopedInDays(scoped, daysInBoth(stretch, days))
    const found = windowFrom(inWindow.scoped, options, shape)
    if ('kind' in found) return found
    const { essays } = inWindow.scoped
    windows.push({
      ...stretch,
      ...found,
      undatedEssays: inWindow.unclear,
      essaysWithoutUnit: essays.filter((e) => unitsOfEssay(options.scope, e).length === 0).length,
    })
  }
  return { kind: 'network', corpusVersion: standing.version, windows }
}
