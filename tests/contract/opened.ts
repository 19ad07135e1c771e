import type { Store } from '../../graph/store.ts'

/** A new, empty store. `again` opens the same one a second time, where the adapter can. */
export interface OpenedStore {
  readonly store: Store
  readonly again?: () => Promise<Store>
}
