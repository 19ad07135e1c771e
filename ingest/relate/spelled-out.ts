import type { Course, FoundArgument, RelateRule, Step } from './context.ts'
import { relation } from './context.ts'

/** 以下の構造的な問題が生じる：, 次の三つの理由がある：: announces reasons or what is wrong, and breaks off for a list. */
const announces =
  /(?:以下|次|下記|[二三四五六２３４５６]つ)の[^。]{0,16}(?:理由|根拠|問題|難点|欠点|弊害|懸念|リスク|危険|利点|長所|効果|意義)[^。]{0,16}[：:]$/u
const whole = /^[\s\S]/u

const isOwnClaim = ({ statements }: Course, { main }: Step): boolean =>
  main !== undefined && statements[main]!.voice === 'own' && statements[main]!.kind === 'claim'

/** A claim that announces what speaks for it and ends in a colon: the items right below, under headings of their own too, support it. */
export const spelledOut: RelateRule = (course) =>
  course.steps.flatMap((head, i): readonly FoundArgument[] => {
    if (head.level > 0 || !isOwnClaim(course, head) || !announces.test(head.text)) return []
    const items: Step[] = []
    for (let n = i + 1; n < course.steps.length && course.steps[n]!.level > 0; n++) items.push(course.steps[n]!)
    return items
      .filter((step) => isOwnClaim(course, step) && course.steps[step.index - 1]!.block !== step.block)
      .flatMap((step) =>
        relation(course, 'relate.spelled-out', 'supports', step, head, { step, match: whole.exec(step.text)! }),
      )
  })
