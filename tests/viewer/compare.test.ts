import { bestFirst, compareModelFrom } from '../../viewer/elements-compare.ts'
import { formulaOf, numberInWords, weightInWords } from '../../viewer/formula.ts'
import type { Brief, Compared, CompareLink } from '../../viewer/queries/compare.ts'

const brief = (
  id: string,
  change: Partial<Brief> & { readonly side?: 'AFFIRMS' | 'DENIES' | 'DISCUSSES' } = {},
): Brief => {
  const { side = 'AFFIRMS', ...rest } = change
  return {
    id,
    label: id,
    kind: 'CLAIM',
    voice: 'OWN',
    hedge: 'STRONG',
    record: { status: 'PROPOSED', provenance: { confidence: 0.5 } },
    span: {
      start: 0,
      end: 1,
      quote: id,
      before: '',
      after: '',
      edition: { number: 1 },
      essay: {
        id: `essay:${id[0]}`,
        label: 'x',
        title: null,
        published: null,
        language: 'ja',
        authors: [{ id: `actor:${id[0]}`, label: 'x', anonymous: false }],
        organisation: null,
      },
    },
    stances: [{ type: side, to: { id: 'proposition:p' } }],
    ...rest,
  }
}
const cell = (position: Compared['a']['position'], affirm: number, deny: number, ...nodes: Brief[]) => ({
  position,
  affirm,
  deny,
  statements: { totalCount: nodes.length, nodes },
})
const compared = (id: string, outcome: Compared['outcome'], a: Compared['a'], b: Compared['b']): Compared => ({
  outcome,
  contribution: 0,
  proposition: { id: `proposition:${id}`, label: id, code: null, issue: null },
  a,
  b,
})
const link = (key: string, change: Partial<CompareLink>): CompareLink => ({
  key,
  sense: 'AGREES',
  dimension: null,
  sameReason: null,
  proposition: null,
  grounds: [{ id: `relation:${key}`, record: { provenance: { origin: 'MACHINE' } } }],
  a: brief('a1'),
  b: brief('b1'),
  ...change,
})

describe('the best passage', () => {
  it('takes the side shown, then own words, then what is accepted, then what is firm, then what is sure', () => {
    const off = brief('off', { side: 'DISCUSSES', record: { status: 'ACCEPTED', provenance: { confidence: 1 } } })
    const reported = brief('reported', { voice: 'REPORTED' })
    const weak = brief('weak', { hedge: 'WEAK' })
    const unsure = brief('unsure', { record: { status: 'PROPOSED', provenance: { confidence: 0.1 } } })
    const plain = brief('plain')
    const accepted = brief('accepted', {
      hedge: 'WEAK',
      record: { status: 'ACCEPTED', provenance: { confidence: 0.1 } },
    })
    const order = bestFirst([off, reported, weak, unsure, plain, accepted], 'proposition:p', 'AFFIRMS')
    expect(order.map(({ id }) => id)).toEqual(['accepted', 'plain', 'unsure', 'weak', 'reported', 'off'])
  })

  it('keeps the order given among equals', () => {
    expect(bestFirst([brief('x'), brief('y')], 'proposition:p', 'AFFIRMS').map(({ id }) => id)).toEqual(['x', 'y'])
  })
})

describe('a comparison (screens, section 5)', () => {
  const side = cell('AFFIRMS', 1, 0, brief('a1'))
  const model = compareModelFrom(
    [
      compared('p', 'AGREE', side, cell('AFFIRMS', 1, 0, brief('b1'))),
      compared('q', 'DIVERGE', side, cell('DENIES', 0, 1)),
      compared('r', 'MIXED', cell('BOTH', 1, 1), side),
      compared('s', 'ONLY_A', side, cell('NOT_DETECTED', 0, 0)),
    ],
    [
      link('1', { proposition: { id: 'proposition:p' }, sameReason: false }),
      link('2', { sense: 'DIVERGES', dimension: 'MEANS', a: brief('b1'), b: brief('a1') }),
      link('3', { sense: 'DIVERGES', proposition: { id: 'proposition:q' } }),
    ],
    'actor:a',
  )

  it('has every proposition in the section of its outcome', () => {
    expect(
      Object.entries(model.sections).map(([name, rows]) => [name, rows.map((row) => row.proposition.label)]),
    ).toEqual([
      ['conflict', ['q']],
      ['mixed', ['r']],
      ['agree', ['p']],
      ['onlyA', ['s']],
      ['onlyB', []],
    ])
    expect(model.shared).toBe(3)
  })

  it('says whether the reasons are the same only where that is known', () => {
    expect(model.sections.agree[0]!.sameReason).toBe(false)
    expect(model.sections.conflict[0]!.sameReason).toBeUndefined()
  })

  it('a divergence drawn directly is a line, with the first unit on the left; opposite stances are not', () => {
    expect(model.lines.map((line) => [line.id, line.dimension, line.a.id, line.b.id, line.proposition?.label])).toEqual(
      [['relation:2', 'MEANS', 'a1', 'b1', 'p']],
    )
  })
})

describe('the formula with its numbers put in', () => {
  /** Both affirm p; a denies q, which b affirms; a affirms r twice. */
  const counted = [
    { a: { affirm: 1, deny: 0 }, b: { affirm: 1, deny: 0 } },
    { a: { affirm: 0, deny: 1 }, b: { affirm: 1, deny: 0 } },
    { a: { affirm: 2, deny: 0 }, b: { affirm: 0, deny: 0 } },
  ]
  const tie = (numerator: number, denominator: number) => ({
    weight: numerator / denominator,
    numerator,
    denominator,
    shared: 2,
    agreeing: 1,
    diverging: 1,
    low: 0,
    high: 0,
    reviewedWeight: null,
  })

  it.each([
    ['NONE', 1, 'w = 1 ÷ 1 = 1.000'],
    ['AVERAGE_ACTIVITY', 3, 'w = 1 ÷ ((4 + 2) ÷ 2) = 0.333'],
    ['SHARED', 2, 'w = 1 ÷ 2 = 0.500'],
    ['JACCARD', 5, 'w = 1 ÷ (3 + 1 + 1) = 0.200'],
    ['COSINE', Math.sqrt(12), 'w = 1 ÷ (√6 × √2) = 0.289'],
    ['DNA_COSINE', 8, 'w = 1 ÷ (4 × 2) = 0.125'],
  ] as const)('%s', (normalisation, denominator, words) => {
    expect(formulaOf(tie(1, denominator), counted, normalisation)).toBe(words)
  })

  it('does not put in numbers that do not give the denominator', () => {
    expect(formulaOf(tie(1, 4), counted, 'AVERAGE_ACTIVITY')).toBe('w = 1 ÷ 4 = 0.250')
  })

  it('numbers have a minus of their own and no false precision', () => {
    expect([numberInWords(-2), numberInWords(2.5), numberInWords(1 / 3)]).toEqual(['−2', '2.5', '0.333'])
    expect([weightInWords(-0.4), weightInWords(0), weightInWords(-0.0001)]).toEqual(['−0.400', '0.000', '0.000'])
  })
})
