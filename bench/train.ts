/**
 * Trains the model that tells a debatable assertion from a plain fact: `npm run train`. Writes ingest/claim-weights.json
 * and prints how it does on each annotated set when it has seen none of it. `-- --measure DIR …` also measures it on
 * annotated texts that it never learns from (a gold.json beside its texts). Run `npm run eval` after it.
 */
import { existsSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { claimFeatures } from '../ingest/annotate/claim-features.ts'
import { claimScore } from '../ingest/annotate/claim-model.ts'
import type { ClaimWeights } from '../ingest/annotate/claim-model.ts'
import { createTokenise } from '../ingest/kuromoji.ts'
import { claimSamplesOf, readClaimSamples } from './claim-samples.ts'
import type { ClaimSample } from './claim-samples.ts'
import { goldSets } from './gold.ts'
import { trainedOn } from './logistic.ts'

/** What a fact weighs against a claim. */
const factWeight = 1.2
const sayOf = ({ isClaim }: ClaimSample): number => (isClaim ? 1 : factWeight)

const train = (samples: readonly ClaimSample[]): ClaimWeights => {
  const firstLook = {
    // A sign that no sentence shows weighs nothing, but has a weight.
    ...Object.fromEntries(claimFeatures.map((name) => [name, 0])),
    ...trainedOn(
      samples.map((s) => ({ features: s.signs, isSo: s.isClaim, say: sayOf(s) })),
      { pull: 0.005, rounds: 400, least: 1 },
    ),
  }
  const decision = trainedOn(
    samples.map((s) => ({ features: s.features(firstLook), isSo: s.isClaim, say: sayOf(s) })),
    { pull: 0.0005, rounds: 400, least: 5 },
  )
  return { firstLook, decision }
}

const saysBy =
  ({ firstLook, decision }: ClaimWeights) =>
  (s: ClaimSample): boolean =>
    claimScore(s.features(firstLook), decision) > 0

const figuresOf = (samples: readonly ClaimSample[], says: (s: ClaimSample) => boolean): readonly number[] => {
  const said = samples.filter(says)
  const right = said.filter((s) => s.isClaim).length
  const claims = samples.filter((s) => s.isClaim).length
  return [right / said.length, right / claims, (2 * right) / (said.length + claims)]
}

const print = (name: string, ...rows: readonly (readonly number[])[]): void =>
  console.log(`${name.padEnd(20)} ${rows.map((r) => r.map((x) => x.toFixed(3)).join(' ')).join(' | ')}`)

const measured = (): readonly string[] => {
  const at = process.argv.indexOf('--measure')
  return at < 0 ? [] : process.argv.slice(at + 1)
}

const main = async (): Promise<void> => {
  const missing = goldSets.flatMap((set) => [set.gold, set.texts]).filter((path) => !existsSync(path))
  if (missing.length > 0) {
    console.log(`Nothing was trained: ${missing.join(', ')} is not there.`)
    return
  }
  const tools = { tokenise: await createTokenise() }
  const samples = readClaimSamples(tools)
  const weights = train(samples)
  console.log(
    `${samples.length} sentences without a modal form, ${samples.filter((s) => !s.isClaim).length} plain facts`,
  )
  for (const folder of measured()) {
    const unread = claimSamplesOf({ name: basename(folder), gold: join(folder, 'gold.json'), texts: folder }, tools)
    print(
      `not learned: ${basename(folder)}`,
      figuresOf(unread, () => true),
      figuresOf(unread, saysBy(weights)),
    )
  }
  console.log('precision, recall, F1 of claims: everything a claim | set left out | as trained')
  const all: number[][] = []
  for (const set of new Set(samples.map((s) => s.set))) {
    const here = samples.filter((s) => s.set === set)
    const without = train(samples.filter((s) => s.set !== set))
    const rows = [figuresOf(here, () => true), figuresOf(here, saysBy(without)), figuresOf(here, saysBy(weights))]
    print(set, ...rows)
    all.push(rows.flat())
  }
  const mean = all[0]!.map((_, i) => all.reduce((sum, row) => sum + row[i]!, 0) / all.length)
  print('mean of the sets', mean.slice(0, 3), mean.slice(3, 6), mean.slice(6))
  for (const [name, weight] of Object.entries(weights.decision).toSorted((a, b) => b[1] - a[1]))
    if (Math.abs(weight) >= 0.4) console.log(`${name.padEnd(30)} ${weight}`)
  writeFileSync('ingest/claim-weights.json', `${JSON.stringify(weights, null, 2)}\n`)
}

await main()
