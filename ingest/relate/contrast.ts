import { isGranting } from './concession.ts'
import { relation } from './context.ts'
import type { RelateRule } from './context.ts'

const turning = /^　*(?:しかし(?:ながら)?|だが|ところが|もっとも|とはいえ)/u

/** しかし before a judgement of the author's own, right after another: it speaks against what was said before. */
export const contrast: RelateRule = (course) =>
  course.steps.flatMap((step, i) => {
    const match = turning.exec(step.text)
    const before = course.steps[i - 1]
    if (!match || !before || before.main === undefined || step.main === undefined) return []
    if (before.block !== step.block || isGranting(before.text)) return []
    const [was, is] = [course.statements[before.main]!, course.statements[step.main]!]
    if (was.voice === 'reported' || is.voice === 'reported' || is.kind === 'recommendation') return []
    return relation(course, 'relate.contrast', 'attacks', step, before, { step, match })
  })
