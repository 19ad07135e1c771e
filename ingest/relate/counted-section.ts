import { relation } from './context.ts'
import type { Course, RelateRule, Step } from './context.ts'
import { countedFor } from './enumeration.ts'
import { endingOf, isStand } from './signs.ts'

const whole = /^[\s\S]/u
const margin = 60

const isOwnClaim = ({ statements }: Course, { main }: Step): boolean =>
  main !== undefined && statements[main]!.voice === 'own' && statements[main]!.kind === 'claim'

/** A count is of reasons where the counted sentences stand for a stand that a speech takes. */
const isStandOf = (target: Step | undefined): boolean => target !== undefined && isStand(target.text)

/** What is said before advice bears out the advice, and what comes after advice is past the reason. */
const isAdvice = ({ statements }: Course, step: Step | undefined): boolean =>
  step?.main !== undefined && statements[step.main]!.kind === 'recommendation'

/** デジタル化そのものを否定するものではありません, 断じて認められません: says where the speaker stands, and bears out nothing. */
const standsOnly =
  /(?:もの|わけ|つもり)では(?:ない|ありません)[。]?$|^[^、]{0,12}(?:認められ|許され|納得でき|看過でき|容認でき)(?:ない|ません)。?$/u

/** Sentences behind a counted reason that may still be of it. */
const near = 4

/**
 * 第一の理由は…。…: in a speech for or against a bill, what is judged or feared right below a counted reason bears
 * that reason out, up to the first advice.
 */
export const countedSection: RelateRule = (course) => {
  const counted = countedFor(course.steps)
  let head: Step | undefined
  return course.steps.flatMap((step, i) => {
    if (counted[i]) {
      head = isStandOf(counted[i]) && isOwnClaim(course, step) ? step : undefined
      return []
    }
    if (!head || step.index - head.index > near || isStand(step.text) || isAdvice(course, step)) {
      head = undefined
      return []
    }
    if (!isOwnClaim(course, step) || isAdvice(course, course.steps[i + 1]) || standsOnly.test(step.text)) return []
    if (!['verdict', 'threat', 'explaining', 'state'].includes(endingOf(step.text.slice(-margin)))) return []
    return relation(course, 'relate.counted-section', 'supports', step, head, { step, match: whole.exec(step.text)! })
  })
}
