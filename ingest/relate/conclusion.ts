import { relation } from './context.ts'
import type { Course, RelateRule, Step } from './context.ts'

const opening =
  /^　*(?:このように|以上のように|こうして見ると|こうしてみると|こう考えると|こう見ると|以上を踏まえ|以上の(?:ことから|点から)|これらのことから|要するに|要は|つまり|つまるところ)/u

/** What is summed up: the sentence before in the same paragraph; if that reports, the whole run of what is reported. */
const summedUp = (course: Course, i: number): readonly Step[] => {
  const { steps, statements } = course
  const isReported = (step: Step): boolean => step.main !== undefined && statements[step.main]!.voice === 'reported'
  const before = steps[i - 1]
  if (before?.main === undefined || before.block !== steps[i]!.block) return []
  if (!isReported(before)) return [before]
  const first = steps.slice(0, i).findLastIndex((step) => step.block !== before.block || !isReported(step)) + 1
  return steps.slice(first, i)
}

/** このように, 以上から, 要するに, つまり: what was said just before in the same paragraph leads to this. */
export const conclusion: RelateRule = (course) =>
  course.steps.flatMap((step, i) => {
    const match = opening.exec(step.text)
    // Advice said over in other words rests on nothing.
    const isRepeated = [course.steps[i - 1], step].every(
      (one) => one?.main !== undefined && course.statements[one.main]!.kind === 'recommendation',
    )
    return match && !isRepeated
      ? summedUp(course, i).flatMap((why) =>
          relation(course, 'relate.conclusion', 'supports', why, step, { step, match }),
        )
      : []
  })
