import type { Morpheme } from '../morphemes.ts'
import type { Subject } from './subjects.ts'

/** Verb forms of a clause that hands over: what stands before it is no longer said of whoever the sentence asks. */
const subordinates = new Set(['ば', 'と', 'ので', 'から', 'が', 'けれども', 'けれど', 'ても', 'なら', 'たら', 'のに'])
const nominal = new Set(['こと', 'の', 'よう', '必要', 'ん', 'べき', 'もの', 'わけ', 'はず'])

const wanting = /^(?:求め|要求|要請|要望|促|望|願|期待|訴え|提言|提案|働きかけ)/u

const weighed = /^(?:検討|議論|考慮|想定|視野|一案|選択肢|考え)/u

/** Whether a word is the verb, adjective or auxiliary of a predicate. */
export const isPredicate = (word: Morpheme): boolean =>
  word.pos === '動詞' || word.pos === '形容詞' || (word.pos === '助動詞' && word.base !== 'だ')

/** は between で and ない: 職員が担うべきではない業務. */
const isDenialAt = (words: readonly Morpheme[], i: number): boolean =>
  words[i]!.surface === 'は' && words[i - 1]!.surface === 'で' && words[i + 1]?.base === 'ない'

/**
 * Whether a subject in が belongs to the sentence's last predicate: 日本が備えを急ぐ必要がある, but neither
 * 日本が担う方向で (its clause qualifies a noun) nor 日本が動けば (its clause is a condition).
 */
export const reachesEnd = (words: readonly Morpheme[], subject: Subject, end: number): boolean => {
  let i = subject.to
  // 国が町と話し合いながら費用を持つ: what goes on beside it is his, too.
  do {
    while (i < end && !isPredicate(words[i]!)) i++
    while (i < end && (isPredicate(words[i]!) || ['て', 'で'].includes(words[i]!.surface) || isDenialAt(words, i))) i++
  } while (i < end && /^(?:ながら|つつ)$/u.test(words[i]!.surface))
  if (i >= end) return true
  const next = words[i]!
  if (next.pos === '助詞') return !subordinates.has(next.surface)
  // 住民が集まる「広場」: its clause describes what the marks hold.
  if (/^[「『]$/u.test(next.surface)) return false
  // 住民が確かめられるよう公開する: what it is for; 国が担うよう求める: what is asked of whom.
  if (next.surface === 'よう') return words.slice(i + 1, end + 3).some((w) => wanting.test(w.surface))
  // 患者が増えることを想定し: what is reckoned with, not what is asked.
  if (next.surface === 'こと' && words[i + 1]?.surface === 'を')
    return words.slice(i + 2, end + 3).some((w) => wanting.test(w.surface))
  // 国が費用を持つことも検討すべきだ: what is to be weighed, by whomever.
  if (next.surface === 'こと' && words[i + 1]?.surface === 'も' && weighed.test(words[i + 2]?.surface ?? ''))
    return false
  // 記者が書いたものと記録を見比べる: a thing, and what he made of it.
  if (next.surface === 'もの' && words[i + 1]?.pos === '助詞') return false
  return next.pos !== '名詞' || nominal.has(next.surface)
}
