import type { Standing } from '../graph/agreement/standing.ts'
import type { RecId } from '../graph/model/header.ts'
import type { Rec } from '../graph/model/record.ts'
import type { Context } from './context.ts'

type Known = Map<RecId, Rec>

/** Records of the versions that tables are of, by what was wanted of them. They go with their tables. */
const tables = new WeakMap<Standing, Map<string, Known>>()

/** Kinds of question whose records are kept of one version. */
const mostKept = 8

const knownOf = (standing: Standing, wanted: string): Known => {
  const kept = tables.get(standing) ?? new Map<string, Known>()
  tables.set(standing, kept)
  const known: Known = kept.get(wanted) ?? new Map<RecId, Rec>()
  kept.delete(wanted)
  kept.set(wanted, known)
  for (const old of kept.keys()) if (kept.size > mostKept) kept.delete(old)
  return known
}

/**
 * From here on the request remembers the records it reads with the table, and takes them from there: what a version holds
 * never changes, so of an analysis that was asked before nothing is read but the head. What was read while somebody wrote
 * may be of a later version, and is not remembered.
 */
export const recall = ({ store, loaders, wantedKey }: Context, standing: Standing): void =>
  loaders.recall(knownOf(standing, wantedKey), async () => (await store.head()) === standing.version)
