import fc from 'fast-check'
import { defaultShape, networkFromStanding } from '../../../graph/agreement/network.ts'
import { defaultOptions, measures, normalisations, type AgreementOptions } from '../../../graph/agreement/options.ts'
import { robustnessFromStanding, type Removal } from '../../../graph/agreement/robustness.ts'
import type { Standing } from '../../../graph/agreement/standing.ts'
import { drawn } from './table.ts'

/**
 * ann and bob agree on p1, p2, p3 and conflict on p4: (3 − 1) ÷ 4 = 0.5. cy affirms p1 and p2 only: with ann and bob
 * 2 ÷ 3. So cy is nearest to ann; without p1 ann and bob have (2 − 1) ÷ 3, cy and ann 1 ÷ 2.
 */
const three = drawn([
  'e1 ann 2025-01-01: +p1 +p2 +p3 +p4',
  'e2 bob 2025-01-02: +p1 +p2 +p3 -p4',
  'e3 cy 2025-01-03: +p1 +p2',
])

describe('A17: leaving out', () => {
  it('names the nearest pair, and what it would weigh without each proposition', () => {
    const found = robustnessFromStanding(three, defaultOptions)
    expect([found.ties, found.nearest!.a, found.nearest!.b]).toEqual([3, 'ann', 'cy'])
    expect(found.nearest!.weight).toBeCloseTo(2 / 3)
    expect(found.mean).toBeCloseTo((0.5 + 2 / 3 + 2 / 3) / 3)
    const { propositions } = found
    expect(propositions.tried).toBe(4)
    // Without p4 ann and bob have 3 ÷ 3, more than the 2 ÷ 2.5 of the nearest now; without p1 (or p2) still 1 ÷ 2 to 1 ÷ 3.
    expect(propositions.kept).toBe(3)
    expect([propositions.low, propositions.high]).toEqual([0.5, 0.8])
    expect(propositions.telling[0]).toMatchObject({ left: 'p4', nearest: { a: 'ann', b: 'bob', weight: 1 } })
  })

  it('an essay takes all its author said with it: the tie is gone', () => {
    const { essays } = robustnessFromStanding(three, defaultOptions)
    expect([essays.tried, essays.kept]).toEqual([3, 1])
    expect(essays.telling.map(({ left }) => left).toSorted()).toEqual(['e1', 'e2', 'e3'])
    expect(essays.telling.find(({ left }) => left === 'e3')).toMatchObject({
      nearest: { a: 'ann', b: 'bob', weight: 0.5 },
      changed: 2,
    })
  })

  it('a proposition that all affirm is named with its effect', () => {
    const { generic } = robustnessFromStanding(three, defaultOptions)
    expect(generic).toMatchObject({ proposition: 'p1', units: 3, of: 3, removal: { left: 'p1', changed: 0 } })
    // 1 ÷ 3 between ann and bob, 1 ÷ 2 with cy.
    expect(generic!.removal.mean).toBeCloseTo((1 / 3 + 0.5 + 0.5) / 3)
    const denied = drawn(['e1 ann -: +p1', 'e2 bob -: +p1', 'e3 cy -: +p1', 'e4 dan -: -p1'])
    expect(robustnessFromStanding(denied, defaultOptions).generic).toBeUndefined()
    expect(robustnessFromStanding(drawn(['e1 ann -: +p1', 'e2 bob -: +p1']), defaultOptions).generic).toBeUndefined()
  })

  it('without a tie above 0 nothing is left out', () => {
    const found = robustnessFromStanding(drawn(['e1 ann -: +p1', 'e2 bob -: -p1']), defaultOptions)
    expect(found).toMatchObject({ ties: 1, mean: -1, propositions: { tried: 0 }, essays: { tried: 0 } })
    expect(found.nearest).toBeUndefined()
    expect(robustnessFromStanding(drawn(['e1 ann -: +p1']), defaultOptions)).toMatchObject({ ties: 0 })
  })

  it('says the same as a network made without the thing, for every measure and normalisation', () => {
    const saying = fc.tuple(fc.constantFrom('+', '-', '?'), fc.constantFrom('p1', 'p2', 'p3', 'p4'))
    const essay = fc.tuple(
      fc.constantFrom('ann', 'bob', 'cy', 'dan', 'ann+bob'),
      fc.array(saying, { minLength: 1, maxLength: 5 }),
    )
    const corpora = fc.array(essay, { minLength: 2, maxLength: 6 })
    fc.assert(
      fc.property(
        corpora,
        fc.constantFrom(...measures),
        fc.constantFrom(...normalisations),
        (essays, measure, normalisation) => {
          const standing = drawn(
            essays.map(([who, marks], n) => `e${n} ${who} -: ${marks.map((m) => m.join('')).join(' ')}`),
          )
          const options: AgreementOptions = { ...defaultOptions, measure, normalisation }
          const found = robustnessFromStanding(standing, options)
          if (found.nearest === undefined) return
          const check = (removals: readonly Removal[], without: (left: string) => Standing) => {
            for (const { left, nearest, weight, changed } of removals) {
              const [before, after] = [tiesOf(standing, options), tiesOf(without(left), options)]
              const top = Math.max(0, ...after.values())
              expect(nearest?.weight ?? 0).toBeCloseTo(top)
              const pair = `${found.nearest!.a} ${found.nearest!.b}`
              if (weight === undefined) expect(after.has(pair)).toBe(false)
              else expect(weight).toBeCloseTo(after.get(pair)!)
              const differ = [...before].filter(
                ([key, old]) => Math.sign(round(old)) !== Math.sign(round(after.get(key) ?? NaN)),
              )
              expect(changed).toBe(differ.length)
            }
          }
          check(found.propositions.telling, (left) => dropped(standing, (s) => s.proposition === left))
          check(found.essays.telling, (left) => dropped(standing, (s) => s.essay === left))
          check(found.statements!.telling, (left) => dropped(standing, (s) => s.statement === left))
        },
      ),
      { numRuns: 200 },
    )
  })
})

const round = (value: number) => Math.round(value * 1e9) / 1e9

const dropped = (standing: Standing, isLeft: (stance: Standing['stances'][number]) => boolean): Standing => ({
  ...standing,
  stances: standing.stances.filter((stance) => !isLeft(stance)),
})

const tiesOf = (standing: Standing, options: AgreementOptions): ReadonlyMap<string, number> => {
  const network = networkFromStanding(standing, options, { ...defaultShape, maxTies: 2000 })
  if (network.kind !== 'network') throw new Error('refused')
  return new Map(network.windows[0]!.ties.map(({ a, b, weight }) => [`${a} ${b}`, weight]))
}
