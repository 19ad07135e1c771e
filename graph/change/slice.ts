import type { EssayMatch } from '../identity/recognise.ts'
import type { Actor } from '../model/actor.ts'
import type { EditionHead } from '../model/edition.ts'
import type { Essay } from '../model/essay.ts'
import type { Instant } from '../model/header.ts'
import type { Rec } from '../model/record.ts'
import type { Relation } from '../model/relation.ts'
import type { Statement } from '../model/statement.ts'

/** Who does something to the graph, and when. */
export interface Act {
  /** Contributor, as `machine:ronten@0.1.0`. */
  readonly by: string
  readonly at: Instant
  /** Why, for the log. */
  readonly reason?: string
}

/** What the graph holds of one essay, former records included: all that the planning of an ingest needs. */
export interface EssaySlice {
  readonly kind: 'slice'
  /** How the essay was found again (rule I3). */
  readonly match: EssayMatch
  /** Absent: a new one. Merged essays are followed. */
  readonly essay?: Essay
  /** Oldest first. */
  readonly editions: readonly EditionHead[]
  /** Text of the current edition. */
  readonly text?: string
  /** Statements of the essay. */
  readonly statements: readonly Statement[]
  /** Relations at the essay or at one of its statements. */
  readonly relations: readonly Relation[]
  /**
   * Actors with a name or minted id of the extraction's, actors at the relations, and those into which they were
   * merged.
   */
  readonly actors: readonly Actor[]
}

/** Whether the ingest may change the record: it made it. Analysts' records and those of other programs it leaves alone. */
export const isMachineMade = (rec: Rec): boolean => rec.provenance.by.startsWith('machine:')

/** Whether an analyst has judged the record or set a field of it. */
export const isTouched = (rec: Rec): boolean => rec.verdicts.length > 0 || rec.pinned.length > 0

/** Whether an analyst has rejected the record: the machine does not bring it back (negative knowledge). */
export const isRejected = (rec: Rec): boolean => rec.status === 'rejected'

/** Whether the machine withdrew the record itself and may open it again when it finds it again. */
export const isReopenable = (rec: Rec): boolean =>
  isMachineMade(rec) && (rec.withdrawn === 'gone' || rec.withdrawn === 'unfound')

/** The record into which this one was merged at last (rule I8), itself if it was not. `undefined` ends are followed no further. */
export const resolveMerged = <R extends Rec>(rec: R, byId: ReadonlyMap<string, R>): R => {
  let now = rec
  const seen = new Set<string>()
  while (now.mergedInto !== undefined && !seen.has(now.id)) {
    seen.add(now.id)
    const next = byId.get(now.mergedInto)
    if (next === undefined) return now
    now = next
  }
  return now
}
