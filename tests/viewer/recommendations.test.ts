import { noFilter } from '../../viewer/filter.ts'
import {
  addressedTo,
  addresseeShares,
  holderShares,
  partsOf,
  recommendationsFilter,
} from '../../viewer/loads-recommendations.ts'
import type { RecommendationEntry } from '../../viewer/queries/recommendations.ts'

const who = (id: string) => ({ id, label: `名${id}`, anonymous: false })
const entry = (holders: string, addressees: string, action?: readonly [number, number]) =>
  ({
    holders: [...holders].map(who),
    addressees: [...addressees].map(who),
    span: { start: 100, quote: '国は堤を直すべきだ' },
    action: action ? { start: action[0], end: action[1] } : null,
  }) as unknown as RecommendationEntry

const entries = [entry('a', 'x'), entry('a', 'xy'), entry('b', ''), entry('ab', 'y'), entry('a', 'y')]

describe('the list of recommendations', () => {
  it('counts for each addressee, the most often asked first, and whose it mostly is', () => {
    expect(addresseeShares(entries).map(({ id, n }) => [id, n])).toEqual([
      ['y', 3],
      ['x', 2],
    ])
    expect(holderShares(entries)[0]).toMatchObject({ id: 'a', n: 4 })
  })

  it('is narrowed to any of the addressees chosen; to none chosen not at all', () => {
    expect(addressedTo(entries, ['x']).length).toBe(2)
    expect(addressedTo(entries, ['x', 'y']).length).toBe(4)
    expect(addressedTo(entries, [])).toBe(entries)
  })

  it('underlines the action in the quote; one that lies outside of it is not marked', () => {
    expect(partsOf(entry('a', 'x', [102, 106]))).toEqual(['国は', '堤を直す', 'べきだ'])
    expect(partsOf(entry('a', 'x', [90, 99]))).toEqual(['国は堤を直すべきだ', '', ''])
    expect(partsOf(entry('a', 'x', [105, 120]))).toEqual(['国は堤を直すべきだ', '', ''])
    expect(partsOf(entry('a', 'x'))).toEqual(['国は堤を直すべきだ', '', ''])
  })

  it('asks for recommendations alone, under the filter of all views', () => {
    expect(recommendationsFilter(noFilter, [])).toMatchObject({ kinds: ['RECOMMENDATION'], voices: ['OWN'] })
    expect(recommendationsFilter(noFilter, [])).not.toHaveProperty('addressees')
    expect(recommendationsFilter(noFilter, ['x'])).toMatchObject({ addressees: ['x'] })
  })
})
