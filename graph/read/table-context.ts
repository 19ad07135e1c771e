import type { Standing } from '../agreement/standing.ts'
import type { RecId } from '../model/header.ts'
import type { Rec } from '../model/record.ts'
import type { Store } from '../store.ts'
import { batchesOf } from './all-pages.ts'

/** Every record that a table of positions or of a network may name, by id. */
export const readNamedRecords = async (store: Store, standing: Standing): Promise<ReadonlyMap<RecId, Rec>> => {
  const ids = new Set<RecId>([
    ...standing.essays.keys(),
    ...standing.propositions.keys(),
    ...standing.issues,
    ...standing.silences.map(({ relation }) => relation),
    ...standing.stances.flatMap(({ statement, holders }) => [statement, ...holders]),
    ...[...standing.essays.values()].flatMap(({ authors, organisation }) => [
      ...authors,
      ...(organisation === undefined ? [] : [organisation]),
    ]),
  ])
  const records = new Map<RecId, Rec>()
  for (const batch of batchesOf([...ids])) for (const rec of await store.get(batch)) if (rec) records.set(rec.id, rec)
  return records
}

/** Characters of each essay's body in UTF-16 code units: its current text without what was left out of the analysis. */
export const readBodyLengths = async (
  store: Store,
  records: ReadonlyMap<RecId, Rec>,
): Promise<ReadonlyMap<RecId, number>> => {
  const essays = [...records.values()].flatMap((rec) => (rec.kind === 'essay' ? [rec] : []))
  const lengths = new Map<RecId, number>()
  for (const batch of batchesOf(essays)) {
    const editions = await store.editions(batch.map(({ id }) => id))
    for (const [n, essay] of batch.entries()) {
      const current = editions[n]!.find(({ id }) => id === essay.edition)
      const excluded = essay.exclusions.reduce((sum, { start, end }) => sum + end - start, 0)
      if (current !== undefined) lengths.set(essay.id, current.length - excluded)
    }
  }
  return lengths
}
