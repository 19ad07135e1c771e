import { relation } from './context.ts'
import type { RelateRule } from './context.ts'
import { openingOf } from './signs.ts'
import type { Opening } from './signs.ts'

const verdict =
  /(?:言わざるを得(?:ない|ません)|(?:容認|看過|賛成|理解|納得|評価|許容)(?:する(?:こと)?(?:は|が)?)?(?:など)?(?:到底)?でき(?:ない|ません)|許され(?:ない|ません)|(?:欠陥|論外|無責任|矛盾)(?:だ|である|です|であります)|(?:懸念|疑念|不安|おそれ|恐れ)(?:が|は|も)(?:拭え|ぬぐえ|否め|捨て切れ|排除でき)[^。]{0,6}|余裕は(?:ない|ありません)|(?:しよう|すべ)(?:も|が)(?:ない|ありません)|意味(?:が|は)(?:ない|ありません))(?:の(?:だ|である|です))?。?$/u
/** これは大きな問題だ: the verdict is on what stands before, whatever else 問題 would mean. */
const pointed =
  /^　*(?:これ(?:ら)?|それ|(?:この|その|こうした|そうした|このような|そのような)[^、。は]{1,6})(?:は|こそ|こそが)、?[^、。はも]{0,8}(?:問題|異常|本末転倒)(?:だ|である|です|であります)。?$/u
const margin = 60
const onward: ReadonlySet<Opening> = new Set(['plain', 'anaphor', 'summary', 'result'])

/** A state of things and, right after it in the same paragraph, the verdict on it (容認できない, 懸念が拭えない): the first is the reason. */
export const verdictOn: RelateRule = (course) =>
  course.steps.flatMap((step, i) => {
    const before = course.steps[i - 1]
    const match = verdict.exec(step.text) ?? pointed.exec(step.text)
    if (!match || before?.main === undefined || step.main === undefined || before.block !== step.block) return []
    const [why, so] = [course.statements[before.main]!, course.statements[step.main]!]
    if ([why, so].some((s) => s.voice !== 'own' || s.kind !== 'claim')) return []
    if (!onward.has(openingOf(step.text.slice(0, margin)))) return []
    return relation(course, 'relate.verdict', 'supports', before, step, { step, match })
  })
