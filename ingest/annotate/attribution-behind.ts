import type { Attribution } from './attributed.ts'
import { namingVerbs } from '../lexicon/speech.ts'
import { narrow } from './book.ts'
import { isPredicate } from './reach.ts'
import { whoEndsAt } from './subjects.ts'
import type { Analysed } from './subjects.ts'

const names = new Set(namingVerbs)
/** How many words may tell who speaks and what he does with it. */
const [longestName, longestRest] = [12, 14]
/** What the writer makes of it, and no act of whoever is named. */
const judged = /(?:べき|だろう|でしょう|はず|かもしれない|ほしい|たい|ねばならない|なければならない|か)[。．？]?$/u

/**
 * …、と文科省は胸を張る: who speaks stands behind his words, before a predicate that need not say that he speaks. A comma
 * before と, or a quotation, says that words end there; と right behind a verb may only tell when (決まると、町は動く).
 */
export const speakerBehind = (sentence: Analysed): Attribution | undefined => {
  const { words, bunsetsu, text } = sentence
  if (!/[、」]と/u.test(text) || judged.test(text)) return undefined
  const at = words.findLastIndex(
    (w, i) => i > 3 && w.surface === 'と' && !bunsetsu.quoted[i] && /^[、」]$/u.test(words[i - 1]!.surface),
  )
  if (at < 0) return undefined
  const [comma, last] = [words[at - 1]!.surface === '、', words[at - 2]!]
  if (comma && !isPredicate(last) && last.surface !== '」' && !/^(?:だ|た|ない|よ|か|ぞ)$/u.test(last.surface))
    return undefined
  const topic = words.findIndex(
    (w, i) => i > at + 1 && i <= at + longestName && w.pos === '助詞' && /^(?:は|も|が)$/u.test(w.surface),
  )
  if (topic < 0 || words.length - topic > longestRest) return undefined
  const rest = words.slice(topic + 1)
  // 「…」と題する文書を市は公表した: a verb before who it is says what the words are.
  if (words.slice(at + 1, topic).some((w) => w.pos === '動詞')) return undefined
  if (words.slice(at + 1, topic).some((w) => /^[、「。]$/u.test(w.surface) && w !== words[at + 1])) return undefined
  if (rest.some((w) => w.surface === 'は' || names.has(w.base))) return undefined
  const who = whoEndsAt(sentence, topic)
  if (who.who !== 'actor' && who.who !== 'group') return undefined
  const to = comma ? at - 1 : at
  return {
    rule: 'attribution.inverted',
    from: 0,
    to,
    cue: { from: at, to: words.length },
    holders: who.actors,
    ...(who.who === 'group' && { group: narrow(who.text) }),
    demand: false,
  }
}
