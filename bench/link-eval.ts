/**
 * Measures the linker on what the pipeline extracts: `tsx bench/link-eval.ts [--show] [--write]`. Prints signed agreement
 * on the samples against our own annotation, and the figures of ../shared/referee/score.py and sides.py; `--show` prints
 * the propositions, `--write` writes the precision of each rule into ingest/link/precision.json.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Linking } from '../graph/change/linking.ts'
import { createTokenise } from '../ingest/kuromoji.ts'
import { link } from '../ingest/link/link.ts'
import { ranks } from '../ingest/link/stance.ts'
import { readGold, sentenceAt } from './gold.ts'
import { codesOf, readSamplePositions, sampleFigures } from './link-samples.ts'
import { positionsOf } from './link-own.ts'
import { textsOf } from './link-texts.ts'
import { readSampleTies, typedFigures } from './link-typed.ts'
import type { ExtractedText, PlacedStatement } from './link-texts.ts'
import { temporaryFolder } from './temporary-folder.ts'

const shared = new URL('../../shared/', import.meta.url).pathname
if (!existsSync(shared))
  throw new Error(`${shared} is not there: the linker can only be measured beside the gold annotation.`)

/** Graph JSON with nothing but what the referees read. */
const graphOf = (texts: readonly ExtractedText[], linking: Linking): string =>
  JSON.stringify({
    format: 'ronten/1',
    offsets: 'utf-16',
    version: 1,
    essays: texts.map((t) => ({
      id: `essay:${t.file}`,
      sha256: t.extraction.sha256,
      source: t.file,
      authors: t.extraction.authors.map((a) => `actor:${a.actor}`),
    })),
    actors: [],
    mentions: [],
    claims: texts
      .flatMap((t) => t.statements)
      .map((s) => ({
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
            stance: { affirms: 'affirm', denies: 'deny', discusses: 'discuss' }[x.type],
          })),
        status: 'proposed',
      })),
    issues: [],
    propositions: linking.propositions.map((p) => ({ id: p.key, label: p.label })),
    edges: [],
  })

const referee = (script: string, graph: string, ...rest: readonly string[]): Record<string, unknown> => {
  const file = join(temporaryFolder('link'), 'graph.json')
  writeFileSync(file, graph)
  return JSON.parse(
    execFileSync('python3', [join(shared, 'referee', script), file, ...rest, '--json'], { encoding: 'utf8' }),
  ) as Record<string, unknown>
}

const marks = { affirms: '○', denies: '×', discusses: '△' }
const show = (statements: readonly PlacedStatement[], linking: Linking): void => {
  const at = new Map(statements.map((s) => [s.id as string, s]))
  for (const p of linking.propositions) {
    console.log(`\n■ ${p.label}　[${p.issue ?? '-'}] ${p.dimension ?? ''}`)
    for (const s of linking.stances.filter((x) => x.proposition === p.key)) {
      const { file, quote, voice } = at.get(s.statement)!
      console.log(
        `   ${marks[s.type]} ${file.slice(0, 12)} ${voice} ${s.rule.slice(5)} ${quote.replace(/\s/gu, '').slice(-110)}`,
      )
    }
  }
  for (const tie of linking.ties ?? []) {
    console.log(`\n≠ ${tie.type} ${tie.dimension} ${tie.rule}`)
    for (const id of [tie.a, tie.b]) {
      const { file, quote } = at.get(id)!
      console.log(`   ${file.slice(0, 12)} ${quote.replace(/\s/gu, '').slice(-110)}`)
    }
  }
  console.log(
    '\n論点',
    linking.issues.map((i) => `${i.label} ${linking.topics.filter((t) => t.issue === i.key).length}`).join('、'),
  )
}

const tokenise = await createTokenise()
/** Extracts and links a folder, tells the size, and whether linking the result again moves anything. */
const linked = (name: string, folder: string) => {
  const texts = textsOf(folder, tokenise)
  const statements = texts.flatMap((t) => t.statements)
  const reasons = texts.flatMap((t) => t.reasons)
  const started = performance.now()
  const linking = link({ statements, reasons, issues: [], propositions: [] }, { tokenise })
  const took = Math.round(performance.now() - started)
  if (process.argv.includes('--show')) show(statements, linking)
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
  const keys = (l: Linking): readonly string[] => l.stances.map((s) => `${s.statement} ${s.type} ${s.proposition}`)
  const moved = keys(linking).filter((k) => !keys(again).includes(k)).length
  console.log(
    `${name}: ${statements.length} statements, ${linking.propositions.length} propositions, ${linking.stances.length} stances, ${took} ms; linked again: ${moved} stances moved, ${again.propositions.filter((p) => !p.id).length} propositions new`,
  )
  return { texts, statements, linking }
}

const samples = linked('samples', new URL('../samples/', import.meta.url).pathname)
const positions = readSamplePositions()
console.log(JSON.stringify(sampleFigures(samples.statements, samples.linking, positions)))

