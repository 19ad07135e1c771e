import type { Morpheme, Tokenise } from '../../../ingest/morphemes.ts'
import { createTokenise } from '../../../ingest/kuromoji.ts'
import { lemmatise } from '../../../ingest/annotate/lemmas.ts'
import { readModality } from '../../../ingest/annotate/modality.ts'

let tokenise: Tokenise
beforeAll(async () => {
  tokenise = await createTokenise()
})

const kindOf = (sentence: string): string =>
  readModality(lemmatise(tokenise(sentence).map((word): Morpheme => ({ ...word, start: word.from, end: word.to }))))
    .kind

describe('readModality: how speakers end a call', () => {
  it.each([
    '保育士の増員をお願いしたく存じます。',
    '窓口の改善というのも必要不可欠です。',
    '窓口の改善というものは是非とも必要だと思います。',
    // What is asked of the words before the end is asked of them also behind a long softening.
    '是非、若い人に使っていただければなというふうに考えております。',
    'やはり窓口を広げていかなきゃいけないと思うんです。',
    '窓口は一つにまとめるべきではないかというふうに私どもは考えております。',
    '次回、是非資料の公表をいただければありがたいと思います。',
  ])('%s', (sentence) => {
    expect(kindOf(sentence)).toBe('advice')
  })
  it.each([
    '窓口を広げたというのが町の説明でした。',
    '窓口を広げたとき、町長は、このように考えを述べました。',
    '申し上げたく思っていたことがあります。',
  ])('%s calls for nothing', (sentence) => {
    expect(kindOf(sentence)).not.toBe('advice')
  })
})
