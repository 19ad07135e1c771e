import { relation } from './context.ts'
import type { RelateRule } from './context.ts'

const turning =
  /^　*(?:しかし(?:ながら)?|だが|ところが|それにもかかわらず|だからと言って|だからといって|とはいえ|けれども)/u

/** Xは…と主張する。だが…: the author's own reply attacks what was reported. */
export const rebuttal: RelateRule = (course) =>
  course.steps.flatMap((step, i) => {
    const before = course.steps[i - 1]
    const match = turning.exec(step.text)
    const reply = step.main === undefined ? undefined : course.statements[step.main]!
    if (!match || reply?.voice !== 'own' || before?.reported === undefined || before.reported !== before.main) return []
    return relation(course, 'relate.rebuttal', 'attacks', step, before, { step, match })
  })
