import { countedFor } from './enumeration.ts'
import { relation } from './context.ts'
import type { RelateRule } from './context.ts'

const ending = /(?:から|ため)(?:だ|である|です|であります|にほかならない)[。）」]*$/u
/** 〜のは…からだ gives the reason of its own first half, unless that points back (それは…からだ). */
const cleft = /^(?!　*(?:それは|これは|というのは)).{4,}のは/u
const opening = /^　*(?:なぜなら|というのも|何ぜなら|なぜかといえば)/u

/** 〜からだ, 〜ためだ, なぜなら: the reason for what was said just before; a run of reasons serves the same statement. */
export const reason: RelateRule = (course) => {
  const counted = countedFor(course.steps)
  let target = course.steps[0]
  return course.steps.flatMap((step, i) => {
    const match = cleft.test(step.text) ? opening.exec(step.text) : (ending.exec(step.text) ?? opening.exec(step.text))
    const before = course.steps[i - 1]
    if (!match || !before) {
      target = step
      return []
    }
    if (counted[i]) return []
    return relation(course, 'relate.reason', 'supports', step, target, { step, match })
  })
}
