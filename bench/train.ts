/**
 * Trains the model that tells a debatable assertion from a plain fact: `npm run train`. Writes ingest/claim-weights.json
 * and prints how it does on each annotated set when it has seen none of it. Run `npm run eval` after it.
 */
import { existsSync, writeFileSync } from 'node:fs'
import { claimFeatures } from '../ingest/annotate/claim-features.ts'
import { claimScore } from '../ingest/annotate/claimness.ts'
import type { ClaimFeature } from '../ingest/annotate/claim-features.ts'
import type { ClaimWeights } from '../ingest/annotate/claimness.ts'
import { createTokenise } from '../ingest/kuromoji.ts'
import { readClaimSamples } from './claim-samples.ts'
import type { ClaimSample } from './claim-samples.ts'
import { goldSets } from './gold.ts'

/** Strength of the pull towards 0 (L2), so that a feature seen twice decides nothing. */
const pull = 0.005
/** What a fact weighs against a claim. */
const factWeight = 1.2
const rounds = 700
const step = 0.15
const momentum = 0.9

const countBy = (samples: readonly ClaimSample[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { set } of samples) counts.set(set, (counts.get(set) ?? 0) + 1)
  return counts
}

/** Logistic regression by gradient descent with momentum from 0: deterministic. Each set has the same say. */
const train = (samples: readonly ClaimSample[]): ClaimWeights => {
  const counts = countBy(samples)
  const says = samples.map((s) => (s.isClaim ? 1 : factWeight) / counts.get(s.set)!)
  const total = says.reduce((sum, say) => sum + say, 0)
  const zeros = (): Record<ClaimFeature, number> =>
    Object.fromEntries(claimFeatures.map((name) => [name, 0])) as Record<ClaimFeature, number>
  const [weights, pace] = [zeros(), zeros()]
  for (let round = 0; round < rounds; round++) {
    const slope = zeros()
    samples.forEach(({ features, isClaim }, i) => {
      const miss = (isClaim ? 1 : 0) - 1 / (1 + Math.exp(-claimScore(features, weights)))
      for (const name of features) slope[name] += (miss * says[i]!) / total
    })
    for (const name of claimFeatures) {
      pace[name] = momentum * pace[name] + step * (slope[name] - pull * weights[name])
      weights[name] += pace[name]
    }
  }
  return Object.fromEntries(claimFeatures.map((name) => [name, Math.round(weights[name] * 100) / 100]))
}

const figuresOf = (samples: readonly ClaimSample[], says: (s: ClaimSample) => boolean): readonly number[] => {
  const said = samples.filter(says)
  const right = said.filter((s) => s.isClaim).length
  const claims = samples.filter((s) => s.isClaim).length
  return [right / said.length, right / claims, (2 * right) / (said.length + claims)]
}

const print = (name: string, ...rows: readonly (readonly number[])[]): void =>
  console.log(`${name.padEnd(20)} ${rows.map((r) => r.map((x) => x.toFixed(3)).join(' ')).join(' | ')}`)

const main = async (): Promise<void> => {
  const missing = goldSets.flatMap((set) => [set.gold, set.texts]).filter((path) => !existsSync(path))
  if (missing.length > 0) {
    console.log(`Nothing was trained: ${missing.join(', ')} is not there.`)
    return
  }
  const samples = readClaimSamples({ tokenise: await createTokenise() })
  const weights = train(samples)
  console.log(
    `${samples.length} sentences without a modal form, ${samples.filter((s) => !s.isClaim).length} plain facts`,
  )
  console.log('precision, recall, F1 of claims: everything a claim | set left out | as trained')
  const all: number[][] = []
  for (const set of countBy(samples).keys()) {
    const here = samples.filter((s) => s.set === set)
    const without = train(samples.filter((s) => s.set !== set))
    const says = (w: ClaimWeights) => (s: ClaimSample) => claimScore(s.features, w) > 0
    const rows = [figuresOf(here, () => true), figuresOf(here, says(without)), figuresOf(here, says(weights))]
    print(set, ...rows)
    all.push(rows.flat())
  }
  const mean = all[0]!.map((_, i) => all.reduce((sum, row) => sum + row[i]!, 0) / all.length)
  print('mean of the sets', mean.slice(0, 3), mean.slice(3, 6), mean.slice(6))
  for (const [name, weight] of Object.entries(weights).toSorted((a, b) => b[1] - a[1]))
    console.log(`${name.padEnd(20)} ${weight}`)
  writeFileSync('ingest/claim-weights.json', `${JSON.stringify(weights, null, 2)}\n`)
}

await main()
