import { blocksOf } from '../../../ingest/blocks.ts'
import { documentFrom } from '../../../ingest/document.ts'
import { isRefusal } from '../../../ingest/read/refusal.ts'
import { hardLimit, sentencesOf } from '../../../ingest/sentences.ts'

const sentencesIn = (text: string) => {
  const document = documentFrom({ source: 'long.txt', bytes: new TextEncoder().encode(text) }, {})
  if (isRefusal(document)) throw new Error(document.message.en)
  return sentencesOf(document, blocksOf(document)).map(({ start, end }) => document.text.slice(start, end))
}

describe('sentences without end', () => {
  it('are cut, so that no rule ever sees more than the limit; nothing is lost', () => {
    const text = '漢字'.repeat(hardLimit)
    const found = sentencesIn(text)
    expect(found.map((sentence) => sentence.length)).toEqual([hardLimit, hardLimit])
    expect(found.join('')).toBe(text)
  })

  it('are cut behind a comma where there is one', () => {
    const text = `${'あ'.repeat(3000)}、${'い'.repeat(3000)}。`
    expect(sentencesIn(text)).toEqual([`${'あ'.repeat(3000)}、`, `${'い'.repeat(3000)}。`])
  })

  it('are cut outside surrogate pairs, and marks stay with their character', () => {
    const pairs = sentencesIn('𠮷'.repeat(hardLimit + 1))
    expect(pairs.map((sentence) => Array.from(sentence).length)).toEqual([hardLimit, 1])
    const marked = sentencesIn(`${'あ'.repeat(hardLimit)}\u0301${'い'.repeat(9)}`)
    expect(marked.map((sentence) => sentence.length)).toEqual([hardLimit + 1, 9])
  })

  it('are left whole up to the limit', () => {
    const text = `${'あ'.repeat(hardLimit - 1)}。`
    expect(sentencesIn(text)).toEqual([text])
  })
})
