import type { ExclusionReason } from '../../graph/model/essay.ts'
import type { Pattern } from './line-patterns.ts'
import { linePatterns } from './line-patterns.ts'
import { createSieve } from '../sieve.ts'

/** A section that is no argument: why, and whether it runs to the text's end. */
export interface Section {
  readonly reason: ExclusionReason
  readonly final: boolean
  /** Whether it is a list of names or addresses: the first sentence ends it. */
  readonly names: boolean
}

/** A notice of whose opinion a text is, in its own words; only above or below the body it is sure to be one. */
export const isDisclaimer = (text: string): boolean =>
  text.length <= 240 &&
  /(?:見解|意見|立場|主張)/u.test(text) &&
  /(?:個人|筆者|著者|執筆者|投稿者|寄稿者|発表者|研究者)/u.test(text) &&
  (/(?:代表する|反映する|反映した|示すもの|公式|無関係|属する|帰属)/u.test(text) ||
    // What is not always so is a disclaimer only where it tells whose else it might be.
    (/(?:関係(?:は|が)?な|限らな|限りませ|必ずしも)/u.test(text) &&
      /(?:所属|組織|機関|団体|編集部|財団|研究所|本紙|本誌|当[社会所])/u.test(text))) &&
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
const home = /^(?:トップ(?:ページ)?|ホーム|HOME|Home|TOP|Top)\s*[>＞›»]/u
/** The same with signs that other lines hold too. */
const pathFromHome = /^(?:トップ(?:ページ)?|ホーム|HOME|Home|TOP|Top)(?:\s*[/／→|｜]\s*[^。/／→|｜]{1,40}){1,6}$/u

/** A path to a page: it begins at home, or names at least three places, or two and nothing that is done (賃金＞物価となるまで). */
const isBreadcrumb = (line: string): boolean =>
  pathFromHome.test(line) ||
  (breadcrumb.test(line) &&
    !/^[>＞]/u.test(line) &&
    (home.test(line) || (line.match(/[>＞›»]/gu)?.length ?? 0) >= 2 || !/[をがは、]|[るたい]$/u.test(line)))

const mayTell = createSieve(linePatterns.map(({ test }) => test))

/** Why a line is no argument, told by its own words; `undefined`: nothing says so. */
export const boilerplateReason = (line: string): ExclusionReason | undefined => {
  // Emphasis around all of a line or its beginning says nothing of what it is: *写真：…*, **書いた人：〇〇** ….
  const plain = /^[*_]/u.test(line) ? line.replace(/^(\*{1,2}|_{1,2})(?=\S)(.+?)\1/u, '$2') : line
  const found = mayTell(plain).find((n) => linePatterns[n]!.test.test(plain))
  if (found !== undefined) return linePatterns[found]!.reason
  return isBreadcrumb(line) ? 'furniture' : undefined
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
    test: /^(?:関連|おすすめ|人気|最新|新着|注目|あわせて読みたい|アクセス)(?:の)?(?:リンク|記事|社説|コラム|ページ|コンテンツ|情報|論考|研究|書籍|イベント|ランキング)?(?:一覧)?$/u,
  },
  {
    reason: 'notice',
    test: /^[【［[<＜■◆●]?(?:脚注|注釈?|註|参考文献|引用文献|主要参考文献|参考資料|参考(?:リンク|サイト|情報|図書|URL)?|引用元|外部リンク|文献|Notes?|References?|Bibliography)[】］\]>＞]?$/iu,
  },
  { reason: 'furniture', test: /^(?:研究活動|研究員|記事|コラム|コメンタリー|イベント|ニュース|お知らせ)一覧$/u },
  { reason: 'notice', test: /^【(?:テキスト中に現れる記号について)】$/u },
  { reason: 'notice', test: /^底本[:：]/u, final: true },
]

/** The part that this short line heads and that is no argument; `undefined`: the line heads no such part. */
export const findSection = (line: string): Section | undefined => {
  if (isMemberList(line)) return { reason: 'notice', final: false, names: true }
  const plain = line.replace(/^[【［[〈《■◆●▼▶◇□・\s]+|[】］\]〉》：:]+$/gu, '')
  const found = line.length > 40 ? undefined : sections.find(({ test }) => test.test(line) || test.test(plain))
  return found && { reason: found.reason, final: found.final ?? false, names: false }
}

/** Words of a curriculum vitae; two different ones make a paragraph a profile. */
const career =
  /現職|卒業|修了|専門(?:は|分野)|歴任|入省|入社|入行|生まれ|就任|を経て|勤務|博士|修士|著書に|客員|務める|任官|退官|研究分野|関心領域|受賞/gu

/** A paragraph with such words argues, whatever posts and degrees it speaks of. */
const arguing = /べき|ならない|なければ|だろう|でしょう|はず|のか。|せよ|ほしい|必要/u

/** Whether a paragraph reads as a curriculum vitae. */
export const isCareer = (text: string): boolean => new Set(text.match(career)).size >= 2 && !arguing.test(text)

/** Whether a curriculum vitae stands in a passage, and nobody speaks of himself. */
export const isProfile = (text: string): boolean => isCareer(text) && !/私|僕|わたし|筆者|我々/u.test(text)

/** A line that may be one of a menu: a few characters, no sentence. */
export const isMenuLike = (text: string): boolean =>
  text.length <= 12 && !/[。．.！？!?、，,：:」』）)]$/u.test(text) && !/^[-*・①-⑳■□◆○●#＃>＞（(]/u.test(text)

/** Whether a short line above the body names the kind of text (社説, 【論考】) and not the text. */
export const isLabel = (text: string): boolean =>
  /^(?:社説|論説|論考|提言|声明|活動|解説|寄稿|コラム|オピニオン|コメンタリー|意見|談話|報告|特集|主張|視点|論点|時評|巻頭言|評論|論壇|投稿|投書|速報|インタビュー|ニュース|トップ|HOME|Opinion|OPINION|Editorial|EDITORIAL)$/u.test(
    text,
  ) ||
  /^[【［[〔<＜][^】］\]〕>＞]{1,12}[】］\]〕>＞]$/u.test(text) ||
  // A series and the number in it: 政策ブリーフ No. 12, 山麓月報　第三号.
  /^[^。、]{2,24}?[\s　]*(?:(?:No|Vol)\.?[\s　]*[0-9０-９]+|第[\s　]*[0-9０-９一二三四五六七八九十百]+[\s　]*(?:号|巻|集|報))$/iu.test(
    text,
  )

/** Whether a line is marked as a remark on the text (※, ⚠): above or below the body it is none of the argument. */
export const isRemark = (text: string): boolean => /^(?:※|＊(?!＊)|(?!\p{N})\p{Extended_Pictographic})/u.test(text)
