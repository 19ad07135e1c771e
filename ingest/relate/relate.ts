import type { Range } from '../../graph/model/span.ts'
import type { FoundStatement } from '../annotate/statements.ts'
import type { Analysed } from '../annotate/subjects.ts'
import type { Sentence } from '../sentences.ts'

/** That one found statement is a reason for or against another; `from` and `to` are indices of statements. */
export interface FoundArgument {
  readonly type: 'supports' | 'attacks'
  readonly from: number
  readonly to: number
  readonly rule: string
  /** The words that made the rule fire, in the document's offsets. */
  readonly evidence: readonly Range[]
}

/** The reasons inside a document. */
export const relateStatements = (
  _analysed: readonly Analysed[],
  _sentences: readonly Sentence[],
  _statements: readonly FoundStatement[],
): readonly FoundArgument[] => []
