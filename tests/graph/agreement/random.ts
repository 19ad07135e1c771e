import fc from 'fast-check'
import {
  defaultScope,
  duplicateRules,
  measures,
  normalisations,
  type AgreementOptions,
} from '../../../graph/agreement/options.ts'
import { tableOf, type Row } from './table.ts'

/** Who may hold what {@link corpus} says. */
export const people = ['ann', 'bob', 'cy', 'dan']
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
/**
 * Small corpora in which much meets: several texts on one proposition, several propositions in one text, essays of several
 * authors, statements told of others, and what is sure or not at all.
 */
export const corpus = fc
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
/** Every way to count and to divide. */
export const options: fc.Arbitrary<AgreementOptions> = fc.record({
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
