import type { ExclusionReason } from '../../graph/model/essay.ts'

interface Pattern {
  readonly reason: ExclusionReason
  readonly test: RegExp
  /** Sections only: whether nothing but the text's end ends it. */
  readonly final?: boolean
}

/** A section that is no argument: why, and whether it runs to the text's end. */
export interface Section {
  readonly reason: ExclusionReason
  readonly final: boolean
}

/** Lines that are never the author's argument, told by their own words. */
const single: readonly Pattern[] = [
  { reason: 'notice', test: /©|Copyright|\(c\)\s*\d{4}|All Rights Reserved/iu },
  { reason: 'notice', test: /無断(?:での)?(?:転載|複製|引用|使用)|転載を禁|禁無断/u },
  {
    reason: 'notice',
    test: /^[（(［【]?(?:おことわり|お断り|免責(?:事項)?|ご注意|注意事項|利用規約)(?:[）)］】：:]|$)/u,
  },
  {
    reason: 'notice',
    test: /^(?=.{0,240}$)(?=.*(?:個人|筆者|著者|執筆者|発言者)(?:の|としての|の個人的?な?)?(?:個人の)?(?:見解|意見|考え))(?=.*(?:所属|組織|機関|公式|代表する|団体))[（(※［【]?(?:本稿|本論|本論考|本記事|この記事|本コメンタリー|本文|なお、?本稿|記事|掲載|ここ)/u,
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
    test: /^[（(【［]?写真(?:は|：|:|＝|=|提供|撮影|／|\/)[^。]{0,30}[）)】］]?$|^▲[^。]{3,80}$|^[^。「」]{0,60}(?:筆者|著者|本紙|記者|本社)?(?:撮影|提供)[）)]$|^(?!文[＝・])[^。「」]{2,60}＝[^。「」]{2,40}(?:撮影|提供|[0-9０-９]日)$/u,
  },
  { reason: 'caption', test: /^(?:Photo|Image|Illustration)s? (?:by|courtesy)/iu },
  { reason: 'furniture', test: /^(?:この|本)(?:記事|ページ|論考)(?:は|が)(?:お?役に|参考に|気に).{0,12}[?？]$/u },
  {
    reason: 'furniture',
    test: /^(?:(?:Facebook|Twitter|X|LINE|はてな(?:ブックマーク)?|Pocket|note|Instagram|YouTube|シェア|ツイート|ポスト|印刷|メール|コピー|リンク(?:を)?コピー|保存|ブックマーク|フォロー|いいね)(?:する|で送る|でシェア)?[!！]?(?:[\s　|｜/／・]*|$)){2,}$/u,
  },
  {
    reason: 'furniture',
    test: /^(?:会員限定|有料会員限定|(?:この記事は)?(?:有料)?会員限定(?:記事|です).{0,20}|(?:残り|全文)[:：]?\s*[0-9０-９,]+文字.{0,20}|文字サイズ.{0,12}|(?:読了(?:時間)?[:：]?\s*)?約?[0-9０-９]+分(?:で読めます)?|[0-9,]+\s*(?:いいね|件のコメント|コメント|views?|PV))$/iu,
  },
  { reason: 'furniture', test: /^[（(]?(?:以上|了|完|終わり|おわり|（了）|END|end)[）)]?$/u },
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
    test: /^(?:前の記事|次の記事|関連記事|カテゴリー?|タグ|キーワード|コメント|Tags?|Category)\s*[:：(（]/u,
  },
  { reason: 'furniture', test: /メールマガジンの?登録|(?:Facebook|Twitter|LINE|メール)で(?:シェア|送る|共有)/u },
  { reason: 'furniture', test: /^\{\{[<%].*[>%]\}\}(?:\s*<!--.*-->)?$|^<!--.*-->$/u },
  { reason: 'furniture', test: /^!\[[^\]]*\]\([^)]*\)$/u },
  { reason: 'furniture', test: /^(?:[-*_=＝─―━―…・‥]\s?){3,}$|^[＊*※◇◆○●☆★\s　]{3,}$/u },
  { reason: 'furniture', test: /^(?:[-*・•]\s*)?(?:<https?:\/\/\S+>|\[[^\]]+\]\(https?:[^)]+\))$/u },
  { reason: 'profile', test: /^(?:書いた人|この記事を書いた人|筆者|著者|執筆者?)\s*[:：].*。/u },
  { reason: 'notice', test: /^(?:［＃[^］]*］)?[（(][『「][^』」]+[』」][^。]*年[^。]*[）)]$/u },
  { reason: 'notice', test: /^(?:底本|底本の親本|初出|入力|校正|青空文庫作成ファイル)[:：]/u },
]

/** A notice of whose opinion a text is, in its own words; only above or below the body it is sure to be one. */
export const isDisclaimer = (text: string): boolean =>
  text.length <= 240 &&
  /(?:見解|意見|立場|主張)/u.test(text) &&
  /(?:個人|筆者|著者|執筆者|投稿者|寄稿者|発表者|研究者)/u.test(text) &&
  /(?:代表する|反映する|反映した|示すもの|公式|無関係|関係(?:は|が)?な|限らな|限りませ|必ずしも|属する|帰属)/u.test(
    text,
  ) &&
  /^(?:[※＊*（(【]|本稿|本論|本資料|本報告|本ペーパー|本ブリーフ|本研究|本欄|なお|当(?:サイト|研究所|財団|社)|この|文中|掲載|記事|執筆|内容|論考|ここ|以上)/u.test(
    text,
  )

/** A line to whom a letter or a petition is sent: 〇〇大臣　殿. */
export const isAddress = (text: string): boolean => /^[^。、]{2,30}(?:殿|様|御中|各位)$/u.test(text)

/** A line that heads a list of people or groups: members of a body, supporters of a statement. */
export const isMemberList = (text: string): boolean =>
  /(?:委員|構成員|出席者|役員|会員|メンバー|賛同者|賛同団体|賛同人|協力者|協力団体|連署|加盟団体|参加団体)(?:の?(?:名簿|一覧|リスト))?[】］\]〕〉》]?(?:[（(][^）)]*[）)])?[:：]?$|名簿[】］\]〕〉》]?(?:[（(][^）)]*[）)])?$/u.test(
    text,
  ) &&
  text.length <= 60 &&
  !/[。、]/u.test(text.replace(/[（(][^）)]*[）)]/gu, ''))

