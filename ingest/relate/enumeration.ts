import { relation } from './context.ts'
import type { RelateRule, Step } from './context.ts'

const numbered =
  /^　*(?:その)?(?:第?[一二三四五１２３４５](?:の理由は?|に、?|つ目は?|点目は?|つめは?)|もう一つ(?:の理由)?は|一つは|最後に)/u
const announcing = /(?:理由|論点|問題点|根拠|難点|欠点)/u
const several = /(?:以下|次の|次に|[二三四２３４][つ点])/u
/** 反対の理由は三つあります: only announces; the reasons are for what was said before. */
const onlyAnnounces = /^　*[^、。]{0,12}(?:理由|根拠|論拠)は、?[^、。]{0,10}[つ点][^、。]{0,8}。?$/u

/** For each step the statement whose reasons are being counted, if the step is one of them. */
export const countedFor = (steps: readonly Step[]): readonly (Step | undefined)[] => {
  let announced: Step | undefined
  return steps.map((step, i) => {
    const match = numbered.exec(step.text)
    if (match) {
      if (/理由/u.test(match[0]) && !announced) announced = steps[i - 1]
      return announced
    }
    if (announcing.test(step.text) && several.test(step.text))
      announced = onlyAnnounces.test(step.text) ? (steps[i - 1] ?? step) : step
    return undefined
  })
}

/** 第一に, 第二に, 一つ目は: reasons for the statement that announced reasons (以下の理由から…). */
export const enumeration: RelateRule = (course) => {
  const targets = countedFor(course.steps)
  return course.steps.flatMap((step, i) => {
    const [match, target] = [numbered.exec(step.text), targets[i]]
    return match && target ? relation(course, 'relate.enumeration', 'supports', step, target, { step, match }) : []
  })
}
