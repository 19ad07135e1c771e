import type { Course, FoundArgument, Step } from './context.ts'
import { endingOf, openingOf } from './signs.ts'

const adding = /^　*(?:また、?|さらに|加えて|しかも|同様に|あわせて|併せて|そのうえ|その上、|同じく)/u
const margin = 60

/** The sentence that this one adds to or runs on from: the statement before it, past those that only back that one up. */
const siblingOf = (course: Course, step: Step, targets: ReadonlyMap<number, readonly number[]>): Step | undefined => {
  for (let i = step.index - 1; i >= 0; i--) {
    const before = course.steps[i]!
    if (before.section !== step.section || before.main === undefined) return undefined
    const isBacking = (targets.get(before.main) ?? []).some((to) => {
      const aim = course.statements[to]!.sentence
      return aim < i && aim >= step.index - 4 && adding.test(course.steps[aim]!.text)
    })
    if (!isBacking) return before
  }
  return undefined
}

/** Whether the later one stands beside the earlier: it says so (また, さらに), or both are rhetorical questions. */
const isBeside = (before: Step, step: Step): RegExpExecArray | undefined => {
  const match = adding.exec(step.text)
  if (match) return match
  const asks = [before, step].every((s) => endingOf(s.text.slice(-margin)) === 'rhetorical')
  return asks && openingOf(step.text.slice(0, margin)) === 'plain' ? /^/u.exec(step.text)! : undefined
}

/** また, さらに, しかも, or a run of rhetorical questions: what is added serves the same statement as what it is added to. */
export const parallel = (course: Course, found: readonly FoundArgument[]): readonly FoundArgument[] => {
  const targets = new Map<number, readonly number[]>()
  for (const { type, from, to } of found) if (type === 'supports') targets.set(from, [...(targets.get(from) ?? []), to])
  return course.steps.flatMap((step): readonly FoundArgument[] => {
    const before = step.main === undefined ? undefined : siblingOf(course, step, targets)
    const match = before && isBeside(before, step)
    if (!match || before.main === undefined || step.main === undefined) return []
    const [one, other] = [course.statements[before.main]!, course.statements[step.main]!]
    if (one.kind !== other.kind || one.voice !== other.voice) return []
    const evidence = [course.at(step, 0, Math.max(1, match[0].length))]
    const inherit = (from: number, to: number): FoundArgument => ({
      type: 'supports',
      from,
      to,
      rule: 'relate.parallel',
      evidence,
    })
    const [was, is] = [targets.get(before.main) ?? [], targets.get(step.main) ?? []]
    const gained = is.length > 0 ? [] : was.filter((to) => to !== step.main).map((to) => inherit(step.main!, to))
    // What rests on something itself is a conclusion, no reason beside the next.
    const isConclusion = found.some((f) => f.type === 'supports' && f.to === before.main)
    const given =
      was.length > 0 || isConclusion ? [] : is.filter((to) => to > step.main!).map((to) => inherit(before.main!, to))
    if (gained.length > 0)
      targets.set(
        step.main,
        gained.map((g) => g.to),
      )
    if (given.length > 0)
      targets.set(
        before.main,
        given.map((g) => g.to),
      )
    return [...gained, ...given]
  })
}
