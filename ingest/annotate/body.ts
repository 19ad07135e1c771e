import type { Document } from '../document.ts'
import type { Heading } from '../headings.ts'
import type { Morpheme } from '../morphemes.ts'
import type { Sentence } from '../sentences.ts'
import type { Shadow } from '../shadow.ts'
import { annotateActors } from './actors.ts'
import type { ActorAnnotation } from './actors.ts'
import { ownNamesOf } from './own-names.ts'
import type { Reference } from './reference.ts'

/** The actors of a document: what its sentences refer to, and what its headings do. */
export interface BodyAnnotation extends ActorAnnotation {
  readonly headings: readonly { readonly shadow: Shadow; readonly references: readonly Reference[] }[]
}

/** How much of what stands above a text may tell where it speaks (UTF-16 code units). */
const longestFrame = 600

/** Finds the actors of a document's sentences and headings, in text order. */
export const annotateBody = (
  document: Document,
  sentences: readonly Sentence[],
  morphemes: readonly (readonly Morpheme[])[],
  headings: readonly Heading[],
): BodyAnnotation => {
  const units = [
    ...sentences.map(({ block, shadow }, i) => ({ block, shadow, words: morphemes[i]!, isHeading: false })),
    ...headings.map(({ block, shadow, words }) => ({ block, shadow, words, isHeading: true })),
  ].toSorted((a, b) => a.block - b.block)
  const { actors, references } = annotateActors(
    units.map(({ shadow, words }) => ({ text: shadow.text, words: words as readonly Morpheme[] })),
    document.published?.value,
    ownNamesOf(document),
    document.text.slice(0, Math.min(sentences[0]?.start ?? 0, longestFrame)),
  )
  return {
    actors,
    references: references.filter((_, i) => !units[i]!.isHeading),
    headings: units.flatMap(({ shadow, isHeading }, i) => (isHeading ? [{ shadow, references: references[i]! }] : [])),
  }
}
