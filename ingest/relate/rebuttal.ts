import { relation } from './context.ts'
import type { RelateRule } from './context.ts'

const turning =
  /^　*(?:しかし(?:ながら)?|だが|ところが|それにもかかわらず|だからと言って|だからといって|とはいえ|けれども)/u

/** Xは…と主張する。だが…: the author's own reply attacks what was reported; so does the half after が in one sentence. */
export const rebuttal: RelateRule = (course) =>
  course.steps.flatMap((step, i) => {
    const before = course.steps[i - 1]
    const match = turning.exec(step.text)
    const own = step.main !== undefined && course.statements[step.main]!.voice === 'own'
    if (match && own && before?.reported !== undefined && before.reported === before.main)
      return relation(course, 'relate.rebuttal', 'attacks', step, before, { step, match })
    if (!own || step.reported === undefined || step.reported === step.main) return []
    const reply = course.statements[step.main!]!
    const cue = course.statements[step.reported]!.evidence[0]
    if (!cue || reply.from < cue.to) return []
    return []
  })
