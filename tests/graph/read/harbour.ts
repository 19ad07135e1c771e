import { createMemoryStore } from '../../../graph/stores/memory.ts'
import type { RecId } from '../../../graph/model/header.ts'
import type { Rec } from '../../../graph/model/record.ts'
import type { Store } from '../../../graph/store.ts'
import { additionOf, makeActor, makeRelation } from '../../server/corpus.ts'

/** A store that counts what is asked of it. */
export const countingStore = (store: Store): { readonly store: Store; readonly calls: () => number } => {
  let calls = 0
  const counted = new Proxy(store, {
    get: (target, name: keyof Store) => {
      const member = target[name]
      if (typeof member !== 'function') return member
      return (...args: readonly unknown[]) => {
        calls += 1
        return Reflect.apply(member, target, args) as unknown
      }
    },
  })
  return { store: counted, calls: () => calls }
}

/**
 * A store holding a drawing: actors named by letters, joined by `related_to`, as `['a-b', 'b-c']`. `a-b x` is a tie
 * labelled xx. Gives the id of each letter and the letter of each id.
 */
export const drawnStore = async (lines: readonly string[]) => {
  const store = createMemoryStore()
  const names = [...new Set(lines.flatMap((line) => line.split(' ')[0]!.split('-')))].filter(Boolean)
  const actors = names.map((name) => makeActor(name))
  const idOf = (name: string): RecId => actors.find((a) => a.name === name)!.id
  const nameOf = (id: RecId): string => actors.find((a) => a.id === id)!.name
  const relations = lines.flatMap((line): readonly Rec[] => {
    const [ends, label] = line.split(' ') as [string, string | undefined]
    const [from, to] = ends.split('-') as [string, string | undefined]
    if (to === undefined) return []
    return [makeRelation({ type: 'related_to', from: idOf(from), to: idOf(to), label: `${label ?? 'n'}-tie` })]
  })
  await store.apply(additionOf('drawing', [...actors, ...relations]))
  /** Letters in the order of their ids, which is the order of cuts. */
  const byId = (letters: readonly string[]): readonly string[] =>
    letters.toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1))
  return { store, idOf, nameOf, byId, actors }
}
