import { beforeAll } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { claimFeatures } from '../../../ingest/annotate/claim-features.ts'
import { claimModelOf, claimScore, claimWeights } from '../../../ingest/annotate/claim-model.ts'
import type { ClaimWeights } from '../../../ingest/annotate/claim-model.ts'
import { endingsOf } from '../../../ingest/annotate/claim-wording.ts'
import { coreOf } from '../../../ingest/annotate/explaining.ts'
import type { Core } from '../../../ingest/annotate/explaining.ts'
import { lemmatise } from '../../../ingest/annotate/lemmas.ts'
import { isSteering, seeksAnswer } from '../../../ingest/annotate/meta.ts'
import { readModality } from '../../../ingest/annotate/modality.ts'
import { namesSpeaker } from '../../../ingest/annotate/spoken-apparatus.ts'
import { explain, extract } from '../../../ingest/pipeline.ts'
import { createTokenise } from '../../../ingest/kuromoji.ts'
import { isRefusal } from '../../../ingest/read/refusal.ts'
import type { Tokenise } from '../../../ingest/morphemes.ts'

const weights = JSON.parse(readFileSync('ingest/claim-weights.json', 'utf8')) as ClaimWeights
let tokenise: Tokenise
beforeAll(async () => {
  tokenise = await createTokenise()
})

/** The sentences that are told as claims. */
const claimsIn = (text: string): readonly string[] => {
  const found = extract({ source: 'a.txt', bytes: new TextEncoder().encode(text) }, { tokenise })
  if (isRefusal(found)) throw new Error(found.message.en)
  return found.statements.filter((s) => s.statementKind === 'claim').map((s) => found.text.slice(s.start, s.end))
}

// None of these is among the sentences that the model was trained on.
const facts: readonly string[] = [
  '図書館法は一九五〇年に制定された。',
  '市は昨年四月、三つの分館を一つに統合した。',
  '調査には全国の千二百館が回答した。',
  '司書のうち正規の職員は三割を下回っている。',
  '指定管理者とは、自治体が施設の管理を任せる事業者をいう。',
  '県議会は十二月に条例の改正案を可決した。',
  '利用者数は二〇一五年度の八百万人から六百万人に減った。',
  '分館の開館時間は、条例に基づいて館長が決める。',
  '返却の期限は原則として二週間である。',
  '休館日に開ける分館もある。',
  '購入の申し込みは、窓口で受け付けている。',
  '役員の選任には総会の承認が要る。',
  '分館は、昭和の終わりに町の人がお金を出し合って建てたわけでございます。',
  'そのとき、館長が県に掛け合い、本を三千冊借りたんですよね。',
]
const claims: readonly string[] = [
  '図書館の価値は貸し出しの冊数では測れない。',
  '司書の軽視が、町から知恵を奪っている。',
  '問題の本質は予算の額ではなく、使い道にある。',
  '本を読まない社会に、民主主義は育たない。',
  '統合は住民の暮らしを損なうだけの失策だった。',
  '民間に任せれば安くなるという発想は危うい。',
  '立派な建物は、空の棚を隠す飾りにすぎなかった。',
  '本を選ぶ力は、選ばせてもらえない子には育たない。',
  '一億円を積んでも、読み手のいない町に本屋は戻らない。',
  '本に触れないまま大人になる子が増えていくということなんです。',
  'ブラジルにとって、南の隣国は市場である前に盾である。',
]

describe('claim or plain fact', () => {
  it.each(facts)('B3: tells no claim in %s', (text) => {
    expect(claimsIn(`${text}\n`)).toEqual([])
  })
  it.each(claims)('B3: tells the claim in %s', (text) => {
    expect(claimsIn(`${text}\n`)).toHaveLength(1)
  })
  it('has a weight for every sign, and for what else decides only under a named family', () => {
    const signs = new Set<string>(claimFeatures)
    expect(Object.keys(weights.firstLook).toSorted()).toEqual([...signs].toSorted())
    const others = Object.keys(weights.decision).filter((name) => !signs.has(name.replace(/^end /u, '')))
    expect(others.filter((name) => !/^(?:ending|shape|before|after|end whole)/u.test(name))).toEqual([])
  })
  it('knows a word with content by its class alone', () => {
    const named = Object.keys(weights.decision).filter((name) => name.startsWith('ending '))
    const [made] = [
      endingsOf(lemmatise(tokenise('財政の余力を奪っている。').map((word) => ({ ...word, start: 0, end: 0 }))).lemmas),
    ]
    expect(made).toEqual(['ending て いる', 'ending *V て いる', 'ending を *V て いる'])
    expect(named.some((name) => /税|国|政府|経済|日本/u.test(name))).toBe(false)
  })
  it('sums the same by places as by names', () => {
    const text = `${[...facts, ...claims].join('')}しかし、三年で二割減り、骨抜きにされたのではないか。\n\n市によれば、費用は十億円だった。\n`
    const stages = explain({ source: 'a.txt', bytes: new TextEncoder().encode(text) }, { tokenise })
    if (isRefusal(stages)) throw new Error(stages.message.en)
    const { sentences, analysed } = stages
    const model = claimModelOf(
      sentences,
      analysed,
      analysed.map((sentence) => readModality(sentence)),
    )
    sentences.forEach((_, i) =>
      expect(model.scoreAt(i)).toBeCloseTo(claimScore(model.featuresAt(i), claimWeights.decision), 10),
    )
  })
  it('takes off the ends that only explain, but not a guess', () => {
    const coreIn = (text: string): Core => {
      const stages = explain({ source: 'a.txt', bytes: new TextEncoder().encode(`${text}\n`) }, { tokenise })
      if (isRefusal(stages)) throw new Error(stages.message.en)
      return coreOf(stages.analysed[0]!, readModality(stages.analysed[0]!))
    }
    expect(coreIn('村が堤防をつくったわけでございますよね。')).toMatchObject({
      text: '村が堤防をつくった',
      tails: ['explained'],
    })
    expect(coreIn('負担が重いということなんです。').tails).toEqual(['explained', 'sums-up'])
    expect(coreIn('計画は無理なのです。').text).toBe('計画は無理だ')
    expect(coreIn('計画は無理だろう。')).toMatchObject({ text: '計画は無理だろう。', tails: [] })
  })
  it('sums the weights of what is on', () => {
    expect(claimScore(['bias', 'judges', 'number'], { bias: 0.5, judges: 1, number: -2, date: -9 })).toBe(-0.5)
  })
})

