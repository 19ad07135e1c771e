/**
 * For each pattern of a line that is no argument: lines it is for, and sentences of a body that look like them and must
 * stay. Every pattern has both; where a sentence was cut away once, it stands here.
 */
import type { ExclusionReason } from '../../graph/model/essay.ts'

/** Lines of one kind. `out`: excluded for the reason. `stays`: sentences of a body that look alike. */
export interface FurnitureRow {
  readonly kind: string
  readonly reason: ExclusionReason
  readonly out: readonly string[]
  readonly stays: readonly string[]
}

/** In the order of the patterns in ingest/blocks/line-patterns.ts. */
export const furnitureRows: readonly FurnitureRow[] = [
  {
    kind: 'copyright',
    reason: 'notice',
    out: ['© 2025 山麓新報社', 'Copyright (C) 2025 砂川まちづくり研究所', '山麓新報社 All rights reserved.'],
    stays: ['「©」の記号を付けなくても、著作権は作った時に生まれる。', 'Copyrightの期間は、もう延ばすべきではない。'],
  },
  {
    kind: 'no reprinting',
    reason: 'notice',
    out: [
      '無断転載を禁じます。',
      '本紙掲載記事・写真の無断転載を固くお断りします',
      '許可のない転載を禁止します。',
      '禁無断転載',
    ],
    stays: [
      '論文の無断引用を禁じる規程は、大学によってまちまちだ。',
      '写真の無断使用が禁止されても、被害は減らない。',
      '無断転載を禁じても、生成AIは学習をやめない。',
    ],
  },
  {
    kind: 'notices by their name',
    reason: 'notice',
    out: ['免責事項', '【ご注意】', '利用規約：本サイトの利用について'],
    stays: ['お断りした以上、町は代わりの案を示す責任がある。', '利用規約を読む人はほとんどいない。'],
  },
  {
    kind: 'whose opinion it is',
    reason: 'notice',
    out: [
      '本稿は筆者個人の見解であり、所属する組織を代表するものではない。',
      '※本記事の内容は執筆者個人の意見に基づくもので、所属機関の公式の見解ではありません。',
    ],
    stays: ['本稿は、団体の声ではなく、住民個人の意見を聴くべきだと主張する。'],
  },
  {
    kind: 'credits',
    reason: 'caption',
    out: ['写真：本人提供', '出典：北浜県統計年鑑', '（撮影＝上田慎）'],
    stays: ['資料を棚の奥にしまう役所に、説明する資格はない。', '写真や映像が残っていても、記憶は薄れる。'],
  },
  {
    kind: 'numbered figures',
    reason: 'caption',
    out: ['図１　医師のいない日数の推移', '表2-1：料金の比較'],
    stays: ['表１　を見れば、負担の差は明らかだ。', '図２のとおり、利用者は減り続けている。'],
  },
  {
    kind: 'captions by their end',
    reason: 'caption',
    out: ['写真提供：北浜県', '▲閉鎖された診療所', '町立図書館の書架（2024年、著者撮影）', '浅瀬島の港＝5月10日'],
    stays: [
      '▲五％の賃下げは、若い教員を辞めさせる。',
      '写真は真実を写すとは限らない。',
      '男性の育児休業＝最低30日',
      '国は場所を、企業は資金を提供する。',
    ],
  },
  {
    kind: 'captions by their mark',
    reason: 'caption',
    out: ['[写真]浅瀬島の診療所', '<写真説明>船で患者を運ぶ消防団員', '▲写真：集まった住民'],
    stays: ['（写真）の有無で応募者をふるいにかける会社は、見た目で人を選んでいる。'],
  },
  {
    kind: 'sources',
    reason: 'caption',
    out: ['（出所）北浜県の資料より筆者作成', '出典：町の行政改革大綱', 'データ：住宅・土地統計調査より'],
    stays: ['（資料）を出し渋る役所は、住民の不信を招く。', 'データ：医療情報の共有を国の責任で進める。'],
  },
  {
    kind: 'English credits',
    reason: 'caption',
    out: ['Photo by Kaoru Ishii', 'Illustration courtesy of the museum'],
    stays: ['Photoshopで直した写真を選挙に使うのは、有権者への嘘である。'],
  },
  {
    kind: 'was this of use',
    reason: 'furniture',
    out: ['この記事は役に立ちましたか？', 'このページはお役に立ちましたか?'],
    stays: ['この記事が参考にした統計は、十年前のものではないか。'],
  },
  {
    kind: 'rows of buttons',
    reason: 'furniture',
    out: ['シェア ポスト ブックマーク', 'Facebook Twitter LINE'],
    stays: ['メール、LINE、電話のどれで届けても、苦情は苦情だ。'],
  },
  {
    kind: 'members only',
    reason: 'furniture',
    out: [
      '会員限定記事',
      'この記事は有料会員限定です。残り512文字',
      '文字サイズ　小　中　大',
      '約5分で読めます',
      '3件のコメント',
    ],
    stays: [
      '会員限定記事は増え続けている。',
      '文字サイズを大きくせよ。',
      '約５分おきに列車が来る街だけが都市ではない。',
    ],
  },
  {
    kind: 'the end',
    reason: 'furniture',
    out: ['以上', '以　上', '（了）'],
    stays: ['以上の三点を求める。', '終わりの見えない工事である。'],
  },
  {
    kind: 'addresses of pages',
    reason: 'furniture',
    out: ['https://example.org/forest', '<https://example.org/forest>'],
    stays: ['https://example.org を見れば、予算の内訳がわかる。'],
  },
  {
    kind: 'more here',
    reason: 'furniture',
    out: ['続きを読む', '→ 詳細はこちら', '記事一覧を見る'],
    stays: ['詳細を見るほど、計画の粗さが目につく。'],
  },
  {
    kind: 'words of menus',
    reason: 'furniture',
    out: ['ログイン', 'ページの先頭へ', 'お問い合わせ', '次の記事へ'],
    stays: ['ホームの再編は、入所者の暮らしを揺らす。', '検索すればわかる知識に、価値はない。'],
  },
  {
    kind: 'labels of lists of links',
    reason: 'furniture',
    out: ['前の記事：港湾の警備', 'タグ：図書館、自治体', 'カテゴリ：社説'],
    stays: ['コメント（意見）を募る期間は、十日では短すぎる。', 'キーワード：分権は、いまも色あせない。'],
  },
  {
    kind: 'share and subscribe',
    reason: 'furniture',
    out: ['メールマガジン登録', 'Facebookでシェア', 'LINEで送る', 'この記事が気に入ったらシェアしてください'],
    stays: [
      '市は災害の情報をLINEで送るようになった。',
      '浮いた時間を家族とシェアしてください、と社長は言う。',
      'メールマガジンの登録は三百人にとどまる。',
    ],
  },
  {
    kind: 'calls of a site',
    reason: 'furniture',
    out: ['{{ toc }}', '<!-- more -->', '[TOC]'],
    stays: ['[目次]だけが立派な計画書である。'],
  },
  {
    kind: 'captions in tags',
    reason: 'caption',
    out: ['<figcaption>貸出冊数の推移。町の資料による。</figcaption>'],
    stays: ['<推移>と題した図が、計画の甘さを語っている。'],
  },
  {
    kind: 'tags alone',
    reason: 'furniture',
    out: ['<div class="note">', '</figure>'],
    stays: ['<br>だけで組まれた役所のページは、読み上げに向かない。'],
  },
  {
    kind: 'rows of tables',
    reason: 'furniture',
    out: ['| 年度 | 税収 |', '| --- | ---: |'],
    stays: ['|税率|だけを論じても、使い道は決まらない。'],
  },
  {
    kind: 'rows of hash tags',
    reason: 'furniture',
    out: ['#図書館 #指定管理 #自治体'],
    stays: ['#保育園落ちた の一言が、国会を動かした。'],
  },
  {
    kind: 'links alone',
    reason: 'furniture',
    out: ['PDF版: [全文](https://example.org/a.pdf)', '[前の記事へ](./a.md) | [次の記事へ](./b.md)'],
    stays: ['[市の計画](https://example.org/plan)は、数字の根拠を欠く。'],
  },
  {
    kind: 'single buttons',
    reason: 'furniture',
    out: ['Share', '広告', '【PR】'],
    stays: ['広告を税で出す意味はない。'],
  },
  {
    kind: 'readers who have not paid',
    reason: 'furniture',
    out: [
      '無料会員登録すると、月5本まで会員限定記事を読むことができます。',
      'この記事の続きは会員の方のみご覧いただけます。会員登録がお済みの方はログインしてください。',
      'ログインして続きを読む',
    ],
    stays: [
      '有料の会員登録を求めると、地方の記事は誰にも読まれなくなります。',
      '購読をやめる家庭が増え、新聞を読む子は減りました。登録した人も去っています。',
      '会員登録すると読める記事ばかりでは、災害の知らせが届きません。',
    ],
  },
  {
    kind: 'sign up here',
    reason: 'furniture',
    out: ['新規会員登録はこちら', 'お申し込みはこちらから'],
    stays: ['購読はこちらの自由である。'],
  },
  {
    kind: 'read this too',
    reason: 'furniture',
    out: ['あわせて読みたい：港湾の警備をだれが担うか', '■関連記事：太陽光の買い取り、価格下げへ'],
    stays: ['前回 の選挙で掲げた公約は、果たされていない。'],
  },
  {
    kind: 'back to the list',
    reason: 'furniture',
    out: ['コラム一覧へ', '朝倉修の記事一覧'],
    stays: ['補助金の一覧を公開せよ。'],
  },
  {
    kind: 'pictures of Markdown',
    reason: 'furniture',
    out: ['![書架の写真](./shelf.jpg)'],
    stays: ['![図](a.png) のとおり、利用者は減った。'],
  },
  {
    kind: 'rules',
    reason: 'furniture',
    out: ['---', '＊＊＊', '◆　◆　◆'],
    stays: ['――それでも町は残る。'],
  },
  {
    kind: 'links as items',
    reason: 'furniture',
    out: ['* <https://example.org/forest>', '- [林野庁の資料](https://example.org/forest)'],
    stays: ['- [林野庁](https://example.org/forest)は、配分の基準を改めるべきだ。'],
  },
  {
    kind: 'stage directions',
    reason: 'furniture',
    out: ['〔浅野ひろみ君登壇〕', '（拍手）', '〔賛成者起立〕', '（午前十一時休憩）'],
    stays: ['（投票の義務化も一案だ）', '（休憩も取れない）'],
  },
  {
    kind: 'who wrote it',
    reason: 'profile',
    out: [
      '著者：朝倉修　1970年生まれ。経済部長などを経て現職。',
      '**書いた人：砂山ひかる** 町で学童保育の仕事をしています。',
    ],
    stays: ['著者は、税の公平をこう説いた。', '筆者も、かつては同じ考えだった。'],
  },
  {
    kind: 'where it was printed',
    reason: 'notice',
    out: ['（『潮風』2031年4月号、12頁）', '（「給食と税」『北浜論集』令和3年所収）'],
    stays: ['（「待てない」と答えた親は五年で倍になった）'],
  },
  {
    kind: 'colophon',
    reason: 'notice',
    out: ['底本：「潮風全集」', '入力：砂川', '校正：石井'],
    stays: ['入力：申請の書類は一枚で足りるようにする。'],
  },
]
