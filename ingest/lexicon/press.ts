import { rowsFrom } from './rows.ts'
import type { Names } from './rows.ts'

/** Newspapers of the regions, of trades and of parties, weeklies, and papers of other states. */
export const press: readonly Names[] = rowsFrom(`
河北新報 河北新報社
新潟日報
信濃毎日新聞
静岡新聞
京都新聞
神戸新聞
中国新聞
山陽新聞
愛媛新聞
高知新聞
熊本日日新聞
南日本新聞
宮崎日日新聞
秋田魁新報
岩手日報
東奥日報
福島民報
福島民友
茨城新聞
下野新聞
上毛新聞
埼玉新聞
千葉日報
神奈川新聞
北日本新聞
北國新聞
福井新聞
山梨日日新聞
岐阜新聞
山陰中央新報
徳島新聞
四国新聞
佐賀新聞
長崎新聞
大分合同新聞
琉球朝日放送
日刊工業新聞
日本農業新聞
しんぶん赤旗
聖教新聞
週刊文春
週刊新潮
週刊東洋経済
週刊ダイヤモンド
日経ビジネス
フォーリン・アフェアーズ フォーリン・アフェアーズ誌
タイム誌 米タイム誌
ル・モンド ルモンド
シュピーゲル
韓国聯合ニュース
中央日報
朝鮮日報
ハンギョレ ハンギョレ新聞
東亜日報
中国中央テレビ CCTV
アルジャジーラ
`)
