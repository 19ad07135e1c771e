import { isGraphError } from '../graph/errors.ts'
import type { Commit, Receipt, Store } from '../graph/store.ts'

/** How often a plan is made anew when somebody changed the same records meanwhile. */
export const attempts = 3

/** The receipt, or undefined if somebody was faster and the commit has to be planned anew. */
export const applied = async (store: Store, commit: Commit): Promise<Receipt | undefined> => {
  try {
    return await store.apply(commit)
  } catch (error) {
    if (isGraphError(error) && ['CONFLICT', 'TAKEN', 'MERGED', 'KEY_REUSED'].includes(error.code)) return undefined
    throw error
  }
}
