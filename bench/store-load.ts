/** Puts the made-up corpus of bench/store-data.ts into a store, faster than one essay at a time. */
import { sha256 } from '../graph/identity/mint.ts'
import type { Change, Commit, Store } from '../graph/store.ts'
import { generateCorpus, machine, momentOf, type CorpusSize } from './store-data.ts'

/** How many essays come in one commit: some 3,700 records. */
const essaysAtOnce = 25

const joined = (commits: readonly Commit[], number: number): Commit => ({
  key: `bench:${String(number)}`,
  digest: sha256(`bench ${String(number)}`),
  by: machine,
  at: momentOf(number),
  changes: commits.flatMap(({ changes }): readonly Change[] => changes),
  editions: commits.flatMap(({ editions = [] }) => editions),
})

/**
 * Fills empty stores with the same corpus. Every record becomes what it would be by the commits of `generateCorpus` one
 * after the other; only the log is shorter: essays come in by the dozen, and then what analysts did to them.
 */
export const fillStores = async (stores: readonly Store[], size: CorpusSize): Promise<void> => {
  let number = 0
  let essays: Commit[] = []
  let acts: Commit[] = []
  const apply = async (commit: Commit): Promise<void> => {
    for (const store of stores) await store.apply(commit)
    number += 1
  }
  const flush = async (): Promise<void> => {
    if (essays.length > 0) await apply(joined(essays, number))
    // What an act undoes is the one before it.
    for (const act of acts) await apply(act.undoes === undefined ? act : { ...act, undoes: number })
    essays = []
    acts = []
  }
  for (const commit of generateCorpus(size)) {
    if (commit.key.startsWith('ingest:')) {
      if (essays.length === essaysAtOnce) await flush()
      essays.push(commit)
    } else if (commit.by === machine) await apply(commit)
    else acts.push(commit)
  }
  await flush()
}
