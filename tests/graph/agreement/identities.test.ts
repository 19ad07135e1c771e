import fc from 'fast-check'
import { comparisonFromStanding } from '../../../graph/agreement/compare.ts'
import { defaultShape, networkFromStanding } from '../../../graph/agreement/network.ts'
import {
  defaultScope,
  duplicateRules,
  measures,
  normalisations,
  type AgreementOptions,
  type Measure,
  type Normalisation,
  type Scope,
} from '../../../graph/agreement/options.ts'
import type { Standing } from '../../../graph/agreement/standing.ts'
import type { Tie } from '../../../graph/agreement/tie.ts'
import { tableOf, type Row } from './table.ts'

const authors = ['ann', 'bob', 'cy', 'dan']
const propositions = ['p1', 'p2', 'p3', 'p4', 'p5']

interface Saying {
  readonly essay: number
  readonly proposition: string
  readonly sense: 'affirms' | 'denies' | 'discusses'
}
interface Draft {
  readonly essays: readonly { readonly authors: readonly string[]; readonly published: string }[]
  readonly sayings: readonly Saying[]
}

const essay = fc.record({
  authors: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...authors).map((a) => [a]) },
    { weight: 1, arbitrary: fc.constant(['ann', 'bob']) },
  ),
  published: fc.constantFrom('2024-12-30', '2025-01-01', '2025-01-20', '2025-03', '2025'),
})
const draft: fc.Arbitrary<Draft> = fc.record({
  essays: fc.array(essay, { minLength: 6, maxLength: 6 }),
  sayings: fc.array(
    fc.record({
      essay: fc.nat({ max: 5 }),
      proposition: fc.constantFrom(...propositions),
      sense: fc.constantFrom('affirms', 'affirms', 'denies', 'denies', 'discusses'),
    }),
    { minLength: 4, maxLength: 40 },
  ),
})

const standingOf = ({ essays, sayings }: Draft): Standing =>
  tableOf({
    essays: essays.map((e, n) => ({ id: `e${n}`, ...e })),
    propositions: propositions.map((id) => ({ id })),
    rows: sayings.map((s, n): Row => ({
      essay: `e${s.essay}`,
      statement: `s${n}`,
      sense: s.sense,
      proposition: s.proposition,
    })),
  })

const optionsOf = (measure: Measure, normalisation: Normalisation, scope: Partial<Scope> = {}): AgreementOptions => ({
  measure,
  normalisation,
  scope: { ...defaultScope, ...scope },
})

const tiesOf = (standing: Standing, options: AgreementOptions): ReadonlyMap<string, Tie> => {
  const network = networkFromStanding(standing, options, { ...defaultShape, isolates: true })
  if (network.kind !== 'network') throw new Error('refused')
  return new Map(network.windows[0]!.ties.map((t) => [`${t.a} ${t.b}`, t]))
}

/**
 * The oracle: a different way to the same number, straight from the sums. It works on the draft, not on the table, has
 * no order of representation, and counts ballots as distinct keys in loops over all (j,k).
 */
const bruteForce = (d: Draft, a: string, b: string, measure: Measure, duplicates: 'all' | 'essay' | 'window') => {
  const x = (unit: string, j: string, k: string): number => {
    const keys = d.sayings.flatMap((s, n) => {
      const signers = d.essays[s.essay]!.authors
      if (s.proposition !== j || s.sense !== k || !signers.includes(unit)) return []
      if (signers.includes(a) && signers.includes(b)) return []
      return [duplicates === 'all' ? `s${n}` : duplicates === 'essay' ? `e${s.essay}` : 'once']
    })
    return new Set(keys).size
  }
  let [sum, shared, n] = [0, 0, 0]
  for (const j of propositions) {
    const [a1, a0, b1, b0] = [x(a, j, 'affirms'), x(a, j, 'denies'), x(b, j, 'affirms'), x(b, j, 'denies')]
    n += a1 + a0 + b1 + b0
    if (a1 + a0 > 0 && b1 + b0 > 0) shared += 1
    const [same, opposite] = [a1 * b1 + a0 * b0, a1 * b0 + a0 * b1]
    sum += { congruence: same, conflict: opposite, subtract: same - opposite, ignore: same + opposite }[measure]
  }
  return { shared, numerator: sum, average: n / 2 }
}

const pairs = authors.flatMap((a, n) => authors.slice(n + 1).map((b) => [a, b] as const))
const runs = { numRuns: 150 }
const check = (property: (d: Draft) => void): void => fc.assert(fc.property(draft, property), runs)

