import DataLoader from 'dataloader'
import type { Scope } from '../graph/agreement/options.ts'
import type { Standing } from '../graph/agreement/standing.ts'
import { talliesFromStanding, type Tally } from '../graph/agreement/tally.ts'
import type { Origin, RecId } from '../graph/model/header.ts'

/**
 * The tally of a proposition in a scope, of the stances of some origins or of all; undefined if the stance table has no
 * such proposition.
 */
export type FindTally = (proposition: RecId, scope: Scope, origins?: readonly Origin[]) => Promise<Tally | undefined>

/** Tallies for one request: those of a list cost one scan of the stance table for each scope that is asked for. */
export const createTallies = (standing: (origins?: readonly Origin[]) => Promise<Standing>): FindTally => {
  const byScope = new Map<string, DataLoader<RecId, Tally | undefined>>()
  return (proposition, scope, origins) => {
    const key = JSON.stringify([scope, origins])
    const loader =
      byScope.get(key) ??
      new DataLoader<RecId, Tally | undefined>(async (ids) => talliesFromStanding(await standing(origins), ids, scope))
    byScope.set(key, loader)
    return loader.load(proposition)
  }
}
