import type { ActorKey } from '../../graph/change/extraction.ts'
import { actionVerbs, aimNouns, performatives } from '../lexicon/action.ts'
import { lemmasOf, lineOf } from './lemmas.ts'
import type { Modality } from './modality.ts'
import { subjectsOf } from './subjects.ts'
import type { Analysed, Subject } from './subjects.ts'

/** What announces a list of aims: 次の三点を提言する。 */
const aims = /提言|提案|求め|要望|要請|べき|必要|目標|目指|取り組|訴え|お願い|約束|公約|政策|施策|実現|原則|留意/u
/** Headings of such a list. */
const aimsAbove = /提言|提案|要望|要請|重点|政策|施策|公約|約束|取組|取り組|対策|方策|目標|行動|記$/u

/** What announces a list of facts or reasons, whose 〜こと are no aims. */
const given =
  /理由|原因|問題|課題|特徴|背景|事実|利点|効果|違い|要因|結果|変化|変わ|懸念|恐れ|おそれ|影響|経緯|限界|弱点|ことだ。?$|分かった|わかった|明らか/u

/** Whether 〜こと。 as an item words an aim: what announces the list does not say otherwise. */
export const isKotoAim = (text: string, announced: string): boolean =>
  /こと[。．]?$/u.test(text) && !given.test(announced)

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
  list.leadIn === undefined ? list.isOfAims || aimsAbove.test(list.heading ?? '') : aims.test(list.leadIn)

/** Ends that describe: ている, ある, なる, できる, られる, 超える. */
const states =
  / (?:いる|ある|なる|できる|られる|れる|上る|達する|ない|超える|増える|減る|残る|続く|及ぶ|占める|要する|上回る|下回る|広がる|深まる|高まる|進む|しまう|くる|かかる|わかる|分かる|見える|言える|いえる)\/[A-Z]$/u
const acting = new Set(actionVerbs)
const performing = new Set(performatives)

/** Whether an item words an aim: …すること。, or a noun of action (定員の倍増, 補助率の引上げ). */
export const isAim = (sentence: Analysed): boolean => {
  const { words, text } = sentence
  if (/こと[。．]?$/u.test(text)) return true
  const last = words.findLast(
    (w) => !/^[。．」』）\s　]$/u.test(w.surface) && !(w.pos === '助動詞' && /^(?:です|だ|ある)$/u.test(w.base)),
  )
  if (last === undefined || words.length < 3) return false
  const end = text.slice(0, last.to)
  const isAction =
    (last.pos === '名詞' && (acting.has(last.surface) || last.surface === '化')) ||
    aimNouns.some((noun) => end.endsWith(noun))
  if (/(?:悪|劣|文|変|高齢|少子|老朽|過疎|空洞|長期|弱体|深刻)化$/u.test(end)) return false
  return isAction && !subjectsOf(sentence).some((s) => s.particle === 'が')
}

/** What tells of a document whose promises it makes. */
export interface Promising {
  /** Its title announces a programme. */
  readonly isProgramme: boolean
  /** The body that speaks. */
  readonly own?: ActorKey
}

/** Whether a subject is the body that speaks: 私たちは, 本市は; in a plan also the bare 市は. */
const isOwn = (subject: Subject, { isProgramme, own }: Promising): boolean =>
  subject.who === 'self' ||
  (own !== undefined && subject.actors.includes(own)) ||
  (isProgramme && /^[市町村区県都府道]$/u.test(subject.text))

/** 〜を創設する。 where measures are proposed: an act in the dictionary form, which advises there. */
export const isProposedAct = (sentence: Analysed, modality: Modality): boolean => {
  if (modality.kind !== 'bare' || modality.hedge !== 'strong' || modality.past) return false
  const line = lineOf(lemmasOf(sentence.words).slice(-12)).replace(/(?: [。」）．　：]\/O)+$/u, '')
  const verb = / (?:を|に)\/P(?: [^ ]+){0,7}? ([^ /]+)\/[SV](?: する\/V)?$/u.exec(line)?.[1]
  return verb !== undefined && /\/V$/u.test(line) && !states.test(line) && acting.has(verb) && !performing.has(verb)
}

/** A heading above measures that a text proposes. */
export const proposesBelow = (heading: string): boolean =>
  /提言|提案|要望|(?:具体|対応|改善)策|あるべき|重点/u.test(heading)

