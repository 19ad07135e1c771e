import { comparisonFromStanding } from '../../../graph/agreement/compare.ts'
import { matrixFromStanding } from '../../../graph/agreement/matrix.ts'
import { defaultOptions, defaultScope, type Scope } from '../../../graph/agreement/options.ts'
import type { Position } from '../../../graph/agreement/position.ts'
import type { Standing } from '../../../graph/agreement/standing.ts'
import { tallyFromStanding } from '../../../graph/agreement/tally.ts'
import { drawn, tableOf } from './table.ts'

const scopeOf = (more: Partial<Scope> = {}): Scope => ({ ...defaultScope, ...more })
const shape = { order: 'coverage', minUnits: 0, maxRows: 100, maxColumns: 100 } as const

/** Positions on p1 by unit. */
const standsOn = (
  standing: Standing,
  more: Partial<Scope> = {},
  proposition = 'p1',
): Readonly<Record<string, Position>> => {
  const { rows, columns, cells } = matrixFromStanding(standing, scopeOf(more), shape)
  const column = columns.findIndex((c) => c.proposition === proposition)
  return Object.fromEntries(
    rows.map((unit, row) => [
      unit,
      cells.find((c) => c.row === row && c.column === column)?.cell.position ?? 'not_detected',
    ]),
  )
}

// One author per kind of cell; e8 was linked at 9, p1 made at 5; e9 was never linked.
const eight = tableOf({
  essays: [
    ...['affirms', 'denies', 'both', 'discusses', 'reports', 'silent', 'unfound'].map((id) => ({
      id,
      authors: [`@${id}`],
    })),
    { id: 'unread', authors: ['@unread'], linkedAt: 4 },
  ],
  propositions: [{ id: 'p1', createdAt: 5 }],
  rows: [
    { essay: 'affirms', statement: 's1', sense: 'affirms', proposition: 'p1' },
    { essay: 'denies', statement: 's2', sense: 'denies', proposition: 'p1' },
    { essay: 'both', statement: 's3', sense: 'denies', proposition: 'p1' },
    { essay: 'both', statement: 's4', sense: 'affirms', proposition: 'p1' },
    { essay: 'discusses', statement: 's5', sense: 'discusses', proposition: 'p1' },
    { essay: 'reports', statement: 's6', sense: 'denies', proposition: 'p1', voice: 'reported', holders: ['@state'] },
  ],
  silences: [{ relation: 'silent_on:1', subject: 'silent', proposition: 'p1', status: 'accepted' }],
})

describe('A9: the eight kinds of cell', () => {
  it('are told apart', () => {
    expect(standsOn(eight)).toEqual({
      '@affirms': 'affirms',
      '@denies': 'denies',
      '@both': 'both',
      '@discusses': 'discusses',
      '@reports': 'reported_only',
      '@silent': 'silent',
      '@unfound': 'not_detected',
      '@unread': 'unassessed',
    })
  })

  it('are tallied, one each', () => {
    expect(Object.values(tallyFromStanding(eight, 'p1', scopeOf())!)).toEqual([1, 1, 1, 1, 1, 1, 1, 1])
    expect(tallyFromStanding(eight, 'p1', scopeOf({ only: { propositions: ['p9'] } }))!.affirms).toBe(1)
    expect(tallyFromStanding(eight, 'nobody', scopeOf())).toBeUndefined()
  })

  it('count for the one reported when reported voice is asked for; the teller still only tells', () => {
    const stands = standsOn(eight, { voices: ['own', 'reported'] })
    expect(stands).toMatchObject({ '@state': 'denies', '@reports': 'reported_only' })
  })

  it('silence needs every essay of the unit confirmed, or the unit itself', () => {
    const silence = (subject: string) => ({
      relation: `silent_on:${subject}`,
      subject,
      proposition: 'p1',
      status: 'accepted' as const,
    })
    const table = (...subjects: readonly string[]) =>
      drawn(['e1 ann -: +p2', 'e2 ann -: +p2'], {
        propositions: [{ id: 'p1' }, { id: 'p2' }],
        silences: subjects.map(silence),
      })
    expect(standsOn(table('e1'))).toEqual({ ann: 'not_detected' })
    expect(standsOn(table('e1', 'e2'))).toEqual({ ann: 'silent' })
    expect(standsOn(table('ann'))).toEqual({ ann: 'silent' })
    expect(standsOn(table('ann'), { statuses: ['proposed'] })).toEqual({ ann: 'not_detected' })
  })

  it('what is found outweighs a confirmed silence', () => {
    const silences = [{ relation: 'silent_on:1', subject: 'e1', proposition: 'p1', status: 'accepted' as const }]
    expect(standsOn(drawn(['e1 ann -: +p1'], { silences }))).toEqual({ ann: 'affirms' })
  })

  it('somebody without an essay in the scope is unassessed, not silent', () => {
    const table = drawn(['e1 ann 2024: +p1', 'e2 bob 2025: +p1'])
    const { rows } = matrixFromStanding(table, scopeOf({ from: '2025' }), shape)
    expect(rows).toEqual(['bob'])
    const compared = comparisonFromStanding(table, 'bob', 'ann', {
      ...defaultOptions,
      scope: scopeOf({ from: '2025' }),
    })
    expect(compared.propositions.map((p) => [p.outcome, p.b.position])).toEqual([['only_a', 'unassessed']])
  })

  it('shows all statements in text order, which of them count, and whether all are conditional', () => {
    const row = (essay: string, statement: string, start: number, conditional: boolean) =>
      ({ essay, statement, start, conditional, sense: 'affirms', proposition: 'p1' }) as const
    const table = (last: boolean) =>
      tableOf({
        essays: [
          { id: 'e1', authors: ['ann'], published: '2025' },
          { id: 'e2', authors: ['ann'], published: '2024' },
        ],
        propositions: [{ id: 'p1' }],
        rows: [row('e1', 's3', 7, true), row('e1', 's1', 2, true), row('e2', 's2', 9, last)],
      })
    const cell = (last: boolean) => matrixFromStanding(table(last), scopeOf(), shape).cells[0]!.cell
    // In one essay the earlier place represents, whatever the ids.
    const two = { essays: [{ id: 'e1', authors: ['ann'] }], propositions: [{ id: 'p1' }] }
    const rows = [row('e1', 's8', 5, false), row('e1', 's9', 1, false)]
    const inOneEssay = matrixFromStanding(tableOf({ ...two, rows }), scopeOf(), shape).cells[0]!.cell
    // The vote is represented by the earliest published: s2 of e2.
    expect(cell(false)).toEqual({
      position: 'affirms',
      affirm: 1,
      deny: 0,
      conditional: false,
      statements: ['s1', 's3', 's2'],
      counted: ['s2'],
    })
    expect(cell(true).conditional).toBe(true)
    expect(inOneEssay.counted).toEqual(['s9'])
  })
})

