import { rowsFrom } from './rows.ts'
import type { Names } from './rows.ts'

/** Groups without a name of their own that annotators of policy texts count as actors. */
export const groups: readonly Names[] = rowsFrom(`
欧州 ヨーロッパ 欧州諸国 欧州各国 ~欧米諸国
アジア諸国
中東諸国
湾岸諸国
北欧諸国
東欧諸国
バルト三国 バルト3国
太平洋島嶼国 太平洋島しょ国 島嶼国
西側諸国
同盟国 同盟諸国
同志国 志を同じくする国々 志を共有する国々 有志国 同志諸国
グローバル・サウス グローバルサウス
途上国 発展途上国 開発途上国
先進国 先進諸国
新興国
核保有国 核兵器国
周辺国 近隣諸国 周辺諸国
国際社会
国民
地方自治体 自治体 地方公共団体 地方政府
与党 ~政府与党
野党
政治家
官僚 役所 霞が関
科学者
学者
芸術家
実業家
思想家
経済界 財界 産業界
労働組合 労組
都道府県 県
市町村 市区町村
医療機関
金融機関
教育機関
生産者
農家
漁業者
経営者
行政
司法
有権者
企業
大企業
中小企業
電力会社 電力事業者 大手電力
IT企業
現役世代
将来世代
事業者
消費者
住民 地域住民
市民
市民団体
納税者
保護者
専門家
メディア マスコミ
研究者
労働者
若者
高齢者
教員
医師
投資家
大学
病院
`)

/** Words after which a group is meant as a noun of quality, no actor: 国民生活, 企業間, 住民票, 官僚制. */
export const groupStops: readonly string[] = [
  '生活', '間', '票', '税', '負担', '所得', '経済', '年金', '感情', '保有', '健康', '投票', '主権', '的', '性', '保険', '運動', '参加', '自治', '意識', '世論',
  '教育', '時代', '化', '全体の奉仕', '制', '主導', '支援策', '向け', '福祉', '審査', '調査', '基盤', '会議', '議会', '学校', '側の都合', '並み', '出身', '発', '連携',
  'では', 'において', 'における', '案', '院', '層', '権', '法', '証券', '大会', '皆保険',
]

/**
 * Groups that are actors where they are asked to act or speak up (住民が反対する, 企業に求める), not where they are
 * merely concerned (納税者の負担) or do what they always do (企業が投資する).
 */
export const massGroups: readonly string[] = [
  '有権者', '企業', '大企業', '中小企業', 'IT企業', '現役世代', '将来世代', '事業者', '消費者', '住民', '市民', '市民団体', '納税者', '保護者', '専門家', 'メディア', '研究者',
  '途上国', '先進国', '新興国', '核保有国', '周辺国', '都道府県', '市町村', '医療機関', '金融機関', '教育機関', '生産者', '農家', '漁業者', '経営者', '行政', '司法', '労働者', '若者', '高齢者', '教員', '医師',
  '投資家', '大学', '病院', '電力会社', '労働組合', '思想家', '西側諸国',
]

/** Groups of whom it counts what they want or know, too; else as the mass groups. */
export const feelingGroups: readonly string[] = ['国民']
