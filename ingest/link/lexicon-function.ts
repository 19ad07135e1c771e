/** Words that carry a predicate without adding to it: light verbs, formal nouns, verbs of thinking and saying. */
export const lightWords: ReadonlySet<string> = new Set(
  (
    'する なる ある いる おる できる 出来る 行う 行なう おこなう いく 行く くる 来る みる 見る しまう おく もつ 持つ 図る はかる ' +
    '考える 思う いう 言う 述べる 申し上げる 申す 呼ぶ 見える 思える 言える いえる 考えられる 示す 見られる 感じる ' +
    '取る とる 取り組む 講じる 講ずる 与える 受ける 関する 対する よる 伴う 基づく つく 付く 踏まえる 通じる 通ずる 含める 向ける ' +
    'こと もの ため よう ところ わけ はず 点 上 中 下 面 場合 とき 際 方 方向 形 姿勢 側 者 的 等 など それ これ 何 ' +
    'いま 今 今後 今日 現在 将来 近年 さらに また 特に いかに どう まず もっと 一層 より 最も 非常 十分 具体 全体 我々 私 私たち わたし ' +
    'ここ そこ 自体 以上 以下 以外 一方 他 同様 例 例えば たとえば 一つ ひとつ 第一 第二 第三 課題 問題点 意味 観点 立場 状況 状態 結果 ' +
    'くださる いただく 頂く やる 続く つつ 得る うる 異なる 大きい 多い 様々 さまざま 重要 必要 可能 可能性 論点 議論 検討 理由 討論 代表'
  ).split(' '),
)

/** Whether the sign parts clauses, quotations or items. */
export const isDelimiter = (surface: string): boolean =>
  /^[。．！？!?、，,；;「」『』（）()［］〈〉《》【】“”"—―…]+$/u.test(surface)

/** Openings that hold a sentence to the one before it or stress it; a label does without them. */
export const openings: readonly string[] = (
  '何より 何よりも 特に まず やはり もちろん むしろ さらに また 同様に 具体的には 第一に 第二に 第三に 要するに すなわち 例えば たとえば したがって とりわけ ' +
  'そもそも 実際 確かに だからこそ そのため このため その結果 そうであれば とはいえ そこで 加えて 他方 一方 最後に 次に だが しかし なぜなら 我々は 私は 私たちは 我が党は'
).split(' ')
