import type { RecId } from '../model/header.ts'
import { defaultScope, type Scope } from './options.ts'
import { unitsOfEssay } from './scope.ts'
import type { Standing } from './standing.ts'

/**
 * How many units of the whole table speak on each proposition, whatever side they take and whether they take one; one on
 * which nobody speaks is not in it. Of the scope only unit and voices count: whether a proposition is a point of debate
 * does not depend on whom one looks at.
 */
export const speakersFromStanding = (
  { stances, everyStance = stances, essays }: Standing,
  { unit, voices }: Pick<Scope, 'unit' | 'voices'>,
): ReadonlyMap<RecId, number> => {
  const scope: Scope = { ...defaultScope, unit, voices }
  const units = new Map<RecId, Set<RecId>>()
  for (const stance of everyStance) {
    const { proposition, sense } = stance
    const essay = essays.get(stance.essay)
    if (essay === undefined || proposition === undefined || sense === 'about' || !voices.includes(stance.voice))
      continue
    if (!scope.statuses.includes(stance.statementStatus) || !scope.statuses.includes(stance.stanceStatus)) continue
    const speaking = units.get(proposition) ?? new Set<RecId>()
    for (const one of unit === 'holder' ? stance.holders : unitsOfEssay(scope, essay)) speaking.add(one)
    units.set(proposition, speaking)
  }
  return new Map([...units].map(([proposition, speaking]) => [proposition, speaking.size]))
}
