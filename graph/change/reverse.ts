import { isLive } from '../model/header.ts'
import type { Rec } from '../model/record.ts'
import type { Change } from '../store.ts'
import { nextVersion } from './revise.ts'

/** A record that was made is not removed (rule S6): its maker takes it back. */
const takenBack = (made: Rec): readonly Change[] =>
  isLive(made) || made.withdrawn === undefined
    ? [{ before: made, after: nextVersion<Rec>(made, { withdrawn: 'maker' }) }]
    : []

/**
 * The changes that undo these, last one first: each record becomes what it was, under its next version; one that was
 * made is withdrawn. `now` gives a record as it stands, when it was changed since (absent: it stands as these left it).
 */
export const reverse = (
  changes: readonly Change[],
  now: (change: Change) => Rec = ({ after }) => after,
): readonly Change[] =>
  changes.toReversed().flatMap((change): readonly Change[] => {
    const current = now(change)
    if (change.before === undefined) return takenBack(current)
    return [{ before: current, after: { ...change.before, version: current.version + 1 } }]
  })
