import type { RecId } from '../model/header.ts'
import { candidatesFrom, speakingLines } from './candidates.ts'
import type { AgreementOptions, Measure } from './options.ts'
import { scopedInOwnDays } from './scope.ts'
import type { Standing } from './standing.ts'

/** A pair of units and how strongly they agree, more than 0. */
export interface WeightedPair {
  readonly a: RecId
  readonly b: RecId
  readonly weight: number
}

/** Communities of an undirected weighted graph, with their modularity. */
export interface Partition {
  readonly groups: readonly (readonly RecId[])[]
  /** Newman's Q: the share of weight inside the groups above what chance would put there; −½ to 1. */
  readonly modularity: number
}

/** Finds communities. Must be deterministic: the same units and pairs in the same order, the same groups. */
export type FindCommunities = (units: readonly RecId[], pairs: readonly WeightedPair[]) => Partition

/** Units that agree with one another more than with others. */
export interface Camps {
  readonly kind: 'camps'
  readonly corpusVersion: number
  /** Largest first, then by first id; ids in order. Only units with a positive tie of congruence. */
  readonly groups: readonly (readonly RecId[])[]
  readonly modularity: number
  /**
   * (E − I) ÷ (E + I), E the weight of congruence between camps and I that inside them: −1, nobody agrees across
   * camps; 1, only across. Krackhardt and Stern 1988, "E-I index".
   */
  readonly eiIndex: number
  /** Which share of the weight of conflict runs between camps, 0 to 1; absent if there is no conflict. */
  readonly conflictAcross?: number
  /** Units of the scope that take a side. */
  readonly units: number
  /** {@link leastUnits}. */
  readonly least: number
  /** Fewer units than {@link leastUnits}: shown because it was asked for, and to be marked so. */
  readonly few: boolean
}

/** Camps that are not shown, and why. */
export interface WithheldCamps {
  readonly kind: 'withheld'
  readonly corpusVersion: number
  /** `too_few_units`: cannot be told from chance. `no_agreement`: no two units agree on anything. */
  readonly reason: 'too_few_units' | 'no_agreement'
  readonly units: number
  readonly least: number
}

/** Below this many units, communities cannot be told from chance (the design's section 5). */
export const leastUnits = 8

/** The camps of a scope, by congruence; withheld with a reason below {@link leastUnits} unless `evenIfFew`. */
export const campsFromStanding = (
  standing: Standing,
  options: AgreementOptions,
  findCommunities: FindCommunities,
  evenIfFew = false,
): Camps | WithheldCamps => {
  const scoped = scopedInOwnDays(standing, options.scope)
  const pairsBy = (measure: Measure): { readonly units: number; readonly pairs: readonly WeightedPair[] } => {
    const by = { ...options, measure }
    const lines = speakingLines(scoped, by)
    const pairs = candidatesFrom(lines, scoped, by)
      .filter(({ weight }) => weight > 0)
      .map(({ a, b, weight }) => ({ a: a.unit, b: b.unit, weight }))
    return { units: lines.length, pairs }
  }
  const { units, pairs } = pairsBy('congruence')
  const withheld = { kind: 'withheld', corpusVersion: standing.version, units, least: leastUnits } as const
  if (units < leastUnits && !evenIfFew) return { ...withheld, reason: 'too_few_units' }
  if (pairs.length === 0) return { ...withheld, reason: 'no_agreement' }
  const tied = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))].toSorted()
  const found = findCommunities(tied, pairs)
  const groups = found.groups
    .map((group) => group.toSorted())
    .toSorted((a, b) => b.length - a.length || (a[0]! < b[0]! ? -1 : 1))
  const campOf = new Map(groups.flatMap((group, n) => group.map((unit) => [unit, n] as const)))
  const sum = (list: readonly WeightedPair[]): number => list.reduce((total, { weight }) => total + weight, 0)
  // Who agrees with nobody is in no camp: all that unit's conflicts run across.
  const across = (list: readonly WeightedPair[]): number =>
    sum(list.filter(({ a, b }) => !campOf.has(a) || campOf.get(a) !== campOf.get(b)))
  const external = across(pairs)
  const conflicts = pairsBy('conflict').pairs
  return {
    kind: 'camps',
    corpusVersion: standing.version,
    groups,
    modularity: found.modularity,
    eiIndex: (2 * external - sum(pairs)) / sum(pairs),
    ...(conflicts.length > 0 && { conflictAcross: across(conflicts) / sum(conflicts) }),
    units,
    least: leastUnits,
    few: units < leastUnits,
  }
}
