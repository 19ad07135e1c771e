/**
 * Measures the linker on positions of our own, `tests/fixtures/positions`: `tsx bench/link-positions.ts [--show NAME …]`.
 * Each file is a debate of five authors on one topic, a position a line; every two positions of two authors agree,
 * diverge, or are about different points. The writer of the sentences wrote rules too:
 * what it prints flatters.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { createTokenise } from '../ingest/kuromoji.ts'
import { link } from '../ingest/link/link.ts'
import { positionsOf, signedPairs } from './link-own.ts'

const folder = new URL('../tests/fixtures/positions/', import.meta.url)
const shown = process.argv.includes('--show') ? process.argv.slice(process.argv.indexOf('--show') + 1) : []
const tokenise = await createTokenise()

interface Tally {
  readonly tp: number
  readonly fp: number
  readonly fn: number
}
const sum = (tallies: readonly Tally[]): Tally => ({
  tp: tallies.reduce((n, t) => n + t.tp, 0),
  fp: tallies.reduce((n, t) => n + t.fp, 0),
  fn: tallies.reduce((n, t) => n + t.fn, 0),
})
const told = ({ tp, fp, fn }: Tally): string =>
  `p ${(tp / (tp + fp || 1)).toFixed(2)} r ${(tp / (tp + fn || 1)).toFixed(2)} f1 ${((2 * tp) / (2 * tp + fp + fn || 1)).toFixed(2)} (${tp} right, ${fp} wrong, ${fn} missed)`

const texts = readdirSync(folder)
  .filter((f) => f.endsWith('.txt'))
  .map((file) => ({
    name: file.slice(0, -4),
    positions: positionsOf(file, readFileSync(new URL(file, folder), 'utf8')),
  }))

const tallyOf = (found: ReadonlySet<string>, there: ReadonlySet<string>): Tally => {
  const tp = [...found].filter((pair) => there.has(pair)).length
  return { tp, fp: found.size - tp, fn: there.size - tp }
}

const tallies: Tally[] = []
for (const { name, positions } of texts) {
  const linking = link({ statements: positions.map((p) => p.statement), issues: [], propositions: [] }, { tokenise })
  const { found, there } = signedPairs(positions, linking)
  const tally = tallyOf(found, there)
  tallies.push(tally)
  console.log(name.padEnd(12), told(tally))
  if (!shown.includes(name)) continue
  const at = new Map(positions.map((p) => [p.statement.id as string, p]))
  for (const p of linking.propositions) {
    console.log(`\n■ ${p.label}`)
    for (const s of linking.stances.filter((x) => x.proposition === p.key)) {
      const { codes, statement } = at.get(s.statement)!
      console.log(
        `   ${{ affirms: '○', denies: '×', discusses: '△' }[s.type]} ${[...codes].map(([c, x]) => (x < 0 ? '-' : '') + c).join(' ')} ${s.rule.slice(5)} ${statement.quote}`,
      )
    }
  }
  const linked = new Set(linking.stances.map((s) => s.statement as string))
  console.log('\n— without a proposition')
  for (const { statement, codes } of positions)
    if (!linked.has(statement.id))
      console.log(`   ${[...codes].map(([c, x]) => (x < 0 ? '-' : '') + c).join(' ')} ${statement.quote}`)
  console.log()
}
console.log('each alone'.padEnd(12), told(sum(tallies)))
const all = texts.flatMap((t) => t.positions)
const together = signedPairs(
  all,
  link({ statements: all.map((p) => p.statement), issues: [], propositions: [] }, { tokenise }),
)
console.log('all together', told(tallyOf(together.found, together.there)))
