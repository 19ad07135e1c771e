import type { ActorKey } from '../../graph/change/extraction.ts'
import { keyOf } from './reference.ts'
import type { Analysed } from './subjects.ts'

/** Calls that ask readers for something where nobody else is named. */
const inviting = /^(?:kudasai|susumeru|te-hoshii|te-itadakitai|kureru-to)/u

/** Whether a modal form asks whoever reads. */
export const invites = (id: string): boolean => inviting.test(id)

/** 読者の皆さん, あなたも, この記事を読んで: a text that turns to its readers. */
const readerly =
  /あなた|読者|(?<![\p{Script=Han}の])(?:皆さん|皆様|みなさん|みなさま|皆さま)(?:も|は|に|が|、|へ|の)|(?:この|本)(?:記事|文章|エントリ|ブログ|連載|コラム|稿|書|ページ|サイト)(?:を|で|は|が|に|の)|お読み(?:の|に|いただ|くだ)/u

/** 意見を申し述べる機会をいただき, 参考人, 御清聴: said to those who listen; who is called 皆さん there reads nothing. */
const spoken =
  /参考人|公述人|意見(?:の)?陳述|(?:意見|考え|お話)を(?:申し(?:述べ|上げ)|述べ)(?:る|させていただ)|(?:御|ご)(?:清聴|静聴)|(?:お招き|お呼び)(?:いただ|にあずか)|(?:本|当)(?:委員会|審査会|調査会|公聴会)|委員長|先生方|スライド|(?:報告|発言|陳述|説明|お話)(?:をする)?の?機会を(?:与え|いただ|頂|賜)|本日(?:は|、)?お話し?(?:する|させ|申し)|(?:御|ご)説明(?:を?し|申し上げ|させ)/u

/** Whether a text speaks to those who read it. */
export const speaksToReaders = (analysed: readonly Pick<Analysed, 'text'>[]): boolean =>
  analysed.some(({ text }) => readerly.test(text)) && !analysed.some(({ text }) => spoken.test(text))

/** Those who read. */
export const readers: ActorKey = keyOf('group', '読者')

/** 買い替えを考えているという人には, 初めて使う方は: people by what they do or want, to whom a sentence turns. */
const turnedTo =
  /(?:^|[、。])[　\s]*([^、。「」『』は]{3,28}?)(人たち|方々|人々|人|方)(?:に(?:対して)?)?は(?=[^。]*(?:ください|ほしい|欲しい|いただきたい|もらいたい|おすすめ|お勧め))/u

/** 考えたいという人 is whoever 考える; 使いたいと思う方 whoever 使う. */
const wanting = /(?:たい)?(?:と(?:いう|思う|思って(?:いる)?|考える|考えて(?:いる)?|お思いの|お考えの))?$/u

/** Those people by a name: 買い替えを考える人. */
export const peopleTurnedTo = ({ text, words }: Analysed): string | undefined => {
  const match = turnedTo.exec(text)
  if (!match) return undefined
  const [, clause, noun] = match as unknown as readonly [string, string, string]
  const from = text.indexOf(clause, match.index)
  const end = from + clause.replace(wanting, '').length
  const last = words.findLast((w) => w.to <= end && w.from >= from)
  // Only what a verb tells of them says which they are: この方, 多くの人 and 地元の方 are named in other ways.
  if (last === undefined || !/^(?:動詞|助動詞)$/u.test(last.pos)) return undefined
  const isWish = text.startsWith('たい', end)
  if (isWish && last.pos !== '動詞') return undefined
  return `${text.slice(from, last.from)}${isWish ? last.base : last.surface}${noun === '方' ? '人' : noun}`
}
