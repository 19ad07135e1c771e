/**
 * Speed and memory of the ingest: `tsx bench/ingest.ts`. Tokens per CPU-second of whole essays (text to extraction,
 * tokenizer included), resident memory, and t(2n)/t(n) for long texts of several kinds, two of them without any stop.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SourceFile } from '../ingest/document.ts'
import { createTokenise } from '../ingest/kuromoji.ts'
import { explain } from '../ingest/pipeline.ts'
import { isRefusal } from '../ingest/read/refusal.ts'
import type { Tools } from '../ingest/stages.ts'

const samples = readdirSync('samples')
  .filter((name) => /\.(?:txt|md|html)$/u.test(name) && name !== 'README.md')
  .toSorted()
  .map((name) => ({ source: name, bytes: readFileSync(join('samples', name)) }))

/** CPU seconds of one ingest, and how many tokens it read. */
const ingest = (file: SourceFile, tools: Tools): { readonly seconds: number; readonly tokens: number } => {
  const start = process.cpuUsage()
  const done = explain(file, tools)
  const { user, system } = process.cpuUsage(start)
  if (isRefusal(done)) throw new Error(done.message.en)
  return { seconds: (user + system) / 1e6, tokens: done.morphemes.reduce((sum, words) => sum + words.length, 0) }
}

const megabytes = (): string => `${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`

const main = async (): Promise<void> => {
  const tools = { tokenise: await createTokenise() }
  const [least = '2000', most = '64000'] = process.argv.slice(2)
  console.log(`dictionary loaded: ${megabytes()}`)
  for (let i = 0; i < 5; i++) for (const sample of samples) ingest(sample, tools)
  const rounds = Array.from({ length: 10 }, () => samples.map((sample) => ingest(sample, tools))).flat()
  const tokens = rounds.reduce((sum, r) => sum + r.tokens, 0)
  const seconds = rounds.reduce((sum, r) => sum + r.seconds, 0)
  console.log(`essays: ${Math.round(tokens / seconds)} tokens per CPU-second, ${megabytes()}`)
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
    'brackets that never close': (units) => sentences(units).replaceAll('市町村', '「市町村'),
  }
  for (const [kind, make] of Object.entries(kinds)) {
    let before: number | undefined
    for (let units = Number(least); units <= Number(most); units *= 2) {
      const { seconds: took, tokens: read } = ingest(
        { source: 'bench.txt', bytes: new TextEncoder().encode(make(units)) },
        tools,
      )
      const ratio = before === undefined ? '' : `, t(2n)/t(n) ${(took / before).toFixed(2)}`
      console.log(
        `${kind.padEnd(26)} ${String(units).padStart(7)} units ${took.toFixed(2)} s, ${Math.round(read / took)} tokens/s${ratio}, ${megabytes()}`,
      )
      before = took
    }
  }
}

await main()
