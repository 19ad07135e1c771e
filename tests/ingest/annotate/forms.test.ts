import { readFileSync } from 'node:fs'
import { createTokenise } from '../../../ingest/kuromoji.ts'
import { extract } from '../../../ingest/pipeline.ts'
import { isRefusal } from '../../../ingest/read/refusal.ts'

const tokenise = await createTokenise()
const head = '街のはなし\n\n朝は雨だった。\n\n'

/** What the last statement of a sentence is: R, C, P:holder, or F where there is none. */
const kindOf = (sentence: string): string => {
  const extraction = extract({ source: 'x.txt', bytes: Buffer.from(`${head}${sentence}\n`) }, { tokenise })
  if (isRefusal(extraction)) throw new Error(extraction.message.en)
  const last = extraction.statements.filter((s) => s.start >= head.length).at(-1)
  if (last === undefined) return 'F'
  if (last.voice === 'own') return last.statementKind === 'claim' ? 'C' : 'R'
  const names = last.holders.map((h) => extraction.actors.find((a) => a.key === h.actor)!.name)
  return `P:${names.join(',') || '-'}`
}

const rows = readFileSync('tests/fixtures/forms/sentences.txt', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t') as [string, string])

describe('what a sentence does, and whose word it is', () => {
  it.each(rows)('%s: %s', (kind, sentence) => {
    expect(kindOf(sentence)).toBe(kind)
  })
})
