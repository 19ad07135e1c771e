import { GraphError } from '../../errors.ts'
import { slotOf } from '../../identity/slot.ts'
import type { Edition } from '../../model/edition.ts'
import { isLive, type RecId } from '../../model/header.ts'
import type { Rec } from '../../model/record.ts'
import type { Relation } from '../../model/relation.ts'
import type { EditionId } from '../../model/span.ts'
import type { Commit, Receipt, Version } from '../../store.ts'
import { checkCommit, type Facts } from '../checks.ts'
import type { Known } from './facts.ts'

/** A commit that is to be written. */
export interface Made {
  readonly version: Version
  readonly commit: Commit
  /** What each of its records was before it, in the order of its changes. */
  readonly before: readonly (Rec | undefined)[]
}

/** What some commits come to: a receipt for each, and those of them that are to be written. */
export interface Checked {
  readonly receipts: readonly Receipt[]
  readonly made: readonly Made[]
}

/** What an earlier commit under the same contributor and key became. */
export type Earlier = (commit: Commit) => { readonly version: Version; readonly digest: string } | undefined

const nameOf = ({ by, key }: Commit): string => `${by} ${key}`

/** The state after some of the commits: what the store knows, with what they changed over it. */
const createOverlay = (known: Known) => {
  const changed = new Map<RecId, Rec>()
  const slots = new Map<string, Map<RecId, Relation>>()
  const texts = new Set<string>()
  const placesOf = ({ id, essay, number }: Edition): readonly string[] => [id, `${essay} ${number}`]
  const stored = (id: RecId): Rec | undefined => changed.get(id) ?? known.stored(id)
  const isUntouched = ({ id }: Relation): boolean => !changed.has(id)

  const takenEditions = (editions: readonly Edition[]): readonly EditionId[] => {
    const within = new Set<string>()
    return editions.flatMap((edition) => {
      const places = placesOf(edition)
      const isTaken = known.takenEditions.has(edition.id) || places.some((one) => texts.has(one) || within.has(one))
      places.forEach((one) => within.add(one))
      return isTaken ? [edition.id] : []
    })
  }
  const put = (rec: Rec): void => {
    const old = changed.get(rec.id)
    if (old?.kind === 'relation') slots.get(slotOf(old))?.delete(rec.id)
    changed.set(rec.id, rec)
    if (rec.kind !== 'relation' || !isLive(rec)) return
    const slot = slotOf(rec)
    const held = slots.get(slot) ?? new Map<RecId, Relation>()
    slots.set(slot, held.set(rec.id, rec))
  }
  return {
    stored,
    factsFor: ({ editions = [] }: Commit, head: Version): Facts => ({
      head,
      stored,
      takenEditions: takenEditions(editions),
      liveInSlot: (slot) => [...known.liveInSlot(slot).filter(isUntouched), ...(slots.get(slot)?.values() ?? [])],
      liveAt: (id) => [
        ...known.liveAt(id).filter(isUntouched),
        ...[...changed.values()].filter(
          (rec): rec is Relation => rec.kind === 'relation' && isLive(rec) && (rec.from === id || rec.to === id),
        ),
      ],
    }),
    add: ({ changes, editions = [] }: Commit): void => {
      changes.forEach(({ after }) => put(after))
      editions.flatMap(placesOf).forEach((one) => texts.add(one))
    },
  }
}

/**
 * Checks commits in order, each against the state that those before it make (rules S2, S4, S5, S7, S8, S10, S16). The
 * first that is refused is thrown for all.
 */
export const checkInOrder = (commits: readonly Commit[], head: Version, known: Known, earlier: Earlier): Checked => {
  const overlay = createOverlay(known)
  const coming = new Map<string, { readonly version: Version; readonly digest: string }>()
  const receipts: Receipt[] = []
  const made: Made[] = []
  for (const commit of commits) {
    const first = coming.get(nameOf(commit)) ?? earlier(commit)
    if (first !== undefined) {
      if (first.digest !== commit.digest)
        throw new GraphError('KEY_REUSED', 'This key names another commit already. Choose a new key.')
      receipts.push({ version: first.version, replayed: true })
      continue
    }
    const now = head + made.length
    checkCommit(commit, overlay.factsFor(commit, now))
    if (commit.changes.length === 0) {
      receipts.push({ version: now, replayed: false })
      continue
    }
    const version = now + 1
    made.push({ version, commit, before: commit.changes.map(({ after }) => overlay.stored(after.id)) })
    overlay.add(commit)
    coming.set(nameOf(commit), { version, digest: commit.digest })
    receipts.push({ version, replayed: false })
  }
  return { receipts, made }
}
