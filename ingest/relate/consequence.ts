import { relation } from './context.ts'
import type { RelateRule } from './context.ts'

const opening =
  /^　*(?:したがって|従って|だからこそ|だから(?!と)|よって|それだからこそ|それゆえ|ゆえに|このため|そのため|そうであれば|であれば|そうだとすれば|そうである以上|こうしたことから|このことから|以上から)/u

/** したがって, だから, よって, このため: what was said just before is the reason. */
export const consequence: RelateRule = (course) =>
  course.steps.flatMap((step, i) => {
    const match = opening.exec(step.text)
    const before = course.steps[i - 1]
    // A heading between the two: what it follows from is further back.
    if (!match || !before || step.block - before.block > 1) return []
    return relation(course, 'relate.consequence', 'supports', before, step, { step, match })
  })
