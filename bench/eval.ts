/**
 * Judges the ingest by annotated text: `npm run eval`, with `-- --misses` for every sentence that is judged wrong and
 * `-- --own DIR` to read another folder of annotated texts of the form of tests/fixtures/annotated in place of ours.
 * Prints a table per set and writes the measured precision of each rule into ingest/precision.json.
 */
import { existsSync, writeFileSync } from 'node:fs'
import type { Extraction } from '../graph/change/extraction.ts'
import { createTokenise } from '../ingest/kuromoji.ts'
import { extract } from '../ingest/pipeline.ts'
import { isRefusal } from '../ingest/read/refusal.ts'
import { intervalOf, macroOf, rateOf, sumOf } from './bootstrap.ts'
import { allClaimsGraph, cueWordGraph } from './cue-words.ts'
import { actorMissesOf } from './actor-misses.ts'
import { missesOf } from './eval-misses.ts'
import { goldSets, readGold, readText } from './gold.ts'
import type { GoldSet } from './gold.ts'
import { graphJsonFrom } from './graph-json.ts'
import { judgementsByText, ratesFrom } from './measure-rules.ts'
import { ownSet, ownTexts } from './own-texts.ts'
import { figures, judgeEach, referee } from './referee.ts'
import type { TextFigures } from './referee.ts'
import { reliabilityOf } from './reliability.ts'

const two = (rate: number | undefined): string => (rate === undefined ? '   -' : rate.toFixed(2).padStart(4))
const share = (n: number, of: number): string => two(of === 0 ? undefined : n / of)

const printTable = (texts: readonly TextFigures[], baselines: readonly (readonly TextFigures[])[]): void => {
  console.log(
    `${'figure'.padEnd(26)}   p    r   F1 | macro [95 % interval] | cue words, all claims (F1) | tp fp fn | per text`,
  )
  for (const [name] of figures) {
    const all = sumOf(texts.map((t) => t.tallies[name]!))
    const interval = intervalOf(texts, name)
    const range = interval === undefined ? '[           ]' : `[${two(interval[0])}, ${two(interval[1])}]`
    const simple = baselines.map((b) => two(rateOf(sumOf(b.map((t) => t.tallies[name]!))))).join(' ')
    const precision = all.isShare ? '   -    -' : `${share(all.tp, all.tp + all.fp)} ${share(all.tp, all.tp + all.fn)}`
    const each = texts.map((t) => two(rateOf(t.tallies[name]!))).join(' ')
    console.log(
      `${name.padEnd(26)}${precision} ${two(rateOf(all))} | ${two(macroOf(texts.map((t) => t.tallies[name]!)))} ${range} | ${simple} | ${all.tp} ${all.fp} ${all.fn} | ${each}`,
    )
  }
  console.log(`statements outside the annotated body: ${texts.reduce((sum, t) => sum + t.outside, 0)}`)
}

const ownFolder = (): string => {
  const at = process.argv.indexOf('--own')
  if (at < 0) return ownTexts
  const folder = process.argv[at + 1]
  if (folder === undefined || !existsSync(folder)) throw new Error('--own wants a folder that is there')
  return folder
}

const main = async (): Promise<void> => {
  if (!existsSync(referee)) {
    console.log(`Nothing was evaluated: ${referee} is not there. precision.json stays as it is.`)
    return
  }
  const missing = goldSets.flatMap((set) => [set.gold, set.texts]).filter((path) => !existsSync(path))
  if (missing.length > 0) console.log(`Left out: ${missing.join(', ')} is not there. precision.json stays as it is.`)
  const tokenise = await createTokenise()
  const judged: { readonly set: GoldSet; readonly extractions: ReadonlyMap<string, Extraction> }[] = []
  const own = ownSet(ownFolder())
  for (const set of [...(missing.length > 0 ? [] : goldSets), own]) {
    const extractions = new Map<string, Extraction>()
    const texts = readGold(set)
    for (const [key, text] of texts) {
      const result = extract(readText(set, text.file), { tokenise })
      if (isRefusal(result)) throw new Error(`${text.file} is refused: ${result.message.en}`)
      extractions.set(key, result)
    }
    // Our own texts are no part of what confidence is measured on: that keeps them a test.
    if (set !== own) judged.push({ set, extractions })
    const keys = [...extractions.keys()]
    console.log(`\n=== ${set.name}: ${keys.join(' ')}`)
    const baselines = [cueWordGraph(set), allClaimsGraph(set)].map((graph) => judgeEach(graph, set, keys))
    printTable(judgeEach(graphJsonFrom([...extractions.values()]), set, keys), baselines)
    if (process.argv.includes('--misses'))
      for (const [key, extraction] of extractions) {
        const gold = texts.get(key)!
        console.log([...missesOf(key, gold, extraction), ...actorMissesOf(key, gold, extraction)].join('\n'))
      }
  }
  if (judged.length === 0) return
  const byText = judgementsByText(judged)
  const rules = ratesFrom(byText.flat())
  writeFileSync('ingest/precision.json', `${JSON.stringify(rules, null, 2)}\n`)
  console.log('\n=== reliability: confidence from the other texts against precision in the text left out')
  for (const { from, to, n, confidence, precision } of reliabilityOf(byText))
    console.log(
      `${from.toFixed(2)} to ${Math.min(1, to).toFixed(2)}: ${String(n).padStart(4)} findings, confidence ${confidence.toFixed(2)}, precision ${precision.toFixed(2)}`,
    )
  console.log('\n=== precision of the rules (ingest/precision.json); rules never judged are left out here')
  for (const [rule, { hits, n, precision }] of Object.entries(rules))
    if (n > 0) console.log(`${rule.padEnd(40)} ${hits}/${n}  ${precision.toFixed(2)}${n < 10 ? '  (few)' : ''}`)
}

await main()
// Coding by a codebook is measured on the development essays alone.
if (!process.argv.includes('--own')) await import('./codebook-eval.ts')