describe('A1: identities on random corpora', () => {
  it('every weight is what a brute-force count gives', () => {
    for (const duplicates of ['all', 'essay', 'window'] as const) {
      for (const measure of ['congruence', 'conflict', 'subtract'] as const) {
        check((d) => {
          const ties = tiesOf(standingOf(d), optionsOf(measure, 'average_activity', { duplicates }))
          for (const [a, b] of pairs) {
            const wanted = bruteForce(d, a, b, measure, duplicates)
            const tie = ties.get(`${a} ${b}`)
            expect(tie?.numerator).toBe(wanted.shared === 0 ? undefined : wanted.numerator)
            expect(tie?.denominator).toBe(wanted.shared === 0 ? undefined : wanted.average)
            expect(tie?.shared ?? 0).toBe(wanted.shared)
          }
        })
      }
    }
  })

  it('congruence + conflict = ignore under the same key, and subtract ≤ congruence', () => {
    check((d) => {
      const [same, opposite, subtract, topic] = measures.map((m) =>
        tiesOf(standingOf(d), optionsOf(m, 'none', { duplicates: 'all' })),
      )
      for (const [key, tie] of same!) {
        expect(topic!.get(key)!.numerator).toBe(tie.numerator + opposite!.get(key)!.numerator)
        expect(subtract!.get(key)!.numerator).toBeLessThanOrEqual(tie.numerator)
      }
    })
  })

  it('is symmetric: compare gives the same tie whoever is asked first', () => {
    check((d) => {
      for (const normalisation of normalisations) {
        const options = optionsOf('subtract', normalisation)
        const [there, back] = [
          comparisonFromStanding(standingOf(d), 'ann', 'cy', options),
          comparisonFromStanding(standingOf(d), 'cy', 'ann', options),
        ]
        expect(there.tie).toEqual(back.tie)
        expect(there.tie).toEqual(tiesOf(standingOf(d), options).get('ann cy'))
      }
    })
  })

  it('Σ contribution = numerator, and the outcomes count as the tie does', () => {
    check((d) => {
      for (const measure of measures) {
        for (const [a, b] of pairs) {
          const found = comparisonFromStanding(
            standingOf(d),
            a,
            b,
            optionsOf(measure, 'cosine', { duplicates: 'essay' }),
          )
          const sum = found.propositions.reduce((s, p) => s + p.contribution, 0)
          expect(sum).toBe(found.tie?.numerator ?? 0)
          const count = (outcome: string) => found.propositions.filter((p) => p.outcome === outcome).length
          expect([count('agree'), count('diverge'), count('agree') + count('diverge') + count('mixed')]).toEqual([
            found.tie?.agreeing ?? 0,
            found.tie?.diverging ?? 0,
            found.tie?.shared ?? 0,
          ])
        }
      }
    })
  })
})

describe('A2: bounds on random corpora', () => {
  const weights = (d: Draft, measure: Measure, normalisation: Normalisation, scope: Partial<Scope> = {}) =>
    [...tiesOf(standingOf(d), optionsOf(measure, normalisation, scope)).values()].map((t) => t.weight)

  it('shared and cosine of subtract are in −1…1 under every rule of duplicates', () => {
    check((d) => {
      for (const duplicates of duplicateRules) {
        for (const normalisation of ['shared', 'cosine'] as const) {
          for (const weight of weights(d, 'subtract', normalisation, { duplicates })) {
            expect(Math.abs(weight)).toBeLessThanOrEqual(1 + 1e-12)
          }
        }
      }
    })
  })

  it('average activity is in −1…1 when a side counts once', () => {
    check((d) => {
      for (const measure of ['congruence', 'conflict', 'subtract'] as const) {
        for (const weight of weights(d, measure, 'average_activity')) expect(Math.abs(weight)).toBeLessThanOrEqual(1)
      }
    })
  })

  it('conflict over Jaccard is at most ½ without anybody on both sides', () => {
    check((d) => {
      const side = new Map<string, string>()
      const settled = d.sayings.filter(({ essay: n, proposition, sense }) =>
        d.essays[n]!.authors.every((a) => {
          const key = `${a} ${proposition}`
          if (!side.has(key)) side.set(key, sense)
          return side.get(key) === sense
        }),
      )
      for (const weight of weights({ ...d, sayings: settled }, 'conflict', 'jaccard')) {
        expect(weight).toBeLessThanOrEqual(0.5)
      }
    })
  })
})

describe('A3: what must not matter', () => {
  const everything = (standing: Standing, scope: Partial<Scope> = {}) =>
    measures.map((measure) =>
      [...tiesOf(standing, optionsOf(measure, 'jaccard', scope)).values()].map((t) => [
        t.a,
        t.b,
        t.numerator,
        t.denominator,
      ]),
    )

  it('turning a proposition round for everybody changes no weight', () => {
    const turned = { affirms: 'denies', denies: 'affirms', discusses: 'discusses' } as const
    check((d) => {
      const swapped = d.sayings.map((s) => (s.proposition === 'p1' ? { ...s, sense: turned[s.sense] } : s))
      expect(everything(standingOf({ ...d, sayings: swapped }))).toEqual(everything(standingOf(d)))
    })
  })

  it('printing every essay twice changes nothing when a side counts once', () => {
    check((d) => {
      const doubled: Draft = {
        essays: [...d.essays, ...d.essays],
        sayings: [...d.sayings, ...d.sayings.map((s) => ({ ...s, essay: s.essay + 6 }))],
      }
      expect(everything(standingOf(doubled))).toEqual(everything(standingOf(d)))
    })
  })

  it('a silent author changes no weight', () => {
    check((d) => {
      const more: Draft = { ...d, essays: [...d.essays, { authors: ['zoe'], published: '2025' }] }
      expect(everything(standingOf(more))).toEqual(everything(standingOf(d)))
    })
  })

  it('the order in which the store yields the stances changes nothing', () => {
    check((d) => {
      const standing = standingOf(d)
      const scope = { duplicates: 'month' } as const
      expect(everything({ ...standing, stances: standing.stances.toReversed() }, scope)).toEqual(
        everything(standing, scope),
      )
    })
  })
})
