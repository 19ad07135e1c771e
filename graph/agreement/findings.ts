import type { Dimension } from '../model/proposition.ts'
import type { RecId } from '../model/header.ts'
import { byPair, candidatesFrom, linesFromScoped, pairKey, tieFromCandidate, type Candidate } from './candidates.ts'
import type { AgreementOptions } from './options.ts'
import { groupBy } from './group.ts'
import { scopedInOwnDays, unitsInScope, type Scoped } from './scope.ts'
import { sidedUnits, splitOf } from './split.ts'
import type { DirectTie, Standing } from './standing.ts'
import { boardFromStanding, tallyFromBoard, type Tally } from './tally.ts'
import type { Tie } from './tie.ts'
import { listVotes, selectVotes, type Vote } from './votes.ts'

/** A proposition that stands out. */
export interface Finding {
  readonly proposition: RecId
  readonly tally: Tally
  /** 0: all on one side; 1: as many for as against (graph/agreement/split.ts). */
  readonly split: number
}

/** Two statements on the same side of a proposition that nevertheless diverge, as a direct relation says. */
export interface Parting {
  readonly relation: RecId
  readonly dimension: Dimension
  /** The statement with the smaller id. */
  readonly a: RecId
  readonly b: RecId
  readonly proposition: RecId
}

/** What an analyst would draw from a scope first. Each list is as long as the corpus has cause for, up to `first`. */
export interface Findings {
  readonly corpusVersion: number
  /** At least two units take a side, and all the same one; most units first, then ids. */
  readonly consensus: readonly Finding[]
  /** Units on both sides; most evenly split first, then most units, then ids. */
  readonly divided: readonly Finding[]
  /** Divergence inside agreement, by statements' ids. */
  readonly partings: readonly Parting[]
  /** The tie with the greatest positive weight, by the measure subtract; absent if no tie is positive. */
  readonly nearest?: Tie
  /** The tie with the lowest negative weight; absent if no tie is negative. */
  readonly farthest?: Tie
}

const byId = (a: Finding, b: Finding): number => (a.proposition < b.proposition ? -1 : 1)

const findingsOn = (standing: Standing, options: AgreementOptions): readonly Finding[] => {
  const board = boardFromStanding(standing, options.scope)
  const units = unitsInScope(board.scoped)
  return board.scoped.propositions.flatMap((proposition) => {
    const tally = tallyFromBoard(board, units, proposition)
    const split = splitOf(tally)
    return split === undefined ? [] : [{ proposition: proposition.id, tally, split }]
  })
}

/** The common propositions on which two statements take the same side. */
const sharedSides = (votes: ReadonlyMap<RecId, readonly Vote[]>, { a, b }: DirectTie): readonly RecId[] =>
  (votes.get(a) ?? []).flatMap((x) =>
    x.side !== 'discuss' && (votes.get(b) ?? []).some((y) => y.proposition === x.proposition && y.side === x.side)
      ? [x.proposition]
      : [],
  )

const partingsFrom = (standing: Standing, { scope, votes }: Scoped): readonly Parting[] => {
  const parting = standing.directTies.filter((tie) => tie.sense === 'diverges' && scope.statuses.includes(tie.status))
  const wanted = new Set(parting.flatMap(({ a, b }) => [a, b]))
  const { statement, statementIds } = votes.columns
  const isWanted = statementIds.map((id) => wanted.has(id))
  const ofStatement = groupBy(
    listVotes(selectVotes(votes, (n) => isWanted[statement[votes.row[n]!]!]!)),
    (vote) => vote.stance.statement,
  )
  return parting
    .flatMap((tie) => {
      const [proposition] = [...new Set(sharedSides(ofStatement, tie))].toSorted()
      const { relation, dimension, a, b } = tie
      return proposition === undefined ? [] : [{ relation, dimension, a, b, proposition }]
    })
    .toSorted((x, y) => (pairKey(x.a, x.b) < pairKey(y.a, y.b) ? -1 : 1))
}

/** The pair whose weight is the greatest in one direction; pairs of equal weight by id. */
const extreme = (candidates: readonly Candidate[], sign: 1 | -1): Candidate | undefined =>
  candidates.filter((c) => sign * c.weight > 0).toSorted((x, y) => sign * (y.weight - x.weight) || byPair(x, y))[0]

/** What stands out in a scope. Distances are by the measure subtract, with the normalisation of the options. */
export const findingsFromStanding = (standing: Standing, options: AgreementOptions, first: number): Findings => {
  const signed: AgreementOptions = { ...options, measure: 'subtract' }
  const scoped = scopedInOwnDays(standing, options.scope)
  const found = findingsOn(standing, options)
  const candidates = candidatesFrom(linesFromScoped(scoped, signed), scoped, signed)
  const tieOf = (candidate: Candidate | undefined): Tie | undefined =>
    candidate === undefined ? undefined : tieFromCandidate(candidate, signed)
  const [nearest, farthest] = [tieOf(extreme(candidates, 1)), tieOf(extreme(candidates, -1))]
  return {
    corpusVersion: standing.version,
    consensus: found
      .filter(({ split }) => split === 0)
      .toSorted((a, b) => sidedUnits(b.tally) - sidedUnits(a.tally) || byId(a, b))
      .slice(0, first),
    divided: found
      .filter(({ split }) => split > 0)
      .toSorted((a, b) => b.split - a.split || sidedUnits(b.tally) - sidedUnits(a.tally) || byId(a, b))
      .slice(0, first),
    partings: partingsFrom(standing, scoped).slice(0, first),
    ...(nearest === undefined ? {} : { nearest }),
    ...(farthest === undefined ? {} : { farthest }),
  }
}
