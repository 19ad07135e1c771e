import type { ModalForm } from './modality.ts'

/**
 * 文語, the written style of policy prose until about 1945, as far as its endings recommend or guess. The dictionary
 * knows its auxiliaries (べし, ざる, なり as copula); なり is read as だ, あり as ある.
 */
export const literaryAdviceForms: readonly ModalForm[] = [
  { id: 'zaru-bekarazu', kind: 'advice', form: 'ない べし ない だ~?', yes: '議会は年内に法案を審議せざるべからず。', no: '運賃は上げるべからず。' },
  { id: 'bekarazu', kind: 'advice', form: '<VX> べし ない だ~?', negative: true, yes: '村の学校は閉ざすべからず。', no: '窓口を一つにまとめるべし。' },
  { id: 'suru-wo-you-su', kind: 'advice', form: '<VX> を 要する|要す', yes: '国会に諮るを要す。', no: '工事は三年を要する。' },
  { id: 'wo-you-su', kind: 'advice', form: '<S> を 要す', yes: '用地の買収には慎重なる調査を要す。', no: '工事は三年を要す。' },
  { id: 'koto-wo-you-su', kind: 'advice', form: '<VX> こと を 要す', yes: '先ず国会に諮ることを要す。', no: '届けを出すことを要しない。' },
  { id: 'ni-shikazu', kind: 'advice', form: '<V> に は? 如く|若く|しく は? ない だ~?', yes: '幹線より着手するに如かず。', no: '百聞は一見に如かず。' },
  { id: 'wo-ka-to-su', kind: 'advice', form: '<VX> を 以て? 可|是|得策|至当|急務|必要|適当|妥当|当然|肝要|緊要|賢明|上策 なり|だ? と する|なす|為す|信じる|信ず|認める|認む|思う|考える て? いる? だ~?', yes: 'この税は速やかに廃するを可とす。', no: '代金は半額とする。' },
  { id: 'v-wa-kyuumu', kind: 'advice', form: '<V> は|こそ 、? … 必要|肝要|急務|得策|至当|緊要|先決|賢明|上策|良策 だ~', yes: '道を先に直すは目下の急務なり。', no: '道を直す会は必要だった。' },
  { id: 'hitsuyou-ari', kind: 'advice', form: '<VS> の? 必要 ある', yes: '堤防を早く改修するの必要あり。', no: '改修の必要を説いた。' },
]

/** What one cannot but say. */
export const literaryAssertionForms: readonly ModalForm[] = [
  { id: 'to-iwazaru-bekarazu', kind: 'assertion', form: 'と 言う|いう|云う|謂う ない べし ない だ~?', yes: '備えは足りずと言わざるべからず。', no: '備えを急がざるべからず。' },
]

/** Guesses, and the copula behind a whole clause. */
export const literaryShellForms: readonly ModalForm[] = [
  { id: 'nari', kind: 'shell', form: '<VXA> だ', yes: '方針を改めざるを得ざるなり。', no: '鉄道は国民の足なり。' },
  { id: 'naru-beshi', kind: 'shell', form: '<NSX> なる|だ べし', hedge: 'moderate', yes: '値上げの憂いは杞憂なるべし。', no: '窓口を一つにするべし。' },
  { id: 'beshi-guess', kind: 'shell', form: 'ある|生じる|生ずる|生ず|至る|減る|減ずる|増す|増える|衰える|興る|起こる|起る|栄える|困る|苦しむ|失う|続く|滅びる|増加|減少|倍加|衰退|騰貴|下落|低下|悪化|滅亡|減退 する? べし', hedge: 'moderate', yes: '鉄道の収入は三年にして倍加すべし。', no: '政府は全線を買収すべし。' },
  { id: 'aran', kind: 'shell', form: 'ある ない', hedge: 'moderate', yes: '利は害に勝るものあらん。', no: '資金はあらず。' },
  { id: 'nakaran', kind: 'shell', form: 'ない ない', hedge: 'moderate', negative: true, yes: '害を受ける者なからん。', no: '害がなくはない。' },
  { id: 'naran', kind: 'shell', form: '<NS> なる ない', hedge: 'moderate', yes: '国有の効果は大ならん。', no: '待つのは我慢ならない。' },
  { id: 'n-to-su', kind: 'shell', form: 'ない と する', hedge: 'moderate', yes: '誤った政策は損失を招かんとす。', no: '賛成できないとする意見がある。' },
  { id: 'ga-gotoshi', kind: 'shell', form: '<VX> が 如し|ごとし', hedge: 'moderate', yes: '買収の価格は高きに失するが如し。', no: '光陰は矢の如し。' },
  { id: 'mono-no-gotoshi', kind: 'shell', form: '<VX> ものの|もの の? 如し|ごとし', hedge: 'moderate', yes: '役人は民の声を聞かざるものの如し。', no: '時は流れる水の如し。' },
  { id: 'ni-nitari', kind: 'shell', form: '<VX> に 似る たり', hedge: 'moderate', yes: '約束を先に延ばすは民を欺くに似たり。', no: '弟は兄に似たり。' },
]
