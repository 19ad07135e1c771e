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

const actionNoun = '<S>|こと|の|策|制度|仕組み|姿勢|発想|視点|取り組み|体制|枠組み|道|転換|努力'

/** Forms that say that somebody should act. The longest that fits wins; among equals the first. */
export const adviceForms: readonly ModalForm[] = [
  { id: 'beki', kind: 'advice', form: 'べし だ~?', yes: '窓口を一つにまとめるべきである。', no: '割くべき時間が足りない。' },
  { id: 'beki-nai', kind: 'advice', form: 'べし だ は? ない', negative: true, yes: '結論を急ぐべきではない。', no: '結論を急ぐべきだ。' },
  { id: 'beki-koto', kind: 'advice', form: 'べし 時|とき|もの|課題|段階|時期|問題|点|道 だ~?', yes: '今こそ制度を改めるべき時だ。', no: '改める時が来ることはない。' },
  { id: 'nakereba', kind: 'advice', form: 'ない ば なる|いける ない', yes: '窓口の人手を増やさなければなりません。', no: '人手を増やさなければ間に合わない。' },
  { id: 'nakute-wa', kind: 'advice', form: 'ない て は なる|いける ない', yes: '現場の声を聞かなくてはならない。', no: '現場の声を聞かなくては分からない。' },
  { id: 'te-wa-naranai', kind: 'advice', form: 'て|で は なる|いける ない', negative: true, yes: '検証を後回しにしてはならない。', no: '検証を後回しにしては困る。' },
  { id: 'hitsuyou-ga-aru', kind: 'advice', form: '<VX> 必要 が|も ある', yes: '基準を早く見直す必要がある。', no: '基準を見直す必要はない。' },
  { id: 'hitsuyou-da', kind: 'advice', form: `${actionNoun} が|も|こそ 必要 だ~?`, yes: '夜間の受け皿の拡充が必要だ。', no: '運営には多額の資金が必要だ。' },
  { id: 'hitsuyou-to-naru', kind: 'advice', form: '<S> が 必要 と|に なる', yes: '料金の改定には慎重な判断が必要となる。', no: '冬には燃料が必要となる。' },
  { id: 'hitsuyou-sei', kind: 'advice', form: '必要 性 が 増す|高まる|ある て いる?', yes: '影響を調べておく必要性が増している。', no: '必要性を疑う声がある。' },
  { id: 'fukaketsu', kind: 'advice', form: `${actionNoun} が|こそ 必要? 不可欠 だ~?`, yes: '地域ごとの合意づくりの努力が不可欠だ。', no: '発電には水が不可欠だ。' },
  { id: 'kakasenai', kind: 'advice', form: `${actionNoun} が|は 欠く|欠かす せる? られる? ない`, yes: '住民への丁寧な説明が欠かせない。', no: '朝の散歩で体調を崩したことはない。' },
  { id: 'juuyou', kind: 'advice', form: 'こと|の|<S> が|こそ … 重要|肝要|大切|肝心|先決|賢明|急務 だ~?', yes: '小さく始めて確かめることが重要である。', no: '税制の改革は極めて重要である。' },
  { id: 'juuyou-to-naru', kind: 'advice', form: 'こと|の|<S> が|こそ … 重要|肝要|大切 と|に なる', yes: '早い段階で住民に知らせることが重要となる。', no: '税収は重要となる。' },
  { id: 'kyuumu', kind: 'advice', form: '急務 だ~?', yes: '保育士の待遇改善は急務だ。', no: '急務とされた工事は終わった。' },
  { id: 'kadai', kind: 'advice', form: 'こと が <N>? の? 課題|責務|使命|務め|役割|第一歩|近道|筋 だ~?', yes: '世代をまたぐ負担をならすことが政治の責務だ。', no: '人手不足は長年の課題だ。' },
  { id: 'tsutome', kind: 'advice', form: '<VX> の が …… 務め|責務|使命|筋|先決|賢明|近道 だ~?', yes: '先に数字を示すのが政府の務めだ。', no: '彼が務めた役職だ。' },
  { id: 'motomerareru', kind: 'advice', form: 'が|こそ|も 今? いま? 強い? 求める られる て? いる?', yes: '踏み込んだ改革こそ求められる。', no: '昨年は節電が求められていた。' },
  { id: 'motomerareru-no-wa', kind: 'advice', form: 'こと|姿勢|発想|努力|視点|議論|決断 だ~', yes: 'いま求められているのは、窓口を一つにすることである。', no: '困るのは値段が上がることだ。' },
  { id: 'towareru', kind: 'advice', form: 'か が 問う れる て いる', hedge: 'moderate', yes: '負担をいかに分かち合うかが問われている。', no: '政権の意思が問われている。' },
  { id: 'te-itadakitai', kind: 'advice', form: 'て|で いただく|もらう たい', yes: '国には現場を見ていただきたい。', no: '記者に資料を見せていただきます。' },
  { id: 'te-hoshii', kind: 'advice', form: 'て|で ほしい', yes: '子育てを終えた世代にも考えてほしい。', no: '新しい制度を欲しがる人は多い。' },
  { id: 'negau', kind: 'advice', form: '願う たい', yes: '政府には再考を願いたい。', no: '住民の願いは届かなかった。' },
  { id: 'onegai-suru', kind: 'advice', form: 'お願い を? する|申し上げる たい?', yes: '速やかな審議をお願いします。', no: '住民のお願いは届かなかった。' },
  { id: 'nozomashii', kind: 'advice', form: 'こと|の|<S>|方|ほう が … 望ましい だ~?', yes: '料金は段階的に上げることが望ましい。', no: '望ましい姿は人によって違う。' },
  { id: 'nozomareru', kind: 'advice', form: 'が|も 望む|待つ|期待 する? れる て? いる?', hedge: 'moderate', yes: '早期の法整備が望まれる。', no: '法整備を望んでいた。' },
  { id: 'hou-ga-yoi', kind: 'advice', form: 'た|<V> 方|ほう が よい だ~?', yes: '急がずに試した方がよい。', no: '景色は北の方がよい。' },
  { id: 'ni-atai-suru', kind: 'advice', form: '検討|一考|考慮|議論|参考|熟慮 に 値する|あたいする', hedge: 'weak', yes: '料金の時間帯別の設定は検討に値する。', no: '彼の努力は称賛に値する。' },
  { id: 'ichian', kind: 'advice', form: '一案|一計|一策|一手 だ~?', hedge: 'weak', yes: '空き家を集会所に使うのも一案だ。', no: '第一案が残った。' },
  { id: 'sentakushi', kind: 'advice', form: 'こと|の も 有力? な? 選択肢|選択 肢? だ~?', hedge: 'weak', yes: '広域で料金をそろえることも選択肢だ。', no: '残された選択肢は少ない。' },
  { id: 'kanou-da-rou', kind: 'advice', form: 'て|で も よい だ う', hedge: 'weak', yes: '今年もまた話し合ってもいいだろう。', no: '出来はいいだろう。' },
  { id: 'te-shikarubeki', kind: 'advice', form: 'て しかる|しかるべき|然る べし? だ~?', yes: '負担は国が担ってしかるべきだ。', no: 'しかるべき手続きを終えた。' },
  { id: 'hortative', kind: 'advice', form: '<V> う', yes: 'まず身近な道路から直していこう。', no: '来年は値上がりするであろう。' },
  { id: 'motomeru', kind: 'advice', form: '<NSP> を … 求める たい|<V>?', yes: '国に対し、早期の見直しを求めます。', no: '住民は説明を求められた。' },
  { id: 'motomeru-te-oku', kind: 'advice', form: 'を|よう|ように|こと … 求める て おく|いく|いきたい たい?', yes: '算定の根拠を公開するよう求めておきます。', no: '公開を求める声は続いた。' },
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
]
