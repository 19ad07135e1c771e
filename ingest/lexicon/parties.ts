import { rowsFrom } from './rows.ts'
import type { Names } from './rows.ts'

/** Political parties of Japan, past and present. A mark `~`: a word that means the party only between parties or beside 党. */
export const japaneseParties: readonly Names[] = rowsFrom(`
自由民主党 自民党 自民 自由民主党(自民党)
立憲民主党 立民党 立憲 立民
公明党 公明
日本維新の会 維新 維新の会
おおさか維新の会
大阪維新の会
国民民主党
日本共産党 共産党 共産
社会民主党 社民党 社民
れいわ新選組 れいわ
参政党
日本保守党
NHKから国民を守る党 NHK党 N国
チームみらい
再生の道
都民ファーストの会
中道改革連合
減税日本
民主党
民進党
希望の党
自由党
生活の党
みんなの党
結いの党
次世代の党
維新の党
太陽の党
たちあがれ日本
国民新党
新党さきがけ
新党大地
日本新党
新進党
新生党
民社党
日本社会党 社会党
社会民主連合
日本未来の党
保守新党
新自由クラブ
改進党
立憲政友会 政友会
立憲民政党 民政党
社会大衆党
日本自由党
日本進歩党
国民協同党
緑の党グリーンズジャパン
新社会党
地域政党いわて
沖縄社会大衆党
清和政策研究会 清和会 安倍派
宏池会 岸田派
平成研究会 茂木派
志帥会 二階派
志公会 麻生派
水月会
`)

/** Parties of other states. */
export const foreignParties: readonly Names[] = rowsFrom(`
共和党 米共和党 アメリカ共和党 共和党(米)
米民主党 アメリカ民主党 民主党(米)
英労働党 労働党(英)
英保守党 保守党(英)
英自由民主党
スコットランド民族党 SNP
リフォームUK
英国独立党 UKIP
中国共産党
キリスト教民主同盟 CDU ドイツキリスト教民主同盟
キリスト教社会同盟 CSU
ドイツ社会民主党 SPD
ドイツのための選択肢 AfD
緑の党
自由民主党(独) FDP
左派党
ナチス ナチス党 ナチ党 国家社会主義ドイツ労働者党
国民連合 国民戦線
不服従のフランス
イタリアの同胞 イタリアの同胞党
五つ星運動
フィデス
法と正義
市民プラットフォーム
国民の力
共に民主党 韓国民主党
正義党
祖国革新党
民進党(台湾) 台湾民進党
国民党(台湾) 中国国民党 台湾国民党
民衆党 台湾民衆党
朝鮮労働党
インド人民党 BJP
国民会議派
パキスタン・ムスリム連盟
タイ貢献党
前進党
国民民主連盟 NLD
統一ロシア
ソ連共産党
ベトナム共産党
オーストラリア労働党 豪労働党
オーストラリア自由党 豪自由党
カナダ自由党
カナダ保守党
アフリカ民族会議 ANC
リクード
公正発展党 AKP
ハマス
ヒズボラ
ファタハ
フーシ派
タリバン タリバーン
アルカイダ アルカーイダ
イスラム国 IS ISIL ISIS
ムスリム同胞団
`)

/** Words that mean a party only where parties are named: between 、・や, before 党, の議員, は and が at the end of a name. */
export const shortParties: readonly string[] = ['自民', '立憲', '立民', '公明', '維新', '共産', '社民', 'れいわ']
