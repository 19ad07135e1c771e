import type { LinkedPassage } from '../../../graph/change/linking.ts'
import type { Dimension } from '../../../graph/model/proposition.ts'
import type { Range } from '../../../graph/model/span.ts'
import type { LinkRule } from '../confidence.ts'
import type { Corpus, Read } from '../corpus.ts'

/** That two statements of different essays agree or diverge on a dimension. */
export interface Tie {
  readonly a: Read
  readonly b: Read
  readonly sense: 'agrees' | 'diverges'
  readonly dimension: Dimension
  readonly rule: LinkRule
  readonly evidence: readonly LinkedPassage[]
}

/** A statement given as a reason, and the rule that saw it; absent: an analyst's word. */
export interface Reason {
  readonly read: Read
  readonly rule?: string
}

/** A side that a statement takes on a proposition, which is known here by any key of its own. */
export interface Side {
  readonly proposition: string
  readonly type: 'affirms' | 'denies'
  /** Where in the statement's quote the words begin that take it; absent: not known. */
  readonly at?: number
}

/** What can be remembered of a statement, so that its words need not be read again to see that a rule has no use for it. */
export type Sign = 'when' | 'howFar' | 'who' | 'whatFor' | 'why' | 'cause' | 'takesBack'

/** What is looked up by statement. */
type ById<T> = Pick<ReadonlyMap<string, T>, 'get'>

/** What the rules for direct relations work on. */
export interface TypedContext {
  readonly corpus: Corpus
  /** For a statement, the reasons its essay gives for it. */
  readonly reasons: ById<readonly Reason[]>
  /** Sides by statement, on common propositions. */
  readonly sides: ById<readonly Side[]>
  /** Own statements of each essay, in the order of its text. */
  readonly courses: ReadonlyMap<string, readonly Read[]>
  /** What is asked for on account of a diagnosis of an essay whose course is not at hand, as it is remembered. */
  readonly remedies?: ById<Read>
  /** Essays of which each pair has to have one, so that what is between others is not worked out; absent: all pairs are told. */
  readonly ours?: ReadonlySet<string>
  /** Whether a statement has a sign, as it is remembered; absent: nothing is. */
  readonly says?: (read: Read, sign: Sign) => boolean
}

/** The statements in which a rule that asks for this sign may find it. */
export const readsWith = ({ corpus, says }: TypedContext, sign: Sign): readonly Read[] =>
  says ? corpus.reads.filter((read) => says(read, sign)) : corpus.reads

/** A rule: one way in which two authors can agree or part, told from their statements alone. */
export type TypedRule = (context: TypedContext) => readonly Tie[]

/** Ranges of a statement's quote as passages. */
export const passages = (read: Read, ranges: readonly Range[]): readonly LinkedPassage[] =>
  ranges.map(({ start, end }) => ({ statement: read.id, start, end }))

/** The whole of a statement. */
export const wholeOf = (read: Read): readonly LinkedPassage[] =>
  passages(read, [{ start: 0, end: read.statement.quote.length }])

/** Whether one holder stands behind both. */
export const isOneVoice = ({ statement: x }: Read, { statement: y }: Read): boolean =>
  x.holders.some((holder) => y.holders.includes(holder))
