import { beforeAll } from '@jest/globals'
import { createTokenise } from '../../../ingest/kuromoji.ts'
import type { Tokenise } from '../../../ingest/morphemes.ts'
import { extract } from '../../../ingest/pipeline.ts'
import { isRefusal } from '../../../ingest/read/refusal.ts'

/** Sentences of our own, and the words of each that say what is to be done. */
const rows: readonly (readonly [sentence: string, action: string])[] = [
  ['国は水道管の更新に補助金を出すべきだ。', '水道管の更新に補助金を出す'],
  ['細かな運用は自治体に任せればよい。', '細かな運用は自治体に任せれ'],
  ['夜間の窓口を試してみてはどうか。', '夜間の窓口を試してみ'],
  ['まず取り組みたいのは、通学路の点検である。', '通学路の点検'],
  ['いま必要なのは、地元への誠実な説明である。', '地元への誠実な説明'],
  ['大切なのは、一つの町に賭けないことである。', '一つの町に賭けない'],
  ['優先すべきは、保育士の処遇の改善である。', '保育士の処遇の改善'],
  ['住民への丁寧な説明が欠かせない。', '住民への丁寧な説明'],
  ['負担のあり方の議論は避けて通れない。', '負担のあり方の議論'],
  ['この機会を逃す手はない。', 'この機会を逃す'],
  ['料金制度の抜本的な見直しを提言したい。', '料金制度の抜本的な見直し'],
  ['われわれは、算定の根拠を毎年公表することを求める。', 'われわれは、算定の根拠を毎年公表する'],
  ['第二に、貸し付けの審査を早めること。', '貸し付けの審査を早める'],
  ['長い目で見た投資を。', '長い目で見た投資'],
  ['備えを怠るな。', '備えを怠る'],
  ['地道に信頼を積み重ねるしかない。', '地道に信頼を積み重ねる'],
  ['先に数字を示すのが筋だろう。', '先に数字を示す'],
  ['料金は上げたほうがいい。', '料金は上げ'],
  ['窓口を一つにまとめるべきだと申し上げているのであります。', '窓口を一つにまとめる'],
  ['家族の負担を軽くするため、制度を改める必要がある。', '家族の負担を軽くするため、制度を改める'],
  ['職員の研修を後押ししたい。', '職員の研修を後押し'],
]

let tokenise: Tokenise
beforeAll(async () => {
  tokenise = await createTokenise()
})

/** The actions of the statements in a text whose one paragraph is this sentence. */
const actionsIn = (sentence: string): readonly (string | undefined)[] => {
  const text = `水道を考える\n\n川西 遥\n2031年2月3日\n\n${sentence}\n`
  const found = extract({ source: 'a.txt', bytes: new TextEncoder().encode(text) }, { tokenise })
  if (isRefusal(found)) throw new Error(JSON.stringify(found.message))
  return found.statements.map((one) => one.action && found.text.slice(one.action.start, one.action.end))
}

describe('the action of a recommendation', () => {
  it.each(rows)('%s', (sentence, action) => expect(actionsIn(sentence)).toEqual([action]))

  it('is left out rather than cut out of a quotation', () =>
    expect(actionsIn('私が求めたいのは「安さ」よりも「揺れないこと」です。')).toEqual([undefined]))
})
