import type { Range } from '../../graph/model/span.ts'
import type { FoundStatement } from '../annotate/found-statement.ts'
import type { Analysed } from '../annotate/subjects.ts'
import type { Block } from '../blocks.ts'
import type { Sentence } from '../sentences.ts'
import { rangeOf } from '../shadow.ts'
import { contentOf } from './cohesion.ts'
import { itemNumber } from './number.ts'

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
  /** How many headings stand above it: sentences of one section have the same number. */
  readonly section: number
  /** The words of the nearest heading above it; empty above the first. */
  readonly heading: string
  /** Depth in a list; 0 outside lists. */
  readonly level: number
  /** The mark its list item opens with (第一に、), no part of `text`; empty where there is none. */
  readonly mark: string
  /** The number of the list item whose first sentence it is: 3 for （３）. */
  readonly number?: number
  /** Index of the sentence that its list item stands under. */
  readonly parent?: number
  /** The words that carry its topic. */
  readonly content: ReadonlySet<string>
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
  blocks: readonly Block[],
  document: string,
): Course => {
  let headings = 0
  let heading = ''
  const headed = blocks.map((block) =>
    block.kind === 'heading' ? (heading = document.slice(block.start, block.end)) : heading,
  )
  const sections = blocks.map((block) => (block.kind === 'heading' ? (headings += 1) : headings))
  const lastOf = new Map(sentences.map((sentence, index) => [sentence.block, index]))
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
      const block = blocks[sentence.block]!
      const isFirst = sentences[index - 1]?.block !== sentence.block
      const mark = isFirst && block.marker ? document.slice(block.marker.start, block.marker.end) : ''
      const number = mark === '' ? undefined : itemNumber(mark)
      const parent = block.leadIn === undefined ? undefined : lastOf.get(block.leadIn)
      return {
        index,
        text: analysed[index]!.text,
        block: sentence.block,
        section: sections[sentence.block]!,
        heading: headed[sentence.block]!,
        level: block.kind === 'item' ? (block.level ?? 1) : 0,
        content: contentOf(analysed[index]!.words),
        mark,
        ...(number !== undefined && { number }),
        ...(parent !== undefined && { parent }),
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
