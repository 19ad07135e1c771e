import type { StateAxis } from './lexicon-states.ts'

/**
 * What is compared of two predicates. `amount`: more of it or less; `being`: let it be or end it; `pace`: now or later;
 * `money`: whether means go into it; `worth`: for it or against it; `merit`: what it is good for; `need`: whether it is called for; `reform`: whether to think it over and change it.
 */
export type LexiconAxis = 'amount' | 'being' | 'pace' | 'money' | 'worth' | 'merit' | 'need' | 'reform'
/** A predicate that the lexicon lacks is compared with itself alone: 無償にする with 無償にする. */
export type OpenAxis = `lemma:${string}`
/**
 * Positions in set turns: `joint`: working together with somebody; `role`: a larger part for somebody; `lead`: that somebody should act by
 * himself and first; `vital`: that there is no doing without somebody.
 */
export type SaidAxis = 'joint' | 'role' | 'lead' | 'vital'
/** Anything that predicates are compared on. */
export type Axis = LexiconAxis | OpenAxis | SaidAxis | StateAxis

/** Words that say which way a thing should go, in general Japanese: of change, value and support, never of topics. */
export interface PredicateClass {
  readonly axis: LexiconAxis
  readonly sign: 1 | -1
  /** The particle of what it is about, where that is not を: に for 投じる, 反対. */
  readonly takes?: 'に'
  /** Base forms; a phrase of several morphemes is written as surfaces joined, the last as its base form. `+neg`: with a negation. */
  readonly words: string
}

