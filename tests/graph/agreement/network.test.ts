import { defaultShape, networkFromStanding, type AgreementWindow } from '../../../graph/agreement/network.ts'
import { defaultOptions, defaultScope, type AgreementOptions, type Scope } from '../../../graph/agreement/options.ts'
import type { Standing } from '../../../graph/agreement/standing.ts'
import type { Tie } from '../../../graph/agreement/tie.ts'
import { drawn, tableOf } from './table.ts'

const options = (more: Partial<AgreementOptions> = {}, scope: Partial<Scope> = {}): AgreementOptions => ({
  ...defaultOptions,
  ...more,
  scope: { ...defaultScope, ...scope },
})

const windowsOf = (standing: Standing, how: AgreementOptions, shape = {}): readonly AgreementWindow[] => {
  const network = networkFromStanding(standing, how, { ...defaultShape, ...shape })
  if (network.kind !== 'network') throw new Error('refused')
  return network.windows
}
const windowOf = (standing: Standing, how: AgreementOptions, shape = {}): AgreementWindow =>
  windowsOf(standing, how, shape)[0]!
const tieOf = (standing: Standing, how: AgreementOptions): Tie => windowOf(standing, how).ties[0]!

// On paper, own voice, one vote per person and side:
//        p1  p2  p3  p4        n
//   ann  +   +   -   ·         3
//   bob  +   -   -   +         4
//   congruence: p1 ++ and p3 --        = 2
//   conflict:   p2 +-                  = 1
//   ignore:     p1 p2 p3               = 3
const paper = drawn(['e1 ann 2025-01-10: +p1 +p2 -p3', 'e2 bob 2025-02-10: +p1 -p2 -p3 +p4'])

describe('A1: measures over (j,k)', () => {
  it.each([
    ['congruence', 2],
    ['conflict', 1],
    ['subtract', 1],
    ['ignore', 3],
  ] as const)('%s', (measure, numerator) => {
    expect(tieOf(paper, options({ measure, normalisation: 'none' }))).toMatchObject({
      a: 'ann',
      b: 'bob',
      numerator,
      denominator: 1,
      weight: numerator,
      shared: 3,
      agreeing: 2,
      diverging: 1,
    })
  })
})

describe('A2: normalisations', () => {
  // average (3+4)/2; shared 2+1; Jaccard over (j,k): ann alone p2+ = 1, bob alone p2- and p4+ = 2, together 2, so 5;
  // cosine √3·√4; DNA 3·4.
  it.each([
    ['average_activity', 3.5],
    ['shared', 3],
    ['jaccard', 5],
    ['cosine', Math.sqrt(12)],
    ['dna_cosine', 12],
  ] as const)('%s', (normalisation, denominator) => {
    const tie = tieOf(paper, options({ normalisation }))
    expect(tie.denominator).toBeCloseTo(denominator, 12)
    expect(tie.weight).toBeCloseTo(1 / denominator, 12)
  })
})

describe('A3: what counts once', () => {
  // ann says +p1 three times: twice in e1 (3 March), once in e2 (4 April); bob once. Same month, week: e1 only.
  const repeated = drawn(['e1 ann 2025-03-03: +p1 +p1', 'e2 ann 2025-03-31: +p1', 'e3 bob 2026-01-01: +p1'])
  it.each([
    ['all', 3],
    ['essay', 2],
    ['week', 2],
    ['month', 1],
    ['year', 1],
    ['window', 1],
  ] as const)('%s', (duplicates, numerator) => {
    const tie = tieOf(repeated, options({ measure: 'congruence', normalisation: 'none' }, { duplicates }))
    expect(tie.numerator).toBe(numerator)
  })

  it('keeps the side in the key, so somebody on both sides counts for both', () => {
    const both = drawn(['e1 ann -: +p1 -p1', 'e2 bob -: +p1'])
    expect(tieOf(both, options({ normalisation: 'none' }))).toMatchObject({ numerator: 0, shared: 1, agreeing: 0 })
    expect(tieOf(both, options({ measure: 'congruence', normalisation: 'none' })).numerator).toBe(1)
    expect(tieOf(both, options({ measure: 'conflict', normalisation: 'none' })).numerator).toBe(1)
  })

  it('drops the side for ignore: both sides are one vote there, and the outcome stays mixed', () => {
    const both = drawn(['e1 ann -: +p1 -p1', 'e2 bob -: +p1'])
    const tie = tieOf(both, options({ measure: 'ignore', normalisation: 'none' }))
    expect(tie).toMatchObject({ numerator: 1, agreeing: 0, diverging: 0 })
  })

  it('puts votes of an unknown date together instead of guessing that they are of different weeks', () => {
    const undated = drawn(['e1 ann -: +p1', 'e2 ann -: +p1', 'e3 bob -: +p1'])
    expect(tieOf(undated, options({ normalisation: 'none' }, { duplicates: 'week' })).numerator).toBe(1)
  })
})

