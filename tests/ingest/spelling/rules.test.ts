import { oldCharacters } from '../../../ingest/lexicon/old-characters.ts'
import { kanaRules } from '../../../ingest/lexicon/old-kana.ts'
import { modernSigns, oldSigns } from '../../../ingest/lexicon/old-signs.ts'
import { oldWords } from '../../../ingest/lexicon/old-words.ts'

describe('characters', () => {
  it('one code unit for one, and no old form is the form of today of another', () => {
    for (const [old, now] of oldCharacters) {
      expect([old.length, now.length]).toEqual([1, 1])
      expect([old, oldCharacters.has(now)]).toEqual([old, false])
    }
  })
})

describe('words', () => {
  it('none is empty', () => {
    for (const [old, now] of oldWords) expect([old.length > 0, now.length > 0]).toEqual([true, true])
  })
})

describe('kana', () => {
  const pairs = kanaRules.flatMap(({ id, old, now, yes }) =>
    yes.split(' ').map((pair) => [id, old, now, pair] as const),
  )
  it.each(pairs)('%s %s → %s: %s', (_, old, now, pair) => {
    const [before, after] = pair.split(':')
    expect(before!.replace(new RegExp(old, 'gu'), now)).toBe(after)
  })

  const staying = kanaRules.flatMap(({ id, old, no }) => no.split(' ').map((word) => [id, old, word] as const))
  it.each(staying)('%s %s leaves %s', (_, old, word) => {
    expect(word.replace(new RegExp(old, 'gu'), '×')).toBe(word)
  })
})

describe('signs', () => {
  it.each([...oldSigns, ...modernSigns])('$id is seen in its words alone', ({ form, yes, no }) => {
    for (const word of yes.split(' ')) expect([word, new RegExp(form, 'u').test(word)]).toEqual([word, true])
    for (const word of no.split(' ')) expect([word, new RegExp(form, 'u').test(word)]).toEqual([word, false])
  })
})
