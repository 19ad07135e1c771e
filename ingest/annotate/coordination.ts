import { readModality } from './modality.ts'
import type { Modality } from './modality.ts'
import type { Analysed } from './subjects.ts'

/** A clause before the last that advises of its own: morpheme indices; `to` after its words, `end` after its conjunction and comma. */
export interface AdviceClause {
  readonly to: number
  readonly end: number
  readonly modality: Modality
}

const granting = /^　*(?:もちろん|無論|むろん|確かに|たしかに|なるほど|言うまでもなく)/u
/** The forms that oblige. What only weighs (が効果的だが) is no advice when the sentence goes on. */
const obliging = new Set([
  'beki',
  'beki-nai',
  'nakereba',
  'nakute-wa',
  'te-wa-naranai',
  'hitsuyou-ga-aru',
  'te-hoshii',
  'te-itadakitai',
])
const conjunctions = /^(?:が|し|けれども|けれど|ものの|、|，)$/u

/** 〜べきだが、…; 〜すべきであり、…; 〜なければならないし、…: clauses with a modality of their own, from morpheme `from` on. */
export const adviceClauses = (sentence: Analysed, from: number): readonly AdviceClause[] => {
  const { text, words, bunsetsu } = sentence
  if (granting.test(text)) return []
  return bunsetsu.clauses.flatMap((clause): readonly AdviceClause[] => {
    if (clause.from < from || !['が', 'し', '連用'].includes(clause.link) || bunsetsu.quoted[clause.to - 1]) return []
    let to = clause.to
    while (to > clause.from + 1 && conjunctions.test(words[to - 1]!.surface)) to--
    const modality = readModality(sentence, clause.from, to)
    const { kind, layers } = modality
    // すべく is an aim; 必要があると考え、賛成する leans on the verb that follows.
    if (kind !== 'advice' || layers.length !== 1 || !obliging.has(layers[0]!.id)) return []
    return words[to - 1]!.surface === 'べく' ? [] : [{ to, end: clause.to, modality }]
  })
}
