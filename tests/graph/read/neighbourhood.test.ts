import { withStatus } from '../../../graph/change/status.ts'
import { findNeighbourhood, type NeighbourhoodQuery } from '../../../graph/read/neighbourhood.ts'
import { additionOf } from '../../server/corpus.ts'
import { countingStore, drawnStore } from './harbour.ts'

const live = ['proposed', 'accepted', 'contested'] as const
const query = (more: Partial<NeighbourhoodQuery>): NeighbourhoodQuery => ({
  roots: [],
  depth: 1,
  relations: { statuses: live },
  maxVertices: 60,
  maxRelations: 300,
  ...more,
})

describe('A14: neighbourhood', () => {
  // a - b - c - d, a - e, b - e, and f apart.
  const drawing = ['a-b', 'b-c', 'c-d', 'e-a', 'b-e', 'f']

  it('goes breadth first, in either direction, and shows every relation between shown vertices', async () => {
    const { store, idOf, nameOf, byId } = await drawnStore(drawing)
    const found = await findNeighbourhood(store, query({ roots: [idOf('a')], depth: 1 }))
    expect(found.vertices.map((v) => [nameOf(v.id), v.distance])).toEqual([
      ['a', 0],
      ...byId(['b', 'e']).map((name) => [name, 1]),
    ])
    const ties = found.relations.map((r) => `${nameOf(r.from)}-${nameOf(r.to)}`).toSorted()
    expect(ties).toEqual(['a-b', 'b-e', 'e-a'])
    expect(found.truncated).toBe(false)
  })

  it('tells at each vertex how many relations are not shown', async () => {
    const { store, idOf, nameOf } = await drawnStore(drawing)
    const found = await findNeighbourhood(store, query({ roots: [idOf('a')], depth: 1 }))
    expect(Object.fromEntries(found.vertices.map((v) => [nameOf(v.id), v.hidden]))).toEqual({ a: 0, b: 1, e: 0 })
  })

  it('cuts the farther before the nearer, within a distance by id, and says so', async () => {
    const { store, idOf, nameOf, byId } = await drawnStore(['a-b', 'a-c', 'a-d', 'b-e', 'c-e', 'd-e'])
    const found = await findNeighbourhood(store, query({ roots: [idOf('a')], depth: 2, maxVertices: 3 }))
    expect(found.vertices.map((v) => nameOf(v.id))).toEqual(['a', ...byId(['b', 'c', 'd']).slice(0, 2)])
    expect(found.truncated).toBe(true)
    expect(found.vertices[0]!.hidden).toBe(1)
  })

  it('cuts the outermost relations first', async () => {
    const { store, idOf, nameOf } = await drawnStore(drawing)
    const found = await findNeighbourhood(store, query({ roots: [idOf('a')], maxRelations: 2 }))
    expect(found.relations.map((r) => `${nameOf(r.from)}-${nameOf(r.to)}`).toSorted()).toEqual(['a-b', 'e-a'])
    expect(found.truncated).toBe(true)
  })

  it('costs as many calls for many neighbours as for few', async () => {
    const cost = async (lines: readonly string[]): Promise<number> => {
      const { store, idOf } = await drawnStore(lines)
      const counting = countingStore(store)
      await findNeighbourhood(counting.store, query({ roots: [idOf('a')], depth: 2, maxVertices: 300 }))
      return counting.calls()
    }
    const fan = Array.from({ length: 60 }, (_, n) => [`a-m${n}`, `m${n}-z${n}`]).flat()
    // Roots, three distances of relations, two of vertices, degrees.
    expect(await cost(['a-b', 'b-c'])).toBe(7)
    expect(await cost(fan)).toBe(7)
  })

  it('does not walk to a former vertex, and leaves out a root that never was', async () => {
    const { store, idOf, nameOf, actors } = await drawnStore(['a-b', 'a-c'])
    const gone = actors.find((a) => a.name === 'b')!
    const after = withStatus({ ...gone, version: 2, withdrawn: 'maker' as const })
    await store.apply({ ...additionOf('close', []), changes: [{ before: gone, after }] })
    const never = gone.id.replace(/.$/, (last) => (last === 'a' ? 'b' : 'a'))
    const found = await findNeighbourhood(store, query({ roots: [idOf('a'), never] }))
    expect(found.vertices.map((v) => nameOf(v.id))).toEqual(['a', 'c'])
  })

  it.each([
    { roots: [] },
    { depth: 4 },
    { depth: 0.5 },
    { maxVertices: 0 },
    { maxVertices: 301 },
    { maxRelations: 1001 },
  ])('refuses what is out of bounds: %j', async (more) => {
    const { store, idOf } = await drawnStore(['a-b'])
    const run = findNeighbourhood(store, query({ roots: [idOf('a')], ...more }))
    await expect(run).rejects.toMatchObject({ code: 'INVALID' })
  })
})
