/**
 * Trains the weights by which two statements near each other are taken for reason and claim where no rule says so; part
 * of `npm run train`, after the model of claims. Writes ingest/relate-weights.json with what came of each band in texts
 * left out. `-- --measure DIR …` measures it on annotated texts that it never learns from.
 */
import { existsSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Weights } from '../ingest/annotate/claim-model.ts'
import { createTokenise } from '../ingest/kuromoji.ts'
import { pairFeaturesOf, pairsOf } from '../ingest/relate/pair-features.ts'
import { bands, choosePairs, weighPairs } from '../ingest/relate/weighed.ts'
import { goldSets } from './gold.ts'
import { trainedOn } from './logistic.ts'
import type { Example } from './logistic.ts'
import { readRelationTexts, relationTextsOf } from './relation-samples.ts'
import type { RelationText } from './relation-samples.ts'

const folds = 10

const examplesOf = ({ view, isReason }: RelationText): readonly Example[] =>
  pairsOf(view.course).flatMap(([from, to]) => {
    const isSo = isReason(from, to)
    return isSo === undefined ? [] : [{ features: pairFeaturesOf(view, from, to), isSo, say: 1 }]
  })

const train = (examples: readonly Example[]): Weights => trainedOn(examples, { pull: 0.001, rounds: 400, least: 5 })

interface Tally {
  readonly n: number
  readonly hits: number
}

/** How many of the chosen pairs of each band are right. */
const talliesOf = (texts: readonly RelationText[], of: (text: RelationText) => Weights): Record<string, Tally> => {
  const tallies: Record<string, Tally> = Object.fromEntries(bands.map(({ rule }) => [rule, { n: 0, hits: 0 }]))
  for (const text of texts)
    for (const { from, to, sum } of choosePairs(weighPairs(text.view, of(text)), bands.at(-1)!.from)) {
      const { rule } = bands.find((band) => sum >= band.from)!
      const { n, hits } = tallies[rule]!
      tallies[rule] = { n: n + 1, hits: hits + (text.isReason(from, to) === true ? 1 : 0) }
    }
  return tallies
}

const print = (name: string, tallies: Record<string, Tally>): void =>
  console.log(
    `${name.padEnd(24)} ${Object.entries(tallies)
      .map(([rule, { n, hits }]) => `${rule} ${hits}/${n} ${n === 0 ? '' : (hits / n).toFixed(2)}`)
      .join(' | ')}`,
  )

const main = async (): Promise<void> => {
  if (goldSets.some((set) => !existsSync(set.gold) || !existsSync(set.texts))) {
    console.log('Nothing was trained: the annotated sets are not there.')
    return
  }
  const tools = { tokenise: await createTokenise() }
  const texts = readRelationTexts(tools)
  const examples = texts.map(examplesOf)
  const weights = train(examples.flat())
  const without = Array.from({ length: folds }, (_, fold) =>
    train(examples.filter((_, i) => i % folds !== fold).flat()),
  )
  const leftOut = new Map(texts.map((text, i) => [text, without[i % folds]!]))
  console.log(
    `${examples.flat().length} pairs, ${examples.flat().filter((e) => e.isSo).length} of them reason and claim`,
  )
  for (const set of new Set(texts.map((text) => text.set))) {
    const here = texts.filter((text) => text.set === set)
    print(
      `${set}, left out`,
      talliesOf(here, (text) => leftOut.get(text)!),
    )
  }
  const at = process.argv.indexOf('--measure')
  for (const folder of at < 0 ? [] : process.argv.slice(at + 1)) {
    const set = { name: basename(folder), gold: join(folder, 'gold.json'), texts: folder }
    print(
      `${set.name}, not learned`,
      talliesOf(relationTextsOf(set, tools), () => weights),
    )
  }
  for (const [name, weight] of Object.entries(weights).toSorted((a, b) => b[1] - a[1]))
    if (Math.abs(weight) >= 0.4) console.log(`${name.padEnd(40)} ${weight}`)
  // What tells of reasons behind their claim taught the rest, but is never asked for.
  const asked = Object.entries(weights).filter(([name]) => !/^(?:back |a rule says)/u.test(name))
  const made = { weights: Object.fromEntries(asked), leftOut: talliesOf(texts, (text) => leftOut.get(text)!) }
  print('all, left out', made.leftOut)
  writeFileSync('ingest/relate-weights.json', `${JSON.stringify(made, null, 2)}\n`)
}

await main()
