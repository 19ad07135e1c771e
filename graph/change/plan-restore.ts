import { sha256 } from '../identity/mint.ts'
import type { Edition } from '../model/edition.ts'
import type { Rec } from '../model/record.ts'
import type { Change, Commit, Version } from '../store.ts'
import { grouped } from './grouped.ts'
import type { Act } from './slice.ts'

/** A graph as it stands at one version, without its history. */
export interface RestorableGraph {
  readonly version: Version
  readonly records: readonly Rec[]
  readonly editions: readonly Edition[]
}

const rank = (rec: Rec): number => (rec.kind === 'essay' ? 0 : rec.kind === 'relation' ? 2 : 1)

/** The step that brings a record from `version − 1` to `version`: its content is the last one from the start. */
const stepTo = (rec: Rec, version: number): Change => {
  const after = { ...rec, version }
  return version === 1 ? { after } : { before: { ...rec, version: version - 1 }, after }
}

/**
 * Commits that bring an empty store to this graph: every record at its own version, and the corpus at its version, as
 * far as that can be reached (each commit holds a change, so never more commits than there are versions of records).
 * What happened in between is not told again; a file of Graph JSON doesn't know it.
 */
export const planRestore = (graph: RestorableGraph, act: Act): readonly Commit[] => {
  const records = [...graph.records].sort((a, b) => rank(a) - rank(b))
  const highest = records.reduce((most, rec) => Math.max(most, rec.version), 0)
  const layers = Array.from({ length: highest }, (_, n) =>
    records.filter((rec) => rec.version > n).map((rec) => stepTo(rec, n + 1)),
  )
  // A record changes once in a commit, so layers are never joined; where more commits are needed, single changes are
  // split off the layers' ends, relations before vertices, so that ends are always there first.
  let wanted = Math.max(0, graph.version - layers.length)
  const groups = layers
    .map((layer) => {
      const single = Math.min(wanted, layer.length - 1)
      wanted -= single
      const cut = layer.length - single
      return [layer.slice(0, cut), ...layer.slice(cut).map((change) => [change])]
    })
    .flat()
  const editionsOf = grouped(graph.editions, (edition) => edition.essay)
  return groups.map((changes, n) => {
    const editions = changes.flatMap(({ before, after }) =>
      before === undefined && after.kind === 'essay' ? (editionsOf.get(after.id) ?? []) : [],
    )
    const key = `restore:${n + 1}`
    return { ...act, key, digest: sha256(key), changes, ...(editions.length > 0 && { editions }) }
  })
}
