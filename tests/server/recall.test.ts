import type { Actor } from '../../graph/model/actor.ts'
import type { RecId } from '../../graph/model/header.ts'
import type { Rec } from '../../graph/model/record.ts'
import type { Store } from '../../graph/store.ts'
import { createEditionDirectory } from '../../server/editions.ts'
import { createLoaders } from '../../server/loaders.ts'
import { additionOf } from './corpus.ts'
import { createCorpusStore, createTestApp, dataOf } from './ask.ts'

const document = '{ agreement(options: {}, isolates: true) { corpusVersion windows { members { unit { label } } } } }'

const rename = async (store: Store, { id }: Actor, name: string): Promise<void> => {
  const [before] = await store.get([id])
  if (before?.kind !== 'actor') throw new Error(id)
  const after = { ...before, version: before.version + 1, name }
  await store.apply({ ...additionOf(`rename-${name}`, []), changes: [{ before, after }] })
}

describe('names in analyses', () => {
  const labelsOf = (data: {
    agreement: { windows: { members: { unit: { label: string } }[] }[] }
  }): readonly string[] => data.agreement.windows.flatMap(({ members }) => members.map(({ unit }) => unit.label))

  const open = async () => {
    const store = await createCorpusStore()
    const { items } = await store.find({ kind: 'actor', order: 'id', statuses: ['proposed'] }, { first: 100 })
    let gets = 0
    const watched: Store = {
      ...store,
      get: async (ids) => {
        gets += 1
        return await store.get(ids)
      },
    }
    const app = createTestApp(watched)
    const labels = async () => labelsOf(await dataOf(app, document))
    const first = await labels()
    const actor = items.find(({ name }) => first.includes(name))!
    return {
      store,
      actor,
      labels,
      first,
      gets: () => gets,
    }
  }

  it('are read once for a version, and anew for the next', async () => {
    const { store, actor, labels, first, gets } = await open()
    const before = gets()
    expect(await labels()).toEqual(first)
    expect(gets()).toBe(before)
    await rename(store, actor, '改名後')
    expect(await labels()).toContain('改名後')
    expect(await labels()).not.toContain(actor.name)
  })

  it('are not remembered for a version when somebody wrote while they were read', async () => {
    const store = await createCorpusStore()
    const { items } = await store.find({ kind: 'actor', order: 'id', statuses: ['proposed'] }, { first: 1 })
    for (const isStill of [false, true]) {
      const known = new Map<RecId, Rec>()
      const loaders = createLoaders(store, createEditionDirectory())
      loaders.recall(known, () => Promise.resolve(isStill))
      await loaders.records([items[0]!.id])
      expect([...known.keys()]).toEqual(isStill ? [items[0]!.id] : [])
    }
  })
})
