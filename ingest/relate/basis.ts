import { relation } from './context.ts'
import type { RelateRule } from './context.ts'

const based =
  /^　*(?:そして|だから|また|[^、。]{1,14}は)?、?(?:これ|それ)(?:に基づ|をもとに|を促す|を実現する|を踏まえ|を達成する|を防ぐ|を避ける)/u

/** これに基づいて, それを実現するには: what was just said is what this rests on. */
export const basis: RelateRule = (course) =>
  course.steps.flatMap((step, i) => {
    const before = course.steps[i - 1]
    const match = based.exec(step.text)
    if (!match || before?.main === undefined || before.block !== step.block) return []
    if (course.statements[before.main]!.voice === 'reported') return []
    return relation(course, 'relate.basis', 'supports', before, step, { step, match })
  })