/** The classes. A word stands in one class only. */
export const predicateClasses: readonly PredicateClass[] = [
  {
    axis: 'amount',
    sign: 1,
    words:
      '強化 強める 強くする 太くする 大きくする 高くする 厚くする 拡大 拡げる 広げる 拡充 拡張 増強 増やす 増加 増額 増大 増員 引き上げ 引き上げる 引上げ 引上げる 上げる 高める ' +
      '向上 充実 深化 深める 伸ばす 底上げ 倍増 上乗せ  上積み 手厚くする 加速 加速化 値上げ 育てる 育成 改善 厳格化 厳しくする 重くする 積極化 活発化 活性化 増進 増産 増発 増便 増配 増設 増築 増税 利上げ 賃上げ 密にする 緊密化 上積みする 広げていく 膨らませる 倍にする 増 上げ',
  },
  {
    axis: 'amount',
    sign: -1,
    words:
      '縮小 縮減 縮める 削減 軽減 削る 減らす 減少 減額 減員 引き下げ 引き下げる 引下げ 下げる 値下げ 抑える 抑制 弱める 弱くする 細くする 小さくする 切り下げる 切り詰める 半減 狭める 制限 圧縮 据え置く 据え置き 緩める 細らせる 緩和 低減 節減 抑え込む 絞り込む 絞る 間引く 薄める 弱体化 後退させる 減税 減免 免除 減産 減便 減収 軽くする 安くする 是正 下げ 減 利下げ 小幅にする 割り引く ゼロにする ゼロとする 半分にする 最小限にする 最小限にとどめる 必要最小限にする 必要最小限にとどめる 規制 縛る',
  },
  {
    axis: 'being',
    sign: 1,
    words:
      '維持 堅持 継続 存続 続ける 保つ 保持 保存 温存 延長 延ばす 引き延ばす 確保 積み増す 積み増し 持続 支える 守る 守り抜く 残す 掲げる 目指す 導入 新設 創設 設ける 設置 構築 築く 整備 整える 実施 実現 実行 始める 開始 再開 ' +
      '採用 採る 取り入れる 活用 生かす 活かす 使う 利用 建設 建てる 造る 認める 容認 解禁 許可 受け入れる 制定 定める 義務づける 義務付ける 義務化 配る 配布 支給 支援 助ける 応援 保障 保証 後押し ' +
      '推進 促進 促す 進める 追求 模索 具体化 制度化 見込む 担保 立て直す 書き込む 課す 突きつける 突き付ける 区切る 期限を切る 行う 行なう 結ぶ 広める 開放 完成 完成させる 締結 復活 公開 公表 用意 創る 発足 立ち上げる 立ち上げ 再建 再生 復元 根づかせる 定着させる 普及 開示 付与 配備 批准 調印 可決 施行 実用化 稼働 再稼働 動かす 救済 誘致 招致 尊重 重んじる 貫く 全うする 踏襲 自由化 一元化 法制化 常設 拡散 存置 取り戻す 通す 育む 敷く 敷設 最優先する 強制 強いる 据える 位置づける 打ち出す 講じる 図る 盛り込む 明記 手当て 取りまとめる とりまとめる まとめる 成立 成立させる 条件とする 条件にする 必要とする 義務とする 義務にする 取得 組み入れる 含める',
  },
  {
    axis: 'being',
    sign: 1,
    takes: 'に',
    words:
      '固執 こだわる 切り替える 軸足を移す 重点を置く 力を入れる 取り組む 踏み切る 踏み出す 責任を負う 責任を持つ かじを切る 舵を切る 立ち返る 踏み込む 転じる 道を開く 門戸を開く 応じる 署名 加盟 加入 着手 取りかかる 乗り出す 本腰を入れる 道筋をつける 結論を出す 前のめりになる 舵を取る 突き進む 努める 尽力 注力 進む 進み出す 向かう 動く 動き出す 歩み出す 力を貸す 力を尽くす 全力を尽くす 全力を挙げる ' +
      'ご協力をお願い 御協力をお願い ご協力をいただく 御協力をいただく ご協力いただく 御協力いただく ご協力ください 御協力ください 協力をお願い 協力をいただく 力添えをいただく お力添えをいただく お力添えをお願い ご尽力をお願い 御尽力をお願い ご尽力いただく 御尽力いただく ご支援をお願い 御支援をお願い ご理解をいただく 御理解をいただく ご理解をお願い 御理解をお願い 道筋を付ける',
  },
  {
    axis: 'being',
    sign: -1,
    words:
      '廃止 廃する 撤廃 停止 止める やめる 辞める 中止 凍結 打ち切る 打ち切り 取りやめる 取り止める 撤回 撤退 離脱 閉鎖 閉じる なくす 無くす 捨てる 手放す 禁止 禁じる 禁ずる 終える 終わらせる 終わりにする ' +
      '畳む 解体 廃棄 断念 拒む 拒否 退ける 引き揚げる 葬る 取り下げる 外す 排除 降ろす 下ろす 手を引く 脱却 断つ 断ち切る 閉ざす 取り払う 取り除く 除く 白紙に戻す 白紙撤回 切り捨てる 諦める あきらめる 阻む 阻止 防ぐ 防止 食い止める 回避 根絶 一掃 撲滅 排する 控える ためらう 躊躇 惜しむ 怠る 絶やす 取りやめ 取り止め 廃案にする 廃止する 差し止める 自粛 思いとどまる 踏みとどまる 解消 後戻り 勘弁 やめさせる 軽視 置き去りにする 断罪 終了 放棄 見限る 消去 削除 無効化',
  },
  {
    axis: 'reform',
    sign: 1,
    words:
      '見直す 見直し 改革 改正 改定 改訂 刷新 再検討 再考 更新 改める 検討 議論 協議 整理 再編 検証 点検 組み直す 作り直す 見つめ直す 洗い直す 一本化',
  },
  { axis: 'pace', sign: 1, words: '急ぐ 早める 速める 前倒し 早くする 速くする 急がせる' },
  {
    axis: 'pace',
    sign: -1,
    words:
      '先送り 先延ばし 延期 見合わせる 遅らせる 見送る 見送り 待つ 棚上げ 慎重に進める 慎重に行う 慎重に考える 慎重に判断する 立ち止まる 慎重を期す 足踏み 後回しにする 後回し 遅らす 時間をかける',
  },
  {
    axis: 'money',
    sign: 1,
    takes: 'に',
    words:
      '投じる 投ずる 充てる 注ぎ込む 注ぐ 投資 振り向ける 回す かける 投入 費やす 資金を出す お金を出す お金を使う お金をかける お金を回す 金を出す 金を使う 金をかける 税金を使う 予算をつける 予算を付ける 予算を割く 予算を回す 財源を回す 人手を回す',
  },
  { axis: 'money', sign: 1, words: '賄う まかなう 負担 出資 助成' },
  { axis: 'money', sign: -1, words: '出し惜しみ 出し惜しむ' },
  { axis: 'worth', sign: 1, takes: 'に', words: '賛成 賛同 同意 賛意を表する 前向き 積極的 肯定的 くみする' },
  {
    axis: 'worth',
    sign: -1,
    takes: 'に',
    words:
      '反対 異議を唱える 慎重 後ろ向き 否定的 待ったをかける 歯止めをかける 歯止め 縛りをかける 制限をかける 制約を課す 網をかける',
  },
  {
    axis: 'worth',
    sign: 1,
    words:
      '支持 歓迎 望ましい 妥当 適切 正しい 良い よい いい 賢明 当然 正当 許される 認められる 意味がある 意義がある 現実的な道 理にかなう 筋が通る 筋 王道 近道 第一歩 出発点 最善 最良 得策 一案 ふさわしい やむを得ない 急ぐべき時 意味は大きい 意義は大きい 歓迎される 支持される 理解できる 納得できる うなずける 望まれる 容認できる 看過できる 同意できる 受け入れられる 見過ごせる',
  },
  {
    axis: 'worth',
    sign: -1,
    words:
      '誤り 間違い 間違う 間違える 無理 不要 無用 不当 不適切 論外 時期尚早 尚早 早すぎる 乱暴 避ける 筋違い 酷 過酷 無謀 拙速 暴論 暴挙 机上の空論 空論 本末転倒 悪手 下策 失策 失政 まやかし ごまかし 見当違い 早計 場当たり的 安易 身勝手 お門違い 行きすぎ 幻想 絵空事',
  },
  {
    axis: 'merit',
    sign: 1,
    words:
      '評価 有効 有益 有望 役立つ 役に立つ 合理的 効果的 現実的 公平 優れる 重要 大切 肝要 意義深い 有用 効率的 実効的 建設的 画期的 優れた 恩恵が大きい 公正 安上がり',
  },
  {
    axis: 'merit',
    sign: -1,
    words:
      '批判 無意味 逆効果 愚か 愚策 危険 危うい 危ない 無駄 有害 無責任 不合理 非現実的 的外れ 行き過ぎ 過大 過剰 非効率 不公平 不公正 無力 危うさを伴う 問題だ 拙い 稚拙 不誠実 欺瞞 甘い 甘すぎる 酷すぎる ばらまき バラマキ 不毛 絵に描いた餅',
  },
  /** Only ever said with a negation: 欠かせない. */
  { axis: 'need', sign: -1, words: '欠かせる 避けて通れる 避けられる' },
  {
    axis: 'need',
    sign: 1,
    words:
      '必要 不可欠 必須 急務 喫緊 欠かす+neg 検討に値する 先決 最優先 喫緊の課題 急務の課題 最優先課題 最優先の課題 緊急の課題 求める 要る 要する 望む 待ったなし 訴える 提案 提言 提唱 提起 要求 要請 主張 急がれる 待たれる 肝心 要請される 先 お願い お願い申し上げる 要望申し上げる 要望 希望 切望 熱望 懇願 念願 期待 強く願う 切に願う 急ぐ必要がある 欠かせない前提 求められる 望ましい姿',
  },
]

/** Making a thing and making more of it come to the same: 建設, 増強. */
export const makingWords: ReadonlySet<string> = new Set(
  '建設 整備 整える 築く 構築 完成 完成させる 造る 建てる 新設'.split(' '),
)

/** Words that openly take no side, found in the surface of a statement; …か否かにかかわらず leaves nothing open. */
export const noSide =
  /べきか(?:否か|どうか)(?!に(?:かかわらず|関わらず|関係なく|よらず)|を問わず)|か否か(?!に(?:かかわらず|関わらず|関係なく|よらず)|を問わず)|(?:賛否|意見|見方|評価|判断|議論)(?:は|が|も)(?:大きく)?(?:分か|割)れ|賛否両論|賛否を(?:述べ|論じ)ない|是非(?:は|が|を問|の判断)|立ち入らない|立ち入りません|(?:判断|結論|評価)(?:を|は|が)?(?:保留|留保|差し控え|つかない|つきません|出ていない)|どちらとも(?:言|い)えない|一概には(?:言|い)えない|(?:では|は)(?:扱わ|論じ|触れ)(?:ない|ません)/u
