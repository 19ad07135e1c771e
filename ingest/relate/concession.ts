import { relation } from './context.ts'
import type { RelateRule, Step } from './context.ts'

const opening = /^　*(?:もちろん|無論|むろん|確かに|たしかに|なるほど|言うまでもなく)/u
const ending =
  /(?:の(?:は|も)(?:よく)?(?:分か|わか)(?:る|ります)|理解(?:は)?でき(?:る|ます)|一理(?:は)?あ(?:る|ります)|やむを得(?:ない|まい|ません)|否定(?:は)?(?:しない|しません|できない|できません))。?$/u
const turning = /^　*(?:しかし|だが|ですが、|でも、|けれど|ただし|ただ、|とはいえ|それでも)/u

const agreeing =
  /(?:理解(?:は|も)?でき(?:る|ます)|一理(?:は)?あ(?:る|ります)|異論は(?:ない|ありません)|異存は(?:ない|ありません)|もっともだ|ごもっとも|優れて(?:いる|います)|心強い(?:こと)?|共有(?:する|します|いたします)|同意(?:する|します|見だ)|(?:分か|わか)(?:る|ります)|否定するつもりは(?:ない|ありません)|当たっている(?:かもしれない|だろう)?|(?:その|この)(?:とおり|通り))(?:だ|です)?。?$/u

/** Whether a sentence agrees to what was said before it (その懸念は理解できる, 一理ある). */
export const agrees = (text: string): boolean => agreeing.test(text) || /^　*(?:確かに|たしかに|なるほど)/u.test(text)

/** Whether a sentence grants something (もちろん, 確かに, …のは分かる). */
export const isGranting = (text: string): boolean => opening.test(text) || ending.test(text)

/** The sentence that grants, right before the turn or with one more of the same paragraph between. */
const grantedBefore = (steps: readonly Step[], i: number): Step | undefined =>
  [steps[i - 1], steps[i - 2]].find(
    (step, n) =>
      step !== undefined &&
      step.section === steps[i]!.section &&
      (n === 0 || (step.block === steps[i]!.block && opening.test(step.text))) &&
      isGranting(step.text),
  )

/**
 * もちろん…。しかし…: what is granted speaks against the advice the author goes on to give; where he goes on with a claim,
 * that claim speaks against what was granted.
 */
export const concession: RelateRule = (course) =>
  course.steps.flatMap((step, i) => {
    const match = turning.exec(step.text)
    const granted = match ? grantedBefore(course.steps, i) : undefined
    if (!match || !granted || step.main === undefined || granted.main === undefined) return []
    if (course.statements[granted.main]!.voice === 'reported') return []
    // Granted to somebody who was reported: the reply is to him (rebuttal.ts).
    const reported = course.steps[granted.index - 1]
    if (
      reported?.main !== undefined &&
      reported.block === granted.block &&
      course.statements[reported.main]!.voice === 'reported' &&
      agrees(granted.text)
    )
      return []
    const isAdvice = course.statements[step.main]!.kind === 'recommendation'
    const [from, to] = isAdvice ? [granted, step] : [step, granted]
    return relation(course, 'relate.concession', 'attacks', from, to, { step, match })
  })
