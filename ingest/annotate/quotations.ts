import type { Block } from '../blocks.ts'
import type { Document } from '../document.ts'
import type { Sentence } from '../sentences.ts'
import { blockQuotesIn } from './block-quotes.ts'
import { extractsIn } from './extracts.ts'
import { keyOf } from './reference.ts'
import { ownerOfContent, voicesIn } from './attribution-holders.ts'
import type { Heard } from './attributed.ts'
import { takenUp } from './attribution-quotation.ts'
import type { Turn } from './speakers.ts'
import { subjectsOf, whoEndsAt } from './subjects.ts'
import type { Analysed } from './subjects.ts'

const announcement =
  /(?:こう|こんな|こういう|こういった|こうした|次のような|このような)(?:言葉|声|答え|返事|意見|反論|批判|説明|話|疑問|感想|返答|反応)が(?:返|出|聞|寄せ|届|上が|漏れ|よくあ)|(?:言葉|声|手紙|意見|一節|発言|文章|証言|訴え|コメント|談話)を、?(?:ここで|最後に)?(?:ご|御)?(?:紹介|引用|披露|読み上げ|引い)|(?:言い分|主張|理屈|論理|説明|答え|考え|見方|見立て|見解|論旨|論法|反論|批判|予測|分析|計算|筋書き|理由|結論|訴え)は、?(?:こう|次のよう|以下のよう)(?:だ|である|です|なもの)|(?:(?:次|以下|下記|左記)の(?:よう|とおり|通り)(?:に|、|で)?|こう|このように).{0,10}(?:述べ|言|語|指摘|書|記|主張|説明|定め|訴え|論じ|話|答え|警告|提言|うた|謳|要約|評|振り返|強調|反論|締めくく|問いかけ|呼びかけ|切り出|打ち明け|つづ|綴|表現|嘆|断言|コメント|こぼ|否定|批判|弁明|釈明|あ(?:る|った|ります)。)/u
/** 首相はこう述べた。 after the quotation. */
const lookingBack =
  /(?:は|も|が)、?[^。「]{0,20}(?:こう|そう|このように|そのように|と)[^。「]{0,12}(?:述べ|言|語|指摘|書|記|主張|説明|訴え|論じ|話|答え|警告|嘆|強調|振り返|断言|力説)[^。「]{0,8}。?$/u
/** A sentence that is one quotation, or more of them, and no more. */
const onlyQuoted = /^[　\s]*[「『][^「」『』]*(?:「[^」]*」[^「」『』]*|『[^』]*』[^「」『』]*)*[」』][。．]?$/u

/** Whether a sentence is a quotation and no more. */
export const isQuotation = (text: string): boolean => onlyQuoted.test(text)

const resolved =
  /(参議院|衆議院|[\p{Script=Han}]{1,6}議会)(?:の)?(?:本会議)?[^。]{0,12}(?:議決|可決|採択|決議)[^。]{0,40}(?:決議|意見書)/u

/** 組合員に聞くと、こんな言葉が返ってくる: who was asked. */
const askedIn = (sentence: Analysed): Heard | undefined => {
  const match = /に(?:お?話を|も|改めて)?、?(?:聞|尋ね|訊|伺|問)(?:く|い|っ|ね|う|た|わ|け)/u.exec(sentence.text)
  const at = match ? sentence.words.findIndex((w) => w.from >= match.index) : -1
  if (at < 1) return undefined
  const who = whoEndsAt(sentence, at)
  if (who.who === 'actor') return { holders: who.actors }
  return who.who === 'group' ? { holders: [], group: who.text } : undefined
}

const announcedBy = (sentence: Analysed): Heard => {
  const subject = subjectsOf(sentence).find((s) => s.who === 'actor')
  // 参議院本会議で議決された決議 is the house's own word, although 本会議 makes no actor of the name elsewhere.
  const house = resolved.exec(sentence.text)?.[1]
  if (subject) return { holders: subject.actors }
  if (house !== undefined) return { holders: [keyOf('organisation', house)] }
  const owner = ownerOfContent(sentence, sentence.words.length)
  if (owner?.who === 'actor') return { holders: owner.actors }
  if (owner?.who === 'group') return { holders: [], group: owner.text }
  const asked = askedIn(sentence)
  if (asked) return asked
  const people = subjectsOf(sentence).find((s) => s.who === 'group')
  if (people) return { holders: [], group: people.text }
  return voicesIn(sentence, sentence.words.length) ?? { holders: sentence.references.map((r) => r.actor).slice(-1) }
}

/** Who is said to have said what stands before (町会長はそう憤る, 業界の言い分だ). */
const toldBy = (sentence: Analysed): Heard | undefined => {
  const subject = subjectsOf(sentence).find((s) => s.who !== 'other' && s.particle !== 'が')
  const no = sentence.words.findLastIndex((w) => w.surface === 'の' && w.pos === '助詞')
  const who = subject ?? (no > 0 ? whoEndsAt(sentence, no) : undefined)
  if (who?.who === 'actor') return { holders: who.actors }
  return who?.who === 'group' ? { holders: [], group: who.text } : undefined
}

