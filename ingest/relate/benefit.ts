import { relation } from './context.ts'
import type { RelateRule } from './context.ts'

const opening =
  /^　*(?:そうすれば|そうすることで|そうしてこそ|それでこそ|そうなれば|こうすれば|これにより|これによって|それにより|それによって|このことにより)/u
const gain =
  /(?:につなが(?:る|ります)|に資(?:する|します)|意義(?:が|も|は)(?:ある|あります|大きい)|効果(?:が|も)(?:ある|あります|期待できる|見込める)|可能(?:に|と)な(?:る|ります)|期待でき(?:る|ます)|に役立(?:つ|ちます)|利益に(?:も)?な(?:る|ります))(?:だろう|でしょう|はずだ|はずである|はずです|からである)?。?$/u

/** そうすれば, それでこそ, …につながる right after advice: the good that comes of it is the reason for it. */
export const benefit: RelateRule = (course) =>
  course.steps.flatMap((step, i) => {
    const before = course.steps[i - 1]
    if (before?.main === undefined || step.main === undefined || before.block !== step.block) return []
    const [what, why] = [course.statements[before.main]!, course.statements[step.main]!]
    if (what.kind !== 'recommendation' || why.kind !== 'claim' || what.voice !== 'own' || why.voice !== 'own') return []
    const match = opening.exec(step.text) ?? gain.exec(step.text)
    return match ? relation(course, 'relate.benefit', 'supports', step, before, { step, match }) : []
  })
