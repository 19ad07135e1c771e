import fc from 'fast-check'
import { phraseOf, tokensOf } from '../../../graph/identity/tokens.ts'

describe('tokens of search', () => {
  it('S17: kanji and kana stand alone, other words and numbers are whole', () => {
    expect(tokensOf('日米同盟と2プラス2')).toEqual(['日', '米', '同', '盟', 'と', '2', 'プ', 'ラ', 'ス', '2'])
    expect(tokensOf('NATO、G7 & F-35')).toEqual(['nato', 'g', '7', 'f', '35'])
    expect(tokensOf('2,000億円')).toEqual(['2000', '億', '円'])
  })

  it('S17: width, variants, marks and broken lines make no difference', () => {
    expect(tokensOf('ﾃﾞｰﾀ')).toEqual(tokensOf('データ'))
    expect(tokensOf('デ一タ')).toEqual(tokensOf('データ'))
    expect(tokensOf('か\u3099')).toEqual(['が'])
    expect(tokensOf('𠮷野')).toEqual(['吉', '野'])
    expect(tokensOf('同\n　盟')).toEqual(['同', '盟'])
    expect(tokensOf('データ一覧')).toContain('一')
  })

  it("S17: a sentence's end parts, in texts only", () => {
    expect(tokensOf('核。同盟！')).toEqual(['核', '。', '同', '盟', '。'])
    expect(phraseOf('核。同盟！')).toEqual(['核', '同', '盟'])
    expect(phraseOf('「」…')).toEqual([])
  })

  it('S17: no token is longer than an index takes, and none is empty', () => {
    expect(tokensOf('a'.repeat(1000))).toEqual(['a'.repeat(64)])
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const token of tokensOf(text)) expect(Array.from(token).length).toBeGreaterThan(0)
        for (const token of tokensOf(text)) expect(Array.from(token).length).toBeLessThanOrEqual(64)
      }),
    )
  })
})