/** 教授の考えはこうだ, 教授はこう指摘する: what the next sentence says, though nothing marks it as quoted. */
const tellsNext =
  /(?:(?:こう|次のよう|以下のよう)(?:だ|である|です|なものだ)|(?:こう|このように|次のように|以下のように)[^。「、]{1,12}|は(?:明快|単純|明白|簡単|はっきりしている|明確)(?:だ|である|です)?)[。．]?$|^[\s　]*[^。、「]{2,40}(?:が|は|も)、?(?!.*(?:と|を|そう|こう)[^。、]{0,3}(?:言って|話して|語って|おっしゃって))[^。「]{0,24}(?:言って|話して|語って|おっしゃって|口にして)(?:い(?:た|ました)|おられ(?:た|ました)|いらっしゃいました)。?$/u
/** 町会長はそう憤る。これが業界の言い分だ。: whose word the sentence before was, though nothing marks it as quoted. */
const tellsLast =
  /^[　\s]*(?:[^。、「]{2,30}(?:は|も)、?(?:そう|そのように)[^。、「と]{0,12}(?:述べ|言|語|指摘|主張|訴え|論じ|話|答え|警告|嘆|強調|振り返|断言|力説|憤|考え|みて|見て|信じ|こぼ|漏ら|説明|反論|批判)[^。]{0,8}|(?:これが|それが|以上が)?[^。、「]{2,30}の(?:言葉|主張|言い分|見立て|弁|訴え|持論|見方|論理|理屈|説明|論法|反論|考え)(?:だ|である|です|だった|でした))。?$/u
/** A sentence that turns to the writer's own reply. */
const replies = /^[　\s]*(?:しかし|だが|けれど|ところが|とはいえ|私は|筆者は|でも)/u

/** 被災者の一人は言う。: a speaker and a verb of saying, and no more. */
const speaksUp =
  /^[　\s]*[^。、「]{2,30}(?:は|が|も)、?[^。、「と]{0,14}(?:言う|言った|語る|語った|話す|話した|述べる|述べた|訴える|訴えた|問う|問うた|嘆く|嘆いた|こぼす|こぼした|答える|答えた|振り返る|打ち明ける|打ち明けた|断言する|書く|書いた)。?$|^[\s　]*[^。、「]{2,40}(?:が|は|も)、?(?!.*(?:と|を|そう|こう)[^。、]{0,3}(?:言って|話して|語って|おっしゃって))[^。「]{0,24}(?:言って|話して|語って|おっしゃって|口にして)(?:い(?:た|ました)|おられ(?:た|ました)|いらっしゃいました)。?$/u

/** 上でもこう書いたとおりです: what stands above is the writer's own. */
const ownWords =
  /(?:上|前|先|以前|前章|前節|前回|冒頭|別稿|先ほど)(?:に|で|の章で)?も?、?(?:[^。]{0,16}(?:とおり|通り)(?:です|だ|である|であります|でございます)|[^。、]{0,6}(?:書い|述べ|触れ|言っ|記し)(?:た|ました))。?$/u

/** Who is announced to be quoted next (Xは次のように述べる。). */
const announcedIn = (sentence: Analysed): Heard | undefined => {
  if (!announcement.test(sentence.text) && !speaksUp.test(sentence.text)) return undefined
  if (ownWords.test(sentence.text)) return undefined
  return announcedBy(sentence)
}

/** Xは次の三点を挙げている。 */
const listing =
  /(?:(?:次|以下|下記|左記)の|[二三四五六2-6２-６](?:つ|点|項目|本)|主に|[：:]$)[^。]*(?:評価|指摘|求め|要求|要望|要請|提案|提言|挙げ|主張|訴え|掲げ|述べ|説明|目標|方針|柱|公約|反対|批判|警告|勧告|約束)/u
/** 次の三点を求めます is done in saying it, 求めています and 求めました are told. */
const performed = /(?<!て(?:い|おり))ます[。：:]?$/u

/** Whose list follows: somebody else who is said to name its points. */
const listedBy = (sentence: Analysed): Heard | undefined => {
  if (!listing.test(sentence.text) || performed.test(sentence.text)) return undefined
  const subjects = subjectsOf(sentence)
  if (subjects.some((s) => s.who === 'self')) return undefined
  const subject = subjects.find((s) => s.particle === 'は' || s.particle === 'が')
  if (subject === undefined || subject.actors.some((actor) => sentence.own.includes(actor))) return undefined
  if (subject.who === 'actor') return { holders: subject.actors }
  return subject.who === 'group' ? { holders: [], group: subject.text } : undefined
}

/** Below this a point of a list is a heading of what stands under it. */
const leastPoint = 14

/** Whether a block belongs to a list: an item, or the lines right below one. */
const isListed = (text: string, blocks: readonly Block[], at: number): boolean => {
  const [block, before] = [blocks[at]!, blocks[at - 1]]
  if (block.kind === 'item') return true
  return (
    block.kind === 'paragraph' &&
    before?.kind === 'item' &&
    (text.slice(before.end, block.start).match(/\n/gu) ?? []).length <= 1
  )
}