const essays = linked('gold', join(shared, 'essays'))
const goldFile = join(shared, 'gold/gold.json')
const { pairs, position_pairs, author_positions } = referee(
  'score.py',
  graphOf(essays.texts, essays.linking),
  goldFile,
  '--texts',
  join(shared, 'essays'),
)
console.log(JSON.stringify({ pairs, position_pairs, author_positions }, null, 1).replace(/\n\s+(?=["}])/gu, ' '))

const other = linked('gold2', join(shared, 'gold2/texts'))
console.log(
  'gold2',
  JSON.stringify(
    referee(
      'score.py',
      graphOf(other.texts, other.linking),
      join(shared, 'gold2/gold.json'),
      '--texts',
      join(shared, 'gold2/texts'),
    )['pairs'],
  ),
)

const debate = linked('diet', join(shared, 'diet/texts'))
const sidesFile = join(shared, 'diet/sides.json')
console.log('sides', JSON.stringify(referee('sides.py', graphOf(debate.texts, debate.linking), sidesFile)))

/** What a rule's links were right about: the relation of the two statements or speakers it holds together. */
const judged = new Map<string, boolean[]>()
const judge = (rule: string, right: boolean): void => void judged.set(rule, [...(judged.get(rule) ?? []), right])
const strength: readonly string[] = ranks
/** Judges every pair of statements by different essays on one proposition; the weaker of the two rules answers for it. */
const judgePairs = (
  linking: Linking,
  statements: readonly PlacedStatement[],
  codes: (s: PlacedStatement) => ReadonlyMap<string, string> | undefined,
): void => {
  const at = new Map(statements.map((s) => [s.id as string, s]))
  for (const p of linking.propositions) {
    const stances = linking.stances.filter(
      (s) => s.proposition === p.key && strength.includes(s.rule) && at.get(s.statement)!.voice === 'own',
    )
    const verdicts: boolean[] = []
    for (const [n, a] of stances.entries())
      for (const b of stances.slice(n + 1)) {
        const [s, t] = [at.get(a.statement)!, at.get(b.statement)!]
        const [x, y] = [codes(s), codes(t)]
        if (s.essay === t.essay || !x || !y) continue
        const right = [...x].some(([code, side]) => y.has(code) && (y.get(code) === side) === (a.type === b.type))
        verdicts.push(right)
        judge(strength[Math.max(strength.indexOf(a.rule), strength.indexOf(b.rule))]!, right)
      }
    if (verdicts.length) judge('link.proposition@1', verdicts.filter((v) => v).length * 2 > verdicts.length)
  }
  for (const s of linking.stances.filter((x) => x.rule === 'link.no-side@1')) {
    const own = codes(at.get(s.statement)!)
    if (own) judge('link.no-side@1', [...own.values()].includes('discusses'))
  }
}
judgePairs(samples.linking, samples.statements, (s) => codesOf(s, positions))
const { judged: judgedTies, ...tieFigures } = typedFigures(
  samples.statements,
  samples.linking.ties ?? [],
  readSampleTies(),
)
console.log('typed links', JSON.stringify(tieFigures))
for (const { tie, right } of judgedTies) judge(tie.rule, right)
const gold = readGold({ name: 'essays', gold: goldFile, texts: '' })
const goldTexts = new Map([...gold.values()].map((t) => [t.file, t]))
judgePairs(essays.linking, essays.statements, (s) => {
  const text = goldTexts.get(s.file)
  const sentence =
    text &&
    (sentenceAt(text, s.start, s.end) as { readonly positions?: readonly (readonly [string, string])[] } | undefined)
  return text && new Map(sentence?.positions ?? [])
})
interface Sides {
  readonly speeches: readonly { readonly id: string; readonly sha256: string }[]
  readonly pairs: readonly { readonly a: string; readonly b: string; readonly gold: string }[]
}
const sides = JSON.parse(readFileSync(sidesFile, 'utf8')) as Sides
const essayOf = new Map(
  sides.speeches.map((s) => [s.id, `essay:${debate.texts.find((t) => t.extraction.sha256 === s.sha256)!.file}`]),
)
const spoken = new Map(debate.statements.map((s) => [s.id as string, s.essay as string]))
for (const pair of sides.pairs)
  for (const p of debate.linking.propositions) {
    const typeOf = (speech: string): string | undefined =>
      debate.linking.stances.find(
        (s) =>
          s.proposition === p.key && s.rule === 'link.announced@1' && spoken.get(s.statement) === essayOf.get(speech),
      )?.type
    const [x, y] = [typeOf(pair.a), typeOf(pair.b)]
    if (x && y) judge('link.announced@1', (x === y ? 'agree' : 'diverge') === pair.gold)
  }
// Debates of our own, each linked by itself.
const fixtures = new URL('../tests/fixtures/', import.meta.url)
for (const topic of readdirSync(new URL('debates/', fixtures))) {
  const folder = new URL(`debates/${topic}/`, fixtures)
  const statements = textsOf(folder.pathname, tokenise).flatMap((t) => t.statements)
  const codes = JSON.parse(readFileSync(new URL('positions.json', folder), 'utf8')) as ReturnType<
    typeof readSamplePositions
  >
  judgePairs(link({ statements, issues: [], propositions: [] }, { tokenise }), statements, (s) => codesOf(s, codes))
}
for (const file of readdirSync(new URL('positions/', fixtures)).filter((f) => f.endsWith('.txt'))) {
  const own = positionsOf(file, readFileSync(new URL(`positions/${file}`, fixtures), 'utf8'))
  const statements = own.map((p): PlacedStatement => ({ ...p.statement, file, start: 0, end: 0 }))
  const codes = new Map(own.map((p) => [p.statement.id, p.codes]))
  judgePairs(
    link({ statements, issues: [], propositions: [] }, { tokenise }),
    statements,
    (s) => new Map([...codes.get(s.id)!].map(([code, side]) => [code, side > 0 ? 'affirms' : 'denies'] as const)),
  )
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
