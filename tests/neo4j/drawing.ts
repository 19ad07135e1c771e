import { isGraphError } from '../../graph/errors.ts'
import { slotOf } from '../../graph/identity/slot.ts'
import { createMemoryStore } from '../../graph/stores/memory.ts'
import { openNeo4jStore } from '../../graph/stores/neo4j/open.ts'
import { writeGraphJson } from '../../graph/formats/ronten-json.ts'
import type { Commit, Store } from '../../graph/store.ts'
import {
  actor,
  adding,
  close,
  commit,
  edit,
  essay,
  having,
  proposition,
  relation,
  statement,
} from '../contract/records.ts'
import type { Neo4jServer } from './start-neo4j.ts'

const outcomeOf = async (store: Store, one: Commit): Promise<unknown> => {
  try {
    return await store.apply(one)
  } catch (error) {
    if (isGraphError(error)) return { code: error.code, ids: error.ids, message: error.message }
    throw error
  }
}

/** Commits that only draw new relations of one type, which are written before they are checked. */
export const drawingTests = (running: () => Neo4jServer): void => {
  const [one, other, gone, survivor] = [actor(1), actor(2), actor(3), actor(4)]
  const [said, answered] = [statement(1), statement(2, 2)]
  const thing = proposition(1)
  const affirms = relation('affirms', said, thing)
  const closed = relation('related_to', one, other, { label: 'closed' })
  const drawn = relation('related_to', one, other, { label: 'drawn' })
  const first = commit(adding(drawn))
  const byMachine = { by: 'machine:test@1' }
  const analysts = relation('mentions', said, other)
  const hand = { origin: 'analyst', by: 'analyst:test', confidence: 1 } as const
  const byHand = having(analysts, { provenance: { ...analysts.provenance, ...hand } })

  const before: readonly Commit[] = [
    commit(adding(essay(1), essay(2), one, other, gone, survivor, said, answered, thing, affirms, closed)),
    commit([close(closed), edit(gone, { mergedInto: survivor.id, withdrawn: 'merged' })]),
  ]
  const acts: readonly (readonly [string, Commit])[] = [
    ['it is drawn', first],
    ['the same again', first],
    ['the same key for another', { ...first, digest: 'another' }],
    ['two at once', commit(adding(relation('mentions', said, one), relation('mentions', answered, one)))],
    ['an id that is there', commit(adding({ ...drawn, label: 'elsewhere' }))],
    ['an id that was there', commit(adding(closed))],
    ['a slot that is taken', commit(adding({ ...drawn, id: relation('related_to', other, one).id }))],
    ['a slot of another stance', commit(adding(relation('denies', said, thing)))],
    ['one slot twice', commit(adding(drawn, { ...drawn, id: relation('related_to', one, gone).id }))],
    ['an end that is nowhere', commit(adding(relation('mentions', said, actor(9))))],
    ['an end that is a relation', commit(adding(relation('related_to', one, affirms, { label: 'x' })))],
    ['an end that was merged away', commit(adding(relation('mentions', said, gone)))],
    ['by a machine', commit(adding(relation('mentions', answered, other)), byMachine)],
    ["by a machine, an analyst's", commit(adding(byHand), byMachine)],
    ['with what it undoes', commit(adding(relation('mentions', said, survivor)), { undoes: 1, reason: 'wrong' })],
    ['undoing what never was', commit(adding(relation('mentions', answered, survivor)), { undoes: 99 })],
  ]

  it('a relation drawn by hand is one statement', async () => {
    const { uri, user, password } = running()
    const sent: string[] = []
    const store = await openNeo4jStore({ uri, user, password, onQuery: ({ name }) => sent.push(name) })
    for (const one of before) await store.apply(one)
    sent.length = 0
    await store.apply(first)
    expect(sent).toEqual(['write.drawAtOnce(related_to)'])
    await store.close()
  })

  it('S32: what it looks at before is one statement: ends, id, and what is or was in the slot or a rival stance', async () => {
    const { uri, user, password } = running()
    const sent: string[] = []
    const store = await openNeo4jStore({ uri, user, password, onQuery: ({ name }) => sent.push(name) })
    for (const one of before) await store.apply(one)
    sent.length = 0
    const ids = [said.id, gone.id, actor(9).id, drawn.id]
    const [records, former] = await store.place!(ids, [slotOf(closed), slotOf(relation('denies', said, thing))])
    expect(sent.length).toBe(1)
    expect(records).toEqual(await store.get(ids))
    expect(former.map(({ id, status }) => [id, status])).toEqual([
      [affirms.id, 'proposed'],
      [closed.id, 'retracted'],
    ])
    await store.close()
  })

  it('S1 to S10, S16: what is written before it is checked comes to the same as in memory, refused or not', async () => {
    const { uri, user, password } = running()
    const [memory, graph] = [createMemoryStore(), await openNeo4jStore({ uri, user, password })]
    for (const one of before) for (const store of [memory, graph]) await store.apply(one)
    const codes = new Set<unknown>()
    for (const [name, act] of acts) {
      const expected = await outcomeOf(memory, act)
      codes.add((expected as { readonly code?: string }).code)
      expect([name, await outcomeOf(graph, act)]).toEqual([name, expected])
      expect([name, await graph.head()]).toEqual([name, await memory.head()])
    }
    expect([...codes].sort()).toEqual(
      ['CONFLICT', 'DANGLING', 'INVALID', 'KEY_REUSED', 'MERGED', 'PROTECTED', 'TAKEN', undefined].sort(),
    )
    expect(await writeGraphJson(graph)).toBe(await writeGraphJson(memory))
    const logs = await Promise.all([memory, graph].map((store) => store.log({ order: 'oldest' }, { first: 100 })))
    expect(logs[1]).toEqual(logs[0])
    await graph.close()
  })

  it('S3, S8: of rival stances drawn at the same moment by two processes one is taken, whatever no constraint can see', async () => {
    const { uri, user, password } = running()
    const stores = await Promise.all([0, 1].map(() => openNeo4jStore({ uri, user, password })))
    for (const act of before) await stores[0]!.apply(act)
    const things = Array.from({ length: 25 }, (_, n) => proposition(100 + n))
    await stores[0]!.apply(commit(adding(...things)))
    for (const one of things) {
      const rivals = [relation('affirms', answered, one), relation('denies', answered, one)]
      const outcomes = await Promise.all(rivals.map((rival, n) => outcomeOf(stores[n]!, commit(adding(rival)))))
      expect(outcomes.filter((outcome) => 'version' in (outcome as object))).toHaveLength(1)
      expect(outcomes).toContainEqual(expect.objectContaining({ code: 'TAKEN' }))
    }
    expect(await stores[1]!.head()).toBe(3 + things.length)
    for (const store of stores) await store.close()
  })
}
