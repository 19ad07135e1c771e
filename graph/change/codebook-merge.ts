import { slotOf } from '../identity/slot.ts'
import { isLive, type RecId } from '../model/header.ts'
import { stanceTypes, type Relation, type RelationType } from '../model/relation.ts'
import type { Change } from '../store.ts'
import { nextVersion } from './revise.ts'
import { isMachineMade, isTouched } from './slice.ts'

const movable: readonly RelationType[] = [...stanceTypes, 'silent_on', 'about']

/**
 * What becomes of relations at codes that were merged into others: what people drew or judged moves along, rejected
 * stances too, so that they are not proposed anew; what the machine drew is withdrawn and found again at the survivor.
 * Where the survivor has such a relation already, the one that comes is closed as merged into it.
 */
export const mergeRelations = (
  survivor: ReadonlyMap<RecId, RecId>,
  relations: readonly Relation[],
): readonly Change[] => {
  const taken = new Map(relations.filter((r) => r.withdrawn === undefined).map((r) => [slotOf(r), r]))
  return relations
    .filter((r) => r.withdrawn === undefined && (survivor.has(r.to) || survivor.has(r.from)))
    .flatMap((before): readonly Change[] => {
      const isPeoples = !isMachineMade(before) || isTouched(before)
      const [from, to] = [survivor.get(before.from) ?? before.from, survivor.get(before.to) ?? before.to]
      if (!isPeoples || !movable.includes(before.type) || from === to)
        return [{ before, after: nextVersion<Relation>(before, { withdrawn: 'unfound' }) }]
      const slot = slotOf({ ...before, from, to })
      const there = taken.get(slot)
      const gives = there !== undefined && isLive(there) && (!isMachineMade(there) || isTouched(there))
      if (gives && isLive(before)) {
        const mergedInto = there.type === before.type ? { mergedInto: there.id } : {}
        return [{ before, after: nextVersion<Relation>(before, { withdrawn: 'merged', ...mergedInto }) }]
      }
      taken.set(slot, before)
      const moved = { before, after: nextVersion<Relation>(before, { from, to }) }
      if (there === undefined || gives || !isLive(there) || !isLive(before)) return [moved]
      return [{ before: there, after: nextVersion<Relation>(there, { withdrawn: 'unfound' }) }, moved]
    })
}
