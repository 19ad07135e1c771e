import type { Attribution, Before } from './attributed.ts'
import { issuerAt } from './documents.ts'
import { narrow } from './book.ts'
import { whoEndsAt } from './subjects.ts'
import type { Analysed } from './subjects.ts'

const written = /と(?:も|だけ|のみ)?、?(?:ある|あり|あっ|書|記|添|綴|つづ)/u

/** A piece of a document in which something is said. */
const piece =
  '(?:文言|一節|くだり|件|一文|一項|一句|一行|条文|但し書き|ただし書き|注記|付記|脚注|記述|記載|表現|言葉|文章|段落|項目|見出し|文字|説明|断り書き|注釈|指摘|提案|提言|訴え|要望|懸念|警告|問い|答え|返事|返信|返答|回答|見解|意見|メッセージ|書き込み|コメント|宣言)'
/** What is the case with it there. */
const stands =
  '(?:ある|あった|あり(?:ます|ました)|残(?:る|った|り(?:ます|ました)|されて(?:いる|いた|います)|された)|並(?:ぶ|んだ|んで(?:いる|いた|います)|びます)|見え(?:る|ます|た)|見られ(?:る|ます|た)|見当たる|加わ(?:る|った|りました|って(?:いる|います))|加えられ(?:た|ました|て(?:いる|います))|入(?:る|った|りました|って(?:いる|いた|います))|載(?:る|った|って(?:いる|いた|います)|りました)|躍(?:る|った|って(?:いる|います))|続(?:く|いた|いて(?:いる|います))|記され(?:た|て(?:いる|いた|います))|書かれ(?:た|て(?:いる|いた|います))|添えられ(?:た|て(?:いる|いた|います))|盛り込まれ(?:た|て(?:いる|いた|います|ました)|ました)|書き込まれ(?:た|て(?:いる|います)|ました)|掲げられ(?:た|て(?:いる|います)|ました)|うたわれ(?:た|て(?:いる|います))|明記され(?:た|て(?:いる|います)|ました))'
/** …よう求める一節が盛り込まれた。 …という但し書きがあった。 */
const ends = new RegExp(
  `(?:(?:という|との|といった)[^、。はがを]{0,8}|(?<=[るたうくすい]))${piece}[がもは](?:[^、。はがを]{0,10})${stands}(?:だけだ|だけである|だけです|のみだ)?[。．]?$`,
  'u',
)
/** Within how many UTF-16 code units of its end a sentence says that something stands there, and how far in it says where. */
const [endReach, whereReach] = [64, 90]

/** 公約集には「…」とある。 */
const reads =
  /(?:に|の中に|のなかに)(?:は|も)?、?(?=(?:「[^」]*」|[^、。「」]{4,}[^。「」]{0,60})と(?:も|だけ|のみ)?、?(?:ある|あり(?:ます|ました)|あった|書いて(?:ある|あった|あります)|書かれて(?:いる|いた|います)|記されて(?:いる|いた|います)|記して(?:ある|あった)|添えられて(?:いる|いた|います)|綴られて(?:いる|いた|います)|つづられて(?:いる|いた|います))(?:だけ|のみ)?(?:だ|です|である|で|が)?(?:、[^。]*)?[。．]?$)/u
/** What is laid down is the case; a table or a map says nothing. */
const lays =
  /(?:法|法律|憲法|条約|条例|規則|規約|規程|定款|契約書?|辞書|辞典|事典|地図|名簿|年表|統計|データ|表|図|看板|標識|条|項)$/u

/** The attribution to whoever brought out the document that is named before morpheme `at`, of what stands from `begin` to `stop`. */
const placed = (
  sentence: Analysed,
  at: number,
  begin: number,
  stop: number,
  before: Before,
): Attribution | undefined => {
  const { words, text, bunsetsu } = sentence
  const from = words.findIndex((w) => w.from >= begin)
  const to = words.findIndex((w) => w.from >= stop)
  const name = text.slice(0, words[at - 1]!.to)
  if (from < 1 || to <= from + 2 || bunsetsu.quoted[at] || lays.test(name)) return undefined
  const issuer = issuerAt(sentence, words[at - 1]!.to)
  const isWritten = letter.test(name)
  if (issuer === undefined && !isWritten) return undefined
  const isIssued = issuer !== undefined && issuer.length > 0
  const owner = isIssued ? undefined : whoEndsAt(sentence, at)
  const writer =
    owner?.who === 'actor' || owner?.who === 'group' ? owner : isIssued ? undefined : writerOf(sentence, at)
  const holders = isIssued ? issuer : (writer?.actors ?? before.speakers)
  if (holders.length === 0 && writer?.who !== 'group' && !isWritten) return undefined
  return {
    rule: 'attribution.document',
    from,
    to,
    cue: { from: to, to: words.length },
    holders,
    ...(writer?.who === 'group' && { group: narrow(writer.text) }),
    demand: /(?:よう|を)求める$/u.test(text.slice(0, words[to - 1]!.to)),
  }
}

/** What people write to one another, and where a body speaks to everybody. */
const letter =
  /(?:手紙|はがき|葉書|メール|書簡|投書|日記|手記|ブログ|投稿|サイト|ホームページ|ウェブサイト|ページ|パンフレット|冊子|チラシ|ビラ|ポスター|広報紙?|会報|公約集?|政策集|遺書|書き置き|自由記述欄?|欄|プラカード|横断幕|横幕|のぼり|貼り紙|張り紙|碑文|前文|序文|序|序章|はしがき|あとがき|まえがき|末尾|冒頭|資料|議事録|会議録|速記録|文書|書面|訴状|答弁書|意見書|要望書|見解|回答|談話|声明)$/u

/** 研究者の一人が筆者にくれたメールには: who wrote it. */
const writerOf = (sentence: Analysed, at: number): ReturnType<typeof whoEndsAt> | undefined => {
  const ga = sentence.words
    .slice(0, at)
    .findLastIndex((w, i) => (w.surface === 'が' && w.detail[0] === '格助詞') || (w.surface === 'の' && i === at - 2))
  if (ga < 1) return undefined
  const who = whoEndsAt(sentence, ga)
  return who.who === 'actor' || who.who === 'group' ? who : undefined
}

/** What stands in a document or a letter: 建議には…という一節がある, 公約集には「…」とある. */
export const standsIn = (sentence: Analysed, before: Before): Attribution | undefined => {
  const { words, text } = sentence
  const head = text.slice(0, 3 * whereReach)
  const whole = reads.exec(head)
  if (whole) {
    const begin = whole.index + whole[0].length
    const at = words.findIndex((w) => w.from >= whole.index)
    const stop = begin + Math.max(0, head.slice(begin).search(written))
    return at > 0 ? placed(sentence, at, begin, stop, before) : undefined
  }
  const cut = Math.max(0, text.length - endReach)
  const told = ends.exec(text.slice(cut))
  if (!told) return undefined
  for (let i = 1; i < words.length && words[i]!.from < Math.min(whereReach, cut + told.index); i++) {
    if (words[i]!.pos !== '助詞' || !/^(?:に|で)$/u.test(words[i]!.surface)) continue
    let behind = i + 1
    while (/^(?:は|も|、)$/u.test(words[behind]?.surface ?? '')) behind++
    const said = placed(sentence, i, words[behind]?.from ?? text.length, cut + told.index, before)
    if (said) return said
  }
  return undefined
}
