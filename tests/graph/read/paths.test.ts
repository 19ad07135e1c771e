import fc from 'fast-check'
import { relationsAround } from '../../../graph/read/around.ts'
import { findPaths, type Paths, type PathsQuery } from '../../../graph/read/paths.ts'
import { countingStore, drawnStore } from './harbour.ts'

const query = (from: string, to: string, more: Partial<PathsQuery> = {}): PathsQuery => ({
  from,
  to,
  relations: { statuses: ['proposed', 'accepted', 'contested'] },
  maxLength: 4,
  maxPaths: 10,
  ...more,
})

type Drawn = Awaited<ReturnType<typeof drawnStore>>
const ask = ({ store, idOf }: Drawn, from: string, to: string, more: Partial<PathsQuery> = {}) =>
  findPaths(store, query(idOf(from), idOf(to), more))
const ways = ({ nameOf }: Drawn, found: Paths) => found.paths.map((p) => p.vertices.map(nameOf).join(''))

describe('A15: paths', () => {
  // Two ways of three steps from a to d, one of four through x; y is apart.
  const drawing = ['a-b', 'b-c', 'c-d', 'e-a', 'e-f', 'f-d', 'a-x', 'x-g', 'g-h', 'h-d', 'y']

  it('finds all shortest ways, against the direction of relations too, by the ids along them', async () => {
    const drawn = await drawnStore(drawing)
    const found = await ask(drawn, 'a', 'd')
    const order = drawn.byId(['b', 'e'])
    expect(found.length).toBe(3)
    expect(ways(drawn, found)).toEqual(order.map((second) => (second === 'b' ? 'abcd' : 'aefd')))
    expect(found.more).toBe(false)
  })

  it('names the relation walked at each step', async () => {
    const drawn = await drawnStore(drawing)
    for (const { vertices, relations } of (await ask(drawn, 'a', 'd')).paths) {
      expect(relations.map((r) => [r.from, r.to].toSorted())).toEqual(
        relations.map((_, n) => [vertices[n]!, vertices[n + 1]!].toSorted()),
      )
    }
  })

  it('stops at maxLength, and has no length where there is no way', async () => {
    const drawn = await drawnStore(drawing)
    expect(await ask(drawn, 'a', 'd', { maxLength: 2 })).toEqual({ paths: [], more: false })
    expect(await ask(drawn, 'a', 'y')).toEqual({ paths: [], more: false })
    expect((await ask(drawn, 'a', 'd', { maxLength: 3 })).length).toBe(3)
  })

  it('stops at maxPaths and says that there are more', async () => {
    const drawn = await drawnStore(drawing)
    const found = await ask(drawn, 'a', 'd', { maxPaths: 1 })
    expect([found.paths.length, found.more]).toEqual([1, true])
  })

  it('tells two relations between the same vertices apart', async () => {
    const drawn = await drawnStore(['a-b one', 'a-b two'])
    const found = await ask(drawn, 'a', 'b')
    expect(found.paths.map((p) => p.relations[0]!.label).toSorted()).toEqual(['one-tie', 'two-tie'])
  })

  it('a vertex is at distance 0 from itself', async () => {
    const drawn = await drawnStore(['a-b'])
    expect(await ask(drawn, 'a', 'a')).toEqual({
      length: 0,
      paths: [{ vertices: [drawn.idOf('a')], relations: [] }],
      more: false,
    })
  })

  it('costs at most two calls per step however many vertices lie between', async () => {
    const drawn = await drawnStore(Array.from({ length: 50 }, (_, n) => [`a-m${n}`, `m${n}-z`]).flat())
    const counting = countingStore(drawn.store)
    const found = await findPaths(counting.store, query(drawn.idOf('a'), drawn.idOf('z')))
    expect([found.length, found.paths.length, found.more]).toEqual([2, 10, true])
    expect(counting.calls()).toBeLessThanOrEqual(4)
  })

  it('finds exactly the shortest ways that a walk over every simple path finds', async () => {
    const letters = [...'abcdefg']
    const tie = fc.tuple(fc.constantFrom(...letters), fc.constantFrom(...letters)).filter(([a, b]) => a < b)
    const property = fc.asyncProperty(
      fc.uniqueArray(tie, { minLength: 3, maxLength: 12, selector: ([a, b]) => `${a}${b}` }),
      async (ties) => {
        const drawn = await drawnStore([...letters, ...ties.map(([a, b]) => `${a}-${b}`)])
        const walks = (path: string): readonly string[] => {
          if (path.endsWith('g')) return [path]
          const here = path.at(-1)!
          const next = ties.flatMap(([a, b]) => (a === here ? [b] : b === here ? [a] : []))
          return next.filter((n) => !path.includes(n)).flatMap((n) => walks(path + n))
        }
        const all = walks('a')
        const shortest = Math.min(...all.map((w) => w.length))
        const wanted = all.filter((w) => w.length === shortest).toSorted()
        const found = await ask(drawn, 'a', 'g', { maxLength: 6 })
        expect(ways(drawn, found).toSorted().slice(0, 10)).toEqual(wanted.slice(0, 10))
        expect(found.length).toBe(wanted.length === 0 ? undefined : shortest - 1)
      },
    )
    await fc.assert(property, { numRuns: 60 })
  })
})

describe('A15: reading around vertices', () => {
  const statuses = ['proposed'] as const
  const hub = Array.from({ length: 9 }, (_, n) => `a-m${n}`)

  it('says when the budget ended before the relations did', async () => {
    const { store, idOf } = await drawnStore(hub)
    expect((await relationsAround(store, [idOf('a')], { statuses }, 9)).complete).toBe(true)
    expect((await relationsAround(store, [idOf('a')], { statuses }, 8)).complete).toBe(false)
  })

  it('goes on with the vertices that have more, and gives each relation once', async () => {
    // A page is 13 / 4, so 4 relations: a needs three, b one, and what the two share comes once.
    const { store, idOf } = await drawnStore([...hub, 'a-b', 'b-m0'])
    const ids = ['a', 'b', 'm0', 'm1'].map(idOf)
    const { relations, complete } = await relationsAround(store, ids, { statuses }, 13)
    expect([relations.length, new Set(relations.map((r) => r.id)).size, complete]).toEqual([11, 11, true])
  })
})
