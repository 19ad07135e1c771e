import { readModality } from '../../../ingest/annotate/modality.ts'
import { lemmatise } from '../../../ingest/annotate/lemmas.ts'
import { createTokenise } from '../../../ingest/kuromoji.ts'
import type { Morpheme, Tokenise } from '../../../ingest/morphemes.ts'

/**
 * A language puts its forms together freely: what calls for something may stand under any softening, guess or emphasis.
 * Single examples of each form don't show where two of them don't meet, so here every core is read under every tail.
 */
const nominal = [
  '窓口の見直しが必要',
  '現場との対話が不可欠',
  '早く知らせることが大切',
  '担い手の育成は急務',
  '担い手を育てることが課題',
  '小さく試すことが重要',
  '毎年公表することが適当',
  '実態をつかむことが先決',
  '担い手をどう育てるかが課題',
  '平時からの備えが重要',
  '休日を分けることも有効な手段',
  '日々の点検こそ最重要課題',
]
const verbal = [
  '踏み込んだ改革が求められる',
  '住民への説明が欠かせない',
  '担い手の確保が急がれる',
  '人手を増やさねばならない',
  '基準を見直す必要がある',
  '検証を後回しにしてはならない',
  '国が費用を持つしかない',
  '急がずに試した方がいい',
  '料金は段階的に上げることが望ましい',
  'これ以上の先送りは許されない',
  '堤防の警戒を怠れない',
  '工事を先送りする余裕はない',
  '手順を前提としてはならない',
]
const afterNominal = [
  'だ',
  'である',
  'です',
  'なのだ',
  'なのである',
  'なのかもしれない',
  'なんだと思う',
  'なんだよな',
  'なんじゃないかな',
  'なんじゃないか',
  'ではないだろうか',
  'ではないか',
  'なのではないか',
  'なのではないでしょうか',
  'だろう',
  'でしょう',
  'なのでしょう',
  'だと思う',
  'だと思うのだが',
  'と考えます',
  'と考えております',
  'だと言える',
  'だといえよう',
  'だと強調したい',
  'だと感じています',
  'であろう',
  'であると考えられる',
  'だということだ',
  'だということです',
  'であることは言うまでもない',
  'であることは明らかだ',
  'なのは間違いない',
  'であることを強調しておきたい',
  'だと確信している',
  'だと言わざるを得ない',
  'なはずだ',
  'だよね',
  'と言っていい',
  'といっても過言ではない',
  'だとの思いを強くする',
  'だと痛感する',
  'だと申し上げたい',
  'と申し上げておきます',
  'であると認識しております',
  'なのではなかろうか',
  'じゃないか',
  'じゃないでしょうか',
  'かと思います',
  'ではないかと思います',
  'だと信じます',
]
const afterVerbal = [
  '',
  'のだ',
  'のである',
  'のかもしれない',
  'かもしれない',
  'んだと思う',
  'んだよな',
  'んじゃないかな',
  'のではないだろうか',
  'だろう',
  'でしょう',
  'のでしょう',
  'と思う',
  'と思うのだが',
  'と考えている',
  'と言える',
  'といえよう',
  'と強調したい',
  'と訴えたい',
  'であろう',
  'と考えられる',
  'ということだ',
  'ということです',
  'ことは言うまでもない',
  'ことは明らかだ',
  'ことを強調しておきたい',
  'のは間違いない',
  'と言わざるを得ない',
  'はずだ',
  'よね',
  'といっても過言ではない',
  'との思いを強くする',
  'と痛感する',
  'と申し上げておきます',
  'のではなかろうか',
  'のではないかと思います',
]

describe('what calls for something does so under whatever stands behind it', () => {
  let tokenise: Tokenise
  beforeAll(async () => {
    tokenise = await createTokenise()
  })
  const kindOf = (text: string): string =>
    readModality(lemmatise(tokenise(text).map((word): Morpheme => ({ ...word, start: word.from, end: word.to })))).kind
  const missed = (cores: readonly string[], tail: string): readonly string[] =>
    cores.map((core) => `${core}${tail}。`).filter((text) => kindOf(text) !== 'advice')

  it.each(afterNominal)('必要%s', (tail) => {
    expect(missed(nominal, tail)).toEqual([])
  })
  it.each(afterVerbal)('求められる%s', (tail) => {
    expect(missed(verbal, tail)).toEqual([])
  })
  it('leaves a past need, a doubt whether, and a denied need alone', () => {
    for (const text of [
      '窓口の見直しが必要だったということだ。',
      '窓口の見直しが必要かどうかと思う。',
      '窓口の見直しがなぜ必要かと思います。',
    ])
      expect([text, kindOf(text)]).not.toEqual([text, 'advice'])
  })
})
