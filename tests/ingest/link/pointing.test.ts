import { pointsBack } from '../../../graph/change/linking.ts'
import type { Tokenise } from '../../../ingest/morphemes.ts'
import { createTokenise } from '../../../ingest/kuromoji.ts'
import { framesOfPointed } from '../../../ingest/link/pointing.ts'

let tokenise: Tokenise
beforeAll(async () => {
  tokenise = await createTokenise()
})

/** What a quote takes a side on by pointing at the sentence before it, with the words that show it. */
const pointed = (lead: string, quote: string): readonly string[] =>
  framesOfPointed(quote, `${lead}、`, false, tokenise, () => undefined).map((f) =>
    [
      f.concept.head.key,
      f.predicate,
      f.sign > 0 ? '+' : '-',
      ...f.evidence.map(({ start, end }) => quote.slice(start, end)),
    ].join(' '),
  )

describe('framesOfPointed', () => {
  it('reads what これ and この計画 stand for out of the sentence before, and shows the pointing word', () => {
    expect(
      pointed('市は来春からの保育料の引き上げに向けた準備を始めた', '私たちは、次の三つの理由からこれに強く反対する。'),
    ).toEqual(['保育料 引き上げ - これ 反対する'])
    expect(pointed('県は路線バスの廃止を打ち出した', '通学の足を守るためにも、この方針の撤回を求めます。')).toEqual([
      '路線バス 廃止 + この方針 求めます',
    ])
  })
  it('gives nothing that the quote says without pointing', () => {
    expect(pointed('保育料の引き上げが決まった', '学童保育を拡充すべきだし、これには反対だ。')).toEqual([
      '保育料 引き上げ - これ 反対だ',
    ])
  })
  it('leaves alone what only joins sentences, and what names no doing and no known thing', () => {
    expect(pointsBack('議会がこれに加えて手当を上げるのは妥当だ。')).toBe(false)
    expect(pointed('保育料の引き上げが決まった', '議会がこれに加えて手当を上げるのは妥当だ。')).toEqual([])
    expect(pointed('昨日は雨が降った', '私はこれに反対だ。')).toEqual([])
  })
})
