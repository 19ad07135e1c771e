import { relation } from './context.ts'
import type { RelateRule } from './context.ts'

const opening = /^　*(?:例えば|たとえば|実際(?:に|、|，)|現に|事実、|具体例)/u

/** 例えば, 実際: an instance supports what was said just before. */
export const example: RelateRule = (course) =>
  course.steps.flatMap((step, i) => {
    const match = opening.exec(step.text)
    return match ? relation(course, 'relate.example', 'supports', step, course.steps[i - 1], { step, match }) : []
  })
