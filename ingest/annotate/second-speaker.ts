import { attributeClause } from './attribution.ts'
import type { Attribution, Before } from './attributed.ts'
import { attributeSource } from './attribution-source.ts'
import { subjectsOf } from './subjects.ts'
import type { Analysed } from './subjects.ts'

/** Where a first half ends that may be another's word, and where the second begins. */
interface Contrast {
  readonly to: number
  readonly end: number
}

/** Words that set a second speaker against the first: …と述べたのに対し、…と主張する一方、. */
const against = /(?:のに対し(?:て)?|一方で?は?)、/gu

/**
 * The first half of a sentence before its reply: up to the last 〜が、, or to a turn (〜のに対し、, 〜し、) after which
 * somebody else is the topic.
 */
const contrastIn = (sentence: Analysed): Contrast | undefined => {
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

/** …と証言して以来、, …と言いながら、: a report in a clause that only leads on to the writer's own. */
const leadsOn = /(?:(?:て|で)(?:以来|から)は?|(?:ながら|つつ)も?|(?:だけ|ばかり|のみ)で)、/gu

/** The first half of a sentence that is a report and leads on to the rest. */
const leadIn = (sentence: Analysed): Contrast | undefined => {
  const { words, bunsetsu, text } = sentence
  for (const match of text.matchAll(leadsOn)) {
    const to = words.findIndex((w) => w.from >= match.index)
    const end = words.findIndex((w) => w.from >= match.index + match[0].length)
    if (to > 4 && end > to && end < words.length - 2 && !bunsetsu.quoted[to]) return { to, end }
  }
  return undefined
}

/** Voices of nobody named (求める声は根強いが) are what the reply speaks of, no statement beside it. */
const unnamed = /^attribution\.(?:voices?|passive|noun)$/u
const isNamed = ({ holders, group }: Attribution): boolean => holders.length > 0 || group !== undefined

/** What somebody says in the first half of a sentence, and where the rest begins. */
export const firstHalf = (sentence: Analysed): { readonly said: Attribution; readonly end: number } | undefined => {
  const contrast = contrastIn(sentence)
  const said = contrast && attributeClause(sentence, 0, contrast.to)
  if (said) return isNamed(said) || !unnamed.test(said.rule) ? { said, end: contrast.end } : undefined
  const lead = leadIn(sentence)
  const led = lead && attributeClause(sentence, 0, lead.to)
  return led && isNamed(led) ? { said: led, end: lead.end } : undefined
}

const saying = /^attribution\.(?:quote|quoted|demand|ask|that|noun|attitude|plan)$/u
/** 減収になるとして、: the ground on which something is asked for. */
const ground = /として、/gu

/**
 * What the one who speaks at the end of a sentence said first: 経団連は、…と指摘し、…よう求めた. The attribution, and where
 * the rest begins.
 */
export const saidFirst = (
  sentence: Analysed,
  from: number,
  said: Attribution,
): { readonly said: Attribution; readonly end: number } | undefined => {
  const { words, bunsetsu, text } = sentence
  if (!saying.test(said.rule) || said.cue.to < words.length - 3) return undefined
  const turns = bunsetsu.clauses
    .filter((c) => ['連用', 'て', 'し'].includes(c.link) && c.to < said.cue.from && c.from >= from)
    .map((c) => ({ to: c.to, end: c.to }))
  for (const match of text.matchAll(ground)) {
    const end = words.findIndex((w) => w.from >= match.index + match[0].length)
    if (end > 0 && end < said.cue.from && !bunsetsu.quoted[end - 1]) turns.push({ to: end, end })
  }
  for (const { to, end } of turns) {
    const first = attributeClause(sentence, from, to)
    if (!first || !saying.test(first.rule) || first.cue.from <= first.from) continue
    if (first.holders.join() !== said.holders.join() || first.group !== said.group) continue
    if (!isNamed(first)) continue
    return { said: first, end }
  }
  return undefined
}

/** Xによれば、…; but where X tells that Y said it (回顧録によれば、側近は「…」と語った), it is Y's word. */
export const sourceOrSpeaker = (sentence: Analysed, before: Before): Attribution | undefined => {
  const source = attributeSource(sentence, before)
  if (!source) return undefined
  const inner = attributeClause(sentence, source.from, sentence.words.length)
  const speaker =
    inner?.rule === 'attribution.quote' || inner?.rule === 'attribution.quoted' ? inner.holders[0] : undefined
  return speaker !== undefined && speaker !== source.holders[0] && speaker.startsWith('person:') ? inner : source
}
