import { relation } from './context.ts'
import type { RelateRule } from './context.ts'

const opening = /^　*(?:むしろ|否、|いや、|それどころか|そればかりか)/u
const denies = /(?:ない|ません|ぬ|ず|難い|がたい)(?:だろう|でしょう|のである|のだ)?。?$/u

/** …ではない。むしろ…: what holds instead supports the denial before it. */
export const rather: RelateRule = (course) =>
  course.steps.flatMap((step, i) => {
    const match = opening.exec(step.text)
    const before = course.steps[i - 1]
    if (!match || before?.main === undefined || step.main === undefined || before.block !== step.block) return []
    const [was, is] = [course.statements[before.main]!, course.statements[step.main]!]
    if (was.voice === 'reported' || is.voice === 'reported' || !denies.test(before.text)) return []
    return relation(course, 'relate.rather', 'supports', step, before, { step, match })
  })
