import { neitherOf, otherSides } from '../../viewer/elements-compare.ts'
import type { CompareRow } from '../../viewer/elements-compare.ts'
import { authorsUnder, blanksOf } from '../../viewer/elements-proposition.ts'
import type { AuthorEntry } from '../../viewer/elements-proposition.ts'
import { timeStripOf } from '../../viewer/elements-time.ts'
import { withoutEach } from '../../viewer/formula.ts'
import type { Compared, Sum } from '../../viewer/queries/compare.ts'
import type { CardStatement } from '../../viewer/queries/fragments.ts'

const p = 'proposition:p'
const unit = (id: string) => ({ __typename: 'Actor' as const, id, label: `著者${id}`, anonymous: false })
const card = (essay: string, published: string | null, type: string, voice = 'OWN') =>
  ({ voice, stances: [{ type, to: { id: p } }], span: { essay: { id: essay, published } } }) as unknown as CardStatement
const author = (id: string, position: AuthorEntry['position'], ...passages: CardStatement[]): AuthorEntry => ({
  unit: unit(id),
  position,
  oldest: undefined,
  passages,
})

describe('a proposition over time', () => {
  const strip = timeStripOf(
    [
      author('a', 'BOTH', card('e1', '2030-01-01', 'AFFIRMS'), card('e2', null, 'DENIES'), card('e2', null, 'DENIES')),
      author('b', 'AFFIRMS', card('e3', '2030', 'AFFIRMS')),
      author('c', 'REPORTED_ONLY', card('e4', '2030-12-31', 'AFFIRMS', 'REPORTED')),
      author('d', 'SILENT'),
    ],
    p,
  )

  it('has a lane for each author that says something, a point for each essay, the undated first', () => {
    expect(strip.lanes.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(strip.points.map(({ lane, date, position, count }) => [lane, date, position, count])).toEqual([
      [0, undefined, 'DENIES', 2],
      [0, '2030-01-01', 'AFFIRMS', 1],
      [1, '2030', 'AFFIRMS', 1],
      [2, '2030-12-31', 'REPORTED_ONLY', 1],
    ])
  })

  it('a coarse date is a stretch, a day a point, an unknown date no place', () => {
    expect(strip.axis).toEqual({ from: '2030-01-01', to: '2030-12-31' })
    expect(strip.points.map(({ from, to }) => [from, to])).toEqual([
      [undefined, undefined],
      [0, 0],
      [0, 1],
      [1, 1],
    ])
  })

  it('with one date nothing is drawn', () => {
    const one = timeStripOf([author('a', 'AFFIRMS', card('e1', '2030-01', 'AFFIRMS'), card('e2', null, 'AFFIRMS'))], p)
    expect(one.axis).toBeUndefined()
    expect(one.points.every(({ from }) => from === undefined)).toBe(true)
  })
})

describe('the tabs of a proposition', () => {
  it('somebody on both sides stands under both; of whom nothing was found stands under the last', () => {
    const authors = [author('a', 'BOTH', card('e', null, 'AFFIRMS')), author('b', 'DENIES', card('f', null, 'DENIES'))]
    const under = (tab: Parameters<typeof authorsUnder>[1]) => authorsUnder(authors, tab).map(({ unit: { id } }) => id)
    expect([under('all'), under('affirm'), under('deny'), under('none')]).toEqual([['a', 'b'], ['a'], ['a', 'b'], []])
    const positions = {
      corpusVersion: 1,
      omittedRows: 0,
      rows: [unit('a'), unit('b'), unit('d'), unit('c')],
      cells: [{ row: 3, cell: { position: 'UNASSESSED' as const, affirm: 0, deny: 0 } }],
    }
    expect(blanksOf(positions, authors).map(({ unit: { id }, position }) => [id, position])).toEqual([
      ['c', 'UNASSESSED'],
      ['d', 'NOT_DETECTED'],
    ])
  })
})

const proposition = (id: string) => ({ id, label: id, code: null, issue: null })
const sides = (affirm: number, deny = 0) => ({ affirm, deny })

describe('a comparison', () => {
  it('says on which points of debate neither takes a side, and how each stands there', () => {
    const neither = neitherOf(
      {
        rows: [{ id: 'b' }, { id: 'a' }],
        columns: ['p', 'q', 'r'].map((id) => ({ proposition: proposition(id) })),
        cells: [
          { row: 1, column: 1, cell: { position: 'DISCUSSES' } },
          { row: 0, column: 2, cell: { position: 'SILENT' } },
        ],
      },
      [{ proposition: proposition('p') } as unknown as Compared],
      ['a', 'b'],
    )
    expect(neither.map(({ proposition: { id }, a, b }) => [id, a, b])).toEqual([
      ['q', 'DISCUSSES', 'NOT_DETECTED'],
      ['r', 'NOT_DETECTED', 'SILENT'],
    ])
  })

  it('a side taken only in an essay that both signed is not "neither"', () => {
    const cells = [0, 1].map((row) => ({ row, column: 0, cell: { position: 'AFFIRMS' as const } }))
    const columns = [{ proposition: proposition('p') }]
    expect(neitherOf({ rows: [{ id: 'a' }, { id: 'b' }], columns, cells }, [], ['a', 'b'])).toEqual([])
  })

  it('counts how the other stands where only one takes a side, the most first', () => {
    const rows = ['NOT_DETECTED', 'DISCUSSES', 'NOT_DETECTED'].map((position) => ({ b: { position } }))
    expect(otherSides(rows as unknown as CompareRow[], 'b')).toEqual([
      ['NOT_DETECTED', 2],
      ['DISCUSSES', 1],
    ])
  })

  it('the weight without each proposition, by hand', () => {
    // a: + + + ; b: + + − and one more: (2 − 1) ÷ ((3 + 4) ÷ 2).
    const tie = { weight: 1 / 3.5, numerator: 1, denominator: 3.5 } as Sum
    const counted = [
      { proposition: proposition('p'), contribution: 1, a: sides(1), b: sides(1) },
      { proposition: proposition('q'), contribution: 1, a: sides(1), b: sides(1) },
      { proposition: proposition('r'), contribution: -1, a: sides(1), b: sides(0, 1) },
      { proposition: proposition('s'), contribution: 0, a: sides(0), b: sides(1) },
    ]
    expect(withoutEach(tie, counted, 'AVERAGE_ACTIVITY')).toEqual([
      { label: 'p', weight: 0 },
      { label: 'q', weight: 0 },
      { label: 'r', weight: 2 / 2.5 },
    ])
    // Where an essay that both signed is not counted, the numbers at hand don't give the denominator: nothing is said.
    expect(withoutEach({ ...tie, denominator: 3 }, counted, 'AVERAGE_ACTIVITY')).toEqual([])
    // Without the only common proposition no tie is left.
    expect(withoutEach({ ...tie, denominator: 1 }, counted.slice(0, 1), 'AVERAGE_ACTIVITY')).toEqual([])
  })
})
