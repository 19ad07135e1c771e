/**
 * Made-up essays for measurements: whole sentences about things of public policy, put together by a seeded draw, so that the
 * same number gives the same text. Things recur from essay to essay, so that the linker has something to bring together.
 */
import { createRandom, type Random } from './store-data-random.ts'

const fields = (
  '農村 港湾 河川 図書館 学童 山林 漁村 商店街 温泉地 離島 高齢者 若年層 障害者 留学生 中小企業 水道 下水道 路面電車 空港 県立病院 ' +
  '保健所 消防団 公民館 博物館 市営住宅 給食 通学路 防災無線 地下鉄 森林'
).split(' ')
const things = (
  '補助金 使用料 整備計画 交付税 点検制度 相談窓口 運営費 耐震工事 人員配置 開放時間 料金体系 交通網 支援制度 設置基準 監視体制 研修制度 ' +
  '広域連携 委託契約 基金 条例'
).split(' ')
const calls: readonly (readonly [string, string])[] = [
  ['Xを拡充すべきだ', 'Xを縮小すべきだ'],
  ['Xの見直しを急ぐべきである', 'Xの見直しを急ぐべきではない'],
  ['Xを廃止しなければならない', 'Xを廃止すべきではない'],
  ['Xを増やすべきだ', 'Xを減らすべきだ'],
  ['Xの導入を進める必要がある', 'Xの導入を進める必要はない'],
  ['国はXに公費を投じるべきだ', '国がXに公費を投じる必要はない'],
]
const claims = [
  'Xの利用者は、この十年で減り続けている',
  'Xの費用は、住民にとって軽くない負担であろう',
  'Xが十分に機能していないことは否定できない',
  'Xをめぐる議論は、関係者の間でさえ深まっていない',
  'Xの効果は大きいと考えられる',
  'Xを支える人材は、どの町でも足りない',
]
/** Said now and then: what direct relations between statements are made from. */
const rare = [
  'Xを直ちに改めるべきだ',
  'Xは段階的に改めるべきだ',
  'Xを三割まで引き上げるべきだ',
  '問題の原因は、Xの担い手が育たないことにある',
  '人口が減っているから、Xの維持は難しくなるだろう',
]
const reports = [
  '総務省は、Xの費用が膨らんでいると説明している',
  '知事は、Xを続けるべきだと主張した',
  '専門家によれば、Xの効果は限られている',
]
const families =
  '青柳 石黒 上杉 江口 大沢 片桐 木村 久保 毛塚 小山 佐久間 清水 須藤 関口 園田 高瀬 千葉 辻 寺田 富樫'.split(' ')
const givens = '明 功 恵 聡 静 純 大輔 千尋 俊介 直子 春香 浩 真帆 美紀 康平'.split(' ')

/** How many subjects, authors and statements. */
export interface TextSize {
  readonly statements: number
  readonly subjects: number
  readonly authors: number
}

/** Those of bench/agreement: 1,000 essays make 60,000 statements, by 300 authors on 500 propositions or so. */
export const usual: TextSize = { statements: 60, subjects: 250, authors: 300 }

const authorOf = (n: number): string =>
  `${families[n % families.length]!} ${givens[Math.floor(n / families.length) % givens.length]!}`

const subjectOf = (n: number): string =>
  `${fields[n % fields.length]!}の${things[Math.floor(n / fields.length) % things.length]!}`

const paragraphOf = (subject: string, call: number, side: 0 | 1, random: Random): string => {
  const pair = calls[call]!
  const one = (list: readonly string[]): string => random.among(list).replaceAll('X', subject)
  const sentences = [
    one(claims),
    pair[side].replaceAll('X', subject),
    random.below(3) === 0 ? one(reports) : random.below(10) === 0 ? one(rare) : one(claims),
    `しかし、${one(claims)}`,
    `したがって、${random.among(calls)[side].replaceAll('X', subject)}`,
  ]
  return `${sentences.join('。')}。`
}

/** The n-th essay as a text file. */
export const essayText = (n: number, { statements, subjects, authors }: TextSize = usual): string => {
  const random = createRandom(7919 * (n + 1))
  const paragraphs = Array.from({ length: Math.round(statements / 5) }, () => {
    // Some subjects are on everybody's lips, most on few.
    const subject = Math.min(random.below(subjects), random.below(subjects))
    return paragraphOf(subjectOf(subject), subject % calls.length, random.below(3) === 0 ? 1 : 0, random)
  })
  const date = `20${String(20 + random.below(10))}年${String(1 + random.below(12))}月${String(1 + random.below(28))}日`
  const title = `${subjectOf(random.below(subjects))}を考える（${String(n)}）`
  return [title, authorOf(n % authors), date, ...paragraphs].join('\n\n') + '\n'
}