describe('sentences that ask for an answer', () => {
  it.each([
    '除雪の基準を改めるべきと考えますが、市長の御所見をお伺いいたします。',
    '費用の見通しを、大臣にお聞きします。',
    '町長、お答え願います。',
    '根拠となる資料をお示しください。',
  ])('S2: %s', (text) => {
    expect(seeksAnswer(text)).toBe(true)
  })
  it.each(['町長の見解は誤っている。', '住民の声を聞いてください。', '町は答弁を避けました。'])(
    'S2: %s does not',
    (text) => {
      expect(seeksAnswer(text)).toBe(false)
    },
  )
})

describe('sentences that steer', () => {
  it.each([
    '以下、三点を述べる。',
    '本稿の主張は単純である。',
    '次に、待機児童について伺います。',
    '御清聴ありがとうございました。',
    '理由は三つある。',
    '本稿では、地方の例は扱わない。',
    '提言の柱は次の四つである。',
    'もう一つ、見落とされがちな点がある。',
    '以上でございます。',
    '次に、避難所の環境についてです。',
    '最後に、除雪の担い手の問題です。',
    '補助の流れについて改めて説明する。',
    'ここからは、雪下ろしの費用の話を紹介させていただきます。',
    '先ず私の見方を述べます。',
    'この問題については、あとで触れたいと思います。',
    'では、雪の報告に入らせていただきます。',
    '雪崩で亡くなられた方々に哀悼の意を表します。',
    '除雪に当たられた皆様に敬意を表します。',
    '内容は次の通りです。',
    '協会は、次の点を批判している。',
    '皆さん、おはようございます。',
    'ただいま御紹介にあずかりました、東都大学の峰岸でございます。',
    '以上、簡単ではございますが、私からの意見表明といたします。',
    '以上をもちまして、会派としての発言とさせていただきます。',
    '前回、他会派の委員から我が会派にお尋ねがありましたので、お答えをいたします。',
    'こうした経験を踏まえ、本日は、雪国が取るべき進路とは何かという辺りを私なりにお話しさせていただきたいと思っております。',
    'まず、お手元の二枚目の資料を見ていただければと思います。',
    'これは、この十年の除雪費の動きを、ちょっとおさらいしたものです。',
    'これは、前に書いたとおりだ。',
    'この点については、前章で述べたとおりである。',
    '考え方をまとめて述べますと、次のようなものになります。',
    '国や県がやらなければならないことは、次のことだ。',
    '分かりやすくまとめている人がいたので、転載。',
    '詳しい経緯が町の広報に載っていたので引用する。',
    'また、こちらの記事にも。',
    '真偽のほどはさておき。',
    '亡き母が生前、僕によく話していました。',
    '時間が参りましたので、終わります。',
  ])('S2: %s steers', (text) => {
    expect(isSteering(text)).toBe(true)
  })
  it.each([
    '理由は予算の不足である。',
    '市長の主張は単純すぎる。',
    '支援を広げるべきだと考えますが、この点について伺います。',
    '住民の協力はありがたい。',
    '次の選挙は試金石になる。',
    '制度には三つの欠点がある。',
    '次に、政府の対応は遅すぎます。',
    '市は補助の流れについて説明する責任がある。',
    '除雪の基準を改めることを求め、質問に入ります。',
    '市は住民に経緯を述べていません。',
    '除雪の基準を改めることを要望し、意見の表明といたします。',
    '制度を改める必要があることを申し上げ、以上、私の発言とさせていただきます。',
    '以上、この条例案に反対する私の意見といたします。',
    '国の説明は、先ほど申し上げたとおり、矛盾だらけです。',
    'これは、国民の声でございます。',
    '市長の発言とは思えません。',
    '資料を見れば、破綻は明らかです。',
    '一番の問題は、次の世代に負担を回すことだ。',
  ])('S2: %s says something', (text) => {
    expect(isSteering(text)).toBe(false)
  })
  it.each([
    ['青葉の会の楠瀬みどりでございます。', true],
    ['青葉の会の楠瀬みどりです。', true],
    ['これは私たち市民の願いでございます。', false],
    ['委員長は高橋です。', false],
    ['負担の重さが問題でございます。', false],
  ])('S2: %s names who speaks: %s', (text, names) => {
    const stages = explain({ source: 'a.txt', bytes: new TextEncoder().encode(`${text}\n`) }, { tokenise })
    if (isRefusal(stages)) throw new Error(stages.message.en)
    expect(namesSpeaker(stages.analysed[0]!)).toBe(names)
  })
})
