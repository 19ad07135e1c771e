import { readFileSync } from 'node:fs'
import { createTokenise } from '../../../ingest/kuromoji.ts'
import { extract } from '../../../ingest/pipeline.ts'
import { isRefusal } from '../../../ingest/read/refusal.ts'

const tokenise = await createTokenise()

const texts = readFileSync('tests/fixtures/forms/lists.txt', 'utf8')
  .replace(/^#.*\n/u, '')
  .split('=====\n')
  .map((text) => text.split('\n').filter((line) => line !== ''))

/** The lines of a text under its title, each as R where advice is found in it, else as -. */
const readLines = (title: string, lines: readonly string[]): readonly string[] => {
  const text = `${title}\n\n${lines.join('\n')}\n`
  const extraction = extract({ source: 'x.txt', bytes: Buffer.from(text) }, { tokenise })
  if (isRefusal(extraction)) throw new Error(extraction.message.en)
  const advice = extraction.statements.filter((s) => s.statementKind === 'recommendation' && s.voice === 'own')
  let at = title.length + 2
  return lines.map((line) => {
    const [from, to] = [at, at + line.length]
    at = to + 1
    return advice.some((s) => s.start >= from && s.start < to) ? 'R' : '-'
  })
}

describe('lines that a text calls for', () => {
  it.each(texts.map(([title, ...rows]) => [title!, rows] as const))('%s', (title, rows) => {
    const parted = rows.map((row) => row.split('\t') as [string, string])
    const lines = parted.map(([, line]) => line)
    const found = readLines(title, lines).map((kind, i) => `${kind} ${lines[i]!}`)
    expect(found).toEqual(parted.map(([kind, line]) => `${kind} ${line}`))
  })
})
