import { GraphError } from '../graph/errors.ts'
import type { EditionHead } from '../graph/model/edition.ts'
import type { EditionId } from '../graph/model/span.ts'
import { statuses, type RecId } from '../graph/model/header.ts'
import type { Store } from '../graph/store.ts'

/** An edition that is looked for, with its essay where it is known. */
export interface EditionKey {
  readonly edition: EditionId
  readonly essay?: RecId
}

/** Finds editions by their own ids, of which the store only knows the essays'. */
export interface EditionDirectory {
  /** The heads, in order. Throws CORRUPT, naming them, for editions that no essay has. */
  find(store: Store, keys: readonly EditionKey[]): Promise<readonly EditionHead[]>
}

const readEssayIds = async (store: Store): Promise<readonly RecId[]> => {
  const ids: RecId[] = []
  for (let after: string | undefined, more = true; more;) {
    const page = after === undefined ? { first: 1000 } : { first: 1000, after }
    const slice = await store.find({ kind: 'essay', order: 'id', statuses }, page)
    ids.push(...slice.items.map((essay) => essay.id))
    after = slice.cursors.at(-1)
    more = slice.more
  }
  return ids
}

/**
 * A directory that remembers: editions are written once and never changed, so what it knows stays right whoever writes.
 * An edition it does not know costs one batched reading of the essays named, or else of all essays.
 */
export const createEditionDirectory = (): EditionDirectory => {
  const known = new Map<EditionId, EditionHead>()
  const learn = async (store: Store, essays: readonly RecId[]): Promise<void> => {
    for (const heads of await store.editions(essays)) for (const head of heads) known.set(head.id, head)
  }
  const isUnknown = ({ edition }: EditionKey): boolean => !known.has(edition)
  return {
    find: async (store, keys) => {
      const named = keys.filter(isUnknown).flatMap(({ essay }) => essay ?? [])
      if (named.length > 0) await learn(store, [...new Set(named)])
      if (keys.some(isUnknown)) await learn(store, await readEssayIds(store))
      const lost = keys.filter(isUnknown).map(({ edition }) => edition)
      if (lost.length > 0) throw new GraphError('CORRUPT', 'An edition is missing. Run `ronten doctor`.', lost)
      return keys.map(({ edition }) => known.get(edition)!)
    },
  }
}
