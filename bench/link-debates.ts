/**
 * Measures the linker on small debates of our own, each on another topic: `tsx bench/link-debates.ts [FOLDER] [--show]`.
 * A debate is a folder of texts by different authors with `positions.json` (who takes which side where, written before
 * any rule was run). Each is linked by itself; the last line sums them up.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createTokenise } from '../ingest/kuromoji.ts'
import { link } from '../ingest/link/link.ts'
import { sampleFigures, type Figures, type SampleProposition } from './link-samples.ts'
import { textsOf } from './link-texts.ts'

const named = process.argv.slice(2).find((word) => !word.startsWith('--'))
const folder = named ?? new URL('../tests/fixtures/debates/', import.meta.url).pathname
const tokenise = await createTokenise()

const line = (name: string, { found, right, there }: Omit<Figures, 'precision' | 'recall'>): string =>
  `${name} right ${String(right)} of ${String(found)} found, ${String(there)} there`

const sums = { authors: { found: 0, right: 0, there: 0 }, statements: { found: 0, right: 0, there: 0 } }
for (const topic of readdirSync(folder).sort()) {
  const file = join(folder, topic, 'positions.json')
  if (!existsSync(file)) continue
  const texts = textsOf(join(folder, topic), tokenise)
  const statements = texts.flatMap((t) => t.statements)
  const linking = link(
    { statements, reasons: texts.flatMap((t) => t.reasons), issues: [], propositions: [] },
    { tokenise },
  )
  const figures = sampleFigures(statements, linking, JSON.parse(readFileSync(file, 'utf8')) as SampleProposition[])
  for (const unit of ['authors', 'statements'] as const)
    for (const what of ['found', 'right', 'there'] as const) sums[unit][what] += figures[unit][what]
  console.log(`${topic}: ${line('authors', figures.authors)}; ${line('statements', figures.statements)}`)
  if (!process.argv.includes('--show')) continue
  const at = new Map(statements.map((s) => [s.id as string, s]))
  for (const p of linking.propositions) {
    console.log(`  ${p.label}`)
    for (const s of linking.stances.filter((x) => x.proposition === p.key))
      console.log(`    ${s.type} ${at.get(s.statement)!.file} ${at.get(s.statement)!.quote} (${s.rule})`)
  }
}
console.log(`all: ${line('authors', sums.authors)}; ${line('statements', sums.statements)}`)
