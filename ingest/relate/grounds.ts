import { relation } from './context.ts'
import type { RelateRule } from './context.ts'

/** Openings with which a sentence turns from the one before, adds to it or passes to something else. */
const apart =
  /^　*(?:しかし|だが|ところが|もっとも|ただ|とはいえ|また|さらに|加えて|そして|しかも|一方|他方|同時に|次に|次いで|第[一二三四五]|[一二三四五]つ目|まず|最後に|なお|例えば|たとえば|もちろん|確かに|あわせて|併せて|そのほか|このほか|特に|とりわけ)/u

/** 筆者の答えは明快である: says only that something follows. */
const announces = /(?:答え|結論|主張|提案|処方箋)は[^。]{0,8}(?:明快|単純|簡単|明らか|次|一つ)/u

/** A judgement and, right after it in the same paragraph, what should be done: the advice rests on the judgement. */
export const grounds: RelateRule = (course) =>
  course.steps.flatMap((step, i) => {
    const before = course.steps[i - 1]
    if (!before || before.main === undefined || step.main === undefined || before.block !== step.block) return []
    const [why, what] = [course.statements[before.main]!, course.statements[step.main]!]
    if (why.kind !== 'claim' || why.voice !== 'own' || what.kind !== 'recommendation' || what.voice !== 'own') return []
    if (apart.test(step.text) || announces.test(before.text)) return []
    const match = /^[\s\S]*$/u.exec(step.text)!
    return relation(course, 'relate.grounds', 'supports', before, step, { step, match })
  })
