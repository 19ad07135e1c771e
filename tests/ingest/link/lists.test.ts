import type { Tokenise } from '../../../ingest/morphemes.ts'
import { createTokenise } from '../../../ingest/kuromoji.ts'
import { framesOf } from '../../../ingest/link/frames.ts'
import { wordsOf } from '../../../ingest/link/words.ts'

let tokenise: Tokenise
beforeAll(async () => {
  tokenise = await createTokenise()
})

/** What is called for in a sentence, and whether for it or against it. */
const calledFor = (sentence: string, recommends = true): readonly string[] =>
  framesOf(wordsOf(sentence, tokenise), recommends)
    .frames.filter((f) => f.force === 'ought')
    .map(({ sign, predicate, concept: { modifiers, head } }) =>
      [sign > 0 ? '+' : '-', ...modifiers.map((m) => m.key), head.key, predicate].join(' '),
    )
    .sort()

describe('lists and marks in noun phrases', () => {
  it('what is called for of a list is called for of each item', () => {
    expect(calledFor('市は、堤防の補強、用水路の整備を急ぐべきだ。')).toEqual([
      '+ 堤防 補強',
      '+ 堤防 補強 急ぐ',
      '+ 用水路 整備',
    ])
  })
  it('things that a doing takes together are told by the last alone', () => {
    expect(calledFor('肥料、飼料の価格を抑えるべきだ。')).toEqual(['- 飼料 価格 抑える'])
  })
  it('a clause that ends in a noun is no item of the list', () => {
    expect(calledFor('農家の数が減少、用水路の整備を急ぐべきだ。')).toEqual(['+ 用水路 整備'])
  })
  it('marks on a noun set it off from nothing', () => {
    expect(calledFor('「用水路」の整備を急ぐべきだ。')).toEqual(calledFor('用水路の整備を急ぐべきだ。'))
    expect(calledFor('町には「共助」の発想が不可欠だ。')).toContain('+ 共助 発想 不可欠')
  })
  it('what goes on by itself is no promise', () => {
    expect(calledFor('古い校舎は残り続けています。', false)).toEqual([])
    expect(calledFor('古い校舎を残します。', false)).toEqual(['+ 校舎 残す'])
  })
})
