import { relation } from './context.ts'
import type { Course, RelateRule, Step } from './context.ts'
import { isStand } from './signs.ts'

const blame =
  /(?:問題(?:だ|である|です|がある|があります|も多い)|抵触(?:する|します)|違反(?:する|します)|損な(?:う|いかねない)|不十分(?:だ|である|です)|疑問(?:だ|である|です|が残る)|必要があるの(?:だろう|でしょう)か|見直されなかった|生かされていない|許されない|納得できない|無責任だ|曖昧だ|筋が通らない|説得力(?:は|が)ない)。?$/u
/** Within how many sentences an essay that opens with its advice gives it. */
const opening = 6

const statementOf = (course: Course, step: Step) => (step.main === undefined ? undefined : course.statements[step.main])

/** An essay that opens with its advice (a leading article: 再考すべきだ): a later verdict of blame (問題だ) supports that advice. */
export const thesis: RelateRule = (course) => {
  const main = course.steps.slice(0, opening).find((step) => {
    const said = statementOf(course, step)
    return said?.kind === 'recommendation' && said.voice === 'own'
  })
  // A speech for or against a bill has its stand (stand.ts), a programme its lists.
  // A side that is taken is no advice that a later verdict bears out.
  if (
    !main ||
    main.level > 0 ||
    /立場(?:です|だ|である|であります)|反対|賛成/u.test(main.text) ||
    course.steps.slice(0, opening).some((step) => isStand(step.text))
  )
    return []
  return course.steps.slice(main.index + 2).flatMap((step) => {
    const said = statementOf(course, step)
    if (said?.kind !== 'claim' || said.voice !== 'own' || step.block === main.block) return []
    const match = blame.exec(step.text)
    return match ? relation(course, 'relate.thesis', 'supports', step, main, { step, match }) : []
  })
}
