import { annotateActors } from '../../../ingest/annotate/actors.ts'
import { widen } from '../../../ingest/annotate/gazetteer.ts'
import { createTokenise } from '../../../ingest/kuromoji.ts'

const tokenise = await createTokenise()

/** The canonical names and aliases of the actors that one sentence names. */
const calledIn = (sentence: string): ReadonlySet<string> => {
  const text = widen(sentence)
  const words = tokenise(text).map((word) => ({ ...word, start: word.from, end: word.to }))
  const { actors } = annotateActors([{ text, words }])
  return new Set(actors.flatMap(({ name, aliases }) => [name, ...aliases]))
}

/** Where a name can stand; nothing in them is an actor of the same name. */
const frames = [
  '＠は堤防の改修を求めた。',
  '＠が堤防の改修を求めた。',
  '＠による堤防の改修が遅れた。',
  '＠での議論は尽くされた。',
  '＠によれば、水位は下がった。',
  '＠の調査では、水位は下がった。',
  '＠をはじめとする諸団体が集まった。',
  '＠や森林組合が反対した。',
  '砂防会、＠、治水会が並んだ。',
  '水位の計測（＠）は続いた。',
  '＠側は反論した。',
  '＠などが反論した。',
  '水位は＠に報告された。',
  'また＠も同じ意見だ。',
  '堤防を＠が造り、森を残した。',
  'ダムについて＠に聞いた。',
] as const

/** Invented names by how they are built: `name` or `name=the form without title or legal form`. */
const names = `
倉橋氏=倉橋 倉橋さん=倉橋 倉橋教授=倉橋 倉橋代表=倉橋 倉橋記者=倉橋 倉橋弁護士=倉橋 倉橋和彦氏=倉橋和彦 倉橋和彦衆院議員=倉橋和彦 倉橋和彦主任研究員=倉橋和彦 倉橋和彦編集長=倉橋和彦 倉橋和彦
五百旗頭氏=五百旗頭 堂ノ下氏=堂ノ下 王建国氏=王建国 エルナ・リンドベリ氏=エルナ・リンドベリ リンドベリ首相=リンドベリ
北浜環境協会 全国堤防連合会 里山保全機構 河川防災協議会 都市水循環研究会 水都再生委員会 流域治水審議会 緑陰財団 河川学会 河川技術研究所
公益財団法人緑陰会=緑陰会 一般社団法人みずべラボ=みずべラボ 認定NPO法人こどもの灯=こどもの灯 株式会社サンリバー サンリバー株式会社 合同会社あおば商会=あおば商会 サンリバー社=サンリバー サンリバーホールディングス センリバージャパン
北浜労組 全国運転士労働組合 北浜生協 北浜農協 JA北浜 北浜漁協 北浜町内会 北浜自治会 北浜高校 北浜病院 北浜大学 北浜大学大学院 北浜総研
北浜経済新聞 北浜新報 北浜タイムズ 北浜放送 北浜電力 北浜鉄道 北浜交通 北浜信金 北浜銀行 北浜商工会議所 北浜土地改良区 北浜法律事務所 北浜クラブ 国際河川フォーラム
北浜弁護士会 北浜医師会 北浜市議会 北浜市教育委員会 北浜市水道局 北浜地裁 水利資源庁 地域再生省 川を守る会 みずべ党 リンドベリ政権 ノルデン共和国
`
  .trim()
  .split(/\s+/u)
  .map((cell) => cell.split('=') as [string, string?])

describe('names by their build', () => {
  it.each(names)('%s stands in every frame', (name, plain = name) => {
    const missed = frames.filter((frame) => {
      const found = calledIn(frame.replace('＠', name))
      return !found.has(plain) && !found.has(name)
    })
    expect(missed).toEqual([])
  })
})

describe('words built like names', () => {
  it.each([
    '防潮堤等の構造物は古い。',
    '関連学会の大会が開かれた。',
    '行政機構の改革は遅れた。',
    '超党派の議員連盟が発足した。',
    'メーカー社内の規則を改めた。',
    'クラウドサービスは便利だ。',
    '両氏の論争は続いた。',
    '法人税は下がった。',
    '会派を代表して申し上げる。',
    '北浜小学校で開かれた。',
    '流域治水に向けた声明が出た。',
  ])('%s names nobody', (sentence) => {
    expect([...calledIn(sentence)]).toEqual([])
  })
})

describe('names that a text gives', () => {
  it('are other names of whom they stand for, unless they are anybody’s own', () => {
    expect(calledIn('水都再生委員会（以下「水再委」という。）は求めた。')).toContain('水再委')
    expect(calledIn('水都再生委員会（以下「本会」という。）は求めた。')).not.toContain('本会')
  })
  it('say in whose name somebody speaks, or of what kind a body is', () => {
    expect(calledIn('私は、みどり市民クラブを代表して質問します。')).toContain('みどり市民クラブ')
    expect(calledIn('ミズトークという民間団体が送迎した。')).toContain('ミズトーク')
  })
})
