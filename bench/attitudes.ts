/**
 * Measures how well a position is read from one sentence: `tsx bench/attitudes.ts [FILE or FOLDER …] [--show] [--totals]`.
 * By default our own sentences, `tests/fixtures/attitudes`. Recall is of sentences that take a side on the thing named;
 * precision of sentences where a side was read, those that take none among them; sign of those where a side is both there and
 * read. `reached`: the same of what the pipeline makes a statement in own voice of, as the linker gets it. `--show` lists
 * what is missed or wrong, except of `-held` files; `--totals` prints the last line alone.
 */
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { createTokenise } from '../ingest/kuromoji.ts'
import { attitudesOf, readAlone, statementsIn, type Attitude, type Verdict } from './attitude-judging.ts'

const options = new Set(process.argv.slice(2).filter((a) => a.startsWith('--')))
const named = process.argv.slice(2).filter((a) => !a.startsWith('--'))
const sources = named.length ? named : [new URL('../tests/fixtures/attitudes/', import.meta.url).pathname]
const files = sources.flatMap((source) =>
  statSync(source).isDirectory()
    ? readdirSync(source)
        .filter((f) => /\.(?:txt|jsonl)$/u.test(f))
        .sort()
        .map((f) => join(source, f))
    : [source],
)
const tokenise = await createTokenise()

interface Judged {
  readonly attitude: Attitude
  readonly read: Verdict
  /** As the linker gets it. */
  readonly reached: Verdict
  readonly beside: number
  readonly frames: string
}

const judge = (attitude: Attitude): Judged => {
  const statements = statementsIn(attitude.sentence, tokenise)
  const recommends = statements.some((s) => s.kind === 'recommendation')
  const { verdict, beside, frames } = readAlone(attitude, recommends, tokenise)
  const start = attitude.sentence.indexOf(attitude.thing)
  const within = statements.filter((s) => s.start <= start && s.end >= start + attitude.thing.length)
  const sides = within.flatMap((s) => {
    const cut = { ...attitude, sentence: attitude.sentence.slice(s.start, s.end) }
    return readAlone(cut, s.kind === 'recommendation', tokenise).verdict ?? []
  })
  return {
    attitude,
    read: verdict,
    reached: sides.length === 0 ? undefined : sides.every((s) => s === sides[0]) ? sides[0] : 'both',
    beside,
    frames: frames
      .map(
        (f) =>
          `${[...f.concept.modifiers, f.concept.head].map((p) => p.key).join('>')} ${f.axis} ${f.predicate} ${f.sign} ${f.force}`,
      )
      .join('; '),
  }
}

const share = (of: number, all: number): string => (all === 0 ? '  –' : (of / all).toFixed(2))
const told = (judged: readonly Judged[], which: 'read' | 'reached'): string => {
  const there = judged.filter((j) => j.attitude.direction !== 0)
  const found = judged.filter((j) => j[which] !== undefined)
  const both = there.filter((j) => j[which] !== undefined)
  const right = both.filter((j) => j[which] === j.attitude.direction)
  return `recall ${share(right.length, there.length)} precision ${share(right.length, found.length)} sign ${share(right.length, both.length)} (${right.length} right of ${found.length} found, ${there.length} there)`
}

const all = files.flatMap((file) => attitudesOf(basename(file), readFileSync(file, 'utf8'))).map(judge)
const groups = (of: (j: Judged) => string): ReadonlyMap<string, readonly Judged[]> => {
  const found = new Map<string, Judged[]>()
  for (const j of all) found.set(of(j), [...(found.get(of(j)) ?? []), j])
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)))
}
if (!options.has('--totals')) {
  for (const [file, judged] of groups((j) => j.attitude.file)) console.log(file.padEnd(20), told(judged, 'read'))
  console.log()
  for (const [form, judged] of groups((j) => j.attitude.form)) console.log(form.padEnd(14), told(judged, 'read'))
  console.log()
}
if (options.has('--show'))
  for (const { attitude: a, read, reached, frames } of all) {
    if (read === (a.direction === 0 ? undefined : a.direction) || a.file.includes('-held')) continue
    console.log(
      `${a.direction} ${String(read ?? '·')} ${String(reached ?? '·')} ${a.form} 【${a.thing}】 ${a.sentence}`,
    )
    if (frames) console.log(`      ${frames}`)
  }
for (const half of ['-read', '-held'] as const) {
  const judged = all.filter((j) => j.attitude.file.includes(half))
  if (judged.length) console.log(half.padEnd(8), told(judged, 'read'))
}
console.log('all     ', told(all, 'read'))
console.log('reached ', told(all, 'reached'))
console.log(
  'positions on other things:',
  all.reduce((n, j) => n + j.beside, 0),
  'in',
  all.length,
  'sentences',
)