describe('A4: a tie needs common ground', () => {
  it('does not draw those who share no proposition, and not those who only discuss it', () => {
    const apart = drawn(['e1 ann -: +p1 ?p2', 'e2 bob -: +p2'])
    expect(windowOf(apart, options()).ties).toEqual([])
  })

  it('draws the balanced with weight 0', () => {
    const balanced = drawn(['e1 ann -: +p1 +p2', 'e2 bob -: +p1 -p2'])
    expect(tieOf(balanced, options())).toMatchObject({ weight: 0, shared: 2 })
  })
})

describe('A5: an essay signed by both does not count for the pair', () => {
  it('leaves no tie when nothing else is left', () => {
    expect(windowOf(drawn(['e1 ann+bob -: +p1 +p2']), options()).ties).toEqual([])
  })

  it('leaves it out of numerator and activity of this pair alone', () => {
    // For ann and bob e1 falls: ann {p3+}, bob {p3+}: 1 / 1. For ann and cy it stays: ann {p1+, p3+}, cy {p1-}: -1 / 1.5.
    const table = drawn(['e1 ann+bob -: +p1', 'e2 ann -: +p3', 'e3 bob -: +p3', 'e4 cy -: -p1'])
    const ties = windowOf(table, options()).ties
    expect(ties.map((t) => [t.a, t.b, t.numerator, t.denominator])).toEqual([
      ['ann', 'bob', 1, 1],
      ['ann', 'cy', -1, 1.5],
      ['bob', 'cy', -1, 1.5],
    ])
  })
})

describe('A6: range and reviewed weight', () => {
  it('leaves out each statement', () => {
    // ann and bob {p1+, p2±}: (1-1)/2 = 0. Without p1 of either: -1/1.5; without p2 of either: 1/1.5. No essay can go.
    const tie = tieOf(drawn(['e1 ann -: +p1 +p2', 'e3 bob -: +p1 -p2']), options())
    expect(tie.weight).toBe(0)
    expect(tie.low).toBeCloseTo(-2 / 3, 12)
    expect(tie.high).toBeCloseTo(2 / 3, 12)
  })

  it('leaves out each essay', () => {
    // (2-1)/3. Statements: without p1 or p2 of one (1-1)/2.5 = 0, without p3 of one 2/2.5. Essay e1: -1/((1+3)/2).
    const tie = tieOf(drawn(['e1 ann -: +p1 +p2', 'e2 ann -: +p3', 'e3 bob -: +p1 +p2 -p3']), options())
    expect(tie).toMatchObject({ weight: 1 / 3, low: -0.5, high: 0.8 })
  })

  it('is the weight itself where nothing can be left out', () => {
    expect(tieOf(drawn(['e1 ann -: +p1', 'e2 bob -: -p1']), options())).toMatchObject({ weight: -1, low: -1, high: -1 })
  })

  it('counts in the reviewed weight only what is accepted, statement and stance', () => {
    const rows = (status: 'accepted' | 'proposed') =>
      (['ann', 'bob'] as const).flatMap((who) => [
        {
          essay: who,
          statement: `${who}.1`,
          sense: 'affirms',
          proposition: 'p1',
          statementStatus: 'accepted',
          stanceStatus: status,
        } as const,
        { essay: who, statement: `${who}.2`, sense: who === 'ann' ? 'affirms' : 'denies', proposition: 'p2' } as const,
      ])
    const table = (status: 'accepted' | 'proposed') =>
      tableOf({
        essays: [
          { id: 'ann', authors: ['ann'] },
          { id: 'bob', authors: ['bob'] },
        ],
        propositions: [{ id: 'p1' }, { id: 'p2' }],
        rows: rows(status),
      })
    expect(tieOf(table('accepted'), options())).toMatchObject({ weight: 0, reviewedWeight: 1 })
    expect(tieOf(table('proposed'), options())).not.toHaveProperty('reviewedWeight')
  })
})

