import { generalNouns, vagueNouns } from '../lexicon-function.ts'
import { causesOf } from './causes.ts'
import { chargesOf, underOf } from './charges.ts'
import { cleftsOf, comparisonsOf, hingesOf } from './clefts.ts'
import { doubtsOf } from './doubts.ts'
import { inadequateOf } from './inadequate.ts'
import { marksOf } from './marks.ts'
import { questionsOf } from './questions.ts'
import { relativesOf } from './relatives.ts'
import { relianceOf } from './reliance.ts'
import { nothingButOf, playedDownOf, weighedOf } from './turns.ts'
import { withoutOf } from './without.ts'
import type { Canonical } from '../phrase.ts'
import type { Sentence } from '../polarity.ts'
import type { Word } from '../words.ts'
import { layoutOf } from './place.ts'
import type { Attitude, Layout } from './place.ts'
import { verdictsOf } from './verdicts.ts'

/** The ways of taking a side on a thing as a whole, the surest first. */
const ways: readonly ((layout: Layout) => readonly Attitude[])[] = [
  marksOf,
  withoutOf,
  nothingButOf,
  weighedOf,
  doubtsOf,
  questionsOf,
  verdictsOf,
  cleftsOf,
  hingesOf,
  inadequateOf,
  comparisonsOf,
  relianceOf,
  playedDownOf,
  causesOf,
  chargesOf,
  underOf,
  relativesOf,
]

/** Words that say how something is, and name nothing: 必要, 丁寧, 積極的. */
const onlyDescribes = (w: Word): boolean =>
  w.detail[0] === '形容動詞語幹' || w.detail[0] === '副詞可能' || (w.surface === '的' && w.detail[0] === '接尾')

/** Whether it is a thing that one can be for or against, and can be told from others: 可能性, 理由 and 制度 alone are none. */
const isThing = ({ axis, concept: { head, modifiers } }: Attitude, words: readonly Word[]): boolean =>
  !onlyDescribes(words[head.to - 1]!) &&
  (axis.startsWith('lemma:') ||
    (head.key.length > 1 && (modifiers.length > 0 || !(generalNouns.has(head.key) || vagueNouns.has(head.key)))))

/** The sides that a sentence takes on things as a whole; of one thing, what the surest way says. */
export const attitudesOf = (sentence: Sentence, canonical: Canonical): readonly Attitude[] => {
  const layout = layoutOf(sentence, canonical)
  const found: Attitude[] = []
  for (const way of ways)
    for (const attitude of way(layout).filter((a) => isThing(a, sentence.words)))
      if (
        !found.some(
          (f) => f.concept.head.from < attitude.concept.head.to && f.concept.head.to > attitude.concept.head.from,
        )
      )
        found.push(attitude)
  return found
}
