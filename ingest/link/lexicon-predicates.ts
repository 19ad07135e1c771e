/**
 * What a predicate says of its target, in general Japanese: words about change, value, existence and certainty, never
 * about topics. Classes with a sign take part in the polarity of a statement: `+` more of it, `-` less of it.
 */
export interface PredicateClass {
  readonly name: string
  readonly sign: 1 | -1 | 0
  /** Base forms; a phrase of several morphemes is written as its base forms joined. */
  readonly words: string
}

/** The classes. A word stands in one class only. */
export const predicateClasses: readonly PredicateClass[] = [
  {
    name: 'expand',
    sign: 1,
    words:
      '強化 強める 拡大 拡げる 広げる 広がる 拡充 拡張 増強 増やす 増える 増加 増額 増大 引き上げ 引き上げる 引上げ 上げる 高める 高まる 向上 充実 ' +
      '加速 加速化 推進 促進 促す 進める 進む 進展 深化 深める 伸ばす 伸びる 底上げ 手厚い 倍増 上乗せ 育てる 育成 活性 発展 積み増す 厚い 後押し',
  },
  {
    name: 'keep',
    sign: 1,
    words:
      '維持 堅持 継続 存続 続ける 守る 守り抜く 残す 保つ 保持 保存 温存 延長 確保 留まる とどまる 持続 支える 支え',
  },
  {
    name: 'start',
    sign: 1,
    words:
      '導入 新設 創設 設ける 設置 構築 築く 整備 実施 実現 実行 始める 開始 着手 再開 再稼働 稼働 動かす 採用 採る 取り入れる 活用 使う 利用 建設 建てる 認める 容認 ' +
      '解禁 許可 受け入れる 受け入れ 制定 義務づける 義務付ける 義務化 配る 配布 支給 投じる 投入 支援 助ける 応援 保障 保証 無償化 築き上げる',
  },
  {
    name: 'hasten',
    sign: 1,
    words: '急ぐ 急務 早める 早期 前倒し 直ちに 速やか 早急 いち早い 喫緊 待ったなし 急ぎ',
  },
  {
    name: 'favour',
    sign: 1,
    words:
      '賛成 支持 賛同 歓迎 評価 望ましい 妥当 適切 有効 有益 有望 役立つ 役に立つ 正しい 良い よい 合理的 効果的 望む 期待 同意 賢明',
  },
  {
    name: 'cut',
    sign: -1,
    words:
      '縮小 縮める 削減 削る 減らす 減る 減少 減額 引き下げ 引き下げる 引下げ 下げる 抑える 抑制 弱める 弱体化 低下 下がる 薄める 切り下げる 切り詰める 半減 狭める 制限 ' +
      '規制 縛る 後退 衰える 圧縮',
  },
  {
    name: 'end',
    sign: -1,
    words:
      '廃止 廃する 撤廃 停止 止める やめる 辞める 中止 凍結 打ち切る 打ち切り 取りやめる 撤回 撤退 撤収 離脱 手を引く 脱却 閉鎖 閉じる なくす 無くす 捨てる 手放す ' +
      '禁止 禁じる 禁ずる 終える 終わらせる 終わる 解体 廃棄 断念 拒む 拒否 否決 退ける 失う 失われる 引き揚げる 空洞化 葬る 取り下げる 外す 排除',
  },
  { name: 'delay', sign: -1, words: '先送り 先延ばし 延期 遅らせる 見送る 見送り 待つ 棚上げ 時期尚早 尚早 慎重 自制' },
  {
    name: 'disfavour',
    sign: -1,
    words:
      '反対 批判 避ける 回避 防ぐ 阻む 阻止 誤り 誤る 間違い 間違う 間違える 無理 無意味 逆効果 不要 無用 不当 不適切 愚か 愚策 危険 危うい 危ない 問題 疑問 疑わしい ' +
      '無駄 弊害 害する 損なう 損ねる 妨げる 妨げ 脅かす 懸念 反する 過大 過剰 行き過ぎ 無責任 不合理 非現実的 的外れ 論外 許す+neg',
  },
  {
    name: 'lack',
    sign: -1,
    words:
      '不足 不十分 足りる+neg 欠く 欠ける 欠如 限界 乏しい 難しい 困難 低い 少ない 弱い 薄い 遅い 遅れる 遅れ 失敗 破綻 行き詰まる 消える 説得力を欠く',
  },
  {
    name: 'uncertain',
    sign: 0,
    words:
      '不確実 不確実性 不透明 予測不可能 不確か 不明 曖昧 揺らぐ 揺るぐ 不安定 不安 混乱 読める+neg 定か+neg 分かる+neg 流動的 見通せる+neg',
  },
  {
    name: 'need',
    sign: 1,
    words: '不可欠 必然 必須 欠かす+neg 責務 責任 重要性 必要性 要 求める 要請 要求 訴える 提言 提案 提唱 提起',
  },
  {
    name: 'review',
    sign: 0,
    words:
      '見直す 見直し 改める 改革 改正 改定 改訂 再検討 再編 転換 切り替える 切り替え 更新 刷新 変更 変える 変わる 直す 整理 修正 組み替える',
  },
  { name: 'cooperate', sign: 1, words: '協力 連携 協調 提携 協働 共同 共有 協議 対話 参加 加わる 一体 結束 連帯' },
  {
    name: 'lead',
    sign: 1,
    words:
      '主導 主体 主体的 主導的 率先 積極 積極的 先頭 自ら 自発 自発的 自主 自主的 独自 担う 引き受ける 役割 リード',
  },
]

/** Words that openly take no side, as base forms joined. */
export const noSidePhrases: readonly string[] = [
  '賛否が分かれる',
  '賛否両論',
  '意見が分かれる',
  '意見は分かれる',
  '見方が分かれる',
  '評価が分かれる',
  '議論が分かれる',
  'べきか否か',
  'べきかどうか',
  'か否かは',
  '是非を問う',
  '是非が問われる',
  '是非は',
  '一概には言えない',
  '判断が分かれる',
  '結論は出ていない',
  'どちらとも言えない',
  '両論が',
]
