import type { RecId } from '../model/header.ts'
import type { Scope, Selection } from './options.ts'
import { boardFromScoped, positionOf, positions, type Board, type Position } from './position.ts'
import { remember } from './remember.ts'
import { scopedInOwnDays, unitsInScope } from './scope.ts'
import type { Standing, StandingProposition } from './standing.ts'

/** How many units of a scope take which position on one proposition. */
export type Tally = Readonly<Record<Position, number>>

/** The tally of what is in no analysis: a proposition that was rejected or withdrawn. */
export const nobody = Object.fromEntries(positions.map((position) => [position, 0])) as Tally

const tallyOf = (found: readonly Position[]): Tally => {
  const tally: Record<Position, number> = { ...nobody }
  for (const position of found) tally[position] += 1
  return tally
}

/** How these units stand on a proposition. */
export const tallyFromBoard = (board: Board, units: readonly RecId[], proposition: StandingProposition): Tally =>
  tallyOf(units.map((unit) => positionOf(board, unit, proposition)))

/** The scope between its own dates, ready for asking after cells. Worked out once for a table and a scope. */
export const boardFromStanding = remember((standing: Standing, scope: Scope): Board =>
  boardFromScoped(standing, scopedInOwnDays(standing, scope)),
)

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
