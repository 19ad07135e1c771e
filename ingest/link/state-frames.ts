import { argumentsBefore, isPredicate, own } from './arguments.ts'
import { conceptsOf, ownerOf } from './concept.ts'
import { phraseBefore } from './phrase.ts'
import type { Concept } from './concept.ts'
import type { Canonical } from './phrase.ts'
import type { Frame } from './frame.ts'
import { framingNouns } from './lexicon-function.ts'
import { outlookNouns, unsureNouns } from './lexicon-states.ts'
import { isRhetorical, outcomeAfter } from './polarity.ts'
import type { Sentence } from './polarity.ts'
import { isNegation, stateWordsOf } from './predicate-words.ts'
import type { PredicateWord } from './predicate-words.ts'

type Bare = Pick<Frame, 'concept' | 'axis' | 'predicate' | 'direction' | 'sign' | 'force' | 'evidence'>

/** What the state is said of: not the outlook itself, but whose it is. */
const bearersOf = (concept: Concept): readonly Concept[] => {
  const owner = ownerOf(concept)
  const owned: readonly Concept[] = owner ? [owner] : []
  if (outlookNouns.has(concept.head.key) || framingNouns.has(concept.head.key)) return owned
  const last = concept.head.morphemes.at(-1)!
  return outlookNouns.has(last) || framingNouns.has(last) ? [concept, ...owned] : [concept]
}

/** What a state word is said of: its subject; before か, that of the question; before な and a noun, the phrase before it. */
const subjectsOf = ({ words }: Sentence, p: PredicateWord, canonical: Canonical): readonly Concept[] => {
  if (words[p.to]?.surface === 'な' && words[p.from - 1]?.surface === 'の')
    return conceptsOf(phraseBefore(words, p.from - 1, canonical), words, canonical)
  if (!isPredicate(words, p)) return []
  const given = argumentsBefore(words, p.from, canonical)
  const asked = words
    .slice(Math.max(0, p.from - 2), p.from)
    .some((w) => ['か', 'かも'].includes(w.surface) && w.pos === '助詞')
  if (asked) return given.findLast((a) => ['は', 'が'].includes(a.particle) && a.concepts.length > 0)?.concepts ?? []
  const found = own(words, p, given)?.concepts
  // 関与にも不確実性が増す: whose it is stands with に.
  const lacks = ['欠ける', '欠く', '乏しい'].includes(p.entry.key)
  const inner =
    p.to - p.from > 1 || (lacks && words[p.from - 1]?.surface === 'に')
      ? given.find((a) => a.particle === 'に' && p.from - a.at <= 2)
      : undefined
  return inner?.concepts.length ? inner.concepts : (found ?? [])
}

/** That nobody knows, in what follows どうなるか. */
const unknowable =
  /分から(?:な|ず)|わから(?:な|ず)|見通せ(?:な|ず)|読め(?:な|ず)|見えて?こ?な|知り(?:え|得)な|占え(?:な|ず)|予断を許さ|不透明|不明|定かで/u

/** 同盟がどうなるかを占える者がどれだけいるだろうか: what it is not known of how it goes on. */
const unknownFramesOf = ({ words, from }: Sentence, canonical: Canonical): readonly Bare[] =>
  words.flatMap((w, i): readonly Bare[] => {
    const turn = /^どう(?:なって(?:いく|ゆく)|なる|なろう|転ぶ|動く|変わる)(?:の|もの)?か(?!ら)/u.exec(from(i))
    if (w.surface !== 'どう' || !turn) return []
    const rest = from(i).slice(turn[0].length)
    if (!unknowable.test(rest) && !(isRhetorical(from(0)) && /占|見通|予測|予想|言い切|断言|分か|わか|知/u.test(rest)))
      return []
    const subject = argumentsBefore(words, i, canonical).find((a) => ['は', 'が', 'も'].includes(a.particle))
    return (subject?.concepts ?? []).flatMap(bearersOf).map((concept) => ({
      concept,
      axis: 'sure',
      predicate: 'どうなるか',
      direction: -1,
      sign: -1,
      force: 'ought',
      evidence: [
        { start: concept.start, end: concept.end },
        { start: w.start, end: w.end },
      ],
    }))
  })

/** What is said of the state things are in, as a diagnosis of the author's; nothing where it is asked or supposed. */
export const stateFramesOf = (sentence: Sentence, canonical: Canonical): readonly Bare[] => {
  const { words } = sentence
  const found: Bare[] = [...unknownFramesOf(sentence, canonical)]
  for (const p of stateWordsOf(words)) {
    // 手厚くすれば足りる is said of the doing.
    if (p.entry.axis === 'enough' && ['ば', 'たら', 'で'].includes(words[p.from - 1]?.surface ?? '')) continue
    // 解消されない限り: what has to come first, and no word on how things are.
    if (p.entry.negated && words.slice(p.to, p.to + 3).some((w) => ['限り', 'かぎり'].includes(w.surface))) continue
    const named = words[p.to]?.surface === 'な' && !words.slice(p.to, p.to + 6).some(isNegation)
    const outcome = named ? ({ sign: 1 } as const) : outcomeAfter(sentence, p)
    const concepts = subjectsOf(sentence, p, canonical).filter((c) => c.inner.length === 0)
    if (!outcome || !concepts.length) continue
    const denied = p.entry.negated ? -outcome.sign : outcome.sign
    for (const concept of concepts.flatMap(bearersOf))
      found.push({
        concept,
        axis: p.entry.axis,
        predicate: p.entry.key,
        direction: p.entry.sign,
        sign: denied * p.entry.sign < 0 ? -1 : 1,
        force: 'ought',
        evidence: [
          { start: concept.start, end: concept.end },
          { start: p.start, end: p.end },
        ],
      })
  }
  for (const { concepts } of sentence.given)
    for (const concept of concepts) {
      if (!unsureNouns.has(concept.head.key) || !concept.modifiers.length) continue
      if (words.slice(concept.to, concept.to + 4).some(isNegation)) continue
      for (const bearer of bearersOf({ ...concept, head: { ...concept.head, key: '先行き' } }))
        found.push({
          concept: bearer,
          axis: 'sure',
          predicate: concept.head.key,
          direction: -1,
          sign: -1,
          force: 'ought',
          evidence: [
            { start: bearer.start, end: bearer.end },
            { start: concept.head.start, end: concept.head.end },
          ],
        })
    }
  return found
}
