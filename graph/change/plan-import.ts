import { sha256 } from '../identity/mint.ts'
import type { Edition } from '../model/edition.ts'
import type { RecId } from '../model/header.ts'
import type { Rec } from '../model/record.ts'
import type { Commit, Version } from '../store.ts'
import type { Act } from './slice.ts'

/** A graph to be taken over, as a file holds it. */
export interface ImportedGraph {
  readonly records: readonly Rec[]
  readonly editions: readonly Edition[]
}

/** A commit, or the ids that the store knows already with another content. */
export type ImportPlan =
  { readonly kind: 'commit'; readonly commit: Commit } | { readonly kind: 'taken'; readonly ids: readonly RecId[] }

const content = (rec: Rec): string => {
  const whole: Readonly<Record<string, unknown>> = {
    ...rec,
    version: 1,
    ...(rec.kind === 'essay' && rec.linkedAt !== undefined && { linkedAt: 1 }),
  }
  return JSON.stringify(whole, (_, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  )
}

/**
 * Takes a graph over as one commit. Ids, provenance, verdicts and pins stay; versions begin anew, since a file holds no
 * history: each record has version 1, and an essay that was linked counts as linked by this commit. What the store has
 * already, alike, is left out; if it has an id with another content, nothing is planned. `existing` and `editions`:
 * what the store has of these ids; `version`: its head.
 */
export const planImport = (
  graph: ImportedGraph,
  existing: readonly Rec[],
  editions: ReadonlySet<string>,
  version: Version,
  act: Act,
): ImportPlan => {
  const stored = new Map(existing.map((rec) => [rec.id, rec]))
  const taken = graph.records.filter((rec) => stored.has(rec.id) && content(stored.get(rec.id)!) !== content(rec))
  if (taken.length > 0) return { kind: 'taken', ids: taken.map((rec) => rec.id) }
  const added = graph.records.filter((rec) => !stored.has(rec.id))
  const changes = added.map((rec) => ({
    after: { ...rec, version: 1, ...(rec.kind === 'essay' && rec.linkedAt !== undefined && { linkedAt: version + 1 }) },
  }))
  const digest = sha256(JSON.stringify([graph.records.map(content), graph.editions]))
  const texts = graph.editions.filter((edition) => !editions.has(edition.id))
  return {
    kind: 'commit',
    commit: {
      ...act,
      key: `import:${digest}`,
      digest,
      changes,
      ...(texts.length > 0 && { editions: texts }),
    },
  }
}
