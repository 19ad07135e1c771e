import type { Course, FoundArgument, Step } from './context.ts'
import { endingOf, isStand, openingOf } from './signs.ts'
import type { Opening } from './signs.ts'

/** A sentence that turns from the verdict, or adds to it, is a point of its own. */
const apart: ReadonlySet<Opening> = new Set(['contrast', 'concession', 'addition', 'rather', 'count'])
const margin = 60

const isOwnClaim = ({ statements }: Course, { main }: Step): boolean =>
  main !== undefined && statements[main]!.voice === 'own' && statements[main]!.kind === 'claim'

/**
 * In a speech for or against a bill, beside a verdict that bears out the stand (…は問題です): the claim right before it and
 * the one right after it in its paragraph are what it rests on. Builds on what `relate.stand` found.
 */
export const besideVerdict = (course: Course, found: readonly FoundArgument[]): readonly FoundArgument[] => {
  const { steps } = course
  const verdicts = new Set(found.filter((f) => f.rule === 'relate.stand').map((f) => f.from))
  const sources = new Set(found.map((f) => f.from))
  const isGround = (step: Step | undefined, verdict: Step): step is Step =>
    step?.main !== undefined && step.block === verdict.block && isOwnClaim(course, step) && !sources.has(step.main)
  return steps.flatMap((verdict) => {
    if (verdict.main === undefined || !verdicts.has(verdict.main) || isStand(verdict.text)) return []
    const [before, after] = [steps[verdict.index - 1], steps[verdict.index + 1]]
    const grounds = [
      ...(isGround(before, verdict) && !apart.has(openingOf(verdict.text)) ? [before] : []),
      ...(isGround(after, verdict) &&
      !apart.has(openingOf(after.text)) &&
      endingOf(after.text.slice(-margin)) !== 'stand'
        ? [after]
        : []),
    ]
    return grounds.map((ground) => ({
      type: 'supports' as const,
      from: ground.main!,
      to: verdict.main!,
      rule: 'relate.beside-verdict',
      evidence: [course.at(verdict, 0, verdict.text.length)],
    }))
  })
}
