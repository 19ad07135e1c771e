import { readAlone } from '../../../bench/attitude-judging.ts'
import type { Tokenise } from '../../../ingest/morphemes.ts'
import { createTokenise } from '../../../ingest/kuromoji.ts'
import { coreOf } from '../../../ingest/link/attitudes/closing.ts'

let tokenise: Tokenise
beforeAll(async () => {
  tokenise = await createTokenise()
})

/** The side read of a sentence on a thing in it. */
const sideOn = (thing: string, sentence: string) =>
  readAlone({ file: '', form: '', direction: 0, thing, sentence }, false, tokenise).verdict

describe('sides taken on a thing as a whole', () => {
  it.each([
    ['路面電車の延伸', '路面電車の延伸には、首をかしげざるを得ない。', -1],
    ['路面電車の延伸', '私は、路面電車の延伸に反対の立場から発言いたします。', -1],
    ['路面電車の延伸', '路面電車の延伸に反対しているのではない。', 1],
    ['路面電車の延伸', '路面電車の延伸なんて、どうかやめてください。', -1],
    ['路面電車の延伸', '路面電車の延伸ばかりが語られる。', -1],
    ['路面電車の延伸', '費用はかかるが、路面電車の延伸は避けて通れない。', 1],
    ['路面電車', '路面電車なくして、この町の暮らしは成り立たない。', 1],
    ['路面電車', '町のにぎわいを支えてきたのは、路面電車である。', 1],
    ['路面電車', 'この町の移動を支える鍵は路面電車にある。', 1],
    ['路面電車', '路面電車以外に、坂の町の足を守る道はない。', 1],
    ['地下鉄の建設', '必要なのは地下鉄の建設ではなく、バスの増便である。', -1],
    ['地下鉄の建設', '地下鉄の建設に、いつまでこだわるのか。', -1],
    ['地下鉄の建設', '地下鉄の建設は、市長の自己満足でしかない。', -1],
    ['地下鉄の建設', '地下鉄の建設の弊害は小さくない。', -1],
    ['地下鉄の建設', '地下鉄の建設は、百年に一度の好機とは言えない。', undefined],
    ['自家用車頼み', '自家用車頼みの町づくりは、もう続かない。', -1],
    ['停留所の屋根', '真夏の前に、停留所の屋根を。', 1],
  ] as const)('%s: %s', (thing, sentence, side) => {
    expect(sideOn(thing, sentence)).toBe(side)
  })

  it.each([
    ['路面電車の延伸', '路面電車の延伸には、商店会が反対している。'],
    ['路面電車の延伸', '路面電車の延伸に反対する人も賛成する人もいる。'],
    ['路面電車の延伸', '路面電車の延伸は、昨年の議会で可決された。'],
    ['路面電車の延伸', '路面電車の延伸をどう評価するかは、立場によって違う。'],
    ['路面電車', '路面電車を走らせれば渋滞が減るという宣伝を、市は続けてきた。'],
  ])('no side of the author: %s: %s', (thing, sentence) => {
    expect(sideOn(thing, sentence)).toBeUndefined()
  })
})

describe('closing words', () => {
  it.each([
    ['筋違いだと言わざるを得ません。', '筋違い', 1, false],
    ['妥当だとは到底言えない。', '妥当', -1, false],
    ['当然ではないでしょうか。', '当然', 1, false],
    ['本当に必要なのだろうか。', '本当に必要', 1, true],
    ['賛成の立場から一言申し上げます。', '賛成', 1, false],
  ] as const)('%s', (clause, core, sign, isAsked) => {
    expect(coreOf(clause)).toEqual({ core, sign, isAsked })
  })
})