describe('A10: the matrix', () => {
  // On p1 three affirm; on p2 one against one; on p3 one.
  const table = drawn(['e1 ann -: +p1 +p2', 'e2 bob -: +p1 -p2', 'e3 cy -: +p1 +p3', 'e4 dan -: ?p1'])
  const columnsBy = (order: 'coverage' | 'split') =>
    matrixFromStanding(table, scopeOf(), { ...shape, order }).columns.map((c) => c.proposition)

  it('orders columns by coverage or by the evenest split', () => {
    expect(columnsBy('coverage')).toEqual(['p1', 'p2', 'p3'])
    expect(columnsBy('split')).toEqual(['p2', 'p1', 'p3'])
  })

  it('leaves out what fewer units of the corpus than asked for speak on, whatever the scope, and counts it', () => {
    const shown = (minUnits: number, more: Partial<Scope> = {}) => {
      const { columns, belowMinUnits } = matrixFromStanding(table, scopeOf(more), { ...shape, minUnits })
      return [columns.map((c) => c.proposition), belowMinUnits]
    }
    expect(shown(0)).toEqual([['p1', 'p2', 'p3'], 0])
    expect(shown(2)).toEqual([['p1', 'p2'], 1])
    // The fourth on p1 discusses it, and speaks.
    expect(shown(4)).toEqual([['p1'], 2])
    expect(shown(2, { only: { holders: ['ann'] } })).toEqual([['p1', 'p2'], 1])
    const kept = { ...table, propositions: new Map(table.propositions).set('p3', { id: 'p3', isAnalysts: true }) }
    expect(matrixFromStanding(kept, scopeOf(), { ...shape, minUnits: 2 }).belowMinUnits).toBe(0)
  })

  it('counts the units asked for: one author in two essays is one holder and two essays', () => {
    const twice = drawn(['e1 ann -: +p1', 'e2 ann -: +p1'])
    const shown = (unit: 'holder' | 'essay') =>
      matrixFromStanding(twice, scopeOf({ unit }), { ...shape, minUnits: 2 }).columns.length
    expect([shown('holder'), shown('essay')]).toEqual([0, 1])
  })

  it('cuts rows that take the fewest sides, says how many, and tallies the cut ones too', () => {
    const cut = matrixFromStanding(table, scopeOf(), { ...shape, maxRows: 2, maxColumns: 1 })
    // The pages behind it hold the rest, each unit and proposition once.
    const whole = matrixFromStanding(table, scopeOf(), shape)
    const pages = whole.columns.map((_, skipColumns) =>
      matrixFromStanding(table, scopeOf(), { ...shape, maxColumns: 1, skipColumns }),
    )
    expect(pages.flatMap(({ columns }) => columns)).toEqual(whole.columns)
    expect(pages.map(({ omittedColumns }) => omittedColumns)).toEqual(pages.map(() => whole.columns.length - 1))
    const rows = [0, 2].flatMap((skipRows) => [
      ...matrixFromStanding(table, scopeOf(), { ...shape, maxRows: 2, skipRows }).rows,
    ])
    expect(rows.toSorted()).toEqual(whole.rows.slice(0, 4).toSorted().slice(0, rows.length))
    expect(cut).toMatchObject({ rows: ['ann', 'bob'], omittedRows: 2, omittedColumns: 2 })
    expect(cut.columns[0]!.tally).toMatchObject({ affirms: 3, discusses: 1 })
  })

  it('puts like rows side by side and those who take no side last', () => {
    // Two camps, listed crosswise: a1 and a2 agree, b1 and b2 agree, the camps conflict.
    const camps = drawn([
      'e1 a1 -: +p1 +p2',
      'e2 b1 -: -p1 -p2',
      'e3 a2 -: +p1 +p2',
      'e4 b2 -: -p1 -p2',
      'e5 a0 -: ?p1',
    ])
    expect(matrixFromStanding(camps, scopeOf(), shape).rows).toEqual(['a1', 'a2', 'b1', 'b2', 'a0'])
  })
})

