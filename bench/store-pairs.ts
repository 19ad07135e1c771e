/** The agreement network as somebody would compute it by hand from rows of a database. */

/** Who takes which side of what. */
export interface Side {
  readonly unit: string
  readonly proposition: string
  /** 1 and 0 in SQL. */
  readonly affirms: boolean | number
}

/** The strongest ties by SUBTRACT over AVERAGE_ACTIVITY, each side counting once. */
export const pairWeights = (sides: readonly Side[], most: number): readonly { readonly weight: number }[] => {
  const units = new Map<string, Map<string, number>>()
  const activity = new Map<string, number>()
  for (const { unit, proposition, affirms } of sides) {
    const held = units.get(unit) ?? new Map<string, number>()
    units.set(unit, held)
    held.set(proposition, (held.get(proposition) ?? 0) | (affirms ? 1 : 2))
    activity.set(unit, (activity.get(unit) ?? 0) + 1)
  }
  const all = [...units]
  const found: { readonly a: string; readonly b: string; readonly weight: number }[] = []
  for (const [n, [a, ofA]] of all.entries())
    for (const [b, ofB] of all.slice(n + 1)) {
      let sum = 0
      let shared = 0
      for (const [proposition, x] of ofA) {
        const y = ofB.get(proposition)
        if (y === undefined) continue
        shared += 1
        const agreeing = (x & y & 1) + ((x & y) >> 1)
        const diverging = (x & 1 && y & 2 ? 1 : 0) + (x & 2 && y & 1 ? 1 : 0)
        sum += agreeing - diverging
      }
      if (shared > 0) found.push({ a, b, weight: (2 * sum) / (activity.get(a)! + activity.get(b)!) })
    }
  return found.sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight) || (x.a < y.a ? -1 : 1)).slice(0, most)
}
