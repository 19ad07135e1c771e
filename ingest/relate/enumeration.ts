import { relation } from './context.ts'
import type { RelateRule, Step } from './context.ts'
import { isStand } from './signs.ts'

const ordinal = '第?[一二三四五１２３４５1-5]'
const numbered = new RegExp(
  `^　*(?:(?:その[^、。]{1,8}は、|その|(?:これが)?(?:[^、。]{1,16}に)?(?:反対|賛成)(?:する|の))?(?:${ordinal}(?:の(?:理由|点|問題|論点)は?|に、?|つ目は?|点目は?|つめは?)|もう一つ(?:の[^、。]{1,8})?は|(?:その)?一つは)|(?:反対|賛成)?(?:する|の)?理由の${ordinal}は)`,
  'u',
)
const announcing = /(?:理由|論点|問題点?|根拠|難点|欠点|懸念|課題|テーマ|利点|長所|効果|要因|原因)/u
const several = /(?:以下|次の|次に|いくつか|[二三四五２３４５][つ点])/u
/** 以下、反対する具体的な理由について述べていきます: the reasons are for the stand that was taken. */
const tellsReasons =
  /(?:反対|賛成)(?:する|の)?(?:具体的な|主な)?理由(?:について|を|について、)[^。]{0,8}(?:述べ|申し|説明|挙げ|お話し)/u
/** 反対の理由は三つあります: only announces; the reasons are for what was said before. */
const onlyAnnounces = /^　*[^、。]{0,12}(?:理由|根拠|論拠)は、?[^、。]{0,10}[つ点][^、。]{0,8}。?$/u

const first = /^　*(?:その[^、。]{1,8}は、?)?(?:第[一1１]に、?|[一1１]つ(?:目)?は、?|ひとつは)/u
const second = /^　*(?:第[二2２]に|[二2２]つ目は|もう(?:一つ|ひとつ)は)/u

/** その目的は、第一に…。第二に…: what is counted without an announcement stands for the claim right before the first. */
const unannounced = (steps: readonly Step[], i: number): Step | undefined => {
  const [step, before] = [steps[i]!, steps[i - 1]]
  if (!first.test(`${step.mark}${step.text}`) || before?.main === undefined) return undefined
  if (before.section !== step.section || /[かう]。?$/u.test(before.text)) return undefined
  const further = steps.slice(i + 1, i + 12).filter((s) => s.section === step.section)
  return further.some((s) => second.test(`${s.mark}${s.text}`)) ? before : undefined
}

/** For each step the statement whose reasons are being counted, if the step is one of them. */
export const countedFor = (steps: readonly Step[]): readonly (Step | undefined)[] => {
  let announced: Step | undefined
  let stand: Step | undefined
  return steps.map((step, i) => {
    // The mark of a list item is no part of its words.
    const match = numbered.exec(`${step.mark}${step.text}`)
    if (match) {
      announced ??= unannounced(steps, i)
      // 反対する第一の理由は, without an announcement: for the stand taken, else for what was said before.
      if (/理由/u.test(match[0]) && !announced)
        announced = /^　*その/u.test(match[0]) ? steps[i - 1] : (stand ?? steps[i - 1])
      return announced
    }
    if (step.main !== undefined && isStand(step.text)) stand = step
    if (tellsReasons.test(step.text) && stand) announced = stand
    else if (announcing.test(step.text) && several.test(step.text))
      announced = onlyAnnounces.test(step.text) ? (steps[i - 1] ?? step) : step
    return undefined
  })
}

const whole = /^[\s\S]/u
/** これが反対の第一の理由です: the reason is what stands before. */
const lookingBack = /^　*これが[^。]*理由/u

/** 第一に, 第二に, 一つ目は: reasons for the statement that announced reasons (以下の理由から…). */
export const enumeration: RelateRule = (course) => {
  const targets = countedFor(course.steps)
  return course.steps.flatMap((step, i) => {
    const target = targets[i]
    const match = target && (numbered.exec(step.text) ?? whole.exec(step.text))
    const from = lookingBack.test(step.text) ? course.steps[i - 1] : step
    return match ? relation(course, 'relate.enumeration', 'supports', from, target, { step, match }) : []
  })
}
