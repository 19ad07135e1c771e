/**
 * Speed and memory of the ingest: `tsx bench/ingest.ts [FROM [TO [KIND]]]`, from 2,000 to 64,000 unless told otherwise,
 * every kind of long text unless one is named; 3,300,000 units of Japanese are some 10 MB of UTF-8. Tokens per CPU-second
 * of whole essays (text to changes, tokenizer included), resident memory with its peak, and t(2n)/t(n) for long texts of
 * many kinds from FROM to TO UTF-16 code units, most of them of the kinds that make a careless program quadratic. Beside
 * them kuromoji's own tokenizer alone, before and after: the ratio carries over from machine to machine.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileForRules } from '../cli/engine.ts'
import { planIngest } from '../graph/change/plan-ingest.ts'
import { readEssaySlice } from '../graph/read/essay-slice.ts'
import { createMemoryStore } from '../graph/stores/memory.ts'
import type { SourceFile } from '../ingest/document.ts'
import { createTokenise } from '../ingest/kuromoji.ts'
import { explain } from '../ingest/pipeline.ts'
import { isRefusal } from '../ingest/read/refusal.ts'
import type { Tools } from '../ingest/stages.ts'
import { kuromojiAlone } from './kuromoji-alone.ts'

const samples = readdirSync('samples')
  .filter((name) => /\.(?:txt|md|html)$/u.test(name) && name !== 'README.md')
  .toSorted()
  .map((name) => ({ source: name, bytes: readFileSync(join('samples', name)) }))

/** CPU seconds from a file's bytes to the changes of its commit, and how many tokens it holds. */
const ingest = async (
  file: SourceFile,
  tools: Tools,
): Promise<{ readonly seconds: number; readonly tokens: number }> => {
  const store = createMemoryStore()
  const start = process.cpuUsage()
  const done = explain(file, tools)
  if (isRefusal(done)) throw new Error(done.message.en)
  const slice = await readEssaySlice(store, done.extraction, {})
  if (slice.kind === 'similar') throw new Error('an empty store holds something similar')
  planIngest(slice, done.extraction, { by: `machine:${done.extraction.ruleset}`, at: '2031-01-01T00:00:00.000Z' })
  const { user, system } = process.cpuUsage(start)
  return { seconds: (user + system) / 1e6, tokens: done.morphemes.reduce((sum, words) => sum + words.length, 0) }
}

const megabytes = (): string =>
  `${Math.round(process.memoryUsage().rss / 2 ** 20)} MB (peak ${Math.round(process.resourceUsage().maxRSS / 2 ** 10)} MB)`

const main = async (): Promise<void> => {
  const before = kuromojiAlone()
  compileForRules()
  const tools = { tokenise: await createTokenise() }
  const [least = '2000', most = '64000', only] = process.argv.slice(2)
  console.log(`dictionary loaded: ${megabytes()}`)
  for (let i = 0; i < 5; i++) for (const sample of samples) await ingest(sample, tools)
  const rounds: Awaited<ReturnType<typeof ingest>>[] = []
  for (let i = 0; i < 10; i++) for (const sample of samples) rounds.push(await ingest(sample, tools))
  const tokens = rounds.reduce((sum, r) => sum + r.tokens, 0)
  const seconds = rounds.reduce((sum, r) => sum + r.seconds, 0)
  console.log(`essays: ${Math.round(tokens / seconds)} tokens per CPU-second, ${megabytes()}`)
  const kuromoji = (before + kuromojiAlone()) / 2
  console.log(`kuromoji alone: ${Math.round(kuromoji)}; essays ${(tokens / seconds / kuromoji).toFixed(2)} of it`)
  // Numbered, so that no sentence repeats another and is left out as a duplicate.
  const sentences = (units: number): string => {
    let text = ''
    for (let n = 0; text.length < units; n++)
      text += `市町村は、第${n}号の計画を${n * 7}年までに見直すべきである。しかし、費用${n * 3}円の根拠は明らかではない。${n % 5 === 4 ? '\n\n' : ''}`
    return text
  }
  const kinds: Readonly<Record<string, (units: number) => string>> = {
    'sentences in paragraphs': sentences,
    'one paragraph': (units) => sentences(units).replaceAll('\n\n', ''),
    'one line per sentence': (units) => sentences(units).replaceAll('。', '。\n'),
    'without punctuation': (units) => sentences(units).replaceAll(/[、。\n]/gu, ''),
    'one repeated character': (units) => 'あ'.repeat(units),
    'one opening bracket': (units) => '「'.repeat(units),
    'nested brackets': (units) => '（'.repeat(units / 2) + '）'.repeat(units / 2),
    'line breaks': (units) => `始まる。${'\n'.repeat(units)}終わる。`,
    headings: (units) => Array.from({ length: units / 10 }, (_, n) => `# 見出し${n}\n\n`).join(''),
    'one line of katakana': (units) => 'カタカナ・テスト'.repeat(units / 8),
    'one repeated paragraph': (units) =>
      '市町村は、同じ計画を同じ年までに見直すべきであり、国はその費用を負担しなければならない。\n\n'.repeat(units / 45),
    'brackets that never close': (units) => sentences(units).replaceAll('市町村', '「市町村'),
  }
  for (const [kind, make] of Object.entries(kinds)) {
    if (only !== undefined && kind !== only) continue
    let last: number | undefined
    for (let units = Number(least); units <= Number(most); units *= 2) {
      const { seconds: took, tokens: read } = await ingest(
        { source: 'bench.txt', bytes: new TextEncoder().encode(make(units)) },
        tools,
      )
      const ratio = last === undefined ? '' : `, t(2n)/t(n) ${(took / last).toFixed(2)}`
      console.log(
        `${kind.padEnd(26)} ${String(units).padStart(7)} units ${took.toFixed(2)} s, ${Math.round(read / took)} tokens/s${ratio}, ${megabytes()}`,
      )
      last = took
    }
  }
}

await main()