describe('A7: windows', () => {
  const years = drawn([
    'e1 ann 2024-05-01: +p1',
    'e2 bob 2024-06-01: +p1',
    'e3 ann 2025-05-01: +p1',
    'e4 bob 2025: -p1',
    'e5 cy 2025-07: +p1',
    'e6 dan -: +p1',
  ])

  it('count once inside each window, so a view repeated a year later is there again', () => {
    const found = windowsOf(years, options({ normalisation: 'none' }), { window: { unit: 'year', size: 1, step: 1 } })
    expect(found.map((w) => [w.from, w.to, w.undatedEssays])).toEqual([
      ['2024-01-01', '2024-12-31', 1],
      ['2025-01-01', '2025-12-31', 1],
    ])
    expect(found[0]!.ties.map((t) => [t.a, t.b, t.numerator])).toEqual([['ann', 'bob', 1]])
    expect(found[1]!.ties.map((t) => [t.a, t.b, t.numerator])).toEqual([
      ['ann', 'bob', -1],
      ['ann', 'cy', 1],
      ['bob', 'cy', -1],
    ])
  })

  it('leave out and count essays whose date is too coarse for the window', () => {
    const rule = { window: { unit: 'month', size: 1, step: 1 } }
    const found = windowsOf(years, options({}, { from: '2025-06', to: '2025-07' }), rule)
    // e4 (2025) may lie in either month, e6 anywhere; e5 (2025-07) lies in July whole.
    expect(found.map((w) => [w.from, w.undatedEssays, w.members.map((m) => m.unit)])).toEqual([
      ['2025-06-01', 2, []],
      ['2025-07-01', 2, ['cy']],
    ])
  })

  it('start on calendar boundaries: ISO weeks on Monday, across the year', () => {
    const week = { window: { unit: 'week', size: 2, step: 1 } }
    const found = windowsOf(years, options({}, { from: '2025-01-01', to: '2025-01-07' }), week)
    // 2025-01-01 is a Wednesday; its week began on 2024-12-30.
    expect(found.map((w) => [w.from, w.to])).toEqual([
      ['2024-12-30', '2025-01-12'],
      ['2025-01-06', '2025-01-19'],
    ])
  })

  it('refuse more than 120', () => {
    const months = { window: { unit: 'month', size: 1, step: 1 } }
    const run = (to: string) => windowsOf(years, options({}, { from: '2015-01', to }), months).length
    expect(run('2024-12')).toBe(120)
    expect(() => run('2025-01')).toThrow(expect.objectContaining({ code: 'INVALID' }))
  })
})

describe('A8: members, cuts and units', () => {
  const three = drawn(['e1 ann -: +p1 +p2', 'e2 bob -: +p1 -p2', 'e3 cy -: -p1', 'e4 dan -: ?p1'])

  it('lists members by id with activity, and isolates only when asked', () => {
    expect(windowOf(three, options()).members).toEqual([
      { unit: 'ann', activity: 2, propositions: 2, both: 0 },
      { unit: 'bob', activity: 2, propositions: 2, both: 0 },
      { unit: 'cy', activity: 1, propositions: 1, both: 0 },
    ])
    expect(windowOf(three, options(), { isolates: true }).members.at(-1)).toEqual({
      unit: 'dan',
      activity: 0,
      propositions: 0,
      both: 0,
    })
  })

  it('orders ties by falling absolute weight, then ids, and counts what is cut', () => {
    // ann-bob 0/2; ann-cy -1/1.5; bob-cy -1/1.5.
    const whole = windowOf(three, options())
    expect(whole.ties.map((t) => `${t.a}-${t.b}`)).toEqual(['ann-cy', 'bob-cy', 'ann-bob'])
    expect(windowOf(three, options(), { minWeight: 0.1 })).toMatchObject({ omittedTies: 1 })
    expect(windowOf(three, options(), { maxTies: 1 })).toMatchObject({ omittedTies: 2, ties: [{ a: 'ann', b: 'cy' }] })
  })

  it('gives an organisation one vote, and counts the essays without one', () => {
    const table = tableOf({
      essays: [
        { id: 'e1', authors: ['ann'], organisation: 'lab' },
        { id: 'e2', authors: ['bob'], organisation: 'lab' },
        { id: 'e3', authors: ['cy'], organisation: 'club' },
        { id: 'e4', authors: ['dan'] },
      ],
      propositions: [{ id: 'p1' }],
      rows: ['e1', 'e2', 'e3', 'e4'].map((essay) => ({
        essay,
        statement: `${essay}.1`,
        sense: 'affirms',
        proposition: 'p1',
      })),
    })
    const found = windowOf(table, options({ normalisation: 'none' }, { unit: 'organisation' }))
    expect(found.ties.map((t) => [t.a, t.b, t.numerator])).toEqual([['club', 'lab', 1]])
    expect(found.essaysWithoutUnit).toBe(1)
  })

  it('weighs by probability, several by noisy-or, accepted as certain', () => {
    const row = (who: string, n: number, more = {}) =>
      ({ essay: who, statement: `${who}.${n}`, sense: 'affirms', proposition: 'p1', ...more }) as const
    const table = tableOf({
      essays: [
        { id: 'ann', authors: ['ann'] },
        { id: 'bob', authors: ['bob'] },
      ],
      propositions: [{ id: 'p1' }],
      rows: [
        row('ann', 1, { statementConfidence: 0.5, stanceConfidence: 0.8 }),
        row('ann', 2, { statementConfidence: 0.5, stanceConfidence: 1 }),
        row('bob', 1, { statementConfidence: 0.1, statementStatus: 'accepted', stanceConfidence: 0.25 }),
      ],
    })
    // ann: 1 - (1 - 0.4)(1 - 0.5) = 0.7; bob: 1 · 0.25.
    const tie = tieOf(table, options({ normalisation: 'none' }, { weighting: 'confidence' }))
    expect(tie.numerator).toBeCloseTo(0.175, 12)
  })
})
