import type { RecId } from '../model/header.ts'
import type { Change } from '../store.ts'

/**
 * Several lists of changes, one after another, as one list that does the same: for each record from what it was first
 * to what it is last, with its version as if one commit had done it. Records that were made are made in their last
 * form. A list that does not follow from the one before is refused with a RangeError.
 */
export const squash = (lists: readonly (readonly Change[])[]): readonly Change[] => {
  const whole = new Map<RecId, Change>()
  for (const change of lists.flat()) {
    const earlier = whole.get(change.after.id)
    if (earlier !== undefined && change.before?.version !== earlier.after.version) {
      throw new RangeError(
        `${change.after.id}: version ${String(change.before?.version)} does not follow ${String(earlier.after.version)}`,
      )
    }
    whole.set(change.after.id, earlier === undefined ? change : { ...earlier, after: change.after })
  }
  return Array.from(whole.values(), ({ before, after }) => ({
    ...(before !== undefined && { before }),
    after: { ...after, version: (before?.version ?? 0) + 1 },
  }))
}
