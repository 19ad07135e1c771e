/**
 * Measures the linker on small debates of our own, each on another topic: `tsx bench/link-debates.ts [FOLDER] [--show]`.
 * A debate is a folder of texts by different authors with `positions.json` (who takes which side where, written before
 * any rule was run). Each is linked by itself, and coded by its propositions as a codebook: of bare labels, and with the
 * definitions of `definitions.json` (written from the labels alone) where it is there; the last line sums them up.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readCodebookJson } from '../graph/formats/codebook-json.ts'
import { createTokenise } from '../ingest/kuromoji.ts'
import { codeStatements } from '../ingest/link/codebook.ts'
import { corpusOf } from '../ingest/link/corpus.ts'
import { link } from '../ingest/link/link.ts'
import { codesOf, sampleFigures, type Figures, type SampleProposition } from './link-samples.ts'
import { textsOf, type PlacedStatement } from './link-texts.ts'

const named = process.argv.slice(2).find((word) => !word.startsWith('--'))
const folder = named ?? new URL('../tests/fixtures/debates/', import.meta.url).pathname
const tokenise = await createTokenise()

const line = (name: string, { found, right, there }: Omit<Figures, 'precision' | 'recall'>): string =>
  `${name} right ${String(right)} of ${String(found)} found, ${String(there)} there`

/** Sentence to proposition, and the side where both give one, with labels, and perhaps definitions, as the codebook. */
const coded = (
  statements: readonly PlacedStatement[],
  gold: readonly SampleProposition[],
  definitions: Readonly<Record<string, string>> = {},
) => {
  const book = readCodebookJson(
    JSON.stringify({
      format: 'ronten-codebook/1',
      issues: [{ id: 'all', label: '全体' }],
      propositions: gold.map(({ code, label }) => ({ id: code, label, issue: 'all', description: definitions[code] })),
    }),
  )
  if (book.kind === 'problems') throw new Error(JSON.stringify(book.problems))
  const ofLevel = (level: string) =>
    book.rows.filter((row) => row.level === level).map((row) => ({ id: row.code, row }))
  const { stances } = codeStatements(corpusOf({ statements }, tokenise), {
    ...{ version: 1, found: 'off' },
    issues: ofLevel('issue'),
    propositions: ofLevel('proposition'),
  })
  const sums = { found: stances.length, right: 0, there: 0, sides: 0 }
  for (const statement of statements) {
    const codes = codesOf(statement, gold)
    sums.there += codes.size
    for (const { proposition, type } of stances.filter((s) => s.statement === statement.id)) {
      sums.right += codes.has(proposition) ? 1 : 0
      sums.sides += codes.get(proposition) === type ? 1 : 0
    }
  }
  return sums
}
type Sums = ReturnType<typeof coded>
const bookLine = (name: string, { sides, ...of }: Sums): string =>
  `${line(name, of)}, ${String(sides)} with the right side`
const plus = (a: Sums, b: Sums): Sums => ({
  found: a.found + b.found,
  right: a.right + b.right,
  there: a.there + b.there,
  sides: a.sides + b.sides,
})

let book: Sums = { found: 0, right: 0, there: 0, sides: 0 }
let told: Sums = book
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
  const gold = JSON.parse(readFileSync(file, 'utf8')) as SampleProposition[]
  const figures = sampleFigures(statements, linking, gold)
  const bookFigures = coded(statements, gold)
  book = plus(book, bookFigures)
  const defined = join(folder, topic, 'definitions.json')
  if (existsSync(defined))
    told = plus(told, coded(statements, gold, JSON.parse(readFileSync(defined, 'utf8')) as Record<string, string>))
  for (const unit of ['authors', 'statements'] as const)
    for (const what of ['found', 'right', 'there'] as const) sums[unit][what] += figures[unit][what]
  console.log(
    `${topic}: ${line('authors', figures.authors)}; ${line('statements', figures.statements)}; ${bookLine('codebook', bookFigures)}`,
  )
  if (!process.argv.includes('--show')) continue
  const at = new Map(statements.map((s) => [s.id as string, s]))
  for (const p of linking.propositions) {
    console.log(`  ${p.label}`)
    for (const s of linking.stances.filter((x) => x.proposition === p.key))
      console.log(`    ${s.type} ${at.get(s.statement)!.file} ${at.get(s.statement)!.quote} (${s.rule})`)
  }
}
console.log(
  `all: ${line('authors', sums.authors)}; ${line('statements', sums.statements)}; ${bookLine('codebook', book)}`,
)
if (told.found > 0) console.log(bookLine('codebook with definitions', told))
