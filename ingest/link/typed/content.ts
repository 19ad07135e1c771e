import type { Range } from '../../../graph/model/span.ts'
import type { Reading } from '../corpus.ts'
import { agentNouns, framingNouns, generalNouns } from '../lexicon-function.ts'
import { isContent, isName } from '../words.ts'

/** Verbs and nouns of general sense that tell nothing of what a passage is about. */
const empty = new Set(
  'ある なる する いう 言う 思う 考える 見る できる 行う 図る 進める 求める 目指す 必要 重要 大切 可能 十分 多い 大きい 高い 強い 新しい 今後 現在 日本 我が国 世界 国際 実現 推進 確保 強化 向上 対応 存在 状況 意味 中心 示す 続く 続ける 持つ 受ける 与える 出る 出す 入る 取る'.split(
    ' ',
  ),
)
/** Two ways to say one thing, in general Japanese: a verb and the noun of the same doing. */
const oneWord: ReadonlyMap<string, string> = new Map([
  ['依存', '頼る'],
  ['頼み', '頼る'],
  ['依る', '頼る'],
  ['減少', '減る'],
  ['増加', '増える'],
  ['不足', '足りる'],
  ['高騰', '上がる'],
  ['低下', '下がる'],
  ['遅れ', '遅れる'],
  ['欠如', '欠ける'],
])

/** The words of a passage that carry what it is about, by base form; general words and those who act left out. */
export const contentIn = ({ words }: Pick<Reading, 'words'>, range?: Range): ReadonlySet<string> =>
  new Set(
    words
      .filter((w) => range === undefined || (w.start >= range.start && w.end <= range.end))
      .filter(
        (w) => isContent(w) && !isName(w) && !empty.has(w.base) && !agentNouns.has(w.base) && !framingNouns.has(w.base),
      )
      .map((w) => oneWord.get(w.base) ?? w.base)
      .filter((base) => base.length > 1 || /^\p{Script=Han}$/u.test(base)),
  )

/** The words that both have. */
export const commonOf = (a: ReadonlySet<string>, b: ReadonlySet<string>): readonly string[] =>
  [...a].filter((word) => b.has(word))

/** Whether the word alone says which thing is meant. */
export const isTelling = (word: string): boolean => !generalNouns.has(word)
