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
