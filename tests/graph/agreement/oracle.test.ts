import fc from 'fast-check'
import { comparisonFromStanding } from '../../../graph/agreement/compare.ts'
import { defaultShape, networkFromStanding } from '../../../graph/agreement/network.ts'
import {
  defaultScope,
  duplicateRules,
  measures,
  normalisations,
  type AgreementOptions,
} from '../../../graph/agreement/options.ts'
import { pairsFromStanding } from '../../../graph/agreement/pairs.ts'
import type { Tie } from '../../../graph/agreement/tie.ts'
import { oracleTie } from './oracle.ts'
import { tableOf, type Row } from './table.ts'

const people = ['ann', 'bob', 'cy', 'dan']
const propositions = ['p1', 'p2', 'p3', 'p4'].map((id) => ({ id }))
const essay = fc.record({
  authors: fc.constantFrom(['ann'], ['bob'], ['cy'], ['dan'], ['ann', 'bob'], ['bob', 'cy', 'dan']),
  published: fc.constantFrom('2024-12-30', '2025-01-01', '2025-01-20', '2025-03', '2025'),
})
const sureness = fc.constantFrom(0, 0.25, 0.3, 0.7, 1)
const status = fc.constantFrom('proposed' as const, 'accepted' as const)
const row = fc.record({
  essay: fc.constantFrom('e0', 'e1', 'e2', 'e3', 'e4', 'e5'),
  statement: fc.nat({ max: 30 }),
  proposition: fc.constantFrom('p1', 'p2', 'p3', 'p4'),
  sense: fc.constantFrom('affirms' as const, 'denies' as const, 'affirms' as const, 'discusses' as const),
  // Told of others too: then two units who did not sign the same essay hold one statement.
  reported: fc.option(fc.subarray(people, { minLength: 1 }), { freq: 4 }),
  statementConfidence: sureness,
  stanceConfidence: sureness,
  statementStatus: status,
  stanceStatus: status,
})
const corpus = fc
  .record({
    essays: fc.array(essay, { minLength: 6, maxLength: 6 }),
    rows: fc.array(row, { minLength: 3, maxLength: 40 }),
  })
  .map(({ essays, rows }) => {
    const made = rows.map(({ reported, statement, essay: of, ...rest }): Row => ({
      ...rest,
      essay: of,
      // One statement is in one essay, and takes several stances.
      statement: `${of}.${statement}`,
      start: statement,
      ...(reported === null ? {} : { voice: 'reported' as const, holders: reported }),
    }))
    return tableOf({ essays: essays.map((e, n) => ({ id: `e${n}`, ...e })), propositions, rows: made })
  })
const options: fc.Arbitrary<AgreementOptions> = fc.record({
  measure: fc.constantFrom(...measures),
  normalisation: fc.constantFrom(...normalisations),
  scope: fc
    .record({
      duplicates: fc.constantFrom(...duplicateRules),
      weighting: fc.constantFrom('count' as const, 'confidence' as const),
      voices: fc.constantFrom(['own' as const], ['own' as const, 'reported' as const]),
    })
    .map((some) => ({ ...defaultScope, ...some })),
})

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
