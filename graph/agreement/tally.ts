import type { RecId } from '../model/record.ts'
import type { Scope } from './options.ts'
import type { Position } from './position.ts'
import type { Standing } from './standing.ts'

/** How many units of a scope take which position on one proposition. */
export type Tally = Readonly<Record<Position, number>>

/** How the units of the scope stand on a proposition. */
export const tallyFromStanding = (standing: Standing, proposition: RecId, scope: Scope): Tally => {
  throw new Error(`not yet: ${standing.version} ${proposition} ${scope.unit}`)
}