/** Whether a sentence ends in a policy verb in the present with nobody else for its subject; `of`: in a document that pledges. */
export const isPledge = (sentence: Analysed, modality: Modality, of?: Promising): boolean => {
  if (modality.kind !== 'bare' || modality.hedge !== 'strong' || modality.past) return false
  const line = lineOf(lemmasOf(sentence.words).slice(-12)).replace(/(?: [。」）．　：]\/O)+$/u, '')
  const end = /(?: を\/P| に\/P)? ([^ /]+)\/[SVN](?: する\/V)?(?: て\/P いく\/V)?$/u.exec(line)
  const verb = end?.[1]
  const before = / ([^ /]+)\/S を\/P [^ ]+$/u.exec(line)?.[1]
  if (
    verb === undefined ||
    !/\/V$/u.test(line) ||
    performing.has(verb) ||
    (before !== undefined && performing.has(before))
  )
    return false
  const subjects = subjectsOf(sentence)
  // 小さな町でも…整えます: even there, which is no subject.
  const others = subjects.filter(
    (s) =>
      s.particle !== 'が' &&
      (s.who === 'actor' || s.who === 'group') &&
      !(s.particle === 'も' && sentence.words[s.to - 2]?.surface === 'で'),
  )
  if (/かどうかは/u.test(sentence.text)) return false
  if (of === undefined ? others.length > 0 : others.some((s) => !isOwn(s, of))) return false
  if (acting.has(verb)) return true
  if (of === undefined || states.test(line)) return false
  if (/ を\/P(?: [^ ]+){1,7}$| よう\/N に\/P する\/V$/u.test(line)) return true
  // A programme's plain sentences promise unless something happens by itself (金利が上がる).
  return (
    of.isProgramme &&
    !subjects.some((s) => s.particle === 'が') &&
    (/ を\/P(?: [^ ]+){1,9}$/u.test(line) || subjects.some((s) => s.who === 'self'))
  )
}

/** Several who speak as one, or a body: what these say that they will do is a promise. */
const collective = /^(?:私たち|私達|わたしたち|我々|われわれ|我が|わが|当|本|弊)/u
/** What a candidate promises alone. */
const promised =
  / (?:実現|目指す|めざす|取り組む|推進|約束|拡充|創設|導入|廃止|無償化|引き上げる|引き下げる|増やす|減らす|尽くす|守り抜く|守る|変える|整備|見直す)\/[SV](?: する\/V)?(?: て\/P いく\/V)?$/u
const looking = new Set([
  '検討',
  '検証',
  '調査',
  '協議',
  '点検',
  '求める',
  '定める',
  '置く',
  '作る',
  '行う',
  '続ける',
  '支える',
  '開く',
])

/** 私たちは…進めていくことを申し上げます, 当連盟は…を推進してまいります: what the speakers announce of themselves. */
export const isOwnPledge = (sentence: Analysed, modality: Modality, own?: ActorKey): boolean => {
  if (modality.kind !== 'bare' || modality.past) return false
  const ids = modality.layers.map((l) => l.id)
  const selves = subjectsOf(sentence).filter((s) => s.who === 'self' || (own !== undefined && s.actors.includes(own)))
  const line = lineOf(lemmasOf(sentence.words, 0, modality.contentEnd).slice(-8))
  if (ids.includes('to-mousu')) return selves.length > 0 && / (?:て|で)\/P いく\/V$/u.test(line)
  if (ids.length > 0 || modality.hedge !== 'strong') return false
  const asBody = /^[　\s]*(?:なお、|また、|さらに、)?(?:当|本|弊|わが|我が)[\p{Script=Han}]{1,6}として(?:も|は)/u.test(
    sentence.text,
  )
  const self = selves.find((s) => s.particle !== 'が')
  if (self === undefined && !asBody) return false
  const verb = / ([^ /]+)\/[SV](?: する\/V)?(?<going> て\/P いく\/V)?$/u.exec(line)
  if (!verb || !/\/V$/u.test(line)) return false
  const isBody = asBody || collective.test(self!.text) || (own !== undefined && self!.actors.includes(own))
  if (!isBody) return promised.test(line) && sentence.words.some((w) => w.base === 'ます')
  if (performing.has(verb[1]!)) return false
  return verb.groups?.['going'] !== undefined || (acting.has(verb[1]!) && !looking.has(verb[1]!))
}
