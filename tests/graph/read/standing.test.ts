import { withStatus } from '../../../graph/change/status.ts'
import type { RecId } from '../../../graph/model/header.ts'
import { matrixFromStanding } from '../../../graph/agreement/matrix.ts'
import { defaultOptions, defaultScope } from '../../../graph/agreement/options.ts'
import { defaultShape, networkFromStanding } from '../../../graph/agreement/network.ts'
import { readStanding } from '../../../graph/read/standing.ts'
import { createMemoryStore } from '../../../graph/stores/memory.ts'
import { additionOf, corpusCommits, makeEssay, makeProposition, makeRelation, things } from '../../server/corpus.ts'
import { countingStore } from './harbour.ts'

const filledStore = async () => {
  const store = createMemoryStore()
  for (const commit of corpusCommits) await store.apply(commit)
  return store
}

const { tanaka, suzuki, sato, state, institute, fleet, harbour, first, second, third } = things

describe('A16: the stance table', () => {
  it('holds essays with their signers, statements with holders, propositions with their issue', async () => {
    const standing = await readStanding(await filledStore())
    expect(standing.version).toBe(3)
    expect(standing.essays.get(first.essay.id)).toEqual({
      id: first.essay.id,
      published: '2025-03-27',
      organisation: institute.id,
      authors: [tanaka.id],
      linkedAt: 1,
    })
    expect(standing.essays.get(second.essay.id)!.authors).toEqual([suzuki.id, sato.id].toSorted())
    expect(standing.statements.get(second.statements[2]!.id)).toMatchObject({ voice: 'reported', holders: [state.id] })
    expect(standing.propositions.get(harbour.id)).toEqual({ id: harbour.id, issue: fleet.id, dimension: 'means' })
    expect([...standing.issues]).toEqual([fleet.id])
    // Stances: two in the first essay, two and a reported one in the second, one in the third.
    expect(standing.stances.filter((s) => s.sense !== 'about').length).toBe(6)
  })

  it('knows which propositions are younger than the earliest linking', async () => {
    const store = await filledStore()
    const late = makeProposition('新しい命題である')
    await store.apply(additionOf('late', [late]))
    const standing = await readStanding(store)
    expect(standing.propositions.get(late.id)!.createdAt).toBe(4)
    expect(standing.propositions.get(harbour.id)).not.toHaveProperty('createdAt')
    const { rows, columns, cells } = matrixFromStanding(standing, defaultScope, {
      order: 'coverage',
      minUnits: 0,
      maxRows: 9,
      maxColumns: 9,
    })
    const column = columns.findIndex((c) => c.proposition === late.id)
    const stands = cells.filter((c) => c.column === column).map((c) => c.cell.position)
    expect(stands).toEqual(rows.map(() => 'unassessed'))
  })

  it('carries direct relations, confirmed silences and reasons', async () => {
    const store = await filledStore()
    const [a, b] = [first.statements[1]!.id, second.statements[0]!.id].toSorted() as [RecId, RecId]
    const tie = makeRelation({ type: 'diverges_from', from: a, to: b, dimension: 'timing' })
    const silence = makeRelation({ type: 'silent_on', from: third.essay.id, to: things.catch.id })
    const reason = makeRelation({ type: 'supports', from: first.statements[0]!.id, to: first.statements[1]!.id })
    await store.apply(additionOf('more', [tie, silence, reason]))
    const standing = await readStanding(store)
    expect(standing.directTies).toEqual([
      { relation: tie.id, sense: 'diverges', a, b, dimension: 'timing', status: 'proposed', confidence: 0.8 },
    ])
    expect(standing.silences).toEqual([
      { relation: silence.id, subject: third.essay.id, proposition: things.catch.id, status: 'proposed' },
    ])
    expect(standing.reasons).toEqual(new Map([[first.statements[1]!.id, [first.statements[0]!.id]]]))
  })

  it('has nothing of a rejected stance', async () => {
    const store = await filledStore()
    const before = second.records.find((r) => r.kind === 'relation' && r.type === 'denies')!
    const verdict = { verdict: 'reject', by: 'analyst:tanaka', at: '2025-06-02T00:00:00.000Z' } as const
    const after = withStatus({ ...before, version: 2, verdicts: [verdict] })
    await store.apply({ ...additionOf('reject', []), by: 'analyst:tanaka', changes: [{ before, after }] })
    expect((await readStanding(store)).stances.filter((s) => s.sense === 'denies')).toEqual([])
  })

  it('gives the network that the essays say: agree on the diagnosis, diverge on the means', async () => {
    const network = networkFromStanding(await readStanding(await filledStore()), defaultOptions, defaultShape)
    // tanaka {catch +, harbour +}; suzuki and sato {catch +, harbour -} from the essay they both signed.
    const pair = (who: RecId) => [tanaka.id, who].toSorted()
    expect(network).toMatchObject({ kind: 'network', corpusVersion: 3 })
    const ties = 'windows' in network ? network.windows[0]!.ties : []
    expect(ties.map((t) => [[t.a, t.b], t.weight, t.agreeing, t.diverging])).toEqual(
      [pair(suzuki.id), pair(sato.id)].toSorted().map((ends) => [ends, 0, 1, 1]),
    )
  })

  it('is read in as many calls whatever the number of records on a page', async () => {
    const cost = async (essays: number): Promise<number> => {
      const store = await filledStore()
      for (let n = 0; n < essays; n += 1) {
        const more = makeEssay({
          authors: [sato.id],
          sentences: [{ text: `港は${n}番目である。`, affirms: [harbour.id] }],
        })
        await store.apply(additionOf(`more-${n}`, more.records, [more.edition]))
      }
      const counting = countingStore(store)
      await readStanding(counting.store)
      return counting.calls()
    }
    expect(await cost(20)).toBe(await cost(0))
  })
})
