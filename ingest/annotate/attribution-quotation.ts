import type { Attribution } from './attributed.ts'
import { namingVerbs } from '../lexicon/speech.ts'
import { afterSubject, tells } from './attribution-subject.ts'
import { voicesIn } from './attribution-holders.ts'
import { narrow } from './book.ts'
import { subjectsOf, whoEndsAt } from './subjects.ts'
import type { Analysed, Subject } from './subjects.ts'

/** What is said of a quotation that stands before it as a sentence of its own. */
export const takenUp =
  /(?:こ[うんの]|そ[うんの]|こうした|そうした|こういった)[^。]{0,12}(?:述べ|言|語|話|訴|こぼ|嘆|漏ら|振り返|打ち明け|口に|書|答え|声|言葉|不満|意見|訴え|嘆き|悲鳴|ささや)[^。]{0,14}。?$|(?:言う|話す|語る|語った|話した|訴える|訴えた|こぼす|嘆く|嘆いた|振り返る|打ち明ける|言った|述べた|述べる|胸を張る|力を込める|首をかしげる|笑う|憤る)。?$/u

const matching = ({ words }: Analysed, open: number): number => {
  let depth = 0
  for (let i = open; i < words.length; i++) {
    if (/^[「『]$/u.test(words[i]!.surface)) depth++
    if (/^[」』]$/u.test(words[i]!.surface) && --depth === 0) return i
  }
  return -1
}

const isEnd = ({ words }: Analysed, from: number): boolean =>
  words.slice(from).every((w) => /^[。．」』\s　]$/u.test(w.surface))

const saidBy = (subject: Subject): Pick<Attribution, 'holders' | 'group'> => ({
  holders: subject.who === 'actor' ? subject.actors : [],
  ...(subject.who !== 'actor' && { group: narrow(subject.text) }),
})

/** 担当者は「…」。 The verb is left out. */
const withoutVerb = (sentence: Analysed): Attribution | undefined => {
  const { words } = sentence
  const subject = subjectsOf(sentence).findLast((s) => s.particle === 'は' && s.who !== 'self')
  if (!subject) return undefined
  const open = words[subject.to]?.surface === '、' ? subject.to + 1 : subject.to
  if (words[open]?.surface !== '「') return undefined
  const close = matching(sentence, open)
  if (close < open + 4 || !isEnd(sentence, close + 1)) return undefined
  // 合言葉は「…」 names it; only who can speak says it.
  if (subject.who === 'other') return undefined
  return {
    rule: 'attribution.broken',
    from: open,
    to: close + 1,
    cue: { from: subject.from, to: subject.to },
    ...saidBy(subject),
    demand: false,
  }
}

/** What may stand behind a quotation whose speaker stands right before it: と答弁, と。, との声。 */
const told =
  /^(?:と(?:(?:答弁|発言|回答|指摘|主張|説明|強調|反論|コメント|証言|述懐|批判)(?:した|する)?|の(?:声|意見|指摘|批判|要望|不満|訴え|答弁|発言)(?:が|も)?)?)?[。．]?$/u
/** How far into the sentence, in UTF-16 code units, such a speaker stands. */
const nameReach = 30

/** 財務相「…」と答弁。 住民からは「…」と。 The speaker stands right before the quotation, or is who it was heard from. */
const speakerBefore = (sentence: Analysed): Attribution | undefined => {
  const { words, text } = sentence
  const open = words.findIndex((w) => w.surface === '「')
  if (open < 1 || words[open]!.from > nameReach) return undefined
  const close = matching(sentence, open)
  if (close < open + 4 || !told.test(text.slice(words[close]!.to))) return undefined
  const particle = words.slice(0, open).findLastIndex((w) => w.pos === '助詞' && w.surface !== 'の')
  const heard = particle >= 0 ? voicesIn(sentence, open) : undefined
  const who = particle < 0 ? whoEndsAt(sentence, open) : undefined
  if (heard === undefined && who?.who !== 'actor' && who?.who !== 'group') return undefined
  const isVoice = heard !== undefined && words[close + 1]?.surface.startsWith('と')
  if (who === undefined && !isVoice) return undefined
  return {
    rule: 'attribution.broken',
    from: open,
    to: close + 1,
    cue: { from: 0, to: open },
    holders: heard?.holders ?? who!.actors,
    ...(heard?.group !== undefined && { group: heard.group }),
    ...(who?.who === 'group' && { group: narrow(who.text) }),
    demand: false,
  }
}

