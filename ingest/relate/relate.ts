import type { FoundStatement } from '../annotate/found-statement.ts'
import type { Analysed } from '../annotate/subjects.ts'
import type { Block } from '../blocks.ts'
import type { Sentence } from '../sentences.ts'
import { anaphora } from './anaphora.ts'
import { appeal } from './appeal.ts'
import { basis } from './basis.ts'
import { benefit } from './benefit.ts'
import { besideVerdict } from './beside-verdict.ts'
import { cause } from './cause.ts'
import { concession } from './concession.ts'
import { conclusion } from './conclusion.ts'
import { consequence } from './consequence.ts'
import { countedPoints } from './counted-points.ts'
import { countedSection } from './counted-section.ts'
import { courseOf } from './context.ts'
import type { FoundArgument } from './context.ts'
import { contrast } from './contrast.ts'
import { enumeration } from './enumeration.ts'
import { example } from './example.ts'
import { grounds } from './grounds.ts'
import { inference } from './inference.ts'
import { items } from './items.ts'
import { measures } from './measures.ts'
import { objection } from './objection.ts'
import { parallel } from './parallel.ts'
import { rather } from './rather.ts'
import { reason } from './reason.ts'
import { rebuttal } from './rebuttal.ts'
import { reply } from './reply.ts'
import { spelledOut } from './spelled-out.ts'
import { stakes } from './stakes.ts'
import { stand } from './stand.ts'
import { summary } from './summary.ts'
import { testimony } from './testimony.ts'
import { thesis } from './thesis.ts'
import { topic } from './topic.ts'
import { verdictOn } from './verdict.ts'

/** The rules, in the order in which they are asked; for two statements the first that speaks counts. */
const rules = [
  reason,
  consequence,
  enumeration,
  objection,
  concession,
  reply,
  rebuttal,
  contrast,
  example,
  conclusion,
  items,
  spelledOut,
  anaphora,
  cause,
  rather,
  benefit,
  countedSection,
  countedPoints,
  stand,
  inference,
  grounds,
  measures,
  basis,
  verdictOn,
  appeal,
  stakes,
  testimony,
  topic,
  thesis,
]
/** Rules that build on what those found, in this order. */
const continuations = [summary, parallel, besideVerdict]

/** The reasons for and against inside a document; where no rule is sure, nothing is said. */
export const relateStatements = (
  analysed: readonly Analysed[],
  sentences: readonly Sentence[],
  statements: readonly FoundStatement[],
  blocks: readonly Block[],
  document: string,
): readonly FoundArgument[] => {
  const course = courseOf(analysed, sentences, statements, blocks, document)
  const kept = new Map<string, FoundArgument>()
  const keep = (all: readonly FoundArgument[]): void => {
    for (const found of all) {
      if (found.from === found.to) continue
      const key = `${Math.min(found.from, found.to)} ${Math.max(found.from, found.to)}`
      if (!kept.has(key)) kept.set(key, found)
    }
  }
  for (const rule of rules) keep(rule(course))
  for (const rule of continuations) keep(rule(course, [...kept.values()]))
  return [...kept.values()].toSorted((a, b) => a.from - b.from || a.to - b.to)
}
