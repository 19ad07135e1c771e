import type { RecId } from '../model/header.ts'
import { sameEnough } from './align.ts'

/**
 * How an essay was found again: by an edition with the same bytes, by its source, because the user said so, or not at
 * all.
 */
export const essayMatches = ['bytes', 'source', 'as', 'new'] as const
/** One of {@link essayMatches}. */
export type EssayMatch = (typeof essayMatches)[number]

/** An essay of the corpus whose current text resembles a new one. */
export interface SimilarEssay {
  readonly essay: RecId
  /** Jaccard similarity of the texts' runs of five characters, 0 to 1. */
  readonly similarity: number
}

/** What is to be done with a file. `ask`: only the user can say whether it is a new edition of one of these. */
export type Recognition =
  | { readonly kind: 'same-bytes' | 'new-edition' | 'new-essay' }
  | { readonly kind: 'ask'; readonly similar: readonly SimilarEssay[] }

/**
 * Same essay or a new one (rule I3)? Same bytes: nothing new to read, whatever the file is called; same source or
 * `as`: a new edition; similar to an essay there is: ask, never merge silently; else new.
 */
export const recognise = (match: EssayMatch, similar: readonly SimilarEssay[]): Recognition => {
  if (match === 'bytes') return { kind: 'same-bytes' }
  if (match !== 'new') return { kind: 'new-edition' }
  const close = similar
    .filter(({ similarity }) => similarity >= sameEnough)
    .sort((a, b) => b.similarity - a.similarity || (a.essay < b.essay ? -1 : 1))
  return close.length === 0 ? { kind: 'new-essay' } : { kind: 'ask', similar: close }
}