/** 「…」。多くの教員がそう口にする。 The quotation stands first, a sentence of its own. */
const quotedFirst = (sentence: Analysed): Attribution | undefined => {
  const { words, text } = sentence
  const open = words.findIndex((w) => !/^[\s　]$/u.test(w.surface))
  if (words[open]?.surface !== '「') return undefined
  const close = matching(sentence, open)
  if (close < open + 3 || words[close + 1]?.surface !== '。' || isEnd(sentence, close + 2)) return undefined
  if (!takenUp.test(text.slice(words[close + 1]!.to))) return undefined
  const subject = subjectsOf(sentence).find(
    (s) => s.from > close && (s.who === 'actor' || s.who === 'group' || (s.particle === 'は' && tells(sentence, s))),
  )
  const heard = subject === undefined ? voicesIn(sentence, words.length) : undefined
  if (subject?.who === 'self') return undefined
  return {
    rule: 'attribution.broken',
    from: open,
    to: close + 1,
    cue: { from: close + 2, to: words.length },
    ...(subject
      ? saidBy(subject)
      : { holders: heard?.holders ?? [], ...(heard?.group !== undefined && { group: heard.group }) }),
    demand: false,
  }
}

const quotes = /(?:だ|です|ます|い|る|た|う|ろ|よ|ない|[ぁ-ん])[。]?」と(?!いう|いった|は、|呼|称|名|題|して)/u

/** 重鎮は「…」と禁止に応じる気配がない: whatever follows the quotation, it is the word of the topic before it. */
const quotedByTopic = (sentence: Analysed): Attribution | undefined => {
  const { words, text } = sentence
  const match = quotes.exec(text)
  if (!match) return undefined
  const close = words.findIndex((w) => w.surface === '」' && w.from >= match.index)
  const open = words.slice(0, Math.max(close, 0)).findLastIndex((w) => w.surface === '「')
  if (open < 2 || close - open < 5) return undefined
  const topics = subjectsOf(sentence).filter((s) => s.particle === 'は')
  const subject = topics.findLast((s) => s.to <= open)
  if (!subject || topics.some((s) => s.from > close) || (subject.who !== 'actor' && subject.who !== 'group'))
    return undefined
  if (open - subject.to > 12) return undefined
  return {
    rule: 'attribution.quoted',
    from: open + 1,
    to: close,
    cue: { from: close, to: words.length },
    ...saidBy(subject),
    demand: false,
  }
}

const names = new Set(namingVerbs)

/** 鉄鋼業界は…を招くと身構える: whatever verb follows a clause with と, it is the word of the topic before it. */
const saidByTopic = (sentence: Analysed): Attribution | undefined => {
  const { words, bunsetsu } = sentence
  const to = words.findLastIndex(
    (w, i) =>
      i > 4 &&
      w.surface === 'と' &&
      w.pos === '助詞' &&
      !bunsetsu.quoted[i] &&
      /^(?:動詞|助動詞|形容詞)$/u.test(words[i - 1]!.pos) &&
      (w.detail[1] === '引用' || /^(?:た|だ)$/u.test(words[i - 1]!.surface)),
  )
  if (to < 0 || words.length - to > 14) return undefined
  if (words[to + 1]?.surface === 'の') return undefined
  const rest = words.slice(to + 1)
  if (rest.some((w) => /^(?:は|が|、|も|と|「)$/u.test(w.surface) && w.pos !== '名詞')) return undefined
  const verb = rest.findLast((w) => w.pos === '動詞' && w.detail[0] === '自立') ?? rest[0]
  if (
    verb === undefined ||
    rest.length < 2 ||
    names.has(verb.base) ||
    rest.some((w) => names.has(w.base) && w.pos === '動詞')
  )
    return undefined
  if (
    rest.some((w) =>
      /^(?:べし|たい|れる|られる|う|なら|いう|か|？|考える|思う|信じる|感じる|願う|見る|みる|伺う|聞く|承知)$/u.test(
        w.base,
      ),
    )
  )
    return undefined
  const topics = subjectsOf(sentence, to).filter((s) => s.particle === 'は')
  const subject = topics[0]
  if (!subject || (subject.who !== 'actor' && subject.who !== 'group')) return undefined
  return {
    rule: 'attribution.tone',
    from: afterSubject(sentence, subject, 0),
    to,
    cue: { from: to, to: words.length },
    ...saidBy(subject),
    demand: false,
  }
}

/** Whose word a sentence is that is a quotation and little more. */
export const attributeQuotation = (sentence: Analysed): Attribution | undefined =>
  sentence.text.includes('「') ? (withoutVerb(sentence) ?? speakerBefore(sentence) ?? quotedFirst(sentence)) : undefined

/** Whose word the quotation of a sentence is whose verb says nothing of speech. */
export const attributeQuoted = (sentence: Analysed): Attribution | undefined =>
  (sentence.text.includes('」と') ? quotedByTopic(sentence) : undefined) ?? saidByTopic(sentence)
