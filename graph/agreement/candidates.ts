import type { RecId } from '../model/header.ts'
import { meetingOf, weightFromMeeting, type Places } from './count-row.ts'
import { groupBy } from './group.ts'
import { lineFromVotes, type Line } from './line.ts'
import type { AgreementOptions } from './options.ts'
import { votesOutside } from './pair.ts'
import { remember } from './remember.ts'
import { unitsInScope, type Scoped } from './scope.ts'
import { tieFromLines, type Tie } from './tie.ts'

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

/** The places of a scope's propositions. */
export const placesFrom = ({ propositions }: Scoped): Places => new Map(propositions.map(({ id }, n) => [id, n]))

/** Only `ignore` counts otherwise than the rest. */
const countedBy = (measure: AgreementOptions['measure']): AgreementOptions['measure'] =>
  measure === 'ignore' ? 'ignore' : 'subtract'

const optionsOf = ({ scope }: Scoped, measure: AgreementOptions['measure']): AgreementOptions => ({
  ...{ scope, measure, normalisation: 'none' },
})

const votingLinesOf = remember((scoped: Scoped, measure: AgreementOptions['measure']): readonly Line[] => {
  const places = placesFrom(scoped)
  const options = optionsOf(scoped, measure)
  return [...groupBy(scoped.votes, (v) => v.unit)]
    .map(([unit, votes]) => lineFromVotes(unit, votes, places, options))
    .sort((a, b) => (a.unit < b.unit ? -1 : 1))
})

const linesOf = remember((scoped: Scoped, measure: AgreementOptions['measure']): readonly Line[] => {
  const voting = new Map(votingLinesOf(scoped, measure).map((line) => [line.unit, line]))
  const places = placesFrom(scoped)
  const options = optionsOf(scoped, measure)
  return unitsInScope(scoped).map((unit) => voting.get(unit) ?? lineFromVotes(unit, [], places, options))
})

/** Every unit of a scope (its dates applied) with its counts, by id; those without a counted stance too. */
export const linesFromScoped = (scoped: Scoped, { measure }: AgreementOptions): readonly Line[] =>
  linesOf(scoped, countedBy(measure))

/** The units of a scope that have a counted stance, by id: of a large corpus few speak to one issue. */
export const speakingLines = (scoped: Scoped, { measure }: AgreementOptions): readonly Line[] =>
  votingLinesOf(scoped, countedBy(measure)).filter(({ counts }) => counts.size > 0)

/** Essays by pair of their signers, the smaller id first. */
const coSignedByPair = ({ scope, essays }: Scoped): ReadonlyMap<RecId, ReadonlyMap<RecId, readonly RecId[]>> => {
  const signed = scope.unit === 'holder' ? essays : []
  const pairs = signed.flatMap(({ id, authors }) =>
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
}

/** Calls `each` for every pair of lines, by ids, with their lines outside the essays both signed. */
export const forPairs = (
  lines: readonly Line[],
  scoped: Scoped,
  options: AgreementOptions,
  each: (a: Line, b: Line) => void,
): void => {
  const coSigned = coSignedByPair(scoped)
  const places = placesFrom(scoped)
  const outside = (line: Line, essays: readonly RecId[]): Line =>
    lineFromVotes(line.unit, votesOutside(line.votes, essays), places, options)
  lines.forEach((a, n) => {
    const coSigners = coSigned.get(a.unit)
    for (let m = n + 1; m < lines.length; m += 1) {
      const b = lines[m]!
      const both = coSigners?.get(b.unit)
      if (both === undefined) each(a, b)
      else each(outside(a, both), outside(b, both))
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
  forPairs(lines, scoped, options, (a, b) => {
    const weight = weightFromMeeting(meetingOf(a.spread(), b.row, options.measure), options)
    if (weight !== undefined) found.push({ a, b, weight: weight.weight })
  })
  return found
}

/** The whole tie of a candidate. */
export const tieFromCandidate = ({ a, b }: Candidate, options: AgreementOptions): Tie => tieFromLines(a, b, options)!
