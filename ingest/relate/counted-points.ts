import { relation } from './context.ts'
import type { Course, FoundArgument, RelateRule, Step } from './context.ts'
import { isStand, openingOf } from './signs.ts'

/** 第一に、備えの定めがないことです: a counted point that is named, and not told. */
const point =
  /^　*(?:第[一二三四五六１２３４５６]に?[は、]|[一二三四五１２３４５]つ目は|[一二三四五１２３４５]点目は)[^。]*(?:こと|点|ところ)(?:です|である|だ|にある|であります|でございます)。?$/u

const whole = /^[\s\S]/u

/** Sentences behind a point that may still be of it, and behind the last point that may sum up. */
const [ofPoint, untilSummary] = [7, 12]

/** さて, 次に: passes on to something else. */
const passesOn = /^　*(?:さて|次に|では、|最後に|なお|ところで)/u

const isOwnClaim = ({ statements }: Course, { main }: Step): boolean =>
  main !== undefined && statements[main]!.voice === 'own' && statements[main]!.kind === 'claim'

const isAdvice = ({ statements }: Course, step: Step | undefined): boolean =>
  step?.main !== undefined && statements[step.main]!.kind === 'recommendation'

/** Claims behind a point that bear it out, up to what sums up, advises, takes a stand or passes on. */
const bearersOf = (course: Course, from: number, to: number): readonly Step[] => {
  const found: Step[] = []
  for (const step of course.steps.slice(from, to)) {
    if (openingOf(step.text) === 'summary' || isStand(step.text) || passesOn.test(step.text)) break
    if (isAdvice(course, step)) break
    if (isOwnClaim(course, step) && !isAdvice(course, course.steps[step.index + 1])) found.push(step)
  }
  return found
}

/**
 * 第一に、…ことです。…第二に、…ことです。…このように、…: each point is named in a sentence of its own, what is judged
 * behind it bears it out, and what sums up rests on all points.
 */
export const countedPoints: RelateRule = (course) => {
  const { steps } = course
  const points = steps.filter((step) => point.test(`${step.mark}${step.text}`) && isOwnClaim(course, step))
  if (points.length < 2) return []
  const last = points.at(-1)!
  const supports = (from: Step, to: Step): readonly FoundArgument[] =>
    relation(course, 'relate.counted-points', 'supports', from, to, { step: to, match: whole.exec(to.text)! })
  const below = points.flatMap((head, n) => {
    const end = Math.min(points[n + 1]?.index ?? steps.length, head.index + 1 + ofPoint)
    return bearersOf(course, head.index + 1, end).flatMap((step) => supports(step, head))
  })
  const sum = steps
    .slice(last.index + 1, last.index + 1 + untilSummary)
    .find((step) => openingOf(step.text) === 'summary' && step.section === last.section)
  const isSum = sum !== undefined && isOwnClaim(course, sum)
  return [...below, ...(isSum ? points.flatMap((head) => supports(head, sum)) : [])]
}
