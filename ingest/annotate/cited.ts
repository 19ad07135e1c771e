import type { Morpheme } from '../morphemes.ts'
import { isPredicate } from './reach.ts'
import type { Analysed, Subject } from './subjects.ts'

const saying =
  /^(?:述べる|言う|いう|申す|申し上げる|おっしゃる|話す|語る|触れる|書く|訴える|指摘|提案|主張|説明|発言|紹介|報告|答弁|提起|言及|強調|提言)$/u

/** 先ほど楠瀬議員も述べられましたが、…べきだ: who only is cited, in a remark beside what is asked, is not who is asked. */
export const isCited = (words: readonly Morpheme[], subject: Subject, end: number): boolean => {
  let i = subject.to
  while (i < end && !isPredicate(words[i]!) && words[i]!.surface !== '、') i++
  if (i >= end || words[i]!.surface === '、') return false
  if (!saying.test(words[i]!.base) && !saying.test(words[i - 1]!.surface)) return false
  while (i < end && (isPredicate(words[i]!) || /^(?:て|で|の|ん|だ|です)$/u.test(words[i]!.surface))) i++
  return (
    /^(?:が|けれども?|けど|とおり|通り|よう)$/u.test(words[i]?.surface ?? '') ||
    (words[i]?.surface === 'と' && /^(?:おり|通り)/u.test(words[i + 1]?.surface ?? ''))
  )
}

/** How a sentence ends in which a body tells what it thinks. */
const thinks =
  /と(?:は)?(?:考え|思い|思っ|捉え|とらえ|認識し|主張し|提言し|提案し|訴え|要望し|判断し)[^。、]{0,8}(?:ます|る|ありません)。?$/u

/** 当会では…べきと考えます: in whose circle a view is held. It is his view, not his to act on. */
export const isThinking = ({ text, words }: Analysed, subject: Subject): boolean =>
  words[subject.to - 2]?.surface === 'で' && subject.particle === 'は' && thinks.test(text)
