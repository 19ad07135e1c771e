import type { RecId } from '../model/header.ts'
import { meetingOf, weightFromMeeting } from './count-row.ts'
import { groupBy } from './group.ts'
import { emptyLine, lineOf, linesFromVotes, type Line } from './line.ts'
import type { AgreementOptions, Measure } from './options.ts'
import { remember } from './remember.ts'
import { unitsInScope, type Scoped } from './scope.ts'
import type { StandingEssay } from './standing.ts'
import { tieFromLines, type Tie } from './tie.ts'
import { votesOf, votesOutside, type Votes } from './votes.ts'
import { forWeights } from './weights.ts'

/** A pair of units with common ground. */
export interface Candidate {
  /** The unit with the smaller id; its line leaves out the essays both signed. */
  readonly a: Line
  readonly b: Line
  readonly weight: number
}

/** A name of a pair, the same whichever of the two comes first. */
export const pairKey = (a: RecId, b: RecId): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

/** The order of pairs by {@link pairKey}. */
export const byPair = (x: Pick<Candidate, 'a' | 'b'>, y: Pick<Candidate, 'a' | 'b'>): number =>
  x.a.unit === y.a.unit ? (x.b.unit < y.b.unit ? -1 : 1) : x.a.unit < y.a.unit ? -1 : 1

/** Only `ignore` counts otherwise than the rest. */
const countedBy = (measure: Measure): Measure => (measure === 'ignore' ? 'ignore' : 'subtract')

const votingLinesOf = remember((scoped: Scoped, measure: Measure): readonly Line[] =>
  linesFromVotes(scoped.votes, { scope: scoped.scope, measure }),
)

const linesOf = remember((scoped: Scoped, measure: Measure): readonly Line[] => {
  const voting = new Map(votingLinesOf(scoped, measure).map((line) => [line.unit, line]))
  return unitsInScope(scoped).map((unit) => voting.get(unit) ?? emptyLine(unit, scoped.votes))
})

/** Every unit of a scope (its dates applied) with its counts, by id; those without a counted stance too. */
export const linesFromScoped = (scoped: Scoped, { measure }: AgreementOptions): readonly Line[] =>
  linesOf(scoped, countedBy(measure))

/** The units of a scope that have a counted stance, by id: of a large corpus few speak to one issue. */
export const speakingLines = (scoped: Scoped, { measure }: AgreementOptions): readonly Line[] =>
  votingLinesOf(scoped, countedBy(measure)).filter(({ row }) => row.places.length > 0)

type CoSigned = ReadonlyMap<RecId, ReadonlyMap<RecId, readonly RecId[]>>

/** Essays by pair of their signers, the smaller id first. Most scopes have the essays of the whole table. */
const coSignedByPair = remember((essays: readonly StandingEssay[]): CoSigned => {
  const pairs = essays.flatMap(({ id, authors }) =>
    authors.flatMap((one, n) =>
      authors.slice(n + 1).map((other) => {
        const [a, b] = one < other ? [one, other] : [other, one]
        return { id, a, b }
      }),
    ),
  )
  return new Map(
    [...groupBy(pairs, (p) => p.a)].map(([a, list]) => [
      a,
      new Map([...groupBy(list, (p) => p.b)].map(([b, both]) => [b, both.map((p) => p.id)])),
    ]),
  )
})

const nobody: CoSigned = new Map()

/** The votes of a line's own unit. */
const ownVotesOf = ({ unit, votes }: Line): Votes => votesOf(votes, unit)

/** How a pair of lines stands outside the essays that both signed, if there are any. */
const apartFrom = (
  scoped: Scoped,
  options: AgreementOptions,
): ((a: Line, b: Line) => { readonly a: Line; readonly b: Line } | undefined) => {
  const coSigned = scoped.scope.unit === 'holder' ? coSignedByPair(scoped.essays, 'by pair') : nobody
  const outside = (line: Line, essays: readonly RecId[]): Line =>
    lineOf(line.unit, votesOutside(ownVotesOf(line), essays), options)
  return (a, b) => {
    const both = coSigned.get(a.unit)?.get(b.unit)
    return both && { a: outside(a, both), b: outside(b, both) }
  }
}

/** Calls `each` for every pair of lines, by ids, with their lines outside the essays both signed. */
export const forPairs = (
  lines: readonly Line[],
  scoped: Scoped,
  options: AgreementOptions,
  each: (a: Line, b: Line) => void,
): void => {
  const apart = apartFrom(scoped, options)
  lines.forEach((one, n) => {
    for (let m = n + 1; m < lines.length; m += 1) {
      const { a, b } = apart(one, lines[m]!) ?? { a: one, b: lines[m]! }
      each(a, b)
    }
  })
}

/**
 * Every pair of these lines with common ground, by ids, with its weight alone: the rest of a tie is worked out for those
 * that are shown. The lines are in order of their units.
 */
export const candidatesFrom = (
  lines: readonly Line[],
  scoped: Scoped,
  options: AgreementOptions,
): readonly Candidate[] => {
  const found: Candidate[] = []
  const apart = apartFrom(scoped, options)
  const rows = lines.map(({ row }) => row)
  forWeights(rows, options, (n, m, weight) => {
    const [a, b] = [lines[n]!, lines[m]!]
    const outside = apart(a, b)
    if (outside === undefined) {
      found.push({ a, b, weight })
      return
    }
    // Without those essays they have less in common, or nothing.
    const left = weightFromMeeting(meetingOf(outside.a.spread(), outside.b.row, options.measure), options)
    if (left !== undefined) found.push({ ...outside, weight: left.weight })
  })
  return found
}

/** The whole tie of a candidate. */
export const tieFromCandidate = ({ a, b }: Candidate, options: AgreementOptions): Tie => tieFromLines(a, b, options)!
