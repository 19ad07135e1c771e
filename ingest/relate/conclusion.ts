import { relation } from './context.ts'
import type { RelateRule } from './context.ts'

const opening =
  /^　*(?:このように|以上のように|こうして見ると|こうしてみると|こう考えると|こう見ると|以上を踏まえ|以上の(?:ことから|点から)|これらのことから|要するに|つまるところ)/u

/** このように, 以上から, 要するに: what was said just before leads to this. */
export const conclusion: RelateRule = (course) =>
  course.steps.flatMap((step, i) => {
    const match = opening.exec(step.text)
    const before = course.steps[i - 1]
    if (
      !match ||
      before?.main === undefined ||
      step.block - before.block > 1 ||
      course.statements[before.main]!.voice === 'reported'
    )
      return []
    return relation(course, 'relate.conclusion', 'supports', before, step, { step, match })
  })
