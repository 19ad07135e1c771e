import type { Morpheme } from '../morphemes.ts'
import { isPredicate } from './reach.ts'
import type { Analysed, Subject } from './subjects.ts'

/** Acts that are done to what they name: 審議会は廃止すべきだ is asked of whoever keeps it. */
const undergone =
  /^(?:廃止|改組|解体|解散|撤廃|撤回|統合|再編|民営化|国有化|縮小|拡充|強化|新設|改革|改編|改める|見直す|作り直す|正す|抜本的|増強|補助|救済|優遇|保護)$/u

/** Whether a topic is what the act is done to: no object stands between it and a verb that wants one. */
export const isUndergoing = (words: readonly Morpheme[], subject: Subject, end: number): boolean => {
  const between = words.slice(subject.to, end)
  if (subject.particle === 'が' || between.some((w) => w.surface === 'を' && w.pos === '助詞')) return false
  const last = between.findLast((w) => (w.pos === '動詞' && w.base !== 'する') || w.detail[0] === 'サ変接続')
  return last !== undefined && undergone.test(last.base === '*' ? last.surface : last.base)
}

/** 惑わされてはならない, 流されてはならない: a passive that is one's own doing. */
const ownDoing =
  /^(?:惑わす|迷わす|騙す|だます|流す|踊る|振り回す|煽る|あおる|とらわれる|囚う|捕らう|眩惑|翻弄|左右|懐柔)$/u

/** 住民はもっと早く助け出されるべきだ: what is to be done to people is asked of others than them. */
export const isPatient = ({ words }: Analysed, subject: Subject, end: number): boolean => {
  const isPerson = subject.who === 'group' || subject.actors.every((actor) => actor.startsWith('group:'))
  const last = words.slice(subject.to, end).findLastIndex((w) => isPredicate(w)) + subject.to
  const doing = words.slice(0, last).findLast((w) => w.base !== 'する')
  if (ownDoing.test(doing?.base ?? '') || ownDoing.test(doing?.surface ?? '')) return false
  return isPerson && /^(?:れる|られる)$/u.test(words[last]?.base ?? '') && words[last]!.detail[0] === '接尾'
}
