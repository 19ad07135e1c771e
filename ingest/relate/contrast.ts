import { agrees, isGranting } from './concession.ts'
import { relation } from './context.ts'
import type { RelateRule } from './context.ts'

const turning = /^　*(?:しかし(?:ながら)?|だが|ところが|もっとも|とはいえ)/u
const denies =
  /(?:ない|ません|ず|得ない|難い|がたい|困難(?:だ|である|です)?|不十分(?:だ|である|です)?|誤り(?:だ|である|です)?|疑問(?:だ|である|です)?)(?:の(?:だ|である|です))?(?:だろう|であろう|でしょう)?。?$/u
const announces = /以下の|次の/u
const asks = /か。?$/u

/**
 * しかし before a denial, right after another judgement of the author's own: it speaks against what was said before.
 * Without a denial しかし as often goes on (しかし、その障害となってきたのが…): then nothing is said.
 */
export const contrast: RelateRule = (course) =>
  course.steps.flatMap((step, i) => {
    const match = turning.exec(step.text)
    const before = course.steps[i - 1]
    if (!match || !before || before.main === undefined || step.main === undefined) return []
    if (before.block !== step.block || isGranting(before.text) || agrees(before.text)) return []
    if (/(?:から|ため)(?:だ|である|です)。?$/u.test(before.text)) return []
    if (!denies.test(step.text) || announces.test(step.text) || asks.test(before.text)) return []
    const [was, is] = [course.statements[before.main]!, course.statements[step.main]!]
    if ([was, is].some((s) => s.voice === 'reported' || s.kind === 'recommendation')) return []
    return relation(course, 'relate.contrast', 'attacks', step, before, { step, match })
  })
