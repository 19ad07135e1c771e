import { alongContract } from './along.ts'
import { beingContract } from './being.ts'
import type { OpenedStore } from './opened.ts'
import { randomContract } from './random.ts'
import { raceContract } from './race.ts'
import { readContract } from './reads.ts'
import { replayContract } from './replay.ts'
import { severalContract } from './several.ts'
import { writeContract } from './writes.ts'

/**
 * Every rule S1 to S30 that holds for all stores; each adapter runs it in full. `runs` is how many random histories are
 * played: fewer where every question crosses a network.
 */
export const storeContract = (name: string, createStore: () => Promise<OpenedStore>, runs = 25): void => {
  describe(`the contract of stores: ${name}`, () => {
    writeContract(createStore)
    readContract(createStore)
    alongContract(createStore)
    beingContract(createStore)
    raceContract(createStore)
    randomContract(createStore, runs)
    replayContract(createStore, runs)
    severalContract(createStore, runs)
  })
}
