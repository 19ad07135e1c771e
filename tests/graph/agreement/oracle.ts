import { countRuleFrom, countsFromVotes, type Count, type Counts } from '../../../graph/agreement/counts.ts'
import { measureOf } from '../../../graph/agreement/measure.ts'
import type { AgreementOptions, Normalisation } from '../../../graph/agreement/options.ts'
import { coSignedEssays } from '../../../graph/agreement/pair.ts'
import { listVotes, type Vote } from '../../../graph/agreement/votes.ts'
import { scopedInOwnDays } from '../../../graph/agreement/scope.ts'
import type { Standing } from '../../../graph/agreement/standing.ts'
import type { Tie } from '../../../graph/agreement/tie.ts'

/**
 * Ties the slow way, with nothing kept, spread or taken back: each sum from its definition, and each statement and essay
 * left out by counting everything anew.
 */

const sides = ['affirm', 'deny'] as const
const none: Count = { affirm: 0, deny: 0 }

const denominators: Readonly<Record<Normalisation, (a: readonly number[], b: readonly number[]) => number>> = {
  none: () => 1,
  average_activity: (a, b) => (total(a) + total(b)) / 2,
  shared: (a, b) => total(a.map((x, n) => x * (b[n]! + b[n % 2 === 0 ? n + 1 : n - 1]!))),
  jaccard: (a, b) => total(a.map((x, n) => (b[n] === 0 ? x : 0) + (x === 0 ? b[n]! : 0) + x * b[n]!)),
  cosine: (a, b) => Math.sqrt(total(a.map((x) => x * x)) * total(b.map((x) => x * x))),
  dna_cosine: (a, b) => total(a) * total(b),
}
const total = (list: readonly number[]): number => list.reduce((sum, x) => sum + x, 0)

const weigh = (a: Counts, b: Counts, { measure, normalisation }: AgreementOptions) => {
  const shared = [...a.keys()].filter((proposition) => b.has(proposition))
  if (shared.length === 0) return undefined
  const numerator = total(shared.map((j) => measureOf[measure](a.get(j)!, b.get(j)!)))
  const all = [...new Set([...a.keys(), ...b.keys()])].toSorted()
  const listed = (counts: Counts) => all.flatMap((j) => sides.map((side) => (counts.get(j) ?? none)[side]))
  const denominator = denominators[normalisation](listed(a), listed(b))
  return { weight: numerator / denominator, numerator, denominator, shared: shared.length }
}

/** The tie of two units, or undefined; `a` is the smaller id. */
export const oracleTie = (standing: Standing, a: string, b: string, options: AgreementOptions): Tie | undefined => {
  const scoped = scopedInOwnDays(standing, options.scope)
  const coSigned = coSignedEssays(scoped, a, b)
  const outside = listVotes(scoped.votes).filter(({ stance }) => !coSigned.includes(stance.essay))
  const of = (unit: string, keep: (vote: Vote) => boolean): readonly Vote[] =>
    outside.filter((v) => v.unit === unit && keep(v))
  const rule = countRuleFrom(options.scope, options.measure)
  const weighed = (keep: (vote: Vote) => boolean) =>
    weigh(countsFromVotes(of(a, keep), rule), countsFromVotes(of(b, keep), rule), options)
  const whole = weighed(() => true)
  if (whole === undefined) return undefined
  const texts = (key: (vote: Vote) => string) => [
    ...new Set(outside.filter((v) => [a, b].includes(v.unit) && v.side !== 'discuss').map(key)),
  ]
  const without = (key: (vote: Vote) => string) =>
    texts(key).flatMap((text) => weighed((v) => key(v) !== text)?.weight ?? [])
  const weights = [...without((v) => v.stance.statement), ...without((v) => v.stance.essay)]
  const reviewed = weighed(({ stance }) => [stance.statementStatus, stance.stanceStatus].every((s) => s === 'accepted'))
  const isOn = (unit: string, proposition: string, side: string): boolean =>
    countsFromVotes(
      of(unit, (v) => v.side === side && v.proposition === proposition),
      rule,
    ).size > 0
  const marks = [...standing.propositions.keys()].map((j) =>
    [a, b].map((unit) => `${isOn(unit, j, 'affirm') ? '+' : ''}${isOn(unit, j, 'deny') ? '-' : ''}`),
  )
  const single = marks.filter(([x, y]) => x!.length === 1 && y!.length === 1)
  return {
    a,
    b,
    ...whole,
    agreeing: single.filter(([x, y]) => x === y).length,
    diverging: single.filter(([x, y]) => x !== y).length,
    low: weights.length === 0 ? whole.weight : Math.min(...weights),
    high: weights.length === 0 ? whole.weight : Math.max(...weights),
    ...(reviewed === undefined ? {} : { reviewedWeight: reviewed.weight }),
  }
}
