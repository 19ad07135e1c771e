import type { LinkableStatement } from '../../../graph/change/linking.ts'
import type { Tokenise } from '../../../ingest/morphemes.ts'
import { createTokenise } from '../../../ingest/kuromoji.ts'
import { corpusOf } from '../../../ingest/link/corpus.ts'
import { stanceOf } from '../../../ingest/link/stance.ts'

let tokenise: Tokenise
beforeAll(async () => {
  tokenise = await createTokenise()
})

/** The side a sentence takes on a label: + affirms, - denies, 0 none. */
const sideOn = (quote: string, label: string): string => {
  const statement: LinkableStatement = {
    ...{ id: 'statement:s', essay: 'essay:e', quote, statementKind: 'claim', voice: 'own', hedge: 'strong' },
    ...{ holders: [], mentions: [] },
  }
  const corpus = corpusOf({ statements: [statement] }, tokenise)
  const stance = stanceOf(corpus.reads[0]!, corpus.read(label), corpus)
  return stance ? { affirms: '+', denies: '-', discusses: '.' }[stance.type] : '0'
}

describe('what an appraisal can be held against', () => {
  it.each([
    ['路線バスは町の土台だ。', '路線バスを維持すべきだ', '+'],
    ['路線バスは町の土台だ。', '路線バスを増やすべきだ', '+'],
    ['路線バスは町の土台だ。', '路線バスを廃止すべきだ', '-'],
    ['路線バスは町の土台だ。', '路線バスを利用すべきだ', '0'],
    ['路線バスは暮らしに欠かせない。', '路線バスを守るべきだ', '+'],
    ['路線バスは暮らしに欠かせない。', '路線バスを使うべきだ', '0'],
    ['暮らしを支えるのは、地下水である。', '地下水を守るべきだ', '+'],
    ['暮らしを支えるのは、地下水である。', '地下水を使うべきだ', '0'],
    ['地下水なくして、この町の暮らしは成り立たない。', '地下水を守るべきだ', '+'],
    ['地下水なくして、この町の暮らしは成り立たない。', '地下水を使うべきだ', '0'],
    ['地下水は町の宝だ。', '地下水を生かすべきだ', '+'],
    ['地下水は町の宝だ。', '地下水を利用すべきだ', '0'],
    ['備蓄米は最後の砦だ。', '備蓄米を確保すべきだ', '+'],
    ['備蓄米は最後の砦だ。', '備蓄米を配るべきだ', '0'],
  ])('a basis is kept, secured or grown, not used up: %s %s', (quote, label, side) => {
    expect(sideOn(quote, label)).toBe(side)
  })
  it.each([
    ['奨学金の返済は重荷だ。', '奨学金の返済を減らすべきだ', '+'],
    ['奨学金の返済は重荷だ。', '奨学金の返済を支援すべきだ', '0'],
    ['家族介護は重荷だ。', '家族介護を増やすべきだ', '-'],
    ['家族介護はつらい。', '家族介護を支えるべきだ', '0'],
    ['地方鉄道は危うい。', '地方鉄道を支えるべきだ', '0'],
    ['規制緩和は危うい。', '規制緩和を進めるべきだ', '-'],
  ])('a burden is no word against helping with it: %s %s', (quote, label, side) => {
    expect(sideOn(quote, label)).toBe(side)
  })
  it.each([
    ['年金制度は行き詰まっている。', '年金制度を続けるべきだ', '-'],
    ['年金制度は破綻している。', '年金制度を廃止すべきだ', '+'],
    ['地方鉄道はもう立ち行かない。', '地方鉄道を支援すべきだ', '0'],
    ['地方鉄道は行き詰まっている。', '地方鉄道を守るべきだ', '0'],
    ['地方鉄道は破綻している。', '地方鉄道を再建すべきだ', '0'],
    ['地方鉄道は行き詰まっている。', '地方鉄道を強化すべきだ', '0'],
    ['地方鉄道への不安は消えない。', '地方鉄道を支援すべきだ', '0'],
    ['地方鉄道の廃止への懸念は拭えない。', '地方鉄道を廃止すべきだ', '-'],
  ])('what is in a bad way may be ended, and mended as well: %s %s', (quote, label, side) => {
    expect(sideOn(quote, label)).toBe(side)
  })
  it.each([
    ['電子投票は妥当だ。', '電子投票を利用すべきだ', '+'],
    ['電子投票は愚策だ。', '電子投票を利用すべきだ', '-'],
    ['給付金が必要だ。', '給付金を配るべきだ', '+'],
    ['給付金は矛盾だらけの愚策だ。', '給付金を配るべきだ', '-'],
    ['農道空港が増えれば、借金が膨らむ。', '農道空港を増やすべきだ', '-'],
    ['地方鉄道は、市の財政を圧迫する。', '地方鉄道を支援すべきだ', '-'],
  ])('verdicts and effects are held against all: %s %s', (quote, label, side) => {
    expect(sideOn(quote, label)).toBe(side)
  })
})
