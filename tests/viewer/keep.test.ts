import fc from 'fast-check'
import { keptPlaces } from '../../viewer/layouts/keep.ts'

const size = { width: 100, height: 40 }
const sizeOf = () => size
const kept = (places: readonly (readonly [string, number, number])[]) => ({
  places: new Map(places.map(([id, x, y]) => [id, { x, y }])),
  zoom: 1,
  pan: { x: 0, y: 0 },
})
const at = (...places: readonly (readonly [string, number, number])[]) =>
  new Map(places.map(([id, x, y]) => [id, { x, y }]))

describe('a picture drawn anew (screens, section 4)', () => {
  it('what was there does not move; what is new goes to the middle of its neighbours', () => {
    const fresh = at(['a', 0, 0], ['b', 500, 0], ['new', 9, 9])
    const lines = [
      { from: 'new', to: 'a' },
      { from: 'b', to: 'new' },
    ]
    const old = kept([
      ['a', 0, 100],
      ['b', 400, 300],
      ['gone', 50, 50],
    ])
    expect(keptPlaces(fresh, lines, old, sizeOf, false)).toEqual(at(['a', 0, 100], ['b', 400, 300], ['new', 200, 200]))
  })

  it('a new one stands in the column of its kind, at the next free spot', () => {
    const fresh = at(['a', 0, 0], ['b', 196, 0], ['c', 196, 54], ['new', 196, 108])
    const old = kept([
      ['a', 0, 0],
      ['b', 196, 0],
      ['c', 196, 54],
    ])
    const places = keptPlaces(fresh, [{ from: 'a', to: 'new' }], old, sizeOf, true)
    expect(places.get('new')).toEqual({ x: 196, y: -48 })
  })

  it('whatever is new, nothing old moves and nothing new lies on anything', () => {
    const place = fc.record({ x: fc.integer({ min: 0, max: 3 }), y: fc.integer({ min: 0, max: 9 }) })
    fc.assert(
      fc.property(
        fc.uniqueArray(place, { minLength: 1, maxLength: 12, selector: ({ x, y }) => `${x} ${y}` }),
        fc.integer({ min: 0, max: 8 }),
        fc.array(fc.tuple(fc.nat({ max: 19 }), fc.nat({ max: 19 })), { maxLength: 20 }),
        (spots, added, ties) => {
          const old = spots.map(({ x, y }, n) => [`n${n}`, x * 196, y * 54] as const)
          const ids = [...old.map(([id]) => id), ...Array.from({ length: added }, (_, n) => `new${n}`)]
          const fresh = at(...ids.map((id, n) => [id, (n % 4) * 196, n * 54] as const))
          const lines = ties.flatMap(([a, b]) => (ids[a] && ids[b] ? [{ from: ids[a]!, to: ids[b]! }] : []))
          const found = keptPlaces(fresh, lines, kept(old), sizeOf, false)
          for (const [id, x, y] of old) expect(found.get(id)).toEqual({ x, y })
          expect([...found.keys()].toSorted()).toEqual(ids.toSorted())
          const all = [...found]
          for (const [id, a] of all.filter(([one]) => one.startsWith('new')))
            for (const [other, b] of all)
              if (other !== id)
                expect(Math.abs(a.x - b.x) >= size.width || Math.abs(a.y - b.y) >= size.height).toBe(true)
        },
      ),
    )
  })
})
