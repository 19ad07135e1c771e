import { cohesionOf, countsOf } from './cohesion.ts'
import { relation } from './context.ts'
import type { Course, RelateRule, Step } from './context.ts'

const problems = /(?:現状|課題|問題|背景|認識)/u
const answers = /(?:政策|方向性|対策|施策|取組|取り組み|提案|提言|対応|解決|公約|約束)/u
/** From which cohesion (0 to 1) a problem and a measure are about the same thing. */
const alike = 0.15

const isOwn = (course: Course, step: Step, kind: string): boolean => {
  const statement = step.main === undefined ? undefined : course.statements[step.main]!
  return statement?.voice === 'own' && statement.kind === kind
}

/** Runs of sentences under one heading. */
const sectionsOf = (steps: readonly Step[]): readonly (readonly Step[])[] => {
  const sections: Step[][] = []
  for (const step of steps) {
    if (sections.at(-1)?.[0]!.section === step.section) sections.at(-1)!.push(step)
    else sections.push([step])
  }
  return sections
}

/** The claims of a section 現状・課題 support the measure of the section 政策・方向性 after it that speaks most of the same. */
export const measures: RelateRule = (course) => {
  const sections = sectionsOf(course.steps)
  const counts = countsOf(course.steps.map((step) => step.content))
  return sections.flatMap((section, n) => {
    const before = sections[n - 1]
    if (!before || !answers.test(section[0]!.heading) || !problems.test(before[0]!.heading)) return []
    const taken = section.filter((step) => isOwn(course, step, 'recommendation')).slice(0, 40)
    return before
      .filter((step) => isOwn(course, step, 'claim'))
      .slice(0, 40)
      .flatMap((step) => {
        const near = taken.map((to) => ({
          to,
          cohesion: cohesionOf(step.content, to.content, counts, course.steps.length),
        }))
        const best = near.reduce<(typeof near)[number] | undefined>(
          (a, b) => (a && a.cohesion >= b.cohesion ? a : b),
          undefined,
        )
        if (!best || best.cohesion < alike) return []
        return relation(course, 'relate.measures', 'supports', step, best.to, {
          step: best.to,
          match: /^[\s\S]/u.exec(best.to.text)!,
        })
      })
  })
}
