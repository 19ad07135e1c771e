import { campsFromStanding, leastUnits, type Camps } from '../../../graph/agreement/camps.ts'
import { findingsFromStanding } from '../../../graph/agreement/findings.ts'
import { defaultOptions } from '../../../graph/agreement/options.ts'
import { splitOf } from '../../../graph/agreement/split.ts'
import type { Standing } from '../../../graph/agreement/standing.ts'
import { findCommunities } from '../../../server/communities.ts'
import { tableOf } from './table.ts'

const tally = (affirms: number, denies: number, both = 0) => ({
  affirms,
  denies,
  both,
  discusses: 3,
  reported_only: 0,
  silent: 0,
  not_detected: 5,
  unassessed: 0,
})

describe('split', () => {
  it('is 1 − |for − against| ÷ (for + against), and nothing below two units', () => {
    expect(splitOf(tally(3, 0))).toBe(0)
    expect(splitOf(tally(2, 2))).toBe(1)
    expect(splitOf(tally(3, 2))).toBeCloseTo(0.8)
    expect(splitOf(tally(1, 0))).toBeUndefined()
    // One on both sides and one for: 2 for, 1 against.
    expect(splitOf(tally(1, 0, 1))).toBeCloseTo(2 / 3)
  })
})

/** Who takes which side: `+` affirms, `-` denies, in the order of the propositions p1, p2, … */
const standingOf = (
  sides: Readonly<Record<string, string>>,
  more: Partial<Parameters<typeof tableOf>[0]> = {},
): Standing =>
  tableOf({
    essays: Object.keys(sides).map((name) => ({ id: `essay-${name}`, authors: [name] })),
    propositions: [...(Object.values(sides)[0] ?? '')].map((_, n) => ({ id: `p${n + 1}` })),
    rows: Object.entries(sides).flatMap(([name, marks]) =>
      [...marks].flatMap((mark, n) =>
        mark === ' '
          ? []
          : [
              {
                essay: `essay-${name}`,
                statement: `${name}-${n + 1}`,
                sense: mark === '+' ? ('affirms' as const) : ('denies' as const),
                proposition: `p${n + 1}`,
              },
            ],
      ),
    ),
    ...more,
  })

describe('findings', () => {
  const sides = { ann: '+++ ', bob: '++-+', cy: '+--+', dan: '+- -' }

  it('names what all affirm, what divides most evenly, and the nearest and farthest pairs', () => {
    const found = findingsFromStanding(standingOf(sides), defaultOptions, 3)
    expect(found.consensus.map(({ proposition, split }) => [proposition, split])).toEqual([['p1', 0]])
    // p2: 2 for, 2 against; p3 and p4: 1 against 2.
    expect(found.divided.map(({ proposition }) => proposition)).toEqual(['p2', 'p3', 'p4'])
    expect(found.divided[0]!.split).toBe(1)
    // bob and cy share four propositions, agree on three: (3 − 1) ÷ 4. ann and dan: +1 − 1.
    expect([found.nearest!.a, found.nearest!.b, found.nearest!.weight]).toEqual(['bob', 'cy', 0.5])
    // ann and cy share three, agree on one: (1 − 2) ÷ 3.5. bob and dan the same: (1 − 2) ÷ 3.5; the smaller ids first.
    expect([found.farthest!.a, found.farthest!.b]).toEqual(['ann', 'cy'])
    expect(found.farthest!.weight).toBeCloseTo(-1 / 3.5)
  })

  it('shows fewer where there are fewer', () => {
    const found = findingsFromStanding(standingOf({ ann: '+ ', bob: ' +' }), defaultOptions, 3)
    expect(found).toEqual({ corpusVersion: 10, consensus: [], divided: [], partings: [] })
  })

  it('finds divergence inside agreement: a direct relation between two that take the same side', () => {
    const tie = (a: string, b: string) => ({
      relation: `diverges_from:${a}${b}`,
      sense: 'diverges' as const,
      a,
      b,
      dimension: 'means' as const,
      status: 'proposed' as const,
      confidence: 1,
    })
    const directTies = [
      tie('ann-1', 'bob-1'),
      tie('ann-2', 'dan-2'),
      { ...tie('bob-1', 'cy-1'), status: 'rejected' as const },
    ]
    const { partings } = findingsFromStanding(standingOf(sides, { directTies }), defaultOptions, 3)
    expect(partings).toEqual([
      { relation: 'diverges_from:ann-1bob-1', dimension: 'means', a: 'ann-1', b: 'bob-1', proposition: 'p1' },
    ])
  })
})

describe('camps', () => {
  /** Two camps of four that agree inside on three propositions; `d` agrees across on the fourth. */
  const eight = {
    a: '+++ ',
    b: '+++ ',
    c: '+++ ',
    d: '++++',
    e: '---+',
    f: '--- ',
    g: '--- ',
    h: '--- ',
  }

  it('are withheld with their reason below eight units, and shown marked if asked for', () => {
    const { a, b, c, d, e, f, g } = eight
    const seven = standingOf({ a, b, c, d, e, f, g })
    expect(campsFromStanding(seven, defaultOptions, findCommunities)).toEqual({
      kind: 'withheld',
      corpusVersion: 10,
      reason: 'too_few_units',
      units: 7,
      least: leastUnits,
    })
    const shown = campsFromStanding(seven, defaultOptions, findCommunities, true)
    expect(shown).toMatchObject({ kind: 'camps', few: true, units: 7 })
  })

  it('are found from congruence; the index and the share of conflict are as worked out on paper', () => {
    const options = { ...defaultOptions, normalisation: 'none' as const }
    const camps = campsFromStanding(standingOf(eight), options, findCommunities) as Camps
    expect(camps.groups).toEqual([
      ['a', 'b', 'c', 'd'],
      ['e', 'f', 'g', 'h'],
    ])
    expect(camps.few).toBe(false)
    // Inside: 6 pairs × 3 on each side = 36; across: d and e on p4 = 1.
    expect(camps.eiIndex).toBeCloseTo((1 - 36) / (1 + 36))
    expect(camps.conflictAcross).toBe(1)
    // Q = Σ [inside / m − (degrees / 2m)²], m = 37: 2 × (18 / 37 − (37 / 74)²).
    expect(camps.modularity).toBeCloseTo(2 * (18 / 37 - 0.25))
  })

  it('are the same however often they are asked for, and none where nobody agrees', () => {
    const standing = standingOf(eight)
    const once = campsFromStanding(standing, defaultOptions, findCommunities)
    expect(campsFromStanding(standing, defaultOptions, findCommunities)).toEqual(once)
    const alone = Object.fromEntries(
      'abcdefgh'.split('').map((name, n) => [name, `${' '.repeat(n)}+${' '.repeat(7 - n)}`]),
    )
    expect(campsFromStanding(standingOf(alone), defaultOptions, findCommunities)).toMatchObject({
      reason: 'no_agreement',
    })
  })
})
