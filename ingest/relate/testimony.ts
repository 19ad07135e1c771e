import { relation } from './context.ts'
import type { RelateRule } from './context.ts'
import { openingOf } from './signs.ts'

/** A claim that opens a paragraph and, right after it, what somebody says or found: the word of others bears the claim out. */
export const testimony: RelateRule = (course) =>
  course.steps.flatMap((step, i) => {
    const before = course.steps[i - 1]
    if (before?.main === undefined || step.main === undefined || before.block !== step.block) return []
    if (course.steps[i - 2]?.block === step.block) return []
    const [claim, word] = [course.statements[before.main]!, course.statements[step.main]!]
    if (claim.voice !== 'own' || claim.kind !== 'claim' || word.voice !== 'reported') return []
    // What nobody in particular asks for bears nothing out.
    if (word.kind !== 'claim' && word.holders.length === 0) return []
    if (/^　*なお、?/u.test(before.text) || ['contrast', 'concession', 'rather'].includes(openingOf(step.text)))
      return []
    return relation(course, 'relate.testimony', 'supports', step, before, {
      step,
      match: /^[\s\S]*$/u.exec(step.text)!,
    })
  })
