import { phraseBefore, stateNamed } from './phrase.ts'
import type { Canonical, Part } from './phrase.ts'
import type { Frame } from './frame.ts'
import { turns } from './lexicon-turns.ts'
import type { Turn } from './lexicon-turns.ts'
import type { Sentence } from './polarity.ts'
import { isName } from './words.ts'
import type { Word } from './words.ts'

const calls =
  /べき|必要|なければなら|ねばなら|求められ|求めたい|を求めます|を必要と|重要|不可欠|期待|ほしい|たい(?:。|と)|迫られ|課題|一案/u
/** A question, not a call. */
const asks = /(?:べき|必要)(?:な|である|だ)?の?か(?!ら|つ)/u
const rejects = /(?:べきで|必要)(?:は|も)?(?:ない|ありません|なく)|てはな(?:ら|り)/u
const denied = /^[^、。]{0,8}(?:では|とは)(?:ない|なく|ありません|言えない|いえない)/u

/** Which way the rest of a sentence calls: for it, against it, or not at all. */
export const isCalledFor = (rest: string): 1 | -1 | undefined =>
  asks.test(rest) ? undefined : rejects.test(rest) ? -1 : calls.test(rest) ? 1 : undefined

/** 必要なのは…である: the call stands before what is called for; what stands before ではなく is not called for. */
const calledBefore =
  /(?:必要|重要|大切|不可欠|肝要)な(?:の|こと)は|(?:求められ|問われ|待たれ|望まれ)(?:て(?:い)?る)(?:の|こと)は|(?:すべき|やるべき)(?:な)?(?:の|こと)は/u

/** The one who is meant by a noun phrase, if it names somebody who can act. */
const actorOf = (parts: readonly Part[], words: readonly Word[]): Part | undefined => {
  const head = parts.at(-1)
  if (!head) return undefined
  const named = words
    .slice(head.from, head.to)
    .some((w) => isName(w) || /国$|政府$|家$|者$|省$|庁$|党$|会$/u.test(w.surface))
  return named ? { ...head, key: stateNamed(head.key) ?? head.key } : undefined
}

const subjects = ['は', 'が', 'も', 'から', 'にとって', 'としては', 'として', 'こそ']

/** Of whom it is said: the nearest one who can act and stands before it as subject or owner. */
const actorBefore = (
  words: readonly Word[],
  at: number,
  canonical: Canonical,
  { nearestOnly, not }: { readonly nearestOnly: boolean; readonly not?: string },
): Part | undefined => {
  const beside = actorOf(
    phraseBefore(words, at, () => undefined),
    words,
  )
  if (beside && beside.to === at && stateNamed(words[at - 1]!.surface) !== undefined) return beside
  for (let i = at; i > 0; i--) {
    const w = words[i]!
    if (w.surface === '。') return undefined
    if (w.surface === 'から' && (words[i + 1]?.surface === 'の' || at - i > 1)) continue
    if (w.surface === not) continue
    const owner = w.pos === '助詞' && (subjects.includes(w.surface) || (i >= at - 1 && w.surface === 'の'))
    if (!owner) continue
    const end = ['に', 'で', 'へ'].includes(words[i - 1]!.surface) ? i - 1 : i
    const actor = actorOf(phraseBefore(words, end, canonical), words)
    if (actor || (nearestOnly && ['は', 'が', 'の'].includes(w.surface))) return actor
  }
  return undefined
}

/** Of whom it is said where he follows: …であるのが日本である, できるのは日本のみ. */
const actorAfter = (words: readonly Word[], at: number): Part | undefined => {
  for (let i = at; i < words.length - 1; i++)
    if (words[i]!.surface === 'の' && ['は', 'が'].includes(words[i + 1]!.surface)) {
      let to = i + 2
      while (to < words.length && words[to]!.pos === '名詞' && words[to]!.detail[0] !== '非自立') to++
      return actorOf(
        phraseBefore(words, to, () => undefined),
        words,
      )
    }
  return undefined
}

type Bare = Pick<Frame, 'concept' | 'axis' | 'predicate' | 'direction' | 'sign' | 'force' | 'evidence'>

/** A thing called for in a cleft: the end of the sentence is it, and not what it stands against. */
const calledAsWhole = (text: string, at: number): 1 | undefined =>
  /^[^、。]*(?:で(?:は|も)なく|よりも?、)/u.test(text.slice(at)) ? undefined : 1

const frameOf = (turn: Turn, { words, from }: Sentence, canonical: Canonical): Bare | undefined => {
  const text = from(0)
  const m = turn.words.exec(text)
  if (!m) return undefined
  const wordAt = (place: number): number => {
    const found = words.findIndex((_, i) => text.length - from(i + 1).length > place)
    return found < 0 ? words.length - 1 : found
  }
  const sign = turn.judges
    ? denied.test(text.slice(m.index + m[0].length))
      ? -1
      : 1
    : (isCalledFor(text.slice(m.index)) ??
      (calledBefore.test(text.slice(0, m.index)) ? calledAsWhole(text, m.index) : undefined))
  if (!sign) return undefined
  const at = wordAt(m.index)
  const last = wordAt(m.index + m[0].length - 1)
  const actor =
    (turn.judges ? actorAfter(words, at) : undefined) ??
    actorBefore(words, at, canonical, {
      nearestOnly: turn.axis === 'role',
      ...(turn.axis === 'vital' && { not: 'にとって' }),
    })
  if (!actor) return undefined
  return {
    concept: {
      head: actor,
      modifiers: [],
      inner: [],
      from: actor.from,
      to: actor.to,
      phraseTo: actor.to,
      cost: false,
      whose: [],
      start: actor.start,
      end: actor.end,
    },
    axis: turn.axis,
    predicate: turn.predicate,
    direction: 1,
    sign,
    force: 'ought',
    evidence: [
      { start: actor.start, end: actor.end },
      { start: words[at]!.start, end: words[Math.max(at, last)]!.end },
    ],
  }
}

/** What is said of somebody in set turns: a larger part, acting first and by himself, being one that cannot be done without. */
export const turnFramesOf = (sentence: Sentence, canonical: Canonical): readonly Bare[] =>
  turns.flatMap((turn) => frameOf(turn, sentence, canonical) ?? [])
