import { fold } from '../identity/fold.ts'
import { mint, mintFree } from '../identity/mint.ts'
import type { Issue } from '../model/issue.ts'
import type { Dimension, Proposition } from '../model/proposition.ts'
import { isLive, type Provenance, type RecId } from '../model/header.ts'
import type { Relation } from '../model/relation.ts'
import type { Change } from '../store.ts'
import type { Finding } from './extraction.ts'
import { grouped } from './grouped.ts'
import { firstVersion, revise, withdraw } from './revise.ts'
import { isMachineMade, isRejected, isReopenable, isTouched, resolveMerged, type Act } from './slice.ts'

/** An issue or a proposition as the linker gives it. */
export interface NamedFinding extends Finding {
  readonly key: string
  readonly id?: RecId
  readonly label: string
  readonly dimension?: Dimension
}

/** What becomes of issues, or of propositions. */
export interface NamedPlan {
  readonly ids: ReadonlyMap<string, RecId>
  readonly changes: readonly Change[]
}

type NamedRecord = Issue | Proposition

/**
 * Finds or makes the issues (or propositions) of a linking: by id, else by folded label, else by the id that label
 * would be minted to. Rejected ones are met and left so; what the machine had withdrawn opens again; what it no longer
 * finds is withdrawn unless an analyst has judged or edited it or drawn a relation there. `relations`: all at them.
 */
export const planNamed = (
  kind: NamedRecord['kind'],
  found: readonly NamedFinding[],
  existing: readonly NamedRecord[],
  relations: readonly Relation[],
  act: Act,
): NamedPlan => {
  const byId = new Map(existing.map((rec) => [rec.id, rec]))
  const byLabel = grouped(existing, (rec) => fold(rec.label))
  const claimed = new Set<RecId>()
  const ids = new Map<string, RecId>()
  const changes: Change[] = []
  const preference = (rec: NamedRecord): number => (isLive(rec) ? 0 : isRejected(rec) ? 1 : 2)
  const find = ({ id, label }: NamedFinding): NamedRecord | undefined => {
    const named = id === undefined ? undefined : byId.get(id)
    const candidates =
      named !== undefined ? [named] : [...(byLabel.get(fold(label)) ?? []), byId.get(mint(kind, fold(label)))]
    return candidates
      .flatMap((rec) => (rec === undefined ? [] : [resolveMerged(rec, byId)]))
      .filter((rec) => isLive(rec) || isRejected(rec) || isReopenable(rec))
      .filter((rec) => id !== undefined || !claimed.has(rec.id) || fold(rec.label) === fold(label))
      .sort((a, b) => preference(a) - preference(b) || (a.id < b.id ? -1 : 1))[0]
  }
  const provenanceOf = ({ rule, confidence }: NamedFinding): Provenance => ({
    origin: 'machine',
    by: act.by,
    at: act.at,
    rule,
    confidence,
    evidence: [],
  })
  // Those that say which record they are come first, so that a new label can't take one away from them.
  for (const item of [...found].sort((a, b) => Number(a.id === undefined) - Number(b.id === undefined))) {
    const before = find(item)
    const provenance = provenanceOf(item)
    if (before === undefined) {
      const id = mintFree((taken) => byId.has(taken) || claimed.has(taken), kind, fold(item.label))
      const fields = { id, label: item.label, definition: undefined, provenance }
      const after =
        kind === 'issue'
          ? firstVersion<Issue>({ ...fields, kind })
          : firstVersion<Proposition>({ ...fields, kind, dimension: item.dimension })
      changes.push({ after })
      byId.set(id, after)
      ids.set(item.key, id)
      claimed.add(id)
      continue
    }
    ids.set(item.key, before.id)
    const isAgain = claimed.has(before.id)
    claimed.add(before.id)
    if (isAgain || isRejected(before) || !isMachineMade(before)) continue
    const fields = kind === 'issue' ? { label: item.label } : { label: item.label, dimension: item.dimension }
    const change = revise<NamedRecord>(before, { fields: fields as Partial<NamedRecord>, provenance }, (span) => span)
    if (change !== undefined) changes.push(change)
  }
  const worked = new Set(
    relations.filter((r) => isLive(r) && (!isMachineMade(r) || isTouched(r))).flatMap((r) => [r.from, r.to]),
  )
  const lost = existing.filter(
    (rec) => isLive(rec) && isMachineMade(rec) && !claimed.has(rec.id) && !isTouched(rec) && !worked.has(rec.id),
  )
  return { ids, changes: [...changes, ...lost.map((rec) => withdraw(rec, 'unfound'))] }
}
