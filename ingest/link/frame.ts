import type { Range } from '../../graph/model/span.ts'
import type { ListedConcept } from './concept-lexicon.ts'
import type { Concept } from './concept.ts'
import type { Appraisal } from './lexicon-appraisals.ts'
import type { Axis } from './lexicon-predicates.ts'

/**
 * What a position is for or against, said in units: its thing with what is done to it, where the predicate itself says no
 * more than for or against. 給食を無償にする and 給食無償化 are one deed.
 */
export interface Deed {
  /** The units that have to be found in the other. */
  readonly core: readonly string[]
  /** Those of its clause, which may be found. */
  readonly said: readonly string[]
  readonly head: string
  readonly sign: 1 | -1
}

/** A position: what should be with what. */
export interface Frame {
  readonly concept: Concept
  /** Compared with other frames: of the innermost word of change, 引き上げ in 引き上げを見送る. */
  readonly axis: Axis
  /** That word, base form. */
  readonly predicate: string
  /** The particle that the predicate takes, where that is not を. */
  readonly takes?: 'に'
  /** Its own direction, before what the sentence makes of it. */
  readonly direction: 1 | -1
  /** Of all words of change, negations, calls and judgements together. */
  readonly sign: 1 | -1
  readonly force: 'ought' | 'plain'
  /** Public money is named in the sentence. */
  readonly isPublic: boolean
  readonly evidence: readonly Range[]
  /** What it is about stands before the quote: その費用を賄う必要はない. It makes no proposition of its own. */
  readonly isFromBefore?: true
  /** For it or against it by what is said to come of it. */
  readonly isEffect?: true
  /** What it is for or against, predicate and thing together. */
  readonly deed?: Deed
  /** What the thing is said to be the cause of. */
  readonly effect?: Concept
  /** A side taken on the thing as a whole, in any of many ways: 首をかしげる, こそ鍵だ. */
  readonly isAttitude?: true
  /** Of what kind that judgement is, where it is more than a verdict. */
  readonly appraisal?: Appraisal
  /** Concepts of the lexicon that it describes instead of naming them. */
  readonly described?: readonly ListedConcept[]
}
