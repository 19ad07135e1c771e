import { actionVerbs } from '../lexicon/action.ts'
import { countedFor } from './enumeration.ts'
import { relation } from './context.ts'
import type { RelateRule } from './context.ts'

const ending = /(?:から|ため)(?:だ|である|です|であります|にほかならない)[。）」]*$/u
/** 〜のは…からだ gives the reason of its own first half, unless that points back (それは…からだ). */
const cleft = /^(?!　*(?:それは|これは|というのは)).{4,}のは/u
/** 限度額の引き下げのためだ: what an act is for is no reason. */
const purpose = new RegExp(
  `(?:${actionVerbs.filter((v) => /\p{Script=Han}$|げ$|し$/u.test(v)).join('|')}|[上下]げ|見直し|値[上下]げ)の(?:ため|為)(?:だ|である|です|であります)[。）」]*$`,
  'u',
)
const opening = /^　*(?:なぜなら|というのも|何ぜなら|なぜかといえば)/u

/** 〜からだ, 〜ためだ, なぜなら: the reason for what was said just before; a run of reasons serves the same statement. */
export const reason: RelateRule = (course) => {
  const counted = countedFor(course.steps)
  let target = course.steps[0]
  return course.steps.flatMap((step, i) => {
    const match = purpose.test(step.text)
      ? null
      : cleft.test(step.text)
        ? opening.exec(step.text)
        : (ending.exec(step.text) ?? opening.exec(step.text))
    const before = course.steps[i - 1]
    if (!match || !before) {
      target = step
      return []
    }
    if (counted[i]) return []
    return relation(course, 'relate.reason', 'supports', step, target, { step, match })
  })
}
