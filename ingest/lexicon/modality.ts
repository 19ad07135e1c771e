import type { Hedge } from '../../graph/model/statement.ts'

/**
 * What a form at a clause's end does: `advice` says that somebody should act, `assertion` judges (and is no advice
 * although it looks like it), `question` asks, `shell` wraps what stands before it (a guess, a softening), `pledge`
 * announces the speaker's own act.
 */
export const modalKinds = ['advice', 'assertion', 'question', 'shell'] as const
/** One of {@link modalKinds}. */
export type ModalKind = (typeof modalKinds)[number]

/** One form of speech, with an example in which it must be found and one in which it must not. */
export interface ModalForm {
  readonly id: string
  readonly kind: ModalKind
  /** In the language of `patternOf` (ingest/annotate/lemmas.ts), read from the clause's end inwards. */
  readonly form: string
  readonly hedge?: Hedge
  /** Advises against, or denies. */
  readonly negative?: true
  readonly yes: string
  readonly no: string
}

const actionNoun =
  '<S>|こと|の|策|制度|仕組み|姿勢|発想|視点|取り組み|取組|体制|枠組み|道|転換|努力|づくり|作り|見直し|引き上げ|引き下げ|底上げ|後押し|立て直し|受け皿|手当て|手立て|支え|備え|工夫|化|歩み寄り|話し合い|場|歯止め|ルール|基準|指針|目標|覚悟'

