import type { RecId } from '../model/header.ts'
import type { Stance } from '../store.ts'
import type { Count } from './counts.ts'
import { lineOf, type Line } from './line.ts'
import { measureOf } from './measure.ts'
import type { AgreementOptions } from './options.ts'
import { outcomeOf, outcomes, type Outcome } from './outcome.ts'
import { coSignedEssays } from './pair.ts'
import { boardFromScoped, cellOf, type Cell } from './position.ts'
import { scopedInOwnDays, type Scoped } from './scope.ts'
import type { Standing, StandingProposition } from './standing.ts'
import { tieFromLines, type Tie } from './tie.ts'
import { selectVotes, votesOutside, type Votes } from './votes.ts'

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

const keyOf = (outcome: Outcome, { issue, id }: StandingProposition): string =>
  `${outcomes.indexOf(outcome)} ${issue ?? '~'} ${id}`

const votesAmong = (votes: Votes, units: readonly RecId[]): Votes => {
  const isTheirs = votes.units.map((unit) => units.includes(unit))
  return selectVotes(votes, (n) => isTheirs[votes.unit[n]!]!)
}

/** What the scope leaves of two units outside some essays. */
const between = (scoped: Scoped, units: readonly RecId[], essays: readonly RecId[]): Scoped => ({
  ...scoped,
  votes: votesOutside(votesAmong(scoped.votes, units), essays),
  retold: votesOutside(votesAmong(scoped.retold, units), essays),
  essays: scoped.essays.filter((e) => !essays.includes(e.id)),
})

const countsByPlace = ({ row: { places, affirm, deny } }: Line): ReadonlyMap<number, Count> =>
  new Map(Array.from(places, (place, n) => [place, { affirm: affirm[n]!, deny: deny[n]! }]))

/** The table with the stances of two units' essays, and those they hold, alone: no other bears on what is between them. */
const narrowedTo = (standing: Standing, units: readonly RecId[]): Standing => {
  const essays = new Set(
    [...standing.essays.values()]
      .filter(({ id, organisation, authors }) =>
        [id, organisation, ...authors].some((one) => one && units.includes(one)),
      )
      .map(({ id }) => id),
  )
  const isTheirs = ({ essay, holders }: Stance): boolean =>
    essays.has(essay) || holders.some((holder) => units.includes(holder))
  return { ...standing, stances: standing.stances.filter(isTheirs) }
}

/**
 * Two units side by side, with the statements behind their tie. Cells, outcomes and contributions leave out the essays
 * both signed, as the tie does, so that the lines add up to it.
 */
export const comparisonFromStanding = (
  standing: Standing,
  a: RecId,
  b: RecId,
  options: AgreementOptions,
): Comparison => {
  const { scope, measure } = options
  const dated = scopedInOwnDays(narrowedTo(standing, [a, b]), scope)
  const coSigned = a === b ? [] : coSignedEssays(dated, a, b)
  const scoped = between(dated, [a, b], coSigned)
  const board = boardFromScoped(standing, scoped)
  const [lineA, lineB] = [lineOf(a, scoped.votes, options), lineOf(b, scoped.votes, options)]
  const [countA, countB] = [countsByPlace(lineA), countsByPlace(lineB)]
  const lines = scoped.propositions.flatMap((proposition, place): readonly ComparedProposition[] => {
    const [x, y] = [countA.get(place), countB.get(place)]
    if (x === undefined && y === undefined) return []
    const [cellA, cellB] = [cellOf(board, a, proposition), cellOf(board, b, proposition)]
    const outcome = outcomeOf(x && cellA, y && cellB)!
    const contribution = x === undefined || y === undefined ? 0 : measureOf[measure](x, y)
    const key = keyOf(outcome, proposition)
    return [{ proposition: proposition.id, outcome, a: cellA, b: cellB, contribution, key }]
  })
  const tie = tieFromLines(lineA, lineB, options)
  return {
    corpusVersion: standing.version,
    a,
    b,
    ...(tie === undefined ? {} : { tie }),
    propositions: lines.toSorted((x, y) => (x.key < y.key ? -1 : 1)),
    coSigned,
  }
}