describe('A11: comparison', () => {
  it('lists outcomes in order, both sides, and what each line adds', () => {
    const table = drawn(['e1 ann -: +p1 -p2 +p3 -p3 +p4', 'e2 bob -: +p1 +p2 +p3 +p5'], {
      propositions: ['p1', 'p2', 'p3', 'p4', 'p5'].map((id) => ({ id })),
    })
    const found = comparisonFromStanding(table, 'ann', 'bob', defaultOptions)
    expect(found.propositions.map((p) => [p.proposition, p.outcome, p.contribution])).toEqual([
      ['p1', 'agree', 1],
      ['p2', 'diverge', -1],
      ['p3', 'mixed', 0],
      ['p4', 'only_a', 0],
      ['p5', 'only_b', 0],
    ])
    expect(found.tie).toMatchObject({ numerator: 0, denominator: 4.5, shared: 3, agreeing: 1, diverging: 1 })
  })

  it('leaves out and names the essays both signed', () => {
    const table = drawn(['e1 ann+bob -: +p1', 'e2 ann -: +p2', 'e3 bob -: -p2'])
    const found = comparisonFromStanding(table, 'ann', 'bob', defaultOptions)
    expect(found.coSigned).toEqual(['e1'])
    expect(found.propositions.map((p) => [p.proposition, p.outcome])).toEqual([['p2', 'diverge']])
  })
})

describe('A13: what a scope counts', () => {
  const table = tableOf({
    essays: [
      { id: 'e1', authors: ['ann', 'bob'], organisation: 'lab', published: '2025-03' },
      { id: 'e2', authors: ['cy'], published: '2025-03-15' },
    ],
    propositions: [
      { id: 'p1', issue: 'i1', dimension: 'means' },
      { id: 'p2', issue: 'i2', dimension: 'goal' },
    ],
    rows: [
      { essay: 'e1', statement: 's1', sense: 'affirms', proposition: 'p1', statementKind: 'recommendation' },
      { essay: 'e2', statement: 's2', sense: 'denies', proposition: 'p1', stanceConfidence: 0.3 },
      { essay: 'e2', statement: 's3', sense: 'affirms', proposition: 'p2', statementStatus: 'contested' },
    ],
  })
  const counted = (more: Partial<Scope>) => {
    const { rows, columns, cells } = matrixFromStanding(table, scopeOf(more), shape)
    return cells
      .flatMap(({ row, column, cell }) =>
        cell.counted.length > 0 ? [`${rows[row]} ${columns[column]!.proposition}`] : [],
      )
      .toSorted()
  }
  it.each<[string, Partial<Scope>, readonly string[]]>([
    ['everything but the contested', {}, ['ann p1', 'bob p1', 'cy p1']],
    ['contested too', { statuses: ['proposed', 'contested'] }, ['ann p1', 'bob p1', 'cy p1', 'cy p2']],
    ['the weaker of statement and stance decides', { minConfidence: 0.5 }, ['ann p1', 'bob p1']],
    ['only one holder, not the co-author', { only: { holders: ['ann'] } }, ['ann p1']],
    ['without one holder', { without: { holders: ['ann'] } }, ['bob p1', 'cy p1']],
    ['only and: every given field', { only: { essays: ['e1'], dimensions: ['goal'] } }, []],
    ['without or: any given field', { without: { essays: ['e2'], issues: ['i9'] } }, ['ann p1', 'bob p1']],
    ['kinds', { only: { kinds: ['recommendation'] } }, ['ann p1', 'bob p1']],
    ['an empty list matches nothing', { only: { propositions: [] } }, []],
    ['organisations', { only: { organisations: ['lab'] } }, ['ann p1', 'bob p1']],
    ['dates: all of March lies in March', { from: '2025-03', to: '2025-03' }, ['ann p1', 'bob p1', 'cy p1']],
    ['dates: March is too coarse for its second half', { from: '2025-03-15' }, ['cy p1']],
  ])('%s', (_, more, expected) => {
    expect(counted(more)).toEqual(expected)
  })
})
