import { readFileSync } from 'node:fs'
import { documentFrom } from '../../../ingest/document.ts'
import { createTokenise } from '../../../ingest/kuromoji.ts'
import { explainDocument } from '../../../ingest/pipeline.ts'
import { isRefusal } from '../../../ingest/read/refusal.ts'
import { attributionRows } from './attribution-rows.ts'

const tokenise = await createTokenise()

/** Whose word the last sentence of a text is: names of its holders, `nobody` or `own`. */
const holdersOf = (text: string): readonly string[] => {
  const frame = `治水の行方\n\n青木 さくら\n2026年6月1日\n\n${text}\n`
  const document = documentFrom({ source: 'row.txt', bytes: new TextEncoder().encode(frame) })
  if (isRefusal(document)) throw new Error(document.message.en)
  const { statements, sentences, extraction } = explainDocument(document, { tokenise })
  const reported = statements.filter((s) => s.sentence === sentences.length - 1 && s.voice === 'reported').at(-1)
  if (reported === undefined) return ['own']
  const names = reported.holders.map((key) => extraction.actors.find((actor) => actor.key === key)!.name)
  if (reported.group !== undefined) return [reported.group]
  return names.length === 0 ? ['nobody'] : names
}

const reports = readFileSync('tests/fixtures/forms/reports.txt', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [text, holders] = line.split('|') as [string, string]
    return { text, holders: holders.split('、') }
  })

describe('whose word a sentence is', () => {
  it.each(reports)('$text', ({ text, holders }) => {
    expect(holdersOf(text)).toEqual(holders)
  })

  it.each(attributionRows)('$text', ({ text, holders }) => {
    expect(holdersOf(text)).toEqual(holders)
  })
})
