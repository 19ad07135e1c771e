import type { Store } from '../../graph/store.ts'
import { randomContract } from './random.ts'
import { raceContract } from './race.ts'
import { readContract } from './reads.ts'
import { writeContract } from './writes.ts'

/** A new, empty store. `again` opens the same one a second time, where the adapter can. */
export interface OpenedStore {
  readonly store: Store
  readonly again?: () => Promise<Store>
}

/** Every rule S1 to S24 that holds for all stores; each adapter runs it in full. */
export const storeContract = (name: string, createStore: () => Promise<OpenedStore>): void => {
  describe(`the contract of stores: ${name}`, () => {
    writeContract(createStore)
    readContract(createStore)
    raceContract(createStore)
    randomContract(createStore)
  })
}
