import fc from 'fast-check'
import { comparisonFromStanding } from '../../../graph/agreement/compare.ts'
import { defaultShape, networkFromStanding } from '../../../graph/agreement/network.ts'
import { defaultScope, duplicateRules, measures } from '../../../graph/agreement/options.ts'
import { pairsFromStanding } from '../../../graph/agreement/pairs.ts'
import type { Tie } from '../../../graph/agreement/tie.ts'
import { oracleTie } from './oracle.ts'
import { corpus, options, people } from './random.ts'

/** Counts are whole numbers and must be the same to the last digit; probabilities may round otherwise. */
const expectSame = (found: Tie | undefined, wanted: Tie | undefined): void => {
  expect(Object.keys(found ?? {}).toSorted()).toEqual(Object.keys(wanted ?? {}).toSorted())
  for (const [field, value] of Object.entries(wanted ?? {})) {
    const got = found![field as keyof Tie]
    if (typeof value === 'number') expect(got).toBeCloseTo(value, 9)
    else expect(got).toBe(value)
  }
}

describe('A14: ties by rows of numbers are ties by definition', () => {
  const pairs = people.flatMap((a, n) => people.slice(n + 1).map((b) => [a, b] as const))

  it('in a network, in a comparison, and in a table of pairs: weights, ranges, outcomes, reviewed weights', () => {
    fc.assert(
      fc.property(corpus, options, (standing, asked) => {
        const network = networkFromStanding(standing, asked, { ...defaultShape, isolates: true })
        if (network.kind !== 'network') throw new Error('refused')
        const ties = new Map(network.windows[0]!.ties.map((tie) => [`${tie.a} ${tie.b}`, tie]))
        const rows = new Map(pairsFromStanding(standing, asked).map((pair) => [`${pair.a} ${pair.b}`, pair]))
        for (const [a, b] of pairs) {
          const wanted = oracleTie(standing, a, b, asked)
          expectSame(ties.get(`${a} ${b}`), wanted)
          expect(rows.get(`${a} ${b}`)?.tie).toEqual(ties.get(`${a} ${b}`))
          expect(comparisonFromStanding(standing, b, a, asked).tie).toEqual(ties.get(`${a} ${b}`))
        }
      }),
      { numRuns: 400 },
    )
  })

  it('to the last digit where votes are counted and nothing is divided', () => {
    fc.assert(
      fc.property(
        corpus,
        fc.constantFrom(...measures),
        fc.constantFrom(...duplicateRules),
        (standing, measure, rule) => {
          const asked = { measure, normalisation: 'none' as const, scope: { ...defaultScope, duplicates: rule } }
          for (const [a, b] of pairs)
            expect(comparisonFromStanding(standing, a, b, asked).tie).toEqual(oracleTie(standing, a, b, asked))
        },
      ),
      { numRuns: 200 },
    )
  })
})
