import type { Tokenise } from '../../../ingest/morphemes.ts'
import { createTokenise } from '../../../ingest/kuromoji.ts'
import { framesOf } from '../../../ingest/link/frames.ts'
import { wordsOf } from '../../../ingest/link/words.ts'

let tokenise: Tokenise
beforeAll(async () => {
  tokenise = await createTokenise()
})

const read = (quote: string) => framesOf(wordsOf(quote, tokenise), false).frames

/** What is said of the state of things, as `thing axis sign`; of a cause also what comes of it. */
const states = (quote: string): readonly string[] =>
  read(quote)
    .filter((f) => ['trend', 'enough', 'cause'].includes(f.axis))
    .map(({ concept, axis, sign, effect }) =>
      [concept.head.key, axis, sign > 0 ? '+' : '-', ...(effect ? [effect.head.key] : [])].join(' '),
    )

describe('framesOf: how things change, and what there is none of', () => {
  it.each([
    ['路面電車の乗客が激減している。', ['乗客 trend -']],
    ['乗客の減少に歯止めがかからない。', ['乗客 trend -']],
    ['空き家の増加が止まらない。', ['空き家 trend +']],
    ['通院が困難になっている。', ['通院 trend -']],
    ['住民の信頼が損なわれかねない。', ['信頼 trend -']],
    ['住民の信頼が失われかねません。', ['信頼 trend -']],
    ['窓口の罰則の規定がない。', ['罰則 enough -']],
    ['被害者の相談窓口が存在しない。', ['相談窓口 enough -']],
    // Somebody does it, wants it, or it is only supposed.
    ['市は減便を拡大している。', []],
    ['空き家の増加を防ぐべきだ。', []],
    ['乗客が急減すれば、路線は続かない。', []],
    ['乗客は急減しているのだろうか。', []],
  ])('%s', (quote, expected) => {
    expect(states(quote)).toEqual(expected)
  })
})

describe('framesOf: causes', () => {
  it.each([
    ['人手不足が残業を招いている。', ['人手不足 cause + 残業']],
    ['残業の最大の原因は人手不足にある。', ['人手不足 cause + 残業']],
    ['残業は人手不足の必然的な結果である。', ['人手不足 cause + 残業']],
    ['人手不足が残業に拍車をかけている。', ['人手不足 cause + 残業']],
    ['離職の原因は給与ではない。', ['給与 cause - 離職']],
    ['人手不足が残業を招いているのだろうか。', []],
  ])('%s', (quote, expected) => {
    expect(states(quote)).toEqual(expected)
  })
})

/** Sides taken on a thing, + or -. */
const sidesOn = (thing: string, quote: string): string =>
  [
    ...new Set(
      read(quote)
        .filter((f) => f.concept.head.key === thing && ['worth', 'merit'].includes(f.axis))
        .map((f) => (f.sign > 0 ? '+' : '-')),
    ),
  ].join('')

describe('framesOf: what a thing is charged with', () => {
  it.each([
    ['抽選制の弊害が今も続いている。', '-'],
    ['抽選制に対しては、住民の反発も根強い。', '-'],
    ['抽選制には違憲の疑いがある。', '-'],
    ['抽選制は大きな矛盾を抱えた制度だ。', '-'],
    ['抽選制のもとでは、住民の声が届きにくい。', '-'],
    ['抽選制というものは、通学に支障を来している。', '-'],
    ['抽選制への批判は当たらない。', ''],
    ['抽選制の弊害を取り除くべきだ。', ''],
    ['抽選制には違憲の疑いがあるのだろうか。', ''],
  ])('%s', (quote, expected) => {
    expect(sidesOn('抽選制', quote)).toBe(expected)
  })
})