/** How far the line that holds an offset is set in, in full-width characters; deeper than its neighbours quotes. */
const indentAt = (text: string, at: number): number => {
  const start = text.lastIndexOf('\n', at) + 1
  return /^[　 \t>]*/u.exec(text.slice(start, at))![0].replace(/ {2}/gu, '　').length
}

/** Words of somebody that are read out: 言葉を御紹介いたします. */
const readOut =
  /(?:言葉|声|手紙|意見|一節|発言|文章|証言|訴え|コメント|談話)を、?(?:ここで|最後に)?(?:ご|御)?(?:紹介|引用|披露|読み上げ|引い)/u
/** この言葉を聞いて, こうした声に: the words that were read out are over. */
const readBack =
  /^　*(?:この|こうした|これらの|以上の|そうした|その)(?:お|御)?(?:言葉|声|手紙|意見|一節|発言|文章|証言|訴え|話)/u
/** How many sentences may be read out. */
const longest = 8

/** Index of the last sentence of what is read out from sentence `from` on, where one after it looks back; else before `from`. */
const lookedBackAt = (analysed: readonly Analysed[], from: number): number => {
  if (!readOut.test(analysed[from - 1]!.text)) return from - 1
  const after = analysed.slice(from, from + longest + 1).findIndex(({ text }) => readBack.test(text))
  return from + after - 1
}

/** Whose word a sentence is; `opens`: what follows it may go on with it, since nothing marks where it ends. */
export interface Quoted extends Heard {
  readonly opens?: true
}

/**
 * Whose word a sentence is as a whole: a quotation that the sentence before announces, with all that is set in with it
 * or stands inside its brackets, or one that the sentence after looks back on.
 */
export const quotedAs = (
  document: Document,
  blocks: readonly Block[],
  sentences: readonly Sentence[],
  analysed: readonly Analysed[],
  turns: readonly (Turn | undefined)[],
): readonly (Quoted | undefined)[] => {
  const found: (Quoted | undefined)[] = sentences.map(({ block }) => {
    const turn = turns[block]
    return turn?.speaker === undefined || turn.own ? undefined : { holders: [turn.speaker] }
  })
  extractsIn(document, blocks, sentences, analysed).forEach((by, i) => (found[i] ??= by))
  blockQuotesIn(document, sentences, analysed, announcedBy).forEach((by, i) => (found[i] ??= by))
  const blockOf = (i: number): number | undefined => sentences[i]?.block
  for (let i = 0; i < analysed.length; i++) {
    if (found[i] !== undefined) continue
    const holders = announcedIn(analysed[i]!)
    let next = i + 1
    if (holders && next < analysed.length) {
      const depth = indentAt(document.text, sentences[i]!.start)
      const isSetInAt = (at: number): boolean =>
        blockOf(at) !== blockOf(i) &&
        blocks[blockOf(at)!]!.kind === 'paragraph' &&
        indentAt(document.text, sentences[at]!.start) > depth
      const last = lookedBackAt(analysed, next)
      for (; next <= last; next++) found[next] = holders
      if (next > i + 1 || next >= analysed.length) continue
      const isSetIn = isSetInAt(next)
      if (
        !isSetIn &&
        blockOf(next) === blockOf(i) &&
        tellsNext.test(analysed[i]!.text) &&
        !replies.test(analysed[next]!.text)
      )
        found[next] = /^[　\s]*[「『]/u.test(analysed[next]!.text) ? holders : { ...holders, opens: true }
      const isBracketed = /^[　\s]*[「『]/u.test(analysed[next]!.text)
      let open = 0
      while (next < analysed.length && (isSetIn || isBracketed)) {
        const { text } = analysed[next]!
        if (isSetIn ? !isSetInAt(next) : next > i + 1 && open <= 0) break
        open += (text.match(/[「『]/gu) ?? []).length - (text.match(/[」』]/gu) ?? []).length
        found[next] = holders
        next++
      }
    }
    const lister = blocks[blockOf(i + 1) ?? -1]?.kind === 'item' ? listedBy(analysed[i]!) : undefined
    if (lister && blocks[blockOf(i)!]!.kind !== 'item')
      for (let k = i + 1; k < analysed.length && isListed(document.text, blocks, blockOf(k)!); k++)
        if (analysed[k]!.text.length >= leastPoint) found[k] ??= lister
    const after = analysed[i + 1]
    if (
      found[i] === undefined &&
      after &&
      onlyQuoted.test(analysed[i]!.text) &&
      (lookingBack.test(after.text) || (takenUp.test(after.text) && !/^[　\s]*「/u.test(after.text)))
    )
      found[i] = announcedBy(after)
    if (found[i] === undefined && after && blockOf(i) === blockOf(i + 1) && tellsLast.test(after.text))
      found[i] = toldBy(after)
  }
  return found
}
