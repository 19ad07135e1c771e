import type { ActorKey } from '../../graph/change/extraction.ts'
import type { Heard } from './attributed.ts'
import { contentNouns, documentNouns, gistNouns } from '../lexicon/speech.ts'
import { issuerAt } from './documents.ts'
import { keyOf } from './reference.ts'
import { whoEndsAt } from './subjects.ts'
import type { Analysed, Subject } from './subjects.ts'

const heardFrom = (who: Pick<Subject, 'who' | 'actors' | 'text'>): Heard | undefined => {
  if (who.who === 'actor') return { holders: who.actors }
  return who.who === 'group' ? { holders: [], group: who.text } : undefined
}

const keysOf = (who: Pick<Subject, 'who' | 'actors' | 'text'>): readonly ActorKey[] =>
  who.who === 'actor' ? who.actors : who.who === 'group' ? [keyOf('group', who.text)] : []

/** 漁師や農家の団体から: who is heard with those joined to him. */
const heardTogether = (
  sentence: Analysed,
  who: Pick<Subject, 'who' | 'actors' | 'from' | 'text'>,
): Heard | undefined => {
  const joint = sentence.words[who.from - 1]
  if (who.from < 2 || who.who !== 'group' || !/^(?:や|・)$/u.test(joint?.surface ?? '')) return heardFrom(who)
  const others = keysOf(whoEndsAt(sentence, who.from - 1))
  return others.length === 0 ? heardFrom(who) : { holders: [...others, ...keysOf(who)] }
}

/** What may stand between a name and から or に: の間には, 側から, 内には. */
const among = /^(?:間|中|なか|側|内部|内|うち|方|筋|など|ら)$/u

const arrives =
  /(?:声|意見|批判|要望|指摘|苦情|疑問|相談)[がもは]、?[^、。]{0,12}(?:届|寄せられ|集まっ|殺到|来て|来た)/u

/** Who is heard, and where the words that say so end: 住民の間には、. */
export interface Voices extends Heard {
  readonly to: number
}

/**
 * Whose voices are heard before morpheme `until`: 住民の間には, 農家からは, 与党内に. The last ones named; before morpheme
 * `cue`, where the words of what is said are, only as a topic or before a comma (住民からは, 住民から、).
 */
export const voicesIn = (sentence: Analysed, until: number, cue = 0): Voices | undefined => {
  const { words, bunsetsu } = sentence
  for (let i = until - 1; i > 0; i--) {
    const { surface, pos } = words[i]!
    if (pos !== '助詞' || bunsetsu.quoted[i] || words[i]!.detail[0] === '接続助詞') continue
    const next = words[i + 1]?.surface
    const isAmong =
      (surface === 'で' && /^(?:間|あいだ|内部|中)$/u.test(words[i - 1]!.surface)) ||
      (surface === 'に' && /^(?:間|あいだ)$/u.test(words[i - 1]!.surface))
    const isTopic = next === 'は' || next === 'も'
    // 市役所には…との声が届いている: to whom it comes says nothing.
    if (surface === 'に' && !among.test(words[i - 1]!.surface) && arrives.test(sentence.text.slice(words[i]!.to)))
      continue
    if (surface !== 'から' && !isAmong && !((surface === 'に' || surface === 'で') && isTopic)) continue
    if (i < cue && !isTopic && next !== '、') continue
    let at = i
    while (at > 1 && among.test(words[at - 1]!.surface)) {
      at--
      if (at > 1 && words[at - 1]!.surface === 'の') at--
    }
    const heard = heardTogether(sentence, whoEndsAt(sentence, at))
    let to = isTopic ? i + 2 : i + 1
    if (words[to]?.surface === '、') to++
    if (heard) return { to, ...heard }
  }
  return undefined
}

/** By whom something is held, before morpheme `until`: 住民側によって一歩とみなされている. */
export const agentIn = (sentence: Analysed, until: number): Voices | undefined => {
  const { words, bunsetsu } = sentence
  for (let i = until - 1; i > 0; i--) {
    if (!/^(?:によって|により)$/u.test(words[i]!.surface) || bunsetsu.quoted[i]) continue
    const heard = heardFrom(whoEndsAt(sentence, i))
    if (heard) return { to: 0, ...heard }
  }
  return undefined
}

const addressing =
  /^(?:言う|いう|言い返す|問う|問い返す|聞く|尋ねる|頼む|諭す|叱る|たしなめる|励ます|責める|なじる|返す|断る|告げる|指摘|注意|質問|説明|懇願|相談|伝える|教える)\//u

/** Who says it to the writer: ある持ち主の方に「…」と言われた, 「…」と住民に問われた. */
export const toldBy = (
  sentence: Analysed,
  { begin, end }: { readonly begin: number; readonly end: number },
  verb: string,
): Voices | undefined => {
  if (!addressing.test(verb)) return undefined
  const { words } = sentence
  const open = words[begin - 1]?.surface === '」' ? words.slice(0, begin).findLastIndex((w) => w.surface === '「') : -1
  const at = words.findIndex((w, i) => i > begin && i < end && w.surface === 'に' && w.detail[0] === '格助詞')
  for (const place of [at, open - 1]) {
    if (place < 1 || words[place]!.surface !== 'に') continue
    const heard = heardFrom(whoEndsAt(sentence, place))
    if (heard) return { to: place < begin ? place + 1 : 0, ...heard }
  }
  return undefined
}

