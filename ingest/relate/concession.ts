import { relation } from './context.ts'
import type { RelateRule } from './context.ts'

const granting = /^　*(?:もちろん|無論|むろん|確かに|たしかに|なるほど|言うまでもなく)/u
const turning = /^　*(?:しかし|だが|けれども|ただし|ただ、|とはいえ|それでも)/u

/** もちろん…。しかし…: what is granted speaks against what the author goes on to say. */
export const concession: RelateRule = (course) =>
  course.steps.flatMap((step, i) => {
    const match = turning.exec(step.text)
    const before = course.steps[i - 1]
    if (!match || !before || !granting.test(before.text)) return []
    return relation(course, 'relate.concession', 'attacks', before, step, { step, match })
  })

/** Whether a sentence grants something (もちろん, 確かに). */
export const isGranting = (text: string): boolean => granting.test(text)
