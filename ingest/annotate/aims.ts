import { actionVerbs, aimNouns, happenings, performatives } from '../lexicon/action.ts'
import { lineOf } from './lemmas.ts'
import type { Modality } from './modality.ts'
import { subjectsOf } from './subjects.ts'
import type { Analysed } from './subjects.ts'

/** What announces a list of aims: 次の三点を提言する。 */
const aims =
  /提言|提案|求め|要望|要請|べき|必要|目標|目指|取り組|訴え|お願い|約束|公約|政策|施策|実現|原則|留意|要求|対策|方策|措置|改善|処方箋|手立て|してほしい|していただ|期待|方向/u
/** Headings of such a list. */
const aimsAbove =
  /提言|提案|要望|要請|重点|政策|施策|公約|約束|取組|取り組|対策|方策|目標|行動|要求|措置|改革|処方箋|具体策|すべきこと|やるべき|求めるもの|求めること|進め方|方向性|記$/u

/** What announces a list of facts or reasons, whose 〜こと are no aims. */
const given =
  /理由|原因|問題|課題|特徴|背景|事実|利点|効果|違い|要因|結果|変化|変わ|懸念|恐れ|おそれ|影響|経緯|限界|弱点|ことだ。?$|分かった|わかった|明らか|現状|実態|動向|概要|これまで|従来|現行|すでに|既に|実績|経過|とは/u
/** 取り組むべき課題: what is given as something to be done. */
const due = /べき|向け|解決|克服|求め|提言|提案|要望|要求/u
/** What heads an announcement of reasons or facts. */
const gives =
  /(?:理由|原因|背景|事実|特徴|要因|結果|懸念|影響|経緯|限界|弱点|利点|効果|現状|実態|実績)(?:は|として)(?:、|[^。、]{0,14})(?:次|以下|下記|左記|とおり|通り|ある|つ|点)|(?:理由|原因|背景|現状|実態|経緯|経過|実績|問題点|課題)[\s　」】]*$/u

/** Whether an announcement gives reasons or facts: 提言の理由は次のとおり. */
export const givesFacts = (text: string): boolean => gives.test(text)

const isGiven = (text: string): boolean => given.test(text) && !due.test(text)

/** Whether 〜こと。 as an item words an aim: what announces the list does not say otherwise. */
export const isKotoAim = (text: string, announced: string): boolean => /こと[。．]?$/u.test(text) && !isGiven(announced)

const ordinal =
  /^　*(?:そして、?)?(?:第?[一二三四五六七八九十１-９](?:つ目|点目|番目|の提案|の要望)?(?:は|に)|まず|次に|最後に|続いて)、?[^。]{2,60}(?:です|である|であります|だ)。?$/u

/** 一つ目は、所得制限の撤廃です: an aim counted off where a speaker has announced proposals. */
export const isCountedAim = (sentence: Analysed): boolean => ordinal.test(sentence.text) && isAim(sentence)

/** Whether a sentence announces proposals that are counted off after it. */
export const announcesProposals = (text: string): boolean =>
  /(?:提案|提言|要望|お願い|求め)/u.test(text) && /以下|次の|下記|[二三四五六七八九２-９](?:つ|点|項目)/u.test(text)

/** Whether a list is one of aims: its lead-in says so, or where it has none its heading or the kind of text. */
export const listsAims = (list: {
  readonly leadIn: string | undefined
  readonly heading: string | undefined
  readonly isOfAims: boolean
}): boolean =>
  list.leadIn === undefined
    ? list.isOfAims
      ? !givesFacts(list.heading ?? '')
      : aimsAbove.test(list.heading ?? '') && !isGiven(list.heading ?? '')
    : (aims.test(list.leadIn) && !givesFacts(list.leadIn)) ||
      (list.isOfAims && !isGiven(list.leadIn) && !givesFacts(list.leadIn))

/** Ends that describe: ている, ある, なる, できる, られる, 超える. */
export const states =
  / (?:いる|ある|なる|できる|られる|れる|上る|達する|ない|超える|増える|減る|残る|続く|及ぶ|占める|要する|上回る|下回る|広がる|深まる|高まる|進む|しまう|くる|かかる|わかる|分かる|見える|言える|いえる)\/[A-Z]$/u
const acting = new Set(actionVerbs)
const performing = new Set(performatives)
const happening = new Set(happenings)

/** Words of an item without closing marks, a bracketed remark at its end, and だ. */
const withoutEnd = (words: Analysed['words']): Analysed['words'] => {
  const last = words.findLastIndex(
    (w) => !/^[。．！!」』）\s　]$/u.test(w.surface) && !(w.pos === '助動詞' && /^(?:です|だ|ある)$/u.test(w.base)),
  )
  const closing = words.slice(last + 1).some((w) => w.surface === '）' || w.surface === ')')
  if (closing || /^[）)]+$/u.test(words[last]?.surface ?? '')) {
    // The remark that closes there, not one before it: 「自己情報管理権（…）」を導入（二十一条）.
    let open = words.findLastIndex((w) => w.surface === '）' || w.surface === ')')
    for (let depth = 1; open > 1 && depth > 0;) {
      open--
      if (/^[）)]$/u.test(words[open]!.surface)) depth++
      if (/^[（(]$/u.test(words[open]!.surface)) depth--
    }
    if (open > 1 && !words.slice(open, last).some((w) => w.surface === '。')) return words.slice(0, open)
  }
  return words.slice(0, last + 1)
}

