import type { RecId } from '../model/header.ts'
import { byPair, candidatesFrom, linesFromScoped, tieFromCandidate, type Candidate } from './candidates.ts'
import { meetingOf, type CountRow } from './count-row.ts'
import { genericPlace, type Sided } from './generic.ts'
import type { LeaveOuts } from './leave-out.ts'
import type { Line } from './line.ts'
import type { AgreementOptions } from './options.ts'
import { weightAfter, type Changes } from './range.ts'
import { scopedInOwnDays } from './scope.ts'
import type { Standing } from './standing.ts'
import type { Tie } from './tie.ts'

/** What the network would be without one proposition, essay or statement. */
export interface Removal {
  /** What is left out. */
  readonly left: RecId
  /** The pair that would be nearest; absent: no tie above 0 would be left. */
  readonly nearest?: { readonly a: RecId; readonly b: RecId; readonly weight: number }
  /** What the pair that is nearest now would weigh; absent: its tie would be gone. */
  readonly weight?: number
  /** Ties that would be gone or change their sign. */
  readonly changed: number
  /** Mean weight of the ties left; absent: none. */
  readonly mean?: number
}

/** What leaving out each of a kind in turn comes to. */
export interface LeftOut {
  /** How many were left out in turn: all that any unit of the scope takes a side with. */
  readonly tried: number
  /** How many of those leave the nearest pair the nearest. */
  readonly kept: number
  /** Lowest and highest weight of that pair; absent: its tie never stays. */
  readonly low?: number
  readonly high?: number
  /** Those that change most: another nearest pair first, then ties changed, then the mean; at most {@link mostTelling}. */
  readonly telling: readonly Removal[]
}

/** How far a network hangs on single propositions, essays and statements. */
export interface Robustness {
  readonly corpusVersion: number
  readonly ties: number
  /** Mean weight of the ties; absent without any. */
  readonly mean?: number
  /** The tie with the greatest weight above 0; absent: there is none, and nothing is left out. */
  readonly nearest?: Tie
  readonly propositions: LeftOut
  readonly essays: LeftOut
  /** Absent where there are too many to try ({@link mostTrials}). */
  readonly statements?: LeftOut
  /** A proposition that most units affirm and none denies: it lifts every tie. */
  readonly generic?: {
    readonly proposition: RecId
    readonly units: number
    readonly of: number
    readonly removal: Removal
  }
}

/** Removals that are named at most. */
export const mostTelling = 5
/** Weights worked out at most for one kind of thing left out. */
export const mostTrials = 4_000_000

const nothing: Changes = {
  of: {
    ...{ texts: new Int32Array(0), start: new Int32Array(1), place: new Int32Array(0) },
    ...{ affirm: new Float64Array(0), deny: new Float64Array(0) },
  },
  ...{ from: 0, to: 0 },
}

/** What leaving out each of a kind changes in a line's counts, by id. */
type Losses = ReadonlyMap<RecId, Changes>
type LossesOf = (line: Line) => Losses

const remembered = (lossesOf: (line: Line) => Losses): LossesOf => {
  const known = new Map<CountRow, Losses>()
  return (line) => {
    const found = known.get(line.row) ?? lossesOf(line)
    known.set(line.row, found)
    return found
  }
}

const byText = (of: LeaveOuts, ids: readonly RecId[]): Losses =>
  new Map(Array.from(of.texts, (text, n) => [ids[text]!, { of, from: of.start[n]!, to: of.start[n + 1]! }]))

/** What leaving out each proposition changes in a line's counts: whatever it counts there is gone. */
const lossesByProposition = (propositions: readonly { readonly id: RecId }[]): LossesOf =>
  remembered(({ row: { places } }) => {
    const of: LeaveOuts = {
      texts: places,
      start: Int32Array.from({ length: places.length + 1 }, (_, n) => n),
      place: places,
      affirm: new Float64Array(places.length),
      deny: new Float64Array(places.length),
    }
    return byText(
      of,
      propositions.map(({ id }) => id),
    )
  })

interface Effect {
  changed: number
  gone: number
  /** Sum of what the weights change. */
  change: number
  weight: number | undefined
  best: { readonly candidate: Candidate; readonly weight: number } | undefined
}

const isNearer = (x: { candidate: Candidate; weight: number }, y: Effect['best']): boolean =>
  x.weight > 0 &&
  (y === undefined || x.weight > y.weight || (x.weight === y.weight && byPair(x.candidate, y.candidate) < 0))

