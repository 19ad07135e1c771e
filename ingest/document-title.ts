import { fold } from '../graph/identity/fold.ts'
import type { Read } from './document-facts.ts'
import type { Line } from './document-lines.ts'
import { findItemMark } from './blocks/marker.ts'

/** A line of the head that may be the title, with what stands around it. */
export interface Candidate {
  readonly line: Line
  /** Whether a byline, a date or an organisation stands above it. */
  readonly isBelowByline: boolean
  /** Whether it holds the name of somebody who signs. */
  readonly holdsName: boolean
}

/** The kind of text that papers and sites print before a title: 【社説①】:, 社説　, ＜オピニオン＞. */
const kind =
  '(?:社説|論説|論考|提言|声明|解説|寄稿|コラム|オピニオン|コメンタリー|意見|談話|特集|主張|視点|論点|時評|速報|緊急提言|評論|投稿|投書|論壇|分析|レポート)'
const printedKind = new RegExp(
  `^(?:[【［[〔<＜〈《（(]\\s*${kind}[\\s　]*[①-⑳0-9０-９]*\\s*[】］\\]〕>＞〉》）)]\\s*[:：]?\\s*|${kind}[\\s　]*(?:[:：／/|｜]\\s*|　|[①-⑳]\\s*))(?=\\S{4})`,
  'u',
)

/** Code units at the beginning of a line that are no words of its title: #, ◎, 【社説】. */
export const skipBeforeTitle = (text: string): number => {
  const hash = /^#{1,6}[ \t　]*/u.exec(text)?.[0].length ?? 0
  const label = printedKind.exec(text.slice(hash))?.[0].length ?? 0
  const mark = /^[◎●■◆▼★☆◇□▽]\s*/u.exec(text.slice(hash + label))?.[0].length ?? 0
  return hash + label + mark
}

const titleIn = (line: Line): Read => {
  const skip = skipBeforeTitle(line.text)
  return { value: line.text.slice(skip), at: { start: line.start + skip, end: line.end } }
}

/** Numbers that papers of a series or a meeting carry: 資料３－１, 第４回…検討会, 質問第一二三号, 答申第3号. */
const isNumbered = (text: string): boolean =>
  /^(?:[（(【]?(?:資料|別紙|別添|参考資料|参考|様式)[\s　]*(?:[No.№]*[0-9０-９一二三四五六七八九十]+(?:[\s　]*[-－―‐ー—][\s　]*[0-9０-９]+)?)?[）)】]?|(?:令和|平成)[^。]{1,8}年度?[\s　]*第[0-9０-９一二三四五六七八九十]+回.*|第[\s　]*[0-9０-９一二三四五六七八九十百]+[\s　]*回[^。]*(?:会|会議|部会|国会|議会|講座|シンポジウム|セミナー)(?:[（(].*[）)])?|[^。]{0,8}第[0-9０-９一二三四五六七八九十百千〇]+号)$/u.test(
    text,
  )

/** Names of columns and parts of a paper: 朝の論点, 私の視点, 〇〇時事解説, 国際情勢を読む(欧州). */
export const isColumn = (text: string): boolean => {
  if (text.length <= 24 && /^[^。、]{2,12}を(?:読む|語る|問う|考える)[\s　]*[（(][^）)]*[）)]$/u.test(text)) return true
  const plain = text.replace(/[\s　]*[（(][^）)]*[）)]$/u, '').replace(/^[「『【〈《]|[」』】〉》]$/gu, '')
  return (
    /^[^。、？！?!]{0,12}(?:の(?:論点|視点|目|眼|窓|風|声|広場|ひろば|ページ|部屋)|論点|時評|時論|時事解説|コラム|日記|通信|便り|だより|余録|春秋|私論|直言|一言|ひとこと|談話室|歳時記|展望台|論壇|ブログ|Blog|BLOG|の読者投稿|読者の投稿|オピニオン|Opinion|OPINION|特集|シリーズ|連載)(?:[\s　]*[#＃]?[0-9０-９①-⑳]+)?$/u.test(
      plain,
    ) && plain.length <= 16
  )
}

/** Endings of documents that carry their kind in their title. */
const isDocumentName =
  /(?:要請書|要望書?|声明文?|意見書?|提言書?|質問主意書|申入書|申し入れ|決議文?|談話|答申|報告書?|見解|請願書?|陳情書?|建議|宣言|計画|公約|政策集?|マニフェスト|について|に関する件)(?:[（(][^）)]{1,8}[）)])?$/u

const scoreOf = ({ line, isBelowByline, holdsName }: Candidate): number => {
  const { text } = line
  const plain = text.slice(skipBeforeTitle(text))
  const letters = plain.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  const mark = findItemMark(text)
  return (
    (/^#[ \t　]/u.test(text) ? 8 : /^##[ \t　]/u.test(text) ? 6 : 0) +
    (skipBeforeTitle(text) > 0 && !/^#/u.test(text) ? 1 : 0) +
    (isNumbered(plain) ? -8 : 0) +
    (isColumn(plain) ? -6 : 0) +
    (holdsName ? -4 : 0) +
    (mark?.kind === 'bullet' && /^[-*+・•–]/u.test(text) ? -6 : 0) +
    (mark && mark.kind !== 'bullet' ? -1 : 0) +
    (letters < 3 ? -20 : letters <= 4 && !/^#/u.test(text) ? -3 : 0) +
    (isBelowByline && !isDocumentName.test(plain) ? -1 : 0)
  )
}

const withSubtitle = (title: Read, next: Line | undefined): Read => {
  const subtitle = next && /^(?:――|——|──|－|～|〜|—|―)\s*(.+?)\s*(?:――|——|──|－|～|〜|—|―)?$/u.exec(next.text)
  if (!next || !subtitle) return title
  return { value: `${title.value}――${subtitle[1]}`, at: { start: title.at.start, end: next.end } }
}

/**
 * The title among the lines above the body: the first line that is no number of a series, no name of a column and no
 * signature; of lines that repeat it behind a site's name, the plain one.
 */
export const titleAmong = (
  candidates: readonly Candidate[],
  after: (line: Line) => Line | undefined,
): Read | undefined => {
  const scored = candidates.map((candidate) => ({ candidate, score: scoreOf(candidate) }))
  const best = scored.reduce<(typeof scored)[number] | undefined>(
    (top, one) => (one.score > (top?.score ?? -10) ? one : top),
    undefined,
  )
  if (!best) return undefined
  const title = titleIn(best.candidate.line)
  return title.value.length >= 3 ? withSubtitle(title, after(best.candidate.line)) : undefined
}

/** Whether a line says the title again, alone or behind the name of a site: 『欄の名』:題名. */
export const repeatsTitle = (line: string, title: string): boolean => {
  const [long, short] = [fold(line), fold(title)]
  return short.length >= 6 && long.includes(short) && long.length <= short.length + 40
}
