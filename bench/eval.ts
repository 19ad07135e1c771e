import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Extraction } from '../graph/change/extraction.ts'
import { createTokenise } from '../ingest/kuromoji.ts'
import { extract } from '../ingest/pipeline.ts'
import { isRefusal } from '../ingest/read/refusal.ts'
import { cueWordGraph } from './cue-words.ts'
import { goldSets, readGold, readText } from './gold.ts'
import type { GoldSet } from './gold.ts'
import { graphJsonFrom } from './graph-json.ts'
import { measureRules } from './measure-rules.ts'

const referee = '../shared/referee/score.py'

/** The referee's figures for a graph, as text. */
const judge = (graph: object, set: GoldSet): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'ronten-eval-')), 'graph.json')
  writeFileSync(file, JSON.stringify(graph))
  const run = spawnSync('python3', [referee, file, set.gold, '--texts', set.texts], { encoding: 'utf8' })
  if (run.status !== 0) throw new Error(`the referee failed: ${run.stderr}`)
  return run.stderr + run.stdout
}

const wanted =
  /^(?:statements\.(?:micro|macro)|addressee|holder|hedge|actors|relations|statements outside|essays missing|!!!)/u

const main = async (): Promise<void> => {
  const missing = [referee, ...goldSets.flatMap((set) => [set.gold, set.texts])].filter((path) => !existsSync(path))
  if (missing.length > 0) {
    console.log(`Nothing was evaluated: ${missing.join(', ')} is not there. precision.json stays as it is.`)
    return
  }
  const tokenise = await createTokenise()
  const judged: { readonly set: GoldSet; readonly extractions: ReadonlyMap<string, Extraction> }[] = []
  for (const set of goldSets) {
    const extractions = new Map<string, Extraction>()
    for (const [key, text] of readGold(set)) {
      const result = extract(readText(set, text.file), { tokenise })
      if (isRefusal(result)) throw new Error(`${text.file} is refused: ${result.message.en}`)
      extractions.set(key, result)
    }
    judged.push({ set, extractions })
    console.log(`\n=== ${set.name}: ronten`)
    const lines = judge(graphJsonFrom([...extractions.values()]), set).split('\n')
    const all = process.argv.includes('--all')
    console.log(lines.filter((line) => (all ? !line.startsWith('{') : wanted.test(line))).join('\n'))
    console.log(`--- ${set.name}: cue word anywhere, every other sentence a claim, with the sentences given`)
    const baseline = judge(cueWordGraph(set), set).split('\n')
    console.log(
      baseline.filter((line) => /^statements\.m\w+\.(?:recommendation|claim|reported)|^hedge/u.test(line)).join('\n'),
    )
  }
  const rules = measureRules(judged)
  writeFileSync('ingest/precision.json', `${JSON.stringify(rules, null, 2)}\n`)
  console.log('\n=== precision of the rules (ingest/precision.json)')
  for (const [rule, { hits, n, precision }] of Object.entries(rules))
    console.log(`${rule.padEnd(40)} ${hits}/${n}  ${precision.toFixed(2)}${n < 10 ? '  (few)' : ''}`)
}

await main()
