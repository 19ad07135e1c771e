/** How well sentences and boilerplate are told on the development sets beside the repository; a tool for developers. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Range } from '../graph/model/span.ts'
import { blocksOf } from '../ingest/blocks.ts'
import { documentFrom } from '../ingest/document.ts'
import { isRefusal } from '../ingest/read/refusal.ts'
import { sentencesOf } from '../ingest/sentences.ts'

const shared = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'shared')
const verbose = process.argv.includes('--verbose')

interface GoldEssay {
  readonly file: string
  readonly sentences: readonly (Range & { readonly role: string })[]
}

const overlap = (a: Range, b: Range): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
const share = (n: number, of: number): string => `${n}/${of} = ${((100 * n) / of).toFixed(1)} %`

const measure = (gold: string, texts: string): void => {
  if (!existsSync(join(shared, gold))) {
    process.stderr.write(`${gold} is not there: nothing measured\n`)
    return
  }
  const essays = JSON.parse(readFileSync(join(shared, gold), 'utf8')) as Record<string, unknown>
  let [all, exact, near, ours, outside] = [0, 0, 0, 0, 0]
  for (const [key, value] of Object.entries(essays)) {
    const essay = value as GoldEssay
    if (typeof essay !== 'object' || !Array.isArray(essay.sentences)) continue
    const bytes = readFileSync(join(shared, texts, essay.file))
    // Essays kept as .txt though they are Markdown are read as what they are named.
    const document = documentFrom({ source: essay.file, bytes })
    if (isRefusal(document)) throw new Error(`${key}: ${document.message.en}`)
    const blocks = blocksOf(document)
    const sentences = sentencesOf(document, blocks)
    const headings = blocks.filter((block) => block.kind === 'heading' || block.kind === 'title')
    const found: readonly Range[] = [...sentences, ...headings]
    // An item's mark is no part of its sentence with us and is one in gold: either beginning counts.
    const marks = blocks.flatMap((block) => (block.marker ? [block.marker] : []))
    const isMarked = (s: Range, g: Range) =>
      marks.some((m) => m.end === s.start && g.start >= m.start && g.start < m.end)
    const isExact = (g: Range) => found.some((s) => s.end === g.end && (s.start === g.start || isMarked(s, g)))
    const isNear = (g: Range) =>
      found.some((s) => overlap(s, g) >= 0.9 * (g.end - g.start) && overlap(s, g) >= 0.9 * (s.end - s.start))
    for (const g of essay.sentences) {
      all += 1
      if (isExact(g)) exact += 1
      else if (verbose) process.stdout.write(`  ${key} ${g.role} missed: ${document.text.slice(g.start, g.end)}\n`)
      if (isExact(g) || isNear(g)) near += 1
    }
    ours += sentences.length
    const stray = sentences.filter((s) => essay.sentences.every((g) => overlap(s, g) === 0))
    outside += stray.length
    if (verbose)
      for (const s of stray) process.stdout.write(`  ${key} outside: ${document.text.slice(s.start, s.end)}\n`)
  }
  process.stdout.write(`${gold}: exact ${share(exact, all)}, ≥ 90 % ${share(near, all)}`)
  process.stdout.write(`, ours outside gold ${share(outside, ours)}\n`)
}

measure('gold/gold.json', 'essays')
measure('gold2/gold.json', 'gold2/texts')
