/**
 * What is said of a thing as a diagnosis: `sure`: whether one can count on it; `trend`: whether there is more or less of
 * it; `enough`: whether it suffices; `cause`: whether it is the cause of another.
 */
export type StateAxis = 'sure' | 'trend' | 'enough' | 'cause'

/** Words that say in what state a thing is, in general Japanese. */
export interface StateClass {
  readonly axis: StateAxis
  readonly sign: 1 | -1
  /** What follows the noun phrase in a label. */
  readonly label: string
  /** As in the predicate classes; `+neg`: with a negation. */
  readonly words: string
}

/** The classes. A word stands in one class only, and in no class of predicates. */
export const stateClasses: readonly StateClass[] = [
  {
    axis: 'sure',
    sign: -1,
    label: 'の先行きは不透明だ',
    words:
      '不確実 不確か 不透明 不明 不明瞭 不確定 不安定 不安 定か+neg 予測不可能 予測不能 予見不可能 予測できる+neg 予想できる+neg 見通せる+neg 読める+neg 保証されない 保証の限りで+neg 疑わしい 疑問 疑問だ おぼつかない 心もとない 流動的 ' +
      '未知数 明確+neg 確実+neg 確か+neg 見えてくる+neg 混乱 不確実性が増す 揺らぐ 揺れる 動揺 保証するとは限る+neg 保証される+neg 明確化+neg 確約+neg 予断を許す+neg 当てになる+neg あてになる+neg 読み切れる+neg 分からない',
  },
  {
    axis: 'sure',
    sign: 1,
    label: 'の先行きは確かだ',
    words: '確か 確実 揺るぐ+neg 揺らぐ+neg 盤石 磐石 確固 安泰 不動 不変',
  },
  {
    axis: 'trend',
    sign: 1,
    label: 'は増している',
    words: '増す 高まる 強まる 増える 広がる 膨らむ 膨張 上昇 深まる 拡がる 大きくなる 伸びる',
  },
  {
    axis: 'trend',
    sign: -1,
    label: 'は低下している',
    words:
      '低下 弱まる 薄れる 減る 後退 縮む 衰える 衰退 下がる 失われる 損なわれる 鈍る 鈍化 小さくなる 細る 停滞 落ちる',
  },
  {
    axis: 'enough',
    sign: -1,
    label: 'は不十分だ',
    words:
      '不十分 不足 足りる+neg 乏しい 欠ける 限界がある 限りがある 手薄 脆弱 貧弱 十分+neg 間に合う+neg 遅れる 立ち遅れる なされる+neg 行われる+neg 進む+neg 示される+neg 図られる+neg 尽くされる+neg 追いつく+neg 至る+neg 不徹底 手つかず 道半ば ' +
      '置き去りにされる 後回しにされる なおざりにされる おろそかにされる ないがしろにされる 放置される 軽んじられる 忘れられる 取り残される 抜け落ちる 顧みられる+neg 盛り込まれる+neg 触れられる+neg 反映される+neg ' +
      '生かされる+neg 保障される+neg 講じられる+neg 用意される+neg 約束される+neg 担保される+neg 確保される+neg 想定される+neg 約束する+neg 見当たる+neg 見られる+neg 徹底される+neg 解消される+neg 及ぶ+neg 行き届く+neg 行き渡る+neg 当てられる+neg 見送られてしまう',
  },
  { axis: 'enough', sign: 1, label: 'は十分だ', words: '十分 足りる 潤沢 間に合う 万全' },
]

/** Nouns of not being sure that stand for the state itself: 介入の不確実性. */
export const unsureNouns: ReadonlySet<string> = new Set(
  '不確実性 不透明性 不透明感 不透明さ 不確かさ 予測不可能性 予測困難性 不安定さ 不安定性 不安定化 曖昧さ あいまいさ 混乱 迷走 予測不可能 不透明感'.split(
    ' ',
  ),
)

/** Nouns of how a thing goes on: that of a person or body is what is said of it. */
export const outlookNouns: ReadonlySet<string> = new Set(
  '先行き 行方 見通し 混乱 迷走 動向 今後 将来 方針 姿勢 出方 帰趨 展望 前途 行く末 全貌 性質 傾向 状況 状態 度合い'.split(
    ' ',
  ),
)

/** Nouns of working together. */
export const jointNouns: ReadonlySet<string> = new Set('協力 連携 協調 提携 協働 共同 結束 パートナーシップ'.split(' '))

/** Nouns for those one works together with, whoever they are: what is said of one is said of the other. */
export const partnerNouns: ReadonlySet<string> = new Set(
  '同盟国 同志国 第三国 友好国 友邦 パートナー パートナー国 仲間 関係国 諸国 加盟国 国々 各国 近隣国 隣国 仲間の国'.split(
    ' ',
  ),
)

/** That working together should grow or is needed, in what follows the noun. */
export const jointGrows =
  /^(?:等|など|関係|体制|の?枠組み)?(?:を|は|が|も|の|に|していく|すること|する|し|など)*[^。]{0,14}?(?:強化|強め|深め|深化|進め|拡大|拡充|広げ|密に|緊密|必要|不可欠|重要|必然|有益|欠かせ|求められ|推進|追求|考えなければ|要とな|有望|模索|べき|なければなら)/u
/** That it should end or is not needed. */
export const jointEnds =
  /^[^。]{0,20}(?:打ち切|断つ|断ち|やめ|解消|弱め|縮小|控え|(?:必要|意味|べきで)(?:は|が|も)(?:な|あり)|べきではない|(?:深め|強化|進め)[^。]{0,10}(?:べきではな|必要はな|てはな))/u

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))
/** Verbs of going on as before. */
export const lastingVerbs = setOf(
  '続く 続ける 存続 維持 継続 持続 残る 保つ 保たれる 揺らがない 変わらない 現状を維持 実現 現出 成立 定着',
)
/** Verbs of coming to an end or drawing back. */
export const endingVerbs = setOf(
  '撤退 撤収 手を引く 見捨てる 離脱 後退 縮小 崩れる 崩壊 瓦解 終わる 終焉 消える 無くなる なくなる 破棄 解消 放棄 失う',
)
/** Nouns of lasting that something can show. */
export const lastingNouns = /^(?:継続性|持続性|一貫性|安定性|盤石さ|揺るぎなさ)/u
/** What makes a forecast of what precedes; `unlikely` where it is thought not to come. */
export const outlookTail =
  /^(?:の方向に(?:動く|進む|向かう)|という|といった|ような|る|す)?(?:の)?(?:(?<unlikely>(?:可能性|公算|恐れ|おそれ|見込み|見通し|こと)(?:は|が|も)?(?:極めて|かなり|ほとんど|まず)?(?:高くな|大きくな|低い|低く|小さい|な(?:い|く|か)|ありませ)|とは(?:考えにく|思えな|考えられな|思われな)|はずがな|わけがな)|(?:可能性|公算)(?:は|が|も)(?:極めて|かなり)?(?:高|大き|あ)|(?:だろう|でしょう|はず|に違いな|見込み|見通し|とみられ|と見られ|と予想))/u
