import weights from '../claim-weights.json' with { type: 'json' }
import { claimScore, featuresOf } from './claimness.ts'
import { readModality } from './modality.ts'
import type { Modality } from './modality.ts'
import { once } from './once.ts'
import type { Analysed } from './subjects.ts'

const wholeScore = once((sentence: Analysed, from: number, to: number): number =>
  claimScore(featuresOf(sentence, readModality(sentence.words, from, to)), weights),
)

/** How much speaks for a claim against a plain fact in a sentence whose stretch from `from` on ends in `modality`. */
export const scoreOf = (sentence: Analysed, modality: Modality, from: number): number =>
  from === 0 ? wholeScore(sentence, 0, sentence.words.length) : claimScore(featuresOf(sentence, modality), weights)

/** How many sentences a text of nothing but claims counts for before its own are seen, so that a short one decides little. */
const assumed = 8
/** A text of fewer sentences shows no tone. */
const least = 10
/** By how much a text of which half the sentences tell facts asks more of a claim than one that only argues. */
const weight = 0.6

/**
 * What a sentence must score above to be a claim in this text: a report or a survey of a matter tells facts also in words
 * that judge elsewhere, an essay argues also in plain ones. 0 for a text that only argues.
 */
export const reserveIn = (analysed: readonly Analysed[]): number => {
  if (analysed.length < least) return 0
  const sum = analysed.reduce((all, s) => all + Math.tanh(wholeScore(s, 0, s.words.length)), 0)
  return weight * (1 - (sum + assumed) / (analysed.length + assumed))
}
