import type { FoundStatement } from '../annotate/statements.ts'
import type { Analysed } from '../annotate/subjects.ts'
import type { Sentence } from '../sentences.ts'
import { concession } from './concession.ts'
import { conclusion } from './conclusion.ts'
import { consequence } from './consequence.ts'
import { courseOf } from './context.ts'
import type { FoundArgument } from './context.ts'
import { contrast } from './contrast.ts'
import { enumeration } from './enumeration.ts'
import { example } from './example.ts'
import { grounds } from './grounds.ts'
import { reason } from './reason.ts'
import { rebuttal } from './rebuttal.ts'
import { reply } from './reply.ts'

/** The rules, in the order in which they are asked; for two statements the first that speaks counts. */
const rules = [reason, consequence, enumeration, concession, reply, rebuttal, contrast, example, conclusion, grounds]

/** The reasons for and against inside a document; where no rule is sure, nothing is said. */
export const relateStatements = (
  analysed: readonly Analysed[],
  sentences: readonly Sentence[],
  statements: readonly FoundStatement[],
): readonly FoundArgument[] => {
  const course = courseOf(analysed, sentences, statements)
  const kept = new Map<string, FoundArgument>()
  for (const found of rules.flatMap((rule) => rule(course))) {
    if (found.from === found.to) continue
    const key = `${Math.min(found.from, found.to)} ${Math.max(found.from, found.to)}`
    if (!kept.has(key)) kept.set(key, found)
  }
  return [...kept.values()].toSorted((a, b) => a.from - b.from || a.to - b.to)
}
