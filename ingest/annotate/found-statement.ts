import type { ActorKey } from '../../graph/change/extraction.ts'
import type { Hedge, StatementKind, Voice } from '../../graph/model/statement.ts'
import type { Morpheme } from '../morphemes.ts'
import { actionOf } from './action.ts'
import type { Addressee, Session } from './setting.ts'
import type { Before, Heard } from './attributed.ts'
import type { Modality } from './modality.ts'
import type { Questions } from './own-claims.ts'
import type { Analysed } from './subjects.ts'

/** Morpheme indices of a sentence, half open. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * A statement found in a sentence; places are morpheme indices. Every field is there, `undefined` or not, so that all
 * have one shape.
 */
export interface FoundStatement extends Stretch {
  readonly sentence: number
  readonly rule: string
  readonly kind: StatementKind
  readonly voice: Voice
  readonly hedge: Hedge
  readonly evidence: readonly Stretch[]
  readonly condition: Stretch | undefined
  readonly action: Stretch | undefined
  /** Reported voice: who is reported. */
  readonly holders: readonly ActorKey[]
  /** Reported voice: people who are no known actor, to become one (反対派). */
  readonly group: string | undefined
  readonly addressees: readonly Addressee[]
  /** The rule of the attribution, for reported voice. */
  readonly attributedBy: string | undefined
}

/**
 * What a sentence's surroundings say of it. Every field is there, `undefined` or not: surroundings of one shape are read
 * and copied faster.
 */
export interface Surroundings {
  readonly index: number
  /** How the sentence as a whole ends. */
  readonly modality: Modality
  /** What the model of claims makes of it: above 0 a claim. */
  readonly claimness: () => number
  readonly isItem: boolean
  /** The document announces what its authors will do. */
  readonly isPledging: boolean
  /** Its title says so. */
  readonly isProgramme: boolean
  /** Who was reported in the sentence before. */
  readonly previous: readonly ActorKey[]
  /** Which people that sentence was about, though they said nothing, and which body was named last. */
  readonly before: Omit<Before, 'speakers'>
  /** The whole sentence is quoted, of these: one before announced it (次のように述べる) or one after looks back on it. */
  readonly announced: Heard | undefined
  /** The authors' organisation. */
  readonly own: ActorKey | undefined
  /** It is an item of a list of aims: its lead-in, its heading or the kind of text says so. */
  readonly isAim: boolean
  /** Most items of its list are aims, and it has no predicate: it is one. */
  readonly isNominalAim: boolean
  /** A call before it (何をすべきか) makes what it words something to be done. */
  readonly isCalledFor: boolean
  /** In a text that tells its readers what to do, it does so in the dictionary form. */
  readonly instructs: boolean
  /** It stands below a heading that announces proposals. */
  readonly isProposal: boolean
  /** Whom a petition, or the lead-in of the list it is in, asks. */
  readonly petitioned: readonly ActorKey[] | undefined
  /** Whose business the text's subject is. */
  readonly answerable: ActorKey | undefined
  /** It speaks of this country's affairs at large. */
  readonly isNational: boolean
  /** The prefecture or the town in whose assembly it speaks. */
  readonly community: ActorKey | undefined
  /** What it does in the dictionary form is a sketch of what the state should do. */
  readonly isPlan: boolean
  /** What its questions do. */
  readonly questions: Questions | undefined
  /** A speech on a bill. */
  readonly isDebate: boolean
  /** Whose plan a text that takes a stand opposes. */
  readonly opposed: ActorKey | undefined
  /** The text drafts a constitution: its items are what it would lay down. */
  readonly isDraft: boolean
  /** The text turns to its readers. */
  readonly hasReaders: boolean
  /** The sitting of the Diet in which it speaks. */
  readonly session: Session | undefined
  /** The topic carried over from earlier recommendations. */
  readonly carried: readonly ActorKey[]
}

const granting = new Set(['もちろん', '無論', 'むろん', '確かに', 'たしかに', 'なるほど'])
const isLeading = ({ surface, pos }: Morpheme): boolean =>
  pos === '接続詞' || granting.has(surface) || /^[、，\s　「]$/u.test(surface)

/** A stretch without the marks and the words at its edges that are no part of what is said. */
export const trimmed = (sentence: Analysed, { from, to }: Stretch): Stretch => {
  const { words } = sentence
  let [start, end] = [from, to]
  while (end > start + 1 && /^[。．、，\s　]$/u.test(words[end - 1]!.surface)) end--
  while (start < end - 1 && isLeading(words[start]!)) start++
  return { from: start, to: end }
}

const conditionEnd =
  /(?:れば|なら|ならば|たら|場合(?:は|には)?|限り(?:は)?|とき(?:は|には)?|時は|としたら|とすれば|際(?:は|には)?)$/u

/** The words that state a condition: a clause in ば, なら, 場合, 限り before a comma, or in ば without one. */
const conditionIn = (sentence: Analysed, { from, to }: Stretch): Stretch | undefined => {
  const { words, bunsetsu, text } = sentence
  for (let i = Math.max(1, from); i < to - 1; i++) {
    if (bunsetsu.quoted[i]) continue
    const word = words[i]!
    const bare =
      word.surface === 'ば' &&
      word.detail[0] === '接続助詞' &&
      !/^(?:なら|なり|いけ|よい|いい)/u.test(words[i + 1]!.surface)
    if (!bare && word.surface !== '、') continue
    if (!bare && !conditionEnd.test(text.slice(words[Math.max(0, i - 4)]!.from, word.from))) continue
    const end = bare ? i + 1 : i
    const before = words.slice(0, end - 1).findLastIndex((w, at) => /^[、，]$/u.test(w.surface) && !bunsetsu.quoted[at])
    return trimmed(sentence, { from: before + 1, to: end })
  }
  return undefined
}

/** A statement with its condition and, of a recommendation, what is to be done. */
export const withDetails = (
  sentence: Analysed,
  base: Omit<FoundStatement, 'condition' | 'action'>,
  modality: Modality,
): FoundStatement => {
  const condition = conditionIn(sentence, { from: 0, to: base.to })
  const words = base.kind === 'recommendation' ? actionOf(sentence, base, modality) : undefined
  const action = words && trimmed(sentence, words)
  return { condition, action, ...base }
}
