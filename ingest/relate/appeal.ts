import { relation } from './context.ts'
import type { RelateRule } from './context.ts'
import { openingOf } from './signs.ts'

/** A complaint, a demand, a finding or a promise that is reported. */
const heard =
  /(?:声|意見|懸念|不安|要望|悲鳴|訴え|指摘)(?:が|も|は|の声|を)|(?:訴え|求め|嘆い|こぼし|批判し|懸念し|約束し|警告し)[たてま]|調査|推計|試算|よれば|によると|という。?$/u
const turning = /^　*(?:しかし|だが|でも、|けれど|ところが|とはいえ|ただ、|もっとも|それでも|一方)/u

/** What people complain of or a survey found and, right after it in the same paragraph, the author's advice: it answers that. */
export const appeal: RelateRule = (course) =>
  course.steps.flatMap((step, i) => {
    const before = course.steps[i - 1]
    if (before?.main === undefined || step.main === undefined || before.block !== step.block) return []
    const [word, advice] = [course.statements[before.main]!, course.statements[step.main]!]
    if (word.voice !== 'reported' || advice.voice !== 'own' || advice.kind !== 'recommendation') return []
    if (turning.test(step.text) || ['addition', 'rather', 'count'].includes(openingOf(step.text))) return []
    const match = heard.exec(before.text)
    return match ? relation(course, 'relate.appeal', 'supports', before, step, { step: before, match }) : []
  })
