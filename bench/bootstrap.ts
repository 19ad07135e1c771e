import type { Tally, TextFigures } from './referee.ts'

/** F1, or the share that is right; undefined where there was nothing to find and nothing was said. */
export const rateOf = ({ tp, fp, fn, isShare }: Tally): number | undefined => {
  if (tp + fp + fn === 0) return undefined
  return isShare ? tp / (tp + fp) : (2 * tp) / (2 * tp + fp + fn)
}

/** The tallies of several texts in one. */
export const sumOf = (tallies: readonly Tally[]): Tally => ({
  tp: tallies.reduce((sum, t) => sum + t.tp, 0),
  fp: tallies.reduce((sum, t) => sum + t.fp, 0),
  fn: tallies.reduce((sum, t) => sum + t.fn, 0),
  isShare: tallies.some((t) => t.isShare),
})

/** Mean over the texts in which the figure can be told. */
export const macroOf = (tallies: readonly Tally[]): number | undefined => {
  const rates = tallies.flatMap((t) => rateOf(t) ?? [])
  return rates.length === 0 ? undefined : rates.reduce((sum, r) => sum + r, 0) / rates.length
}

/** Numbers in [0, 1) from a seed (Mulberry32), so that intervals are the same each time. */
const randomFrom = (seed: number) => {
  let state = seed
  return (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const rounds = 2000

/** 95 % percentile interval of a figure's macro mean, texts drawn with replacement; undefined for fewer than two texts. */
export const intervalOf = (texts: readonly TextFigures[], name: string): readonly [number, number] | undefined => {
  const tallies = texts.map((t) => t.tallies[name]!).filter((t) => rateOf(t) !== undefined)
  if (tallies.length < 2) return undefined
  const random = randomFrom(20261122)
  const means: number[] = []
  for (let round = 0; round < rounds; round++) {
    const drawn = tallies.map(() => tallies[Math.floor(random() * tallies.length)]!)
    means.push(macroOf(drawn)!)
  }
  means.sort((a, b) => a - b)
  return [means[Math.floor(0.025 * rounds)]!, means[Math.ceil(0.975 * rounds) - 1]!]
}
