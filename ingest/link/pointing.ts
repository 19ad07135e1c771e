import { pointer } from '../../graph/change/linking.ts'
import type { Range } from '../../graph/model/span.ts'
import type { Tokenise } from '../morphemes.ts'
import { argumentsBefore } from './arguments.ts'
import type { Frame } from './frame.ts'
import { framesOf } from './frames.ts'
import { generalNouns } from './lexicon-function.ts'
import type { Canonical } from './phrase.ts'
import { isOpen } from './predicate-words.ts'
import { wordsOf } from './words.ts'

/** The noun phrase of the sentence before that is most likely meant: one that names a doing, or a known thing; the last. */
const meantIn = (text: string, tokenise: Tokenise, canonical: Canonical): string | undefined => {
  const words = wordsOf(text, tokenise)
  const found = argumentsBefore(words, words.length, canonical).flatMap((a) => a.concepts)
  const said = found.filter((c) => !generalNouns.has(c.head.key))
  const concept = said.find((c) => c.inner.length > 0) ?? said.find((c) => c.head.listed !== undefined)
  return (
    concept &&
    words
      .slice(concept.from, concept.phraseTo)
      .map((w) => w.surface)
      .join('')
  )
}

/** The calls and judgements of a quote on what it points at, read with that in its place. */
export const framesOfPointed = (
  quote: string,
  lead: string,
  recommends: boolean,
  tokenise: Tokenise,
  canonical: Canonical,
): readonly Frame[] => {
  const points = pointer.exec(quote)
  const meant = points ? meantIn(lead, tokenise, canonical) : undefined
  if (!points || meant === undefined) return []
  const [from, to, end] = [points.index, points.index + points[0].length, points.index + meant.length]
  const words = wordsOf(quote.slice(0, from) + meant + quote.slice(to), tokenise)
  const backTo = (range: Range): Range =>
    range.start < end && range.end > from
      ? { start: from, end: to }
      : range.start >= end
        ? { start: range.start - end + to, end: range.end - end + to }
        : range
  return framesOf(words, recommends, canonical).frames.flatMap((frame): readonly Frame[] => {
    const isMeant = frame.concept.start >= from && frame.concept.end <= end
    // 自治体任せの姿勢 and what comes of a thing are told too loosely for a thing that is only pointed at.
    if (!isMeant || frame.force !== 'ought' || frame.isEffect || frame.isAttitude || isOpen(frame)) return []
    return [{ ...frame, evidence: frame.evidence.map(backTo), isFromBefore: true }]
  })
}
