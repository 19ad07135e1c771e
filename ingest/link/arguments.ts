import { conceptsOf, isAspect } from './concept.ts'
import { listBefore, phraseBefore } from './phrase.ts'
import type { Concept } from './concept.ts'
import type { Canonical } from './phrase.ts'
import { framingNouns, isDelimiter, lightVerbs } from './lexicon-function.ts'
import { isOpen, isVerdict } from './predicate-words.ts'
import type { PredicateWord } from './predicate-words.ts'
import type { Word } from './words.ts'

const particles = ['を', 'は', 'も', 'が', 'に', 'へ', 'について', 'に関して', 'に対して', 'をめぐって', 'か']

/** What makes a topic with は after it. */
export const abouts: readonly string[] = ['について', 'に関して', 'に対して', 'をめぐって', 'において']

/** A noun phrase with its particle. */
export interface Argument {
  readonly particle: string
  readonly concepts: readonly Concept[]
  /** Word of the particle. */
  readonly at: number
}

/** Whether the word is a verb of its own. */
export const isVerb = (w: Word): boolean => w.pos === '動詞' && w.detail[0] === '自立' && !lightVerbs.has(w.base)

/** What ends a clause that says what something is done for: できるよう, するために. */
const isPurposeNoun = (w: Word): boolean => w.detail[0] === '非自立' && ['ため', 'よう'].includes(w.surface)

/** 法律の手続面でも見直しを進める: the side of a thing on which something is done to it. */
const isFieldOf = (words: readonly Word[], at: number): boolean =>
  words[at]!.surface === 'で' && ['面', '点', '側面'].includes(words[at - 1]?.surface ?? '')

/** The end of the phrase before what speech adds to it: 給与の改善|というのも, 合区|というものが. */
const beforeCalled = (words: readonly Word[], end: number): number => {
  const isCalled =
    words[end - 2]?.surface === 'という' && ['の', 'もの', 'こと', 'ところ'].includes(words[end - 1]!.surface)
  return isCalled && words[end - 3]?.pos === '名詞' ? end - 2 : end
}

/** Noun phrases with their particles among the words `[0, end)`, the nearest first. */
export const argumentsBefore = (words: readonly Word[], end: number, canonical: Canonical): readonly Argument[] => {
  const found: Argument[] = []
  for (let i = end - 1; i > 0; i--) {
    const w = words[i]!
    if (w.pos !== '助詞' || !particles.includes(w.surface) || words[i - 1]!.pos === '記号') continue
    let nounEnd = i
    let particle = w.surface
    const before = words[i - 1]!
    if (['は', 'も'].includes(w.surface) && before.pos === '助詞') {
      const isField = isFieldOf(words, i - 1)
      if (!isField && !['に', 'へ', 'を', 'だけ', 'まで', 'など', ...abouts].includes(before.surface)) continue
      particle = before.surface === 'へ' ? 'に' : before.surface === 'に' ? 'に' : isField ? 'において' : w.surface
      nounEnd = i - 1
    } else if (before.pos === '助詞' && before.detail[0] === '副助詞') nounEnd = i - 1
    nounEnd = beforeCalled(words, nounEnd)
    const parts = phraseBefore(words, nounEnd, canonical)
    let concepts = conceptsOf(parts, words, canonical)
    if (concepts.length > 0)
      concepts = listBefore(words, nounEnd, canonical).flatMap((item) => conceptsOf(item, words, canonical))
    const last = parts.at(-1)
    const first = parts[0]
    const pointing =
      first && words[first.from - 1] && /^(?:その|この|それらの|これらの)$/u.test(words[first.from - 1]!.surface)
    if (!concepts.length && last && (pointing || parts.length === 1))
      concepts = ownedBefore(words, first!.from, last.key, canonical)
    found.push({ particle: particle === 'へ' ? 'に' : particle, concepts, at: i })
  }
  return found
}

/** What a framing or cost noun without a modifier belongs to: the object of its relative clause, or what その points at. */
const ownedBefore = (words: readonly Word[], from: number, key: string, canonical: Canonical): readonly Concept[] => {
  const before = words[from - 1]
  if (!before) return []
  const pointing = /^(?:その|この)$/u.test(before.surface)
  const relative = before.pos === '動詞' || before.base === 'た' || before.surface === 'という'
  if (!pointing && !relative) return []
  if (!framingNouns.has(key) && !/費用|経費|財源|資金|予算|費$/u.test(key)) return []
  const cost = /費用|経費|財源|資金|予算|費$/u.test(key)
  if (!cost) return []
  for (let i = from - 1; i > 0; i--)
    if (words[i]!.pos === '助詞' && ['を', 'は', 'に'].includes(words[i]!.surface)) {
      const found = conceptsOf(phraseBefore(words, i, canonical), words, canonical)
      if (found.length) return found.map((c) => ({ ...c, cost: true }))
    }
  return []
}