/** …仕組みの整備: the measure and the noun that it is done to. */
const ofNoun = /[ぁ-ん][\p{Script=Han}ァ-ヴー]{1,12}の[\p{Script=Han}ァ-ヴー]{1,10}$/u

/** Whether an item words an aim: …すること。, or a noun of action (定員の倍増, 補助率の引上げ), or what is wanted (全校に司書を). */
export const isAim = (sentence: Analysed): boolean => {
  const { text } = sentence
  const words = withoutEnd(sentence.words)
  const last = words.at(-1)
  if (last === undefined || words.length < 2) return false
  const end = text.slice(0, last.to)
  if (end.endsWith('こと')) return true
  if (
    /(?:悪|劣|文|変|高齢|少子|老朽|過疎|空洞|長期|弱体|深刻|温暖|形骸|人口減少|複雑|巨大|肥大|硬直|常態|慢性|固定|孤立|二極|陳腐|風|砂漠|鈍|激|希薄|無力|困難|貧困|難民|外注|私物|政治|商業|核家族|少人数世帯|単身)化$/u.test(
      end,
    )
  )
    return false
  if (last.surface === 'を' && last.pos === '助詞') return true
  if (/[\p{Script=Han}ァ-ヴーを]ゼロ$/u.test(end)) return true
  const isAction =
    (last.pos === '名詞' &&
      (acting.has(last.surface) || last.surface === '化' || last.detail[0] === 'サ変接続') &&
      !happening.has(last.surface)) ||
    aimNouns.some((noun) => end.endsWith(noun))
  return (
    isAction &&
    !subjectsOf(sentence).some(
      // 第三者が入る仕組みの整備: the subject of what describes a noun is none of the measure.
      (s) => s.particle === 'が' && !ofNoun.test(end.slice(sentence.words[s.to - 1]!.to)),
    )
  )
}

/** What an item of a record tells: when it was done, or that it is no measure but a name. */
const recorded =
  /^[\s　・]*(?:[12]\d{3}|[１２][０-９]{3}|平成|令和|昭和|西暦|[0-9０-９]{1,2}月)|(?:いた|った|した|れた)[。．]?$/u
const toWhat = /を[^。]{2,60}(?:へ|に)$/u

/** Whether a line by itself words a measure, so that several in a row are a list of aims: 発議要件を二分の一へ, 環境保全の責務を明記. */
export const isMeasureLine = (sentence: Analysed): boolean => {
  const { text } = sentence
  if (text.length < 6 || text.length > 140 || recorded.test(text)) return false
  const words = withoutEnd(sentence.words)
  const last = words.at(-1)
  if (last === undefined || words.length < 4) return false
  const body = text.slice(0, last.to)
  if (toWhat.test(body)) return true
  if (text.length < 9) return false
  // 働く人が寄れるよう、時間を延長: the subject of what it is for is none of the measure.
  const part = text.lastIndexOf('、')
  const subjects = subjectsOf(sentence).filter(
    (s) =>
      s.particle === 'が' &&
      sentence.words[s.to - 1]!.from > part &&
      // 責任が伴うことを明確化: of what is laid down, not who does it.
      !/(?:こと|よう|旨)[をに]/u.test(body.slice(sentence.words[s.to - 1]!.to)),
  )
  if (!/を|の/u.test(body) || subjects.length > 0) return false
  return (acting.has(last.surface) || aimNouns.some((noun) => body.endsWith(noun))) && !happening.has(last.surface)
}

/** Whether an item has no predicate: among aims it is one (二十人学級). */
export const isNominal = (sentence: Analysed): boolean => {
  const last = withoutEnd(sentence.words).at(-1)
  return last?.pos === '名詞' && !happening.has(last.surface) && !subjectsOf(sentence).some((s) => s.particle !== 'も')
}

/** 〜を創設する。 where measures are proposed: an act in the dictionary form, which advises there. */
export const isProposedAct = (sentence: Analysed, modality: Modality): boolean => {
  if (modality.kind !== 'bare' || modality.hedge !== 'strong' || modality.past) return false
  const line = lineOf(sentence.lemmas.slice(-12)).replace(/(?: [。」）．　：]\/O)+$/u, '')
  if (/ よう\/N に\/P する\/V$/u.test(line)) return true
  const verb = / (?:を|に|は|で|と)\/P(?: [^ ]+){0,7}? ([^ /]+)\/[SVN](?: する\/V)?$/u.exec(line)?.[1]
  return verb !== undefined && /\/V$/u.test(line) && !states.test(line) && acting.has(verb) && !performing.has(verb)
}
