import { relation } from './context.ts'
import type { RelateRule } from './context.ts'

const opening =
  /^　*(?:したがって|従って|だから(?!と)|よって|それゆえ|ゆえに|このため|そのため|そうであれば|であれば|そうだとすれば|そうである以上|こうしたことから|このことから|以上から)/u

/** したがって, だから, よって, このため: what was said just before is the reason. */
export const consequence: RelateRule = (course) =>
  course.steps.flatMap((step, i) => {
    const match = opening.exec(step.text)
    return match ? relation(course, 'relate.consequence', 'supports', course.steps[i - 1], step, { step, match }) : []
  })
