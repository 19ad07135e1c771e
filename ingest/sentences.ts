import type { Range } from '../graph/model/span.ts'
import type { Shadow } from './shadow.ts'

/** A sentence of the body. Its range holds the full stop, not the white space around it, nor a list mark before it. */
export interface Sentence extends Range {
  /** Index among the sentences of the document. */
  readonly index: number
  /** Index of its block. */
  readonly block: number
  /** Its words as the analysis reads them. */
  readonly shadow: Shadow
}
