import type { Weights } from '../ingest/annotate/claim-model.ts'

/** What a model learns from: the features that are on, whether it is so, and how much it counts. */
export interface Example {
  readonly features: readonly string[]
  readonly isSo: boolean
  readonly say: number
}

/** How a model is trained. */
export interface Training {
  /** Strength of the pull towards 0 (L2), so that a feature seen a few times decides nothing. */
  readonly pull: number
  readonly rounds: number
  /** A feature seen in fewer examples is left out. */
  readonly least: number
}

const step = 0.15
const momentum = 0.9

/** Logistic regression by gradient descent with momentum from 0: deterministic, rounded to hundredths. */
export const trainedOn = (examples: readonly Example[], { pull, rounds, least }: Training): Weights => {
  const seen = new Map<string, number>()
  for (const { features } of examples) for (const name of features) seen.set(name, (seen.get(name) ?? 0) + 1)
  const names = [...seen.keys()].filter((name) => seen.get(name)! >= least).toSorted()
  const places = new Map(names.map((name, i) => [name, i]))
  const rows = examples.map(({ features }) => features.flatMap((name) => places.get(name) ?? []))
  const total = examples.reduce((sum, { say }) => sum + say, 0)
  const weights = new Float64Array(names.length)
  const pace = new Float64Array(names.length)
  for (let round = 0; round < rounds; round++) {
    const slope = new Float64Array(names.length)
    rows.forEach((row, i) => {
      const { isSo, say } = examples[i]!
      let sum = 0
      for (const place of row) sum += weights[place]!
      const miss = ((isSo ? 1 : 0) - 1 / (1 + Math.exp(-sum))) * (say / total)
      for (const place of row) slope[place]! += miss
    })
    for (let place = 0; place < weights.length; place++) {
      pace[place] = momentum * pace[place]! + step * (slope[place]! - pull * weights[place]!)
      weights[place]! += pace[place]!
    }
  }
  return Object.fromEntries(names.map((name, i) => [name, Math.round(weights[i]! * 100) / 100]))
}
