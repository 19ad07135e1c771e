import { addAt, type Adding, type Meeting, type Spread } from './count-row.ts'
import type { Changed } from './leave-out.ts'
import type { Line } from './line.ts'
import { denominatorOf } from './normalise.ts'
import type { AgreementOptions, Measure } from './options.ts'

/** Lowest and highest weight of a tie after leaving something out. */
export interface Range {
  readonly low: number
  readonly high: number
}

const nothing: readonly Changed[] = []

/** Makes `sums` the whole as it would be after these changes in the counts of two units. */
const afterChanges = (
  sums: Adding,
  whole: Meeting,
  a: Spread,
  b: Spread,
  changesA: readonly Changed[],
  changesB: readonly Changed[],
  measure: Measure,
): void => {
  Object.assign(sums, whole)
  for (const { place, affirm, deny } of changesA) {
    // A statement of both units changes both.
    const other = changesB.length === 0 ? undefined : changesB.find((change) => change.place === place)
    const b1 = b.affirm[place]!
    const b0 = b.deny[place]!
    addAt(sums, a.affirm[place]!, a.deny[place]!, b1, b0, measure, -1)
    addAt(sums, affirm, deny, other?.affirm ?? b1, other?.deny ?? b0, measure, 1)
  }
  for (const { place, affirm, deny } of changesB) {
    if (changesA.length > 0 && changesA.some((change) => change.place === place)) continue
    const a1 = a.affirm[place]!
    const a0 = a.deny[place]!
    addAt(sums, a1, a0, b.affirm[place]!, b.deny[place]!, measure, -1)
    addAt(sums, a1, a0, affirm, deny, measure, 1)
  }
}

/** The weight of a tie after these changes in the counts of its two units; undefined if no tie is left. */
export const weightAfter = (
  a: Line,
  b: Line,
  whole: Meeting,
  changesA: readonly Changed[],
  changesB: readonly Changed[],
  options: AgreementOptions,
  sums: Adding = { ...whole },
): number | undefined => {
  afterChanges(sums, whole, a.spread(), b.spread(), changesA, changesB, options.measure)
  return sums.shared === 0 ? undefined : sums.numerator / denominatorOf[options.normalisation](sums)
}

/**
 * How much a tie hangs on single texts: each statement that takes a side, and each essay, is left out of both units in
 * turn. Where nothing that can be left out leaves a tie, both ends are the weight itself. Each text costs what it
 * changes, not what the units have said. (With weighting by confidence this rounds otherwise than a count from the
 * beginning would, by some 1e-15.)
 */
export const rangeFromLines = (a: Line, b: Line, whole: Meeting, options: AgreementOptions, weight: number): Range => {
  const sums: Adding = { ...whole }
  const range = { low: Infinity, high: -Infinity }
  for (const [ofA, ofB] of [
    [a.statements(), b.statements()],
    [a.essays(), b.essays()],
  ] as const) {
    const onlyB = [...ofB.keys()].filter((text) => !ofA.has(text))
    for (const text of [...ofA.keys(), ...onlyB]) {
      const [changesA, changesB] = [ofA.get(text) ?? nothing, ofB.get(text) ?? nothing]
      const left = weightAfter(a, b, whole, changesA, changesB, options, sums)
      if (left === undefined) continue
      range.low = Math.min(range.low, left)
      range.high = Math.max(range.high, left)
    }
  }
  return range.low === Infinity ? { low: weight, high: weight } : range
}
