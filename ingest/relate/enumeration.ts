import { relation } from './context.ts'
import type { RelateRule, Step } from './context.ts'

const numbered =
  /^　*(?:その)?(?:第?[一二三四五１２３４５](?:の理由は?|に、?|つ目は?|点目は?|つめは?)|もう一つ(?:の理由)?は|一つは|最後に)/u
const announcing = /(?:理由|論点|問題点|根拠|難点|欠点)/u

/** 第一に, 第二に, 一つ目は: reasons for the statement that announced reasons (以下の理由から…). */
export const enumeration: RelateRule = (course) => {
  let announced: Step | undefined
  return course.steps.flatMap((step, i) => {
    const match = numbered.exec(step.text)
    if (match) {
      const before = course.steps[i - 1]
      if (/理由/u.test(match[0]) && !announced) announced = before
      return announced ? relation(course, 'relate.enumeration', 'supports', step, announced, { step, match }) : []
    }
    if (announcing.test(step.text) && /(?:以下|次の|次に|[二三四２３４]つ)/u.test(step.text)) announced = step
    return []
  })
}
