import { relation } from './context.ts'
import type { RelateRule } from './context.ts'
import { openingOf } from './signs.ts'

/** また、駐車場も: stands beside the first, not below it. */
const beside = /^　*[^、。]{1,6}、?[^、。]{1,14}(?<![てで])も/u
const adding = /^　*(?:また|さらに|しかも|加えて|同時に|そのうえ|その上、)/u

/** A claim that opens a paragraph, a statement, and one more that また adds to it: both bear out the claim that opened it. */
export const topic: RelateRule = (course) =>
  course.steps.flatMap((step, i) => {
    const [first, second] = [course.steps[i - 2], course.steps[i - 1]]
    const match = adding.exec(step.text)
    if (!match || beside.test(step.text) || first?.block !== step.block || course.steps[i - 3]?.block === step.block)
      return []
    if (first.main === undefined || second?.main === undefined || step.main === undefined) return []
    const [head, one, other] = [first.main, second.main, step.main].map((n) => course.statements[n]!)
    if (head!.kind !== 'claim' || head!.voice !== 'own' || other!.kind !== 'claim' || other!.voice !== 'own') return []
    if (
      (one!.kind !== 'claim' && (one!.voice === 'own' || one!.holders.length === 0)) ||
      openingOf(second.text) === 'contrast'
    )
      return []
    return [second, step].flatMap((from) => relation(course, 'relate.topic', 'supports', from, first, { step, match }))
  })