/** Every removal of a kind, by id. `falling` are the candidates, the nearest first. */
const removalsOf = (
  falling: readonly Candidate[],
  lossesOf: LossesOf,
  options: AgreementOptions,
): readonly Removal[] => {
  const [nearest] = falling
  const effects = new Map<RecId, Effect>()
  for (const candidate of falling) {
    const { a, b } = candidate
    const whole = meetingOf(a.spread(), b.row, options.measure)
    const [ofA, ofB] = [lossesOf(a), lossesOf(b)]
    for (const left of new Set([...ofA.keys(), ...ofB.keys()])) {
      const weight = weightAfter(a, b, whole, ofA.get(left) ?? nothing, ofB.get(left) ?? nothing, options)
      const effect = effects.get(left) ?? { changed: 0, gone: 0, change: 0, weight: nearest!.weight, best: undefined }
      effects.set(left, effect)
      if (weight === undefined) effect.gone += 1
      if (weight === undefined || Math.sign(weight) !== Math.sign(candidate.weight)) effect.changed += 1
      effect.change += (weight ?? 0) - candidate.weight
      if (candidate === nearest) effect.weight = weight
      if (weight !== undefined && isNearer({ candidate, weight }, effect.best)) effect.best = { candidate, weight }
    }
  }
  const total = falling.reduce((sum, { weight }) => sum + weight, 0)
  return [...effects]
    .toSorted(([x], [y]) => (x < y ? -1 : 1))
    .map(([left, effect]): Removal => {
      const untouched = falling.find(({ a, b }) => !lossesOf(a).has(left) && !lossesOf(b).has(left))
      const rest = untouched && { candidate: untouched, weight: untouched.weight }
      const first = rest !== undefined && isNearer(rest, effect.best) ? rest : effect.best
      const ties = falling.length - effect.gone
      return {
        left,
        changed: effect.changed,
        ...(first && { nearest: { a: first.candidate.a.unit, b: first.candidate.b.unit, weight: first.weight } }),
        ...(effect.weight !== undefined && { weight: effect.weight }),
        ...(ties > 0 && { mean: (total + effect.change) / ties }),
      }
    })
}

const leftOutFrom = (removals: readonly Removal[], nearest: Candidate, mean: number): LeftOut => {
  const isKept = ({ nearest: first }: Removal) => first?.a === nearest.a.unit && first.b === nearest.b.unit
  const weights = removals.flatMap(({ weight }) => (weight === undefined ? [] : [weight]))
  const shift = (removal: Removal) => Math.abs((removal.mean ?? 0) - mean)
  return {
    tried: removals.length,
    kept: removals.filter(isKept).length,
    ...(weights.length > 0 && { low: Math.min(...weights), high: Math.max(...weights) }),
    telling: removals
      .filter((removal) => !isKept(removal) || removal.changed > 0 || removal.weight !== nearest.weight)
      .toSorted((x, y) => Number(isKept(x)) - Number(isKept(y)) || y.changed - x.changed || shift(y) - shift(x))
      .slice(0, mostTelling),
  }
}

const untried: LeftOut = { tried: 0, kept: 0, telling: [] }

/** How far the network of these options hangs on single propositions, essays and statements. */
export const robustnessFromStanding = (standing: Standing, options: AgreementOptions): Robustness => {
  const scoped = scopedInOwnDays(standing, options.scope)
  const lines = linesFromScoped(scoped, options)
  const falling = candidatesFrom(lines, scoped, options).toSorted((x, y) => y.weight - x.weight || byPair(x, y))
  const mean = falling.reduce((sum, { weight }) => sum + weight, 0) / falling.length
  const head = {
    corpusVersion: standing.version,
    ties: falling.length,
    ...(falling.length > 0 && { mean }),
  }
  const [nearest] = falling
  if (nearest === undefined || nearest.weight <= 0)
    return { ...head, propositions: untried, essays: untried, statements: untried }
  const removals = (lossesOf: LossesOf) => removalsOf(falling, lossesOf, options)
  const byProposition = removals(lossesByProposition(scoped.propositions))
  const trials = falling.reduce((sum, { a, b }) => sum + a.statements().texts.length + b.statements().texts.length, 0)
  const sided = lines.map((line): Sided => line.sided()).filter(({ places }) => places.length > 0)
  const common = genericPlace(sided)
  const generic = common && scoped.propositions[common.place]!.id
  const removal = byProposition.find(({ left }) => left === generic)
  return {
    ...head,
    nearest: tieFromCandidate(nearest, options),
    propositions: leftOutFrom(byProposition, nearest, mean),
    essays: leftOutFrom(
      removals(remembered((line) => byText(line.essays(), line.votes.columns.essayIds))),
      nearest,
      mean,
    ),
    ...(trials <= mostTrials && {
      statements: leftOutFrom(
        removals(remembered((line) => byText(line.statements(), line.votes.columns.statementIds))),
        nearest,
        mean,
      ),
    }),
    ...(common && removal && { generic: { proposition: generic!, units: common.units, of: sided.length, removal } }),
  }
}
