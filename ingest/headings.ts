import type { Block } from './blocks.ts'
import type { Document } from './document.ts'
import type { Tokenise } from './morphemes.ts'
import { modernised, spellingsOf } from './old-spelling.ts'
import type { Shadow } from './shadow.ts'
import { shadowOf } from './shadow.ts'

/** A heading inside the body, or the title, as the annotation of actors reads it. */
export interface Heading {
  /** Index of its block. */
  readonly block: number
  readonly shadow: Shadow
  readonly words: ReturnType<Tokenise>
}

/** The title and the headings of a document: they state nothing, but name whom their section is about. */
export const headingsOf = (document: Document, blocks: readonly Block[], tokenise: Tokenise): readonly Heading[] => {
  const spelled = spellingsOf(document.text, blocks)
  return blocks.flatMap((block, index): readonly Heading[] => {
    if (block.kind !== 'heading' && block.kind !== 'title') return []
    const shadow = modernised(shadowOf(document.text, block, block.holes), spelled[index]!)
    return shadow.text === '' ? [] : [{ block: index, shadow, words: tokenise(shadow.text) }]
  })
}
