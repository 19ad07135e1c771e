import { cohesionOf, countsOf } from '../../../ingest/relate/cohesion.ts'

const [bridge, mixed, school] = [new Set(['橋', '補修']), new Set(['橋', '学校']), new Set(['学校', '給食'])] as const
const counts = countsOf([bridge, mixed, school])

describe('cohesion', () => {
  it('counts sentences, not occurrences', () => {
    expect([...counts]).toEqual([
      ['橋', 2],
      ['補修', 1],
      ['学校', 2],
      ['給食', 1],
    ])
  })
  it('is the rarity of the shared words by the geometric mean of what either could share', () => {
    // Of three sentences: a word in two of them weighs ln(4/2), in one ln(4/1) = 2 ln 2.
    const [ln2, rare] = [Math.log(2), 2 * Math.log(2)]
    expect(cohesionOf(bridge, mixed, counts, 3)).toBeCloseTo(ln2 / Math.sqrt((ln2 + rare) * (ln2 + ln2)), 10)
  })
  it('is 0 without a shared word and 1 with itself', () => {
    expect(cohesionOf(bridge, school, counts, 3)).toBe(0)
    expect(cohesionOf(bridge, bridge, counts, 3)).toBeCloseTo(1, 10)
  })
})
