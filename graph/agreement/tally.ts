import type { RecId } from '../model/header.ts'
import type { Scope, Selection } from './options.ts'
import { absence, boardFromScoped, positions, spokenBy, toldBy, type Board, type Position } from './position.ts'
import { remember } from './remember.ts'
import { scopedInOwnDays, unitsInScope } from './scope.ts'
import type { Standing, StandingProposition } from './standing.ts'

/** How many units of a scope take which position on one proposition. */
export type Tally = Readonly<Record<Position, number>>

/** The tally of what is in no analysis: a proposition that was rejected or withdrawn. */
export const nobody = Object.fromEntries(positions.map((position) => [position, 0])) as Tally

/** What a board's units say, proposition by proposition. */
interface Said {
  /** By place, how many units of the scope take which position there. */
  readonly found: readonly Record<Position, number>[]
  /** By place, the units that speak there, or tell of others. */
  readonly present: readonly ReadonlySet<RecId>[]
}

const saidOf = new WeakMap<Board, Said>()

/** Once for a board: a unit speaks to few propositions, so that most of a tally is who is silent. */
const saidOn = (board: Board, units: readonly RecId[]): Said => {
  const known = saidOf.get(board)
  if (known !== undefined) return known
  const found = board.scoped.propositions.map((): Record<Position, number> => ({ ...nobody }))
  const present = found.map(() => new Set<RecId>())
  for (const unit of units) {
    for (const [place, position] of spokenBy(board, unit)) {
      found[place]![position] += 1
      present[place]!.add(unit)
    }
    for (const place of toldBy(board, unit))
      if (!present[place]!.has(unit)) {
        found[place]!.reported_only += 1
        present[place]!.add(unit)
      }
  }
  const said = { found, present }
  saidOf.set(board, said)
  return said
}

/** How the units of a board's scope, all of them, stand on a proposition. */
export const tallyFromBoard = (board: Board, units: readonly RecId[], proposition: StandingProposition): Tally => {
  const { found, present } = saidOn(board, units)
  const place = board.places.get(proposition.id)
  const tally = { ...(place === undefined ? nobody : found[place]!) }
  const spoken = place === undefined ? undefined : present[place]
  for (const unit of units) if (spoken?.has(unit) !== true) tally[absence(board, unit, proposition)] += 1
  return tally
}

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
  const { only, without, ...rest } = scope
  // What selects nothing is left out, so that a scope that never did is the same question as it is elsewhere.
  const given = (field: 'only' | 'without', selection: Selection) =>
    Object.keys(selection).length === 0 ? {} : { [field]: selection }
  const open: Scope = {
    ...rest,
    ...given('only', anyProposition(only)),
    ...given('without', anyProposition(without)),
  }
  const board = boardFromStanding(standing, open)
  const units = unitsInScope(board.scoped)
  return propositions.map((id) => {
    const proposition = standing.propositions.get(id)
    return proposition === undefined ? undefined : tallyFromBoard(board, units, proposition)
  })
}
