/** Pages with several speakers, lists of members, paths and titles that hold 。; see pages-rows.ts. */
import type { PageRow } from './pages-rows.ts'

/** One row per file, in order. */
export const furtherPageRows: readonly PageRow[] = [
  {
    file: 's25-committee.txt',
    title: '第二百五十回国会　衆議院地域交通特別委員会議録　第四号',
    authors: ['石井かおる', '水野'],
    published: '2037-05-10',
    first: 'これより会議を',
    last: '可決すべきものと決しました。',
    outside: ['出席委員', '上田　慎君', '○石井委員', '〔賛成者起立〕'],
  },
  {
    file: 's26-assembly.txt',
    title: '浅瀬市議会　令和十九年六月定例会　一般質問',
    authors: ['赤城洋介', '朝倉修', '戸田みどり'],
    first: '次に、十二番、',
    last: '決めてよいはずがありません。',
    outside: ['◆１２番', '◎市長'],
  },
  {
    file: 's27-members-top.txt',
    title: '若者の住まいに関する提言',
    authors: [],
    organisation: '若者の住まいを考える有識者会議',
    published: '2037-05-10',
    first: '若い世帯が借りられる',
    last: '仕組みを設けるべきである。',
    outside: ['五十音順', '赤城　洋介', '上田　慎'],
  },
  {
    file: 's28-members-tail.txt',
    title: '離島の医療に関する意見',
    authors: [],
    first: '離島の診療所には',
    last: '夜間の相談であった。',
    outside: ['座長　赤城', '委員　石井', '北浜県医療政策課'],
    inside: ['本会議の委員は、この夏に'],
  },
  {
    file: 's29-two-sentences.txt',
    title: 'バスは走る。町は残る。',
    authors: ['戸田みどり'],
    published: '2037-05-10',
    first: '終点の一つ手前で',
    last: '路線こそ残すべきだ。',
    outside: ['町は残る。'],
  },
  {
    file: 's30-quoted-title.txt',
    title: '「もう待てない。」保育の順番を親に争わせるな',
    authors: ['石井かおる'],
    published: '2037-05-10',
    first: '四月の園庭には',
    last: '用意すべきである。',
    outside: ['もう待てない。'],
  },
  {
    file: 's31-crumbs-lines.txt',
    title: '港の倉庫を若者に開け',
    authors: ['赤城洋介'],
    published: '2037-05-10',
    first: '使われない倉庫が',
    last: '条例を設けるべきである。',
    outside: ['ホーム', '若者に開け'],
  },
  {
    file: 's32-crumbs-signs.txt',
    title: '港の倉庫を誰のために使うか',
    authors: ['赤城洋介'],
    organisation: '潮路総合研究所',
    published: '2037-05-10',
    first: '使われない倉庫が',
    last: '条例を設けるべきである。',
    outside: ['HOME / 論考', 'トップ → コラム'],
  },
  {
    file: 's33-crumbs.html',
    title: '港の倉庫を若者に開け',
    authors: ['赤城洋介'],
    organisation: '潮路総合研究所',
    published: '2037-05-10',
    first: '使われない倉庫が',
    last: '詳しくはこちら',
    outside: ['トップページ', '研究'],
    inside: ['県は、倉庫を貸し出す条例を'],
  },
  {
    file: 's34-bullets.txt',
    title: '地域福祉計画の見直しについて',
    authors: [],
    first: '民生委員',
    last: '変える必要がある。',
    outside: [],
    inside: ['回覧板のほかに', '相談の窓口を夜まで'],
  },
]

/** Who holds a statement of a record: the words of the statement, and the name of its holder. */
export const heldBy: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  's06-diet.txt': [
    ['反対の第一の理由は', '浅野ひろみ'],
    ['政府は、補助率の引上げ', '浅野ひろみ'],
    ['本案に賛成の立場から', '石黒宏'],
    ['本案は、協議の場を', '石黒宏'],
  ],
  's25-committee.txt': [
    ['国は、代わりのバスの費用を', '石井かおる'],
    ['全額を国が負担すれば', '水野'],
    ['大臣は現場を見て', '石井かおる'],
  ],
  's26-assembly.txt': [
    ['市は統合の計画を白紙に', '赤城洋介'],
    ['統合は避けられない', '朝倉修'],
    ['数字だけで決めてよい', '赤城洋介'],
  ],
  's16-interview.txt': [
    ['事務を減らすべき', '石井かおる'],
    ['国は配置の基準を', '石井かおる'],
  ],
}

/** Sentences that state nothing: who has the floor, what an interviewer asks, where a page leads. */
export const statesNothing: Readonly<Record<string, readonly string[]>> = {
  's06-diet.txt': [
    'これより討論に',
    '順次発言を許します',
    '浅野ひろみ君。',
    '民生クラブの浅野ひろみです',
    '討論は終局',
  ],
  's08-news.html': ['関連の特集はこちら'],
  's10-shitsumon.txt': ['以下質問する', '右質問する'],
  's15-nested.txt': ['以上、要望する'],
  's16-interview.txt': ['介護保険の見直しをどう', '国は処遇を改善したと'],
  's25-committee.txt': [
    '議題といたします',
    '順次これを許します',
    'お答えいたします',
    '起立を求めます',
    '可決すべきもの',
  ],
  's26-assembly.txt': ['質問を許可いたします', 'お答えいたします'],
  's33-crumbs.html': ['詳しくはこちら'],
}
