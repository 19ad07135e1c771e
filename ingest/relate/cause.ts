import { relation } from './context.ts'
import type { RelateRule } from './context.ts'

const opening =
  /^　*(?:その|こうした|この)[^、。は]{0,12}?(?:理由|原因|要因|背景|根拠)(?:の(?:一|ひと|１)つ)?(?:は|が|に|として)/u

/** その要因は, その理由の一つが, その背景には: a cause of what was just said supports it. */
export const cause: RelateRule = (course) =>
  course.steps.flatMap((step, i) => {
    const before = course.steps[i - 1]
    const match = opening.exec(step.text)
    if (!match || before?.main === undefined || step.main === undefined || step.block - before.block > 1) return []
    if (before.section !== step.section) return []
    const [was, is] = [course.statements[before.main]!, course.statements[step.main]!]
    if ([was, is].some((s) => s.voice !== 'own' || s.kind !== 'claim')) return []
    return relation(course, 'relate.cause', 'supports', step, before, { step, match })
  })
