import fc from 'fast-check'
import { beforeAll } from '@jest/globals'
import { createTokenise, longestRun, piecesOf } from '../../ingest/kuromoji.ts'
import type { Tokenise } from '../../ingest/morphemes.ts'

let tokenise: Tokenise
beforeAll(async () => {
  tokenise = await createTokenise()
})

describe('the tokenizer', () => {
  it('counts UTF-16 code units, also after characters outside the basic plane', () => {
    const text = '𠮷野家の𩸽定食を食べる。値段は上がった。'
    const words = tokenise(text)
    expect(words.map((w) => w.surface).join('')).toBe(text)
    for (const word of words) expect(text.slice(word.from, word.to)).toBe(word.surface)
  })
  it('loses nothing of code points that stand for no character, nor of half a surrogate pair', () => {
    for (const text of ['駅\u{a18b9}\u{64b3d}\u02e4で', 'a\ud952b', '\udc00'])
      expect(
        tokenise(text)
          .map((w) => w.surface)
          .join(''),
      ).toBe(text)
  })
  it('reads glyph variants of names as the plain character, and keeps them as they are written', () => {
    const words = tokenise('𠮷田会長と髙橋知事')
    expect(words.map((w) => w.surface)).toEqual(['𠮷田', '会長', 'と', '髙橋', '知事'])
    expect(words.map((w) => w.detail[1])).toEqual(['人名', '*', '*', '人名', '*'])
    expect([words[0]!.from, words[0]!.to, words[1]!.from]).toEqual([0, 3, 3])
  })
  it('gives the base form and the reading', () => {
    const verb = tokenise('見直さなければならない。')[0]!
    expect([verb.base, verb.pos, verb.reading]).toEqual(['見直す', '動詞', 'ミナオサ'])
  })
  it('never hands over a run without stops longer than the limit, and loses nothing', () => {
    const text = `${'𠮷'.repeat(3001)}、${'あ'.repeat(longestRun)}。${'い'.repeat(4500)}`
    const pieces = piecesOf(text)
    expect(pieces.join('')).toBe(text)
    for (const run of pieces.flatMap((piece) => piece.split(/[、。]/u))) {
      expect(run.length).toBeLessThanOrEqual(longestRun)
      expect(/^[\udc00-\udfff]|[\ud800-\udbff]$/u.test(run)).toBe(false)
    }
  })
  it('loses nothing of whatever is written side by side, inside the basic plane or outside', () => {
    expect(
      tokenise('𩸽👍（𠮷')
        .map((word) => word.surface)
        .join(''),
    ).toBe('𩸽👍（𠮷')
    const signs = ['𩸽', '👍', '𠮷', '（', '「', '、', '税', 'あ', 'ー', 'Ａ', '１', '\ud83d', '\u0378', '\u3099', '　']
    const mixture = fc.array(fc.constantFrom(...signs), { maxLength: 30 }).map((list) => list.join(''))
    fc.assert(
      fc.property(mixture, (text) => {
        const words = tokenise(text)
        expect(words.map((word) => word.surface).join('')).toBe(text)
        words.forEach((word, n) => expect(word.from).toBe(n === 0 ? 0 : words[n - 1]!.to))
      }),
      { numRuns: 2000 },
    )
  })
  it('gives nothing for nothing', () => {
    expect(tokenise('')).toEqual([])
  })
})
