import fc from 'fast-check'
import { optionsFromLook, optionsOfPair } from '../../viewer/agreement-options.ts'
import { networkFrom, nextLarger, seriate, stepBounds, stepOf } from '../../viewer/elements-network.ts'
import { pointsFromFindings } from '../../viewer/elements-points.ts'
import { noFilter } from '../../viewer/filter.ts'
import type { FindingsResult } from '../../viewer/queries/findings.ts'
import type { NetworkMember, NetworkTie } from '../../viewer/queries/network.ts'
import { networksView } from '../../viewer/url-analysis.ts'

const member = (id: string): NetworkMember => ({
  activity: 2,
  propositions: 2,
  both: 0,
  unit: { __typename: 'Actor', id, label: id, anonymous: false },
})
const tie = (a: string, b: string, weight: number): NetworkTie => ({
  a: { id: a },
  b: { id: b },
  weight,
  numerator: weight,
  denominator: 1,
  shared: 1,
  agreeing: 1,
  diverging: 0,
  low: weight,
  high: weight,
  reviewedWeight: null,
})

describe('a network as it is drawn (screens, section 10)', () => {
  const ties = [tie('a', 'b', 0.5), tie('a', 'c', -0.8), tie('b', 'd', 0.2)]
  const model = networkFrom(['a', 'b', 'c', 'd', 'e'].map(member), ties)

  it('puts the near beside each other; who has no tie comes last', () => {
    expect(model.members.map(({ unit }) => unit.id)).toEqual(['c', 'a', 'b', 'd', 'e'])
  })

  it('knows a tie in either order, the nearest and the farthest', () => {
    expect(model.tieOf('b', 'a')?.weight).toBe(0.5)
    expect(model.tieOf('c', 'd')).toBeUndefined()
    expect([model.nearest?.weight, model.farthest?.weight, model.greatest]).toEqual([0.5, -0.8, 0.8])
    expect(networkFrom([], []).nearest).toBeUndefined()
    expect(networkFrom([member('a')], [tie('a', 'b', -1)]).nearest).toBeUndefined()
  })

  it('n goes through the values from small to large, round and round', () => {
    expect(nextLarger(ties, undefined)?.weight).toBe(-0.8)
    expect(nextLarger(ties, { a: 'c', b: 'a' })?.weight).toBe(0.2)
    expect(nextLarger(ties, { a: 'a', b: 'b' })?.weight).toBe(-0.8)
    expect(nextLarger([], undefined)).toBeUndefined()
  })

  it('widths are four steps up to the greatest', () => {
    expect([0, 1.9, 2, -5, 6, 8].map((weight) => stepOf(weight, 8))).toEqual([1, 1, 2, 3, 4, 4])
    expect(stepBounds(8)).toEqual([0, 2, 4, 6, 8])
    expect(stepOf(0, 0)).toBe(1)
  })

  it('a row holds every unit once, whatever the weights', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 9 }),
        fc.func(fc.integer()),
        (ids, weight) => {
          const row = seriate(ids, (a, b) => (a < b ? weight(a, b) : weight(b, a)))
          expect(row.toSorted()).toEqual(ids.toSorted())
        },
      ),
    )
  })
})

describe('how a network is asked for', () => {
  it('the controls as they open are the default network of the API', () => {
    expect(optionsFromLook(noFilter, networksView)).toMatchObject({
      measure: 'SUBTRACT',
      normalisation: 'AVERAGE_ACTIVITY',
      scope: { unit: 'HOLDER', duplicates: 'WINDOW', voices: ['OWN'], statuses: ['ACCEPTED', 'PROPOSED'] },
    })
  })

  it('a pair chosen by hand is compared whatever authors the filter leaves', () => {
    const filter = { ...noFilter, authors: ['actor:z'], issues: ['issue:i'] }
    expect(optionsOfPair(filter, 'actor:a', 'actor:b', 'author').scope?.only).toEqual({
      issues: ['issue:i'],
      holders: ['actor:a', 'actor:b'],
    })
    expect(optionsOfPair(filter, 'essay:a', 'essay:b', 'essay').scope?.only).toEqual({
      issues: ['issue:i'],
      essays: ['essay:a', 'essay:b'],
    })
  })
})

describe('main points', () => {
  const finding = (id: string, affirming: number, denying: number, both = 0) => ({
    proposition: { id, label: `命題${id}` },
    tally: { affirming, denying, both },
  })
  const parting: FindingsResult['partings'][number] = {
    relation: { id: 'diverges_from:x' },
    dimension: 'MEANS',
    a: { label: '文', holders: [{ label: '著者甲', anonymous: false }] },
    b: { label: '主体のない文', holders: [] },
    proposition: { id: 'p', label: '命題p' },
  }

  it('three on agreement and three on division, one of them inside agreement', () => {
    const points = pointsFromFindings({
      consensus: [finding('a', 3, 0), finding('b', 0, 2), finding('c', 2, 0), finding('d', 2, 0)],
      divided: [finding('e', 2, 2), finding('f', 1, 2, 1), finding('g', 1, 1)],
      partings: [parting, parting],
    })
    expect(points.map((point) => [point.kind, point.label])).toEqual([
      ['consensus', '命題a'],
      ['rejected', '命題b'],
      ['consensus', '命題c'],
      ['conflict', '命題e'],
      ['conflict', '命題f'],
      ['within', '命題p'],
    ])
    expect(points[4]).toMatchObject({ affirming: 1, denying: 2, both: 1 })
    expect(points[5]).toMatchObject({
      relation: 'diverges_from:x',
      dimension: 'MEANS',
      a: { label: '著者甲' },
      b: { label: '主体のない文' },
    })
  })

  it('fewer where there are fewer', () => {
    expect(pointsFromFindings({ consensus: [], divided: [], partings: [] })).toEqual([])
  })
})
