import { argumentsBefore, isPredicate, isVerb, own } from '../arguments.ts'
import type { Argument } from '../arguments.ts'
import { foldedPosition } from '../folding.ts'
import { lightVerbs } from '../lexicon-function.ts'
import { openAxisOf } from '../open-predicates.ts'
import type { Canonical } from '../phrase.ts'
import type { Sentence } from '../polarity.ts'
import { entryOf, isNegation, isOpen, isVerdict } from '../predicate-words.ts'
import type { Entry, PredicateWord } from '../predicate-words.ts'
import type { Word } from '../words.ts'
import { becoming } from './lexicon-becoming.ts'
import type { Towards } from './towards.ts'

/** What a clause that is made a noun says is done, or comes about, and where its words begin. */
export interface ClauseRead {
  readonly towards: readonly Towards[]
  /** Word with which what it says of begins. */
  readonly from: number
}

/** A doing inside a clause, with what it is done to. */
interface Doing {
  readonly entry: Entry
  readonly argument: Argument
  readonly denied: boolean
  readonly from: number
}

/** Words that a predicate ends in before こと: した, されている, しなかった, 閉じたままとなっている. */
const isTail = (w: Word): boolean =>
  w.pos === '助動詞' ||
  isNegation(w) ||
  w.detail[0] === '接尾' ||
  (w.pos === '動詞' && (w.detail[0] === '非自立' || lightVerbs.has(w.base))) ||
  (w.pos === '助詞' && w.detail[0] === '接続助詞' && ['て', 'で', 'たり'].includes(w.base)) ||
  ['まま', 'の', 'に', 'と', 'よう', 'なる', 'という', 'といった', 'との', 'とする', 'ような', 'など'].includes(
    w.surface,
  ) ||
  w.base === 'なる' ||
  // 増やせとおっしゃるのは: what is said should be done.
  ['言う', 'いう', 'おっしゃる', '唱える', '主張', '訴える'].includes(w.base)

/** What joins a clause to the next, which shares its verdict: 引き上げ、, 減らしたうえ, 見直して. */
const isJoint = (words: readonly Word[]): boolean => {
  const text = words.map((w) => w.surface).join('')
  return /^(?:し|さ|せ|され|られ|れ|させ|い|っ|ん|き|た|だ)*(?:て|で|つつ|たり|(?:た|る)?(?:うえ|上)(?:で|に)?|ずに|ず|ないまま(?:に)?|ないで|まま(?:に)?|だけで(?:は)?なく|のみならず)?、?$/u.test(
    text,
  )
}

/** An intransitive by what it would be to bring it about: 減る as 減らす. */
const entryOfVerb = ({ base }: Word): Entry | undefined => {
  const doing = becoming.get(base)
  const known = entryOf(doing ?? base)
  if (known) return isVerdict(known) ? undefined : known
  return doing === undefined ? undefined : { key: doing, axis: openAxisOf(doing), sign: 1, negated: false }
}

/** The last doing of the words before `to`. */
const lastDoing = (
  { words }: Sentence,
  to: number,
  all: readonly PredicateWord[],
  canonical: Canonical,
): Doing | undefined => {
  const p = all.findLast((x) => x.to <= to && !isVerdict(x.entry) && isPredicate(words, x))
  const verb = words.findLastIndex((w, i) => i < to && isVerb(w))
  const isIntransitive = verb >= 0 && becoming.has(words[verb]!.base)
  if (isIntransitive && (!p || verb >= p.to || isOpen(p.entry))) {
    const entry = entryOfVerb(words[verb]!)
    const tail = words.slice(verb + 1, to)
    const given = argumentsBefore(words, verb, canonical)
    const near = given.filter((a) => !words.slice(a.at + 1, verb).some(isVerb))
    const argument = near.find((a) => a.particle === 'が') ?? near.find((a) => ['は', 'も'].includes(a.particle))
    if (!entry || !argument?.concepts.length) return undefined
    return { entry, argument, denied: tail.filter(isNegation).length % 2 === 1, from: verb }
  }
  if (!p) return undefined
  const given = argumentsBefore(words, p.from, canonical)
  const subject = given.find((a) => a.particle === 'が' && !words.slice(a.at + 1, p.from).some(isVerb))
  const isDone = words.slice(p.to, p.to + 4).some((w) => w.detail[0] === '接尾' && ['れる', 'られる'].includes(w.base))
  const argument = isDone && subject ? subject : own(words, p, given)
  if (!argument?.concepts.length) return undefined
  return { entry: p.entry, argument, denied: words.slice(p.to, to).filter(isNegation).length % 2 === 1, from: p.to - 1 }
}

const positionsOf = ({ entry, argument, denied }: Doing): readonly Towards[] =>
  argument.concepts.flatMap((concept) => foldedPosition(concept, entry.sign * (denied ? -1 : 1), entry) ?? [])

/** Doings of one clause, at most: what stands further off is seldom under the same verdict. */
const mostDoings = 3

/**
 * What the clause that ends before word `to` says is done or comes about: its last doing, and those before it that are
 * joined to it. Whoever judges the clause is for them or against them: 職員を減らし、窓口を閉じたことは.
 */
export const readClause = (
  sentence: Sentence,
  to: number,
  all: readonly PredicateWord[],
  canonical: Canonical,
): ClauseRead | undefined => {
  const { words } = sentence
  const found: Doing[] = []
  for (let end = to; found.length < mostDoings;) {
    const doing = lastDoing(sentence, end, all, canonical)
    if (!doing) break
    const tail = words.slice(doing.from + 1, end)
    if (!(found.length === 0 ? tail.every(isTail) : isJoint(tail))) break
    found.push(doing)
    const first = doing.argument.concepts[0]!
    end = first.from
  }
  const last = found.at(-1)
  return last && { towards: found.flatMap(positionsOf), from: last.argument.concepts[0]!.from }
}
