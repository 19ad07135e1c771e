/**
 * Measures the linker alone, on the statements of the gold annotation: `tsx bench/link-eval.ts [--show] [--write]`.
 * Prints the figures of ../shared/referee/score.py and sides.py; `--show` prints the propositions, `--write` writes the
 * precision of each rule into ingest/link/precision.json.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LinkableStatement, Linking } from '../graph/change/linking.ts'
import { createTokenise } from '../ingest/kuromoji.ts'
import { link } from '../ingest/link/link.ts'

const shared = new URL('../../shared/', import.meta.url).pathname
if (!existsSync(shared))
  throw new Error(`${shared} is not there: the linker can only be measured beside the gold annotation.`)

interface Text {
  readonly id: string
  readonly file: string
  readonly text: string
  readonly sha256: string
  readonly author: string
}
interface Placed extends LinkableStatement {
  readonly start: number
  readonly end: number
}
interface GoldSentence {
  readonly i: number
  readonly start: number
  readonly end: number
  readonly role: string
  readonly positions: readonly (readonly [string, string])[]
}
interface Gold {
  readonly file: string
  readonly sentences: readonly GoldSentence[]
}

const textAt = (folder: string, file: string, id: string, author: string): Text => {
  const bytes = readFileSync(join(shared, folder, file))
  return { id, file, text: bytes.toString('utf8'), sha256: createHash('sha256').update(bytes).digest('hex'), author }
}

/** Graph JSON with nothing but what the referees read. */
const graphOf = (texts: readonly Text[], statements: readonly Placed[], linking: Linking): string =>
  JSON.stringify({
    format: 'ronten/1',
    offsets: 'utf-16',
    version: 1,
    essays: texts.map((t) => ({ id: t.id, sha256: t.sha256, source: t.file, authors: [t.author] })),
    actors: [],
    mentions: [],
    claims: statements.map((s) => ({
      id: s.id,
      essay: s.essay,
      kind: s.statementKind,
      voice: s.voice,
      start: s.start,
      end: s.end,
      hedge: s.hedge,
      addressees: [],
      issues: [],
      propositions: linking.stances
        .filter((x) => x.statement === s.id)
        .map((x) => ({
          id: x.proposition,
          stance: x.type.replace('affirms', 'affirm').replace('denies', 'deny').replace('discusses', 'discuss'),
        })),
      status: 'proposed',
    })),
    issues: [],
    propositions: linking.propositions.map((p) => ({ id: p.key, label: p.label })),
    edges: [],
  })

const referee = (script: string, graph: string, ...rest: readonly string[]): Record<string, never> => {
  const file = join(mkdtempSync(join(tmpdir(), 'ronten-link-')), 'graph.json')
  writeFileSync(file, graph)
  return JSON.parse(
    execFileSync('python3', [join(shared, 'referee', script), file, ...rest, '--json'], { encoding: 'utf8' }),
  )
}

const show = (statements: readonly Placed[], linking: Linking): void => {
  const quote = new Map(statements.map((s) => [s.id, s.quote.replace(/\s/gu, '')]))
  for (const p of linking.propositions) {
    console.log(`\n■ ${p.label}　[${p.issue ?? '-'}] ${p.dimension ?? ''}`)
    for (const s of linking.stances.filter((x) => x.proposition === p.key))
      console.log(`   ${s.type.padEnd(9)} ${s.statement} ${quote.get(s.statement)!.slice(-110)}`)
  }
  console.log(
    '\n論点',
    linking.issues.map((i) => `${i.label} ${linking.topics.filter((t) => t.issue === i.key).length}`).join('、'),
  )
}

const tokenise = await createTokenise()
const gold = JSON.parse(readFileSync(join(shared, 'gold/gold.json'), 'utf8')) as Record<string, Gold>
const keys = Object.keys(gold).filter((k) => k !== 'pairs')
const essays = keys.map((k) => textAt('essays', gold[k]!.file, `essay:${k}`, `actor:${k}`))
const statements = essays.flatMap((t, n): Placed[] =>
  gold[keys[n]!]!.sentences.filter((s) => s.role === 'claim' || s.role === 'recommendation').map((s) => ({
    id: `statement:${keys[n]}-${String(s.i).padStart(3, '0')}`,
    essay: t.id,
    quote: t.text.slice(s.start, s.end),
    statementKind: s.role as 'claim',
    voice: 'own',
    hedge: 'strong',
    holders: [t.author],
    mentions: [],
    start: s.start,
    end: s.end,
  })),
)
const started = performance.now()
const linking = link({ statements, issues: [], propositions: [] }, { tokenise })
const took = performance.now() - started
if (process.argv.includes('--show')) show(statements, linking)
const figures = referee(
  'score.py',
  graphOf(essays, statements, linking),
  join(shared, 'gold/gold.json'),
  '--texts',
  join(shared, 'essays'),
)
const { pairs, position_pairs, author_positions } = figures as Record<string, unknown>
console.log(
  `${statements.length} statements, ${linking.propositions.length} propositions, ${linking.stances.length} stances, ${Math.round(took)} ms`,
)
console.log(JSON.stringify({ pairs, position_pairs, author_positions }, null, 1).replace(/\n\s+(?=["}])/gu, ' '))

interface Sides {
  readonly speeches: readonly { readonly id: string; readonly sha256: string; readonly speaker: string }[]
}
const sides = JSON.parse(readFileSync(join(shared, 'diet/sides.json'), 'utf8')) as Sides
const speeches = readdirSync(join(shared, 'diet/texts')).map((file) => {
  const text = textAt('diet/texts', file, `essay:${file}`, '')
  return { ...text, author: `actor:${sides.speeches.find((s) => s.sha256 === text.sha256)!.speaker}` }
})
/** A crude cut into sentences: what the pipeline will hand over, without its judgement. */
const spoken = speeches.flatMap((t) =>
  [...t.text.matchAll(/[^。]+。/gu)].map((m, n): Placed => ({
    id: `statement:${t.id}-${String(n).padStart(3, '0')}`,
    essay: t.id,
    quote: m[0],
    statementKind: /べき|必要|求め/u.test(m[0]) ? 'recommendation' : 'claim',
    voice: 'own',
    hedge: 'strong',
    holders: [t.author],
    mentions: [],
    start: m.index,
    end: m.index + m[0].length,
  })),
)
const debate = link({ statements: spoken, issues: [], propositions: [] }, { tokenise })
if (process.argv.includes('--show')) show(spoken, debate)
console.log(
  'sides',
  JSON.stringify(referee('sides.py', graphOf(speeches, spoken, debate), join(shared, 'diet/sides.json'))),
)
