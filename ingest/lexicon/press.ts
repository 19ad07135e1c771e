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

/** Papers by their first word, which is a common word, too. */
export const shortPapers: readonly string[] = ['朝日', '読売', '毎日', '日経', '産経']

/** What follows the first word of a paper's name and shows that the paper is meant; more for words that mean little else. */
export const paperTail =
  /^(?:社説|紙面?|デジタル|電子版|の(?:記事|社説|報道|世論調査|主張|論説|記者|見出し|コラム)|(?:や|と|、|・)(?:朝日|読売|毎日|日経|産経|東京|共同)(?:新聞|の|は|が|も|や|と|、|・|各紙))/u

/** As {@link paperTail}, for 読売, 日経 and 産経. */
export const clearPaperTail = /^(?:は|も|が|さえ|だけ|によ(?:ると|れば)|を(?:読|批判|引用))/u
