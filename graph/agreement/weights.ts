import { factors, type CountRow } from './count-row.ts'
import { denominatorOf, partsOf, unionAt } from './normalise.ts'
import type { AgreementOptions } from './options.ts'

/** Who counts on each proposition, place by place, the rows in their order. */
interface Crowds {
  /** By place: where its counts begin; one more at the end. */
  readonly start: Int32Array
  readonly row: Int32Array
  readonly affirm: Float64Array
  readonly deny: Float64Array
}

const crowdsOf = (rows: readonly CountRow[], size: number): Crowds => {
  const start = new Int32Array(size + 1)
  for (const { places } of rows) for (const place of places) start[place + 1]! += 1
  for (let place = 0; place < size; place++) start[place + 1]! += start[place]!
  const [next, many] = [start.slice(), start[size]!]
  const crowds = { start, row: new Int32Array(many), affirm: new Float64Array(many), deny: new Float64Array(many) }
  rows.forEach(({ places, affirm, deny }, n) => {
    for (let m = 0; m < places.length; m++) {
      const at = next[places[m]!]!++
      crowds.row[at] = n
      crowds.affirm[at] = affirm[m]!
      crowds.deny[at] = deny[m]!
    }
  })
  return crowds
}

/**
 * The weight of every pair of rows with common ground, in order: what `meetingOf` and `denominatorOf` give for each pair, to
 * the last digit. Each row meets all later ones at once, proposition by proposition and on each only those that count
 * there, so that work is done for meetings, not for what two have apart; sums are taken in the order of propositions.
 */
export const forWeights = (
  rows: readonly CountRow[],
  { measure, normalisation }: Pick<AgreementOptions, 'measure' | 'normalisation'>,
  each: (n: number, m: number, weight: number) => void,
): void => {
  const size = rows[0]?.size ?? 0
  const { start, row, affirm, deny } = crowdsOf(rows, size)
  const { same: forSame, opposite: forOpposite } = factors[measure]
  const { common: needsCommon, union: needsUnion } = partsOf[normalisation]
  const denominator = denominatorOf[normalisation]
  // At each place, the first of the crowd behind the present row.
  const behind = start.slice(0, size)
  const sums = { activityA: 0, activityB: 0, squaresA: 0, squaresB: 0, common: 0, union: 0 }
  const shared = new Int32Array(rows.length)
  const [numerator, common] = [new Float64Array(rows.length), new Float64Array(rows.length)]
  const [both, union] = [new Float64Array(rows.length), new Float64Array(rows.length)]
  for (let n = 0; n < rows.length; n++) {
    const a = rows[n]!
    for (const list of [shared, numerator, common, both, union]) list.fill(0)
    for (let k = 0; k < a.places.length; k++) {
      const place = a.places[k]!
      const a1 = a.affirm[k]!
      const a0 = a.deny[k]!
      const end = start[place + 1]!
      for (let at = (behind[place]! += 1); at < end; at++) {
        const m = row[at]!
        const b1 = affirm[at]!
        const b0 = deny[at]!
        const same = a1 * b1 + a0 * b0
        const opposite = a1 * b0 + a0 * b1
        shared[m]! += 1
        numerator[m]! += forSame * same + forOpposite * opposite
        if (needsCommon) common[m]! += same + opposite
        if (!needsUnion) continue
        both[m]! += a1 + a0 + b1 + b0
        union[m]! += unionAt(a1, b1) + unionAt(a0, b0)
      }
    }
    sums.activityA = a.activity
    sums.squaresA = a.squares
    for (let m = n + 1; m < rows.length; m++) {
      if (shared[m] === 0) continue
      const b = rows[m]!
      sums.activityB = b.activity
      sums.squaresB = b.squares
      sums.common = common[m]!
      sums.union = a.activity + b.activity - both[m]! + union[m]!
      each(n, m, numerator[m]! / denominator(sums))
    }
  }
}
