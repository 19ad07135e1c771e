import { attributeClause } from './attribution.ts'
import type { Attribution } from './attribution.ts'
import { attributeSource } from './attribution-source.ts'
import { subjectsOf } from './subjects.ts'
import type { Analysed } from './subjects.ts'

/** Where a first half ends that may be another's word, and where the second begins. */
export interface Contrast {
  readonly to: number
  readonly end: number
}

/** Words that set a second speaker against the first: …と述べたのに対し、…と主張する一方、. */
const against = /(?:のに対し(?:て)?|一方で?は?)、/gu

/**
 * The first half of a sentence before its reply: up to the last 〜が、, or to a turn (〜のに対し、, 〜し、) after which
 * somebody else is the topic.
 */
export const contrastIn = (sentence: Analysed): Contrast | undefined => {
  const { words, bunsetsu, text } = sentence
  const last = bunsetsu.clauses.findLast((c) => c.link === 'が' && c.to < words.length - 2)
  if (last) return { to: last.to, end: last.to }
  const newTopic = (from: number): boolean =>
    subjectsOf(sentence).some(
      (s) => s.particle === 'は' && s.from >= from && s.from <= from + 1 && (s.who === 'actor' || s.who === 'group'),
    )
  for (const match of text.matchAll(against)) {
    const to = words.findIndex((w) => w.from >= match.index)
    const end = words.findIndex((w) => w.from >= match.index + match[0].length)
    if (to > 2 && end > to && !bunsetsu.quoted[to] && newTopic(end)) return { to, end }
  }
  const turn = bunsetsu.clauses.findLast(
    (c) => ['連用', 'し', 'て'].includes(c.link) && c.to < words.length - 2 && newTopic(c.to),
  )
  return turn && { to: turn.to, end: turn.to }
}

/** Xによれば、…; but where X tells that Y said it (回顧録によれば、側近は「…」と語った), it is Y's word. */
export const sourceOrSpeaker = (sentence: Analysed): Attribution | undefined => {
  const source = attributeSource(sentence)
  if (!source) return undefined
  const inner = attributeClause(sentence, source.from, sentence.words.length)
  const speaker =
    inner?.rule === 'attribution.quote' || inner?.rule === 'attribution.quoted' ? inner.holders[0] : undefined
  return speaker !== undefined && speaker !== source.holders[0] && speaker.startsWith('person:') ? inner : source
}