const documentPattern = new RegExp(
  `(?:${[...documentNouns, '方針'].join('|')})[」』]?(?:の中)?(?:で|では|においては?|に|には|の中で)、?`,
  'gu',
)

/** Who issued the document in which something is said (報告書では…とされる); empty: a document of nobody named. */
export const sourceIn = (sentence: Analysed, before: number): readonly ActorKey[] | undefined => {
  for (const match of sentence.text.slice(0, before).matchAll(documentPattern)) {
    const end = match.index + /^.*?(?=[」』]?(?:の中)?(?:で|に))/u.exec(match[0])![0].length
    const issuer = issuerAt(sentence, end)
    if (issuer) return issuer
  }
  return undefined
}

/** Nouns after which a mere こと can tell what somebody wants: Xの狙いは…ことだ. */
const content = new Set([...contentNouns, ...gistNouns])

const kindOfView =
  /^(?:公式|非公式|表向き|最初|当初|最後|最終|最新|唯一|一貫|一致|共通|共同|統一|率直|正直|従来|今回|現在|当時|本来|先日|昨年|昨日|同時|お決まり|いつも|お定まり|型どおり|判で押したよう)$/u

/** Verbs with which somebody brings such a thing forward: 市が掲げる大義は, 組合が持ち出す理由は. */
const brings =
  /^(?:掲げる|挙げる|あげる|唱える|訴える|示す|説く|持ち出す|口|述べる|語る|描く|繰り返す|強調|主張|抱く|寄せる|並べる|打ち出す|出す|まとめる|ぶつける|突きつける|突き付ける|返す|用意|思い描く|言う|いう|説明|指摘|求める)$/u

/** Who brings forward what a noun at a morpheme names: 支部長が挙げる理由は. */
const bringerOf = (sentence: Analysed, noun: number): Pick<Subject, 'who' | 'actors' | 'from' | 'text'> | undefined => {
  const { words, bunsetsu } = sentence
  const ga = words.slice(0, noun).findLastIndex((w) => w.surface === 'が' && w.detail[0] === '格助詞')
  if (ga < 1 || bunsetsu.quoted[ga] || words.slice(ga, noun).some((w) => w.surface === '、')) return undefined
  return words.slice(ga + 1, noun).some((w) => brings.test(w.base)) ? whoEndsAt(sentence, ga) : undefined
}

/** Whose aim or view it is, by what noun it is called, and the morpheme after the noun's particle. */
interface Owner extends Pick<Subject, 'who' | 'actors' | 'text'> {
  readonly to: number
  readonly noun: string
}

/** Whose aim or view a sentence says it tells (政権の狙いは, 筆者の主張は), up to morpheme `until`; `isTold`: it tells it with という. */
export const ownerOfContent = (sentence: Analysed, until: number, isTold = false): Owner | undefined => {
  const { words, bunsetsu } = sentence
  for (let i = 2; i < until; i++) {
    if (bunsetsu.quoted[i] || words[i]!.surface !== 'は') continue
    if (!content.has(words[i - 1]!.surface)) {
      // 検討会が出した整理は…というものだった: whatever it is called, what somebody brought forward says so.
      const bringer =
        isTold && words[i - 1]!.pos === '名詞' && words[i - 2]!.surface === 'た'
          ? bringerOf(sentence, i - 1)
          : undefined
      if (bringer) return { to: i + 1, noun: words[i - 1]!.surface, ...bringer }
      continue
    }
    const to = words[i + 1]?.surface === '、' ? i + 2 : i + 1
    const noun = words[i - 1]!.surface
    let no = i - 1
    while (no > 1 && words[no - 1]!.pos === '名詞' && i - no < 4) no--
    // 村の獣害対策に対する考えは: whose it is stands further back.
    if (/^(?:に対する|についての|に関する|をめぐる)$/u.test(words[no - 1]?.surface ?? '')) {
      const far = words
        .slice(0, no - 1)
        .findLastIndex(
          (w, at) => w.surface === 'の' && /^(?:actor|group)$/u.test(at > 0 ? whoEndsAt(sentence, at).who : ''),
        )
      if (far > 0) return { to, noun, ...whoEndsAt(sentence, far) }
      continue
    }
    if (/^(?:動詞|助動詞)$/u.test(words[no - 1]?.pos ?? '')) {
      const bringer = bringerOf(sentence, no)
      if (bringer) return { to, noun, ...bringer }
    }
    if (words[no - 1]?.surface !== 'の' || no < 2) continue
    // 欧州委員会の公式の説明は: what kind of account it is stands between.
    let owner = whoEndsAt(sentence, words[no - 2]?.surface === '側' ? no - 2 : no - 1)
    if (
      owner.who === 'other' &&
      owner.from > 1 &&
      kindOfView.test(owner.text) &&
      words[owner.from - 1]!.surface === 'の'
    )
      owner = whoEndsAt(sentence, owner.from - 1)
    return { to, noun, ...owner }
  }
  return undefined
}

/** The people whose view is named between two morphemes: 財政の専門家の一致した見方だ. */
export const whoseIn = (sentence: Analysed, from: number, to: number): string | undefined => {
  for (let i = to - 1; i > from; i--) {
    if (sentence.words[i]!.surface !== 'の') continue
    const who = whoEndsAt(sentence, i)
    if (who.who === 'group') return who.text
  }
  return undefined
}
