import { relation } from './context.ts'
import type { Course, FoundArgument, RelateRule, Step } from './context.ts'

const whole = /^[\s\S]/u

const isOwn = (course: Course, step: Step, kind: string): boolean => {
  const statement = step.main === undefined ? undefined : course.statements[step.main]!
  return statement !== undefined && statement.voice === 'own' && statement.kind === kind
}

/** 例えば、以下のような課題があります: says only that items follow. */
const onlyAnnounces =
  /(?:以下|次|下記)の[^。]*(?:ある|あります|挙げ(?:る|ます|られる|られます)|指摘され(?:る|ている|ています|ております)|考えられ(?:る|ます)|存在(?:する|します)|とおり(?:だ|である|です)?|通り(?:だ|である|です)?)[。：]?$/u

const labelled = /^[^。、]{1,40}[：:※]/u

/** An item deeper in the list than the claim it stands under: it spells the claim out and so supports it. */
const underItsHead = (course: Course, step: Step): readonly FoundArgument[] => {
  const head = step.parent === undefined ? undefined : course.steps[step.parent]
  const isFirst = course.steps[step.index - 1]?.block !== step.block
  // 対象：…: a label tells what the items are about, and claims nothing of them.
  if (
    !head ||
    !isFirst ||
    labelled.test(head.text) ||
    step.level === 0 ||
    head.level >= step.level ||
    !isOwn(course, step, 'claim')
  )
    return []
  const to = onlyAnnounces.test(head.text) ? course.steps[head.index - 1] : head
  if (!to || to.section !== head.section || to.level >= step.level || to.level === 0 || !isOwn(course, to, 'claim'))
    return []
  return relation(course, 'relate.items', 'supports', step, to, { step, match: whole.exec(step.text)! })
}

/** Lists of the document by the sentence they stand under: their numbered items in order. */
const numberedLists = (steps: readonly Step[]): readonly (readonly Step[])[] => {
  const lists: Step[][] = []
  for (const step of steps) {
    if (step.number === undefined) continue
    const list = lists.at(-1)
    const last = list?.at(-1)
    if (list && last && step.number === last.number! + 1 && step.level === last.level) list.push(step)
    else if (step.number === 1) lists.push([step])
  }
  return lists.filter((list) => list.length > 1)
}

/** Items of a list support the claim the list stands under; problem (３) of one list supports measure (３) of the next. */
export const items: RelateRule = (course) => {
  const lists = numberedLists(course.steps)
  const answers = lists.flatMap((list, n) => {
    const before = lists[n - 1]
    if (before?.length !== list.length) return []
    // One problem may have been read as a plain fact: the list is one of problems all the same.
    const problems = before.filter((s) => isOwn(course, s, 'claim'))
    if (problems.length < 2 || !before.every((s) => s.main === undefined || problems.includes(s))) return []
    if (!list.every((s) => isOwn(course, s, 'recommendation'))) return []
    return list.flatMap((step, i) =>
      relation(course, 'relate.items', 'supports', before[i], step, { step, match: whole.exec(step.text)! }),
    )
  })
  return [...answers, ...course.steps.flatMap((step) => underItsHead(course, step))]
}
