import { defaultShape, networkFromStanding } from '../../../graph/agreement/network.ts'
import { defaultOptions, defaultScope, type Measure } from '../../../graph/agreement/options.ts'
import type { Tie } from '../../../graph/agreement/tie.ts'
import { drawn } from './table.ts'

// The program that the method comes from brings a sample of 40 statements by 7 organisations on 6 concepts. Its own
// tests say what the one-mode network of it comes to when every statement counts and sides are ignored: 276 over both
// triangles, and 10 and 2 in the first cells of the third row. The counts below are those of the sample, for/against.
const counts = [
  ['0/0', '0/0', '1/0', '0/0', '2/0', '1/0'],
  ['0/2', '0/0', '0/0', '0/0', '1/1', '0/0'],
  ['0/1', '0/0', '0/0', '0/0', '0/0', '10/0'],
  ['0/2', '0/0', '0/0', '0/0', '0/0', '0/2'],
  ['0/2', '0/0', '0/0', '0/0', '0/1', '2/0'],
  ['2/0', '0/0', '1/0', '1/0', '1/0', '1/0'],
  ['1/0', '1/0', '1/0', '2/0', '1/0', '0/0'],
]

const table = drawn(
  counts.map((row, unit) => {
    const marks = row.flatMap((cell, concept) => {
      const [affirming, denying] = cell.split('/').map(Number) as [number, number]
      return [
        ...Array.from({ length: affirming }, () => `+c${String(concept)}`),
        ...Array.from({ length: denying }, () => `-c${String(concept)}`),
      ]
    })
    return `essay${String(unit)} org${String(unit)} 2005-02-01: ${marks.join(' ')}`
  }),
)

const tiesBy = (measure: Measure): readonly Tie[] => {
  const scope = { ...defaultScope, duplicates: 'all' as const }
  const network = networkFromStanding(table, { ...defaultOptions, measure, normalisation: 'none', scope }, defaultShape)
  if (network.kind !== 'network') throw new Error('refused')
  return network.windows[0]!.ties
}

const sumOf = (ties: readonly Tie[]): number => ties.reduce((sum, { weight }) => sum + weight, 0)

describe("A1: the sums that Discourse Network Analyzer's own tests give for its sample", () => {
  it('counts 40 statements', () => {
    expect(table.stances).toHaveLength(40)
  })

  it('sums to 276 over both triangles when sides are ignored', () => {
    expect(2 * sumOf(tiesBy('ignore'))).toBe(276)
  })

  it('gives 10 and 2 in the first cells of the third row', () => {
    const weights = tiesBy('ignore').filter(({ a, b }) => b === 'org2' && (a === 'org0' || a === 'org1'))
    expect(weights.map(({ a, weight }) => [a, weight]).toSorted()).toEqual([
      ['org0', 10],
      ['org1', 2],
    ])
  })

  it('splits the same sum into agreement and conflict', () => {
    expect(2 * (sumOf(tiesBy('congruence')) + sumOf(tiesBy('conflict')))).toBe(276)
    expect(2 * (sumOf(tiesBy('congruence')) - sumOf(tiesBy('conflict')))).toBe(2 * sumOf(tiesBy('subtract')))
  })
})
