import { readFileSync } from 'node:fs'
import { createTokenise } from '../../../ingest/kuromoji.ts'
import { extract } from '../../../ingest/pipeline.ts'
import { isRefusal } from '../../../ingest/read/refusal.ts'

/** A report may go on over sentences that say nothing of who speaks, until the writer speaks again: read in whole texts. */
const tokenise = await createTokenise()

const texts = readFileSync('tests/fixtures/forms/running-reports.txt', 'utf8')
  .split(/^# (?=[^\n]*\n[^\n#])/mu)
  .slice(1)
  .map((part) => part.trimEnd().split('\n'))
  .filter((lines) => lines.length > 2 && lines[1]!.includes('\t'))
  .map(([title, ...lines]) => ({
    title: title!,
    rows: lines.map((line) => line.split('\t') as [string, string]),
  }))

/** Of each sentence of a text who is reported in it: names, or `-` where nobody is. */
const heardIn = (title: string, sentences: readonly string[]): readonly string[] => {
  const text = `${title}\n\n${sentences.join('')}\n`
  const extraction = extract({ source: 'x.txt', bytes: Buffer.from(text) }, { tokenise })
  if (isRefusal(extraction)) throw new Error(extraction.message.en)
  let at = title.length + 2
  return sentences.map((sentence) => {
    const [from, to] = [at, (at += sentence.length)]
    const told = extraction.statements.filter((s) => s.voice === 'reported' && s.start >= from && s.start < to)
    const keys = told.flatMap((s) => s.holders.map((h) => h.actor))
    const names = extraction.actors.filter((a) => keys.includes(a.key)).map((a) => a.name)
    return told.length === 0 ? '-' : names.join('、')
  })
}

describe('reports that run on', () => {
  it.each(texts)('$title', ({ title, rows }) => {
    const heard = heardIn(
      title,
      rows.map(([, sentence]) => sentence),
    )
    const found = rows.map(([tag, sentence], i) => [tag === '?' ? '?' : heard[i]!, sentence])
    const isRight = (tag: string, who: string): boolean => tag.slice(2).includes(who) || who.includes(tag.slice(2))
    expect(found).toEqual(
      rows.map(([tag, sentence], i) => {
        if (tag === '?') return ['?', sentence]
        if (tag === 'O') return ['-', sentence]
        return [heard[i] !== '-' && isRight(tag, heard[i]!) ? heard[i] : tag, sentence]
      }),
    )
  })
})
