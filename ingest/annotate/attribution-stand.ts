import type { Attribution } from './attributed.ts'
import { stands } from '../lexicon/stands.ts'
import { narrow } from './book.ts'
import { subjectsOf } from './subjects.ts'
import type { Analysed } from './subjects.ts'

/** How much of a sentence's end, in UTF-16 code units, such a phrase takes with what ends it. */
const reach = 36
const phrase = new RegExp(
  `(?:${stands.join('|')})(?:[^、。はがを]{0,8})(?:る|た|い|う|く|す|だ|です|である|ます|ました|ません)[。．]?$`,
  'u',
)
/** What is said of such a stand, or asked, and not that it is taken. */
const judged =
  /(?:べき|だろう|でしょう|ほしい|たい|ならない|なりません|ください|か|はずだ|(?:の|ことが)(?:だ|である|です)|(?:当然|無理もな|必要|大切|重要|問題)[^。]{0,6})[。．]?$/u

/** 立憲は法による割り当てにも賛成の旗を振る: the topic, if it can speak, takes a stand on what stands between. */
export const takesStand = (sentence: Analysed): Attribution | undefined => {
  const { words, text } = sentence
  const cut = Math.max(0, text.length - reach)
  const match = phrase.exec(text.slice(cut))
  if (!match || judged.test(text)) return undefined
  const at = cut + match.index
  const topic = subjectsOf(sentence).find((s) => s.particle !== 'が' && s.who !== 'other' && words[s.to - 1]!.to <= at)
  if (!topic || topic.who === 'self') return undefined
  if (subjectsOf(sentence).some((s) => s.from > topic.to && s.particle !== 'も')) return undefined
  const from = words[topic.to]?.surface === '、' ? topic.to + 1 : topic.to
  if (from >= words.length - 3) return undefined
  return {
    rule: 'attribution.stance',
    from,
    to: words.length,
    cue: { from: words.findIndex((w) => w.to > at), to: words.length },
    holders: topic.actors,
    ...(topic.who === 'group' && { group: narrow(topic.text) }),
    demand: false,
  }
}
