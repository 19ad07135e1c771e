import type { Extraction } from '../graph/change/extraction.ts'
import type { BodyAnnotation } from './annotate/body.ts'
import type { FoundStatement } from './annotate/found-statement.ts'
import type { Analysed } from './annotate/subjects.ts'
import type { Block } from './blocks.ts'
import type { Bunsetsu } from './bunsetsu.ts'
import type { Document } from './document.ts'
import type { Morpheme, Tokenise } from './morphemes.ts'
import type { FoundArgument } from './relate/context.ts'
import type { Sentence } from './sentences.ts'

/** What the ingest is handed from outside. */
export interface Tools {
  readonly tokenise: Tokenise
}

/** What every stage made of one document, for `explain`. Lists run parallel to `sentences`. */
export interface Stages {
  readonly document: Document
  readonly blocks: readonly Block[]
  readonly sentences: readonly Sentence[]
  readonly morphemes: readonly (readonly Morpheme[])[]
  readonly bunsetsu: readonly Bunsetsu[]
  readonly actors: BodyAnnotation
  readonly analysed: readonly Analysed[]
  readonly statements: readonly FoundStatement[]
  readonly arguments: readonly FoundArgument[]
  readonly extraction: Extraction
}
