import { relation } from './context.ts'
import type { RelateRule } from './context.ts'

const turning =
  /^　*(?:しかし(?:ながら)?|だが|ですが、|でも、|ところが|それにもかかわらず|だからと言って|だからといって|とはいえ|けれど(?:も)?|果たして)/u
/** こうした見立ては…が、: takes up what was reported and turns from it in the same sentence. */
const takenUp =
  /^　*(?:(?:こうした|この|その|そうした)(?:見立て|主張|見方|考え(?:方)?|議論|批判|発想|論理|説明|言い分|期待|答弁|指摘|反論)[はがもに][^。]{0,40}(?:が|ものの|けれど|けれども)、|一理(?:は)?ある(?:が|ものの|けれども?)、)/u

/** Xは…と主張する。だが…: the author's own reply attacks what was reported. */
export const rebuttal: RelateRule = (course) =>
  course.steps.flatMap((step, i) => {
    const before = course.steps[i - 1]
    if (step.main === undefined || before?.main === undefined || step.section !== before.section) return []
    const match = turning.exec(step.text) ?? takenUp.exec(step.text)
    const [said, own] = [course.statements[before.main]!, course.statements[step.main]!]
    if (!match || own.voice !== 'own' || said.voice !== 'reported') return []
    return relation(course, 'relate.rebuttal', 'attacks', step, before, { step, match })
  })
