import { existsSync, writeFileSync } from 'node:fs'
import { claimFeatures, claimScore, featuresOf } from '../ingest/annotate/claimness.ts'
import type { ClaimFeature, ClaimWeights } from '../ingest/annotate/claimness.ts'
import { isSteering } from '../ingest/annotate/meta.ts'
import { readModality } from '../ingest/annotate/modality.ts'
import { createTokenise } from '../ingest/kuromoji.ts'
import { explain } from '../ingest/pipeline.ts'
import { isRefusal } from '../ingest/read/refusal.ts'
import { goldSets, readGold, readText, sentenceAt } from './gold.ts'

interface Sample {
  readonly text: string
  readonly features: readonly ClaimFeature[]
  readonly isClaim: boolean
}

/** Strength of the pull towards 0 (L2), so that a feature seen twice decides nothing. */
const pull = 0.02
const rounds = 3000
const step = 0.5

/** Logistic regression by plain gradient descent from 0: deterministic. */
const train = (samples: readonly Sample[]): ClaimWeights => {
  const weights = Object.fromEntries(claimFeatures.map((name) => [name, 0])) as Record<ClaimFeature, number>
  for (let round = 0; round < rounds; round++) {
    const slope = Object.fromEntries(claimFeatures.map((name) => [name, -pull * weights[name]])) as Record<
      ClaimFeature,
      number
    >
    for (const { features, isClaim } of samples) {
      const miss = (isClaim ? 1 : 0) - 1 / (1 + Math.exp(-claimScore(features, weights)))
      for (const name of features) slope[name] += miss / samples.length
    }
    for (const name of claimFeatures) weights[name] += step * slope[name]
  }
  return Object.fromEntries(claimFeatures.map((name) => [name, Math.round(weights[name] * 100) / 100]))
}

const f1Of = (samples: readonly Sample[], weights: (sample: Sample) => ClaimWeights): number => {
  const said = samples.filter((s) => claimScore(s.features, weights(s)) > 0)
  const right = said.filter((s) => s.isClaim).length
  return (2 * right) / (said.length + samples.filter((s) => s.isClaim).length)
}

const main = async (): Promise<void> => {
  const missing = goldSets.flatMap((set) => [set.gold, set.texts]).filter((path) => !existsSync(path))
  if (missing.length > 0) {
    console.log(`Nothing was trained: ${missing.join(', ')} is not there.`)
    return
  }
  const tokenise = await createTokenise()
  const samples: Sample[] = []
  for (const set of goldSets)
    for (const [key, text] of readGold(set)) {
      const stages = explain(readText(set, text.file), { tokenise })
      if (isRefusal(stages)) throw new Error(`${text.file} is refused: ${stages.message.en}`)
      stages.analysed.forEach((sentence, i) => {
        const { start, end, block } = stages.sentences[i]!
        const role = sentenceAt(text, start, end)?.role
        const modality = readModality(sentence.words)
        if (isSteering(sentence.text) || modality.kind !== 'bare' || !['claim', 'fact', 'meta'].includes(role ?? ''))
          return
        const isItem = stages.blocks[block]!.kind === 'item'
        samples.push({ text: key, features: featuresOf(sentence, modality, isItem), isClaim: role === 'claim' })
      })
    }
  const texts = [...new Set(samples.map((s) => s.text))]
  const without = new Map(texts.map((text) => [text, train(samples.filter((s) => s.text !== text))]))
  const weights = train(samples)
  const all: ClaimWeights = { bias: 1 }
  console.log(`${samples.length} sentences of ${texts.length} texts`)
  console.log(`F1 with one text left out at a time ${f1Of(samples, (s) => without.get(s.text)!).toFixed(3)}`)
  console.log(`F1 on what it was trained on        ${f1Of(samples, () => weights).toFixed(3)}`)
  console.log(`F1 if everything is a claim         ${f1Of(samples, () => all).toFixed(3)}`)
  for (const [name, weight] of Object.entries(weights).toSorted((a, b) => b[1] - a[1]))
    console.log(`${name.padEnd(16)} ${weight}`)
  writeFileSync('ingest/claim-weights.json', `${JSON.stringify(weights, null, 2)}\n`)
}

await main()
