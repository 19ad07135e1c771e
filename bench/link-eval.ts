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

/** What a rule's links were right about: the agreement or divergence of the two sentences or speakers. */
const judged = new Map<string, boolean[]>()
const judge = (rule: string, right: boolean): void => void judged.set(rule, [...(judged.get(rule) ?? []), right])

const positions = new Map(
  keys.flatMap((k) =>
    gold[k]!.sentences.map(
      (s) =>
        [`statement:${k}-${String(s.i).padStart(3, '0')}`, new Map(s.positions)] as readonly [
          string,
          ReadonlyMap<string, string>,
        ],
    ),
  ),
)
for (const p of linking.propositions) {
  const stances = linking.stances.filter((s) => s.proposition === p.key && s.type !== 'discusses')
  const verdicts: boolean[] = []
  for (const [n, a] of stances.entries())
    for (const b of stances.slice(n + 1)) {
      const [x, y] = [positions.get(a.statement)!, positions.get(b.statement)!]
      if (a.statement.slice(0, 13) === b.statement.slice(0, 13) || x.size === 0 || y.size === 0) continue
      const right = [...x].some(([code, side]) => y.has(code) && (y.get(code) === side) === (a.type === b.type))
      verdicts.push(right)
      judge([a.rule, b.rule].includes('link.opposed@1') ? 'link.opposed@1' : a.rule, right)
    }
  if (verdicts.length) judge('link.proposition@1', verdicts.includes(true))
}
const speakers = new Map(speeches.map((t) => [sides.speeches.find((s) => s.sha256 === t.sha256)!.id, t.id]))
for (const pair of (sides as unknown as { readonly pairs: readonly { a: string; b: string; gold: string }[] }).pairs)
  for (const p of debate.propositions) {
    const of = (speech: string): readonly string[] =>
      debate.stances
        .filter((s) => s.proposition === p.key && s.rule === 'link.announced@1')
        .filter((s) => spoken.find((x) => x.id === s.statement)!.essay === speakers.get(speech))
        .map((s) => s.type)
    const [x, y] = [of(pair.a), of(pair.b)]
    if (x.length && y.length) judge('link.announced@1', (x[0] === y[0] ? 'agree' : 'diverge') === pair.gold)
  }
const table = Object.fromEntries(
  [...judged]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([rule, list]) => {
      const hits = list.filter((right) => right).length
      return [rule, { n: list.length, hits, precision: Math.round((1000 * (hits + 1)) / (list.length + 2)) / 1000 }]
    }),
)
console.log('precision', JSON.stringify(table))
if (process.argv.includes('--write'))
  writeFileSync(new URL('../ingest/link/precision.json', import.meta.url), `${JSON.stringify(table, null, 2)}\n`)

/** Linking again, with what was found: nothing may move. */
const again = link(
  {
    statements,
    issues: linking.issues.map((i) => ({ id: `issue:${i.key}`, label: i.label, fixed: false })),
    propositions: linking.propositions.map((p) => ({
      id: `proposition:${p.key}`,
      label: p.label,
      fixed: false,
      ...(p.issue !== undefined && { issue: `issue:${p.issue}` }),
      statements: linking.stances.filter((s) => s.proposition === p.key).map((s) => s.statement),
    })),
  },
  { tokenise },
)
const stanceKeys = (l: Linking): ReadonlySet<string> =>
  new Set(l.stances.map((s) => `${s.statement} ${s.type} ${s.proposition}`))
const moved =
  [...stanceKeys(linking)].filter((k) => !stanceKeys(again).has(k)).length +
  [...stanceKeys(again)].filter((k) => !stanceKeys(linking).has(k)).length
console.log(
  'linked again:',
  moved,
  'stances moved,',
  again.propositions.filter((p) => !p.id).length,
  'new propositions',
)