/** A line of an address block: 〒, telephone, electronic mail, or that it is one. */
export const isAddressBlock = (text: string): boolean =>
  text.length <= 100 &&
  (/^[【［[〔■◆●]?\s*(?:(?:本件(?:に関する)?|この件に関する)?(?:お?問い?合わ?せ|連絡|照会)先?|事務局|担当)(?:窓口|先)?(?:[】］\]〕:：]|$)/u.test(
    text,
  ) ||
    /^(?:〒\s*[0-9０-９]{3}|(?:TEL|Tel|電話|FAX|Fax|ファックス|E-?mail|Email|メール|URL|ＴＥＬ|ＦＡＸ)(?:番号)?[\s　]*[:：.／/]?[\s　]*[(（0-9０-９+a-zA-Zh])/u.test(
      text,
    ))

const breadcrumb = /^[^。]{1,20}(?:\s*[>＞›»]\s*[^。>＞›»]{1,40}){1,6}$/u

/** Why a line is no argument, told by its own words; `undefined`: nothing says so. */
export const boilerplateReason = (line: string): ExclusionReason | undefined => {
  const found = single.find(({ test }) => test.test(line))
  if (found) return found.reason
  return breadcrumb.test(line) && !/^[>＞]/u.test(line) ? 'furniture' : undefined
}

/** Short lines that head a part which is no argument up to its end. */
const sections: readonly Pattern[] = [
  {
    reason: 'profile',
    test: /^(?:.{0,12}[\s　])?(?:著者|筆者|執筆者|研究者|講師|寄稿者)?(?:の)?(?:プロフィール|略歴|経歴|紹介)(?:\s*[-–—/／:：]?\s*(?:Profile|PROFILE))?$/u,
  },
  { reason: 'profile', test: /^(?:この記事を書いた人|執筆者|著者について|About the Author|Profile)$/u },
  {
    reason: 'furniture',
    test: /^(?:関連|おすすめ|人気|最新|新着|注目|あわせて読みたい)(?:の)?(?:リンク|記事|コラム|ページ|コンテンツ|情報|論考|研究|書籍|イベント|ランキング)?(?:一覧)?$/u,
  },
  {
    reason: 'notice',
    test: /^[【［[<＜■◆●]?(?:脚注|注釈?|註|参考文献|引用文献|主要参考文献|参考資料|文献|Notes?|References?|Bibliography)[】］\]>＞]?$/iu,
  },
  { reason: 'furniture', test: /^(?:研究活動|研究員|記事|コラム|コメンタリー|イベント|ニュース|お知らせ)一覧$/u },
  { reason: 'notice', test: /^【(?:テキスト中に現れる記号について)】$/u },
  { reason: 'notice', test: /^底本[:：]/u, final: true },
]

/** The part that this short line heads and that is no argument; `undefined`: the line heads no such part. */
export const findSection = (line: string): Section | undefined => {
  const found = line.length > 40 ? undefined : sections.find(({ test }) => test.test(line))
  return found && { reason: found.reason, final: found.final ?? false }
}

/** Words of a curriculum vitae; two of them make a paragraph a profile. */
const career =
  /現職|卒業|修了|専門(?:は|分野)|歴任|入省|入社|入行|生まれ|就任|を経て|勤務|博士|修士|著書に|客員|務める|任官|退官|研究分野|関心領域|受賞/gu

/** Whether a paragraph reads as a curriculum vitae. */
export const isCareer = (text: string): boolean => (text.match(career)?.length ?? 0) >= 2

/** A line that may be one of a menu: a few characters, no sentence. */
export const isMenuLike = (text: string): boolean =>
  text.length <= 12 && !/[。．.！？!?、，,：:」』）)]$/u.test(text) && !/^[-*・①-⑳■□◆○●#＃>＞（(]/u.test(text)

/** Whether a short line above the body names the kind of text (社説, 【論考】) and not the text. */
export const isLabel = (text: string): boolean =>
  /^(?:社説|論説|論考|提言|声明|活動|解説|寄稿|コラム|オピニオン|コメンタリー|意見|談話|報告|特集|主張|視点|時評|巻頭言)$/u.test(
    text,
  ) ||
  /^[【［[〔<＜][^】］\]〕>＞]{1,12}[】］\]〕>＞]$/u.test(text) ||
  // A series and the number in it: 政策ブリーフ No. 12, 山麓月報　第三号.
  /^[^。、]{2,24}?[\s　]*(?:(?:No|Vol)\.?[\s　]*[0-9０-９]+|第[\s　]*[0-9０-９一二三四五六七八九十百]+[\s　]*(?:号|巻|集|報))$/iu.test(
    text,
  )

/** Whether a line is marked as a remark on the text (※, ⚠): above or below the body it is none of the argument. */
export const isRemark = (text: string): boolean => /^(?:※|＊(?!＊)|(?!\p{N})\p{Extended_Pictographic})/u.test(text)
