/**
 * Parts that only their place and their words tell from an argument: breadcrumbs, remarks, disclaimers, lives of
 * authors, lists of members, addresses; and body that looks like them and must stay.
 */
import type { ExclusionReason } from '../../graph/model/essay.ts'

/** A part of a page. `place`: above the body, inside it or below it. */
export interface SectionRow {
  readonly kind: string
  readonly place: 'above' | 'inside' | 'below'
  readonly reason: ExclusionReason
  readonly out: readonly string[]
  readonly stays: readonly string[]
}

/** One row per test in ingest/blocks/boilerplate.ts and place where it holds. */
export const sectionRows: readonly SectionRow[] = [
  {
    kind: 'breadcrumb',
    place: 'inside',
    reason: 'furniture',
    out: ['トップ > コラム > 空き家対策を急ぐべき理由', 'HOME › 論考', 'ホーム > オピニオン > 社説 > 路面電車'],
    stays: ['賃金＞物価となるまで、減税を続ける', '支出 > 収入の町が七割を超えた。', '> 人が変われば棚も変わる。'],
  },
  {
    kind: 'disclaimer',
    place: 'below',
    reason: 'notice',
    out: [
      '※本稿は執筆者個人の見解であり、所属する組織の公式の立場を示すものではありません。',
      'この論考の意見は筆者に属し、当研究所の見解を代表するものではない。',
    ],
    stays: ['この意見は、少数の研究者のものとは限らない。', 'この見解を、筆者は必ずしも悲観的だとは思わない。'],
  },
  {
    kind: 'life of an author',
    place: 'below',
    reason: 'profile',
    out: [
      'あさい・けんいち　1950年生まれ。北浜大学教授を経て2015年から名誉教授。著書に「学費の経済学」など。',
      '1980年生まれ。北浜大学大学院修了。専門は都市計画。2015年より現職。',
    ],
    stays: [
      '専門は狭いほうがよいと教わり、博士になるころには社会が見えなくなる。大学院の仕組みこそ変えるべきだ。',
      '修士を出ても博士を出ても、任期つきの職しかない。これでは若者が学問を選ぶはずがない。',
      '政治家は就任の日に約束し、退官を待つ官僚は黙っている。そういう国に未来はないだろう。',
    ],
  },
  {
    kind: 'remark',
    place: 'below',
    reason: 'notice',
    out: ['※本欄への投稿は、氏名・住所を明記のうえ編集部へお送りください。'],
    stays: ['米印のない注意書きまで読む人はいない。看板を減らすほかはない。'],
  },
  {
    kind: 'addressed to somebody',
    place: 'above',
    reason: 'furniture',
    out: ['環境大臣　水野　良太　様', '浅瀬市議会　御中'],
    stays: ['環境大臣は、干潟の埋め立てを許した殿様である。住民の声を聴く気がないのだろう。'],
  },
  {
    kind: 'address block',
    place: 'below',
    reason: 'notice',
    out: ['〒100-0000　東京都千代田区架空町1-2-3', '電話 03-0000-0000／FAX 03-0000-0001', '【連絡先】'],
    stays: ['電話で苦情を受ける職員は、三人しかいない。市は窓口を増やすべきだ。'],
  },
  {
    kind: 'list of members',
    place: 'below',
    reason: 'notice',
    out: ['浅瀬市地域交通のあり方に関する検討会　委員名簿', '【賛同団体】（五十音順）'],
    stays: ['検討会の委員は、公募で選ばれた人が一人もいない。名簿を見れば、それがわかる。'],
  },
  {
    kind: 'heading of links',
    place: 'below',
    reason: 'furniture',
    out: ['関連記事', '■最新の社説', 'アクセスランキング'],
    stays: ['関連する記事を読んでも、誰が決めたのかはわからない。市は経緯を示すべきだ。'],
  },
  {
    kind: 'heading of sources',
    place: 'below',
    reason: 'notice',
    out: ['参考文献', '注釈', 'References'],
    stays: ['参考にすべきは、隣町のやり方である。'],
  },
  {
    kind: 'kind of text',
    place: 'above',
    reason: 'furniture',
    out: ['社説', '【論考】', '政策ブリーフ No. 12'],
    stays: ['社説が政府を褒めるとき、読者は新聞を疑ったほうがよいだろう。'],
  },
]