/** Whether the word of change is the predicate of a clause, and no noun inside a phrase. */
export const isPredicate = (words: readonly Word[], p: PredicateWord): boolean => {
  const last = words[p.to - 1]!
  if (words[p.from]!.pos === '動詞' && words[p.from - 1]?.pos === '動詞' && words[p.from - 1]!.form === '連用形')
    return false
  // 中小企業を始め、とした: names one of many.
  if (
    p.entry.key === '始める' &&
    /^(?:始め|はじめ)$/u.test(last.surface) &&
    /^(?:、|と|$)/u.test(words[p.to]?.surface ?? '')
  )
    return false
  // 考えてよい, すればよい: the verb before is what is called for.
  if (last.pos === '形容詞' && words[p.from - 1]?.detail[0] === '接続助詞') return false
  const next = words[p.to]
  if (last.pos === '動詞' || last.pos === '形容詞') return true
  if (!next || isDelimiter(next.surface))
    return isVerdict(p.entry) || next === undefined || next.surface === '、' || next.surface === '。'
  if (next.pos === '助動詞') return isVerdict(p.entry) || next.base === 'べし'
  if (next.pos === '動詞' && (next.base === 'する' || lightVerbs.has(next.base))) return true
  if (isVerdict(p.entry))
    return (
      (next.surface === 'に' && /^(?:なる|終わる|すぎる|過ぎる|等しい)$/u.test(words[p.to + 1]?.base ?? '')) ||
      (next.surface === 'の' && /^(?:立場|考え|意見|姿勢|意|声|一言)$/u.test(words[p.to + 1]?.surface ?? '')) ||
      (/^(?:が|は|も|では?)$/u.test(next.surface) &&
        /^(?:ある|ない|あり|ありません|なく)/u.test(words[p.to + 1]?.base ?? ''))
    )
  return next.surface === 'を' && words[p.to + 1]?.base === 'する'
}

/** Whether a clause closed by と stands right before the word, but for adverbs. */
const isQuoting = (words: readonly Word[], from: number): boolean => {
  let i = from - 1
  while (i > 0 && (words[i]!.pos === '副詞' || (words[i]!.pos === '形容詞' && words[i]!.form.startsWith('連用')))) i--
  const w = words[i]
  return w?.surface === 'と' && w.pos === '助詞' && words[i - 1]?.pos !== '名詞'
}

/** The argument that the word is said of: its object, or the topic of the sentence. */
export const own = (
  words: readonly Word[],
  p: PredicateWord,
  candidates: readonly Argument[],
): Argument | undefined => {
  // The verb of a relative clause that has its own object does not part a noun phrase from its predicate.
  const attributive = (a: Argument, at: number): boolean =>
    words[at + 1]?.pos === '名詞' &&
    candidates.some((c) => c.at > a.at && c.at < at && ['を', 'が'].includes(c.particle))
  const blocked = (a: Argument): boolean =>
    words
      .slice(a.at + 1, p.from)
      .some(
        (w, k) =>
          isPurposeNoun(w) ||
          ((isVerb(w) || w.surface === 'する' || w.surface === 'し') && !attributive(a, a.at + 1 + k)),
      )
  // 感情に訴える広告: it moves somebody, and calls for nothing.
  const moves = ['感情', '情', '心', '良心', '理性'].includes(words[p.from - 2]?.surface ?? '')
  if (p.entry.key === '訴える' && moves && words[p.from - 1]?.surface === 'に') return undefined
  // …は許されないと強く主張する: what is called for stands in the clause that と closes.
  if (p.entry.axis === 'need' && isQuoting(words, p.from)) return undefined
  const near = candidates.filter((a) => !blocked(a))
  const object = near.find((a) => a.particle === 'を')
  const topic = candidates.find(
    (a) =>
      ['は', 'も'].includes(a.particle) &&
      a.concepts.length > 0 &&
      !words.slice(a.at + 1, p.from).some((w) => w.surface === '。'),
  )
  const judges = isVerdict(p.entry)
  const chained = (a: Argument): boolean =>
    words
      .slice(a.at + 1, p.from)
      .every((w, k, run) => !isVerb(w) || run[k + 1]?.base === 'て' || run[k + 1]?.base === 'で')
  // 引き下げを業者に迫る: what is asked for stands with を.
  // 借金を次の世代に背負わせる: who is made to do it stands with に.
  const isCausative = words.slice(p.to, p.to + 2).some((w) => w.detail[0] === '接尾' && /^さ?せる$/u.test(w.base))
  if (p.entry.takes && isOpen(p.entry) && object?.concepts.some((c) => c.inner.length > 0 || isCausative)) return object
  if (p.entry.takes) {
    const to = candidates.find((a) => a.particle === 'に' && chained(a))
    // 部活動を地域に移す, 予算を元の水準に戻す: where to is no thing to be for. 次のように is no place.
    const isNowhere = to?.concepts.every((c) => isAspect(c.head)) === true && words[to.at - 1]?.surface !== 'よう'
    if (isOpen(p.entry) && isNowhere && object?.concepts.length) return object
    return to ?? (object && p.entry.axis !== 'money' ? object : topic)
  }
  const passive = words.slice(p.to, p.to + 3).some((w) => w.detail[0] === '接尾' && ['れる', 'られる'].includes(w.base))
  const subject = near.find((a) => a.particle === 'が')
  if (passive && !judges && subject) return subject.concepts.length ? subject : undefined
  if (object) return object.concepts.length ? object : undefined
  if (judges) return near.find((a) => ['は', 'も', 'が'].includes(a.particle)) ?? topic
  const stretched = words.findLastIndex(
    (w, k) =>
      k < p.from &&
      ['まで', 'しか'].includes(w.surface) &&
      words[k - 1]?.pos === '名詞' &&
      // by when, not how far: 来春までに
      !['の', 'に'].includes(words[k + 1]?.surface ?? ''),
  )
  if (topic && stretched > topic.at && !words.slice(stretched, p.from).some(isVerb)) return undefined
  return topic ?? (words[p.to - 1]!.detail[0] === 'サ変接続' ? subject : undefined)
}
