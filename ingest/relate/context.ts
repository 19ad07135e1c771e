import type { Range } from '../../graph/model/span.ts'
import type { FoundStatement } from '../annotate/statements.ts'
import type { Analysed } from '../annotate/subjects.ts'
import type { Sentence } from '../sentences.ts'
import { rangeOf } from '../shadow.ts'

/** That one found statement is a reason for or against another; `from` and `to` are indices of statements. */
export interface FoundArgument {
  readonly type: 'supports' | 'attacks'
  readonly from: number
  readonly to: number
  readonly rule: string
  /** The words that made the rule fire, in the document's offsets. */
  readonly evidence: readonly Range[]
}

/** A sentence as the rules of this folder see it. */
export interface Step {
  readonly index: number
  /** The shadow's text. */
  readonly text: string
  readonly block: number
  /** Index of what the sentence says last, absent for a plain fact or a heading. */
  readonly main?: number
  /** Index of what it reports, if it reports. */
  readonly reported?: number
}

/** A rule: looks at a document's sentences and names the relations it is sure of. */
export type RelateRule = (course: Course) => readonly FoundArgument[]

/** A document's sentences with their statements. */
export interface Course {
  readonly steps: readonly Step[]
  readonly statements: readonly FoundStatement[]
  /** The document's range of a stretch of a sentence's shadow. */
  readonly at: (step: Step, from: number, to: number) => Range
}

/** Puts sentences and statements together for the rules. */
export const courseOf = (
  analysed: readonly Analysed[],
  sentences: readonly Sentence[],
  statements: readonly FoundStatement[],
): Course => {
  const last = new Map<number, number>()
  const reports = new Map<number, number>()
  statements.forEach(({ sentence, voice }, n) => {
    last.set(sentence, n)
    if (voice === 'reported' && !reports.has(sentence)) reports.set(sentence, n)
  })
  return {
    statements,
    steps: sentences.map((sentence, index) => {
      const [main, reported] = [last.get(index), reports.get(index)]
      return {
        index,
        text: analysed[index]!.text,
        block: sentence.block,
        ...(main !== undefined && { main }),
        ...(reported !== undefined && { reported }),
      }
    }),
    at: (step, from, to) => rangeOf(sentences[step.index]!.shadow, from, to),
  }
}

/** A relation from what one sentence says to what another says, if both say something. */
export const relation = (
  course: Course,
  rule: string,
  type: FoundArgument['type'],
  from: Step | undefined,
  to: Step | undefined,
  cue: { readonly step: Step; readonly match: RegExpExecArray },
): readonly FoundArgument[] => {
  if (from?.main === undefined || to?.main === undefined) return []
  const { step, match } = cue
  const evidence = [course.at(step, match.index, match.index + match[0].length)]
  return [{ type, from: from.main, to: to.main, rule, evidence }]
}
