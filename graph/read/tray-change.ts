import { liveStatuses, isLive, type RecId } from '../model/header.ts'
import { stanceTypes } from '../model/relation.ts'
import type { Proposition } from '../model/proposition.ts'
import type { Rec } from '../model/record.ts'
import type { Stance, Store } from '../store.ts'
import { allIncident, allPages } from './all-pages.ts'
import { isInTray, readCodebook } from './codebook.ts'
import type { Overlay } from './past-overlay.ts'

/** What came into the tray or left it between the two moments of an overlay: what waits there is part of no analysis. */
export interface TrayChange {
  readonly isIn: (proposition: Proposition) => boolean
  /** Propositions that changed without being touched, and statements that come into the table with those that left. */
  readonly also: readonly RecId[]
  /** The rows without those on propositions in the tray; `propositions` are those in the table. */
  readonly without: (rows: readonly Stance[], propositions: ReadonlyMap<RecId, unknown>) => Promise<readonly Stance[]>
}

const getPropositions = async (store: Store, ids: readonly RecId[]): Promise<readonly Proposition[]> =>
  (ids.length === 0 ? [] : await store.get(ids)).filter((rec) => rec?.kind === 'proposition')

/**
 * Reads what the tray keeps at the later moment of an overlay, `store` being as it is then. If the table before was read
 * while somebody wrote (`isLoose`), nobody knows what was left out of it; undefined if the codebook changed meanwhile.
 */
export const readTrayChange = async (
  store: Store,
  { changed, touched, now, then }: Overlay,
  isLoose: boolean,
): Promise<TrayChange | undefined> => {
  const codebook = await readCodebook(store)
  const changes = [...changed].filter((id) => id.startsWith('codebook:'))
  if (isLoose && changes.length > 0) return undefined
  const codebookThen =
    changes.length === 0
      ? codebook
      : changes.map((id) => then.record(id)).find((rec) => rec?.kind === 'codebook' && isLive(rec))
  const foundThen = codebookThen?.kind === 'codebook' ? codebookThen.found : undefined
  const isIn = (rec: Rec | undefined, found = codebook?.found): boolean =>
    rec?.kind === 'proposition' && isLive(rec) && found !== undefined && isInTray(rec, { found })
  const wasIn = (rec: Rec | undefined): boolean => foundThen !== undefined && isIn(rec, foundThen)

  const released: RecId[] = []
  const untouched: RecId[] = []
  if ((codebook?.found === 'tray') !== (foundThen === 'tray')) {
    const seen = new Set(touched)
    const query = { kind: 'proposition', order: 'id', statuses: liveStatuses } as const
    for (const rec of await allPages((page) => store.find(query, page)))
      if (!seen.has(rec.id) && isIn(rec) !== wasIn(rec)) {
        untouched.push(rec.id)
        if (!isIn(rec)) released.push(rec.id)
      }
  }
  for (const id of touched) {
    const rec = now.record(id)
    if (rec?.kind === 'proposition' && !isIn(rec) && (isLoose ? foundThen === 'tray' : wasIn(then.record(id))))
      released.push(id)
  }
  const ties = await allIncident(store, released, { direction: 'in', statuses: liveStatuses, types: stanceTypes })
  return {
    isIn,
    also: [...untouched, ...new Set(ties.map(({ from }) => from))],
    without: async (rows, propositions) => {
      if (codebook?.found !== 'tray') return rows
      const named = rows.flatMap(({ proposition }) => proposition ?? [])
      const others = [...new Set(named)].filter((id) => !propositions.has(id))
      const hidden = new Set((await getPropositions(store, others)).filter((rec) => isIn(rec)).map(({ id }) => id))
      return rows.filter(({ proposition }) => proposition === undefined || !hidden.has(proposition))
    },
  }
}
