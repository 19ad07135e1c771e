import type { ExclusionReason } from '../../graph/model/essay.ts'

/** Words of a line or heading that tell why it is no argument. */
export interface Pattern {
  readonly reason: ExclusionReason
  readonly test: RegExp
  /** Sections only: whether nothing but the text's end ends it. */
  readonly final?: boolean
}

/** Lines that are never the author's argument, told by their own words. */
export const linePatterns: readonly Pattern[] = [
  // Short lines only: an essay on copyright speaks of the same things.
  {
    reason: 'notice',
    test: /^(?=.{0,160}$)(?:[^。]*(?:©|&copy;|All Rights Reserved)[^。]*$|.*(?:Copyright|\(c\))\s*[^\p{L}]{0,6}\d{4}|Copyright\b[^。]*$)/iu,
  },
  {
    reason: 'notice',
    test: /^(?=.{0,160}$)(?!.*(?:べき|ならない|必要))(?:[^。]*禁無断|.*(?:無断(?:での?)?(?:転載|複製|引用|使用|複写|転用)|転載|複製)[^。]*(?:禁(?:じ(?:ます|ております)|ず(?:る)?|止(?:です|し(?:ます|ております)|いたします)?)?|お?断(?:わ)?り(?:し(?:ます|ております)|いたします|申し上げます)?|遠慮(?:ください|願います|いただ[^。]*)|できません)[。)）]*$)/u,
  },
  {
    reason: 'notice',
    test: /^[（(［【]?(?:おことわり|お断り|免責(?:事項)?|ご注意|注意事項|利用規約)(?:[）)］】：:]|$)/u,
  },
  {
    reason: 'notice',
    test: /^(?=.{0,240}$)(?!.*(?:べき|主張する|求め))(?=.*(?:個人|筆者|著者|執筆者|発言者)(?:の|としての|の個人的?な?)?(?:個人の)?(?:見解|意見|考え))(?=.*(?:所属|組織|機関|公式|代表する|団体))[（(※［【]?(?:本稿|本論|本論考|本記事|この記事|本コメンタリー|本文|なお、?本稿|記事|掲載|ここ)/u,
  },
  {
    reason: 'caption',
    test: /^[（(【［]?\s*(?:Photo(?: Credit| by)?|Image|Credit|写真(?:提供)?|撮影|画像|出所|出典|資料)\s*[:：／/=＝]/iu,
  },
  {
    reason: 'caption',
    test: /^(?:図表?|表|写真|グラフ)\s*[0-9０-９一二三四五六七八九十]+(?:[-－][0-9０-９]+)?[\s　:：．.](?!.*。$)/u,
  },
  {
    reason: 'caption',
    test: /^[（(【［]?写真(?:は|：|:|＝|=|提供|撮影|／|\/)[^。]{0,30}[）)】］]?$|^▲[^。]{3,80}$|^[^。「」]{0,60}(?:筆者|著者|本紙|記者|本社)?(?:撮影|提供)[）)]$|^(?!文[＝・])[^。「」]{2,60}＝[^。「」]{0,40}(?:撮影|提供|月[0-9０-９]{1,2}日)$/u,
  },
  {
    reason: 'caption',
    test: /^[（(【［[<＜〈■▲▼]\s*(?:写真(?:説明)?|図版?|イラスト|キャプション)\s*[）)】］\]>＞〉:：](?![をはがのにで])[^。]{2,90}。?$/u,
  },
  {
    reason: 'caption',
    test: /^(?:[（(【［[](?:出所|出典|資料)[）)】］\]](?![をはがのにで])[:：]?|[（(]?(?:出所|出典|資料)[:：])\s*[^。]{2,90}[）)]?。?$|^[（(]?データ[:：][^。]{2,60}(?:より|調べ|調査|統計|作成|年版?|白書|[省庁局])[）)]?$/u,
  },
  { reason: 'caption', test: /^(?:Photo|Image|Illustration)s? (?:by|courtesy)/iu },
  { reason: 'furniture', test: /^(?:この|本)(?:記事|ページ|論考)(?:は|が)(?:お?役に|参考に|気に).{0,12}[?？]$/u },
  {
    reason: 'furniture',
    test: /^(?:(?:Facebook|Twitter|X|LINE|はてな(?:ブックマーク)?|Pocket|note|Instagram|YouTube|シェア|ツイート|ポスト|印刷|メール|コピー|リンク(?:を)?コピー|保存|ブックマーク|フォロー|いいね)(?:する|で送る|でシェア)?[!！]?(?:[\s　|｜/／・]*|$)){2,}$/u,
  },
  {
    reason: 'furniture',
    test: /^(?:会員限定|有料会員限定|(?:この記事は)?(?:有料)?会員限定(?:記事|です)(?![はがをもにで]).{0,20}|(?:残り|全文)[:：]?\s*[0-9０-９,]+文字.{0,20}|文字サイズ(?:の?変更|[\s　:：|｜/／・大中小特標準]*)|(?:読了(?:時間)?[:：]?\s*)?約?[0-9０-９]+分(?:で読めます)?|[0-9,]+\s*(?:いいね|件のコメント|コメント|views?|PV))$/iu,
  },
  { reason: 'furniture', test: /^[（(]?(?:以[\s　]*上|了|完|終わり|おわり|（了）|END|end)[）)]?$/u },
  { reason: 'furniture', test: /^(?:<?https?:\/\/\S+>?)$/u },
  {
    reason: 'furniture',
    test: /^(?:[→▶►>＞»・\s]*)(?:詳細|続き|もっと|プロフィール|一覧|全文|記事|詳しく|記事一覧|バックナンバー)(?:は|を|へ)?(?:こちら|見る|読む|ご覧|表示)(?:から)?(?:ください)?$/u,
  },
  {
    reason: 'furniture',
    test: /^(?:ホーム|トップ(?:ページ)?|HOME|Home|メニュー|ログイン|会員登録|お問い合わせ|サイトマップ|シェア(?:する)?|ツイート|印刷(?:する)?|コピー|いいね！?|ページ(?:の)?(?:先頭|トップ)へ(?:戻る)?|(?:次|前)の(?:記事|ページ)へ?|もっと見る|検索|JA\s*[/／|｜]\s*EN|日本語\s*[/／|｜]\s*English)$/u,
  },
  {
    reason: 'furniture',
    test: /^(?:前の記事|次の記事|関連記事|カテゴリー?|タグ|キーワード|コメント|Tags?|Category)\s*[:：(（][^。]*$/u,
  },
  {
    reason: 'furniture',
    test: /^(?=.{0,40}$)(?:[^。]{0,12}メールマガジンの?ご?登録(?:は.{0,8}こちら.{0,3}|フォーム|ください|する)?|(?:この(?:記事|ページ)を)?(?:Facebook|Twitter|X|LINE|メール)で(?:シェア|送る|共有)(?:する)?|(?![^。]*と[、言])[^。]*(?:記事|ページ|サイト|よろしければ|良かったら|よかったら|ぜひ)[^。]*シェアして(?:ください|ね|いただけ)[^。]*)[。!！♪]?$/u,
  },
  // Calls of a site's own machinery, comments, and tags of HTML alone on a line.
  {
    reason: 'furniture',
    test: /^\{\{.*\}\}(?:\s*<!--.*-->)?$|^\{%.*%\}$|^<!--.*-->$|^\[(?:TOC|toc)\]$|^\[\[_TOC_\]\]$/u,
  },
  { reason: 'caption', test: /^<(?:figcaption|caption)\b[^>]*>.*<\/(?:figcaption|caption)>$/iu },
  { reason: 'furniture', test: /^(?:<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>\s*)+$/iu },
  { reason: 'furniture', test: /^\|[^。]*\|$/u },
  // Rows of tags: #少子化 #予算.
  { reason: 'furniture', test: /^(?:[#＃][\p{L}\p{N}_ー・]{1,20}(?=[\s　#＃]|$)[\s　]*){2,}$/u },
  // Links alone on a line, with a word of what they lead to before them: PDF版: […](…), […](…) | […](…).
  {
    reason: 'furniture',
    test: /^(?:[-*・•]\s*)?(?:[^。\s[\]]{0,14}[:：]\s*)?\[[^\]。]+\]\((?:https?:|\.{0,2}\/|#|mailto:)[^)]*\)(?:\s*[|｜/／・]\s*\[[^\]。]+\]\([^)]*\))*$/u,
  },
  {
    reason: 'furniture',
    test: /^(?:Share|Tweet|Post|Print|Facebook|Twitter|LINE|Instagram|YouTube|Pocket|note|ツイート|ポスト|広告|スポンサーリンク|PR|[【［[(（〔](?:PR|AD|広告|動画|写真|画像|アンケート|会員限定|有料記事)[】］\])）〕])$/iu,
  },
  // What a site tells readers who have not paid: it speaks to them. A sentence about such sites doesn't.
  {
    reason: 'furniture',
    test: /^(?=.{0,90}$)(?=.*(?:会員|ログイン|登録|購読))(?=.*(?:記事|続き|全文|コンテンツ|閲覧|読め|読む|ご覧|本まで|お済み))(?!.*(?:べき|問題|必要だ|必要がある))[^「」]*(?:限定|登録|ログイン|購読)[^「」]*(?:いただけま(?:す|せん)|(?:読むことが|閲覧|購読)できま(?:す|せん)|読めます|ご覧になれます|(?:限定|登録|有料|必要)です|ください|こちら|登録|ログイン|限定(?:記事|公開)?|読む|見る|[0-9０-９]+(?:文字|円|本))[。！!]?$/u,
  },
  {
    reason: 'furniture',
    test: /^(?:(?:新規|無料)?会員登録|ログイン|購読|お申し?込み)(?:は|へ|の方は)?こちら(?:から)?$/u,
  },
  {
    reason: 'furniture',
    test: /^[■●▶▼◆▲→・\s]*(?:あわせて読みたい|関連記事|関連|おすすめ|こちらも|参考記事|前回(?:の記事)?|次回|もっと知りたい)[:：≫»→\s　]\s*[^。]{4,60}$/u,
  },
  { reason: 'furniture', test: /^[^。]{2,24}(?:に戻る|へ戻る|一覧へ|一覧を見る|の記事一覧|の一覧)$/u },
  { reason: 'furniture', test: /^!\[[^\]]*\]\([^)]*\)$/u },
  { reason: 'furniture', test: /^(?:[-*_=＝─―━―…・‥]\s?){3,}$|^[＊*※◇◆○●☆★\s　]{3,}$/u },
  { reason: 'furniture', test: /^(?:[-*・•]\s*)?(?:<https?:\/\/\S+>|\[[^\]]+\]\(https?:[^)]+\))$/u },
  // Stage directions of a record: 〔〇〇君登壇、拍手〕.
  {
    reason: 'furniture',
    test: /^[〔［[（(](?![^〕］\])）]*(?:だ|である|です|ます|ない|たい|よう|べき)[〕］\])）]$)(?:[^〕］\])）。]{0,30}(?:登壇|降壇|着席|退場|退席|入場|拍手|起立|挙手|投票|休憩|再開)[^〕］\])）。]{0,12})[〕］\])）]$/u,
  },
  { reason: 'profile', test: /^(?:書いた人|この記事を書いた人|筆者|著者|執筆者?)\s*[:：].*。/u },
  {
    reason: 'notice',
    test: /^(?:［＃[^］]*］)?[（(][『「][^』」]+[』」][^。]*(?:[0-9０-９〇一二三四五六七八九]{4}|(?:明治|大正|昭和|平成|令和)[^。]{1,3})年[^。]*[）)]$/u,
  },
  { reason: 'notice', test: /^(?:底本|底本の親本|初出|青空文庫作成ファイル)[:：]|^(?:入力|校正)[:：][^。]*$/u },
]
