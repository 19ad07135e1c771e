import type { Course, FoundArgument, Step } from './context.ts'
import { countedFor } from './enumeration.ts'
import { endingOf, isStand } from './signs.ts'

/** これらを踏まえると looks back no further than its paragraph. */
const isNear = /^　*これら/u
const turning = /^　*(?:しかし|だが|ところが|けれども|とはいえ|ただ、|もっとも)/u

const gathering =
  /^　*(?:以上(?:[一二三四五]点|の(?:よう|とおり|通り|理由|問題|点|こと|観点)|を踏まえ|から|述べ)|これら(?:の(?:こと|点|理由|問題|観点))?(?:から|を踏まえ))/u

/** 以上の議論と並行して, 以上のほか: what comes beside what was said. */
const beside =
  /^　*(?:以上|これら)[^。、]{0,24}(?:と(?:並行|並ん|とも|別|同様|合わせ|併せ)|の(?:ほか|他)|に(?:加え|とどまらず|限らず)|以外)/u

/** The statements that nothing but a piece of advice rests on, and advice that rests on nothing: what a stretch comes to. */
const isRoot = (course: Course, step: Step, found: readonly FoundArgument[]): boolean => {
  const supports = found.filter((f) => f.type === 'supports')
  const isAdvice = (n: number): boolean => course.statements[n]!.kind === 'recommendation'
  if (step.main === undefined || course.statements[step.main]!.voice === 'reported') return false
  const next = course.steps[step.index + 1]
  if (next && turning.test(next.text)) return false
  if (isAdvice(step.main)) return !supports.some((f) => f.to === step.main)
  return supports.every((f) => f.from !== step.main || isAdvice(f.to))
}

const margin = 60

/** In a paragraph of three and more statements only what judges is a point of its own; the rest leads up to it. */
const isPoint = (step: Step, since: readonly Step[]): boolean =>
  since.filter((s) => s.block === step.block && s.main !== undefined).length < 3 ||
  ['verdict', 'threat', 'stand'].includes(endingOf(step.text.slice(-margin)))

/** これら means what stands right before: behind a plain fact nothing is taken. */
const unbroken = (near: boolean, since: readonly Step[], i: number): readonly Step[] => {
  if (!near) return since
  const gap = since.findLastIndex((s) => s.index < i && s.main === undefined)
  return since.slice(gap + 1)
}

/** More statements than these are an essay that is looked back on, not a stretch of reasons: which of them count is open. */
const many = 8

/** 以上のような問題から, or a stand: draws something from what was said. 以上のように only looks back, and 以上三点 wants counted points. */
const isSure = (step: Step): boolean =>
  !/^　*以上[一二三四五]/u.test(step.text) &&
  (isStand(step.text) || !/^　*以上の(?:ように|とおり|通り)/u.test(step.text))

/** 以上のような問題があることから, 以上のとおり: what the stretch since the last such sentence comes to leads to this. */
export const summary = (course: Course, found: readonly FoundArgument[]): readonly FoundArgument[] => {
  const counted = countedFor(course.steps)
  let start = 0
  return course.steps.flatMap((step, i): readonly FoundArgument[] => {
    const match = gathering.exec(step.text)
    if (isStand(step.text) && !match) start = i + 1
    if (!match || step.main === undefined || beside.test(step.text)) return []
    const near = isNear.test(step.text)
    const since = course.steps
      .slice(start, i)
      .filter((s) => s.section === step.section && (!near || s.block === step.block))
    start = i + 1
    const reasons = since.filter((s) => counted[s.index] && s.main !== undefined)
    const roots = unbroken(near, since, i).filter((s) => isRoot(course, s, found) && isPoint(s, since))
    const sources =
      reasons.length > 0
        ? reasons
        : isSure(step) && since.filter((s) => s.main !== undefined).length <= many
          ? roots
          : []
    const evidence = [course.at(step, 0, match[0].length)]
    return sources.map((s) => ({ type: 'supports', from: s.main!, to: step.main!, rule: 'relate.summary', evidence }))
  })
}
