import { relation } from './context.ts'
import type { Course, RelateRule, Step } from './context.ts'
import { countedFor } from './enumeration.ts'
import { endingOf } from './signs.ts'

const opening = /(賛成|反対)(?:の|する)?(?:立場|討論)/u
/** 断固反対であることを申し上げ、討論を終わります: the stand with which the speech closes. */
const closing = /(賛成|反対)(?:であること|する(?:こと|旨)|を?(?:いた)?し(?:ます|たい))/u
/** Of the way the bill went, not of the bill. */
const ofProcedure = /採決|職権|質疑(?:を)?終局|審議入り|審議(?:時間|日程)|理事会|委員長/u
/** と答弁されました。…と言わざるを得ません: a verdict on what somebody said. */
const ofWords = /(?:答弁|発言|説明|主張|弁明|釈明)(?:だ|である)?と?[^。、]{0,6}[^。]{0,12}。?$/u
const repeated = /(賛成|反対)(?:を|の意を)?(?:いた)?(?:します|表明|する(?:もの)?(?:です|であります|である|。))/u
const blame =
  /(?:問題|重大|論外|言語道断|無責任|欠陥法案|改悪)(?:だ|である|です|であります)。?$|(?:容認|賛成|賛同|看過|評価)(?:する(?:こと)?(?:は|が)?|することは|は)?(?:到底)?(?:でき(?:ない|ません)|できるものではありません)。?$|と言わざるを得(?:ない|ません)。?$|(?:反対|賛成)(?:で(?:ございます|す|あります)|できるものではありません)。?$|(?:懸念|おそれ|恐れ)(?:が|は|も)(?:拭え|ぬぐえ|捨て切れ|排除でき|否定でき|あり)(?:ない|ません|ます)。?$|(?:懸念|おそれ|恐れ)が[^。]{0,24}(?:大きな)?(?:欠陥|問題)です。?$/u
const praise =
  /(?:評価(?:し(?:ます|ている|ております)|でき(?:る|ます)(?:(?:内容|もの)[^。]*)?|に値(?:する|します))|(?:前進|一歩)(?:だ|である|です|であります)|歓迎(?:し|いたし)ます|内容となって(?:います|おります))。?$/u

/** まず、問題なのは…ことです: the verdict stands first. */
const blamedFirst = /^　*[^、。]{0,6}、?(?:問題|重大|看過できない|許せない)なのは/u

const margin = 60
const gathers = /^　*(?:以上|これら|よって|したがって)/u

/** The stand with which a speech closes: one of its last sentences. */
const closingOf = (course: Course, first: Step, side: string): Step | undefined =>
  course.steps
    .slice(-4)
    .findLast((step) => step.index > first.index && step.main !== undefined && closing.exec(step.text)?.[1] === side)

/** …は問題です。…おそれもあります: what is feared right behind a verdict bears that verdict out (beside-verdict.ts). */
const isFearOf = (before: Step | undefined, step: Step): boolean =>
  before?.block === step.block &&
  blame.test(before.text) &&
  endingOf(before.text.slice(-margin)) !== 'threat' &&
  endingOf(step.text.slice(-margin)) === 'threat'

/**
 * In a speech for or against a bill, a verdict on it (問題です, 評価できます) supports the stand with which the speech
 * closes, or where it closes without one the stand first announced; a stand taken anew supports the first.
 */
export const stand: RelateRule = (course) => {
  const first = course.steps.slice(0, 6).find((step) => step.main !== undefined && opening.test(step.text))
  if (!first) return []
  const sides = [...first.text.matchAll(/賛成|反対/gu)].map(([side]) => side)
  // 一案に反対、一案に賛成: which of the two a later verdict concerns is not told by its words.
  if (new Set(sides).size !== 1) return []
  const side = sides[0]!
  const last = closingOf(course, first, side)
  const verdict = side === '反対' ? blame : praise
  const firstCount = countedFor(course.steps).findIndex((target) => target === first)
  const isCounted = firstCount >= 0
  return course.steps.slice(first.index + 1).flatMap((step) => {
    if (step.main === undefined || course.statements[step.main]!.voice === 'reported') return []
    // 別の法案についても: a further matter.
    if (/^[^、。]{1,24}についても/u.test(step.text)) return []
    // A close that gathers nothing (反対を申し上げ、討論を終わります) takes the stand of the opening once more, and no more.
    const again = step !== last || gathers.test(step.text) ? repeated.exec(step.text) : null
    if (again?.[1] === side) return relation(course, 'relate.stand', 'supports', step, first, { step, match: again })
    const match = verdict.exec(step.text) ?? (side === '反対' ? blamedFirst.exec(step.text) : null)
    // Where the reasons are counted, a verdict is of the reason it stands under.
    if (isCounted && firstCount < step.index) return []
    if (!match || ofProcedure.test(step.text) || ofWords.test(step.text.slice(-30))) return []
    if (isFearOf(course.steps[step.index - 1], step)) return []
    // A conclusion in between (以上のような問題点から…反対します) gathers what stands before it.
    const isGathered = course.steps.some(
      (s) => s.index > step.index && s !== last && s.main !== undefined && repeated.test(s.text),
    )
    if (isGathered) return []
    return relation(course, 'relate.stand', 'supports', step, last ?? first, { step, match })
  })
}
