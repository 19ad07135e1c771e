import { agrees } from './concession.ts'
import { relation } from './context.ts'
import type { Course, RelateRule, Step } from './context.ts'

const turning =
  /^　*(?:しかし(?:ながら)?|だが|ですが、|でも、|ところが|それにもかかわらず|だからと言って|だからといって|とはいえ|けれど(?:も)?|果たして)/u
/** こうした見立ては…が、: takes up what was reported and turns from it in the same sentence. */
const takenUp =
  /^　*(?:(?:こうした|この|その|そうした)(?:見立て|主張|見方|考え(?:方)?|議論|批判|発想|論理|説明|言い分|期待|答弁|指摘|反論)[はがもに][^。]{0,40}(?:が|ものの|けれど|けれども)、|一理(?:は)?ある(?:が|ものの|けれども?)、)/u
/** 順番が逆だ, …との批判は当たらない: a verdict on somebody's word needs no connective. */
const refutes =
  /(?:(?:順番|順序|話|論理|因果)が(?:逆|あべこべ)|筋が通(?:らない|りません)|筋違い|的外れ|(?:批判|反論|指摘|主張|説明|懸念)は[^。、]{0,6}当た(?:らない|りません)|(?:答弁|発言|説明|主張|言い分|弁明)(?:だ|です|である|と(?:しか)?(?:言|い)わざるを得))/u
const softening = /^　*(?:ただ、|もっとも|それでも)/u

/** What is answered: the reported sentence before; the author may have agreed to a part of it in between. */
const answered = (course: Course, step: Step): Step | undefined => {
  const isReported = (s: Step | undefined): boolean =>
    s?.main !== undefined && course.statements[s.main]!.voice === 'reported'
  const [before, further] = [course.steps[step.index - 1], course.steps[step.index - 2]]
  if (isReported(before)) return before
  const isPart = before?.block === step.block && further?.block === step.block && agrees(before.text)
  return isPart && isReported(further) ? further : undefined
}

/** Xは…と主張する。（理解はできる。）だが…: the author's own reply attacks what was reported. */
export const rebuttal: RelateRule = (course) =>
  course.steps.flatMap((step, i) => {
    const said = answered(course, step)
    if (step.main === undefined || said === undefined || step.section !== said.section) return []
    const isFurther = said !== course.steps[i - 1]
    const match =
      turning.exec(step.text) ??
      (isFurther ? softening.exec(step.text) : (takenUp.exec(step.text) ?? refutes.exec(step.text)))
    if (!match || course.statements[step.main]!.voice !== 'own') return []
    return relation(course, 'relate.rebuttal', 'attacks', step, said, { step, match })
  })
