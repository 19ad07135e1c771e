import type { ActorKey } from '../../graph/change/extraction.ts'
import type { Modality } from './modality.ts'
import { subjectsOf } from './subjects.ts'
import type { Analysed } from './subjects.ts'

/** Somebody asked to act, with the rule that says so. */
export interface Addressee {
  readonly actor: ActorKey
  readonly rule: string
}

/** What addressing needs of a sentence's surroundings. */
export interface Setting {
  /** Whom earlier recommendations addressed. */
  readonly carried: readonly ActorKey[]
  /** The authors' organisation. */
  readonly own?: ActorKey
  /** A speech on a bill, which speaks to the government. */
  readonly isDebate: boolean
  /** Who is reported, for a reported demand: never its own addressee. */
  readonly holders?: readonly ActorKey[]
}

const named = (actors: readonly ActorKey[], rule: string): readonly Addressee[] =>
  actors.map((actor) => ({ actor, rule }))

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
    if (
      /^(?:など)?(?:に対し|に対して|に対しては|には|におかれては|として(?:は|も)?、)/u.test(text.slice(r.to)) &&
      others([r.actor]).length > 0
    )
      return named(others(references.filter((x) => x.to === r.to).map((x) => x.actor)), 'addressee.target')
    if (
      /^(?:など)?に.{0,40}(?:求め|要求|要請|促|迫|提言|提案|要望|願)/u.test(text.slice(r.to)) &&
      others([r.actor]).length > 0
    )
      return named(others([r.actor]), 'addressee.target')
    if (/^自身が?/u.test(text.slice(r.to))) return named([r.actor], 'addressee.subject')
  }
  const subjects = subjectsOf(sentence, Math.max(modality.contentEnd, span.from + 1)).filter(
    (s) => s.who === 'actor' && words[s.from]!.from >= start - 1,
  )
  const topic = subjects.find((s) => s.particle !== 'が') ?? subjects.findLast((s) => s.particle === 'が')
  if (topic && others(topic.actors).length > 0) return named(others(topic.actors), 'addressee.subject')
  const self = subjectsOf(sentence, Math.max(modality.contentEnd, span.from + 1)).find((s) => s.who === 'self')
  if (setting.own !== undefined && self && modality.kind === 'bare') return named([setting.own], 'addressee.pledge')
  if (setting.holders !== undefined) return []
  if (setting.isDebate) return named(['government:日本政府'], 'addressee.debate')
  return named(setting.carried, 'addressee.carried')
}
