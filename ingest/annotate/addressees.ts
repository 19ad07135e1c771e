import type { ActorKey } from '../../graph/change/extraction.ts'
import { keyOf } from './reference.ts'
import type { Morpheme } from '../morphemes.ts'
import type { Reference } from './reference.ts'
import type { Modality } from './modality.ts'
import { subjectsOf } from './subjects.ts'
import type { Analysed, Subject } from './subjects.ts'

/** Somebody asked to act, with the rule that says so. */
export interface Addressee {
  readonly actor: ActorKey
  readonly rule: string
  /** Name of a body that is no known actor (沿線の住民), which becomes one. */
  readonly group?: string
}

/** What addressing needs of a sentence's surroundings. */
export interface Setting {
  /** Whom earlier recommendations addressed. */
  readonly carried: readonly ActorKey[]
  /** The authors' organisation. */
  readonly own?: ActorKey
  /** The document announces what its authors will do. */
  readonly isPledging: boolean
  /** A speech on a bill, which speaks to the government. */
  readonly isDebate: boolean
  /** Who is reported, for a reported demand: never its own addressee. */
  readonly holders?: readonly ActorKey[]
}

const named = (actors: readonly ActorKey[], rule: string): readonly Addressee[] =>
  [...new Set(actors)].map((actor) => ({ actor, rule }))

const spokenTo = /^(?:など)?(?:に対して?(?!は|も)|には|におかれては|におかれても|として(?:は|も)?、)/u
const asked =
  /^(?:など)?に(?:対して[はも])?(?!報告|提出|説明|示|伝え|提示|公表|開示|諮|任せ|委ね|渡).{0,40}(?:求め|要求|要請|促|迫|提言|提案|要望|願)/u
const agent = /^(?:など)?(?:によって|により|の手で).{0,40}(?:れる|れた)(?:べき|必要|こと)/u
const possessor =
  /^の(?:今)?(?:やる|なす|為す|果たす|取る|とる|取り組む)べき|^(?:に課された|に課せられた|の)(?:責務|責任|使命|務め|役割|仕事|課題|宿題)(?:は|だ|で|と)/u

/** Verb forms of a clause that hands over: what stands before it is no longer said of whoever the sentence asks. */
const subordinates = new Set(['ば', 'と', 'ので', 'から', 'が', 'けれども', 'けれど', 'ても', 'なら', 'たら', 'のに'])
const nominal = new Set(['こと', 'の', 'よう', '必要', 'ん', 'べき', 'もの', 'わけ', 'はず'])

const isPredicate = (word: Morpheme): boolean =>
  word.pos === '動詞' || word.pos === '形容詞' || (word.pos === '助動詞' && word.base !== 'だ')

/**
 * Whether a subject in が belongs to the sentence's last predicate: 日本が備えを急ぐ必要がある, but neither
 * 日本が担う方向で (its clause qualifies a noun) nor 日本が動けば (its clause is a condition).
 */
const reachesEnd = (words: readonly Morpheme[], subject: Subject, end: number): boolean => {
  let i = subject.to
  while (i < end && !isPredicate(words[i]!)) i++
  while (i < end && (isPredicate(words[i]!) || ['て', 'で'].includes(words[i]!.surface))) i++
  if (i >= end) return true
  const next = words[i]!
  if (next.pos === '助詞') return !subordinates.has(next.surface)
  return next.pos !== '名詞' || nominal.has(next.surface)
}

/** The actors of one place: several where a word names several. */
const at = (references: readonly Reference[], place: Reference): readonly ActorKey[] =>
  references.filter((r) => r.from === place.from && r.to === place.to).map((r) => r.actor)

const jointly =
  /^(?:の|両国|両政府|間|で|が|は|双方|共同|いずれ|ともに|共に)(?!関係|同盟|首脳|安保|安全保障|貿易|交渉)/u

/** 日米の役割を見直す: what several states are to do together, where nobody else is named as who acts. */
const jointIn = (references: readonly Reference[], text: string, end: number): readonly ActorKey[] => {
  const place = references.find(
    (r) =>
      (r.rule === 'actor.compound' || r.rule === 'actor.antecedent') &&
      r.to <= end &&
      at(references, r).length > 1 &&
      jointly.test(text.slice(r.to)),
  )
  return place ? at(references, place) : []
}

/** Whom a recommendation asks to act: X に…を求める, X は…べきだ, else nobody. */
export const addresseesOf = (
  sentence: Analysed,
  modality: Modality,
  span: { readonly from: number; readonly to: number },
  setting: Setting,
): readonly Addressee[] => {
  const { words, references, text } = sentence
  const end = words[Math.min(span.to, words.length) - 1]!.to
  const start = words[span.from]!.from
  const others = (actors: readonly ActorKey[]) => actors.filter((a) => !setting.holders?.includes(a))
  for (const r of references) {
    if (r.from < start || r.to > end) continue
    const rest = text.slice(r.to)
    const actors = others(at(references, r))
    if (actors.length === 0) continue
    if (spokenTo.test(rest) || asked.test(rest)) return named(actors, 'addressee.target')
    if (agent.test(rest)) return named(actors, 'addressee.agent')
    if (possessor.test(rest)) return named(actors, 'addressee.possessor')
    if (/^自身が?/u.test(rest)) return named(actors, 'addressee.subject')
  }
  const last = Math.max(modality.contentEnd, span.from + 1)
  const all = subjectsOf(sentence, last)
  const subjects = all.filter(
    (s) => s.who === 'actor' && words[s.from]!.from >= start - 1 && (s.particle !== 'が' || reachesEnd(words, s, last)),
  )
  const topic = subjects.find((s) => s.particle !== 'が') ?? subjects.findLast((s) => s.particle === 'が')
  if (topic && others(topic.actors).length > 0) return named(others(topic.actors), 'addressee.subject')
  const people = all.find(
    (s) =>
      s.who === 'group' &&
      words[s.from]!.from >= start - 1 &&
      (s.particle !== 'が' || reachesEnd(words, s, last)) &&
      modality.kind !== 'bare',
  )
  if (people && setting.holders === undefined)
    return [{ actor: keyOf('group', people.text), rule: 'addressee.subject', group: people.text }]
  const joint = others(jointIn(references, text, end))
  if (joint.length > 1) return named(joint, 'addressee.joint')
  const self = all.find((s) => s.who === 'self')
  const promises = modality.kind === 'bare' && (self !== undefined || setting.isPledging)
  const pledger =
    self !== undefined && self.actors.length > 0 ? self.actors : setting.own === undefined ? [] : [setting.own]
  if (promises && pledger.some((a) => !a.startsWith('person:'))) return named(pledger, 'addressee.pledge')
  if (setting.holders !== undefined) return []
  // What the writer asks of himself and his readers (私たちは考えなければならない) is asked of nobody in particular.
  if (self !== undefined && self.actors.length === 0) return []
  if (['hortative', 'masen-ka'].includes(modality.layers.at(-1)?.id ?? '')) return []
  if (setting.isDebate) return named(['government:日本政府'], 'addressee.debate')
  return named(setting.carried, 'addressee.carried')
}
