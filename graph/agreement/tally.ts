import type { RecId } from '../model/header.ts'
import type { Scope, Selection } from './options.ts'
import { boardFromScoped, positionOf, positions, type Board, type Position } from './position.ts'
import { scopedFromStanding, scopedInDays, unitsInScope } from './scope.ts'
import type { Standing, StandingProposition } from './standing.ts'
import { daysFromBounds } from './windows.ts'

/** How many units of a scope take which position on one proposition. */
export type Tally = Readonly<Record<Position, number>>

const nobody = Object.fromEntries(positions.map((position) => [position, 0])) as Tally

/** How these units stand on a proposition. */
export const tallyFromBoard = (board: Board, units: readonly RecId[], proposition: StandingProposition): Tally =>
  units.reduce((tally, unit) => {
    const position = positionOf(board, unit, proposition)
    return { ...tally, [position]: tally[position] + 1 }
  }, nobody)

/** The scope between its own dates, ready for asking after cells. */
export const boardFromStanding = (standing: Standing, scope: Scope): Board => {
  const { scoped } = scopedInDays(scopedFromStanding(standing, scope), daysFromBounds(scope.from, scope.to))
  return boardFromScoped(standing, scoped)
}

/** The selection without what it says of propositions. */
const anyProposition = (selection: Selection | undefined): Selection =>
  Object.fromEntries(
    Object.entries(selection ?? {}).filter(([field]) => !['propositions', 'issues', 'dimensions'].includes(field)),
  )

/**
 * How the units of the scope stand on a proposition; undefined if the table has no such proposition. The scope's own
 * choice of propositions does not apply: it was asked for by name.
 */
export const tallyFromStanding = (standing: Standing, proposition: RecId, scope: Scope): Tally | undefined =>
  talliesFromStanding(standing, [proposition], scope)[0]

/** {@link tallyFromStanding} of many propositions at the price of one scan. */
export const talliesFromStanding = (
  standing: Standing,
  propositions: readonly RecId[],
  scope: Scope,
): readonly (Tally | undefined)[] => {
  const open = { ...scope, only: anyProposition(scope.only), without: anyProposition(scope.without) }
  const board = boardFromStanding(standing, open)
  const units = unitsInScope(board.scoped)
  return propositions.map((id) => {
    const proposition = standing.propositions.get(id)
    return proposition === undefined ? undefined : tallyFromBoard(board, units, proposition)
  })
}
