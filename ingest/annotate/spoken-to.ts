import type { ActorKey } from '../../graph/change/extraction.ts'
import type { Reference } from './reference.ts'
import { isAsked } from './people-words.ts'
import { whoEndsAt } from './subjects.ts'
import type { Analysed } from './subjects.ts'

/** What follows whom a sentence speaks to: 国に対し, 市におかれましては. */
export const spokenTo =
  /^(?:など)?(?:の(?:皆(?:さん|様|さま)(?:方)?|みなさん|みなさま|方々?|諸氏|諸兄|諸賢|お役人(?:方)?|先生方))?(?:に対して?(?!は|も)|には(?![^。、]{0,30}との(?:考え|立場|観点|認識|方針|理由))|におかれまして[はも]|におかれては|におかれても|として(?:は|も)?、|にも(?=[^。]{0,60}(?:て(?:いただ|もらいた|ほし|欲し|くださ)|いただきた|お願い|お力添え)))/u

/** 委員会には調査の権限を持たせる, 農家には補償を支払う, 団体には百万円まで: who gets something, and not who is to act. */
export const receiving =
  /^(?:など)?には?[^。]{0,70}を[^。、を]{0,8}(?:持たせ|与え|付与|負わせ|課(?:す|し|さ)|義務[付づ]け|支給|給付|支払|払[いうわ]|補償|保障|配分|交付|授け|担わせ|還元|返還)|^(?:など)?には?(?:総額|合計|最大|一律に?|年間?|月額?|一人当たり|それぞれ)?[０-９〇一二三四五六七八九十百千]+(?:[万億兆](?:円)?|円|％|割)/u

/** What follows who is asked for something: 国に対し…を求める. */
export const asked =
  /^(?:など)?(?:の(?:皆(?:さん|様|さま)(?:方)?|みなさん|みなさま|方々))?に(?:対して[はも])?(?!報告|提出|説明|示|伝え|提示|公表|開示|諮|任せ|委ね|渡|軸足|寄り添|配慮|重点|焦点|光を|目を向け|応え|即し|沿っ|開かれ).{0,40}(?:求め|要求|要請|促|迫|提言|提案|要望|願|働きかけ|働き掛け)/u

/** The actors of one place: several where a word names several. */
export const at = (references: readonly Reference[], place: Reference): readonly ActorKey[] =>
  references.filter((r) => r.from === place.from && r.to === place.to).map((r) => r.actor)

/** Words for people who are no known actor, where the sentence speaks to them: 自治会には, 荷主に対し. */
export const peopleSpokenTo = (sentence: Analysed, from: number, to: number, isDue: boolean): string | undefined => {
  const { words, bunsetsu, text } = sentence
  for (let i = Math.max(1, from); i < to; i++) {
    const word = words[i]!
    if (word.pos !== '助詞' || !word.surface.startsWith('に') || bunsetsu.quoted[i]) continue
    const rest = text.slice(word.from)
    if (receiving.test(rest)) continue
    if (!spokenTo.test(rest) && !asked.test(rest) && !/^にお(?:いて|かれまして)(?:は|も)/u.test(rest)) continue
    const who = whoEndsAt(sentence, i)
    if (who.who === 'group' && isAsked(who.text) && !(isDue && /^に対し/u.test(rest)))
      return who.text.replace(/(?<=..)各位$/u, '')
  }
  return undefined
}

/** 市民の皆さん、…: an audience called upon. */
export const audienceCalled =
  /^[　\s]*([\p{Script=Han}々ァ-ヴー]{1,10})の(?:皆さん|皆様|みなさん|みなさま|皆さま|諸君|方々)(?:、|！)/u

/** そこで、総理、…: what may stand before whom a sentence calls. */
const beforeCall =
  /^[　\s]*(?:(?:そこで|改めて|あらためて|是非|ぜひ|どうか|まず|では|それでは|最後に|さて|ところで|もう一度|重ねて)、?)?$/u

/** 総理、…: who is called at the beginning of a sentence that is spoken. */
export const calledIn = ({ words, references, text }: Analysed): readonly ActorKey[] => {
  const first = references.find((r) => r.from <= 8 && beforeCall.test(text.slice(0, r.from)))
  const gathered = references.find(
    (r) => r.from <= 16 && /^の(?:皆さん|皆様|皆さま|みなさん)(?:方)?(?:、|！)/u.test(text.slice(r.to)),
  )
  if (gathered !== undefined) return at([...references], gathered)
  if (first === undefined || !/^(?:、|！|!)/u.test(text.slice(first.to))) return []
  const comma = words.findIndex((w) => w.from === first.to)
  // 政府、自治体は: a list, not a call.
  return references.some((r) => r.from === words[comma]?.to) ? [] : at([...references], first)
}

/** 市として国に要望すべきだ, 国会議員として範を示すべきだ: as who or what somebody is to act. */
export const actingAs = ({ references, text }: Analysed, start: number, end: number): readonly ActorKey[] => {
  const place = references.find(
    (r) =>
      r.from >= start &&
      r.to <= end &&
      /^としても?(?![のはい、])/u.test(text.slice(r.to)) &&
      !r.actor.startsWith('state:'),
  )
  return place === undefined ? [] : at(references, place)
}
