const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Verbs of saying, thinking, seeming and happening: what they govern is not what should be done. */
export const notMeasures = setOf(
  '言う いう おっしゃる 仰る 申す 唱える 叫ぶ 呼ぶ 述べる 語る 話す 書く 触れる 論じる 論ずる 指摘 説明 強調 主張 紹介 報告 発言 思う 考える 感じる 見る 見える 知る 分かる わかる 認識 理解 想定 予想 予測 想像 期待 懸念 心配 ' +
    '問う 尋ねる 聞く 読む 見極める 踏まえる 鑑みる 念じる 肝に銘じる 銘じる 示す 表す 現れる 意味 なる する ある いる 行く 来る 起きる 起こる 生じる 生まれる 及ぶ 至る 関する 対する よる 基づく 伴う 含む 続く 異なる ' +
    '目立つ 違う 済む 足りる 限る つく 付く 入る 出る 立つ 持つ もつ 取る とる 置く 挙げる あげる 当たる できる 出来る 忘れる 注意 留意 注目 配慮 考慮 判断 比較 確認 認める 抱く 思い出す 尽きる 留まる とどまる とどめる 通じる 通す ' +
    '受ける もたらす 得る 果たす 担う 図る 臨む 求める 向かう 変わる 終わる 終える 申し上げる',
)

/** Nouns that stand before にする and say as what something is taken, not what is made of it. */
export const notResults = setOf(
  'もと 基 前提 念頭 対象 中心 目的 理由 背景 契機 軸 柱 参考 基礎 根拠 手 目 口 耳 気 頭 問題 話題 こと ため よう 前 後 先 上 下 中 うち ところ 場合 機 相手 頼り 盾 例 通り とおり 別 互い 基本',
)

/** Verbs that do away with a thing, spoil it, or leave it be: who calls for them is not for it. */
export const undoing = setOf(
  '損なう 損ねる 壊す 破る 破壊 崩す 崩れる 奪う 失う 逃す 妨げる 妨害 阻害 歪める ゆがめる 乱す 傷つける 害する 侵す 侵害 疑う 責める 非難 糾弾 咎める 裁く 罰する 処罰 摘発 取り締まる 取締る 縮む 減る 下がる 落とす 落ちる 消す 消える 剥がす 払拭 克服 打破 打開 解決 対処 乗り越える 乗り切る ' +
    '脱する 抜け出す 変える 変わる 改変 転換 移す 移転 移行 任せる 委ねる 譲る 譲渡 売る 売却 手控える 遠ざける 隠す 覆す 翻す 遅れる 遅延 押しつける 押し付ける 軽んじる 無視 憂慮 憂える 恐れる 警戒 注視 監視 抗議 争う 戦う 闘う 抵抗 立ち向かう 分ける 分離 切り離す 区別 絡める 混同',
)
