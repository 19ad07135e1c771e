import type { Argument } from './arguments.ts'
import { lightVerbs } from './lexicon-function.ts'
import type { PredicateWord } from './predicate-words.ts'
import type { Word } from './words.ts'

const speakers =
  /^(?:私|わたし|私たち|わたしたち|私ども|我々|われわれ|党|わが党|我が党|会派|これ|これら|すべて|全て|今|まず)$/u

/**
 * What stands after the predicate closes a promise: 廃止します, 守り抜いていきます; no past, no denial, no question. What goes on
 * by itself is none: 残り続けています.
 */
const isPromise = (words: readonly Word[], at: number, isObject: boolean): boolean => {
  const rest = words.slice(at).filter((w) => w.pos !== '記号')
  if (!rest.some((w) => w.base === 'ます')) return false
  if (!isObject && rest.some((w) => ['いる', 'おる'].includes(w.base))) return false
  return rest.every(
    (w) =>
      w.base === 'ます' || lightVerbs.has(w.base) || w.base === 'て' || (w.pos === '動詞' && w.detail[0] === '非自立'),
  )
}

/**
 * Whether the author says in polite speech what he will do: 天下りを根絶します. What is done stands as object or topic, and
 * nobody else as the one who does it.
 */
export const isCommitment = (words: readonly Word[], p: PredicateWord, about: Argument): boolean => {
  if (!['を', 'は', 'も'].includes(about.particle) || !isPromise(words, p.to, about.particle === 'を')) return false
  return words.every((w, i) => {
    if (i >= p.from || i === about.at || w.pos !== '助詞' || !['は', 'が', 'も'].includes(w.surface)) return true
    const before = words[i - 1]
    return before === undefined || before.pos !== '名詞' || speakers.test(before.surface)
  })
}
