import type { RecId } from '../model/header.ts'
import { columnsOf } from './columns.ts'
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
  const columns = columnsOf(everyStance)
  const numbers = new Map<RecId, number>()
  const numberOf = (one: RecId): number => {
    const known = numbers.get(one)
    if (known !== undefined) return known
    numbers.set(one, numbers.size)
    return numbers.size - 1
  }
  const speaking: (Set<number> | undefined)[] = Array.from({ length: columns.propositions.size }, () => undefined)
  for (let row = 0; row < columns.stances.length; row++) {
    const stance = columns.stances[row]!
    const essay = essays.get(stance.essay)
    if (essay === undefined || !voices.includes(stance.voice)) continue
    if (!scope.statuses.includes(stance.statementStatus) || !scope.statuses.includes(stance.stanceStatus)) continue
    const there = (speaking[columns.proposition[row]!] ??= new Set())
    for (const one of unit === 'holder' ? stance.holders : unitsOfEssay(scope, essay)) there.add(numberOf(one))
  }
  return new Map(
    [...columns.propositions].flatMap(([id, n]) => {
      const there = speaking[n]
      return there === undefined ? [] : [[id, there.size] as const]
    }),
  )
}
