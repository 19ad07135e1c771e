import fc from 'fast-check'
import { countLinks } from '../../../graph/agreement/count-links.ts'
import { defaultLinkFilter, linksFromStanding, type LinkFilter } from '../../../graph/agreement/links.ts'
import { liveStatuses } from '../../../graph/model/header.ts'
import { tableOf, type Row } from './table.ts'

const essays = ['e0', 'e1', 'e2', 'e3']
const people = ['ann', 'bob', 'cy']
const propositions = [
  { id: 'p1', issue: 'i1', dimension: 'means' as const },
  { id: 'p2', issue: 'i1', dimension: 'goal' as const },
  { id: 'p3' },
]
const sureness = fc.constantFrom(0, 0.3, 0.5, 0.7, 1)
const status = fc.constantFrom(...liveStatuses)
const row = fc.record({
  essay: fc.constantFrom(...essays),
  statement: fc.nat({ max: 5 }),
  // A proposition that is in no table is there too: a rejected one.
  proposition: fc.constantFrom('p1', 'p2', 'p3', 'p9'),
  sense: fc.constantFrom('affirms' as const, 'denies' as const, 'discusses' as const),
  voice: fc.constantFrom('own' as const, 'own' as const, 'reported' as const),
  stanceConfidence: sureness,
  stanceStatus: status,
})
const tie = fc.record({
  ends: fc.tuple(fc.constantFrom(...essays), fc.nat({ max: 5 }), fc.constantFrom(...essays), fc.nat({ max: 5 })),
  sense: fc.constantFrom('agrees' as const, 'diverges' as const),
  dimension: fc.constantFrom('means' as const, 'goal' as const, 'degree' as const),
  status,
  confidence: sureness,
})
const corpus = fc
  .record({
    authors: fc.array(fc.subarray(people, { minLength: 1 }), { minLength: 4, maxLength: 4 }),
    rows: fc.array(row, { minLength: 2, maxLength: 30 }),
    ties: fc.array(tie, { maxLength: 8 }),
  })
  .map(({ authors, rows, ties }) => {
    // A statement has one voice.
    const voices = new Map(rows.map((one) => [`${one.essay}.${one.statement}`, one.voice]))
    return tableOf({
      // Later essays have the smaller ids, so that the order of ids is not that of the table.
      essays: essays.map((id, n) => ({
        ...{ id, authors: authors[n]!, published: `${2030 - n}` },
        ...(n === 0 ? { organisation: 'lab' } : {}),
      })),
      propositions,
      rows: rows.flatMap((one): readonly Row[] => {
        const statement = `${one.essay}.${one.statement}`
        const said = { ...one, statement, start: one.statement, voice: voices.get(statement)! }
        const { essay, start } = said
        return [said, { essay, statement, start, sense: 'about', issue: one.statement % 2 === 0 ? 'i1' : 'i2' }]
      }),
      directTies: ties.map(({ ends: [essay, one, other, two], ...rest }, n) => {
        const [a, b] = [`${essay}.${one}`, `${other}.${two}`].toSorted()
        return { relation: `diverges_from:${n}`, a: a!, b: b!, ...rest }
      }),
    })
  })
const unset = { freq: 2, nil: undefined }
const filter: fc.Arbitrary<LinkFilter> = fc
  .record({
    senses: fc.option(fc.subarray(['agrees' as const, 'diverges' as const], { minLength: 1 }), unset),
    dimensions: fc.option(fc.subarray(['means' as const, 'goal' as const], { minLength: 1 }), unset),
    issues: fc.option(fc.constantFrom(['i1'], ['i2']), unset),
    propositions: fc.option(fc.subarray(['p1', 'p2', 'p3'], { minLength: 1 }), { ...unset, freq: 5 }),
    one: fc.option(fc.subarray([...people, ...essays, 'lab'], { minLength: 1 }), unset),
    other: fc.option(fc.subarray([...people, ...essays], { minLength: 1 }), unset),
    unit: fc.option(fc.constantFrom('organisation' as const), unset),
    voices: fc.subarray(['own' as const, 'reported' as const], { minLength: 1 }),
    statuses: fc.subarray([...liveStatuses], { minLength: 1 }),
    minConfidence: fc.constantFrom(0, 0, 0.25, 0.49, 1),
    statement: fc.option(fc.constantFrom('e0.1', 'e1.2'), { ...unset, freq: 3 }),
  })
  .map((some) => Object.fromEntries(Object.entries(some).filter(([, value]) => value !== undefined)) as never)

describe('A12: counting links', () => {
  it('counts what the pages list, whatever the filter', () => {
    fc.assert(
      fc.property(corpus, fc.oneof(fc.constant(defaultLinkFilter), filter), (standing, asked) => {
        const { items, more } = linksFromStanding(standing, asked, { first: 10_000 })
        expect(more).toBe(false)
        expect(countLinks(standing, asked)).toBe(items.length)
      }),
      { numRuns: 1000 },
    )
  })
})
