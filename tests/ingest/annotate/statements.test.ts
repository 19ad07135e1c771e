import { beforeAll } from '@jest/globals'
import { documentFrom } from '../../../ingest/document.ts'
import { createTokenise } from '../../../ingest/kuromoji.ts'
import type { Tokenise } from '../../../ingest/morphemes.ts'
import { explainDocument } from '../../../ingest/pipeline.ts'
import { isRefusal } from '../../../ingest/read/refusal.ts'

let tokenise: Tokenise
beforeAll(async () => {
  tokenise = await createTokenise()
})

/**
 * Sentences of many genres and topics, written before the rules were read; what is expected of about thirty of them was
 * reviewed after a first run.
 */
const passages: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  [
    'editorial: medicine',
    [
      ['厚生労働省は10日、来年度の診療報酬の改定率を0.4%とする案を審議会に示した。', 'nothing'],
      ['物価の上昇に報酬が追いつかず、地方の病院は限界に近づいている。', 'claim strong'],
      ['救急を担う病院への配分を手厚くすることが欠かせない。', 'recommendation strong'],
      ['同省は「負担の増加を避けるため、効率化を優先する」と説明している。', 'reported'],
      ['だが、現場の疲弊を軽くみているのではないか。', 'claim moderate'],
      ['政府は、勤務医の労働時間の実態をまず調べるべきだ。', 'recommendation strong'],
      ['改定を小手先の調整で終わらせてはならない、との声が強まるのは当然だ。', 'claim strong'],
      ['医師の偏在を放置することは許されない。', 'recommendation strong'],
      ['制度の抜本的な見直しが急務である。', 'recommendation strong'],
    ],
  ],
  [
    'editorial: schools',
    [
      ['文部科学省によれば、不登校の子どもは十年で三倍に増えた。', 'nothing'],
      ['中央教育審議会は、学級の規模をさらに小さくするよう求めている。', 'reported'],
      ['教育委員会には、学校任せにしない支援が求められる。', 'recommendation strong'],
      ['国も財源の確保を急がねばならない。', 'recommendation strong'],
      ['教員の数を増やすだけでは、問題は片づかないだろう。', 'claim moderate'],
      ['少人数学級がかえって指導の質を下げる可能性もある。', 'claim weak'],
      ['教員の採用のあり方から見直す時だ。', 'recommendation strong'],
      ['校務の削減が先決だ。', 'recommendation strong'],
      ['学校も、地域の人材を活用することをためらってはならない。', 'recommendation strong'],
    ],
  ],
  [
    'op-ed: pensions',
    [
      ['年金制度は百年安心だという説明は、もはや説得力を失った。', 'claim strong'],
      [
        '厚生労働相は会見で「給付水準は維持できる。若い世代が損をするという指摘は当たらない。制度への信頼を揺るがす議論は慎むべきだ」と述べた。',
        'reported',
      ],
      ['この発言は、あまりに楽観的である。', 'claim strong'],
      ['筆者はかねて、基礎年金の目減りこそが最大の問題だと主張してきた。', 'claim strong'],
      ['支給開始年齢の引き上げを検討してもよい。', 'recommendation weak'],
      ['高所得者への給付を抑えることも一案だ。', 'recommendation weak'],
      ['納付期間を45年に延ばす案は検討に値する。', 'recommendation weak'],
      ['消費税を財源とする案には賛成できない。', 'claim strong'],
      ['増税を先送りするべきではない、というのが私の意見である。', 'recommendation strong'],
      ['若者の不信がさらに深まるおそれがある。', 'claim weak'],
      ['与野党は選挙の前に、負担の議論から逃げるべきではない。', 'recommendation strong'],
    ],
  ],
  [
    'op-ed: agriculture',
    [
      ['昨年の夏、コメの店頭価格は前の年の同じ時期の約二倍になった。', 'nothing'],
      ['価格高騰の最大の原因は、生産調整を続けてきた農政にある。', 'claim strong'],
      ['農水省は不作ではないとの立場を崩していない。', 'reported'],
      ['農協からは「急な増産は値崩れを招く。価格の安定を第一に考えるべきだ」との声が上がる。', 'reported'],
      ['しかし、値崩れの心配は直接支払いで和らげることができる。', 'claim strong'],
      ['政府は減反を完全にやめるべきであり、輸出への補助も惜しむべきではない。', 'recommendation strong'],
      ['農地の集約は待ったなしだ。', 'recommendation strong'],
      ['主食の増産へとかじを切るときである。', 'recommendation strong'],
      ['農家の高齢化を考えれば、残された時間は少ない。', 'claim strong'],
      ['備蓄米の放出は価格が上がる前に行えばよい。', 'recommendation strong'],
    ],
  ],
  [
    'think-tank: energy',
    [
      ['再生可能エネルギーの主力電源化は、送電網の増強なしには進まないとみられる。', 'claim moderate'],
      ['経済産業省は、容量市場の設計を早急に改めることが望ましい。', 'recommendation strong'],
      ['洋上風力の入札制度は、価格を偏重しすぎている。', 'claim strong'],
      ['2021年の第一回入札では、三つの海域すべてを同じ企業連合が落札した。', 'nothing'],
      ['事業者団体は、資材高を理由に契約の見直しを要求している。', 'reported'],
      ['政府に対しては、入札後の価格調整の仕組みを整えるよう提言する。', 'recommendation strong'],
      ['原発の再稼働については、避難計画の実効性を確かめることが前提になる。', 'recommendation strong'],
      ['蓄電池の価格が下がれば、状況は一変するかもしれない。', 'claim weak'],
      ['火力への依存を当面続けるほかない。', 'recommendation strong'],
      ['需要の見通しは過大であると考えられる。', 'claim moderate'],
      ['電力会社の自己負担で系統を増強することも選択肢となりうる。', 'recommendation weak'],
    ],
  ],
  [
    'blog desu-masu: migration',
    [
      ['先日、私の住む町の市役所で、外国籍の住民の方々と話す機会がありました。', 'nothing'],
      ['技能実習という制度は、最初から無理があったのだと思います。', 'claim moderate'],
      ['人手不足だから受け入れる、という考え方では長続きしません。', 'claim strong'],
      ['国には、日本語教育の予算をきちんとつけてほしいと思います。', 'recommendation moderate'],
      ['私たち一人ひとりが、隣人として向き合うことが大切ではないでしょうか。', 'recommendation moderate'],
      ['まずは相談窓口を増やしてはどうでしょうか。', 'recommendation moderate'],
      ['みなさんはどうお考えですか。', 'nothing'],
      ['声を上げにくい人たちのことを忘れないようにしましょう。', 'recommendation strong'],
      ['自治体の職員の方には、ぜひ現場に足を運んでいただきたいです。', 'recommendation strong'],
      ['排除の言葉からは何も生まれません。', 'claim strong'],
      ['家族の帯同を認めないというやり方は、もうやめませんか。', 'recommendation moderate'],
    ],
  ],
  [
    'op-ed: AI rules',
    [
      ['欧州委員会は、汎用AIの提供者に透明性の義務を課す方針だ。', 'reported'],
      ['一部の専門家は、規制が技術革新を妨げると懸念を示す。', 'reported'],
      ['こうした懸念は杞憂にすぎない。', 'claim strong'],
      ['とはいえ、規制を強めればよいというわけではない。', 'claim strong'],
      ['AIが人間の判断を完全に置き換えるとは限らない。', 'claim moderate'],
      ['拙速な立法は避けるべきだ。', 'recommendation strong'],
      ['企業は、学習に使ったデータの出所を進んで開示しなければならない。', 'recommendation strong'],
      ['日本は国際ルールづくりで主導権を握るべき立場にある。', 'recommendation strong'],
      ['国会で割くべき時間がこの問題には割かれていない。', 'claim strong'],
      ['議論の行方を注視したい。', 'recommendation strong'],
      ['規制のあり方を根本から問い直す必要がある。', 'recommendation strong'],
      ['規制を急ぐ必要はない。', 'claim strong'],
    ],
  ],
  [
    'diet speech: against',
    [
      ['私は、会派を代表し、ただいま議題となりました地方税法改正案に反対の立場から討論を行います。', 'claim strong'],
      ['反対の理由の第一は、本法案が地方の自主性を損なうからであります。', 'claim strong'],
      ['総理は、地方の声を十分に聞いたとおっしゃいました。', 'reported'],
      ['しかし、聞いたのは一部の首長の声だけではありませんか。', 'claim moderate'],
      ['余りにも無責任な答弁と言わざるを得ません。', 'claim strong'],
      ['政府は、交付税の算定方法を直ちに改めるべきです。', 'recommendation strong'],
      ['法案の撤回を強く求めます。', 'recommendation strong'],
      ['総理、今こそ住民の暮らしに目を向けるべきではありませんか。', 'recommendation moderate'],
      ['総理の見解を伺います。', 'nothing'],
      [
        '以上、良識の府である参議院の皆様の御賛同を賜りますようお願い申し上げ、討論を終わります。',
        'recommendation strong',
      ],
    ],
  ],
  [
    'diet speech: question',
    [
      ['昨年の能登の地震では、二次避難所への移動に一か月以上を要しました。', 'nothing'],
      ['被災者の生活再建は、いまだ道半ばです。', 'claim strong'],
      ['総理、被災者生活再建支援金の上限額を引き上げるべきと考えますが、いかがですか。', 'recommendation moderate'],
      ['復興庁の司令塔機能をどのように強化していくのか、お答えください。', 'nothing'],
      ['政府には、福祉避難所の整備に全力を尽くすことを強く要望いたします。', 'recommendation strong'],
      ['行政の縦割りが復旧を遅らせたことは明らかです。', 'claim strong'],
      ['防災庁の設置を前倒しすべきではないですか。', 'recommendation moderate'],
    ],
  ],
  [
    'council proposal',
    [
      ['国及び自治体は、空き家の利活用に係る情報の共有を進めるべきである。', 'recommendation strong'],
      ['市町村においては、地域交通の担い手を確保する計画を速やかに策定されたい。', 'recommendation strong'],
      ['路線の存廃の判断に当たっては、沿線住民の意見を十分に聴くことが肝要である。', 'recommendation strong'],
      ['事業者には、経営情報を積極的に公表することが期待される。', 'recommendation moderate'],
      ['ローカル線の問題は、もはや一つの鉄道会社だけで解決できるものではない。', 'claim strong'],
      ['国は財政支援の拡充を検討すべき段階に来ている。', 'recommendation strong'],
    ],
  ],
  [
    'tax',
    [
      ['財務省は法人税の引き上げもやむを得ないとしている。', 'reported'],
      ['経団連は増税に反発する。', 'reported'],
      ['政府税制調査会は、退職金への課税を見直すべきだとの答申をまとめた。', 'reported'],
      ['「減税は考えていない」。首相はそう言い切った。', 'reported'],
      ['首相が「聞く力」を掲げた政治は、どこへ行ったのか。', 'claim moderate'],
      ['増税は歳出改革を尽くした後に行うのが筋だ。', 'recommendation strong'],
      ['法人税を上げるべきだが、所得税の増税は不要だ。', 'recommendation strong'],
      ['金融所得への課税を強化すべきか否かは、意見が分かれるところだ。', 'nothing'],
      ['所得の再分配を強めるよりほかに道はない。', 'recommendation strong'],
      ['法人税を下げれば投資が増えるという見方は、実証されていない。', 'claim strong'],
      ['法人税を下げれば投資が増えるといわれる。', 'reported'],
      ['いわゆる「年収の壁」は、働き手の意欲をそいできた。', 'claim strong'],
    ],
  ],
  [
    'defence, trade',
    [
      ['米国は、日本に防衛費のさらなる増額を要求した。', 'reported'],
      ['大統領は演説で「同盟国は公正な負担をすべきだ」と訴えた。', 'reported'],
      ['日本は、増額ありきの要求にそのまま応じるべきではない。', 'recommendation strong'],
      ['関税交渉は長期化するはずだ。', 'claim moderate'],
      ['政府は報復関税に踏み切るのではなく、世界貿易機関の場で解決を図ることが賢明だ。', 'recommendation strong'],
      ['中国は、対話の扉は開かれていると強調した。', 'reported'],
      ['その言葉を額面どおりに受け取るわけにはいかない。', 'claim strong'],
      ['今後も強硬な姿勢を続けるものと思われる。', 'claim moderate'],
      ['輸出管理の強化が裏目に出ることは否定できない。', 'claim weak'],
      ['自由貿易の旗を降ろさないことが、日本政府に問われている。', 'recommendation moderate'],
      ['中小企業への影響は大きいと言えよう。', 'claim moderate'],
      ['今は冷静に構え、選択肢を増やしておきたい。', 'recommendation strong'],
      ['トランプ氏は「不公平な貿易だ。日本は米国の車を買わない。だから関税を課す」と繰り返している。', 'reported'],
    ],
  ],
  [
    'disaster plan (local)',
    [
      ['市は、災害時に支援を要する人の名簿を毎年更新する。', 'nothing'],
      ['市民は、自らの命は自らが守るという意識を持つことが重要である。', 'recommendation strong'],
      ['県には、広域の避難を調整する役割を果たしてもらいたい。', 'recommendation strong'],
      ['本市では、平成30年の豪雨により1200棟の住宅が浸水した。', 'nothing'],
      ['自主防災組織の担い手の不足は深刻である。', 'claim strong'],
      ['避難所の運営に女性の視点を取り入れていく必要がある。', 'recommendation strong'],
      ['想定を超える災害に備え、市町村は計画を不断に見直していくことが不可欠となる。', 'recommendation strong'],
    ],
  ],
  [
    'rail',
    [
      ['赤字路線を廃止するのであれば、国は代わりの交通手段に責任を持つべきだ。', 'recommendation strong'],
      ['一方で知事は、県の負担増には否定的な考えを示している。', 'reported'],
      ['鉄道とバスの役割を分けて考えたらどうか。', 'recommendation moderate'],
      ['利用者が増えない限り、路線の維持は難しい。', 'claim strong'],
      ['住民の足を守る知恵を絞りたい。', 'recommendation strong'],
      ['廃線は地域の衰退を早めるだけだ。', 'claim strong'],
      ['JRと沿線自治体は、同じテーブルに着いて話し合いを始めるべき時だ。', 'recommendation strong'],
      ['住民の間には、存続を望む声が根強い。', 'reported'],
      ['結局のところ、どれだけの人が乗るかに尽きる。', 'claim strong'],
    ],
  ],
  [
    'multi-quote and reply',
    [
      ['東洋大学の山田太郎教授は次のように指摘する。', 'nothing'],
      ['「地方の議会は形骸化している。議員のなり手がいない。報酬を上げるべきだ」', 'reported'],
      ['傾聴に値する意見だが、報酬だけが理由ではない。', 'claim strong'],
      ['夜間や休日の議会を広げる工夫も要る。', 'recommendation strong'],
      ['議会が変わらなければ、地方自治は根元から腐る。', 'claim strong'],
      ['改革は不要だ、と議長は言う。', 'reported'],
      ['議長は改革は不要だと言うが、それは現実を見ていない。', 'claim strong'],
      ['議長は「改革は不要だ。今の仕組みで十分に機能している」と。', 'reported'],
      ['果たしてそうだろうか。', 'claim moderate'],
      ['有識者会議は、通年議会の導入を提案する報告書を公表した。', 'reported'],
      ['報告書の提案を実行に移すべきである。', 'recommendation strong'],
    ],
  ],
  [
    'labour blog / mixed',
    [
      ['日本の賃金が上がらないのは、企業がため込んできたからだ。', 'claim strong'],
      ['賃上げこそ最良の少子化対策だと私は考える。', 'claim moderate'],
      ['最低賃金は全国一律にすべきだ、と私は申し上げてきました。', 'recommendation strong'],
      ['経営者は、内部留保を賃金に回すべきではなかろうか。', 'recommendation moderate'],
      ['労働組合は五%以上の賃上げを掲げる。', 'reported'],
      ['五%では足りない。企業はさらに踏み込む必要があろう。', 'recommendation moderate'],
      [
        '下請けいじめをなくさない限り、賃上げは広がらない。公正取引委員会の監視を強めるべきだ。',
        'recommendation strong',
      ],
      ['賃上げが続くかどうかは、中小企業の価格転嫁にかかっている。', 'claim strong'],
      ['価格転嫁が進まなければ、賃上げは一過性に終わる。', 'claim strong'],
      ['連合は、価格転嫁を後押しする法改正を歓迎している。', 'reported'],
      ['物価高に賃上げが追いついていないという現実から目をそらすことはできない。', 'claim strong'],
      ['労使は対立を超えて知恵を出し合ってほしい。', 'recommendation strong'],
      ['女性が働き続けられる環境を整えることが、何よりの経済対策になる。', 'claim strong'],
      ['安易な非正規への置き換えに歯止めをかけるべきだと考える。', 'recommendation moderate'],
      ['この国の将来を左右する問題である。', 'claim strong'],
      ['総務省の調査によると、単身世帯は全体の4割に達している。', 'nothing'],
      ['育休の取得者は職場で冷遇されているという。', 'reported'],
      ['結果として、若い世代ほど不利益を被る。', 'claim strong'],
      ['国民への丁寧な説明を欠いてはならない。', 'recommendation strong'],
      ['政府には猛省を促したい。', 'recommendation strong'],
    ],
  ],
]

const order = ['nothing', 'reported', 'claim', 'recommendation']

describe.each(passages)('what is said, and how firmly: %s', (_, sentences) => {
  it('each sentence', () => {
    const text = sentences.map(([sentence]) => (sentence.endsWith('」') ? `${sentence}\n　` : sentence)).join('')
    const document = documentFrom({ source: 'x.txt', bytes: Buffer.from(`${text}\n`) })
    if (isRefusal(document)) throw new Error(document.message.en)
    const { statements } = explainDocument(document, { tokenise }).extraction
    let from = 0
    const read = sentences.map(([sentence]) => {
      const at = text.indexOf(sentence, from)
      from = at + sentence.length
      const found = statements
        .filter((s) => s.start < from && s.end > at)
        .map((s) => (s.voice === 'reported' ? 'reported' : `${s.statementKind} ${s.hedge}`))
        .toSorted((a, b) => order.indexOf(a.split(' ')[0]!) - order.indexOf(b.split(' ')[0]!))
      return [sentence, found.at(-1) ?? 'nothing']
    })
    expect(read).toEqual(sentences)
  })
})
