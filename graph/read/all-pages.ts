import type { RecId } from '../model/header.ts'
import type { Relation } from '../model/relation.ts'
import type { Incident, Page, Slice, Store } from '../store.ts'

/** Items a page takes when all of them are wanted: the port's largest. */
const pageSize = 1000
/** Vertices asked about at once: a round trip each, however many relations they have. */
const batchSize = 500

/** Every item of a paged list, a call per thousand; `kept`: what is kept of each, as it is unless told. */
export const allPages = async <T>(
  read: (page: Page) => Promise<Slice<T>>,
  kept: (item: T) => T = (item) => item,
): Promise<readonly T[]> => {
  const items: T[] = []
  let after: string | undefined
  for (;;) {
    const slice = await read({ first: pageSize, ...(after !== undefined && { after }) })
    for (const item of slice.items) items.push(kept(item))
    after = slice.cursors.at(-1)
    if (!slice.more || after === undefined) return items
  }
}

/** The list cut into batches that one call of the port takes well. */
export const batchesOf = <T>(items: readonly T[], size = batchSize): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, n) => items.slice(n * size, (n + 1) * size))

/**
 * Every relation at any of these vertices, each once: a call per 500 vertices, and another per thousand relations of
 * one that has more. `kept`: what is kept of each, the whole unless told.
 */
export const allIncident = async <T = Relation>(
  store: Store,
  ids: readonly RecId[],
  query: Incident,
  kept: (relation: Relation) => T = (relation) => relation as T,
): Promise<readonly T[]> => {
  const found = new Map<RecId, T>()
  for (const batch of batchesOf(ids)) {
    const slices = await store.incident(batch, query, { first: pageSize })
    for (const [n, slice] of slices.entries()) {
      slice.items.forEach((relation) => found.set(relation.id, kept(relation)))
      let [after, more] = [slice.cursors.at(-1), slice.more]
      while (more && after !== undefined) {
        const [next] = await store.incident([batch[n]!], query, { first: pageSize, after })
        next!.items.forEach((relation) => found.set(relation.id, kept(relation)))
        ;[after, more] = [next!.cursors.at(-1), next!.more]
      }
    }
  }
  return [...found.values()]
}