/** Forms that say that somebody should act. The longest that fits wins; among equals the first. */
export const adviceForms: readonly ModalForm[] = [
  { id: 'beki', kind: 'advice', form: 'べし だ~?', yes: '窓口を一つにまとめるべきである。', no: '割くべき時間が足りない。' },
  { id: 'beki-nai', kind: 'advice', form: 'べし だ は? ない', negative: true, yes: '結論を急ぐべきではない。', no: '結論を急ぐべきだ。' },
  { id: 'beki-koto', kind: 'advice', form: 'べし <A>|大きな|小さな|最大|重要|重大|喫緊? だ|の? 時|とき|もの|課題|段階|時期|問題|点|道|テーマ|論点|局面|仕事|目標|事柄|ところ|責務|姿 だ~?', yes: '今こそ制度を改めるべき時だ。', no: '改める時が来ることはない。' },
  { id: 'nakereba', kind: 'advice', form: 'ない ば なる|いける ない', yes: '窓口の人手を増やさなければなりません。', no: '人手を増やさなければ間に合わない。' },
  { id: 'nakute-wa', kind: 'advice', form: 'ない て は なる|いける ない', yes: '現場の声を聞かなくてはならない。', no: '現場の声を聞かなくては分からない。' },
  { id: 'te-wa-naranai', kind: 'advice', form: 'て|で は なる|いける ない', negative: true, yes: '検証を後回しにしてはならない。', no: '検証を後回しにしては困る。' },
  { id: 'hitsuyou-ga-aru', kind: 'advice', form: '<VX> 必要 が|も ある', yes: '基準を早く見直す必要がある。', no: '基準を見直す必要はない。' },
  { id: 'hitsuyou-da', kind: 'advice', form: `${actionNoun} が|も|こそ 必要 だ~?`, yes: '夜間の受け皿の拡充が必要だ。', no: '運営には多額の資金が必要だ。' },
  { id: 'hitsuyou-to-naru', kind: 'advice', form: '<S> が 必要 と|に なる', yes: '料金の改定には慎重な判断が必要となる。', no: '冬には燃料が必要となる。' },
  { id: 'hitsuyou-sei', kind: 'advice', form: '必要 性 が 増す|高まる|ある て いる?', yes: '影響を調べておく必要性が増している。', no: '必要性を疑う声がある。' },
  { id: 'fukaketsu', kind: 'advice', form: `${actionNoun} が|こそ 必要? 不可欠 だ~?`, yes: '地域ごとの合意づくりの努力が不可欠だ。', no: '発電には水が不可欠だ。' },
  { id: 'kakasenai', kind: 'advice', form: `${actionNoun} が|は|も 欠く|欠かす せる? られる? ない`, yes: '住民への丁寧な説明が欠かせない。', no: '朝の散歩で体調を崩したことはない。' },
  { id: 'juuyou', kind: 'advice', form: 'こと|の|<S> の? 方|ほう? が|こそ|も 何? より? も? … 重要|肝要|大切|大事|肝心|先決|賢明|急務|必須|要諦 だ~?', yes: '小さく始めて確かめることが重要である。', no: '税制の改革は極めて重要である。' },
  { id: 'juuyou-to-naru', kind: 'advice', form: 'こと|の|<S> の? 方|ほう? が|こそ|も 何? より? も? … 重要|肝要|大切|大事|必要 と|に なる て? いる?', yes: '早い段階で住民に知らせることが重要となる。', no: '税収は重要となる。' },
  { id: 'kyuumu', kind: 'advice', form: '急務 だ~?', yes: '保育士の待遇改善は急務だ。', no: '急務とされた工事は終わった。' },
  { id: 'kadai', kind: 'advice', form: 'こと が <N>? の? 課題|責務|使命|務め|役割|第一歩|近道|筋 だ~?', yes: '世代をまたぐ負担をならすことが政治の責務だ。', no: '人手不足は長年の課題だ。' },
  { id: 'tsutome', kind: 'advice', form: '<VX> の が …… 務め|責務|使命|筋|先決|賢明|近道 だ~?', yes: '先に数字を示すのが政府の務めだ。', no: '彼が務めた役職だ。' },
  { id: 'motomerareru', kind: 'advice', form: 'が|こそ|も 、? … 求める られる て? いる?', yes: '踏み込んだ改革こそ求められる。', no: '昨年は節電が求められていた。' },
  { id: 'motomerareru-no-wa', kind: 'advice', form: 'こと|姿勢|発想|視点|<S> だ~', yes: 'いま求められているのは、窓口を一つにすることである。', no: '困るのは値段が上がることだ。' },
  { id: 'towareru', kind: 'advice', form: 'か が 問う れる て いる', hedge: 'moderate', yes: '負担をいかに分かち合うかが問われている。', no: '政権の意思が問われている。' },
  { id: 'te-itadakitai', kind: 'advice', form: 'て|で いただく|もらう たい', yes: '国には現場を見ていただきたい。', no: '記者に資料を見せていただきます。' },
  { id: 'te-hoshii', kind: 'advice', form: 'て|で ほしい', yes: '子育てを終えた世代にも考えてほしい。', no: '新しい制度を欲しがる人は多い。' },
  { id: 'negau', kind: 'advice', form: '願う たい', yes: '政府には再考を願いたい。', no: '住民の願いは届かなかった。' },
  { id: 'onegai-suru', kind: 'advice', form: 'お願い を? する|申し上げる たい?', yes: '速やかな審議をお願いします。', no: '住民のお願いは届かなかった。' },
  { id: 'tekitou', kind: 'advice', form: 'こと が|も … 適当|妥当|適切|至当 だ~?', yes: '点検の結果は年に一度公開することが適当である。', no: '適当な長さの棒を選んだ。' },
  { id: 'yuueki', kind: 'advice', form: 'こと|の が|も … 有益|有用 だ~?', yes: '近くの町と備品を融通し合うことも有益である。', no: 'この虫は畑に有益である。' },
  { id: 'koso-hitsuyou', kind: 'advice', form: '<N> こそ … 必要|不可欠|大切|大事|重要|先決|急務 だ~?', yes: '帳簿を公開する規律こそ必要である。', no: '運営には資金が必要だ。' },
  { id: 'nozomashii', kind: 'advice', form: 'こと|の|<S>|方|ほう が … 望ましい だ~?', yes: '料金は段階的に上げることが望ましい。', no: '望ましい姿は人によって違う。' },
  { id: 'nozomareru', kind: 'advice', form: 'が|も 望む|待つ|期待 する? れる て? いる?', hedge: 'moderate', yes: '早期の法整備が望まれる。', no: '法整備を望んでいた。' },
  { id: 'hou-ga-yoi', kind: 'advice', form: 'た|<V> 方|ほう が よい|得|得策|賢明|無難|賢い だ~?', yes: '急がずに試した方がよい。', no: '景色は北の方がよい。' },
  { id: 'ni-atai-suru', kind: 'advice', form: '検討|一考|考慮|議論|参考|熟慮 に 値する|あたいする', hedge: 'weak', yes: '料金の時間帯別の設定は検討に値する。', no: '彼の努力は称賛に値する。' },
  { id: 'ichian', kind: 'advice', form: '一案|一計|一策|一手 だ~?', hedge: 'weak', yes: '空き家を集会所に使うのも一案だ。', no: '第一案が残った。' },
  { id: 'sentakushi', kind: 'advice', form: 'こと|の も 有力? な? 選択肢|選択 肢? だ~?', hedge: 'weak', yes: '広域で料金をそろえることも選択肢だ。', no: '残された選択肢は少ない。' },
  { id: 'kanou-da-rou', kind: 'advice', form: 'て|で も よい だ う', hedge: 'weak', yes: '今年もまた話し合ってもいいだろう。', no: '出来はいいだろう。' },
  { id: 'te-shikarubeki', kind: 'advice', form: 'て しかる|しかるべき|然る べし? だ~?', yes: '負担は国が担ってしかるべきだ。', no: 'しかるべき手続きを終えた。' },
  { id: 'hortative', kind: 'advice', form: '<V> う', yes: 'まず身近な道路から直していこう。', no: '来年は値上がりするであろう。' },
  { id: 'motomeru', kind: 'advice', form: '<NSP> を 、? …… 求める たい|<V>?', yes: '国に対し、早期の見直しを求めます。', no: '住民は説明を求められた。' },
  { id: 'motomeru-te-oku', kind: 'advice', form: 'を|よう|ように|こと … 求める て おく|いく|いきたい たい?', yes: '算定の根拠を公開するよう求めておきます。', no: '公開を求める声は続いた。' },
  { id: 'you-motomeru', kind: 'advice', form: 'よう に? 、? …… 求める|要求|要請|要望|促す|訴える する?', yes: '両国に対し、ただちに協議に入るよう強く求める。', no: '両国は話し合うよう求められた。' },
  { id: 'teigen', kind: 'advice', form: 'を|と … 提言|提案|要望|要請 を? する たい?', yes: '三年ごとの見直しを提言したい。', no: '委員会の提言が出た。' },
  { id: 'uttaeru', kind: 'advice', form: '必要 性 を … 指摘|主張|強調|訴える する?', yes: '地域の声を聞く必要性を強く指摘します。', no: '必要性は指摘されなかった。' },
  { id: 'tai-mono', kind: 'advice', form: '<V> たい もの だ~', yes: '腰を据えた議論を期待したいものだ。', no: '買いたいものがある。' },
  { id: 'kitai-shitai', kind: 'advice', form: '期待 を? する たい', yes: '自治体の工夫に期待したい。', no: '期待は外れた。' },
  { id: 'ketsuron', kind: 'advice', form: 'べし こと は 言うまでもない', yes: '備えを急ぐべきことは言うまでもない。', no: '言うことを聞かない。' },
  { id: 'beki-akiraka', kind: 'advice', form: 'べし こと は 明らか|当然|明白|自明 だ~?', yes: '国が費用を持つべきことは明らかである。', no: '赤字であることは明らかだ。' },
  { id: 'fukaketsu-wa', kind: 'advice', form: '<NSV> は 必要? 不可欠 だ~?', yes: '独立した監視の仕組みは必要不可欠です。', no: '水が不可欠だった。' },
  { id: 'koto-ga-yuukou', kind: 'advice', form: 'こと|の が … 有効|効果|合理|現実|得策 的? だ~?', yes: '窓口を早めに分けることが最も効果的である。', no: 'この薬は効果的である。' },
  { id: 'nakute-yoi-wake', kind: 'advice', form: 'ない て も? よい わけ|訳|もの|の だ|で は? ない', yes: '町が何もしなくてよいわけではない。', no: '町は何もしなくてよい。' },
  { id: 'ga-kangaerareru', kind: 'advice', form: '策|案|方策|方法|手法|仕組み|選択肢|手段|制度|対応|対策 が 考える られる', hedge: 'weak', yes: '家賃の補助といった方法が考えられます。', no: '原因は別にあると考えられる。' },
  { id: 'tai', kind: 'advice', form: '<V> たい だ~?', yes: 'この町から仕組みを変えていきたい。', no: 'この点に触れておきたい。' },
  { id: 'beki-dankai', kind: 'advice', form: 'べし 段階|時期|局面|立場|時|とき に|が|を ある|来る|入る|至る|迎える て? いる? た?', yes: '担い手の育て方を考え直すべき段階に来ている。', no: '割くべき時間がない。' },
  { id: 'toki-da', kind: 'advice', form: '<V> 時|とき|時期|段階 だ~?', yes: '発想を根元から改めるときだ。', no: '値が上がるのは雨が続くときだ。' },
  { id: 'toki-ga-kita', kind: 'advice', form: '<V> 時|とき|時期|段階|局面 が|に|を 来る|ある|入る|迎える て? いる? た?', yes: '仕組みを改める時が来ている。', no: '実をつける時期が過ぎた。' },
  { id: 'nai-to', kind: 'advice', form: 'ない と いける|だめ|駄目 ない? だ~?', yes: '早めに手を打たないといけない。', no: '早めに手を打たないと間に合わない。' },
  { id: 'nakereba-mai', kind: 'advice', form: 'ない ば なる まい', hedge: 'moderate', yes: '次の冬に備えねばなるまい。', no: '次の冬には備えられまい。' },
  { id: 'sakete-toorenai', kind: 'advice', form: '避ける て 通れる ない', yes: '負担のあり方の議論は避けて通れない。', no: '人ごみを避けて通った。' },
  { id: 'sakete-toorenai-mai', kind: 'advice', form: '避ける て 通れる まい', hedge: 'moderate', yes: '負担のあり方の議論は避けて通れまい。', no: '負担の議論は避けて通れない。' },
  { id: 'sakete-tooru-koto', kind: 'advice', form: '避ける て 通る こと は|が できる ない|まい', yes: '負担のあり方の議論は避けて通ることができない。', no: '人ごみを避けて通ることができた。' },
  { id: 'machi-nashi', kind: 'advice', form: '待つ た ない の? 課題|状況|状態? だ~?', yes: '地域医療の立て直しは待ったなしだ。', no: '長く待ったことはない。' },
  { id: 'isogareru', kind: 'advice', form: '<NS> が|も 急ぐ れる て? いる?', yes: '担い手の確保が急がれる。', no: '支度を急いだ。' },
  { id: 'kikkin', kind: 'advice', form: '喫緊|焦眉|最優先|最重要 の 課題|急務|テーマ だ~?', yes: '老いた水道管の更新は喫緊の課題である。', no: '喫緊の課題が並ぶ。' },
  { id: 'kyuumu-to-naru', kind: 'advice', form: '急務 と|に なる て? いる?', yes: '担い手の育成が急務となっている。', no: '急務を終えた。' },
  { id: 'kagi', kind: 'advice', form: 'こと が 、? …… 前提|条件|鍵|カギ|かぎ|出発点|第一歩|近道|決め手|基本|最優先|要|肝 だ~?', yes: '家族の話をよく聞くことが支援の前提である。', no: '雨が多いことが欠点である。' },
  { id: 'kagi-to-naru', kind: 'advice', form: 'こと が …… 前提|条件|鍵|カギ|かぎ|出発点|第一歩|決め手|基本|不可欠|ポイント|肝|要 と|に なる', yes: '利用者の声を集めることが改善の鍵になる。', no: '雨が多いことが欠点になる。' },
  { id: 'kakasu-koto', kind: 'advice', form: 'を 欠く|欠かす こと は|が|も できる ない', yes: '第三者による検証を欠かすことはできない。', no: '会合を欠かしたことはない。' },
  { id: 'you-suru', kind: 'advice', form: '<V> 工夫|努力|配慮|仕組み|視点|姿勢|知恵|備え|手立て|政策|制度|対策|改革|支援|ルール|覚悟|発想 が|も 要る|いる', yes: '通学の足を守る工夫も要る。', no: '冬は燃料が要る。' },
  { id: 'te-mo-yoi', kind: 'advice', form: '<V> て|で も? よい だ~?', hedge: 'weak', yes: '給食費の一部を町が持ってもよい。', no: '町の顔だと言ってもよい。' },
  { id: 'te-yoi-mono', kind: 'advice', form: 'て|で よい もの だ は|も ない', negative: true, yes: '市が自ら勧めてよいものではない。', no: '市が自ら勧めてもよい。' },
  { id: 'ba-yoi', kind: 'advice', form: '<V> ば よい だけ? だ~?', yes: '細かな運用は自治体に任せればよい。', no: '天気が晴れればよい。' },
  { id: 'ni-koshita', kind: 'advice', form: 'に 越す|超す た こと は ない', yes: '手を打つのは早いに越したことはない。', no: '隣町に越したことがある。' },
  { id: 'te-wa-dou', kind: 'advice', form: 'て|で は どう|いかが だ? う? か', hedge: 'moderate', yes: '休日の窓口を試してみてはどうか。', no: '休日の窓口はどうか。' },
  { id: 'tara-dou', kind: 'advice', form: 'た どう|いかが だ? う? か', hedge: 'moderate', yes: '役割を分けて考えたらどうか。', no: '考えたかどうか。' },
  { id: 'masen-ka', kind: 'advice', form: '<V> ない か', hedge: 'moderate', yes: '一度立ち止まって考えてみませんか。', no: '担当者が説明しないか。' },
  { id: 'kangae-wa', kind: 'advice', form: '<V> お? 考え|つもり|おつもり|意思|用意 は|が ない か', hedge: 'moderate', yes: '手続きを簡素にするお考えはありませんか。', no: '手続きを簡素にする考えはない。' },
  { id: 'te-itadakenai-ka', kind: 'advice', form: 'て|で いただく|もらう|くださる|くれる|いる た? だけ? ない だ? う? か', hedge: 'moderate', yes: '暮らしの実情を見ていただけないでしょうか。', no: '誰も見ていないか。' },
  { id: 'kudasai', kind: 'advice', form: 'て|で|<S> くださる', yes: '住民の声に耳を傾けてください。', no: '先生が本をくださった。' },
  { id: 'shika-nai', kind: 'advice', form: '<V> より? しか|ほか|他|外|以外 に? は? 道|手|方法|手段|方策|選択肢? は|も|が? ない だ~?', yes: '地道に信頼を積み重ねるしかない。', no: '畑は枯れるしかない。' },
  { id: 'te-wa-nai', kind: 'advice', form: '<VX> 手 は ない', yes: 'この機会を逃す手はない。', no: 'もはや打つ手はない。' },
  { id: 'saki-okuri', kind: 'advice', form: '先送り|先延ばし|延ばし|延ばす|放置|後回し|看過|黙認|遅れ|足踏み|空白|停滞 する? こと? は|も 、? <D>? 許す れる ない|まい', negative: true, yes: 'これ以上の先送りは許されない。', no: '値上げは許されない。' },
  { id: 'yochi', kind: 'advice', form: '検討|再考|一考|見直し|議論 の|する 余地 が|は|も ある|大きい', hedge: 'weak', yes: '料金の決め方には再考の余地がある。', no: '話し合いの余地はない。' },
  { id: 'sentakushi-naru', kind: 'advice', form: 'こと|の|案 も 有力? だ? 選択肢|手|方法|手立て と|に なる うる|得る?', hedge: 'weak', yes: '隣の町と窓口を分け合うことも選択肢となりうる。', no: '選択肢となるものがない。' },
  { id: 'te-mo-aru', kind: 'advice', form: 'という 選択肢|手|道|方法|やり方 も ある', hedge: 'weak', yes: '窓口を隣町に任せるという手もある。', no: '海を渡る道もある。' },
  { id: 'hitotsu-no-te', kind: 'advice', form: 'の|こと も 一つ|ひとつ の 手|方法|案|考え方|選択肢|道 だ~', hedge: 'weak', yes: '古い校舎を貸し出すのも一つの方法だ。', no: '一つの案だった。' },
  { id: 'kitai-suru', kind: 'advice', form: '<NS> を|に … 期待|切望|熱望|要望|要求|要請|望む|促す|願う する? て? いる?', yes: '知事の英断を望む。', no: '市場は利下げを期待する。' },
  { id: 'motomeru-mono', kind: 'advice', form: 'を|よう … 求める|要請|要望|要求|提言|提案 する? もの だ~', yes: '算定の根拠を示すよう強く求めるものであります。', no: '助けを求めるものはいない。' },
  { id: 'negatte-yamanai', kind: 'advice', form: '願う|望む|祈る て|で やむ|止む ない', yes: '両者が歩み寄ることを願ってやまない。', no: '雨がやまない。' },
  { id: 'sekinin-ga-aru', kind: 'advice', form: '<V> 責任|責務|使命 が|も ある', yes: '政府は経緯を明らかにする責任がある。', no: '事故の責任がある。' },
  { id: 'koto-ga-towareru', kind: 'advice', form: 'こと が 、? … 問う れる て? いる?', hedge: 'moderate', yes: '約束を守り通すことが問われている。', no: '政権の意思が問われている。' },
  { id: 'koto-to-suru', kind: 'advice', form: '<V> こと と する', yes: '計画は三年ごとに見直すこととする。', no: '困ったこととする人もいる。' },
  { id: 'koto-da', kind: 'advice', form: '<V> こと だ~', yes: 'まずは現場の声に耳を傾けることだ。', no: '要するに、足りないということだ。' },
  { id: 'beki-wa', kind: 'advice', form: 'べし の? は …… だ~', yes: '先頭に立つべきは都道府県である。', no: '都道府県は先頭に立つ存在である。' },
  { id: 'koto-wa-taisetsu', kind: 'advice', form: '<V> こと は … 大切|大事|重要|必要|不可欠|肝要|肝心|急務|必須 だ~?', yes: '子どもの声に耳を傾けることは大切だ。', no: '子どもの声は大切だ。' },
  { id: 'susumeru', kind: 'advice', form: 'を|と|よう|こと … おすすめ|お勧め|お薦め|すすめ|勧め|推奨|勧める|薦める を? する? たい?', yes: '契約の前に約款を読むことを強くおすすめします。', no: '医師は休養を勧める。' },
  { id: 'beki-wa-noun', kind: 'advice', form: '<NS> だ~', yes: 'まず見直すべきは金額ではなく、配り方の順番である。', no: '足りないのは配り方の工夫である。' },
  { id: 'chikamichi', kind: 'advice', form: 'こと|の|措置|対策|方策|方法|策|取り組み|取組|手法|工夫|投資|支援|見直し|改革 が|こそ 、? … は? 、? … 近道|得策|早道|本筋 だ~?', yes: '職員を互いに送り合うといった地味な工夫が、結局は近道である。', no: '駅へはこの道が近道である。' },
  { id: 'neba', kind: 'advice', form: '<V> ない ば', yes: '次の冬までに手を打たねば。', no: '手を打たねば間に合わない。' },
  { id: 'kakasenai-mai', kind: 'advice', form: `${actionNoun} が|は|も 欠く|欠かす せる? られる? まい`, hedge: 'moderate', yes: '住民への丁寧な説明が欠かせまい。', no: '住民への説明が欠かせない。' },
  { id: 'komaru', kind: 'advice', form: 'て|で もらう|くれる ない ば|と 困る', yes: '経緯をきちんと説明してもらわなければ困る。', no: '雨が降らないと困る。' },
  { id: 'tara-yoi', kind: 'advice', form: '<V> た よい だ~? う?', hedge: 'weak', yes: '窓口を一つにまとめたらよい。', no: '晴れた日がよい。' },
  { id: 'te-wa-dou-darou', kind: 'advice', form: '<V> て|で は どう だ? う?', hedge: 'moderate', yes: '休日の窓口を試してみてはどうだろう。', no: '休日の窓口はどうだろう。' },
  { id: 'no-ga-saki', kind: 'advice', form: '<V> の|方|ほう が|は 、? 先|先決|筋|本筋|王道|常道|第一|順当|定石|原則|公平|道理|賢明 だ~? う?', yes: '負担を求めるより、まず使い道を示すのが先だ。', no: '届いたのが先だ。' },
  { id: 'deban', kind: 'advice', form: '<N> の 出番 だ~?', hedge: 'moderate', yes: '今こそ地域金融の出番だ。', no: '次が彼の出る番だ。' },
  { id: 'koso-kagi', kind: 'advice', form: '<S> こそ 、? …… 鍵|カギ|かぎ|近道|出発点|要|第一歩|決め手|王道 だ~', yes: '若手の登用こそ、立て直しの鍵だ。', no: '玄関の鍵だ。' },
  { id: 'koto-ni-tsukiru', kind: 'advice', form: '<V> こと に 尽きる', yes: '要は、使い道を隠さず示すことに尽きる。', no: '原因は、人が減ったことに尽きる。' },
  { id: 'ni-kagiru', kind: 'advice', form: '<V> に 限る', yes: '分からないことは専門の人に任せるに限る。', no: '申し込みは会員に限る。' },
  { id: 'wasuretaku-nai', kind: 'advice', form: 'を|も … 忘れる|見失う|見落とす たい ない', negative: true, yes: '現場で働く人への配慮を忘れたくない。', no: '一人では行きたくない。' },
  { id: 'te-wa-narumai', kind: 'advice', form: 'て|で は なる まい', hedge: 'moderate', negative: true, yes: '安さだけで業者を選んではなるまい。', no: '安さだけでは選ばれまい。' },
  { id: 'tai-no-wa', kind: 'advice', form: '<V> たい の は 、? …… だ~', yes: 'まず取り組みたいのは、通学路の点検である。', no: '困るのは通学路の混雑である。' },
  { id: 'to-yoi', kind: 'advice', form: '<V> と よい だ~? う?', hedge: 'moderate', yes: '利用者が意見を出せる場を設けるとよい。', no: '明日は晴れるとよい。' },
  { id: 'no-mo-te', kind: 'advice', form: '<V> の|こと も … 手|一手|一法 だ~?', hedge: 'weak', yes: '民間の知恵を借りるのも手だ。', no: '手も足も出ない。' },
  { id: 'ga-sekimu', kind: 'advice', form: '<S> は|も|こそ|が 、? …… 責務|務め|使命|役目 だ~', yes: '情報公開の徹底は、自治体の責務だ。', no: '彼は役目を終えた。' },
  { id: 'moushiireru', kind: 'advice', form: 'を|よう|こと に? 、? …… 申し入れる たい?', yes: '計画の見直しを、市長に強く申し入れる。', no: '両者は和解の申し入れを受けた。' },
  { id: 'koto-wo-uttaeru', kind: 'advice', form: 'こと を 、? …… 訴える|呼びかける|要請|要望|要求|提案|提言|主張 する?', yes: '被害の調査を国が引き受けることを改めて訴える。', no: '被害を訴える人がいた。' },
  { id: 'nakereba-toki', kind: 'advice', form: 'ない ば なる ない 時|とき|時期|段階|局面|課題 だ~?', yes: '国が責任を持って救わなければならない時だ。', no: '行かなければならない用事だ。' },
  { id: 'koto-ga-shimei', kind: 'advice', form: 'こと が|こそ 、? …… 責務|使命|務め|役目|宿題|本分 だ~?', yes: '規律を取り戻すことが、次の内閣の最大の使命である。', no: 'それは彼の使命だった。' },
  { id: 'hoka-arumai', kind: 'advice', form: '<V> より? ほか|他|外|以外 に? は? ある まい', hedge: 'moderate', yes: '現場の知恵に活路を見いだすほかあるまい。', no: '他に道はあるまい。' },
  { id: 'tamerau', kind: 'advice', form: 'ためらう|躊躇|迷う|惜しむ する? 理由|必要|余裕|暇|時間 は|も ない', yes: '公の金を投じることをためらう理由はない。', no: '急ぐ理由はない。' },
  { id: 'koto-end', kind: 'advice', form: '<V> こと', yes: '県は、対象となる世帯への周知を徹底すること。', no: '周知を徹底したこと。' },
  { id: 'wo', kind: 'advice', form: '<NS> を', yes: '目先の採算よりも長い目で見た投資を。', no: '投資を増やした。' },
  { id: 'imperative', kind: 'advice', form: '<M>', yes: '住民への説明を尽くせ。', no: '住民への説明を尽くす。' },
  { id: 'prohibitive', kind: 'advice', form: '<V> な', negative: true, yes: '備えを怠るな。', no: '備えは大切だな。' },
]
