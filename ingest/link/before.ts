import { beginsPointing } from '../../graph/change/linking.ts'
import type { LinkableStatement } from '../../graph/change/linking.ts'
import type { Tokenise } from '../morphemes.ts'
import type { Canonical } from './phrase.ts'
import type { Frame } from './frame.ts'
import { framesOf } from './frames.ts'
import { framesOfPointed } from './pointing.ts'
import { wordsOf } from './words.ts'

/** The sentences of what stands before a statement. */
export const sentencesOf = (before: string): readonly string[] =>
  before.split(/[。！？\n]/u).filter((s) => s.trim().length > 1)

/**
 * The positions of a statement that points back (その費用を国費で賄う必要はない), read together with what stands before
 * it: those whose predicate stands in the quote and whose concept does not. Empty where nothing before it is known.
 */
export const framesFromBefore = (
  { quote, before, statementKind }: LinkableStatement,
  tokenise: Tokenise,
  canonical: Canonical,
): readonly Frame[] => {
  if (before === undefined) return []
  const sentences = sentencesOf(before)
  // Full stops would end the reach of a topic: the last sentence before goes on in the quote.
  const lead = sentences.length ? `${sentences.at(-1)!}、` : ''
  const recommends = statementKind === 'recommendation'
  const words = wordsOf(lead + quote, tokenise)
  const read = !beginsPointing(quote)
    ? []
    : framesOf(words, recommends, canonical).frames.flatMap((frame): readonly Frame[] => {
        const inQuote = frame.evidence.filter((e) => e.start >= lead.length)
        const isOutside = frame.concept.end <= lead.length
        if (!isOutside || inQuote.length === 0 || frame.evidence.at(-1)!.start < lead.length) return []
        const evidence = inQuote.map((e) => ({ start: e.start - lead.length, end: e.end - lead.length }))
        return [{ ...frame, evidence, isFromBefore: true }]
      })
  return read.length > 0 ? read : framesOfPointed(quote, lead, recommends, tokenise, canonical)
}
