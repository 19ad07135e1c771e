import { agrees } from './concession.ts'
import { relation } from './context.ts'
import type { RelateRule } from './context.ts'
import { openingOf } from './signs.ts'

const condition =
  /(?:れば|えば|けば|せば|ねば|なら(?:ば)?|たら|ままでは|ない限り|なしに(?:は)?|のでは)(?=[、一-龠ぁ-んァ-ヶ])/u

/** Advice and, right after it in the same paragraph, what happens if it is followed or not (先送りすれば、…): what is at stake is the reason. */
export const stakes: RelateRule = (course) =>
  course.steps.flatMap((step, i) => {
    const before = course.steps[i - 1]
    if (before?.main === undefined || step.main === undefined || before.block !== step.block) return []
    const [advice, claim] = [course.statements[before.main]!, course.statements[step.main]!]
    if (advice.kind !== 'recommendation' || claim.kind !== 'claim') return []
    if (advice.voice !== 'own' || claim.voice !== 'own') return []
    if (['contrast', 'concession', 'addition'].includes(openingOf(step.text))) return []
    const match = condition.exec(step.text)
    return match && !agrees(step.text)
      ? relation(course, 'relate.stakes', 'supports', step, before, { step, match })
      : []
  })
